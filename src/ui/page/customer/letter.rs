//! The text of the contact: composed from the record, then the collector's own.
//!
//! What was typed is kept until another channel or kind is chosen; until something is
//! typed the text follows the record.

use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::contact_point::Channel;
use crate::domain::message::manner::{self, Manner};
use crate::domain::message::{Gap, Message, TemplateKind, suited};
use crate::i18n::{self, Lang};

/// What could be said through a channel.
#[derive(Clone, PartialEq)]
pub struct Draft {
    pub channel: Channel,
    /// The kinds that have something to say now.
    pub kinds: Vec<TemplateKind>,
    pub kind: TemplateKind,
    pub manner: Manner,
    pub message: Result<Message, Gap>,
}

impl Draft {
    /// What was typed into the one still fits the other.
    fn is_like(&self, other: &Draft) -> bool {
        (self.channel, self.kind, self.manner) == (other.channel, other.kind, other.manner)
    }
}

/// The draft of now. In context of the contact.
#[derive(Clone, Copy)]
pub struct Letter {
    pub draft: Memo<Draft>,
    /// What the record suggests.
    pub proposed: Memo<Manner>,
    desk: Desk,
}

impl Letter {
    pub fn provide(desk: Desk, lang: Lang) {
        let objective = desk.objective();
        let proposed = desk.about(manner::suggested);
        let draft = desk.about(move |portfolio, id, today| {
            let channel = desk.channel.get();
            let manner = desk.chosen_manner.get().unwrap_or_else(|| proposed.get());
            let write = |kind| i18n::message(lang, portfolio, id, (kind, channel), manner, today);
            let kinds: Vec<TemplateKind> =
                TemplateKind::of_channel(channel).filter(|kind| write(*kind).is_ok()).collect();
            let suited = suited(portfolio, id, objective.get(), today);
            let first = if kinds.contains(&suited) { Some(suited) } else { kinds.first().copied() };
            let kind = desk.chosen_kind.get().or(first).unwrap_or(suited);
            Draft { channel, kinds, kind, manner, message: write(kind) }
        });
        let letter = Letter { draft, proposed, desk };
        provide_context(letter);
        Effect::new(move |before: Option<Draft>| {
            let now = draft.get();
            let same = before.as_ref().is_some_and(|it| it.is_like(&now));
            // Untracked: writing the text must not run this again.
            let typed = untrack(|| before.is_some_and(|before| letter.differs(&before)));
            if !same || !typed {
                letter.take(&now);
            }
            now
        });
    }

    /// Whether the text is no longer the composed one.
    pub fn is_edited(self) -> bool {
        self.differs(&self.draft.read())
    }

    /// Back to the composed text.
    pub fn reset(self) {
        self.take(&self.draft.get_untracked());
    }

    fn differs(self, draft: &Draft) -> bool {
        let composed = draft.message.as_ref().ok();
        let body = composed.map_or("", |message| message.body.as_str());
        let subject = composed.and_then(|message| message.subject.as_deref()).unwrap_or_default();
        *self.desk.body.read() != *body || *self.desk.subject.read() != *subject
    }

    fn take(self, draft: &Draft) {
        let composed = draft.message.clone().ok();
        let subject = composed.as_ref().and_then(|message| message.subject.clone());
        self.desk.subject.set(subject.unwrap_or_default());
        self.desk.body.set(composed.map(|message| message.body).unwrap_or_default());
    }
}

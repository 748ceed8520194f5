//! Kinds of messages and contact points, and why there is no text or no link.

use super::super::{Lang, words};
use crate::domain::contact_point::ContactKind;
use crate::domain::message::launch::Obstacle;
use crate::domain::message::{Gap, TemplateKind};

/// What a message is for, by name.
pub fn template_kind(lang: Lang, it: TemplateKind) -> &'static str {
    use words::template_kind as say;
    match it {
        TemplateKind::Preventive => say::preventive(lang),
        TemplateKind::Due => say::due(lang),
        TemplateKind::OverdueEarly => say::overdue_early(lang),
        TemplateKind::OverdueLate => say::overdue_late(lang),
        TemplateKind::BrokenPromise => say::broken_promise(lang),
        TemplateKind::PromiseReminder => say::promise_reminder(lang),
        TemplateKind::PromiseConfirmation => say::promise_confirmation(lang),
        TemplateKind::Instalment => say::instalment(lang),
        TemplateKind::Offer => say::offer(lang),
        TemplateKind::DocumentCheck => say::document_check(lang),
        TemplateKind::Brief => say::brief(lang),
        TemplateKind::Voicemail => say::voicemail(lang),
    }
}

/// Why nothing could be composed. A template that does not read is a gap like any other:
/// the collector writes the text.
pub fn gap(lang: Lang, it: &Gap) -> &'static str {
    match it {
        Gap::NoTemplate => words::gap::no_template(lang),
        Gap::Unfilled(_) | Gap::Template(_) => words::gap::unfilled(lang),
    }
}

/// Why a channel cannot be opened, and what to do instead.
pub fn obstacle(lang: Lang, it: Obstacle) -> &'static str {
    use words::obstacle as say;
    match it {
        Obstacle::NoContactPoint => say::no_contact_point(lang),
        Obstacle::NotANumber => say::not_a_number(lang),
        Obstacle::NotMobile => say::not_mobile(lang),
        Obstacle::NotAnAddress => say::not_an_address(lang),
        Obstacle::TooLong => say::too_long(lang),
    }
}

/// What kind of contact point it is.
pub fn contact_kind(lang: Lang, it: ContactKind) -> &'static str {
    match it {
        ContactKind::Phone => words::contact_kind::phone(lang),
        ContactKind::Email => words::contact_kind::email(lang),
        ContactKind::Address => words::contact_kind::address(lang),
    }
}

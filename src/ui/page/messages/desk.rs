//! What the parts of the page share: which text is chosen, how it is being changed, and on whom
//! it is tried.

use leptos::prelude::*;

use crate::app::Session;
use crate::domain::contact_point::Channel;
use crate::domain::id::CustomerId;
use crate::domain::message::facts::Facts;
use crate::domain::message::manner::{Manner, suggested};
use crate::domain::message::review::{Remark, Reviewed, review};
use crate::domain::message::template::TemplateError;
use crate::domain::message::texts::{self, Named};
use crate::domain::message::{Gap, Message, TemplateKind, compose};
use crate::i18n::{self, Lang};
use crate::ui::navigate::use_query_value;

/// What the text makes of the chosen customer.
#[derive(Clone, PartialEq)]
pub struct Tried {
    pub channel: Channel,
    pub message: Result<Message, Gap>,
    pub remarks: Vec<Remark>,
    /// Why the example stands in for the customer.
    pub lacking: Option<Gap>,
}

#[derive(Clone, Copy)]
pub struct Desk {
    pub lang: Lang,
    pub session: Session,
    /// The name of the chosen text.
    pub name: RwSignal<String>,
    /// The text as it is being changed.
    pub text: RwSignal<String>,
    /// The text as it is kept.
    pub kept: Memo<String>,
    /// On whom it is tried; empty for the example.
    pub customer: RwSignal<String>,
    /// Chosen by hand; else what suits the customer.
    pub manner: RwSignal<Option<Manner>>,
    pub tried: Memo<Tried>,
    pub problem: Memo<Option<TemplateError>>,
}

/// The text of which the page speaks first.
const FIRST: &str = "";

impl Desk {
    pub fn provide() {
        let lang = expect_context::<Lang>();
        let session = expect_context::<Session>();
        let name = use_query_value("texto", FIRST);
        let chosen = Memo::new(move |_| {
            let known = texts::named(&name.read()).is_some();
            let first = || texts::name(TemplateKind::OverdueEarly, Channel::WhatsApp, lang);
            if known { name.get() } else { first() }
        });
        let kept = session.query(move |portfolio, _| {
            let name = chosen.get();
            let own = |name: &str| portfolio.own_text(name).map(str::to_owned);
            match texts::named(&name) {
                Some(Named::Template(kind, channel, lang)) => texts::of(kind, channel, lang, &own),
                Some(Named::Part(part, lang)) => texts::part(part, lang, &own),
                None => None,
            }
            .unwrap_or_default()
        });
        let text = RwSignal::new(String::new());
        // Another text, or another version of it, takes the place of what was typed.
        Effect::new(move || text.set(kept.get()));
        let first = session.ask(|portfolio, today| {
            let worklist = crate::domain::worklist::rank(portfolio, today);
            worklist.entries.first().map(|entry| entry.customer.as_str().to_owned())
        });
        let customer = RwSignal::new(first.unwrap_or_default());
        let manner = RwSignal::new(None);
        let problem = session.query(move |portfolio, _| {
            let own = |name: &str| portfolio.own_text(name).map(str::to_owned);
            let name = chosen.get();
            texts::named(&name).and_then(|named| texts::problem(named, &text.read(), &own))
        });
        let tried = session.query(move |portfolio, today| {
            let (kind, channel, lang) = shown(&chosen.read(), lang);
            let typed = text.get();
            let own = |name: &str| match name == *chosen.read() {
                true => Some(typed.clone()),
                false => portfolio.own_text(name).map(str::to_owned),
            };
            let id = CustomerId::new(customer.get());
            let manner = manner.get().unwrap_or_else(|| suggested(portfolio, &id, today));
            let write = |facts: &Facts| compose(kind, channel, lang, facts, &own);
            let real = i18n::facts(lang, portfolio, &id, kind, manner, today);
            let of_customer = real.map(|facts| (write(&facts), facts));
            let (message, facts, lacking) = match of_customer {
                Some((Ok(message), facts)) => (Ok(message), facts, None),
                // What is wrong with the text is told beside it, whoever it is tried on.
                Some((Err(Gap::Template(why)), facts)) => (Err(Gap::Template(why)), facts, None),
                other => {
                    let facts = i18n::example_facts(lang, portfolio.settings(), manner, today);
                    (write(&facts), facts, other.and_then(|(message, _)| message.err()))
                }
            };
            let judicial = portfolio.activity(&id).is_in_court();
            let remarks = message.as_ref().map(|message| {
                let subject = message.subject.as_deref().unwrap_or_default();
                review(&Reviewed { kind, channel, subject, body: &message.body, facts: &facts, judicial })
            });
            Tried { channel, remarks: remarks.unwrap_or_default(), message, lacking }
        });
        let desk = Desk { lang, session, name, text, kept, customer, manner, tried, problem };
        provide_context(desk);
        provide_context(Chosen(chosen));
    }

    pub fn here() -> Desk {
        expect_context()
    }

    /// The name of the chosen text, the first where the address names none.
    pub fn chosen(self) -> Memo<String> {
        expect_context::<Chosen>().0
    }

    pub fn is_edited(self) -> bool {
        *self.text.read() != *self.kept.read()
    }
}

#[derive(Clone, Copy)]
struct Chosen(Memo<String>);

/// The message on which a text is shown: its own, or for a part the first that calls it.
pub fn shown(name: &str, lang: Lang) -> (TemplateKind, Channel, Lang) {
    match texts::named(name) {
        Some(Named::Template(kind, channel, lang)) => (kind, channel, lang),
        Some(Named::Part(part, lang)) => {
            let called = format!("{{{{> {part}}}}}");
            let channels = [Channel::WhatsApp, Channel::Email, Channel::Sms, Channel::Call];
            let mut all = [TemplateKind::OverdueEarly, TemplateKind::OverdueLate, TemplateKind::Due]
                .into_iter()
                .flat_map(|kind| channels.map(|channel| (kind, channel)));
            let calls = |(kind, channel): &(TemplateKind, Channel)| {
                texts::original(*kind, *channel, lang).is_some_and(|text| text.contains(&called))
            };
            let (kind, channel) = all.find(calls).unwrap_or((TemplateKind::OverdueEarly, Channel::Email));
            (kind, channel, lang)
        }
        None => (TemplateKind::OverdueEarly, Channel::WhatsApp, lang),
    }
}

//! What the customer would read, on a real customer, with what is worth changing.

use leptos::prelude::*;

use super::desk::{Desk, shown};
use crate::domain::contact_point::Channel;
use crate::domain::id::CustomerId;
use crate::domain::message::links::{self, MAILTO_BUDGET};
use crate::domain::message::manner::suggested;
use crate::domain::message::{Message, segments};
use crate::i18n::{self, explain, words};
use crate::ui::kit::{Candidate, Card, Combobox, Field, Icon, LinkButton};
use crate::ui::manner::MannerFields;
use crate::ui::remarks::{Marked, Remarks};
use crate::ui::route::Route;

#[component]
pub fn Preview() -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let proposed = desk
        .session
        .query(move |portfolio, today| suggested(portfolio, &CustomerId::new(desk.customer.get()), today));
    let remarks = Signal::derive(move || desk.tried.read().remarks.clone());
    let lacking = move || {
        let tried = desk.tried.read();
        let why = explain::review::missing(lang, tried.lacking.as_ref()?);
        Some(view! { <p class="small quiet" role="status">{words::messages::with_example(lang, why)}</p> })
    };
    let shown = move || {
        let tried = desk.tried.read();
        match &tried.message {
            Ok(message) => view! { <Sheet message=message.clone() channel=tried.channel /> }.into_any(),
            Err(gap) => view! { <p class="quiet">{explain::review::missing(lang, gap)}</p> }.into_any(),
        }
    };
    view! {
        <div class="messages-preview">
            <Card title=words::messages::preview(lang)>
                <Customer />
                <MannerFields proposed chosen=desk.manner />
                {lacking}
                {shown}
                <Remarks remarks />
                <UseIt />
            </Card>
        </div>
    }
}

/// The text as its channel shows it, and how it stands against what the channel takes.
#[component]
fn Sheet(message: Message, channel: Channel) -> impl IntoView {
    let lang = Desk::here().lang;
    let measure = match channel {
        Channel::Sms => {
            let counted = segments::count(&message.body);
            Some(words::customer::sms_segments(lang, counted.segments as i64, counted.units, counted.left))
        }
        Channel::Email => {
            let subject = message.subject.as_deref().unwrap_or_default();
            let written = |number: usize| i18n::count(lang, number as i64);
            links::mailto("a@b.co", subject, &message.body).map(|link| {
                let (length, most) = (written(link.encoded_len()), written(MAILTO_BUDGET));
                match link.budget() {
                    links::Budget::Fits => words::customer::mail_fits(lang, length, most),
                    _ => words::customer::mail_long(lang, length, most),
                }
            })
        }
        Channel::WhatsApp => Some(words::messages::formatted(lang).to_owned()),
        Channel::Call | Channel::Visit => None,
    };
    let subject = message.subject.clone().map(|subject| view! { <p class="messages-subject">{subject}</p> });
    let body = match channel {
        Channel::WhatsApp => view! { <Marked text=Signal::stored(message.body) /> }.into_any(),
        _ => view! { <p class="preserve-lines">{message.body}</p> }.into_any(),
    };
    view! {
        <div class="messages-sheet" role="note" tabindex="0" aria-label=words::messages::preview(lang)>{subject}{body}</div>
        <p class="small quiet tabular">{measure}</p>
    }
}

/// Whose facts fill the blanks.
#[component]
fn Customer() -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let candidates = desk.session.ask(|portfolio, _| {
        let candidate = |account: &crate::domain::account::Account| Candidate {
            value: account.customer.id.as_str().to_owned(),
            label: account.customer.name.clone(),
            detail: String::new(),
        };
        portfolio.accounts().filter(|it| it.collectible().next().is_some()).map(candidate).collect::<Vec<_>>()
    });
    Effect::new(move |before: Option<String>| {
        let now = desk.customer.get();
        if before.is_some_and(|before| before != now) {
            desk.manner.set(None);
        }
        now
    });
    view! {
        <Field label=words::messages::sample(lang) hint=words::messages::sample_hint(lang)>
            <Combobox value=desk.customer candidates />
        </Field>
    }
}

/// To the customer, with this channel and this kind of message chosen.
#[component]
fn UseIt() -> impl IntoView {
    let desk = Desk::here();
    let chosen = desk.chosen();
    let href = Signal::derive(move || {
        let customer = desk.customer.get();
        if customer.is_empty() || desk.tried.read().lacking.is_some() {
            return String::new();
        }
        let (kind, channel, _) = shown(&chosen.read(), desk.lang);
        Route::contact(CustomerId::new(customer), channel).with("plantilla", kind.key()).to_string()
    });
    view! { <LinkButton href icon=Icon::ChevronRight>{words::messages::use_it(desk.lang)}</LinkButton> }
}

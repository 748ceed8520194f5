//! Opening the channel: a real link, pressed by the person, with the same text to copy.
//!
//! Pressing it opens the app beside and the attempt here. What happened over there nobody
//! knows: the result is asked for on return.

use leptos::prelude::*;

use super::desk::{Desk, Recording};
use super::places;
use super::step::{Stage, Step};
use crate::command::OpenAttempt;
use crate::domain::attempt::Direction;
use crate::domain::contact_point::{Channel, ContactKind};
use crate::domain::message::launch::{Draft, Obstacle, phone};
use crate::domain::message::links::{Link, Platform};
use crate::i18n::{Lang, explain, words};
use crate::ui::act::Act;
use crate::ui::kit::{ButtonKind, CopyButton, Glyph, Icon, LinkButton, window};
use crate::ui::meaning::channel_icon;

#[component]
pub fn LaunchStep() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let link = use_link(desk);
    let obstacle = Memo::new(move |_| link.read().as_ref().err().copied());
    let warning = move || {
        let why = obstacle.get()?;
        Some(view! {
            <p class="customer-obstacle" role="status">
                <Glyph icon=Icon::Warning />
                <span>{explain::obstacle(lang, why)}</span>
            </p>
        })
    };
    view! {
        <Step stage=Stage::Contact>
            <Destination />
            <div class="customer-launch" id=places::LAUNCH_LINK>
                <Launch link />
                <Copies />
            </div>
            {warning}
            <p class="small quiet">{words::customer::launch_note(lang)}</p>
        </Step>
    }
}

/// The link as it stands, or what is in its way.
fn use_link(desk: Desk) -> Memo<Result<Link, Obstacle>> {
    let platform = if window::is_apple() { Platform::Apple } else { Platform::Other };
    let to = desk.to();
    let country = desk.country();
    Memo::new(move |_| {
        let to = to.read();
        let to = to.as_deref().ok_or(Obstacle::NoContactPoint)?;
        let (country, subject, body) = (country.read(), desk.subject.read(), desk.body.read());
        let draft =
            Draft { channel: desk.channel.get(), to, country: &country, subject: &subject, body: &body };
        draft.link(platform)
    })
}

/// The number large enough to be dialled by hand from another telephone.
#[component]
fn Destination() -> impl IntoView {
    let desk = Desk::here();
    let to = desk.to();
    let country = desk.country();
    let shown = move || {
        let to = to.get()?;
        let read = match desk.channel.get().needs() {
            ContactKind::Phone => phone(&to, &country.read()).map(|phone| phone.display()),
            ContactKind::Email | ContactKind::Address => None,
        };
        Some(read.unwrap_or(to))
    };
    view! { <p class="customer-destination tabular">{shown}</p> }
}

#[component]
fn Launch(link: Memo<Result<Link, Obstacle>>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let act = Act::here();
    let href = Signal::derive(move || link.read().as_ref().map(|link| link.href.clone()).unwrap_or_default());
    let (to, objective, open) = (desk.to(), desk.objective(), desk.open_attempts());
    let launch = move || {
        let channel = desk.channel.get_untracked();
        let (to, text) = (to.get_untracked(), text_of(desk, channel));
        desk.launched.set(true);
        desk.recording.set(Recording::Latest);
        // A second press on the same link is the same attempt.
        let again = |open: &crate::domain::attempt::Attempt| {
            open.channel == channel && open.to == to && open.text == text
        };
        if open.read_untracked().last().is_some_and(again) {
            return;
        }
        let command = OpenAttempt {
            customer: desk.customer(),
            channel,
            direction: Direction::Outbound,
            to: to.clone(),
            text,
            objective: Some(objective.get_untracked()),
            despite: None,
        };
        act.run(command, words::customer::launched(lang));
    };
    move || {
        let channel = desk.channel.get();
        view! {
            <LinkButton
                href
                kind=ButtonKind::Primary
                icon=channel_icon(channel)
                new_tab=channel == Channel::WhatsApp
                on_click=move || launch()
            >
                {explain::channel_verb(lang, channel)}
            </LinkButton>
        }
    }
}

/// Beside the link, for machines that have nothing to open it with.
#[component]
fn Copies() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let to = desk.to();
    let number = Signal::derive(move || to.get().unwrap_or_default());
    let text = Signal::derive(move || text_of_now(desk).unwrap_or_default());
    let what = move || match desk.channel.get().needs() {
        ContactKind::Phone => words::customer::copy_number(lang),
        ContactKind::Email | ContactKind::Address => words::customer::copy_address(lang),
    };
    let has_text = Memo::new(move |_| !matches!(desk.channel.get(), Channel::Call | Channel::Visit));
    view! {
        {move || (!number.read().is_empty()).then(|| view! { <CopyButton text=number label=what() /> })}
        {move || has_text.get().then(|| view! { <CopyButton text label=words::customer::copy_text(lang) /> })}
    }
}

/// What goes out, exactly; a call and a visit carry no text.
fn text_of(desk: Desk, channel: Channel) -> Option<String> {
    let (subject, body) = (desk.subject.get_untracked(), desk.body.get_untracked());
    whole_text(channel, &subject, body)
}

fn text_of_now(desk: Desk) -> Option<String> {
    whole_text(desk.channel.get(), &desk.subject.get(), desk.body.get())
}

fn whole_text(channel: Channel, subject: &str, body: String) -> Option<String> {
    match channel {
        Channel::Call | Channel::Visit => None,
        Channel::Email if !subject.is_empty() => Some(format!("{subject}\n\n{body}")),
        Channel::WhatsApp | Channel::Sms | Channel::Email => Some(body),
    }
}

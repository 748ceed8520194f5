//! Opening the channel: a real link, pressed by the person, with the same text to copy.
//!
//! Pressing it opens the app beside and the attempt here. What happened over there nobody
//! knows: the result is asked for on return.

use leptos::prelude::*;

use super::desk::{Desk, Recording};
use super::draft_file::DraftFile;
use super::law::{use_lint, use_verdict};
use super::places;
use super::step::{Stage, Step};
use crate::app::Session;
use crate::command::{NoteRefusal, OpenAttempt};
use crate::domain::attempt::Direction;
use crate::domain::contact_point::{Channel, ContactKind};
use crate::domain::law::{Subject, Verdict};
use crate::domain::message::launch::{Draft, Obstacle, phone};
use crate::domain::message::links::{Link, Platform};
use crate::export::hand_off::{self, HandOff};
use crate::i18n::{Lang, explain, words};
use crate::ui::act::Act;
use crate::ui::contact::HandOffDialog;
use crate::ui::kit::{Button, ButtonKind, CopyButton, Field, Glyph, Icon, LinkButton, TextInput, window};
use crate::ui::meaning::channel_icon;
use crate::ui::shell::use_shortcut;

#[component]
pub fn LaunchStep() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let verdict = use_verdict(desk);
    let despite = RwSignal::new(String::new());
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
            <LawSays verdict despite />
            <div class="customer-launch" id=places::LAUNCH_LINK>
                <Launch link verdict despite />
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
    let number = use_number(Desk::here());
    view! { <p class="customer-destination tabular">{move || number.get()}</p> }
}

/// The number or address as it is read; empty where there is none.
fn use_number(desk: Desk) -> Signal<String> {
    let (to, country) = (desk.to(), desk.country());
    Signal::derive(move || {
        let to = to.get().unwrap_or_default();
        let read = match desk.channel.get().needs() {
            ContactKind::Phone => phone(&to, &country.read()).map(|phone| phone.display()),
            ContactKind::Email | ContactKind::Address => None,
        };
        read.unwrap_or(to)
    })
}

/// The law's word on this contact: a refusal with its rule and hour, and a way to put it on
/// record; a warning with the place for the reason.
#[component]
fn LawSays(verdict: Memo<Option<Verdict>>, despite: RwSignal<String>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let act = Act::here();
    let to = desk.to();
    let note = move || {
        let channel = desk.channel.get_untracked();
        let command = NoteRefusal { customer: desk.customer(), channel, to: to.get_untracked() };
        act.run(command, words::law::refusal_noted(lang));
    };
    let owes = use_owes(desk);
    move || {
        let verdict = verdict.get()?;
        let (refused, said) = match owes.get() {
            true => (verdict.is_refused(), explain::law::verdict(lang, &verdict)?),
            false => (true, words::refusal::nothing_to_collect(lang).to_owned()),
        };
        let asks = !refused && verdict.asks_for_reason();
        Some(view! {
            <div class="law-says" data-refused=refused.then_some("true")>
                <p class="customer-obstacle" role="status">
                    <Glyph icon=Icon::Warning />
                    <span>{said}</span>
                </p>
                {refused.then(|| view! {
                    <Button kind=ButtonKind::Quiet on_click=move |()| note()>{words::law::note_refusal(lang)}</Button>
                })}
                {asks.then(|| view! {
                    <Field label=words::law::despite(lang) hint=words::law::despite_hint(lang)>
                        <TextInput value=despite />
                    </Field>
                })}
            </div>
        })
    }
}

/// Who owes nothing is left alone.
fn use_owes(desk: Desk) -> Memo<bool> {
    desk.about(|portfolio, id, _| {
        portfolio.account(id).is_some_and(|account| account.collectible().next().is_some())
    })
}

#[component]
fn Launch(
    link: Memo<Result<Link, Obstacle>>,
    verdict: Memo<Option<Verdict>>,
    despite: RwSignal<String>,
) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let act = Act::here();
    let session = expect_context::<Session>();
    // A link that the law closes leads nowhere, and so does one that waits for its reason.
    let owes = use_owes(desk);
    let lint = use_lint(desk, lang);
    let open_to_launch = Memo::new(move |_| match verdict.get() {
        _ if !owes.get() => false,
        _ if lint.read().is_some() && text_of_now(desk).is_some() => false,
        Some(verdict) if verdict.is_refused() => false,
        Some(verdict) if verdict.asks_for_reason() => !despite.read().trim().is_empty(),
        _ => true,
    });
    let href = Signal::derive(move || {
        let link = link.read();
        let link = link.as_ref().ok().filter(|_| open_to_launch.get());
        link.map(|link| link.href.clone()).unwrap_or_default()
    });
    let (to, objective, open) = (desk.to(), desk.objective(), desk.open_attempts());
    let country = desk.country();
    let launch = Callback::new(move |text: Option<String>| {
        let channel = desk.channel.get_untracked();
        let to = to.get_untracked();
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
            despite: Some(despite.get_untracked()),
        };
        act.run(command, words::customer::launched(lang));
        despite.set(String::new());
    });
    // The gate once more, at the press itself: an hour may have ended since it was last asked.
    let may_open = move || {
        let answer = session.ask_now(|portfolio, now| {
            let to = to.get_untracked().unwrap_or_default();
            Subject::verdict(portfolio, &desk.customer(), desk.channel.get_untracked(), &to, now)
        });
        let refused = answer.filter(Verdict::is_refused);
        refused.and_then(|it| explain::law::verdict(lang, &it)).map(|why| act.say(why)).is_none()
    };
    let hand_off = RwSignal::new(false);
    use_shortcut("q", words::sending::hand_off(lang), move || {
        hand_off.set(hand_off::suits(desk.channel.get_untracked()));
    });
    let scanned = move |()| {
        if may_open() {
            launch.run(text_of(desk, desk.channel.get_untracked()));
        }
    };
    let button = move || {
        let channel = desk.channel.get();
        view! {
            <LinkButton
                href
                kind=ButtonKind::Primary
                icon=channel_icon(channel)
                new_tab=channel == Channel::WhatsApp
                guard=Callback::new(move |()| may_open())
                on_click=move || launch.run(text_of(desk, channel))
            >
                {explain::channel_verb(lang, channel)}
            </LinkButton>
            {hand_off::suits(channel).then(|| view! {
                <Button icon=Icon::Device keys="q" on_click=move |()| hand_off.set(true)>
                    {words::sending::hand_off_short(lang)}
                </Button>
            })}
            <DraftFile link open=open_to_launch launch />
        }
    };
    view! {
        {button}
        <HandOffDialog open=hand_off allowed=open_to_launch on_scanned=scanned
            make=Callback::new(move |()| handed_over(desk, to, country)) number=use_number(desk) />
    }
}

/// The code that opens the same contact on the telephone.
fn handed_over(desk: Desk, to: Memo<Option<String>>, country: Memo<String>) -> Result<HandOff, Obstacle> {
    let (to, country) = (to.read_untracked(), country.read_untracked());
    let (subject, body) = (desk.subject.read_untracked(), desk.body.read_untracked());
    let to = to.as_deref().ok_or(Obstacle::NoContactPoint)?;
    let channel = desk.channel.get_untracked();
    hand_off::hand_off(&Draft { channel, to, country: &country, subject: &subject, body: &body })
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
    written(channel, &desk.subject.read_untracked(), &desk.body.read_untracked())
}

fn text_of_now(desk: Desk) -> Option<String> {
    written(desk.channel.get(), &desk.subject.read(), &desk.body.read())
}

fn written(channel: Channel, subject: &str, body: &str) -> Option<String> {
    Draft { channel, to: "", country: "", subject, body }.text()
}

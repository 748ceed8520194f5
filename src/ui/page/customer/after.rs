//! What a result asks for at once: a promise is confirmed in writing, a contact that settled
//! nothing is offered to somebody else.

use leptos::prelude::*;

use super::desk::Desk;
use super::places;
use crate::domain::attempt::Objective;
use crate::domain::contact_point::Channel;
use crate::domain::message::TemplateKind;
use crate::domain::worklist::written_channels;
use crate::i18n::{Lang, words};
use crate::ui::kit::{Button, ButtonKind, Glyph, Icon, window};
use crate::ui::meaning::channel_icon;

/// What was just written down and wants one more step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    Promised,
    /// After the third reminder, and it ended in none of the five ways.
    LeftOpen,
}

#[component]
pub(super) fn AfterResult() -> impl IntoView {
    let desk = Desk::here();
    // A promise that was taken back, or gave way to a plan, has nothing to confirm.
    let promised = desk.about(|portfolio, id, _| portfolio.activity(id).live_promise().is_some());
    move || match desk.after.get()? {
        After::Promised => promised.get().then(|| view! { <Confirm /> }.into_any()),
        After::LeftOpen => Some(view! { <Escalate /> }.into_any()),
    }
}

/// The promise in writing, by a channel that this customer reads. It goes out like any other
/// message: past the gate, by its link, as an attempt of its own.
#[component]
fn Confirm() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let channels = desk.about(|portfolio, id, _| written_channels(portfolio, id));
    let confirm = move |channel: Channel| {
        desk.turn_to(channel);
        desk.chosen_objective.set(Some(Objective::ConfirmPromise));
        desk.chosen_kind.set(Some(TemplateKind::PromiseConfirmation));
        desk.after.set(None);
        request_animation_frame(|| window::focus_within(places::LAUNCH_LINK));
    };
    let buttons = move || {
        let channels = channels.get().into_iter().enumerate();
        let button = |(place, channel): (usize, Channel)| {
            let kind = if place == 0 { ButtonKind::Primary } else { ButtonKind::Secondary };
            view! {
                <Button kind icon=channel_icon(channel) on_click=move |()| confirm(channel)>
                    {confirm_by(lang, channel)}
                </Button>
            }
        };
        channels.map(button).collect_view()
    };
    let nobody = move || channels.read().is_empty().then(|| words::customer::confirm_no_channel(lang));
    view! {
        <section class="customer-after" aria-label=words::customer::confirm_promise(lang)>
            <p class="strong customer-after-title"><Glyph icon=Icon::Promise /> {words::customer::confirm_promise(lang)}</p>
            <p class="quiet small">{words::customer::confirm_text(lang)} " " {nobody}</p>
            <div class="cluster">
                {buttons}
                <Button kind=ButtonKind::Quiet on_click=move |()| desk.after.set(None)>
                    {words::customer::not_now(lang)}
                </Button>
            </div>
        </section>
    }
}

fn confirm_by(lang: Lang, channel: Channel) -> &'static str {
    match channel {
        Channel::WhatsApp => words::customer::confirm_whatsapp(lang),
        Channel::Sms => words::customer::confirm_sms(lang),
        Channel::Email | Channel::Call | Channel::Visit => words::customer::confirm_email(lang),
    }
}

#[component]
fn Escalate() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let escalate = move || {
        desk.after.set(None);
        desk.wants_escalation.set(true);
    };
    view! {
        <section class="customer-after" aria-label=words::customer::left_open(lang)>
            <p class="strong customer-after-title"><Glyph icon=Icon::ArrowUp /> {words::customer::left_open(lang)}</p>
            <p class="quiet small">{words::customer::left_open_text(lang)}</p>
            <div class="cluster">
                <Button kind=ButtonKind::Primary icon=Icon::ArrowUp on_click=move |()| escalate()>
                    {words::deals::escalation(lang)}
                </Button>
                <Button kind=ButtonKind::Quiet on_click=move |()| desk.after.set(None)>
                    {words::customer::not_now(lang)}
                </Button>
            </div>
        </section>
    }
}

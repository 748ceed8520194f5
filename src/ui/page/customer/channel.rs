//! The channel, and which number or address of it.

use leptos::prelude::*;

use super::desk::Desk;
use super::law::use_closed;
use super::step::{Stage, Step};
use crate::domain::contact_point::{Channel, ContactKind, ContactPoint};
use crate::domain::message::launch::phone;
use crate::i18n::{Lang, explain, words};
use crate::ui::kit::Glyph;
use crate::ui::meaning::channel_icon;

#[component]
pub fn ChannelStep() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let reachable = desk.about(|portfolio, id, _| {
        let points = portfolio.contact_points(id);
        let usable = |channel: &Channel| points.iter().any(|it| it.kind == channel.needs() && !it.wrong);
        Channel::ALL.into_iter().filter(usable).collect::<Vec<Channel>>()
    });
    let closed = use_closed(desk);
    let button = move |channel: Channel| {
        let pressed = move || (desk.channel.get() == channel).to_string();
        let missing = move || (!reachable.read().contains(&channel)).then_some("true");
        let shut = move || closed.read().contains(&channel);
        view! {
            <button type="button" class="customer-channel" aria-pressed=pressed data-missing=missing
                data-closed=move || shut().then_some("true")
                on:click=move |_| desk.turn_to(channel)>
                <Glyph icon=channel_icon(channel) />
                <span>{explain::channel(lang, channel)}</span>
                {move || shut().then(|| view! {
                    <span class="visually-hidden">": " {words::law::closed_now(lang)}</span>
                })}
            </button>
        }
    };
    view! {
        <Step stage=Stage::Channel>
            <div class="customer-channels" role="group" aria-label=words::customer::step_channel(lang)>
                {Channel::ALL.map(button)}
            </div>
            <ChannelPoints />
        </Step>
    }
}

#[component]
fn ChannelPoints() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let (points, to) = (desk.points(), desk.to());
    let country = desk.country();
    let radio = move |point: ContactPoint| {
        let ContactPoint { kind, value, wrong } = point;
        let shown = match kind {
            ContactKind::Phone => phone(&value, &country.read()).map(|phone| phone.display()),
            ContactKind::Email | ContactKind::Address => None,
        };
        let value = StoredValue::new(value);
        let shown = shown.unwrap_or_else(|| value.get_value());
        view! {
            <label class="checkbox customer-to">
                <input type="radio" name="customer-to" disabled=wrong
                    prop:checked=move || to.read().as_ref() == Some(&value.get_value())
                    on:change=move |_| desk.chosen_point.set(Some(value.get_value())) />
                <span class="tabular">{shown}</span>
                {wrong.then(|| view! { <span class="small quiet">{words::customer::wrong(lang)}</span> })}
            </label>
        }
    };
    // A single good one is no choice, and what is missing is said beside the link.
    let is_choice = |points: &[ContactPoint]| points.len() > 1 || points.iter().any(|it| it.wrong);
    let list = move || {
        let points = points.get();
        is_choice(&points).then(|| points.into_iter().map(radio).collect_view())
    };
    view! { <div role="radiogroup" class="customer-tos" aria-label=words::customer::to(lang)>{list}</div> }
}

//! One line of the agenda.

use leptos::prelude::*;

use super::desk::{Desk, row_id};
use crate::domain::agenda::{AgendaItem, Matter};
use crate::domain::calendar::{day_after, next_monday};
use crate::domain::plan::InstalmentState;
use crate::domain::promise::PromiseState;
use crate::domain::task::TaskKind;
use crate::i18n::{Lang, calendar, explain, format, words};
use crate::ui::kit::{Chip, Glyph, Icon, IconButton, Menu, MenuItem, MenuSeparator, Tone};
use crate::ui::navigate::A;
use crate::ui::route::Route;
use crate::ui::shell::use_lang;

#[component]
pub(super) fn Item(
    item: AgendaItem,
    /// Its heading does not say which day it is for.
    #[prop(optional)]
    dated: bool,
) -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let id = row_id(&item);
    let own = id.clone();
    let done = item.done_at.is_some();
    let time = item.done_at.map(|at| at.time()).or(item.due_at).map(format::time);
    view! {
        <li class="agenda-item" id=id tabindex="-1" data-done=done.then_some("true")
            on:focusin=move |_| desk.at_hand.set(Some(own.clone()))>
            <Tick item=item.clone() />
            <span class="agenda-time tabular quiet">{time}</span>
            <span class="agenda-kind"><Glyph icon=icon(&item.matter) /></span>
            <div class="agenda-text">
                <Title item=item.clone() />
                <span class="agenda-detail small quiet">{detail(lang, &item, dated, desk)}</span>
            </div>
            <Facts item=item.clone() />
            {(!done && calendar::uid(&item).is_some()).then(|| view! { <MoveMenu item=item.clone() /> })}
        </li>
    }
    .into_any()
}

#[component]
fn Tick(item: AgendaItem) -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let (finished, can) = (item.done_at.is_some(), item.task.is_some());
    let act = move || match finished {
        true => desk.reopen(&item),
        false => desk.finish(&item),
    };
    let (icon, label) = match finished {
        true => (Icon::Undo, words::agenda::reopen(lang)),
        false => (Icon::Check, words::agenda::done(lang)),
    };
    view! {
        <span class="agenda-tick">{can.then(|| view! { <IconButton icon label on_click=act /> })}</span>
    }
}

/// The customer, as a link; what is to be done where there is none.
#[component]
fn Title(item: AgendaItem) -> impl IntoView {
    let lang = use_lang();
    match item.customer {
        Some(who) => {
            view! { <A route=Route::Customer(who.id) attr:class="agenda-title strong">{who.name}</A> }
                .into_any()
        }
        None => view! { <span class="agenda-title strong">{what(lang, &item.matter)}</span> }.into_any(),
    }
}

/// The promised amount and what became of the promise.
#[component]
fn Facts(item: AgendaItem) -> impl IntoView {
    let lang = use_lang();
    let (amount, tone, said) = match item.matter {
        Matter::Promise { amount, state, .. } => (amount, tone(state), explain::promise_state(lang, state)),
        Matter::Instalment { amount, missed, .. } => {
            let (state, tone) = match missed {
                true => (InstalmentState::Missed, Tone::Danger),
                false => (InstalmentState::Pending, Tone::Promise),
            };
            (Some(amount), tone, explain::instalment_state(lang, state))
        }
        Matter::Task { .. } => return ().into_any(),
    };
    let codes = Desk::here().codes;
    let amount = move || amount.map(|amount| format::money(lang, amount, codes.get()));
    view! {
        <span class="agenda-facts">
            <span class="amount">{amount}</span>
            <Chip tone>{said}</Chip>
        </span>
    }
    .into_any()
}

#[component]
fn MoveMenu(item: AgendaItem) -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let today = desk.session.ask(|_, today| today);
    // What was agreed for an instalment is not moved from here.
    let can_move = item.task.is_some();
    let item = StoredValue::new(item);
    let days = [
        (words::agenda::to_today(lang), today),
        (words::agenda::to_tomorrow(lang), day_after(today, 1)),
        (words::agenda::in_three_days(lang), day_after(today, 3)),
        (words::agenda::to_monday(lang), next_monday(today)),
    ];
    let choices = move || {
        days.map(|(label, day)| {
            let here = item.with_value(|item| item.due_on == day);
            let go = move || item.with_value(|item| desk.move_to(item, day));
            view! {
                <MenuItem disabled=here on_choose=go>
                    {label} " " <span class="quiet">{format::weekday_short(lang, day)} " " {format::day_month(lang, day)}</span>
                </MenuItem>
            }
        })
        .collect_view()
    };
    view! {
        <span class="agenda-move">
            <Menu label=words::agenda::postpone(lang) icon=Icon::Calendar icon_only=true>
                {can_move.then(|| view! {
                    {choices()}
                    <MenuSeparator />
                    <MenuItem icon=Icon::Calendar on_choose=move || desk.moving.set(Some(item.get_value()))>
                        {words::agenda::choose_day(lang)}
                    </MenuItem>
                    <MenuSeparator />
                })}
                <MenuItem icon=Icon::Download on_choose=move || item.with_value(|item| desk.to_calendar(Some(item)))>
                    {words::agenda::ics_one(lang)}
                </MenuItem>
            </Menu>
        </span>
    }
    .into_any()
}

fn icon(matter: &Matter) -> Icon {
    match matter {
        Matter::Promise { .. } => Icon::Promise,
        Matter::Instalment { .. } => Icon::Money,
        Matter::Task { kind, .. } => match kind {
            TaskKind::CheckPromise => Icon::Promise,
            TaskKind::CallBack => Icon::Phone,
            TaskKind::FollowUp => Icon::History,
            TaskKind::SendDocument => Icon::File,
            TaskKind::Other => Icon::List,
        },
    }
}

fn tone(state: PromiseState) -> Tone {
    match state {
        PromiseState::Pending => Tone::Promise,
        PromiseState::Kept => Tone::Paid,
        PromiseState::PartlyKept => Tone::Due,
        PromiseState::Broken => Tone::Danger,
        PromiseState::Withdrawn | PromiseState::Rescheduled { .. } => Tone::Neutral,
    }
}

/// What is to be done: the collector's own words, else the kind.
fn what(lang: Lang, matter: &Matter) -> String {
    match matter {
        Matter::Promise { promised_for, .. } => {
            words::agenda::promise_for(lang, format::day_month(lang, *promised_for))
        }
        Matter::Instalment { number, .. } => words::agenda::instalment(lang, *number),
        Matter::Task { title, .. } if !title.is_empty() => title.clone(),
        Matter::Task { kind, .. } => explain::task_kind(lang, *kind).to_owned(),
    }
}

/// The second line: kind, words, and the day where the heading leaves it open.
fn detail(lang: Lang, item: &AgendaItem, dated: bool, desk: Desk) -> String {
    let today = desk.session.ask(|_, today| today);
    let mut parts = Vec::new();
    match (&item.matter, &item.customer) {
        (Matter::Task { kind, title, .. }, Some(_)) if !title.is_empty() && *kind != TaskKind::Other => {
            parts.push(explain::task_kind(lang, *kind).to_owned());
            parts.push(title.clone());
        }
        (matter, Some(_)) => parts.push(what(lang, matter)),
        (Matter::Task { kind, title, .. }, None) if !title.is_empty() => {
            parts.push(explain::task_kind(lang, *kind).to_owned());
        }
        (_, None) => {}
    }
    if let Matter::Task { repeat: Some(repeat), .. } = item.matter {
        parts.push(explain::recurrence(lang, repeat));
    }
    if item.due_on < today && item.done_at.is_none() {
        parts.push(format::relative(lang, item.due_on, today));
    } else if dated {
        let day = item.due_on;
        parts.push(format!("{} {}", format::weekday_short(lang, day), format::day_month(lang, day)));
    }
    parts.join(" · ")
}

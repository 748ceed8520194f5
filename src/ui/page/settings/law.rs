//! Which law holds, what the collector narrows, and what the norm says and where that is written.

use leptos::prelude::*;

use super::desk::Desk;
use super::proofs::Proofs;
use crate::domain::law::{OwnHours, Pack};
use crate::i18n::{format, words};
use crate::ui::kit::{Button, Checkbox, Choice, DateInput, Field, Icon, IconButton, Select, TimeInput};
use crate::ui::shell::use_lang;

#[component]
pub(super) fn ContactLaw() -> impl IntoView {
    view! {
        <div class="stack">
            <WhichPack />
            <OwnRules />
            <super::norms::Norms />
            <Proofs />
        </div>
    }
}

#[component]
fn WhichPack() -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let value = desk.text(|it| it.law.pack.clone().unwrap_or_default());
    let choices = Signal::derive(move || {
        let country = Pack::of_country(&desk.settings.read().country).name;
        let own = Choice::new("", words::law::pack_of_country(lang, country));
        let packs = Pack::all().iter().map(|pack| Choice::new(pack.id, pack.name));
        std::iter::once(own).chain(packs).collect::<Vec<Choice>>()
    });
    let keep = move |id: String| {
        desk.change(move |settings| settings.law.pack = Some(id).filter(|id| !id.is_empty()));
    };
    let strict = move || desk.settings.read().law.pack.as_deref() == Some("STRICT");
    let toggle = move || keep(if strict() { String::new() } else { "STRICT".to_owned() });
    let (own_debts, visits) = (
        RwSignal::new(desk.settings.read_untracked().law.own_debts),
        RwSignal::new(desk.settings.read_untracked().law.visits_excepted),
    );
    view! {
        <p class="quiet reading">{words::law::intro(lang)}</p>
        <Field label=words::law::pack(lang) hint=words::law::pack_hint(lang)>
            <Select value choices on_change=keep />
        </Field>
        <div>
            <Button pressed=Signal::derive(strict) icon=Icon::Lock on_click=move |()| toggle()>
                {words::law::strict(lang)}
            </Button>
        </div>
        <Checkbox checked=own_debts on_change=move |on| desk.change(move |it| it.law.own_debts = on)>
            {words::law::own_debts(lang)}
        </Checkbox>
        <Checkbox checked=visits on_change=move |on| desk.change(move |it| it.law.visits_excepted = on)>
            {words::law::visits_excepted(lang)}
        </Checkbox>
    }
}

/// What is one's own stands apart and is called so: it narrows and never widens.
#[component]
fn OwnRules() -> impl IntoView {
    let lang = use_lang();
    view! {
        <section class="stack" data-gap="3" aria-label=words::law::own(lang)>
            <h3>{words::law::own(lang)}</h3>
            <p class="quiet small">{words::law::own_hint(lang)}</p>
            <OwnHoursFields />
            <OwnHolidays />
        </section>
    }
}

#[component]
fn OwnHoursFields() -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let text = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let from = desk.text(move |it| it.law.hours.map(|hours| text(hours.from)).unwrap_or_default());
    let to = desk.text(move |it| it.law.hours.map(|hours| text(hours.to)).unwrap_or_default());
    let keep = move || {
        let hours = minutes(&from.read_untracked()).zip(minutes(&to.read_untracked()));
        // Half an interval is being typed: nothing to keep yet.
        if hours.is_some() || from.read_untracked().is_empty() && to.read_untracked().is_empty() {
            desk.change(move |settings| settings.law.hours = hours.map(|(from, to)| OwnHours { from, to }));
        }
    };
    view! {
        <div class="grid">
            <Field label=words::law::own_from(lang)><TimeInput value=from on_change=move |_| keep() /></Field>
            <Field label=words::law::own_to(lang)><TimeInput value=to on_change=move |_| keep() /></Field>
        </div>
    }
}

fn minutes(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    Some(hour.parse::<u16>().ok()? * 60 + minute.get(..2)?.parse::<u16>().ok()?)
}

#[component]
fn OwnHolidays() -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let new = RwSignal::new(String::new());
    let add = move || {
        let Ok(day) = new.read_untracked().parse() else { return };
        new.set(String::new());
        desk.change(move |settings| {
            if !settings.law.holidays.contains(&day) {
                settings.law.holidays.push(day);
            }
        });
    };
    let days = Memo::new(move |_| desk.settings.read().law.holidays.clone());
    let rows = move || {
        let row = |day: chrono::NaiveDate| {
            let take = move || desk.change(move |it| it.law.holidays.retain(|known| *known != day));
            let name = format::date(lang, day);
            let label = words::law::remove_holiday(lang, name.clone());
            view! {
                <li class="cluster">
                    {name}
                    <IconButton icon=Icon::Close label on_click=take />
                </li>
            }
        };
        days.get().into_iter().map(row).collect_view()
    };
    view! {
        <div class="cluster" data-align="end">
            <Field label=words::law::own_holiday(lang)><DateInput value=new /></Field>
            <Button icon=Icon::Plus on_click=move |()| add()>{words::law::add_holiday(lang)}</Button>
        </div>
        <ul class="law-list">{rows}</ul>
    }
}

//! What the norm says and where that is written: every rule of the pack with its source, the
//! day it was checked and how sure we are.

use chrono::Datelike as _;
use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::law::{Calendar, Kind, Pack, Rule};
use crate::i18n::{Lang, explain, format, words};
use crate::ui::kit::{Chip, Choice, Field, Select, Tone};
use crate::ui::shell::use_lang;

#[component]
pub(super) fn Norms() -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let value = desk.text(|settings| settings.pack().id.to_owned());
    let choices: Vec<Choice> = Pack::all().iter().map(|pack| Choice::new(pack.id, pack.name)).collect();
    let pack = Memo::new(move |_| value.get());
    let year = desk.session.today().year();
    view! {
        <details class="law-norms">
            <summary>{words::law::norms(lang)}</summary>
            <div class="stack" data-gap="3">
                <Field label=words::law::pack_shown(lang)><Select value choices /></Field>
                {move || Pack::find(&pack.read()).map(|pack| shown(lang, pack, year))}
            </div>
        </details>
    }
}

fn shown(lang: Lang, pack: &'static Pack, year: i32) -> AnyView {
    let rules = pack.rules.iter().map(|rule| row(lang, rule)).collect_view();
    let notes = pack.notes.iter().map(|note| view! { <li>{*note}</li> }).collect_view();
    let others = pack.every_pack.then(|| view! { <p>{words::law::and_all_others(lang)}</p> });
    let checked = pack.checked_on.parse().map(|day| format::date(lang, day)).unwrap_or_default();
    view! {
        <p><strong>{pack.norm}</strong></p>
        <p class="quiet small">
            {words::law::checked_on(lang, checked)} " · " {explain::law::confidence(lang, pack.confidence)}
            " · " {pack.sources.join("; ")}
        </p>
        <dl class="law-rules">{rules}</dl>
        {others}
        <ul class="law-list small">{notes}</ul>
        {holidays(lang, pack, year)}
    }
    .into_any()
}

fn row(lang: Lang, rule: &'static Rule) -> AnyView {
    let items: &[&str] = match rule.kind {
        Kind::Disclosure { items } => items,
        Kind::Visits { unless } => unless,
        _ => &[],
    };
    let items = items.iter().map(|item| view! { <li>{*item}</li> }).collect_view();
    view! {
        <div>
            <dt class="cluster">
                {explain::law::rule(lang, &rule.kind)}
                <Chip tone=Tone::Neutral>{explain::law::severity(lang, rule.severity)}</Chip>
            </dt>
            <dd>
                {rule.norm}
                <ul class="law-list small">{items}</ul>
                <p class="quiet small">
                    {words::law::source(lang, rule.source)} " · " {explain::law::confidence(lang, rule.confidence)}
                </p>
            </dd>
        </div>
    }
    .into_any()
}

fn holidays(lang: Lang, pack: &'static Pack, year: i32) -> AnyView {
    let (norm, source) = match &pack.calendar {
        Calendar::Own(holidays) => (holidays.norm, holidays.source),
        Calendar::SameAs(_) => (pack.norm, ""),
    };
    let days = crate::domain::law::Holidays::of(pack, &[], year).of_year(year);
    let rows = days.into_iter().map(|(day, name)| view! { <li>{format::date(lang, day)} " " {name}</li> });
    view! {
        <details>
            <summary>{words::law::holidays(lang, year.to_string())}</summary>
            <p class="quiet small">{norm} " · " {source}</p>
            <ul class="law-list small">{rows.collect_view()}</ul>
        </details>
    }
    .into_any()
}

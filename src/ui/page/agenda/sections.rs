//! The headings of the agenda and what stands under each.

use leptos::prelude::*;

use super::desk::{Desk, row_id};
use super::item::Item;
use crate::domain::agenda::{Agenda, Section, Show, When};
use crate::i18n::{explain, words};
use crate::ui::shell::use_lang;

#[component]
pub(super) fn Sections() -> impl IntoView {
    let desk = Desk::here();
    let headings =
        Memo::new(move |_| desk.agenda.read().sections.iter().map(|it| it.when).collect::<Vec<_>>());
    view! {
        <For each=move || headings.get() key=|when| *when let:when>
            <SectionOf when />
        </For>
    }
}

/// One heading. Rows that did not change keep their elements, and so the focus.
#[component]
fn SectionOf(when: When) -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let items =
        Memo::new(move |_| section(&desk.agenda.read(), when).map(|it| it.items.clone()).unwrap_or_default());
    let heading = move || explain::when(lang, when, desk.session.today());
    let dated = matches!(when, When::Week(_));
    let id = heading_id(when);
    let labelled_by = id.clone();
    let nothing = move || {
        items.read().is_empty().then(|| {
            let text = match desk.show.get() {
                Show::Everything => words::agenda::nothing_today(lang),
                Show::Tasks | Show::Promises | Show::Instalments => words::agenda::nothing_of_kind(lang),
            };
            view! { <p class="agenda-nothing quiet">{text}</p> }
        })
    };
    view! {
        <section class="agenda-section" aria-labelledby=labelled_by data-late=(when == When::Late).then_some("true")>
            <h2 class="agenda-heading" id=id tabindex="-1">
                <span>{move || heading().0}</span>
                " "
                <span class="quiet small">{move || heading().1}</span>
                <span class="agenda-count small quiet tabular" aria-hidden="true">{move || items.read().len()}</span>
            </h2>
            <ul class="agenda-list">
                <For each=move || items.get() key=|item| (row_id(item), item.clone()) let:item>
                    <Item item dated />
                </For>
            </ul>
            {nothing}
        </section>
    }
    .into_any()
}

#[component]
pub(super) fn DoneToday() -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let items = Memo::new(move |_| desk.agenda.read().done_today.clone());
    let any = Memo::new(move |_| !items.read().is_empty());
    let section = move || {
        any.get().then(|| {
            view! {
                <section class="agenda-section" aria-labelledby="agenda-done">
                    <h2 class="agenda-heading" id="agenda-done">
                        <span>{words::agenda::done_today(lang)}</span>
                        <span class="agenda-count small quiet tabular" aria-hidden="true">{move || items.read().len()}</span>
                    </h2>
                    <ul class="agenda-list">
                        <For each=move || items.get() key=|item| (row_id(item), item.clone()) let:item>
                            <Item item />
                        </For>
                    </ul>
                </section>
            }
        })
    };
    view! { {section} }
}

pub(super) fn heading_id(when: When) -> String {
    match when {
        When::Late => "agenda-late".to_owned(),
        When::Day(day) => format!("agenda-day-{day}"),
        When::Week(monday) => format!("agenda-week-{monday}"),
    }
}

fn section(agenda: &Agenda, when: When) -> Option<&Section> {
    agenda.sections.iter().find(|it| it.when == when)
}

//! The history: a note at its head, then everything that happened, searchable.

use leptos::prelude::*;

use super::desk::Desk;
use super::note::NoteComposer;
use super::places;
use super::timeline::Day;
use crate::i18n::{Lang, TimelineDay, timeline_days, words};
use crate::ui::kit::{Button, ButtonKind, Card, SearchInput};
use crate::ui::matching::{Folded, Needle};

/// So many lines at first; a long history opens on demand.
const FIRST_LINES: usize = 60;

#[component]
pub fn History() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let query = RwSignal::new(String::new());
    let days = Desk::here().about(move |portfolio, id, today| timeline_days(lang, portfolio, id, today));
    let found = Memo::new(move |_| {
        let needle = Needle::new(&query.read());
        match needle.is_empty() {
            true => days.get(),
            false => search(&days.read(), &needle),
        }
    });
    view! {
        <div id=places::HISTORY tabindex="-1" class="customer-history customer-part">
            <Card title=words::customer::history(lang)>
                <div class="stack" data-gap="4">
                    <NoteComposer />
                    <SearchInput value=query label=words::customer::search_history(lang)
                        placeholder=words::customer::search_history(lang) />
                    <Lines days=found searching=Signal::derive(move || !query.read().trim().is_empty()) />
                </div>
            </Card>
        </div>
    }
}

#[component]
fn Lines(days: Memo<Vec<TimelineDay>>, searching: Signal<bool>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let shown = RwSignal::new(FIRST_LINES);
    let in_sight = Memo::new(move |_| days.with(|days| cut(days, shown.get())));
    let total = Memo::new(move |_| days.with(|days| days.iter().map(|day| day.lines.len()).sum::<usize>()));
    let more = move || {
        (total.get() > shown.get()).then(|| {
            view! {
                <Button kind=ButtonKind::Quiet on_click=move |()| shown.update(|shown| *shown *= 4)>
                    {words::customer::earlier(lang)}
                </Button>
            }
        })
    };
    let nothing = move || match searching.get() {
        true => words::customer::nothing_found(lang),
        false => words::customer::no_history(lang),
    };
    view! {
        <p class="quiet" role="status">{move || (total.get() == 0).then(nothing)}</p>
        <div class="customer-days">
            {move || in_sight.get().into_iter().map(|day| view! { <Day day /> }).collect_view()}
        </div>
        {more}
    }
}

/// Whole days, until there are enough lines.
fn cut(days: &[TimelineDay], lines: usize) -> Vec<TimelineDay> {
    let mut counted = 0;
    let enough = |day: &&TimelineDay| {
        let before = counted;
        counted += day.lines.len();
        before < lines
    };
    days.iter().take_while(enough).cloned().collect()
}

fn search(days: &[TimelineDay], needle: &Needle) -> Vec<TimelineDay> {
    let found = days.iter().filter_map(|day| {
        let matches = |text: &str| needle.score(&Folded::new(text, &day.title)).is_some();
        let lines: Vec<_> = day.lines.iter().filter(|line| matches(&line.searched())).cloned().collect();
        (!lines.is_empty()).then(|| TimelineDay { lines, ..day.clone() })
    });
    found.collect()
}

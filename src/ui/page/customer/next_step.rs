//! What is to be done next: proposed by the result, changed at one press.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::day_field::{DayField, TimeField};
use super::record::{Place, Record};
use super::tasks::{key, kind_of, read_time};
use crate::command::NextStep;
use crate::domain::task::TaskKind;
use crate::i18n::{Lang, explain, words};
use crate::ui::kit::{Choice, Field, Select, TextInput};

#[derive(Clone, Copy)]
pub struct Next {
    /// Empty while nothing is to be done.
    kind: RwSignal<String>,
    title: RwSignal<String>,
    day: RwSignal<String>,
    time: RwSignal<String>,
    /// Chosen by hand: proposals no longer change it.
    touched: RwSignal<bool>,
}

impl Next {
    pub fn new() -> Next {
        let empty = || RwSignal::new(String::new());
        Next { kind: empty(), title: empty(), day: empty(), time: empty(), touched: RwSignal::new(false) }
    }

    pub fn propose(self, step: Option<(TaskKind, NaiveDate)>) {
        if self.touched.get_untracked() {
            return;
        }
        let (kind, day) = step.map(|(kind, day)| (key(kind), day.to_string())).unwrap_or_default();
        self.kind.set(kind.to_owned());
        self.day.set(day);
    }

    pub fn day(self) -> Option<NaiveDate> {
        self.day.read_untracked().parse().ok()
    }

    /// The step, if there is one with a day.
    pub fn step(self) -> Option<NextStep> {
        let kind = self.kind.get_untracked();
        let due_on = self.day().filter(|_| !kind.is_empty())?;
        Some(NextStep {
            kind: kind_of(&kind),
            title: self.title.get_untracked(),
            due_on,
            due_at: read_time(&self.time.read_untracked()),
        })
    }
}

#[component]
pub fn NextFields(record: Record) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let next = record.next;
    let none = Choice::new("", words::customer::no_next_step(lang));
    let kinds = TaskKind::CHOICES.map(|kind| Choice::new(key(kind), explain::task_kind(lang, kind)));
    let choices: Vec<Choice> = [none].into_iter().chain(kinds).collect();
    let wanted = Memo::new(move |_| !next.kind.read().is_empty());
    let fields = move || {
        wanted.get().then(|| {
            view! {
                <DayField label=words::customer::next_day(lang) value=next.day time=next.time error=record.error(Place::NextDay) />
                <TimeField label=words::customer::time_optional(lang) value=next.time />
                <Field label=words::customer::task_title(lang)><TextInput value=next.title /></Field>
            }
        })
    };
    view! {
        <Field label=words::customer::next_step(lang)>
            <Select value=next.kind choices on_change=move |_| next.touched.set(true) />
        </Field>
        {fields}
    }
}

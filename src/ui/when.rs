//! Saying when: a day in one's own words beside the calendar, and how often something comes back.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::Session;
use crate::domain::natural_day;
use crate::domain::task::Recurrence;
use crate::i18n::{Lang, explain, format, words};
use crate::ui::kit::{Choice, Field, Select, TextInput};

/// A day as people say it: what is understood is written into `day` and `time` at once, and
/// said back. What is not understood changes nothing.
#[component]
pub fn SaidDay(
    /// ISO text of the day.
    day: RwSignal<String>,
    /// `HH:MM`, where the form asks for a time.
    #[prop(optional)]
    time: Option<RwSignal<String>>,
) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let said = RwSignal::new(String::new());
    let read = Memo::new(move |_| natural_day::read(&said.read(), session.today()));
    Effect::new(move || {
        let Some(understood) = read.get() else { return };
        day.set(understood.day.to_string());
        if let (Some(time), Some(at)) = (time, understood.at) {
            time.set(format::time(at));
        }
    });
    let hint = move || match (read.get(), said.read().trim().is_empty()) {
        (_, true) => None,
        (None, false) => Some(words::agenda::form_not_understood(lang).to_owned()),
        (Some(it), false) => Some(echo(lang, it.day, it.at.filter(|_| time.is_some()).map(format::time))),
    };
    view! {
        <Field label=words::agenda::form_said(lang) hint=Signal::derive(hint)>
            <TextInput value=said placeholder=words::agenda::form_said_example(lang) />
        </Field>
    }
    .into_any()
}

fn echo(lang: Lang, day: NaiveDate, time: Option<String>) -> String {
    let day = format!("{}, {}", format::weekday(lang, day), format::date(lang, day));
    [Some(day), time].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// How often a task comes back once it is done. `value` is empty for never.
#[component]
pub fn RepeatField(value: RwSignal<String>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let never = Choice::new("", words::repeat::never(lang));
    let often = Recurrence::CHOICES.map(|it| Choice::new(key(it), explain::recurrence(lang, it)));
    let choices: Vec<Choice> = [never].into_iter().chain(often).collect();
    view! { <Field label=words::agenda::form_repeat(lang)><Select value choices /></Field> }.into_any()
}

/// What the field holds.
pub fn repeat_of(text: &str) -> Option<Recurrence> {
    Recurrence::CHOICES.into_iter().find(|it| key(*it) == text)
}

fn key(it: Recurrence) -> String {
    format!("{it:?}")
}

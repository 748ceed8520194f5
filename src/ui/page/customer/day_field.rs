//! A day to agree on: the usual ones at one press, any other in the calendar.

use leptos::prelude::*;

use crate::app::Session;
use crate::domain::quick_day::QuickDay;
use crate::i18n::{Lang, explain, format, words};
use crate::ui::kit::{DateInput, Field, FilterChip, TimeInput};
use crate::ui::when::SaidDay;

/// A day as ISO text in `value`, empty while there is none.
#[component]
pub fn DayField(
    #[prop(into)] label: String,
    value: RwSignal<String>,
    /// The first quick day that makes sense.
    #[prop(default = QuickDay::Today)]
    first: QuickDay,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] required: bool,
    /// The time that is said with the day, where the form asks for one.
    #[prop(optional)]
    time: Option<RwSignal<String>>,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let lang = expect_context::<Lang>();
    let min = move || Some(session.today().to_string());
    let chosen_in_words = move || -> Option<String> {
        let day = value.get().parse().ok()?;
        Some(format!("{} · {}", format::date_long(lang, day), format::relative(lang, day, session.today())))
    };
    view! {
        <Field label=label hint=Signal::derive(chosen_in_words) error required>
            <QuickDays value first />
            <DateInput value min=Signal::derive(min) />
        </Field>
        {match time {
            Some(time) => view! { <SaidDay day=value time /> }.into_any(),
            None => view! { <SaidDay day=value /> }.into_any(),
        }}
    }
}

#[component]
fn QuickDays(value: RwSignal<String>, first: QuickDay) -> impl IntoView {
    let session = expect_context::<Session>();
    let lang = expect_context::<Lang>();
    let chips = move || {
        let choices = QuickDay::choices(session.today(), first).into_iter();
        choices
            .map(|(quick, day)| {
                let iso = StoredValue::new(day.to_string());
                let pressed = Signal::derive(move || *value.read() == iso.get_value());
                let toggle = move || match pressed.get_untracked() {
                    true => value.set(String::new()),
                    false => value.set(iso.get_value()),
                };
                view! { <FilterChip pressed on_toggle=toggle>{explain::quick_day(lang, quick)}</FilterChip> }
            })
            .collect_view()
    };
    view! { <div class="cluster" data-gap="1" role="group" aria-label=words::customer::usual_days(lang)>{chips}</div> }
}

/// A time of day as `HH:MM` in `value`, empty while any time will do.
#[component]
pub fn TimeField(#[prop(into)] label: String, value: RwSignal<String>) -> impl IntoView {
    const USUAL: [&str; 4] = ["09:00", "11:00", "14:30", "16:30"];
    let lang = expect_context::<Lang>();
    let chips = USUAL.into_iter().map(move |time| {
        let pressed = Signal::derive(move || *value.read() == time);
        let toggle = move || match pressed.get_untracked() {
            true => value.set(String::new()),
            false => value.set(time.to_owned()),
        };
        view! { <FilterChip pressed on_toggle=toggle>{time}</FilterChip> }
    });
    view! {
        <Field label=label>
            <div class="cluster" data-gap="1" role="group" aria-label=words::customer::usual_times(lang)>{chips.collect_view()}</div>
            <TimeInput value />
        </Field>
    }
}

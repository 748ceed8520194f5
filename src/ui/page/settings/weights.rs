//! How the list weighs things, with the list moving while a weight does.

use std::time::Duration;

use leptos::prelude::*;

use super::desk::Desk;
use super::number::{NumberField, Setting};
use super::preview::Preview;
use crate::domain::settings::{Settings, Weights};
use crate::domain::worklist::PartKind;
use crate::i18n::{explain, words};
use crate::ui::kit::{Button, Field, Icon, Slider};
use crate::ui::shell::use_lang;

#[component]
pub(super) fn WeightsOfList() -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let draft = Draft::follow(desk);
    let would_be = Memo::new(move |_| Settings { weights: draft.weights(), ..desk.settings.get() });
    let reset = move || {
        desk.change_saying(words::settings::factory_said(lang), |settings| {
            let factory = Settings::default();
            settings.weights = factory.weights;
            settings.coverage_every = factory.coverage_every;
            settings.reminder_every = factory.reminder_every;
            settings.small_balance = factory.small_balance;
            settings.promise_tolerance = factory.promise_tolerance;
            settings.plan_broken_after = factory.plan_broken_after;
        });
    };
    let coverage = Setting {
        read: |it| it.coverage_every.into(),
        write: |it, n| it.coverage_every = narrow(n),
        most: 100,
    };
    let reminders = Setting {
        read: |it| it.reminder_every.into(),
        write: |it, n| it.reminder_every = narrow(n),
        most: 100,
    };
    let small =
        Setting { read: |it| it.small_balance, write: |it, n| it.small_balance = n, most: 1_000_000_000_000 };
    let tolerance = Setting {
        read: |it| it.promise_tolerance.into(),
        write: |it, n| it.promise_tolerance = narrow(n),
        most: 30,
    };
    let missed = Setting {
        read: |it| it.plan_broken_after.into(),
        write: |it, n| it.plan_broken_after = narrow(n),
        most: 60,
    };
    view! {
        <div class="stack">
            <p class="quiet reading">{words::settings::weights_intro(lang)}</p>
            <div class="settings-weights">
                <div class="stack">
                    {PARTS.map(|part| view! { <WeightSlider part draft /> }).collect_view()}
                    <NumberField label=words::settings::coverage(lang) hint=words::settings::coverage_hint(lang) setting=coverage />
                    <NumberField label=words::settings::reminders(lang) hint=words::settings::reminders_hint(lang) setting=reminders />
                    <NumberField label=words::settings::small_balance(lang) hint=words::settings::small_balance_hint(lang) setting=small />
                    <NumberField label=words::settings::tolerance(lang) hint=words::settings::tolerance_hint(lang) setting=tolerance />
                    <NumberField label=words::settings::missed(lang) hint=words::settings::missed_hint(lang) setting=missed />
                    <div><Button icon=Icon::Undo on_click=reset>{words::settings::factory(lang)}</Button></div>
                </div>
                <Preview would_be />
            </div>
        </div>
    }
}

const PARTS: [PartKind; 5] =
    [PartKind::Amount, PartKind::Age, PartKind::Habit, PartKind::Silence, PartKind::Trend];

/// The weights as the sliders stand, kept or not.
#[derive(Clone, Copy)]
struct Draft {
    amount: RwSignal<u32>,
    age: RwSignal<u32>,
    habit: RwSignal<u32>,
    silence: RwSignal<u32>,
    trend: RwSignal<u32>,
    /// Set while something was moved and not kept yet.
    soon: StoredValue<Option<TimeoutHandle>>,
}

/// A weight that is moved with the arrows moves many times: it is kept once it rests.
const REST: Duration = Duration::from_millis(600);

impl Draft {
    fn follow(desk: Desk) -> Draft {
        let new = || RwSignal::new(0);
        let soon = StoredValue::new(None);
        let draft = Draft { amount: new(), age: new(), habit: new(), silence: new(), trend: new(), soon };
        let kept = Memo::new(move |_| desk.settings.read().weights);
        draft.set(kept.get_untracked());
        Effect::new(move || {
            let kept = kept.get();
            // What is being moved is not moved back.
            if soon.with_value(Option::is_none) {
                draft.set(kept);
            }
        });
        on_cleanup(move || draft.keep_now(desk));
        draft
    }

    fn keep_soon(self, desk: Desk) {
        let handle = set_timeout_with_handle(move || self.keep_now(desk), REST).ok();
        if let Some(earlier) = self.soon.try_update_value(|soon| std::mem::replace(soon, handle)).flatten() {
            earlier.clear();
        }
    }

    /// Keeps what was moved, if anything was.
    fn keep_now(self, desk: Desk) {
        let Some(waiting) = self.soon.try_update_value(Option::take).flatten() else { return };
        waiting.clear();
        let weights = untrack(|| self.weights());
        desk.change(move |settings| settings.weights = weights);
    }

    fn set(self, weights: Weights) {
        self.amount.set(weights.amount);
        self.age.set(weights.age);
        self.habit.set(weights.habit);
        self.silence.set(weights.silence);
        self.trend.set(weights.trend);
    }

    fn weights(self) -> Weights {
        Weights {
            amount: self.amount.get(),
            age: self.age.get(),
            habit: self.habit.get(),
            silence: self.silence.get(),
            trend: self.trend.get(),
        }
    }

    fn of(self, part: PartKind) -> RwSignal<u32> {
        match part {
            PartKind::Amount => self.amount,
            PartKind::Age => self.age,
            PartKind::Habit => self.habit,
            PartKind::Silence => self.silence,
            PartKind::Trend => self.trend,
        }
    }
}

#[component]
fn WeightSlider(part: PartKind, draft: Draft) -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let value = draft.of(part);
    let hint = match part {
        PartKind::Amount => words::settings::weight_amount_hint(lang),
        PartKind::Age => words::settings::weight_age_hint(lang),
        PartKind::Habit => words::settings::weight_habit_hint(lang),
        PartKind::Silence => words::settings::weight_silence_hint(lang),
        PartKind::Trend => words::settings::weight_trend_hint(lang),
    };
    let text = Signal::derive(move || words::settings::points(lang, value.get()));
    view! {
        <Field label=explain::part_name(lang, part) hint>
            <Slider value text on_change=move |_| draft.keep_soon(desk) />
        </Field>
    }
}

/// Checked against a most that is far below the range.
fn narrow(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(0)
}

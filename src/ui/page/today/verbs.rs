//! What a collector does with the chosen customer, from a button, a menu or a key.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::selection::{Line, Selection};
use crate::app::{Session, Trouble};
use crate::command::{ExcludeCustomer, FinishCustomer, SnoozeCustomer};
use crate::domain::id::CustomerId;
use crate::domain::stamp::Stamp;
use crate::domain::standing::Exclusion;
use crate::i18n::{Lang, format, words};
use crate::ui::act::Act;
use crate::ui::navigate::navigate;
use crate::ui::route::Route;

/// Whom a dialog is about: the list may move while it is open.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Target {
    pub customer: CustomerId,
    pub name: String,
}

#[derive(Clone, Copy)]
pub struct Verbs {
    act: Act,
    session: Session,
    lang: Lang,
    pub(super) chosen: Memo<Option<Line>>,
    pub(super) target: RwSignal<Option<Target>>,
    pub(super) snooze_open: RwSignal<bool>,
    pub(super) exclude_open: RwSignal<bool>,
}

impl Verbs {
    /// Reads context: call it in the first lines of a component.
    pub(super) fn over(selection: Selection) -> Verbs {
        Verbs {
            act: Act::here(),
            session: expect_context(),
            lang: expect_context(),
            chosen: selection.chosen,
            target: RwSignal::new(None),
            snooze_open: RwSignal::new(false),
            exclude_open: RwSignal::new(false),
        }
    }

    pub(super) fn today(self) -> NaiveDate {
        self.session.ask(|_, today| today)
    }

    fn chosen_target(self) -> Option<Target> {
        let chosen = self.chosen.get_untracked()?;
        Some(Target { customer: chosen.entry.customer, name: chosen.name })
    }

    pub(super) fn open(self) {
        if let Some(target) = self.chosen_target() {
            navigate(Route::Customer(target.customer));
        }
    }

    pub(super) fn finish(self) {
        if let Some(Target { customer, name }) = self.chosen_target() {
            self.act.run(FinishCustomer { customer }, words::today::done_said(self.lang, name));
        }
    }

    pub(super) fn snooze(self, until: NaiveDate) {
        if let Some(target) = self.chosen_target() {
            let said = self.snoozed(&target, until);
            self.act.run(SnoozeCustomer { customer: target.customer, until }, said);
        }
    }

    /// Whether a form was asked for: from then on they stand ready.
    pub(super) fn forms_wanted(self) -> Memo<bool> {
        Memo::new(move |before: Option<&bool>| {
            before == Some(&true) || self.snooze_open.get() || self.exclude_open.get()
        })
    }

    pub(super) fn ask_snooze(self) {
        self.target.set(self.chosen_target());
        self.snooze_open.set(self.target.read_untracked().is_some());
    }

    pub(super) fn ask_exclude(self) {
        self.target.set(self.chosen_target());
        self.exclude_open.set(self.target.read_untracked().is_some());
    }

    /// From the dialog, which shows a refusal itself.
    pub(super) fn snooze_target(self, until: NaiveDate, then: impl FnOnce(Result<Stamp, Trouble>) + 'static) {
        if let Some(target) = self.target.get_untracked() {
            let said = self.snoozed(&target, until);
            self.act.run_then(SnoozeCustomer { customer: target.customer, until }, said, then);
        }
    }

    pub(super) fn exclude_target(
        self,
        exclusion: Exclusion,
        then: impl FnOnce(Result<Stamp, Trouble>) + 'static,
    ) {
        if let Some(Target { customer, name }) = self.target.get_untracked() {
            let day = format::day_month(self.lang, exclusion.review_on);
            let said = words::today::exclude_said(self.lang, day, name);
            self.act.run_then(ExcludeCustomer { customer, exclusion }, said, then);
        }
    }

    fn snoozed(self, target: &Target, until: NaiveDate) -> String {
        words::today::snooze_said(self.lang, format::day_month(self.lang, until), &target.name)
    }
}

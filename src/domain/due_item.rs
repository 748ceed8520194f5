//! Due items (*lo que se cobra*): what a collector asks a customer for on a day.
//!
//! Documents, less what of them is in dispute or paused, and less those that a plan took
//! over; in their place the plan's instalments, each with its own due date.

use chrono::NaiveDate;

use super::account::Account;
use super::activity::Activity;
use super::class;
use super::dispute::disputed;
use super::document::Document;
use super::id::{DocumentId, PlanId};
use super::membership::class_of;
use super::money::Money;
use super::plan::{InstalmentState, Plan, PlanState};
use super::settings::Settings;

/// Something that is asked for, and when it falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueItem<'a> {
    pub what: DueWhat<'a>,
    pub due_on: Option<NaiveDate>,
    /// What is asked for: never more than what is open.
    pub amount: Money,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueWhat<'a> {
    Document(&'a DocumentId),
    /// The place of the instalment in its plan, 1 for the first.
    Instalment {
        plan: PlanId,
        number: usize,
        missed: bool,
    },
}

/// What is asked of one customer, and what is not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Due<'a> {
    pub items: Vec<DueItem<'a>>,
    /// The first day on which something that is paused or in dispute is looked at again.
    pub review_on: Option<NaiveDate>,
    pub disputed: bool,
    pub paused: bool,
    /// A plan stands.
    pub in_plan: bool,
    /// The day of the first missed instalment of a plan that broke.
    pub broken_plan: Option<NaiveDate>,
}

impl DueItem<'_> {
    pub fn days_past_due(&self, today: NaiveDate) -> Option<i64> {
        self.due_on.map(|due_on| (today - due_on).num_days())
    }
}

/// What is asked of a customer on `today`.
pub fn due<'a>(
    account: &'a Account,
    activity: &'a Activity,
    settings: &Settings,
    today: NaiveDate,
) -> Due<'a> {
    let mut due = Due::default();
    let live = plans(account, activity, settings, today, &mut due);
    let class = class_of(account, activity, settings, today);
    for document in account.collectible() {
        if live.iter().any(|plan| plan.documents.contains(&document.id)) {
            continue;
        }
        let amount = asked(document, activity, today, &mut due);
        if amount.is_positive() {
            due.items.push(DueItem {
                what: DueWhat::Document(&document.id),
                due_on: class::due_on(document, class),
                amount,
            });
        }
    }
    due
}

/// The part of a document that is asked for.
fn asked(document: &Document, activity: &Activity, today: NaiveDate, due: &mut Due) -> Money {
    if activity.paused.is_empty() && activity.disputes.is_empty() {
        return document.balance;
    }
    let mut look_again = |day: NaiveDate| due.review_on = Some(due.review_on.map_or(day, |it| it.min(day)));
    if let Some(pause) = activity.paused(&document.id, today) {
        look_again(pause.review_on);
        due.paused = true;
        return Money::zero(document.balance.currency);
    }
    let held = disputed(document, &activity.disputes);
    if held.is_positive() {
        let open = activity.disputes.iter().filter(|it| it.is_open() && it.document == document.id);
        open.for_each(|it| look_again(it.review_on));
        due.disputed = true;
    }
    Money::new(document.balance.minor - held.minor, held.currency)
}

/// The plans that stand; their instalments are asked for in place of their documents.
fn plans<'a>(
    account: &'a Account,
    activity: &'a Activity,
    settings: &Settings,
    today: NaiveDate,
    due: &mut Due<'a>,
) -> Vec<&'a Plan> {
    let mut live = Vec::new();
    for plan in &activity.plans {
        let tolerance = settings.tolerance();
        let state = plan.state(&account.payments, today, tolerance, settings.plan_broken_after);
        if !matches!(state, PlanState::Live { .. } | PlanState::Broken { .. }) {
            continue;
        }
        // Its documents may have left with a file, or been paid by other means.
        if !account.collectible().any(|document| plan.documents.contains(&document.id)) {
            continue;
        }
        let instalments = plan.instalments_on(&account.payments, today, tolerance);
        let missed = |state| state == InstalmentState::Missed;
        if matches!(state, PlanState::Broken { .. }) {
            let first = instalments.iter().find(|it| missed(it.state)).map(|it| it.instalment.due_on);
            due.broken_plan = due.broken_plan.max(first);
            continue;
        }
        due.in_plan = true;
        for (place, it) in instalments.iter().enumerate().filter(|(_, it)| it.state != InstalmentState::Paid)
        {
            let what = DueWhat::Instalment { plan: plan.id, number: place + 1, missed: missed(it.state) };
            due.items.push(DueItem { what, due_on: Some(it.instalment.due_on), amount: it.left });
        }
        live.push(plan);
    }
    live
}

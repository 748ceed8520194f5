//! Tiers: what was agreed outranks what is merely large or old.
//!
//! A reminder of what is not late yet has its own tier, so that the old and large never
//! crowd it out. Whoever is late competes by score alone: a tier that depended on the exact
//! day of the ladder would let a customer fall back as its debt grew older.

use crate::domain::order;
use std::collections::HashMap;

use chrono::{NaiveDate, NaiveTime};

use super::super::due_item::DueWhat;
use super::super::id::{CustomerId, TaskId};
use super::super::ladder;
use super::super::portfolio::Portfolio;
use super::super::promise::PromiseState;
use super::super::settings::Settings;
use super::super::task::TaskKind;
use super::case::Case;

/// Groups of the list, first to last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// A promise or a plan was broken, and nobody has told the debtor since: the only tier
    /// with a word given.
    BrokenPromise,
    /// Something was agreed for today: a call back, a task, a promise or an instalment that
    /// falls due.
    Today,
    /// Nothing is late, and a reminder is owed before the due date or on it.
    Reminder,
    /// Overdue, by score.
    Overdue,
}

/// A fact that puts a customer on the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    PromiseBroken {
        due_on: NaiveDate,
        /// The debtor has been told since: it no longer outranks the rest.
        told: bool,
    },
    /// Enough instalments were missed; the first was due on this day.
    PlanBroken {
        due_on: NaiveDate,
        told: bool,
    },
    PromiseDueToday,
    /// An instalment falls due today, or was missed.
    InstalmentDue {
        number: usize,
        due_on: NaiveDate,
    },
    TaskDue {
        task: TaskId,
        kind: TaskKind,
        due_on: NaiveDate,
        due_at: Option<NaiveTime>,
    },
    /// A step of the reminder ladder is owed to a document that is now so many days past
    /// due; negative before it is due.
    LadderStep {
        step: i64,
        days: i64,
    },
    Overdue {
        days: i64,
    },
}

impl Tier {
    pub(super) fn of(reasons: &[Reason]) -> Tier {
        reasons.iter().map(Reason::tier).min().unwrap_or(Tier::Overdue)
    }
}

impl Reason {
    pub fn tier(&self) -> Tier {
        match self {
            Reason::PromiseBroken { told: false, .. } | Reason::PlanBroken { told: false, .. } => {
                Tier::BrokenPromise
            }
            Reason::PromiseBroken { .. } | Reason::PlanBroken { .. } => Tier::Overdue,
            Reason::PromiseDueToday | Reason::InstalmentDue { .. } | Reason::TaskDue { .. } => Tier::Today,
            Reason::LadderStep { days: ..=0, .. } => Tier::Reminder,
            Reason::LadderStep { .. } | Reason::Overdue { .. } => Tier::Overdue,
        }
    }
}

/// Open tasks due by today, by customer.
pub(super) struct TasksToday(HashMap<CustomerId, Vec<Reason>>);

impl TasksToday {
    pub(super) fn of(portfolio: &Portfolio, today: NaiveDate) -> TasksToday {
        let mut by_customer: HashMap<CustomerId, Vec<Reason>> = HashMap::new();
        for task in portfolio.tasks().filter(|task| task.is_open() && task.due_on <= today) {
            // What became of a promise is judged from payments, not from its task.
            let Some(customer) = task.customer.as_ref().filter(|_| task.kind != TaskKind::CheckPromise)
            else {
                continue;
            };
            by_customer.entry(customer.clone()).or_default().push(Reason::TaskDue {
                task: task.id,
                kind: task.kind,
                due_on: task.due_on,
                due_at: task.due_at,
            });
        }
        TasksToday(by_customer)
    }
}

/// Everything that speaks for contacting this customer today, weightiest first.
pub(super) fn reasons(case: &Case, tasks: &TasksToday, settings: &Settings, today: NaiveDate) -> Vec<Reason> {
    let mut reasons = Vec::new();
    agreed(case, settings, today, &mut reasons);
    reasons.extend(tasks.0.get(&case.account.customer.id).into_iter().flatten().cloned());
    let late = case.oldest_days.filter(|&days| days >= 1 && case.asked.any_positive());
    let due = case.due.items.iter().filter_map(|item| item.due_on);
    if let Some(owed) = ladder::reminder(due, &case.told, &case.cadence, today) {
        // Whoever is late is told of all at once, by the step of what is late.
        if owed.held_until.is_none() && late.is_some() == (owed.days >= 1) {
            reasons.push(Reason::LadderStep { step: owed.step, days: owed.days });
        }
    }
    reasons.extend(late.map(|days| Reason::Overdue { days }));
    order::sort_by_key(&mut reasons, Reason::tier);
    reasons
}

/// What was promised or planned, and was broken or falls due today.
fn agreed(case: &Case, settings: &Settings, today: NaiveDate, reasons: &mut Vec<Reason>) {
    let told_since = |due_on: NaiveDate| {
        let last_day = settings.tolerance().after(due_on);
        case.told.iter().any(|&day| day > last_day && day <= today)
    };
    for promise in case.activity.live_promises() {
        match promise.state(&case.account.payments, today, settings.tolerance()) {
            PromiseState::Broken | PromiseState::PartlyKept => {
                let (due_on, told) = (promise.due_on, told_since(promise.due_on));
                reasons.push(Reason::PromiseBroken { due_on, told });
            }
            PromiseState::Pending if promise.due_on == today => reasons.push(Reason::PromiseDueToday),
            _ => {}
        }
    }
    let plan = |due_on| Reason::PlanBroken { due_on, told: told_since(due_on) };
    reasons.extend(case.due.broken_plan.map(plan));
    for item in &case.due.items {
        let DueWhat::Instalment { number, missed, .. } = item.what else { continue };
        if let Some(due_on) = item.due_on.filter(|&due_on| missed || due_on == today) {
            reasons.push(Reason::InstalmentDue { number, due_on });
        }
    }
}

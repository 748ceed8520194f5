//! Tiers: what was agreed outranks what is merely large or old.

use crate::domain::order;
use std::collections::HashMap;

use chrono::{NaiveDate, NaiveTime};

use super::super::id::{CustomerId, TaskId};
use super::super::portfolio::Portfolio;
use super::super::promise::PromiseState;
use super::super::settings::Settings;
use super::super::task::TaskKind;
use super::Case;

/// The reminder ladder: days past due on which a document asks for a reminder.
const LADDER: [i64; 3] = [5, 0, -5];

/// Groups of the list, first to last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// A promise was broken: the only tier with a word given.
    BrokenPromise,
    /// Something was agreed for today: a call back, a task, a promise that falls due.
    Today,
    /// A step of the reminder ladder falls on today.
    Reminder,
    /// Overdue, by score.
    Overdue,
}

/// A fact that puts a customer on the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    PromiseBroken {
        due_on: NaiveDate,
    },
    PromiseDueToday,
    TaskDue {
        task: TaskId,
        kind: TaskKind,
        due_on: NaiveDate,
        due_at: Option<NaiveTime>,
    },
    /// A document is this many days past due today; negative before it is due.
    LadderStep {
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
            Reason::PromiseBroken { .. } => Tier::BrokenPromise,
            Reason::PromiseDueToday | Reason::TaskDue { .. } => Tier::Today,
            Reason::LadderStep { .. } => Tier::Reminder,
            Reason::Overdue { .. } => Tier::Overdue,
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
    let payments = &case.account.payments;
    if let Some(promise) = case.activity.live_promise() {
        match promise.state(payments, today, settings.promise_tolerance) {
            PromiseState::Broken | PromiseState::PartlyKept => {
                reasons.push(Reason::PromiseBroken { due_on: promise.due_on });
            }
            PromiseState::Pending if promise.due_on == today => reasons.push(Reason::PromiseDueToday),
            _ => {}
        }
    }
    reasons.extend(tasks.0.get(&case.account.customer.id).into_iter().flatten().cloned());
    let days: Vec<i64> = case.account.collectible().filter_map(|it| it.days_past_due(today)).collect();
    if let Some(&step) = LADDER.iter().find(|step| days.contains(step)) {
        reasons.push(Reason::LadderStep { days: step });
    }
    if case.balance.overdue.any_positive() {
        reasons.extend(days.iter().max().filter(|&&days| days >= 1).map(|&days| Reason::Overdue { days }));
    }
    order::sort_by_key(&mut reasons, Reason::tier);
    reasons
}

//! Why a customer that owes is not on today's list, and when it comes back.

use chrono::NaiveDate;

use super::super::id::CustomerId;
use super::super::promise::PromiseState;
use super::super::settings::Settings;
use super::super::standing::{ExclusionCause, Standing};
use super::Case;
use super::tier::Reason;

/// A customer that owes and is not on the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub customer: CustomerId,
    pub cause: WaitingCause,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WaitingCause {
    Excluded {
        cause: ExclusionCause,
        review_on: NaiveDate,
    },
    Snoozed {
        until: NaiveDate,
    },
    /// Promised, and the day has not come.
    PromiseLive {
        due_on: NaiveDate,
    },
    /// Nothing is due; the next document falls due on this day, if any does.
    NothingDue {
        next_due_on: Option<NaiveDate>,
    },
    /// Credits outweigh what is overdue.
    CoveredByCredits,
    DoneToday,
    NothingOwed,
}

impl Standing {
    /// Whether it is the collector's own decision that keeps a customer waiting, so that
    /// readmitting it brings it back.
    pub fn keeps_off(&self, cause: &WaitingCause) -> bool {
        match cause {
            WaitingCause::Excluded { .. } | WaitingCause::Snoozed { .. } => true,
            WaitingCause::DoneToday => self.done_on.is_some(),
            WaitingCause::PromiseLive { .. }
            | WaitingCause::NothingDue { .. }
            | WaitingCause::CoveredByCredits
            | WaitingCause::NothingOwed => false,
        }
    }
}

impl WaitingCause {
    /// The day on which the customer comes back by itself, where there is one.
    pub fn returns_on(&self) -> Option<NaiveDate> {
        match *self {
            WaitingCause::Excluded { review_on: day, .. }
            | WaitingCause::Snoozed { until: day }
            | WaitingCause::PromiseLive { due_on: day } => Some(day),
            WaitingCause::NothingDue { next_due_on } => next_due_on,
            WaitingCause::CoveredByCredits | WaitingCause::DoneToday | WaitingCause::NothingOwed => None,
        }
    }
}

/// Why this customer stays off the list today; nothing when it belongs on it.
pub(super) fn cause(
    case: &Case,
    reasons: &[Reason],
    settings: &Settings,
    today: NaiveDate,
) -> Option<WaitingCause> {
    let standing = &case.activity.standing;
    if standing.done_on == Some(today) {
        return Some(WaitingCause::DoneToday);
    }
    let has_task = reasons.iter().any(|reason| matches!(reason, Reason::TaskDue { .. }));
    if case.account.collectible().next().is_none() && !has_task {
        return Some(WaitingCause::NothingOwed);
    }
    if let Some(exclusion) = standing.excluded(today) {
        return Some(WaitingCause::Excluded { cause: exclusion.cause, review_on: exclusion.review_on });
    }
    if let Some(until) = standing.snoozed(today) {
        return Some(WaitingCause::Snoozed { until });
    }
    // A contact made today that was answered needs no second one.
    if case.activity.last_direct_contact_on() == Some(today) && !has_task {
        return Some(WaitingCause::DoneToday);
    }
    if let Some(promise) = case.activity.live_promise() {
        let state = promise.state(&case.account.payments, today, settings.promise_tolerance);
        if state == PromiseState::Pending && promise.due_on != today && !has_task {
            return Some(WaitingCause::PromiseLive { due_on: promise.due_on });
        }
    }
    if !reasons.is_empty() {
        return None;
    }
    let overdue = case.balance.oldest_days.is_some_and(|days| days >= 1);
    if overdue {
        return Some(WaitingCause::CoveredByCredits);
    }
    let next_due_on = case.account.collectible().filter_map(|it| it.due_on).filter(|&it| it >= today).min();
    Some(WaitingCause::NothingDue { next_due_on })
}

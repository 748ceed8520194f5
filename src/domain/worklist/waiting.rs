//! Why a customer that owes is not on today's list, and when it comes back.

use chrono::{NaiveDate, NaiveDateTime};

use super::super::calendar::{day_after, day_from};
use super::super::due_item::DueWhat;
use super::super::escalation::EscalatedTo;
use super::super::id::CustomerId;
use super::super::law::Objection;
use super::super::promise::{Promise, PromiseState};
use super::super::settings::Settings;
use super::super::standing::{ExclusionCause, Standing};
use super::case::Case;
use super::tier::{Reason, Tier};

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
    /// Somebody else has the case.
    Escalated {
        to: EscalatedTo,
        review_on: NaiveDate,
    },
    Snoozed {
        until: NaiveDate,
    },
    /// Promised, and the day has not come, or its tolerance lasts.
    PromiseLive {
        due_on: NaiveDate,
        back_on: NaiveDate,
    },
    /// Told on a day, and left alone for the minimum interval.
    Contacted {
        on: NaiveDate,
        back_on: NaiveDate,
    },
    /// Tried on a day and not reached: others have their turn first.
    Unanswered {
        on: NaiveDate,
        back_on: NaiveDate,
    },
    /// In a plan that is being kept; the next instalment falls due on this day.
    InPlan {
        next_due_on: NaiveDate,
    },
    /// All that is due is in dispute.
    Disputed {
        review_on: NaiveDate,
    },
    /// All that is due is paused.
    Paused {
        review_on: NaiveDate,
    },
    /// Nothing is due; the next document falls due, or its first reminder, on this day.
    NothingDue {
        next: Option<NextDue>,
    },
    /// Credits outweigh what is overdue.
    CoveredByCredits,
    DoneToday,
    NothingOwed,
    /// The law allows no contact today. Until when by the collector's clock; nothing where no
    /// waiting helps.
    Law {
        objection: Objection,
        until: Option<NaiveDateTime>,
    },
}

/// What falls due next, and the day on which its customer comes back to be reminded of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextDue {
    pub due_on: NaiveDate,
    pub back_on: NaiveDate,
}

impl Standing {
    /// Whether it is the collector's own decision that keeps a customer waiting, so that
    /// readmitting it brings it back.
    pub fn keeps_off(&self, cause: &WaitingCause) -> bool {
        match cause {
            WaitingCause::Excluded { .. } | WaitingCause::Snoozed { .. } => true,
            WaitingCause::DoneToday => self.done_on.is_some(),
            WaitingCause::PromiseLive { .. }
            | WaitingCause::Escalated { .. }
            | WaitingCause::Contacted { .. }
            | WaitingCause::Unanswered { .. }
            | WaitingCause::InPlan { .. }
            | WaitingCause::Disputed { .. }
            | WaitingCause::Paused { .. }
            | WaitingCause::NothingDue { .. }
            | WaitingCause::CoveredByCredits
            | WaitingCause::NothingOwed
            | WaitingCause::Law { .. } => false,
        }
    }
}

impl WaitingCause {
    /// The day on which the customer comes back by itself. Who owes nothing, has credits for
    /// all of it, or documents without a due date comes back with a file that says otherwise.
    pub fn returns_on(&self) -> Option<NaiveDate> {
        match *self {
            WaitingCause::Excluded { review_on: day, .. }
            | WaitingCause::Escalated { review_on: day, .. }
            | WaitingCause::Snoozed { until: day }
            | WaitingCause::PromiseLive { back_on: day, .. }
            | WaitingCause::Contacted { back_on: day, .. }
            | WaitingCause::Unanswered { back_on: day, .. }
            | WaitingCause::InPlan { next_due_on: day }
            | WaitingCause::Disputed { review_on: day }
            | WaitingCause::Paused { review_on: day } => Some(day),
            WaitingCause::NothingDue { next } => next.map(|next| next.back_on),
            WaitingCause::Law { until, .. } => until.map(|until| until.date()),
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
    if let Some(escalation) = case.activity.escalated(today) {
        return Some(WaitingCause::Escalated { to: escalation.to, review_on: escalation.review_on });
    }
    if let Some(until) = standing.snoozed(today) {
        return Some(WaitingCause::Snoozed { until });
    }
    // A contact made today that was answered needs no second one.
    if case.activity.last_direct_contact_on() == Some(today) && !has_task {
        return Some(WaitingCause::DoneToday);
    }
    let rest = match Tier::of(reasons) {
        Tier::BrokenPromise => unanswered(case, today),
        // What was agreed for today is done today.
        Tier::Today => None,
        Tier::Reminder | Tier::Overdue => at_rest(case, settings, today).or_else(|| unanswered(case, today)),
    };
    if rest.is_some() {
        return rest;
    }
    if !reasons.is_empty() {
        return None;
    }
    Some(nothing_asked(case, today))
}

/// A promise that stands, or a contact not long ago.
fn at_rest(case: &Case, settings: &Settings, today: NaiveDate) -> Option<WaitingCause> {
    promised(case, settings, today).or_else(|| {
        let on = case.told.iter().copied().filter(|&day| day <= today).max()?;
        let back_on = case.cadence.next_contact(on);
        (today < back_on).then_some(WaitingCause::Contacted { on, back_on })
    })
}

/// A try that nobody answered gives the place to others for some days. On its own day the
/// customer stays, so that another channel can be tried at once.
fn unanswered(case: &Case, today: NaiveDate) -> Option<WaitingCause> {
    let on = case.activity.last_attempt_on().filter(|&on| on < today)?;
    let back_on = case.cadence.next_try(on);
    (today < back_on).then_some(WaitingCause::Unanswered { on, back_on })
}

/// The promises that stand silence what they are about until their day. What is late and in
/// none of them is asked for again once the minimum interval is over.
fn promised(case: &Case, settings: &Settings, today: NaiveDate) -> Option<WaitingCause> {
    let tolerance = settings.tolerance();
    let live: Vec<&Promise> = case
        .activity
        .live_promises()
        .filter(|it| it.state(&case.account.payments, today, tolerance) == PromiseState::Pending)
        .collect();
    let back = |promise: &&Promise| match promise.due_on > today {
        true => promise.due_on,
        false => day_after(promise.last_day(tolerance), 1),
    };
    let first = live.iter().min_by_key(|it| back(it))?;
    let waits = WaitingCause::PromiseLive { due_on: first.due_on, back_on: back(first) };
    let silent = |what: &DueWhat| match what {
        DueWhat::Document(document) => live.iter().any(|it| it.is_about(document)),
        DueWhat::Instalment { .. } => false,
    };
    let mut late = case.due.items.iter().filter(|it| it.days_past_due(today).is_some_and(|days| days >= 1));
    let all_silent = late.all(|it| silent(&it.what));
    let given_on = live.iter().map(|it| it.given_at.date()).max()?;
    let rests_until = case.cadence.next_contact(given_on);
    match all_silent {
        true => Some(waits),
        false if today < rests_until => Some(match waits.returns_on() {
            Some(day) if day <= rests_until => waits,
            _ => WaitingCause::Contacted { on: given_on, back_on: rests_until },
        }),
        false => None,
    }
}

/// Nothing speaks for a contact: what is due is kept apart, or nothing is due yet.
fn nothing_asked(case: &Case, today: NaiveDate) -> WaitingCause {
    let next_due = |due_on: NaiveDate| {
        let before = day_from(due_on, -i64::from(case.cadence.before));
        NextDue { due_on, back_on: if before > today { before } else { due_on } }
    };
    let coming = case.due.items.iter().filter_map(|it| it.due_on).filter(|&it| it >= today);
    let next_due_on = coming.min();
    let late = case.balance.oldest_days.is_some_and(|days| days >= 1);
    match (case.due.review_on.filter(|&day| day > today), next_due_on) {
        (Some(review_on), _) if late && case.due.disputed => WaitingCause::Disputed { review_on },
        (Some(review_on), _) if late && case.due.paused => WaitingCause::Paused { review_on },
        (_, Some(next_due_on)) if case.due.in_plan => WaitingCause::InPlan { next_due_on },
        _ if case.oldest_days.is_some_and(|days| days >= 1) => WaitingCause::CoveredByCredits,
        (_, next) => WaitingCause::NothingDue { next: next.map(next_due) },
    }
}

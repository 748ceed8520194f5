//! The timeline (*bitácora*): everything that happened with a customer, newest first.

use crate::domain::order;
use chrono::{NaiveDate, NaiveDateTime};

use super::activity::MomentKind;
use super::attempt::Attempt;
use super::id::CustomerId;
use super::note::Note;
use super::payment::Payment;
use super::portfolio::Portfolio;
use super::promise::{Promise, PromiseState};
use super::task::Task;

/// One line of the timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineItem {
    pub at: NaiveDateTime,
    pub what: TimelineEvent,
}

#[derive(Clone, Debug, PartialEq)]
pub enum TimelineEvent {
    Attempt(Attempt),
    /// Written by hand; notes that a result wrote stand with their attempt.
    Note(Note),
    Promise {
        promise: Promise,
        state: PromiseState,
    },
    TaskDone(Task),
    Paid(Payment),
    Moment(MomentKind),
}

/// The timeline of a customer as of `today`.
pub fn timeline(portfolio: &Portfolio, customer: &CustomerId, today: NaiveDate) -> Vec<TimelineItem> {
    let Some(account) = portfolio.account(customer) else { return Vec::new() };
    let activity = portfolio.activity(customer);
    let tolerance = portfolio.settings().tolerance();
    let mut items = Vec::new();
    let mut add = |at, what| items.push(TimelineItem { at, what });
    for payment in &account.payments {
        add(payment.received_on.and_time(chrono::NaiveTime::MIN), TimelineEvent::Paid(payment.clone()));
    }
    for attempt in &activity.attempts {
        add(attempt.opened_at, TimelineEvent::Attempt(attempt.clone()));
    }
    for note in activity.notes.iter().filter(|note| note.attempt.is_none()) {
        add(note.written_at, TimelineEvent::Note(note.clone()));
    }
    for promise in &activity.promises {
        let state = promise.state(&account.payments, today, tolerance);
        add(promise.given_at, TimelineEvent::Promise { promise: promise.clone(), state });
    }
    for moment in &activity.moments {
        add(moment.at, TimelineEvent::Moment(moment.what.clone()));
    }
    for task in portfolio.tasks().filter(|task| task.customer.as_ref() == Some(customer)) {
        if let Some(done_at) = task.done_at {
            add(done_at, TimelineEvent::TaskDone(task.clone()));
        }
    }
    // Stable, so what was written later within the same second stays later.
    order::sort_by_key(&mut items, |item| item.at);
    items.reverse();
    items
}

//! Evidence (*evidencia*): what the record says about a customer before anyone dials.
//!
//! Only what was written down or follows from the figures. The cause of a late payment is
//! at most suggested, with the facts behind it; it is never asked for.

use chrono::NaiveDate;

use super::account::{Account, Balance};
use super::activity::Activity;
use super::attempt::{Attempt, Direction, NonPaymentReason, Objective, ResultCode};
use super::calendar::Tolerance;
use super::contact_point::{Channel, ContactKind};
use super::id::{CustomerId, DocumentId};
use super::portfolio::Portfolio;
use super::promise::{Credibility, PromiseState};
use super::promise_level::{CIRCLE, failed, in_a_circle};

/// One thing that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Late documents, the oldest by so many days.
    Late {
        documents: usize,
        days: i64,
    },
    /// Nothing is late; the next document falls due on this day, if any does.
    NothingLate {
        next_due_on: Option<NaiveDate>,
    },
    /// Documents paid or paid down so far, and when last.
    Paid {
        documents: usize,
        last_on: NaiveDate,
    },
    NoPaymentSeen,
    /// Promises kept of those judged.
    Promises {
        credibility: Credibility,
    },
    /// Broken or moved again and again: one more promise is worth little.
    PromisesWithoutEnd {
        times: usize,
    },
    NeverContacted,
    LastAttempt {
        on: NaiveDate,
        channel: Channel,
        direction: Direction,
        result: Option<ResultCode>,
    },
    /// Tries since the customer last answered, two at least.
    Unanswered {
        attempts: usize,
    },
    /// The channel on which this customer answers best: answered of tried.
    AnswersBy {
        channel: Channel,
        answered: usize,
        tried: usize,
    },
    /// A cause that the customer gave, how often, and when last.
    Volunteered {
        reason: NonPaymentReason,
        times: usize,
        last_on: NaiveDate,
    },
    /// What was said, in the collector's words.
    Said {
        summary: String,
        on: NaiveDate,
    },
}

/// A cause that the evidence suggests, or a way out of a circle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// Pays, and one document is a day or two late.
    Forgot,
    /// Pays, and suddenly several documents are late.
    SuddenlyLate,
    /// More than once the invoice had not arrived, or was disputed.
    SomethingIsWrong,
    /// Nothing ever paid, one document, never reached.
    FirstInvoice,
    /// Numbers wrong and nobody reached: the data first.
    DataUnreliable,
    /// Two promises or more came to nothing.
    NoMorePromises,
}

impl Hint {
    /// What to aim for when the hint holds.
    pub fn objective(self) -> Option<Objective> {
        match self {
            Hint::Forgot | Hint::FirstInvoice => Some(Objective::GetDate),
            Hint::SuddenlyLate | Hint::NoMorePromises => Some(Objective::AgreePlan),
            Hint::SomethingIsWrong => Some(Objective::ResolveDispute),
            Hint::DataUnreliable => None,
        }
    }
}

/// Everything worth knowing before a contact, in reading order.
pub fn evidence(portfolio: &Portfolio, customer: &CustomerId, today: NaiveDate) -> Vec<Evidence> {
    let Some(account) = portfolio.account(customer) else { return Vec::new() };
    let activity = portfolio.activity(customer);
    let states = promise_states(account, activity, portfolio.settings().tolerance(), today);
    let mut found = vec![lateness(account, &account.balance(today), today), payment(account)];
    let credibility = Credibility::of(states.iter().copied());
    if credibility.judged > 0 {
        found.push(Evidence::Promises { credibility });
    }
    let times = without_end(account, activity, portfolio.settings().tolerance(), today);
    if times >= CIRCLE {
        found.push(Evidence::PromisesWithoutEnd { times });
    }
    found.extend(contacts(activity));
    found.extend(volunteered(activity));
    found.extend(said(activity));
    found
}

/// What the evidence suggests, the most pressing only.
pub fn hint(portfolio: &Portfolio, customer: &CustomerId, today: NaiveDate) -> Option<Hint> {
    let account = portfolio.account(customer)?;
    let activity = portfolio.activity(customer);
    let tolerance = portfolio.settings().tolerance();
    let balance = account.balance(today);
    let days = balance.oldest_days.unwrap_or_default();
    if in_a_circle(activity, &account.payments, today, tolerance) {
        return Some(Hint::NoMorePromises);
    }
    if days < 1 {
        return None;
    }
    let results = || activity.attempts.iter().filter_map(|it| it.outcome.as_ref()).map(|it| it.result);
    let objected = results().filter(|it| matches!(it, ResultCode::Disputed | ResultCode::InvoiceNotReceived));
    if objected.count() >= 2 {
        return Some(Hint::SomethingIsWrong);
    }
    let pays = !account.payments.is_empty() || !account.settled.is_empty();
    let reached = activity.attempts.iter().any(Attempt::is_direct);
    let wrong = results().filter(|it| *it == ResultCode::WrongNumber).count() > 0;
    let reachable = portfolio
        .contact_points(customer)
        .iter()
        .any(|point| point.kind != ContactKind::Address && !point.wrong);
    match (balance.overdue_documents, days) {
        (1, ..=2) if pays => Some(Hint::Forgot),
        (2.., ..=30) if pays => Some(Hint::SuddenlyLate),
        _ if wrong && !reachable && !reached => Some(Hint::DataUnreliable),
        (1, _) if !pays && !reached && account.collectible().count() == 1 => Some(Hint::FirstInvoice),
        _ => None,
    }
}

fn promise_states(
    account: &Account,
    activity: &Activity,
    tolerance: Tolerance,
    today: NaiveDate,
) -> Vec<PromiseState> {
    activity.promises.iter().map(|it| it.state(&account.payments, today, tolerance)).collect()
}

/// The most promises about one debt that were broken, kept in part or moved.
fn without_end(account: &Account, activity: &Activity, tolerance: Tolerance, today: NaiveDate) -> usize {
    let about = |documents: &[DocumentId]| failed(activity, documents, &account.payments, today, tolerance);
    activity.promises.iter().map(|it| about(&it.documents)).max().unwrap_or_default()
}

fn lateness(account: &Account, balance: &Balance, today: NaiveDate) -> Evidence {
    match balance.oldest_days {
        Some(days) if days >= 1 => Evidence::Late { documents: balance.overdue_documents, days },
        _ => {
            let coming = account.collectible().filter_map(|it| it.due_on).filter(|&it| it >= today);
            Evidence::NothingLate { next_due_on: coming.min() }
        }
    }
}

fn payment(account: &Account) -> Evidence {
    let last_on = account.payments.iter().map(|it| it.received_on).max();
    last_on.map_or(Evidence::NoPaymentSeen, |last_on| Evidence::Paid {
        documents: account.payments.len(),
        last_on,
    })
}

fn contacts(activity: &Activity) -> Vec<Evidence> {
    let made: Vec<&Attempt> = activity.attempts.iter().filter(|it| it.counts()).collect();
    let Some(last) = made.iter().max_by_key(|it| it.opened_at) else { return vec![Evidence::NeverContacted] };
    let mut found = vec![Evidence::LastAttempt {
        on: last.opened_at.date(),
        channel: last.channel,
        direction: last.direction,
        result: last.outcome.as_ref().map(|outcome| outcome.result),
    }];
    let unanswered = made.iter().rev().take_while(|it| !it.is_direct()).filter(|it| !it.is_open()).count();
    if unanswered >= 2 {
        found.push(Evidence::Unanswered { attempts: unanswered });
    }
    let by_channel = Channel::ALL.into_iter().filter_map(|channel| {
        let tried: Vec<&&Attempt> =
            made.iter().filter(|it| it.channel == channel && it.direction == Direction::Outbound).collect();
        let answered = tried.iter().filter(|it| it.is_direct()).count();
        // One answer of one try says nothing about a channel.
        (answered > 0 && tried.len() >= 2).then_some((channel, answered, tried.len()))
    });
    let best = by_channel.max_by_key(|&(_, answered, tried)| (answered * 1000 / tried, answered));
    found.extend(best.map(|(channel, answered, tried)| Evidence::AnswersBy { channel, answered, tried }));
    found
}

fn volunteered(activity: &Activity) -> Vec<Evidence> {
    let given = |reason| {
        let outcomes = activity.attempts.iter().filter_map(|it| it.outcome.as_ref());
        let days: Vec<NaiveDate> =
            outcomes.filter(|it| it.reason == Some(reason)).map(|it| it.recorded_at.date()).collect();
        let last_on = days.iter().copied().max()?;
        Some(Evidence::Volunteered { reason, times: days.len(), last_on })
    };
    NonPaymentReason::ALL.into_iter().filter_map(given).collect()
}

/// The last three things that were said, latest first.
fn said(activity: &Activity) -> Vec<Evidence> {
    let outcomes = activity.attempts.iter().rev().filter_map(|it| it.outcome.as_ref());
    let spoken = outcomes.filter(|it| !it.summary.trim().is_empty()).take(3);
    spoken
        .map(|it| Evidence::Said { summary: it.summary.trim().to_owned(), on: it.recorded_at.date() })
        .collect()
}

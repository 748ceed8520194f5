//! Tags (*etiquetas*): what can be said of a customer at a glance. They follow from the
//! data and are never typed.

use chrono::NaiveDate;

use super::account::Account;
use super::activity::Activity;
use super::attempt::ResultCode;
use super::promise::PromiseState;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tag {
    PromiseBroken,
    PromiseDueToday,
    PromiseLive,
    PromiseKept,
    Disputed,
    /// Overdue, and nothing was promised.
    NoCommitment,
    NeverContacted,
    WrittenOff,
    HasCredit,
    /// No usable telephone or e-mail.
    Unreachable,
    Excluded,
    Snoozed,
}

/// The tags of one customer on one day, most pressing first.
pub fn tags(account: &Account, activity: &Activity, today: NaiveDate, tolerance: u32) -> Vec<Tag> {
    let mut tags = Vec::new();
    let balance = account.balance(today);
    let promise = activity.live_promise();
    let state = promise.map(|promise| promise.state(&account.payments, today, tolerance));
    tags.extend(match state {
        Some(PromiseState::Broken | PromiseState::PartlyKept) => Some(Tag::PromiseBroken),
        Some(PromiseState::Pending) if promise.is_some_and(|it| it.due_on == today) => {
            Some(Tag::PromiseDueToday)
        }
        Some(PromiseState::Pending) => Some(Tag::PromiseLive),
        Some(PromiseState::Kept) => Some(Tag::PromiseKept),
        _ if balance.overdue.any_positive() => Some(Tag::NoCommitment),
        _ => None,
    });
    let last = activity.attempts.iter().rev().find_map(|attempt| attempt.outcome.as_ref());
    let points = account.customer.contact_points.iter().chain(&activity.contact_points);
    let reachable = points
        .filter(|point| point.kind != super::contact_point::ContactKind::Address)
        .any(|point| !activity.wrong_contacts.contains(&point.value));
    let rest = [
        (Tag::Disputed, last.is_some_and(|it| it.result == ResultCode::Disputed)),
        (Tag::NeverContacted, balance.overdue.any_positive() && activity.last_attempt_on().is_none()),
        (Tag::WrittenOff, !balance.written_off.is_empty()),
        (Tag::HasCredit, account.documents.iter().any(|it| it.is_credit())),
        (Tag::Unreachable, !reachable),
        (Tag::Excluded, activity.standing.excluded(today).is_some()),
        (Tag::Snoozed, activity.standing.snoozed(today).is_some()),
    ];
    tags.extend(rest.into_iter().filter(|(_, holds)| *holds).map(|(tag, _)| tag));
    tags
}

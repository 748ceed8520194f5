//! Tags (*etiquetas*): what can be said of a customer at a glance. They follow from the
//! data and are never typed.

use chrono::NaiveDate;

use super::account::{Account, Balance};
use super::activity::Activity;
use super::attempt::ResultCode;
use super::due_item::due;
use super::order;
use super::portfolio::Portfolio;
use super::promise::{Promise, PromiseState};
use super::settings::Settings;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tag {
    PromiseBroken,
    PlanBroken,
    PromiseDueToday,
    PromiseLive,
    PromiseKept,
    InPlan,
    Disputed,
    /// The customer says it paid, and nobody has seen it.
    PaymentToVerify,
    /// Overdue, and nothing was promised.
    NoCommitment,
    NeverContacted,
    WrittenOff,
    HasCredit,
    /// No usable telephone or e-mail.
    Unreachable,
    Excluded,
    Snoozed,
    Escalated,
    /// Some documents are not asked for until their day.
    Paused,
}

/// The tags of one customer on one day, most pressing first.
pub fn tags(account: &Account, activity: &Activity, settings: &Settings, today: NaiveDate) -> Vec<Tag> {
    let mut tags = Vec::new();
    let balance = account.balance(today);
    let due = due(account, activity, settings, today);
    if due.broken_plan.is_some() {
        tags.push(Tag::PlanBroken);
    }
    tags.extend(match promise(account, activity, settings, today) {
        None if due.in_plan => Some(Tag::InPlan),
        None if balance.overdue.any_positive() && due.broken_plan.is_none() => Some(Tag::NoCommitment),
        tag => tag,
    });
    let last = activity.attempts.iter().rev().find_map(|attempt| attempt.outcome.as_ref());
    let points = account.customer.contact_points.iter().chain(&activity.contact_points);
    let reachable = points
        .filter(|point| point.kind != super::contact_point::ContactKind::Address)
        .any(|point| !activity.wrong_contacts.contains(&point.value));
    let rest = [
        (Tag::Disputed, due.disputed || last.is_some_and(|it| it.result == ResultCode::Disputed)),
        (Tag::PaymentToVerify, account.to_verify().next().is_some()),
        (Tag::NeverContacted, balance.overdue.any_positive() && activity.last_attempt_on().is_none()),
        (Tag::WrittenOff, !balance.written_off.is_empty()),
        (Tag::HasCredit, has_credit(account, &balance)),
        (Tag::Unreachable, !reachable),
        (Tag::Excluded, activity.standing.excluded(today).is_some()),
        (Tag::Snoozed, activity.standing.snoozed(today).is_some()),
        (Tag::Escalated, activity.escalated(today).is_some()),
        (Tag::Paused, due.paused),
    ];
    tags.extend(rest.into_iter().filter(|(_, holds)| *holds).map(|(tag, _)| tag));
    tags
}

/// The collector's own tags, each once, in order.
pub fn labels(portfolio: &Portfolio) -> Vec<String> {
    let of = |account: &Account| portfolio.activity(&account.customer.id).labels.clone();
    let mut labels: Vec<String> = portfolio.accounts().flat_map(of).collect();
    order::sort_by(&mut labels, Ord::cmp);
    labels.dedup();
    labels
}

/// The most pressing of the promises that stand.
fn promise(account: &Account, activity: &Activity, settings: &Settings, today: NaiveDate) -> Option<Tag> {
    let tag = |promise: &Promise| match promise.state(&account.payments, today, settings.tolerance()) {
        PromiseState::Broken | PromiseState::PartlyKept => Some(Tag::PromiseBroken),
        PromiseState::Pending if promise.due_on == today => Some(Tag::PromiseDueToday),
        PromiseState::Pending => Some(Tag::PromiseLive),
        PromiseState::Kept => Some(Tag::PromiseKept),
        PromiseState::Withdrawn | PromiseState::Rescheduled { .. } => None,
    };
    // A promise that was kept says nothing once another was given.
    let last = activity.live_promise().and_then(tag);
    activity.live_promises().filter_map(tag).filter(|it| *it != Tag::PromiseKept).min().or(last)
}

fn has_credit(account: &Account, balance: &Balance) -> bool {
    balance.on_account.any_positive() || account.documents.iter().any(|it| it.is_credit())
}

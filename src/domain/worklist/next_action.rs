//! The next best action: what to aim for, and through which channel.

use super::super::activity::Activity;
use super::super::attempt::{Objective, ResultCode};
use super::super::contact_point::{Channel, ContactKind};
use super::super::stage::{Bucket, Stage};
use super::Case;
use super::tier::Reason;

/// What to do with a customer now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextAction {
    pub objective: Objective,
    /// None when the customer cannot be reached by any channel: complete the data first.
    pub channel: Option<Channel>,
}

pub(super) fn next_action(case: &Case, reasons: &[Reason]) -> NextAction {
    let objective = objective(case, reasons);
    NextAction { objective, channel: channel(case, objective) }
}

fn objective(case: &Case, reasons: &[Reason]) -> Objective {
    let disputed = case.activity.attempts.last().and_then(|it| it.outcome.as_ref());
    match reasons.first() {
        Some(Reason::PromiseBroken { .. }) => Objective::RenewPromise,
        Some(Reason::PromiseDueToday) => Objective::ConfirmPromise,
        _ => match (disputed.map(|it| it.result), case.stage) {
            (Some(ResultCode::Disputed), _) => Objective::ResolveDispute,
            (Some(ResultCode::InvoiceNotReceived), _) => Objective::GetDocumentReceived,
            (Some(ResultCode::AsksForPlan), _) => Objective::AgreePlan,
            (_, Some(Stage::Preventive | Stage::Due)) => Objective::Remind,
            _ => Objective::GetDate,
        },
    }
}

/// Soft steps by message, hard ones by voice; whatever the customer can be reached by.
fn channel(case: &Case, objective: Objective) -> Option<Channel> {
    let by_voice =
        matches!(objective, Objective::RenewPromise | Objective::ResolveDispute | Objective::AgreePlan)
            || matches!(case.stage, Some(Stage::Overdue(bucket)) if bucket > Bucket::Days1To30);
    let order = match by_voice {
        true => [Channel::Call, Channel::WhatsApp, Channel::Email, Channel::Visit],
        false => [Channel::WhatsApp, Channel::Email, Channel::Call, Channel::Visit],
    };
    order.into_iter().find(|channel| reachable(case, case.activity, *channel))
}

fn reachable(case: &Case, activity: &Activity, channel: Channel) -> bool {
    let points = case.account.customer.contact_points.iter().chain(&activity.contact_points);
    let mut usable = points.filter(|it| !it.wrong && !activity.wrong_contacts.contains(&it.value));
    match channel.needs() {
        // A city is enough to plan a visit, not to propose one.
        ContactKind::Address => usable.any(|it| it.kind == ContactKind::Address),
        kind => usable.any(|it| it.kind == kind),
    }
}

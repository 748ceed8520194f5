//! The next best action: what to aim for, through which channel, and in which tone.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::super::activity::Activity;
use super::super::attempt::{Attempt, Direction, Objective, ResultCode};
use super::super::contact_point::{Channel, ContactKind};
use super::super::id::CustomerId;
use super::super::order;
use super::super::portfolio::Portfolio;
use super::super::promise_level;
use super::super::settings::Settings;
use super::super::stage::{Bucket, Stage};
use super::case::Case;
use super::tier::Reason;

/// What to do with a customer now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextAction {
    pub objective: Objective,
    /// None when the customer cannot be reached by any channel: complete the data first.
    pub channel: Option<Channel>,
    pub tone: Tone,
}

/// How it is said (*tono*); never a threat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    Cordial,
    Informative,
    Empathetic,
    Neutral,
    /// Firm, and always dignified.
    Firm,
}

impl Tone {
    pub const ALL: [Tone; 5] =
        [Tone::Cordial, Tone::Informative, Tone::Empathetic, Tone::Neutral, Tone::Firm];
}

pub(super) fn next_action(
    case: &Case,
    reasons: &[Reason],
    settings: &Settings,
    today: NaiveDate,
) -> NextAction {
    let payments = &case.account.payments;
    let circle = promise_level::in_a_circle(case.activity, payments, today, settings.tolerance());
    let objective = objective(case, reasons, circle);
    NextAction { objective, channel: channel(case, objective), tone: tone(case, objective, circle) }
}

fn objective(case: &Case, reasons: &[Reason], circle: bool) -> Objective {
    let last = case.activity.attempts.last().and_then(|it| it.outcome.as_ref()).map(|it| it.result);
    match reasons.first() {
        // A third promise would be a third excuse.
        Some(Reason::PromiseBroken { .. } | Reason::PlanBroken { .. }) if circle => Objective::AgreePlan,
        Some(Reason::PromiseBroken { .. } | Reason::PlanBroken { .. }) => Objective::RenewPromise,
        Some(Reason::PromiseDueToday) => Objective::ConfirmPromise,
        _ => match (last, case.stage) {
            _ if case.due.disputed && case.due.items.is_empty() => Objective::ResolveDispute,
            (Some(ResultCode::Disputed), _) => Objective::ResolveDispute,
            (Some(ResultCode::InvoiceNotReceived), _) => Objective::GetDocumentReceived,
            (Some(ResultCode::AsksForPlan), _) => Objective::AgreePlan,
            (_, Some(Stage::Preventive | Stage::Due)) => Objective::Remind,
            _ if circle => Objective::AgreePlan,
            _ => Objective::GetDate,
        },
    }
}

fn tone(case: &Case, objective: Objective, circle: bool) -> Tone {
    let late = matches!(case.stage, Some(Stage::Overdue(bucket)) if bucket > Bucket::Days1To30);
    match objective {
        Objective::Remind | Objective::ConfirmPromise => Tone::Cordial,
        Objective::RenewPromise => Tone::Firm,
        Objective::AgreePlan if circle => Tone::Firm,
        Objective::AgreePlan => Tone::Empathetic,
        Objective::GetDocumentReceived => Tone::Informative,
        Objective::ResolveDispute => Tone::Neutral,
        Objective::GetDate if late => Tone::Firm,
        Objective::GetDate => Tone::Cordial,
    }
}

/// Soft steps by message, hard ones by voice; unless the record says that this customer
/// answers elsewhere.
fn channel(case: &Case, objective: Objective) -> Option<Channel> {
    let by_voice =
        matches!(objective, Objective::RenewPromise | Objective::ResolveDispute | Objective::AgreePlan)
            || matches!(case.stage, Some(Stage::Overdue(bucket)) if bucket > Bucket::Days1To30);
    let order = match by_voice {
        true => [Channel::Call, Channel::WhatsApp, Channel::Email, Channel::Visit],
        false => [Channel::WhatsApp, Channel::Email, Channel::Call, Channel::Visit],
    };
    let mut usable = order.into_iter().filter(|channel| reachable(case, case.activity, *channel));
    // A reminder asks for no answer, so that nobody answers messages says nothing against one.
    if case.activity.attempts.is_empty() || objective == Objective::Remind {
        return usable.next();
    }
    let rated: Vec<(Channel, u32)> =
        usable.map(|channel| (channel, answers(&case.activity.attempts, channel))).collect();
    let best = rated.iter().map(|&(_, rate)| rate).max()?;
    rated.into_iter().find(|&(_, rate)| rate + CLEARLY >= best).map(|(channel, _)| channel)
}

/// The channels by which something can be put in writing to a customer, the one that it answers
/// best first.
pub fn written_channels(portfolio: &Portfolio, customer: &CustomerId) -> Vec<Channel> {
    let activity = portfolio.activity(customer);
    let points = portfolio.contact_points(customer);
    let has = |channel: &Channel| points.iter().any(|it| it.kind == channel.needs() && !it.wrong);
    let written = [Channel::WhatsApp, Channel::Email, Channel::Sms].into_iter().filter(has);
    let mut channels: Vec<Channel> = written.collect();
    order::sort_by_key(&mut channels, |channel| Reverse(answers(&activity.attempts, *channel)));
    channels
}

/// So many thousandths more is clearly better: less does not change the usual order.
const CLEARLY: u32 = 150;

/// How often tries by a channel were answered, in thousandths. Two answers of four are taken
/// for granted, so that one try says little.
fn answers(attempts: &[Attempt], channel: Channel) -> u32 {
    let closed = attempts.iter().filter(|it| {
        it.channel == channel && it.direction == Direction::Outbound && it.counts() && !it.is_open()
    });
    let (tried, answered) =
        closed.fold((0, 0), |(tried, answered), it| (tried + 1, answered + u32::from(it.is_direct())));
    (answered + 2) * 1000 / (tried + 4)
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

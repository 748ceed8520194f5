//! The timeline in words: days, and under each what was said, sent, promised and paid.
//!
//! Payments of one day are one line, since a customer that pays ten invoices at once did
//! one thing. Nothing here knows how a line looks.

use chrono::NaiveDate;

use super::{Lang, explain, format, words};
use crate::domain::activity::MomentKind;
use crate::domain::attempt::{Attempt, Direction};
use crate::domain::contact_point::Channel;
use crate::domain::id::{AttemptId, CustomerId, NoteId};
use crate::domain::letters;
use crate::domain::money::{Money, Totals};
use crate::domain::portfolio::Portfolio;
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::timeline::{TimelineEvent, TimelineItem, timeline};

/// A day of the timeline, latest line first.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineDay {
    pub date: NaiveDate,
    /// `Hoy`, `Ayer`, or the day in full.
    pub title: String,
    pub lines: Vec<TimelineLine>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct TimelineLine {
    pub kind: LineKind,
    pub side: Side,
    /// `14:05`; absent where only the day is known.
    pub time: Option<String>,
    pub title: String,
    /// What came of it, in a word or two.
    pub badge: Option<String>,
    /// What was written down, in the collector's words.
    pub said: Option<String>,
    /// The exact text that was prepared.
    pub sent: Option<String>,
    /// An attempt that still wants its result.
    pub open: Option<AttemptId>,
    /// A note, and whether it is pinned.
    pub note: Option<(NoteId, bool)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    Contact(Channel),
    Note,
    Promise(PromiseState),
    TaskDone,
    Paid,
    Moment,
}

/// Who a line comes from: one's own to the end, the customer's to the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Ours,
    Theirs,
    Neither,
}

impl TimelineLine {
    fn new(kind: LineKind, side: Side, title: impl Into<String>) -> TimelineLine {
        let title = title.into();
        TimelineLine {
            kind,
            side,
            time: None,
            title,
            badge: None,
            said: None,
            sent: None,
            open: None,
            note: None,
        }
    }

    /// Everything that a search looks through.
    pub fn searched(&self) -> String {
        let parts = [Some(&self.title), self.badge.as_ref(), self.said.as_ref(), self.sent.as_ref()];
        parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join("\n")
    }
}

/// The timeline of a customer, newest day first.
pub fn timeline_days(
    lang: Lang,
    portfolio: &Portfolio,
    customer: &CustomerId,
    today: NaiveDate,
) -> Vec<TimelineDay> {
    let mut days: Vec<TimelineDay> = Vec::new();
    let mut paid: Vec<Money> = Vec::new();
    let items = timeline(portfolio, customer, today);
    for (place, item) in items.iter().enumerate() {
        let date = item.at.date();
        if days.last().is_none_or(|day| day.date != date) {
            days.push(TimelineDay { date, title: day_title(lang, date, today), lines: Vec::new() });
        }
        if let TimelineEvent::Paid(payment) = &item.what {
            paid.push(payment.amount);
            let more = items.get(place + 1).is_some_and(|next| is_payment_on(next, date));
            if more {
                continue;
            }
        }
        let line = match &item.what {
            TimelineEvent::Paid(_) => payments(lang, &std::mem::take(&mut paid)),
            what => TimelineLine { time: Some(format::time(item.at.time())), ..line(lang, what) },
        };
        if let Some(day) = days.last_mut() {
            day.lines.push(line);
        }
    }
    days
}

fn is_payment_on(item: &TimelineItem, date: NaiveDate) -> bool {
    item.at.date() == date && matches!(item.what, TimelineEvent::Paid(_))
}

fn day_title(lang: Lang, date: NaiveDate, today: NaiveDate) -> String {
    match (today - date).num_days() {
        0 => words::timeline::today(lang).to_owned(),
        1 => words::timeline::yesterday(lang).to_owned(),
        2..7 => format!("{}, {}", format::weekday(lang, date), format::day_month(lang, date)),
        _ => format::date(lang, date),
    }
}

fn line(lang: Lang, what: &TimelineEvent) -> TimelineLine {
    match what {
        TimelineEvent::Attempt(attempt) => contact(lang, attempt),
        TimelineEvent::Note(note) => TimelineLine {
            said: Some(note.text.clone()),
            note: Some((note.id, note.pinned)),
            ..TimelineLine::new(LineKind::Note, Side::Neither, words::timeline::note(lang))
        },
        TimelineEvent::Promise { promise, state } => promised(lang, promise, *state),
        TimelineEvent::TaskDone(task) => {
            let name = match task.title.trim() {
                "" => explain::task_kind(lang, task.kind),
                title => title,
            };
            let title = words::timeline::task_done(lang, name);
            TimelineLine::new(LineKind::TaskDone, Side::Neither, title)
        }
        TimelineEvent::Paid(payment) => payments(lang, &[payment.amount]),
        TimelineEvent::Moment(moment) => TimelineLine {
            said: noted(moment),
            ..TimelineLine::new(LineKind::Moment, Side::Neither, told(lang, moment))
        },
    }
}

fn contact(lang: Lang, attempt: &Attempt) -> TimelineLine {
    let channel = explain::channel(lang, attempt.channel);
    let (side, title) = match (attempt.direction, &attempt.to) {
        (Direction::Inbound, _) => (Side::Theirs, words::timeline::from(lang, channel)),
        (Direction::Outbound, Some(to)) => (Side::Ours, words::timeline::to(lang, channel, to)),
        (Direction::Outbound, None) => (Side::Ours, channel.to_owned()),
    };
    let outcome = attempt.outcome.as_ref();
    let reason = outcome.and_then(|it| it.reason).map(|it| explain::non_payment_reason(lang, it));
    let badge = match outcome {
        None => words::timeline::waiting(lang).to_owned(),
        Some(outcome) => {
            let stance = outcome.stance.map(|it| explain::stance(lang, it));
            let mood = outcome.mood.map(|it| explain::mood(lang, it));
            let mut said = explain::result(lang, outcome.result).to_owned();
            for more in [reason, stance, mood].into_iter().flatten() {
                said.push_str(" · ");
                said.push_str(&letters::lower(more));
            }
            said
        }
    };
    TimelineLine {
        badge: Some(badge),
        said: outcome.map(|it| it.summary.trim().to_owned()).filter(|summary| !summary.is_empty()),
        sent: attempt.text.clone().filter(|text| !text.trim().is_empty()),
        open: outcome.is_none().then_some(attempt.id),
        ..TimelineLine::new(LineKind::Contact(attempt.channel), side, title)
    }
}

fn promised(lang: Lang, promise: &Promise, state: PromiseState) -> TimelineLine {
    let date = format::date(lang, promise.due_on);
    let mut title = match promise.amount {
        Some(amount) => words::timeline::promise_amount(lang, format::money(lang, amount, false), date),
        None => words::timeline::promise(lang, date),
    };
    if let Some(method) = promise.method {
        let method = letters::lower(explain::payment_method(lang, method));
        title = format!("{title}, {}", words::timeline::by_method(lang, method));
    }
    TimelineLine {
        badge: Some(explain::promise_state(lang, state).to_owned()),
        ..TimelineLine::new(LineKind::Promise(state), Side::Theirs, title)
    }
}

fn payments(lang: Lang, amounts: &[Money]) -> TimelineLine {
    let total: Totals = amounts.iter().copied().collect();
    let count = i64::try_from(amounts.len()).unwrap_or(i64::MAX);
    let title = words::timeline::paid(lang, count, format::totals(lang, &total));
    TimelineLine::new(LineKind::Paid, Side::Theirs, title)
}

/// What the collector wrote beside it.
fn noted(moment: &MomentKind) -> Option<String> {
    let note = match moment {
        MomentKind::PaymentReversed { note, .. }
        | MomentKind::Disputed { note, .. }
        | MomentKind::WrittenOff { note, .. } => note,
        _ => return None,
    };
    Some(note.trim().to_owned()).filter(|note| !note.is_empty())
}

fn told(lang: Lang, moment: &MomentKind) -> String {
    use words::timeline as say;
    match moment {
        MomentKind::Snoozed { until } => say::snoozed(lang, format::date(lang, *until)),
        MomentKind::Excluded { exclusion } => {
            let cause = letters::lower(explain::exclusion_cause(lang, exclusion.cause));
            say::excluded(lang, cause, format::date(lang, exclusion.review_on))
        }
        MomentKind::PaymentReversed { amount, .. } => {
            say::payment_reversed(lang, format::money(lang, *amount, false))
        }
        MomentKind::PlanAgreed { instalments, total } => {
            let count = i64::try_from(*instalments).unwrap_or(i64::MAX);
            say::plan_agreed(lang, count, format::money(lang, *total, false))
        }
        MomentKind::PlanCancelled => say::plan_cancelled(lang).to_owned(),
        MomentKind::OfferMade { pay, until } => {
            say::offer_made(lang, format::money(lang, *pay, false), format::date(lang, *until))
        }
        MomentKind::Disputed { amount: Some(amount), .. } => {
            say::disputed_amount(lang, format::money(lang, *amount, false))
        }
        MomentKind::Disputed { amount: None, .. } => say::disputed(lang).to_owned(),
        MomentKind::DisputeResolved { resolution } => {
            say::dispute_resolved(lang, letters::lower(explain::resolution(lang, *resolution)))
        }
        MomentKind::WrittenOff { document, .. } => say::written_off(lang, document),
        MomentKind::Escalated { to, review_on } => {
            say::escalated(lang, explain::escalated_to(lang, *to), format::date(lang, *review_on))
        }
        MomentKind::EscalationEnded => say::escalation_ended(lang).to_owned(),
        MomentKind::Readmitted => say::readmitted(lang).to_owned(),
        MomentKind::Done => say::done(lang).to_owned(),
        MomentKind::Refused { channel, objection, next } => {
            explain::law::refusal_noted(lang, *channel, objection, *next)
        }
        MomentKind::Overridden { objection, reason } => {
            say::overridden(lang, objection.norm.as_str(), reason.as_str())
        }
    }
}

//! The sending queue (*envíos*): today's reminders by message, one after the other.
//!
//! It is kept nowhere. What is left is what the worklist proposes by message to customers that
//! nobody wrote to today; what is behind is what the journal says of today. So a queue left
//! halfway is found again, after a reload and in another tab. Nothing here is ever *sent*: a
//! message was opened, and the collector says whether it went out.

use chrono::NaiveDate;

use super::activity::{Activity, MomentKind};
use super::attempt::{Attempt, Direction, Objective, ResultCode};
use super::contact_point::Channel;
use super::id::{AttemptId, CustomerId};
use super::portfolio::Portfolio;
use super::worklist::{Worklist, WorklistEntry};

/// The channels that carry a text, the likely one first.
pub const CHANNELS: [Channel; 3] = [Channel::WhatsApp, Channel::Sms, Channel::Email];

/// How far one reminder has come today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Prepared,
    /// Opened in the messaging app; what became of it is not written down yet.
    Opened(AttemptId),
    /// The collector says that it went out, or wrote another result down.
    Marked,
    NotMade,
    /// The law said no, and that is on record.
    Refused,
}

/// One reminder of the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    pub customer: CustomerId,
    pub channel: Channel,
    pub objective: Objective,
    pub step: Step,
    /// Still on the list, by message: it can be prepared again.
    pub wanted: bool,
}

/// Those that are behind in the order in which they were opened, then the rest as listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Queue(pub Vec<Reminder>);

impl Queue {
    pub fn of(portfolio: &Portfolio, worklist: &Worklist, today: NaiveDate) -> Queue {
        let listed = |customer: &CustomerId| worklist.entries.iter().find(|it| it.customer == *customer);
        let mut behind: Vec<(AttemptId, Reminder)> = Vec::new();
        for account in portfolio.accounts() {
            let customer = &account.customer.id;
            let Some(last) = last_message(portfolio.activity(customer), today) else { continue };
            let wanted = listed(customer).is_some_and(|entry| by_message(entry).is_some());
            let reminder = Reminder {
                customer: customer.clone(),
                channel: last.channel,
                objective: last.objective.unwrap_or(Objective::Remind),
                step: step_of(last),
                wanted,
            };
            behind.push((last.id, reminder));
        }
        super::order::sort_by_key(&mut behind, |(attempt, _)| *attempt);
        let tried: Vec<CustomerId> = behind.iter().map(|(_, it)| it.customer.clone()).collect();
        let left = worklist.entries.iter().filter(|entry| !tried.contains(&entry.customer));
        let left = left.filter_map(|entry| {
            let refused = refused_today(portfolio.activity(&entry.customer), today);
            Some(Reminder {
                customer: entry.customer.clone(),
                channel: by_message(entry)?,
                objective: entry.next.objective,
                step: if refused { Step::Refused } else { Step::Prepared },
                wanted: true,
            })
        });
        Queue(behind.into_iter().map(|(_, reminder)| reminder).chain(left).collect())
    }

    pub fn count(&self, step: impl Fn(Step) -> bool) -> usize {
        self.0.iter().filter(|it| step(it.step)).count()
    }

    /// How many are behind the collector: their result is written down.
    pub fn behind(&self) -> usize {
        self.count(|step| matches!(step, Step::Marked | Step::NotMade | Step::Refused))
    }

    /// Whose turn it is: what was opened and wants its result, then the next that is prepared.
    /// `passed` are those put off in this round.
    pub fn next(&self, passed: &[CustomerId]) -> Option<&Reminder> {
        let mut waiting = self.0.iter().filter(|it| !passed.contains(&it.customer));
        let opened = waiting.clone().find(|it| matches!(it.step, Step::Opened(_)));
        opened.or_else(|| waiting.find(|it| it.step == Step::Prepared))
    }
}

/// The channel of an entry whose next step is a message.
fn by_message(entry: &WorklistEntry) -> Option<Channel> {
    entry.next.channel.filter(|channel| CHANNELS.contains(channel))
}

fn last_message(activity: &Activity, today: NaiveDate) -> Option<&Attempt> {
    activity.attempts.iter().rev().find(|it| {
        it.direction == Direction::Outbound
            && it.opened_at.date() == today
            && it.text.is_some()
            && CHANNELS.contains(&it.channel)
    })
}

fn step_of(attempt: &Attempt) -> Step {
    match attempt.outcome.as_ref().map(|it| it.result) {
        None => Step::Opened(attempt.id),
        Some(ResultCode::NotMade) => Step::NotMade,
        Some(_) => Step::Marked,
    }
}

fn refused_today(activity: &Activity, today: NaiveDate) -> bool {
    activity.moments.iter().any(|it| {
        it.at.date() == today
            && matches!(it.what, MomentKind::Refused { channel, .. } if CHANNELS.contains(&channel))
    })
}

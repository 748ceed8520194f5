//! What came of a contact is written down: result, summary, agreement and next step, at once.

use chrono::{NaiveDate, NaiveTime};

use super::make_promise::{PromiseTerms, promise_changes};
use super::open_dispute::OpenDispute;
use super::record_payment::{AllocateTo, RecordPayment};
use super::{Command, Moment, Refusal, known, not_past};
use crate::domain::attempt::{Direction, Mood, NonPaymentReason, Outcome, ResultCode, Stance};
use crate::domain::change::{AttemptOpened, Change, TaskAdded};
use crate::domain::contact_point::Channel;
use crate::domain::dispute::DisputeReason;
use crate::domain::id::{AttemptId, CustomerId, DocumentId, NoteId, TaskId};
use crate::domain::money::Money;
use crate::domain::payment::PaymentKind;
use crate::domain::portfolio::Portfolio;
use crate::domain::promise::PaymentMethod;
use crate::domain::task::TaskKind;

/// What is to be done next, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep {
    pub kind: TaskKind,
    pub title: String,
    pub due_on: NaiveDate,
    pub due_at: Option<NaiveTime>,
}

/// The customer says that it paid: to be verified, and counted only then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paid {
    pub amount: Money,
    pub on: NaiveDate,
    pub method: Option<PaymentMethod>,
    pub reference: String,
}

/// What the customer says is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disputed {
    pub document: DocumentId,
    pub reason: DisputeReason,
    pub review_on: NaiveDate,
}

/// What was learned beside the result itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Learned {
    pub stance: Option<Stance>,
    pub mood: Option<Mood>,
    pub paid: Option<Paid>,
    pub disputed: Option<Disputed>,
}

#[derive(Clone, Debug)]
pub struct RecordOutcome {
    pub customer: CustomerId,
    /// The attempt it closes. None for a contact that no channel button began: the
    /// customer called, or the collector dialled by hand.
    pub attempt: Option<AttemptId>,
    /// Of a contact that no button began.
    pub channel: Channel,
    pub direction: Direction,
    pub result: ResultCode,
    pub summary: String,
    pub reason: Option<NonPaymentReason>,
    pub promise: Option<PromiseTerms>,
    pub next: Option<NextStep>,
    pub learned: Learned,
}

impl Command for RecordOutcome {
    /// Writes the outcome, the note, the promise and the follow-up task as one command.
    fn decide(self, portfolio: &Portfolio, moment: &mut Moment) -> Result<Vec<Change>, Refusal> {
        known(portfolio, &self.customer)?;
        let promised = self.result == ResultCode::Promised;
        if promised && self.promise.is_none() {
            return Err(Refusal::PromiseMissing);
        }
        if self.result == ResultCode::CallBack && self.next.is_none() {
            return Err(Refusal::CallBackDayMissing);
        }
        let mut changes = Vec::new();
        let attempt = self.attempt_to_close(portfolio, moment, &mut changes)?;
        let summary = self.summary.trim().to_owned();
        let outcome = Outcome {
            result: self.result,
            summary: summary.clone(),
            reason: self.reason,
            stance: self.learned.stance,
            mood: self.learned.mood,
            recorded_at: moment.now,
        };
        changes.push(Change::OutcomeRecorded { customer: self.customer.clone(), attempt, outcome });
        changes.extend(self.wrong_number(attempt, portfolio));
        if !summary.is_empty() {
            changes.push(Change::NoteWritten {
                customer: self.customer.clone(),
                note: NoteId(moment.fresh()),
                text: summary,
                attempt: Some(attempt),
            });
        }
        if let Some(next) = &self.next {
            not_past(next.due_on, moment)?;
            changes.push(Change::TaskAdded(TaskAdded {
                task: TaskId(moment.fresh()),
                customer: Some(self.customer.clone()),
                kind: next.kind,
                title: next.title.trim().to_owned(),
                due_on: next.due_on,
                due_at: next.due_at,
                promise: None,
                repeat: None,
            }));
        }
        changes.extend(self.consequences(portfolio, moment)?);
        if let Some(terms) = self.promise.filter(|_| promised) {
            changes.extend(promise_changes(self.customer, terms, portfolio, moment)?);
        }
        Ok(changes)
    }
}

impl RecordOutcome {
    /// Closes an attempt of ours with its bare result: all that one press can say.
    pub fn closing(
        customer: CustomerId,
        attempt: AttemptId,
        channel: Channel,
        result: ResultCode,
    ) -> RecordOutcome {
        RecordOutcome {
            customer,
            attempt: Some(attempt),
            channel,
            direction: Direction::Outbound,
            result,
            summary: String::new(),
            reason: None,
            promise: None,
            next: None,
            learned: Learned::default(),
        }
    }

    fn attempt_to_close(
        &self,
        portfolio: &Portfolio,
        moment: &mut Moment,
        changes: &mut Vec<Change>,
    ) -> Result<AttemptId, Refusal> {
        let Some(id) = self.attempt else {
            let attempt = AttemptId(moment.fresh());
            changes.push(Change::AttemptOpened(AttemptOpened {
                attempt,
                customer: self.customer.clone(),
                channel: self.channel,
                direction: self.direction,
                to: None,
                text: None,
                objective: None,
            }));
            return Ok(attempt);
        };
        let attempts = &portfolio.activity(&self.customer).attempts;
        let attempt = attempts.iter().find(|it| it.id == id).ok_or(Refusal::NoSuchAttempt)?;
        if attempt.is_open() { Ok(id) } else { Err(Refusal::AttemptClosed) }
    }

    /// A payment to verify, a dispute: written down with the result that brought them.
    fn consequences(&self, portfolio: &Portfolio, moment: &mut Moment) -> Result<Vec<Change>, Refusal> {
        let customer = self.customer.clone();
        let Learned { paid, disputed, .. } = &self.learned;
        match (self.result, paid, disputed) {
            (ResultCode::AlreadyPaid | ResultCode::PaymentInProcess, Some(paid), _) => RecordPayment {
                customer,
                kind: PaymentKind::Money,
                amount: paid.amount,
                received_on: paid.on,
                method: paid.method,
                reference: paid.reference.clone(),
                to: AllocateTo::OldestFirst,
                to_verify: true,
            }
            .decide(portfolio, moment),
            (ResultCode::Disputed, _, Some(disputed)) => OpenDispute {
                customer,
                document: disputed.document.clone(),
                amount: None,
                reason: disputed.reason,
                note: self.summary.trim().to_owned(),
                review_on: disputed.review_on,
            }
            .decide(portfolio, moment),
            _ => Ok(Vec::new()),
        }
    }

    /// A number found wrong is marked, so that nobody dials it again.
    fn wrong_number(&self, attempt: AttemptId, portfolio: &Portfolio) -> Option<Change> {
        if self.result != ResultCode::WrongNumber {
            return None;
        }
        let attempts = &portfolio.activity(&self.customer).attempts;
        let made = attempts.iter().find(|it| it.id == attempt)?;
        Some(Change::ContactPointMarked {
            customer: self.customer.clone(),
            value: made.to.clone()?,
            wrong: true,
            bounced: made.channel == Channel::Email,
        })
    }
}

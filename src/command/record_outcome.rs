//! What came of a contact is written down: result, summary, agreement and next step, at once.

use chrono::{NaiveDate, NaiveTime};

use super::make_promise::{PromiseTerms, promise_changes};
use super::{Command, Moment, Refusal, known, not_past};
use crate::domain::attempt::{Direction, NonPaymentReason, Outcome, ResultCode};
use crate::domain::change::{AttemptOpened, Change, TaskAdded};
use crate::domain::contact_point::Channel;
use crate::domain::id::{AttemptId, CustomerId, NoteId, TaskId};
use crate::domain::portfolio::Portfolio;
use crate::domain::task::TaskKind;

/// What is to be done next, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep {
    pub kind: TaskKind,
    pub title: String,
    pub due_on: NaiveDate,
    pub due_at: Option<NaiveTime>,
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
        if let Some(terms) = self.promise.filter(|_| promised) {
            changes.extend(promise_changes(self.customer, terms, portfolio, moment)?);
        }
        Ok(changes)
    }
}

impl RecordOutcome {
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

    /// A number found wrong is marked, so that nobody dials it again.
    fn wrong_number(&self, attempt: AttemptId, portfolio: &Portfolio) -> Option<Change> {
        if self.result != ResultCode::WrongNumber {
            return None;
        }
        let attempts = &portfolio.activity(&self.customer).attempts;
        let to = attempts.iter().find(|it| it.id == attempt)?.to.clone()?;
        Some(Change::ContactPointMarked { customer: self.customer.clone(), value: to, wrong: true })
    }
}

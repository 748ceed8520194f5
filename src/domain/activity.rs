//! Everything that was written about one customer.

use chrono::{NaiveDate, NaiveDateTime};

use super::attempt::Attempt;
use super::contact_point::ContactPoint;
use super::id::{AttemptId, NoteId, PromiseId};
use super::note::Note;
use super::payment::Payment;
use super::promise::{Credibility, Promise, PromiseState};
use super::standing::Standing;

/// Attempts, notes, promises and the rest, each in the order in which it was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Activity {
    pub attempts: Vec<Attempt>,
    pub notes: Vec<Note>,
    pub promises: Vec<Promise>,
    pub standing: Standing,
    /// Contact points that the collector added.
    pub contact_points: Vec<ContactPoint>,
    /// Values of contact points found to be wrong, the file's own among them.
    pub wrong_contacts: Vec<String>,
    /// Moments worth a line in the timeline that leave nothing else behind.
    pub moments: Vec<Moment>,
}

/// Something that happened to a customer and is only told, not acted on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    pub at: NaiveDateTime,
    pub what: MomentKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MomentKind {
    Snoozed { until: NaiveDate },
    Excluded { exclusion: super::standing::Exclusion },
    Readmitted,
    Done,
}

impl Activity {
    pub fn attempt_mut(&mut self, id: AttemptId) -> Option<&mut Attempt> {
        self.attempts.iter_mut().find(|attempt| attempt.id == id)
    }

    pub fn note_mut(&mut self, id: NoteId) -> Option<&mut Note> {
        self.notes.iter_mut().find(|note| note.id == id)
    }

    pub fn promise_mut(&mut self, id: PromiseId) -> Option<&mut Promise> {
        self.promises.iter_mut().find(|promise| promise.id == id)
    }

    /// The promise that stands: the last that was neither withdrawn nor replaced.
    pub fn live_promise(&self) -> Option<&Promise> {
        self.promises.iter().rev().find(|it| it.withdrawn_on.is_none() && it.rescheduled_on.is_none())
    }

    /// How far the customer's word goes.
    pub fn credibility(&self, payments: &[Payment], today: NaiveDate, tolerance: u32) -> Credibility {
        Credibility::of(self.promises.iter().map(|promise| promise.state(payments, today, tolerance)))
    }

    /// A broken promise that nothing answered yet: neither payment nor another promise.
    pub fn broken_promise(&self, payments: &[Payment], today: NaiveDate, tolerance: u32) -> Option<&Promise> {
        self.live_promise().filter(|promise| {
            let state = promise.state(payments, today, tolerance);
            matches!(state, PromiseState::Broken | PromiseState::PartlyKept)
        })
    }

    /// The day of the last attempt that was really tried.
    pub fn last_attempt_on(&self) -> Option<NaiveDate> {
        self.attempts.iter().filter(|it| it.counts()).map(|it| it.opened_at.date()).max()
    }

    /// The day on which the debtor last answered.
    pub fn last_direct_contact_on(&self) -> Option<NaiveDate> {
        self.attempts.iter().filter(|it| it.is_direct()).map(|it| it.opened_at.date()).max()
    }
}

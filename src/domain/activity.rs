//! Everything that was written about one customer.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::attempt::Attempt;
use super::calendar::Tolerance;
use super::contact_point::Channel;
use super::contact_point::ContactPoint;
use super::dispute::{Dispute, Resolution};
use super::escalation::{EscalatedTo, Escalation};
use super::id::{AttemptId, DocumentId, NoteId, PromiseId};
use super::law::{Person, Recipient, Zone};
use super::money::Money;
use super::note::Note;
use super::objection::ObjectionNoted;
use super::offer::Offer;
use super::payment::Payment;
use super::plan::Plan;
use super::promise::{Credibility, Promise, PromiseState};
use super::standing::{Exclusion, Standing};

/// Attempts, notes, promises and the rest, each in the order in which it was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Activity {
    pub attempts: Vec<Attempt>,
    pub notes: Vec<Note>,
    pub promises: Vec<Promise>,
    pub plans: Vec<Plan>,
    pub offers: Vec<Offer>,
    pub disputes: Vec<Dispute>,
    /// Documents that are not asked for until their day.
    pub paused: Vec<(DocumentId, Exclusion)>,
    pub escalation: Option<Escalation>,
    /// The collector's own tags, in order.
    pub labels: Vec<String>,
    pub standing: Standing,
    /// Contact points that the collector added.
    pub contact_points: Vec<ContactPoint>,
    /// Values of contact points found to be wrong, the file's own among them.
    pub wrong_contacts: Vec<String>,
    /// Those of them from which messages came back.
    pub bounced_contacts: Vec<String>,
    /// Moments worth a line in the timeline that leave nothing else behind.
    pub moments: Vec<Moment>,
    /// What the collector says it is, against what the file lets guess.
    pub person: Option<Person>,
    /// The time zone that the collector says it lives in.
    pub zone: Option<Zone>,
    /// Whose the contact points are; the last word about a value counts.
    pub qualified: Vec<Qualified>,
}

/// Whose a contact point is, and whether the debtor authorised it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Qualified {
    pub value: String,
    pub recipient: Recipient,
    pub authorised: Option<bool>,
    pub evidence: String,
    /// Who answers there, and what they do at the customer's.
    pub name: String,
    pub role: String,
    pub preferred: bool,
    pub best_at: Option<NaiveTime>,
}

/// Something that happened to a customer and is only told, not acted on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    pub at: NaiveDateTime,
    pub what: MomentKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MomentKind {
    Snoozed {
        until: NaiveDate,
    },
    Excluded {
        exclusion: Exclusion,
    },
    Readmitted,
    Done,
    PaymentReversed {
        amount: Money,
        note: String,
    },
    PlanAgreed {
        instalments: usize,
        total: Money,
    },
    PlanCancelled,
    OfferMade {
        pay: Money,
        until: NaiveDate,
    },
    Disputed {
        amount: Option<Money>,
        note: String,
    },
    DisputeResolved {
        resolution: Resolution,
    },
    WrittenOff {
        document: String,
        note: String,
    },
    Escalated {
        to: EscalatedTo,
        review_on: NaiveDate,
    },
    EscalationEnded,
    /// The law said no.
    Refused {
        channel: Channel,
        objection: ObjectionNoted,
        next: Option<NaiveDateTime>,
    },
    /// The law warned, and the collector gave a reason.
    Overridden {
        objection: ObjectionNoted,
        reason: String,
    },
}

impl Activity {
    /// Whether a lawyer has it: only then may a message speak of courts.
    pub fn is_in_court(&self) -> bool {
        self.escalation.as_ref().is_some_and(|it| it.to == EscalatedTo::Legal)
    }

    /// Whose a number or address is and whether it was authorised, as far as anybody said.
    pub fn qualified(&self, value: &str) -> (Recipient, Option<bool>) {
        self.known_of(value).map_or_else(Default::default, |it| (it.recipient, it.authorised))
    }

    /// What the collector knows of a number or address.
    pub fn known_of(&self, value: &str) -> Option<&Qualified> {
        self.qualified.iter().rev().find(|it| it.value == value)
    }

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
        self.promises.iter().rev().find(|it| it.stands())
    }

    /// All promises that stand: about different documents there may be several.
    pub fn live_promises(&self) -> impl Iterator<Item = &Promise> {
        self.promises.iter().filter(|it| it.stands())
    }

    /// How far the customer's word goes.
    pub fn credibility(&self, payments: &[Payment], today: NaiveDate, tolerance: Tolerance) -> Credibility {
        Credibility::of(self.promises.iter().map(|promise| promise.state(payments, today, tolerance)))
    }

    /// A broken promise that nothing answered yet: neither payment nor another promise.
    pub fn broken_promise(
        &self,
        payments: &[Payment],
        today: NaiveDate,
        tolerance: Tolerance,
    ) -> Option<&Promise> {
        self.live_promises().find(|promise| {
            let state = promise.state(payments, today, tolerance);
            matches!(state, PromiseState::Broken | PromiseState::PartlyKept)
        })
    }

    /// Why a document is not asked for on `today`: from its day on, the pause no longer holds.
    pub fn paused(&self, document: &DocumentId, today: NaiveDate) -> Option<&Exclusion> {
        let mut pauses = self.paused.iter();
        pauses.find(|(paused, why)| paused == document && today < why.review_on).map(|(_, why)| why)
    }

    /// The hand-over in force on `today`.
    pub fn escalated(&self, today: NaiveDate) -> Option<&Escalation> {
        self.escalation.as_ref().filter(|it| today < it.review_on)
    }

    /// The day of the last attempt that was really tried.
    pub fn last_attempt_on(&self) -> Option<NaiveDate> {
        self.attempts.iter().filter(|it| it.counts()).map(|it| it.opened_at.date()).max()
    }

    /// The day on which the debtor was last told something.
    pub fn last_told_on(&self) -> Option<NaiveDate> {
        self.attempts.iter().filter(|it| it.reminds()).map(|it| it.opened_at.date()).max()
    }

    /// The day on which the debtor last answered.
    pub fn last_direct_contact_on(&self) -> Option<NaiveDate> {
        self.attempts.iter().filter(|it| it.is_direct()).map(|it| it.opened_at.date()).max()
    }
}

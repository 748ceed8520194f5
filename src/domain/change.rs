//! Changes: the only ways in which a portfolio can move.
//!
//! A change says what happened. Nothing is edited or deleted: a correction is another
//! change, an undo is a change that names the command it takes back. What is written here
//! is read by every later version, so variants and fields are only ever added.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use super::allocation::Share;
use super::attempt::{Direction, Objective, Outcome};
use super::batch::Block;
use super::cash::CashCount;
use super::contact_point::{Channel, ContactKind};
use super::dispute::{DisputeReason, Resolution};
use super::escalation::EscalatedTo;
use super::id::{
    AttemptId, CustomerId, DisputeId, DocumentId, NoteId, OfferId, PlanId, PromiseId, ReceiptId, SourceId,
    TaskId,
};
use super::kept::kept;
use super::law::{Person, Recipient};
use super::money::Money;
use super::named::named;
use super::objection::ObjectionNoted;
use super::plan::Instalment;
use super::promise::PaymentMethod;
use super::receipt::ReceiptTerms;
use super::settings::Settings;
use super::stamp::Stamp;
use super::standing::Exclusion;
use super::task::{Recurrence, TaskKind};

named! {
    /// What becomes of documents that the previous file of the source had and this one has not.
    pub enum Gone {
        /// The file is complete: they were paid.
        PresumedPaid,
        /// The file covers a part: they stay as they were.
        Kept,
    }
}

kept! {
    /// A whole imported file.
    pub struct FileImported {
        pub source: SourceId,
        pub file: String,
        /// The day whose balances it shows: its cut-off, or the day of the import.
        pub as_of: NaiveDate,
        pub gone: Gone,
        pub block: Block,
    }
}

kept! {
    /// How files of one layout are read and whose they are, as a person settled it. Of one
    /// layout and source, what was learned last holds.
    pub struct LayoutLearned {
        pub source: SourceId,
        /// What the person calls the source; empty while there is only one.
        pub name: String = default,
        /// What tells files of this layout from others, in the words of the import.
        pub layout: String,
        /// Whom the titles of such files name.
        pub creditor: String = default,
        /// What was corrected, in the words of the import; empty for nothing.
        pub reading: String = default,
        /// What became of documents that such a file lacked, once somebody was asked.
        pub gone: Option<Gone> = default,
    }
}

kept! {
    pub struct AttemptOpened {
        pub attempt: AttemptId,
        pub customer: CustomerId,
        pub channel: Channel,
        pub direction: Direction = default,
        pub to: Option<String> = default,
        pub text: Option<String> = default,
        pub objective: Option<Objective> = default,
    }
}

kept! {
    pub struct TaskAdded {
        pub task: TaskId,
        pub customer: Option<CustomerId> = default,
        pub kind: TaskKind,
        pub title: String = default,
        pub due_on: NaiveDate,
        pub due_at: Option<NaiveTime> = default,
        pub promise: Option<PromiseId> = default,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub repeat: Option<Recurrence> = default,
    }
}

kept! {
    pub struct PromiseMade {
        pub promise: PromiseId,
        pub customer: CustomerId,
        pub amount: Option<Money> = default,
        pub due_on: NaiveDate,
        pub method: Option<PaymentMethod> = default,
        pub documents: Vec<DocumentId> = default,
        /// How much is for each document, where it was said.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub split: Vec<Share> = default,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub promised_by: Option<String> = default,
        /// The promises whose place it takes. Absent in older journals: all that stood.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub replaces: Option<Vec<PromiseId>> = default,
    }
}

kept! {
    pub struct PlanAgreed {
        pub plan: PlanId,
        pub customer: CustomerId,
        pub documents: Vec<DocumentId>,
        pub instalments: Vec<Instalment>,
        pub note: String = default,
    }
}

kept! {
    pub struct OfferMade {
        pub offer: OfferId,
        pub customer: CustomerId,
        pub documents: Vec<DocumentId>,
        pub pay: Money,
        pub discount: Money,
        pub until: NaiveDate,
    }
}

kept! {
    pub struct DisputeOpened {
        pub dispute: DisputeId,
        pub customer: CustomerId,
        pub document: DocumentId,
        /// What of it; none for all.
        pub amount: Option<Money> = default,
        pub reason: DisputeReason,
        pub note: String = default,
        pub review_on: NaiveDate,
    }
}

kept! {
    /// A contact that the law refused, written down to prove diligence.
    pub struct ContactRefused {
        pub customer: CustomerId,
        pub channel: Channel,
        pub to: Option<String> = default,
        pub objection: ObjectionNoted,
        /// When it would be allowed, by the debtor's clock.
        pub next: Option<NaiveDateTime> = default,
    }
}

kept! {
    /// What happened.
    pub enum Change {
        FileImported(FileImported),
        LayoutLearned(LayoutLearned),
        /// Everything of a source leaves: its customers and all that was written about them.
        SourceRemoved {
            source: SourceId,
        },
        AttemptOpened(AttemptOpened),
        OutcomeRecorded {
            customer: CustomerId,
            attempt: AttemptId,
            outcome: Outcome,
        },
        NoteWritten {
            customer: CustomerId,
            note: NoteId,
            text: String,
            attempt: Option<AttemptId> = default,
        },
        NotePinned {
            customer: CustomerId,
            note: NoteId,
            pinned: bool,
        },
        TaskAdded(TaskAdded),
        TaskDone {
            task: TaskId,
        },
        TaskMoved {
            task: TaskId,
            due_on: NaiveDate,
            due_at: Option<NaiveTime> = default,
        },
        PromiseMade(PromiseMade),
        PromiseWithdrawn {
            customer: CustomerId,
            promise: PromiseId,
        },
        CustomerSnoozed {
            customer: CustomerId,
            until: NaiveDate,
        },
        CustomerExcluded {
            customer: CustomerId,
            exclusion: Exclusion,
        },
        /// Back on the list: no longer put off, left out or done.
        CustomerReadmitted {
            customer: CustomerId,
        },
        CustomerDone {
            customer: CustomerId,
        },
        ContactPointAdded {
            customer: CustomerId,
            kind: ContactKind,
            value: String,
        },
        ContactPointMarked {
            customer: CustomerId,
            value: String,
            wrong: bool,
            /// Wrong because messages to it come back.
            #[serde(skip_serializing_if = "is_false")]
            bounced: bool = default,
        },
        PaymentRecorded {
            customer: CustomerId,
            receipt: ReceiptId,
            terms: ReceiptTerms,
        },
        /// What the customer said was seen: from now on it counts, for these documents.
        PaymentConfirmed {
            customer: CustomerId,
            receipt: ReceiptId,
            shares: Vec<Share>,
        },
        /// What was left on account pays these documents.
        PaymentAllocated {
            customer: CustomerId,
            receipt: ReceiptId,
            shares: Vec<Share>,
        },
        PaymentReversed {
            customer: CustomerId,
            receipt: ReceiptId,
            note: String = default,
        },
        DocumentWrittenOff {
            customer: CustomerId,
            document: DocumentId,
            note: String = default,
        },
        /// Written off by hand, and collected again.
        DocumentReinstated {
            customer: CustomerId,
            document: DocumentId,
        },
        DocumentPaused {
            customer: CustomerId,
            document: DocumentId,
            pause: Exclusion,
        },
        DocumentResumed {
            customer: CustomerId,
            document: DocumentId,
        },
        PlanAgreed(PlanAgreed),
        /// The customer confirmed the plan in writing.
        PlanSigned {
            customer: CustomerId,
            plan: PlanId,
        },
        PlanCancelled {
            customer: CustomerId,
            plan: PlanId,
        },
        OfferMade(OfferMade),
        OfferWithdrawn {
            customer: CustomerId,
            offer: OfferId,
        },
        DisputeOpened(DisputeOpened),
        DisputeResolved {
            customer: CustomerId,
            dispute: DisputeId,
            resolution: Resolution,
        },
        CustomerEscalated {
            customer: CustomerId,
            to: EscalatedTo,
            note: String = default,
            review_on: NaiveDate,
        },
        EscalationEnded {
            customer: CustomerId,
        },
        /// A tag of the collector's own, put on or taken off.
        CustomerLabelled {
            customer: CustomerId,
            label: String,
            on: bool,
        },
        SettingsChanged {
            settings: Settings,
        },
        ContactRefused(ContactRefused),
        /// A contact went out against a warning, and why.
        WarningOverridden {
            customer: CustomerId,
            attempt: AttemptId,
            objection: ObjectionNoted,
            reason: String,
        },
        /// Whether a customer is a person or a company, where the file does not tell rightly.
        PersonSet {
            customer: CustomerId,
            person: Person,
        },
        /// Where a customer lives, by the zone database's name; nothing for what the data tell.
        ZoneSet {
            customer: CustomerId,
            zone: Option<String> = default,
        },
        /// Whose a number or address is, and whether the debtor authorised it.
        ContactPointQualified {
            customer: CustomerId,
            value: String,
            recipient: Recipient,
            authorised: Option<bool> = default,
            /// Where that is written: a form, a call, a message.
            evidence: String = default,
            /// Who answers there, and what they do at the customer's.
            #[serde(skip_serializing_if = "String::is_empty")]
            name: String = default,
            #[serde(skip_serializing_if = "String::is_empty")]
            role: String = default,
            /// To be tried before the others.
            #[serde(skip_serializing_if = "is_false")]
            preferred: bool = default,
            /// The hour at which one is best reached there.
            #[serde(skip_serializing_if = "Option::is_none")]
            best_at: Option<NaiveTime> = default,
        },
        /// The cash of a day was counted.
        CashCounted {
            count: CashCount,
        },
        /// A text of one's own under its name; without text, the original again.
        TextWritten {
            name: String,
            text: Option<String> = default,
        },
        Undone {
            command: Stamp,
        },
        Redone {
            command: Stamp,
        },
    }
}

/// A change that is not stamped yet, and the civil time at which it happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happening {
    pub at: NaiveDateTime,
    pub change: Change,
}

/// A change with when, where and by which command it was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub stamp: Stamp,
    /// The stamp of the first change of the same command: they are undone together.
    pub command: Stamp,
    /// The collector's civil time.
    pub at: NaiveDateTime,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    pub change: Change,
}

fn is_false(it: &bool) -> bool {
    !it
}

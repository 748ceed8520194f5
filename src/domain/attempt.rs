//! Contact attempts (*gestiones*) and what came of them.
//!
//! An attempt opens when a channel is launched and stays open until its result is
//! written down: no browser tells whether the call went through, so the collector must.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::contact_point::Channel;
use super::id::AttemptId;
use super::named::named;

named! {
    /// Who spoke first.
    #[derive(Default)]
    pub enum Direction {
        #[default]
        Outbound,
        Inbound,
    }
}

named! {
    /// What the contact is meant to achieve (*objetivo*).
    pub enum Objective {
        /// Remind before or on the due date.
        Remind,
        /// Get a date for the payment.
        GetDate,
        /// Confirm a promise that falls due.
        ConfirmPromise,
        /// Learn why a promise was not kept and get a new date.
        RenewPromise,
        /// Agree a plan.
        AgreePlan,
        /// Get the invoice received and approved.
        GetDocumentReceived,
        /// Settle a dispute.
        ResolveDispute,
    }
}

named! {
    /// What came of an attempt (*resultado, tipificación*).
    pub enum ResultCode {
        Promised,
        NoAnswer,
        Voicemail,
        MessageSent,
        AlreadyPaid,
        CallBack,
        Refused,
        Disputed,
        InvoiceNotReceived,
        InApproval,
        PaymentInProcess,
        AsksForPlan,
        ThirdParty,
        WrongNumber,
        NotMade,
    }
}

impl ResultCode {
    /// Whether the debtor answered (*contacto directo*). A message left is not an answer.
    pub fn is_direct(&self) -> bool {
        use ResultCode as R;
        match self {
            R::Promised | R::AlreadyPaid | R::CallBack | R::Refused | R::Disputed => true,
            R::InvoiceNotReceived | R::InApproval | R::PaymentInProcess | R::AsksForPlan => true,
            R::NoAnswer | R::Voicemail | R::MessageSent | R::ThirdParty | R::WrongNumber | R::NotMade => {
                false
            }
        }
    }
}

named! {
    /// Why a customer has not paid (*causa de no pago*), volunteered or observed, never asked for.
    pub enum NonPaymentReason {
        Forgot,
        CannotPay,
        Dissatisfied,
        UnawareOfUse,
        Fraud,
        InternalProcess,
    }
}

named! {
    /// What stood against paying: an objection is debated, a situation understood.
    pub enum Stance {
        Objection,
        Situation,
    }
}

named! {
    /// How the person sounded.
    pub enum Mood {
        Willing,
        Calm,
        Worried,
        Upset,
    }
}

/// The result of an attempt, as the collector wrote it down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    pub result: ResultCode,
    /// What was said, in the collector's words.
    #[serde(default)]
    pub summary: String,
    #[serde(default)]
    pub reason: Option<NonPaymentReason>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stance: Option<Stance>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mood: Option<Mood>,
    pub recorded_at: NaiveDateTime,
}

/// One contact, made or tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    pub id: AttemptId,
    pub channel: Channel,
    pub direction: Direction,
    /// The number or address it went to.
    pub to: Option<String>,
    /// The exact text that was prepared.
    pub text: Option<String>,
    pub objective: Option<Objective>,
    pub opened_at: NaiveDateTime,
    pub outcome: Option<Outcome>,
}

impl Attempt {
    pub fn is_open(&self) -> bool {
        self.outcome.is_none()
    }

    /// Whether the debtor answered.
    pub fn is_direct(&self) -> bool {
        self.outcome.as_ref().is_some_and(|outcome| outcome.result.is_direct())
    }

    /// Whether anything was really tried: an attempt recorded as not made does not count.
    pub fn counts(&self) -> bool {
        self.outcome.as_ref().is_none_or(|outcome| outcome.result != ResultCode::NotMade)
    }
}

//! Receipts (*recibos*): money, credit notes and discounts that the collector wrote down.
//!
//! A receipt says how much of it pays which document; what is left stands on account, in the
//! customer's favour. The creditor's next file usually shows the same payment: then the file
//! *confirms* the receipt, and nothing counts twice. Its amount is always what its shares and
//! what is left add up to.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::allocation::Share;
use super::id::{DocumentId, PlanId, ReceiptId};
use super::money::Money;
use super::payment::{Payment, PaymentKind};
use super::promise::PaymentMethod;

/// Something that was received, as it was written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptTerms {
    #[serde(default)]
    pub kind: PaymentKind,
    pub amount: Money,
    pub received_on: NaiveDate,
    #[serde(default)]
    pub method: Option<PaymentMethod>,
    /// Number of the transfer, the cheque or the credit note.
    #[serde(default)]
    pub reference: String,
    /// The plan it was paid for.
    #[serde(default)]
    pub plan: Option<PlanId>,
    /// The customer says so and nobody has seen it yet (*pago por verificar*).
    #[serde(default)]
    pub to_verify: bool,
    #[serde(default)]
    pub shares: Vec<Share>,
    /// The number on the paper that the payer gets; never given twice, whatever is undone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
}

/// Whether a receipt counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReceiptState {
    /// Said, not seen: lowers nothing and keeps no promise.
    ToVerify,
    Counted,
    /// Taken back: the cheque bounced, or it never came.
    Reversed,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    pub id: ReceiptId,
    pub kind: PaymentKind,
    pub amount: Money,
    pub received_on: NaiveDate,
    pub method: Option<PaymentMethod>,
    pub reference: String,
    pub plan: Option<PlanId>,
    pub state: ReceiptState,
    pub parts: Vec<Part>,
    pub number: Option<u32>,
    pub recorded_at: NaiveDateTime,
}

/// What of a receipt pays one document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub document: DocumentId,
    pub amount: Money,
    /// Minor units that the creditor's files have shown since.
    pub confirmed: i64,
}

impl Receipt {
    /// The payment of one document that it makes.
    pub(super) fn payment_of(&self, document: DocumentId, amount: Money) -> Payment {
        let Receipt { received_on, kind, id, .. } = *self;
        Payment { document, amount, received_on, kind, receipt: Some(id) }
    }

    pub(super) fn new(id: ReceiptId, terms: &ReceiptTerms, recorded_at: NaiveDateTime) -> Receipt {
        let ReceiptTerms { kind, amount, received_on, method, plan, to_verify, .. } = *terms;
        Receipt {
            id,
            kind,
            amount,
            received_on,
            method,
            reference: terms.reference.clone(),
            plan,
            state: if to_verify { ReceiptState::ToVerify } else { ReceiptState::Counted },
            parts: terms.shares.iter().map(Part::of).collect(),
            number: terms.number,
            recorded_at,
        }
    }

    /// What pays no document: on account, in the customer's favour.
    pub fn left(&self) -> Money {
        let used: i64 = self.parts.iter().map(|part| part.amount.minor).sum();
        Money::new(self.amount.minor - used, self.amount.currency)
    }

    pub fn counts(&self) -> bool {
        self.state == ReceiptState::Counted
    }

    /// What the creditor's file does not know yet of a document's part: to be taken off the
    /// balance that it shows, or added where it was taken back.
    pub(super) fn pending(&self, document: &DocumentId) -> i64 {
        let parts = self.parts.iter().filter(|part| part.document == *document);
        match self.state {
            ReceiptState::ToVerify => 0,
            ReceiptState::Counted => parts.map(|part| part.amount.minor - part.confirmed).sum(),
            ReceiptState::Reversed => -parts.map(|part| part.confirmed).sum::<i64>(),
        }
    }
}

impl Part {
    pub(super) fn of(share: &Share) -> Part {
        Part { document: share.document.clone(), amount: share.amount, confirmed: 0 }
    }
}

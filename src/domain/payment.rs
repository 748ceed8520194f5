//! Payments (*pagos*): what lowered the balance of a document.
//!
//! Most are inferred: a balance that fell, or a document that is gone from the next file of
//! the same source, was paid as of that file's day. The rest come from a [`Receipt`] that the
//! collector wrote down, and name it.

use chrono::NaiveDate;

use super::id::{DocumentId, ReceiptId};
use super::money::Money;
use super::named::named;

named! {
    /// What lowered the balance. Only money keeps promises and earns commissions.
    #[derive(Default)]
    pub enum PaymentKind {
        #[default]
        Money,
        /// The creditor took something back (*nota de crédito*).
        CreditNote,
        /// Let off for paying promptly (*descuento*).
        Discount,
    }
}

impl PaymentKind {
    pub fn is_money(self) -> bool {
        self == PaymentKind::Money
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    pub document: DocumentId,
    pub amount: Money,
    pub received_on: NaiveDate,
    pub kind: PaymentKind,
    /// What the collector wrote down; none for a payment that a file let see.
    pub receipt: Option<ReceiptId>,
}

impl Payment {
    /// A payment that a file let see.
    pub fn seen(document: DocumentId, amount: Money, received_on: NaiveDate) -> Payment {
        Payment { document, amount, received_on, kind: PaymentKind::Money, receipt: None }
    }
}

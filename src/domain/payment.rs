//! Payments (*pagos*): money that came in.
//!
//! In this form they are inferred: a balance that fell, or a document that is gone from
//! the next file of the same source, was paid as of that file's day.

use chrono::NaiveDate;

use super::id::DocumentId;
use super::money::Money;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    pub document: DocumentId,
    pub amount: Money,
    pub received_on: NaiveDate,
}

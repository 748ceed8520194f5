//! Disputes (*reclamos*): the part of a debt that the customer says is wrong.
//!
//! Only that part is not asked for; the rest is collected as before. A dispute ends when
//! somebody decides it, never because something was promised or paid.

use chrono::{NaiveDate, NaiveDateTime};

use super::document::Document;
use super::id::{DisputeId, DocumentId};
use super::money::Money;
use super::named::named;

named! {
    /// What is said to be wrong.
    pub enum DisputeReason {
        /// Goods or service: not what was ordered, damaged, short.
        Goods,
        Price,
        AlreadyPaid,
        NotReceived,
        NotOrdered,
        Other,
    }
}

named! {
    /// How a dispute ended.
    pub enum Resolution {
        /// The customer was right: a credit note is due.
        Upheld,
        /// The debt stands.
        Rejected,
        /// The customer took it back.
        Withdrawn,
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute {
    pub id: DisputeId,
    pub document: DocumentId,
    /// What of the document; none for all of it.
    pub amount: Option<Money>,
    pub reason: DisputeReason,
    pub note: String,
    /// The day to look at it again.
    pub review_on: NaiveDate,
    pub opened_at: NaiveDateTime,
    pub resolved: Option<(NaiveDate, Resolution)>,
}

impl Dispute {
    pub fn is_open(&self) -> bool {
        self.resolved.is_none()
    }
}

/// What of a document's balance is in dispute, never more than the balance.
pub fn disputed(document: &Document, disputes: &[Dispute]) -> Money {
    let open = disputes.iter().filter(|it| it.is_open() && it.document == document.id);
    let all = document.balance.minor.max(0);
    let minor = open.fold(0_i64, |sum, it| {
        let part = it.amount.filter(|amount| amount.currency == document.balance.currency);
        sum.saturating_add(part.map_or(all, |amount| amount.minor))
    });
    Money::new(minor.min(all), document.balance.currency)
}

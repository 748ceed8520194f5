//! Documents (*documentos*): invoices, notes, cheques; whatever has a balance and a due date.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::{CustomerId, DocumentId};
use super::money::Money;

/// Something that a customer owes, or is owed when its balance is negative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    pub id: DocumentId,
    pub customer: CustomerId,
    /// As a person would quote it: `154Q-137`.
    pub number: String,
    pub issued_on: Option<NaiveDate>,
    /// The basis of all lateness; a document without one is never late.
    pub due_on: Option<NaiveDate>,
    /// What it was issued for, where the file says.
    pub amount: Option<Money>,
    /// What is still owed (*saldo pendiente*). Negative for a credit.
    pub balance: Money,
    /// Written off (*castigada*): kept in history, out of what is collected.
    pub written_off: bool,
    pub salesperson: Option<String>,
}

impl Document {
    /// A credit note or a payment on account: it lowers what the customer owes.
    pub fn is_credit(&self) -> bool {
        self.balance.minor < 0
    }

    /// Days past due (*días de mora*): calendar days since the due date, negative before it.
    pub fn days_past_due(&self, today: NaiveDate) -> Option<i64> {
        self.due_on.map(|due_on| (today - due_on).num_days())
    }

    /// Whether nothing is left of it; one that was issued for nothing was never paid.
    pub fn is_settled(&self) -> bool {
        self.balance.is_zero() && self.amount.is_none_or(|amount| !amount.is_zero())
    }

    /// Whether its due date has passed and it is not settled, a credit included.
    pub fn is_past_due(&self, today: NaiveDate) -> bool {
        !self.is_settled() && self.days_past_due(today).is_some_and(|days| days >= 1)
    }

    /// Whether a collector would ask for it: something is owed and it was not given up.
    pub fn is_collectible(&self) -> bool {
        self.balance.is_positive() && !self.written_off
    }
}

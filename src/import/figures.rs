//! The figures of a batch, as the screen and the scripts show them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::batch::Batch;
use crate::domain::money::Totals;

use super::rows::payments::Payments;

/// What a batch adds up to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    pub documents: usize,
    pub customers: usize,
    /// What the documents were issued for; their balance where the file does not say.
    #[serde(default)]
    pub invoiced: Totals,
    pub payments: usize,
    /// What the payments of the files add up to.
    #[serde(default)]
    pub paid: Totals,
    /// Open balance, credits taken off.
    pub totals: Totals,
    pub overdue: Overdue,
}

/// Documents that are not settled and whose due date has passed, credits included.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overdue {
    pub count: usize,
    pub totals: Totals,
}

impl Figures {
    pub fn of(batch: &Batch, payments: &Payments, today: NaiveDate) -> Figures {
        let overdue = batch.documents.iter().filter(|document| document.is_past_due(today));
        Figures {
            documents: batch.documents.len(),
            customers: batch.customers.len(),
            invoiced: batch
                .documents
                .iter()
                .map(|document| document.amount.unwrap_or(document.balance))
                .collect(),
            payments: payments.count(),
            paid: payments.totals(),
            totals: batch.documents.iter().map(|document| document.balance).collect(),
            overdue: Overdue {
                count: overdue.clone().count(),
                totals: overdue.map(|document| document.balance).collect(),
            },
        }
    }
}

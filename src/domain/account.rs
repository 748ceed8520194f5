//! An account: one customer with all its documents and payments, and what they add up to.

use chrono::NaiveDate;

use super::customer::Customer;
use super::document::Document;
use super::id::DocumentId;
use super::money::{Money, Totals};
use super::payment::Payment;
use super::receipt::Receipt;
use super::stage::{Bucket, Stage};

/// A customer and what it owes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    pub customer: Customer,
    /// What the last file showed, in order of due date.
    pub documents: Vec<Document>,
    /// Documents that were paid, as they were last seen.
    pub settled: Vec<Document>,
    pub payments: Vec<Payment>,
    /// What the collector wrote down as received, in that order.
    pub receipts: Vec<Receipt>,
    /// Documents that the collector wrote off and the file has not.
    pub given_up: Vec<DocumentId>,
}

/// What an account adds up to on some day. Written-off documents are apart from all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    /// All that is owed, credits taken off.
    pub open: Totals,
    /// Documents past their due date, credits taken off.
    pub overdue: Totals,
    pub not_due: Totals,
    /// Each bucket's share of `overdue`.
    pub by_bucket: [Totals; Bucket::COUNT],
    pub overdue_documents: usize,
    /// Days past due of the oldest document that is collected; negative when none is late.
    pub oldest_days: Option<i64>,
    pub written_off: Totals,
    /// Received and for no document yet; taken off `open`.
    pub on_account: Totals,
}

impl Account {
    pub fn new(customer: Customer) -> Account {
        Account {
            customer,
            documents: Vec::new(),
            settled: Vec::new(),
            payments: Vec::new(),
            receipts: Vec::new(),
            given_up: Vec::new(),
        }
    }

    /// Adds the account up as of `today`.
    pub fn balance(&self, today: NaiveDate) -> Balance {
        let mut balance = Balance::default();
        for document in &self.documents {
            if document.written_off {
                balance.written_off.add(document.balance);
                continue;
            }
            balance.open.add(document.balance);
            let days = document.days_past_due(today);
            match days.and_then(Bucket::of) {
                Some(bucket) => {
                    balance.overdue.add(document.balance);
                    balance.by_bucket[bucket.place()].add(document.balance);
                    balance.overdue_documents += usize::from(document.is_collectible());
                }
                None => balance.not_due.add(document.balance),
            }
            if document.is_collectible() {
                balance.oldest_days = balance.oldest_days.max(days);
            }
        }
        if !self.receipts.is_empty() {
            balance.on_account = self.on_account();
            for money in balance.on_account.iter() {
                balance.open.add(Money::new(-money.minor, money.currency));
            }
        }
        balance
    }

    /// The customer's stage is that of its oldest document.
    pub fn stage(&self, today: NaiveDate) -> Option<Stage> {
        self.collectible().filter_map(|document| document.days_past_due(today)).max().map(Stage::of)
    }

    /// The documents that a collector asks for.
    pub fn collectible(&self) -> impl Iterator<Item = &Document> {
        self.documents.iter().filter(|document| document.is_collectible())
    }
}

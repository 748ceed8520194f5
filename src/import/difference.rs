//! What a file changes: each document and customer against the ones held of its source.
//!
//! A file that changes nothing differs in nothing, and nothing is written for it.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::batch::Batch;
use crate::domain::customer::Customer;
use crate::domain::document::Document;
use crate::domain::id::{CustomerId, DocumentId};
use crate::domain::money::{Money, Totals};

/// What differs, in groups that a person can judge.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    pub new: Vec<DocumentId>,
    /// A balance that fell is likely a payment.
    pub changed: Vec<BalanceChange>,
    pub due_moved: Vec<DueMove>,
    /// Other data of the document: its date, its customer, its salesperson, written off.
    pub edited: Vec<DocumentId>,
    /// Held and open, and not in the file: likely paid, or left out.
    pub gone: Vec<DocumentId>,
    pub same: usize,
    pub new_customers: Vec<CustomerId>,
    pub customers_edited: Vec<CustomerId>,
    /// Held, and not in the file.
    pub customers_gone: Vec<CustomerId>,
    pub totals: BeforeAfter,
    pub new_totals: Totals,
    pub gone_totals: Totals,
    /// The sum by which balances fell.
    pub fallen_totals: Totals,
}

/// Open balance held, and open balance of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BeforeAfter {
    pub before: Totals,
    pub after: Totals,
}

/// A document whose balance is another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BalanceChange {
    pub document: DocumentId,
    pub before: Money,
    pub after: Money,
}

/// A document that is due on another day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueMove {
    pub document: DocumentId,
    pub before: Option<NaiveDate>,
    pub after: Option<NaiveDate>,
}

impl Difference {
    /// Compares a batch with the documents and customers held of the same source.
    pub fn between<'a>(
        held_customers: impl IntoIterator<Item = &'a Customer>,
        held_documents: impl IntoIterator<Item = &'a Document>,
        batch: &Batch,
    ) -> Difference {
        let mut difference = Difference::default();
        difference.compare_documents(held_documents.into_iter().collect(), &batch.documents);
        difference.compare_customers(held_customers.into_iter().collect(), &batch.customers);
        difference
    }

    /// Whether writing the file would change nothing, if what it lacks stays as it is.
    pub fn is_empty(&self) -> bool {
        self.new.is_empty()
            && self.changed.is_empty()
            && self.due_moved.is_empty()
            && self.edited.is_empty()
            && self.gone.is_empty()
            && self.new_customers.is_empty()
            && self.customers_edited.is_empty()
            && self.customers_gone.is_empty()
    }

    fn compare_documents(&mut self, held: Vec<&Document>, read: &[Document]) {
        let mut left: HashMap<&DocumentId, &Document> = held.iter().map(|&it| (&it.id, it)).collect();
        self.totals.before = held.iter().map(|document| document.balance).collect();
        self.totals.after = read.iter().map(|document| document.balance).collect();
        for document in read {
            match left.remove(&document.id) {
                Some(before) => self.compare_document(before, document),
                None => {
                    self.new.push(document.id.clone());
                    self.new_totals.add(document.balance);
                }
            }
        }
        let mut gone: Vec<&Document> =
            left.into_values().filter(|document| !document.balance.is_zero()).collect();
        gone.sort_by(|a, b| a.id.cmp(&b.id));
        self.gone_totals = gone.iter().map(|document| document.balance).collect();
        self.gone = gone.into_iter().map(|document| document.id.clone()).collect();
    }

    fn compare_document(&mut self, before: &Document, after: &Document) {
        let id = || after.id.clone();
        let balance_changed = before.balance != after.balance;
        let due_moved = before.due_on != after.due_on;
        let same_else = Document { balance: after.balance, due_on: after.due_on, ..before.clone() } == *after;
        if balance_changed {
            self.changed.push(BalanceChange { document: id(), before: before.balance, after: after.balance });
            let minus = Money::new(after.balance.minor.saturating_neg(), after.balance.currency);
            if let Some(fallen) = before.balance.plus(minus).filter(Money::is_positive) {
                self.fallen_totals.add(fallen);
            }
        }
        if due_moved {
            self.due_moved.push(DueMove { document: id(), before: before.due_on, after: after.due_on });
        }
        if !same_else {
            self.edited.push(id());
        }
        if !balance_changed && !due_moved && same_else {
            self.same += 1;
        }
    }

    fn compare_customers(&mut self, held: Vec<&Customer>, read: &[Customer]) {
        let mut left: HashMap<&CustomerId, &Customer> = held.into_iter().map(|it| (&it.id, it)).collect();
        for customer in read {
            match left.remove(&customer.id) {
                Some(before) if before == customer => {}
                Some(_) => self.customers_edited.push(customer.id.clone()),
                None => self.new_customers.push(customer.id.clone()),
            }
        }
        self.customers_gone = left.into_keys().cloned().collect();
        self.customers_gone.sort();
    }
}

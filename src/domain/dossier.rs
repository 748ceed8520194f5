//! The dossier (*expediente*): a customer's documents as a collector reads them, oldest
//! trouble first.
//!
//! Its sums are those of [`Balance`](super::account::Balance): a credit stands in the
//! bucket of its own due date, with its minus sign.

use crate::domain::order;
use chrono::NaiveDate;

use super::account::Account;
use super::document::Document;
use super::money::Totals;
use super::stage::Bucket;

/// Where a document stands in the dossier, in the order in which it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    Overdue(Bucket),
    NotDue,
    /// Written off: shown, and in no sum that is collected.
    WrittenOff,
}

/// Documents that stand together, oldest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub section: Section,
    pub documents: Vec<Document>,
    pub total: Totals,
}

impl Section {
    pub fn of(document: &Document, today: NaiveDate) -> Section {
        match document.days_past_due(today).and_then(Bucket::of) {
            _ if document.written_off => Section::WrittenOff,
            Some(bucket) => Section::Overdue(bucket),
            None => Section::NotDue,
        }
    }

    fn in_reading_order() -> impl Iterator<Item = Section> {
        let overdue = Bucket::ALL.into_iter().rev().map(Section::Overdue);
        overdue.chain([Section::NotDue, Section::WrittenOff])
    }
}

/// The documents of an account by section; empty sections are left out.
pub fn groups(account: &Account, today: NaiveDate) -> Vec<Group> {
    let groups = Section::in_reading_order().map(|section| {
        let documents: Vec<Document> =
            account.documents.iter().filter(|it| Section::of(it, today) == section).cloned().collect();
        let total = documents.iter().map(|document| document.balance).collect();
        Group { section, documents, total }
    });
    groups.filter(|group| !group.documents.is_empty()).collect()
}

/// The last documents that were settled, latest due date first.
pub fn settled(account: &Account) -> Vec<Document> {
    let mut settled = account.settled.clone();
    order::sort_by(&mut settled, |a, b| (b.due_on, &b.number).cmp(&(a.due_on, &a.number)));
    settled
}

/// What the customer has in its favour (*saldo a favor*): its credits, as negative sums.
pub fn credits(account: &Account) -> Totals {
    account.documents.iter().filter(|it| it.is_credit() && !it.written_off).map(|it| it.balance).collect()
}

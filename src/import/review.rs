//! What a file would change, line by line, and the batch that remains when a person refuses
//! some of the lines.
//!
//! A refused line leaves things as they are held. The adjusted batch says so itself, so that the
//! journal keeps a file as it was accepted and nothing else has to know.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::NaiveDate;

use crate::domain::account::Account;
use crate::domain::batch::Batch;
use crate::domain::change::Gone;
use crate::domain::customer::Customer;
use crate::domain::document::Document;
use crate::domain::id::{CustomerId, DocumentId, SourceId};
use crate::domain::money::{Money, Totals};
use crate::domain::portfolio::Portfolio;

use super::difference::Difference;

/// What is held of one source, as its last file had it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    pub customers: Vec<Customer>,
    pub documents: Vec<Document>,
}

impl Held {
    pub fn of(portfolio: &Portfolio, source: &SourceId) -> Held {
        let own = || portfolio.accounts().filter(|account| account.customer.source == *source);
        Held {
            customers: own().map(|account| account.customer.clone()).collect(),
            documents: own().flat_map(Account::filed).map(|document| document.into_owned()).collect(),
        }
    }

    pub fn difference(&self, batch: &Batch) -> Difference {
        Difference::between(&self.customers, &self.documents, batch)
    }
}

/// One change that a person may refuse.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Line {
    New(DocumentId),
    Balance(DocumentId),
    DueMoved(DocumentId),
    /// Not in the file any more.
    Gone(DocumentId),
    /// The customer's own data: name, telephones, address.
    Customer(CustomerId),
}

/// Whether most of what is owed is gone: likelier another file than so many payments.
pub fn lacks_most(difference: &Difference) -> bool {
    let held = difference.gone.len() + difference.changed.len() + difference.same;
    difference.gone.len() >= 5 && difference.gone.len() * 2 > held
}

/// The batch without the refused lines.
pub fn adjusted(batch: &Batch, held: &Held, gone: Gone, refused: &BTreeSet<Line>) -> Batch {
    if refused.is_empty() {
        return batch.clone();
    }
    let is_refused = |line: Line| refused.contains(&line);
    let before: HashMap<&DocumentId, &Document> = held.documents.iter().map(|it| (&it.id, it)).collect();
    let known: HashMap<&CustomerId, &Customer> = held.customers.iter().map(|it| (&it.id, it)).collect();
    let mut documents: Vec<Document> = Vec::with_capacity(batch.documents.len());
    for document in &batch.documents {
        let id = || document.id.clone();
        let mut document = document.clone();
        match before.get(&document.id) {
            None if is_refused(Line::New(id())) => continue,
            None => {}
            Some(held) => {
                if is_refused(Line::Balance(id())) {
                    document.balance = held.balance;
                }
                if is_refused(Line::DueMoved(id())) {
                    document.due_on = held.due_on;
                }
            }
        }
        documents.push(document);
    }
    documents.extend(refused.iter().filter_map(|line| match line {
        Line::Gone(id) => before.get(id).map(|held| against(held, gone)),
        _ => None,
    }));
    documents.sort_by(|a, b| a.id.cmp(&b.id));
    let owing: HashSet<&CustomerId> = documents.iter().map(|document| &document.customer).collect();
    let had_documents: HashSet<&CustomerId> = batch.documents.iter().map(|it| &it.customer).collect();
    let left_out = |customer: &Customer| {
        had_documents.contains(&customer.id)
            && !owing.contains(&customer.id)
            && !known.contains_key(&customer.id)
    };
    let mut customers: Vec<Customer> = Vec::with_capacity(batch.customers.len());
    for customer in batch.customers.iter().filter(|it| !left_out(it)) {
        let kept = known.get(&customer.id).filter(|_| is_refused(Line::Customer(customer.id.clone())));
        customers.push((*kept.unwrap_or(&customer)).clone());
    }
    let there: HashSet<CustomerId> = customers.iter().map(|customer| customer.id.clone()).collect();
    let missing = owing.iter().filter(|id| !there.contains(**id));
    customers.extend(missing.filter_map(|id| known.get(*id)).map(|customer| (*customer).clone()));
    customers.sort_by(|a, b| a.id.cmp(&b.id));
    Batch { customers, documents }
}

/// The other answer for one document: it stays, where what is gone was paid; it was paid, where
/// what is gone stays.
fn against(held: &Document, gone: Gone) -> Document {
    match gone {
        Gone::PresumedPaid => held.clone(),
        Gone::Kept => Document { balance: Money::zero(held.balance.currency), ..held.clone() },
    }
}

/// Lines of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub kind: Kind,
    pub entries: Vec<Entry>,
    /// What they add up to; the sum of the differences for balances.
    pub totals: Totals,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Likely payments.
    Fallen,
    Gone,
    New,
    Risen,
    DueMoved,
    Customers,
}

/// A line as a person judges it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub line: Line,
    pub customer: String,
    /// Empty for a customer's own data.
    pub number: String,
    pub changed: Changed,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    Balance { before: Option<Money>, after: Option<Money> },
    Due { before: Option<NaiveDate>, after: Option<NaiveDate> },
    Customer(Vec<Part>),
}

/// A part of a customer's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Name,
    TaxId,
    Contacts,
    Place,
    Salesperson,
    CreditLimit,
}

/// The lines of a difference in groups, those that move money first; empty groups are absent.
pub fn groups(difference: &Difference, batch: &Batch, held: &Held) -> Vec<Group> {
    let before: HashMap<&DocumentId, &Document> = held.documents.iter().map(|it| (&it.id, it)).collect();
    let after: HashMap<&DocumentId, &Document> = batch.documents.iter().map(|it| (&it.id, it)).collect();
    let held_customers: HashMap<&CustomerId, &Customer> =
        held.customers.iter().map(|it| (&it.id, it)).collect();
    let mut customers = held_customers.clone();
    customers.extend(batch.customers.iter().map(|it| (&it.id, it)));
    let entry = |id: &DocumentId, line: Line, changed: Changed| {
        let document = after.get(id).or(before.get(id))?;
        let customer = customers.get(&document.customer).map(|it| it.name.clone()).unwrap_or_default();
        Some(Entry { line, customer, number: document.number.clone(), changed })
    };
    let balance = |id: &DocumentId, of: &HashMap<&DocumentId, &Document>| of.get(id).map(|it| it.balance);
    let moved = |fallen: bool| {
        let changed = difference.changed.iter();
        let changed = changed.filter(move |it| (it.after.minor < it.before.minor) == fallen);
        let lines = changed.clone().filter_map(|it| {
            let changed = Changed::Balance { before: Some(it.before), after: Some(it.after) };
            entry(&it.document, Line::Balance(it.document.clone()), changed)
        });
        let totals = changed.filter(|it| it.before.currency == it.after.currency).map(|it| {
            Money::new(it.after.minor.saturating_sub(it.before.minor).saturating_abs(), it.after.currency)
        });
        (lines.collect::<Vec<_>>(), totals.collect::<Totals>())
    };
    let listed = |ids: &[DocumentId], line: fn(DocumentId) -> Line| -> Vec<Entry> {
        let each = ids.iter().filter_map(|id| {
            let changed = Changed::Balance { before: balance(id, &before), after: balance(id, &after) };
            entry(id, line(id.clone()), changed)
        });
        each.collect()
    };
    let due_moved = difference.due_moved.iter().filter_map(|it| {
        let changed = Changed::Due { before: it.before, after: it.after };
        entry(&it.document, Line::DueMoved(it.document.clone()), changed)
    });
    let edited = difference.customers_edited.iter().filter_map(|id| {
        let (was, is) = (held_customers.get(id)?, customers.get(id)?);
        Some(Entry {
            line: Line::Customer(id.clone()),
            customer: is.name.clone(),
            number: String::new(),
            changed: Changed::Customer(parts(was, is)),
        })
    });
    let (fallen, fallen_totals) = moved(true);
    let (risen, risen_totals) = moved(false);
    let all = [
        (Kind::Fallen, fallen, fallen_totals),
        (Kind::Gone, listed(&difference.gone, Line::Gone), difference.gone_totals.clone()),
        (Kind::New, listed(&difference.new, Line::New), difference.new_totals.clone()),
        (Kind::Risen, risen, risen_totals),
        (Kind::DueMoved, due_moved.collect(), Totals::default()),
        (Kind::Customers, edited.collect(), Totals::default()),
    ];
    let group = |(kind, entries, totals): (Kind, Vec<Entry>, Totals)| Group { kind, entries, totals };
    all.into_iter().map(group).filter(|group| !group.entries.is_empty()).collect()
}

fn parts(was: &Customer, is: &Customer) -> Vec<Part> {
    let differs = [
        (Part::Name, was.name != is.name),
        (Part::TaxId, was.tax_id != is.tax_id),
        (Part::Contacts, was.contact_points != is.contact_points),
        (Part::Place, was.city != is.city || was.region != is.region),
        (Part::Salesperson, was.salesperson != is.salesperson),
        (Part::CreditLimit, was.credit_limit != is.credit_limit),
    ];
    differs.into_iter().filter(|(_, differs)| *differs).map(|(part, _)| part).collect()
}

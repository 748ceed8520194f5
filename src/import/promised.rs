//! What a file says about the promises that stand: who paid what was promised, who paid a part,
//! who paid late.
//!
//! Nothing is written here. It is the same judgement that the portfolio makes once the file is
//! in, made before, so that a person sees it beside the likely payments that it follows from.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use crate::domain::batch::Batch;
use crate::domain::calendar::Tolerance;
use crate::domain::change::Gone;
use crate::domain::customer::Customer;
use crate::domain::document::Document;
use crate::domain::id::{DocumentId, SourceId};
use crate::domain::money::{Money, Totals};
use crate::domain::payment::Payment;
use crate::domain::portfolio::Portfolio;
use crate::domain::promise::{Promise, PromiseState};

use super::review::Line;

/// A promise that stands, beside what the file shows of the documents it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promised {
    pub customer: Customer,
    pub promise: Promise,
    payments: Vec<Payment>,
    documents: Vec<Shown>,
}

/// A promised document: what is owed of it now, and what the file says; nothing where it is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Shown {
    id: DocumentId,
    now: Money,
    in_file: Option<Money>,
}

/// What becomes of a promise with the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fate {
    pub customer: String,
    /// Nothing where any payment keeps it.
    pub amount: Option<Money>,
    pub due_on: NaiveDate,
    /// What the file lets see as paid.
    pub came: Totals,
    pub verdict: Verdict,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    Kept,
    /// Something came; the rest has time yet, or has not.
    Part,
    /// It came after the promised day.
    Late,
}

/// How a person judges the rest of the file, which the promises follow.
#[derive(Clone, Debug)]
pub struct Judgement<'a> {
    pub gone: Option<Gone>,
    pub refused: &'a BTreeSet<Line>,
    pub as_of: NaiveDate,
    pub today: NaiveDate,
    pub tolerance: Tolerance,
}

/// The promises of a source that are not kept yet.
pub fn standing(portfolio: &Portfolio, source: &SourceId, batch: &Batch, today: NaiveDate) -> Vec<Promised> {
    let tolerance = portfolio.settings().tolerance();
    let own = || portfolio.accounts().filter(|it| it.customer.source == *source);
    let open = |promise: &Promise, payments: &[Payment]| {
        promise.state(payments, today, tolerance) != PromiseState::Kept
    };
    let any = |id| portfolio.activity(id).live_promises().next().is_some();
    if !own().any(|account| any(&account.customer.id)) {
        return Vec::new();
    }
    let read: HashMap<&DocumentId, &Document> = batch.documents.iter().map(|it| (&it.id, it)).collect();
    let mut found = Vec::new();
    for account in own() {
        for promise in portfolio.activity(&account.customer.id).live_promises() {
            if !open(promise, &account.payments) {
                continue;
            }
            let about = account.documents.iter().filter(|it| promise.is_about(&it.id));
            let shown = about.map(|it| Shown {
                id: it.id.clone(),
                now: it.balance,
                in_file: read.get(&it.id).map(|read| read.balance),
            });
            found.push(Promised {
                customer: account.customer.clone(),
                promise: promise.clone(),
                payments: account.payments.clone(),
                documents: shown.collect(),
            });
        }
    }
    found
}

impl Promised {
    /// The documents that the promise is about.
    pub fn documents(&self) -> impl Iterator<Item = &DocumentId> {
        self.documents.iter().map(|it| &it.id)
    }

    /// What the file does to it; nothing where it shows no payment of these documents.
    pub fn fate(&self, judgement: &Judgement) -> Option<Fate> {
        let Judgement { as_of, today, tolerance, .. } = *judgement;
        let came: Vec<Payment> = self.documents.iter().filter_map(|it| it.paid(judgement)).collect();
        if came.is_empty() {
            return None;
        }
        let totals = came.iter().map(|it| it.amount).collect();
        let payments: Vec<Payment> = self.payments.iter().cloned().chain(came).collect();
        let verdict = match self.promise.state(&payments, today, tolerance) {
            PromiseState::Kept => Verdict::Kept,
            _ if as_of > self.promise.last_day(tolerance) => Verdict::Late,
            _ => Verdict::Part,
        };
        Some(Fate {
            customer: self.customer.name.clone(),
            amount: self.promise.amount,
            due_on: self.promise.due_on,
            came: totals,
            verdict,
        })
    }
}

impl Shown {
    fn paid(&self, judgement: &Judgement) -> Option<Payment> {
        let refuses = |line: Line| judgement.refused.contains(&line);
        let after = match self.in_file {
            Some(_) if refuses(Line::Balance(self.id.clone())) => return None,
            Some(after) => after,
            None => {
                let is_other = refuses(Line::Gone(self.id.clone()));
                let is_paid = match judgement.gone? {
                    Gone::PresumedPaid => !is_other,
                    Gone::Kept => is_other,
                };
                is_paid.then(|| Money::zero(self.now.currency))?
            }
        };
        let minus = Money::new(after.minor.saturating_neg(), after.currency);
        let paid = self.now.plus(minus).filter(Money::is_positive)?;
        Some(Payment::seen(self.id.clone(), paid, judgement.as_of))
    }
}

//! A debtor promises to pay.

use chrono::NaiveDate;

use super::{Command, Moment, Refusal, known, not_past};
use crate::domain::allocation::Share;
use crate::domain::change::{Change, PromiseMade, TaskAdded};
use crate::domain::id::{CustomerId, DocumentId, PromiseId, TaskId};
use crate::domain::money::Money;
use crate::domain::portfolio::Portfolio;
use crate::domain::promise::{PaymentMethod, Promise};
use crate::domain::task::TaskKind;

/// What was promised.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PromiseTerms {
    /// May be missing: not every debtor names a sum.
    pub amount: Option<Money>,
    pub due_on: NaiveDate,
    pub method: Option<PaymentMethod>,
    /// The documents it is about; empty means whatever is owed.
    pub documents: Vec<DocumentId>,
    /// How much of the amount is for each document; empty where nobody said.
    pub split: Vec<Share>,
    /// The person who gave the word.
    pub promised_by: Option<String>,
}

#[derive(Clone, Debug)]
pub struct MakePromise {
    pub customer: CustomerId,
    pub terms: PromiseTerms,
}

impl Command for MakePromise {
    /// A promise takes the place of earlier ones about the same debt, and sets the task to
    /// look after it. One about other documents stands beside them.
    fn decide(self, portfolio: &Portfolio, moment: &mut Moment) -> Result<Vec<Change>, Refusal> {
        known(portfolio, &self.customer)?;
        promise_changes(self.customer, self.terms, portfolio, moment)
    }
}

/// The promise and its follow-up task. Accepts any amount up to what is owed.
pub(super) fn promise_changes(
    customer: CustomerId,
    mut terms: PromiseTerms,
    portfolio: &Portfolio,
    moment: &mut Moment,
) -> Result<Vec<Change>, Refusal> {
    not_past(terms.due_on, moment)?;
    take_split(&mut terms)?;
    within_documents(&customer, &terms.split, portfolio)?;
    if let Some(amount) = terms.amount {
        let balance = portfolio.account(&customer).map(|account| account.balance(moment.today()));
        let owed = balance.unwrap_or_default().open.of(amount.currency);
        if !amount.is_positive() {
            return Err(Refusal::NothingPromised);
        }
        if amount.minor > owed.minor {
            return Err(Refusal::MoreThanOwed { owed });
        }
    }
    let promises = &portfolio.activity(&customer).promises;
    let same_debt: Vec<&Promise> = promises.iter().filter(|it| it.shares_debt(&terms.documents)).collect();
    let replaced: Vec<PromiseId> = same_debt.iter().filter(|it| it.stands()).map(|it| it.id).collect();
    // Whoever promises anew is no longer asked about what was promised before, however it ended.
    let earlier = portfolio.tasks().filter(|task| {
        task.is_open()
            && task.kind == TaskKind::CheckPromise
            && task.promise.is_some_and(|promise| same_debt.iter().any(|it| it.id == promise))
    });
    let mut changes: Vec<Change> = earlier.map(|task| Change::TaskDone { task: task.id }).collect();
    let promise = PromiseId(moment.fresh());
    let task = TaskAdded {
        task: TaskId(moment.fresh()),
        customer: Some(customer.clone()),
        kind: TaskKind::CheckPromise,
        title: String::new(),
        due_on: terms.due_on,
        due_at: None,
        promise: Some(promise),
        repeat: None,
    };
    let PromiseTerms { amount, due_on, method, documents, split, promised_by } = terms;
    let promised_by = promised_by.map(|it| it.trim().to_owned()).filter(|it| !it.is_empty());
    let replaces = Some(replaced);
    let made =
        PromiseMade { promise, customer, amount, due_on, method, documents, split, promised_by, replaces };
    changes.extend([Change::PromiseMade(made), Change::TaskAdded(task)]);
    Ok(changes)
}

/// No part is larger than what its document owes.
fn within_documents(customer: &CustomerId, split: &[Share], portfolio: &Portfolio) -> Result<(), Refusal> {
    let documents = portfolio.account(customer).map(|it| it.documents.as_slice()).unwrap_or_default();
    for share in split {
        let document = documents.iter().find(|it| it.id == share.document);
        let owed = document.ok_or(Refusal::NoSuchDocument)?.balance;
        if owed.currency != share.amount.currency || share.amount.minor > owed.minor {
            return Err(Refusal::MoreThanOwed { owed });
        }
    }
    Ok(())
}

/// A split says which documents, and adds up to the amount.
fn take_split(terms: &mut PromiseTerms) -> Result<(), Refusal> {
    let Some(first) = terms.split.first() else { return Ok(()) };
    let mut sum = Money::zero(first.amount.currency);
    for share in &terms.split {
        let added = Some(share.amount).filter(Money::is_positive).and_then(|it| sum.plus(it));
        sum = added.ok_or(Refusal::NotAnAmount)?;
    }
    if terms.amount.is_some_and(|amount| amount != sum) {
        return Err(Refusal::SplitDoesNotAddUp { sum });
    }
    terms.amount = Some(sum);
    terms.documents = terms.split.iter().map(|share| share.document.clone()).collect();
    Ok(())
}

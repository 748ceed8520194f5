//! A debtor promises to pay.

use chrono::NaiveDate;

use super::{Command, Moment, Refusal, known, not_past};
use crate::domain::change::{Change, PromiseMade, TaskAdded};
use crate::domain::id::{CustomerId, DocumentId, PromiseId, TaskId};
use crate::domain::money::Money;
use crate::domain::portfolio::Portfolio;
use crate::domain::promise::PaymentMethod;
use crate::domain::task::TaskKind;

/// What was promised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromiseTerms {
    /// May be missing: not every debtor names a sum.
    pub amount: Option<Money>,
    pub due_on: NaiveDate,
    pub method: Option<PaymentMethod>,
    /// The documents it is about; empty means whatever is owed.
    pub documents: Vec<DocumentId>,
}

#[derive(Clone, Debug)]
pub struct MakePromise {
    pub customer: CustomerId,
    pub terms: PromiseTerms,
}

impl Command for MakePromise {
    /// A promise takes the place of an earlier one, and sets the task to look after it.
    fn decide(self, portfolio: &Portfolio, moment: &mut Moment) -> Result<Vec<Change>, Refusal> {
        known(portfolio, &self.customer)?;
        promise_changes(self.customer, self.terms, portfolio, moment)
    }
}

/// The promise and its follow-up task. Accepts any amount up to what is owed.
pub(super) fn promise_changes(
    customer: CustomerId,
    terms: PromiseTerms,
    portfolio: &Portfolio,
    moment: &mut Moment,
) -> Result<Vec<Change>, Refusal> {
    not_past(terms.due_on, moment)?;
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
    // Whoever promises anew is no longer asked about what was promised before.
    let earlier = portfolio.tasks().filter(|task| {
        task.customer.as_ref() == Some(&customer) && task.kind == TaskKind::CheckPromise && task.is_open()
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
    };
    let PromiseTerms { amount, due_on, method, documents } = terms;
    let made = PromiseMade { promise, customer, amount, due_on, method, documents };
    changes.extend([Change::PromiseMade(made), Change::TaskAdded(task)]);
    Ok(changes)
}

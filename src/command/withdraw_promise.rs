//! A debtor takes a promise back.

use super::{Command, Moment, Refusal};
use crate::domain::change::Change;
use crate::domain::id::{CustomerId, PromiseId};
use crate::domain::portfolio::Portfolio;

#[derive(Clone, Debug)]
pub struct WithdrawPromise {
    pub customer: CustomerId,
    pub promise: PromiseId,
}

impl Command for WithdrawPromise {
    /// The task that was to look after it is done with it.
    fn decide(self, portfolio: &Portfolio, _: &mut Moment) -> Result<Vec<Change>, Refusal> {
        let live = portfolio.activity(&self.customer).live_promise();
        if live.is_none_or(|promise| promise.id != self.promise) {
            return Err(Refusal::NoSuchPromise);
        }
        let tasks = portfolio.tasks().filter(|it| it.promise == Some(self.promise) && it.is_open());
        let closed: Vec<Change> = tasks.map(|task| Change::TaskDone { task: task.id }).collect();
        let mut changes = vec![Change::PromiseWithdrawn { customer: self.customer, promise: self.promise }];
        changes.extend(closed);
        Ok(changes)
    }
}

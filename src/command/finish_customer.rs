//! A customer is done for today.

use super::finish_task::finish;
use super::{Command, Moment, Refusal, known};
use crate::domain::change::Change;
use crate::domain::id::CustomerId;
use crate::domain::portfolio::Portfolio;

#[derive(Clone, Debug)]
pub struct FinishCustomer {
    pub customer: CustomerId,
}

impl Command for FinishCustomer {
    /// Done today means today's tasks for the customer are done too.
    fn decide(self, portfolio: &Portfolio, moment: &mut Moment) -> Result<Vec<Change>, Refusal> {
        known(portfolio, &self.customer)?;
        let today = moment.today();
        if portfolio.activity(&self.customer).standing.done_on == Some(today) {
            return Err(Refusal::NothingNew);
        }
        let due = portfolio
            .tasks()
            .filter(|it| it.customer.as_ref() == Some(&self.customer) && it.is_open() && it.due_on <= today);
        let tasks: Vec<Change> = due.flat_map(|task| finish(task, moment)).collect();
        let mut changes = vec![Change::CustomerDone { customer: self.customer }];
        changes.extend(tasks);
        Ok(changes)
    }
}

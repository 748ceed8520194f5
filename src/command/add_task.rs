//! Something to be done on a day.

use chrono::{NaiveDate, NaiveTime};

use super::{Command, Moment, Refusal, known, not_past};
use crate::domain::change::{Change, TaskAdded};
use crate::domain::id::{CustomerId, TaskId};
use crate::domain::portfolio::Portfolio;
use crate::domain::task::{Recurrence, TaskKind};

#[derive(Clone, Debug)]
pub struct AddTask {
    pub customer: Option<CustomerId>,
    pub kind: TaskKind,
    pub title: String,
    pub due_on: NaiveDate,
    pub due_at: Option<NaiveTime>,
    /// How often it comes back once it is done.
    pub repeat: Option<Recurrence>,
}

impl Command for AddTask {
    /// A task of no particular kind has to say what it is.
    fn decide(self, portfolio: &Portfolio, moment: &mut Moment) -> Result<Vec<Change>, Refusal> {
        if let Some(customer) = &self.customer {
            known(portfolio, customer)?;
        }
        not_past(self.due_on, moment)?;
        let title = self.title.trim().to_owned();
        if self.kind == TaskKind::Other && title.is_empty() {
            return Err(Refusal::Empty);
        }
        Ok(vec![Change::TaskAdded(TaskAdded {
            task: TaskId(moment.fresh()),
            customer: self.customer,
            kind: self.kind,
            title,
            due_on: self.due_on,
            due_at: self.due_at,
            promise: None,
            repeat: self.repeat,
        })])
    }
}

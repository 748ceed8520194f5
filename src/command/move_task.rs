//! A task moves to another day.

use chrono::{NaiveDate, NaiveTime};

use super::{Command, Moment, Refusal, not_past};
use crate::domain::change::Change;
use crate::domain::id::TaskId;
use crate::domain::portfolio::Portfolio;

#[derive(Clone, Copy, Debug)]
pub struct MoveTask {
    pub task: TaskId,
    pub due_on: NaiveDate,
    pub due_at: Option<NaiveTime>,
}

impl Command for MoveTask {
    /// Moving a task that was done opens it again.
    fn decide(self, portfolio: &Portfolio, moment: &mut Moment) -> Result<Vec<Change>, Refusal> {
        portfolio.task(self.task).ok_or(Refusal::NoSuchTask)?;
        not_past(self.due_on, moment)?;
        Ok(vec![Change::TaskMoved { task: self.task, due_on: self.due_on, due_at: self.due_at }])
    }
}

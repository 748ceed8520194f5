//! A task is done.

use super::{Command, Moment, Refusal};
use crate::domain::change::Change;
use crate::domain::id::TaskId;
use crate::domain::portfolio::Portfolio;

#[derive(Clone, Copy, Debug)]
pub struct FinishTask {
    pub task: TaskId,
}

impl Command for FinishTask {
    fn decide(self, portfolio: &Portfolio, _: &mut Moment) -> Result<Vec<Change>, Refusal> {
        let task = portfolio.task(self.task).ok_or(Refusal::NoSuchTask)?;
        if !task.is_open() {
            return Err(Refusal::NothingNew);
        }
        Ok(vec![Change::TaskDone { task: self.task }])
    }
}

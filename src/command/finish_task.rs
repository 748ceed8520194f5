//! A task is done.

use super::{Command, Moment, Refusal};
use crate::domain::change::{Change, TaskAdded};
use crate::domain::id::TaskId;
use crate::domain::portfolio::Portfolio;
use crate::domain::task::Task;

#[derive(Clone, Copy, Debug)]
pub struct FinishTask {
    pub task: TaskId,
}

impl Command for FinishTask {
    /// A task that repeats comes back on its next day.
    fn decide(self, portfolio: &Portfolio, moment: &mut Moment) -> Result<Vec<Change>, Refusal> {
        let task = portfolio.task(self.task).ok_or(Refusal::NoSuchTask)?;
        if !task.is_open() {
            return Err(Refusal::NothingNew);
        }
        Ok(finish(task, moment))
    }
}

/// The task is done, and on its next day if it repeats.
pub(super) fn finish(task: &Task, moment: &mut Moment) -> Vec<Change> {
    let mut changes = vec![Change::TaskDone { task: task.id }];
    changes.extend(task.repeat.map(|repeat| {
        Change::TaskAdded(TaskAdded {
            task: TaskId(moment.fresh()),
            customer: task.customer.clone(),
            kind: task.kind,
            title: task.title.clone(),
            due_on: repeat.next(task.due_on, moment.today()),
            due_at: task.due_at,
            promise: task.promise,
            repeat: task.repeat,
        })
    }));
    changes
}

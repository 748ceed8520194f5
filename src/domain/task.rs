//! Tasks (*tareas*): what is to be done, and when.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::id::{CustomerId, PromiseId, TaskId};
use super::named::named;

named! {
    /// What kind of thing is to be done.
    pub enum TaskKind {
        /// See whether a promise was kept.
        CheckPromise,
        CallBack,
        FollowUp,
        SendDocument,
        Other,
    }
}

impl TaskKind {
    /// Those that a person chooses; the rest follow from what was recorded.
    pub const CHOICES: [TaskKind; 4] =
        [TaskKind::CallBack, TaskKind::FollowUp, TaskKind::SendDocument, TaskKind::Other];
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    pub id: TaskId,
    pub customer: Option<CustomerId>,
    pub kind: TaskKind,
    /// In the collector's words; may be empty when the kind says it all.
    pub title: String,
    pub due_on: NaiveDate,
    pub due_at: Option<NaiveTime>,
    pub promise: Option<PromiseId>,
    pub done_at: Option<NaiveDateTime>,
}

impl Task {
    pub fn is_open(&self) -> bool {
        self.done_at.is_none()
    }

    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.is_open() && self.due_on < today
    }
}

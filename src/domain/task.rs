//! Tasks (*tareas*): what is to be done, and when.

use chrono::{Months, NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use super::calendar::day_after;
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
    /// How often it comes back once it is done.
    pub repeat: Option<Recurrence>,
    /// How often it was moved: a calendar that holds it knows which version is the last.
    pub moves: u32,
    pub done_at: Option<NaiveDateTime>,
}

/// How often a task comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Recurrence {
    /// Every so many days.
    Days(u16),
    /// Every so many months, on the same day of the month or its last.
    Months(u16),
}

impl Recurrence {
    /// Those that a form offers.
    pub const CHOICES: [Recurrence; 4] =
        [Recurrence::Days(1), Recurrence::Days(7), Recurrence::Days(15), Recurrence::Months(1)];

    /// The next day after `day`, and never one before `today`: what was missed is not piled up.
    pub fn next(self, day: NaiveDate, today: NaiveDate) -> NaiveDate {
        let step = |times: u32| match self {
            Recurrence::Days(days) => day_after(day, u64::from(days.max(1)) * u64::from(times)),
            Recurrence::Months(months) => {
                let months = Months::new(u32::from(months.max(1)).saturating_mul(times));
                day.checked_add_months(months).unwrap_or(NaiveDate::MAX)
            }
        };
        let first = step(1);
        if first > today {
            return first;
        }
        (2..).map(step).find(|&next| next > today).unwrap_or(NaiveDate::MAX)
    }
}

impl Task {
    pub fn is_open(&self) -> bool {
        self.done_at.is_none()
    }

    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.is_open() && self.due_on < today
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(every: Recurrence, day: &str, today: &str, expected: &str) {
        let day_of = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(every.next(day_of(day), day_of(today)), day_of(expected), "{every:?} after {day}");
    }

    #[test]
    fn a_task_comes_back_once_however_long_nobody_looked() {
        check(Recurrence::Days(7), "2025-07-09", "2025-07-09", "2025-07-16");
        check(Recurrence::Days(7), "2025-07-09", "2025-08-01", "2025-08-06");
        check(Recurrence::Months(1), "2025-01-31", "2025-01-31", "2025-02-28");
        check(Recurrence::Months(1), "2025-01-31", "2025-02-28", "2025-03-31");
        check(Recurrence::Days(0), "2025-07-09", "2025-07-09", "2025-07-10");
    }
}

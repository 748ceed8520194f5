//! Rows that say paid in a table without a column of what is left.
//!
//! Where some rows say so and others do not, those that do are settled: nothing of them is owed.
//! Where all say so the file is a history, and says nothing of what is open today; where it goes
//! on counting the days that they are late, it contradicts itself. A box that is ticked is settled
//! either way.

use serde::{Deserialize, Serialize};

/// What the rows are that say paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SaidPaid {
    /// Nothing of them is left.
    Settled,
    /// They are owed all the same.
    Owed,
}

/// What all rows say together.
#[derive(Debug, Default)]
pub struct Seen {
    all: usize,
    paid: usize,
    /// The file counts days past due.
    counts: bool,
    /// Rows that say paid and are late all the same, and others that are late.
    paid_late: usize,
    others_late: usize,
}

impl Seen {
    /// A row that owes, with its days past due where the file has a column of them.
    pub fn note(&mut self, paid: bool, days: Option<i64>) {
        let late = usize::from(days.is_some_and(|days| days > 0));
        self.all += 1;
        self.paid += usize::from(paid);
        self.counts |= days.is_some();
        match paid {
            true => self.paid_late += late,
            false => self.others_late += late,
        }
    }

    pub fn so(&self) -> SaidPaid {
        let told_apart = !self.counts || (self.paid_late == 0 && self.others_late > 0);
        match self.paid < self.all && told_apart {
            true => SaidPaid::Settled,
            false => SaidPaid::Owed,
        }
    }
}

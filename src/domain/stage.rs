//! Stages (*etapas*) and ageing buckets (*tramos de antigüedad*), from days past due.

use serde::{Deserialize, Serialize};

/// How late an overdue document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Bucket {
    Days1To30,
    Days31To60,
    Days61To90,
    Days91AndMore,
}

impl Bucket {
    pub const COUNT: usize = 4;
    pub const ALL: [Bucket; Bucket::COUNT] =
        [Bucket::Days1To30, Bucket::Days31To60, Bucket::Days61To90, Bucket::Days91AndMore];

    /// The bucket of a document so many days past due; nothing when it is not late.
    pub fn of(days_past_due: i64) -> Option<Bucket> {
        match days_past_due {
            ..=0 => None,
            1..=30 => Some(Bucket::Days1To30),
            31..=60 => Some(Bucket::Days31To60),
            61..=90 => Some(Bucket::Days61To90),
            91.. => Some(Bucket::Days91AndMore),
        }
    }

    /// Its place among [`Bucket::ALL`].
    pub fn place(self) -> usize {
        self as usize
    }
}

/// Where a document or a customer is on the way from reminder to arrears.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Stage {
    /// Not due yet (*preventiva*).
    Preventive,
    /// Due today (*vencimiento*).
    Due,
    /// Past due (*post-vencimiento*).
    Overdue(Bucket),
}

impl Stage {
    /// From the first reminder to the last bucket.
    pub const ALL: [Stage; 6] = [
        Stage::Preventive,
        Stage::Due,
        Stage::Overdue(Bucket::Days1To30),
        Stage::Overdue(Bucket::Days31To60),
        Stage::Overdue(Bucket::Days61To90),
        Stage::Overdue(Bucket::Days91AndMore),
    ];

    pub fn of(days_past_due: i64) -> Stage {
        match Bucket::of(days_past_due) {
            Some(bucket) => Stage::Overdue(bucket),
            None if days_past_due == 0 => Stage::Due,
            None => Stage::Preventive,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_turn_on_the_day() {
        let check = |days, stage| assert_eq!(Stage::of(days), stage, "{days} days past due");
        check(-1, Stage::Preventive);
        check(0, Stage::Due);
        check(1, Stage::Overdue(Bucket::Days1To30));
        check(30, Stage::Overdue(Bucket::Days1To30));
        check(31, Stage::Overdue(Bucket::Days31To60));
        check(60, Stage::Overdue(Bucket::Days31To60));
        check(90, Stage::Overdue(Bucket::Days61To90));
        check(91, Stage::Overdue(Bucket::Days91AndMore));
    }
}

//! How old the last backup is, and when that is too old.

/// Days since the last backup, and changes that it does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BackupAge {
    pub days: i64,
    pub changes: usize,
}

impl BackupAge {
    /// Days after which a backup that lacks something is too old.
    const MOST_DAYS: i64 = 7;
    /// Changes after which it is, however young.
    const MOST_CHANGES: usize = 100;

    /// Whether another backup is due. One that holds everything never gets too old.
    pub fn is_due(self) -> bool {
        self.changes > 0 && (self.days >= Self::MOST_DAYS || self.changes >= Self::MOST_CHANGES)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backup_is_due_after_a_week_or_a_hundred_changes() {
        let check = |days, changes, due| {
            assert_eq!(BackupAge { days, changes }.is_due(), due, "{days} days, {changes} changes");
        };
        check(0, 99, false);
        check(0, 100, true);
        check(6, 1, false);
        check(7, 1, true);
        check(400, 0, false);
    }
}

//! Failures: why something could not be kept or read. Facts only; `i18n::explain` has the words.

/// Why the journal could not do what it was asked. Nothing of the batch was stored, except
/// after `TimedOut`, which means that nobody knows: load again before going on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageFailure {
    /// The disk, or the browser's share of it, is full. Bytes; zero when the browser will not say.
    QuotaExceeded {
        used: u64,
        quota: u64,
    },
    /// Another tab opened a newer version of the app: reload.
    ClosedByNewerVersion,
    /// Another tab holds the database or the right to write, and does not let go.
    Blocked,
    /// The browser offers no storage here (private window, blocked site data); its own words.
    Unavailable(String),
    /// The database cannot be read, or lost what it held; the browser's own words.
    Damaged(String),
    TimedOut,
    /// Another tab wrote under the same stamp: read its changes, then try again.
    StampTaken,
    Unknown(String),
}

/// What the browser says of its storage: bytes used and bytes allowed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Room {
    pub used: u64,
    pub quota: u64,
}

impl Room {
    /// Browsers abort with no reason when they run out of room: nearly full counts as full.
    fn is_spent(self) -> bool {
        self.quota > 0 && self.used >= self.quota - self.quota / 20
    }
}

impl StorageFailure {
    /// Classifies what a browser reported: the name of a `DOMException`, then its message.
    pub fn from_report(report: &str, room: Room) -> StorageFailure {
        let says = |words: &[&str]| words.iter().any(|word| report.contains(word));
        if says(&["QuotaExceeded", "Failed to write blobs"]) || (says(&["AbortError"]) && room.is_spent()) {
            StorageFailure::QuotaExceeded { used: room.used, quota: room.quota }
        } else if says(&["VersionError"]) {
            StorageFailure::ClosedByNewerVersion
        } else if says(&["ConstraintError"]) {
            StorageFailure::StampTaken
        } else if says(&["SecurityError", "NotAllowedError", "IndexedDbNotFound", "did not allow mutations"])
        {
            StorageFailure::Unavailable(report.to_owned())
        } else if says(&["UnknownError", "NotReadableError", "NotFoundError", "DataError", "EncodingError"]) {
            StorageFailure::Damaged(report.to_owned())
        } else if says(&["TimeoutError"]) {
            StorageFailure::TimedOut
        } else {
            StorageFailure::Unknown(report.to_owned())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Room = Room { used: 10, quota: 1000 };
    const SPENT: Room = Room { used: 980, quota: 1000 };

    fn check(report: &str, room: Room, expected: StorageFailure) {
        assert_eq!(StorageFailure::from_report(report, room), expected, "{report}");
    }

    #[test]
    fn browsers_reports_are_told_apart() {
        let full = StorageFailure::QuotaExceeded { used: 10, quota: 1000 };
        check("QuotaExceededError: Encountered full disk", ROOM, full);
        check("VersionError: The requested version (1)", ROOM, StorageFailure::ClosedByNewerVersion);
        check("ConstraintError: Key already exists", ROOM, StorageFailure::StampTaken);
        let damaged = "UnknownError: Internal error opening backing store";
        check(damaged, ROOM, StorageFailure::Damaged(damaged.to_owned()));
        let private = "InvalidStateError: A mutation operation was attempted on a database that did not allow mutations";
        check(private, ROOM, StorageFailure::Unavailable(private.to_owned()));
    }

    #[test]
    fn an_abort_without_a_reason_on_a_full_disk_is_the_full_disk() {
        check("AbortError: ", SPENT, StorageFailure::QuotaExceeded { used: 980, quota: 1000 });
        check("AbortError: ", ROOM, StorageFailure::Unknown("AbortError: ".to_owned()));
        check("AbortError: ", Room::default(), StorageFailure::Unknown("AbortError: ".to_owned()));
    }
}

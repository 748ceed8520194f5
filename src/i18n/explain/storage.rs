//! What the journal or a backup could not do.

use super::super::{Lang, count, format, words};
use crate::storage::backup::BackupFault;
use crate::storage::{StorageFailure, UnreadCause, Witnessed};

pub fn failure(lang: Lang, failure: &StorageFailure) -> String {
    use words::failure as say;
    match failure {
        StorageFailure::QuotaExceeded { quota: 0, .. } => say::quota_exceeded_unmeasured(lang).to_owned(),
        StorageFailure::QuotaExceeded { used, quota } => {
            say::quota_exceeded(lang, format::bytes(lang, *used), format::bytes(lang, *quota))
        }
        StorageFailure::ClosedByNewerVersion => say::closed_by_newer_version(lang).to_owned(),
        StorageFailure::Blocked => say::blocked(lang).to_owned(),
        StorageFailure::Unavailable(detail) => say::unavailable(lang, detail),
        StorageFailure::Damaged(detail) => say::damaged(lang, detail),
        StorageFailure::TimedOut => say::timed_out(lang).to_owned(),
        StorageFailure::StampTaken => say::stamp_taken(lang).to_owned(),
        StorageFailure::Unknown(detail) => say::unknown(lang, detail),
    }
}

/// What the witness noticed; nothing when all is as it should be.
pub fn witnessed(lang: Lang, witnessed: &Witnessed) -> Option<String> {
    let number = |n: u32| count(lang, n.into());
    match witnessed {
        Witnessed::FirstStart | Witnessed::Agrees | Witnessed::WitnessMissing => None,
        Witnessed::DatabaseLost { expected, found } => {
            Some(words::witness::database_lost(lang, number(expected.count), number(found.count)))
        }
        Witnessed::Changed { expected, found } => {
            Some(words::witness::changed(lang, number(expected.count), number(found.count)))
        }
    }
}

pub fn backup_fault(lang: Lang, fault: &BackupFault) -> String {
    use words::backup_fault as say;
    match fault {
        BackupFault::NotABackup => say::not_a_backup(lang).to_owned(),
        BackupFault::NewerFormat { found, known } => say::newer_format(lang, found, known),
        BackupFault::Truncated { expected, found } => {
            say::truncated(lang, count(lang, (*expected).into()), count(lang, (*found).into()))
        }
        BackupFault::ChecksumMismatch => say::checksum_mismatch(lang).to_owned(),
        BackupFault::BadLine { line } => say::bad_line(lang, line),
    }
}

/// Why a row is kept without being read: the end of a sentence.
pub fn unread(lang: Lang, cause: &UnreadCause) -> &'static str {
    use words::unread as say;
    match cause {
        UnreadCause::BadChecksum => say::bad_checksum(lang),
        UnreadCause::NotAStamp => say::not_a_stamp(lang),
        UnreadCause::NewerVersion { .. } => say::newer_version(lang),
        UnreadCause::Unknown(_) => say::unknown(lang),
    }
}

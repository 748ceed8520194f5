//! The last backup of this device, as the device itself remembers it.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::browser::preferences;

const LAST_BACKUP: &str = "cartera.backup";

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastBackup {
    pub made_at: NaiveDateTime,
    /// How many changes it holds.
    pub changes: usize,
}

impl LastBackup {
    pub(super) fn remembered() -> Option<LastBackup> {
        preferences::get(LAST_BACKUP)
    }

    pub(super) fn remember(&self) {
        preferences::set(LAST_BACKUP, self);
    }

    pub(super) fn forget() {
        preferences::remove(LAST_BACKUP);
    }
}

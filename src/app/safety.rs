//! Backup, restore, erase, and the right to keep data: what makes losing it hard.

use chrono::{NaiveDate, NaiveDateTime};

use super::last_backup::LastBackup;
use super::session::{Session, Trouble};
use leptos::prelude::*;

use crate::browser::persistence::Estimate;
use crate::browser::{clock, files, persistence, tabs};
use crate::domain::backup_age::BackupAge;
use crate::domain::history::History;
use crate::domain::money::Totals;
use crate::storage::{Journal as _, Loaded, Row, StorageFailure, backup, codec};

/// What the browser says about keeping the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keeping {
    pub promised: bool,
    pub room: Option<Estimate>,
}

/// What a portfolio amounts to, for comparing before and after a restore.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    pub customers: usize,
    pub documents: usize,
    pub open: Totals,
    pub changes: usize,
    pub last_change_on: Option<NaiveDate>,
}

/// A backup file that was read and checked, ready to be restored.
#[derive(Clone)]
pub struct Restorable {
    pub made_at: NaiveDateTime,
    pub now: Summary,
    pub then: Summary,
    pub unread: usize,
    rows: Vec<Row>,
    history: History,
}

impl Session {
    /// Everything that the journal holds, as a file to be kept elsewhere: its name and bytes.
    pub async fn backup(self) -> Result<(String, Vec<u8>), StorageFailure> {
        let rows = self.machine.get_value().journal.load().await?.rows();
        let now = clock::now();
        let bytes = backup::write(now, env!("CARGO_PKG_VERSION"), &rows);
        Ok((backup::file_name(now.date()), bytes))
    }

    /// Makes a backup and hands it to the browser as a download. Gives the file's name.
    pub async fn save_backup(self) -> Result<String, StorageFailure> {
        let (name, bytes) = self.backup().await?;
        if !files::save(&name, backup::mime_type(), &bytes) {
            return Err(StorageFailure::Unknown("the browser refused the download".to_owned()));
        }
        let changes = self.ask_history(|history| history.entries().len());
        self.remember_backup(LastBackup { made_at: clock::now(), changes });
        Ok(name)
    }

    fn remember_backup(self, last: LastBackup) {
        last.remember();
        self.backup.set(Some(last));
    }

    /// How old the last backup is; nothing when this device never made one.
    pub fn backup_age(self) -> Option<BackupAge> {
        let last = self.backup.get()?;
        let days = (self.today() - last.made_at.date()).num_days();
        Some(BackupAge { days, changes: self.changes().saturating_sub(last.changes) })
    }

    /// The last backup that this device made.
    pub fn last_backup(self) -> Option<LastBackup> {
        self.backup.get()
    }

    /// Reads a backup file and says what restoring it would change. Nothing is written.
    pub fn preview_restore(self, bytes: &[u8]) -> Result<Restorable, backup::BackupFault> {
        let backup = backup::read(bytes)?;
        let rows = backup.loaded.rows();
        let (entries, unread) = codec::decode_all(backup.loaded);
        let history = History::of(entries);
        Ok(Restorable {
            made_at: backup.made_at,
            now: self.ask_history(summary),
            then: summary(&history),
            unread: unread.len(),
            rows,
            history,
        })
    }

    /// Puts a backup in place of everything, in one transaction. The file it came from is
    /// from then on the last backup.
    pub async fn restore(self, restorable: Restorable) -> Result<(), Trouble> {
        self.replace(&restorable.rows).await?;
        let entries = restorable.history.entries();
        // What is written next must come after what was brought in, from whatever clock.
        let machine = self.machine.get_value();
        entries.iter().for_each(|entry| machine.clock.borrow_mut().observe(entry.stamp));
        self.remember_backup(LastBackup { made_at: restorable.made_at, changes: entries.len() });
        self.show_instead(restorable.history, restorable.unread);
        Ok(())
    }

    /// Erases everything on this device.
    pub async fn erase(self) -> Result<(), Trouble> {
        self.replace(&[]).await?;
        LastBackup::forget();
        self.backup.set(None);
        self.show_instead(History::default(), 0);
        Ok(())
    }

    /// The journal as lines of JSON, for the card that is shown when nothing else works.
    pub async fn loaded(self) -> Result<Loaded, StorageFailure> {
        self.machine.get_value().journal.load().await
    }

    /// Asks the browser not to evict the data. True when it agreed, now or before.
    pub async fn keep_data(self) -> bool {
        persistence::is_persisted().await || persistence::request().await
    }

    /// Whether the browser promised to keep the data, and how much room they take.
    pub async fn keeping(self) -> Keeping {
        Keeping { promised: persistence::is_persisted().await, room: persistence::estimate().await }
    }

    /// Vouches for a journal that the collector accepted as it is.
    pub(super) fn vouch(self) {
        leptos::task::spawn_local(async move {
            if let Ok(loaded) = self.loaded().await {
                self.machine.get_value().journal.bear_witness(&loaded.mark());
            }
        });
    }

    async fn replace(self, rows: &[Row]) -> Result<(), Trouble> {
        let _turn = tabs::write_lock().await.map_err(|tabs::Busy| StorageFailure::Blocked)?;
        let machine = self.machine.get_value();
        machine.journal.replace(rows).await?;
        Ok(())
    }

    fn ask_history<T>(self, ask: impl FnOnce(&History) -> T) -> T {
        self.history.with_untracked(ask)
    }
}

fn summary(history: &History) -> Summary {
    let portfolio = history.portfolio();
    let mut open = Totals::default();
    portfolio.accounts().flat_map(|account| &account.documents).for_each(|it| open.add(it.balance));
    Summary {
        customers: portfolio.accounts().count(),
        documents: portfolio.accounts().map(|account| account.documents.len()).sum(),
        open,
        changes: history.entries().len(),
        last_change_on: history.entries().last().map(|entry| entry.at.date()),
    }
}

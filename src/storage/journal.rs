//! The journal: changes in the order of their stamps, written whole or not at all.
//!
//! `append` resolves once the batch is on the disk. The witness is written by the journal
//! itself, after the batch, so that it never promises more than is there.

use super::failure::StorageFailure;
use super::mark::Mark;
use super::record::{Loaded, Record, Row};
use super::snapshot::Snapshot;
use super::witness::Witnessed;
use crate::domain::stamp::Stamp;

/// Where changes are kept. Futures need not be `Send`: a browser has one thread.
pub trait Journal {
    /// Everything there is.
    fn load(&self) -> impl Future<Output = Result<Loaded, StorageFailure>>;

    /// What has a greater stamp than `last`; everything when there is none.
    fn since(&self, last: Option<Stamp>) -> impl Future<Output = Result<Loaded, StorageFailure>>;

    /// Adds a batch: all of it is durable after `Ok`, none of it was stored after `Err`.
    ///
    /// A record that is there already, to the letter, is no error, so a batch may be tried again.
    /// Another text under the same stamp is `StampTaken`.
    fn append(&self, batch: &[Record]) -> impl Future<Output = Result<(), StorageFailure>>;

    /// Puts these rows in the place of everything, in one transaction: a restore.
    fn replace(&self, rows: &[Row]) -> impl Future<Output = Result<(), StorageFailure>>;

    /// Forgets everything, and remembers that it was meant to.
    fn erase(&self) -> impl Future<Output = Result<(), StorageFailure>> {
        self.replace(&[])
    }

    /// What the journal held when it was last written, as remembered elsewhere.
    fn witness(&self) -> Option<Mark>;

    /// Vouches for what is there now. For a person who chose to go on with a cut journal.
    fn bear_witness(&self, mark: &Mark);

    /// The snapshot, if one is there and whole.
    fn snapshot(&self) -> impl Future<Output = Result<Option<Snapshot>, StorageFailure>>;

    fn keep_snapshot(&self, snapshot: &Snapshot) -> impl Future<Output = Result<(), StorageFailure>>;
}

/// What a start found.
#[derive(Debug)]
pub struct Started {
    pub loaded: Loaded,
    pub witnessed: Witnessed,
}

/// Loads everything and asks the witness about it.
///
/// The witness is read first: another tab may write in between, and then the journal is ahead of
/// its witness, which is harmless, and never behind it, which would raise a false alarm.
pub async fn start(journal: &impl Journal) -> Result<Started, StorageFailure> {
    let witness = journal.witness();
    let loaded = journal.load().await?;
    let witnessed = Witnessed::compare(witness.as_ref(), &loaded);
    if witnessed.is_trusted() && loaded.unreachable == 0 && witness.as_ref() != Some(&loaded.mark()) {
        journal.bear_witness(&loaded.mark());
    }
    Ok(Started { loaded, witnessed })
}

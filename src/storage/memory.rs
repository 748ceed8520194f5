//! A journal in memory, for tests: it can be told to fail, to lose rows and to hold damaged ones.
//!
//! Clones are tabs of one browser: they share the rows and the witness.

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use super::failure::StorageFailure;
use super::journal::Journal;
use super::mark::Mark;
use super::record::{Loaded, Record, Row};
use super::snapshot::Snapshot;
use crate::domain::stamp::Stamp;

#[derive(Clone, Debug, Default)]
pub struct Memory {
    disk: Rc<RefCell<Disk>>,
}

#[derive(Debug, Default)]
struct Disk {
    rows: BTreeMap<String, Row>,
    witness: Option<Mark>,
    snapshot: Option<Snapshot>,
    failures: VecDeque<StorageFailure>,
}

impl Memory {
    pub fn new() -> Memory {
        Memory::default()
    }

    /// Makes the next call fail, and the one after it for each further failure.
    pub fn fail_next(&self, failure: StorageFailure) {
        self.disk.borrow_mut().failures.push_back(failure);
    }

    /// Empties the database behind the witness's back, as a browser does with a damaged file.
    pub fn lose_everything(&self) {
        let mut disk = self.disk.borrow_mut();
        disk.rows.clear();
        disk.snapshot = None;
    }

    /// Puts a row as it is, behind the witness's back: damaged, or written by a newer version.
    pub fn plant(&self, row: Row) {
        self.disk.borrow_mut().rows.insert(row.id.clone(), row);
    }

    pub fn rows(&self) -> Vec<Row> {
        self.disk.borrow().rows.values().cloned().collect()
    }

    fn give_way(&self) -> Result<(), StorageFailure> {
        self.disk.borrow_mut().failures.pop_front().map_or(Ok(()), Err)
    }
}

impl Journal for Memory {
    async fn load(&self) -> Result<Loaded, StorageFailure> {
        self.since(None).await
    }

    async fn since(&self, last: Option<Stamp>) -> Result<Loaded, StorageFailure> {
        self.give_way()?;
        let after = last.map(|stamp| stamp.to_string());
        let is_later = |row: &&Row| after.as_ref().is_none_or(|after| row.id > *after);
        Ok(Loaded::of(self.disk.borrow().rows.values().filter(is_later).cloned()))
    }

    async fn append(&self, batch: &[Record]) -> Result<(), StorageFailure> {
        self.give_way()?;
        let mut disk = self.disk.borrow_mut();
        let rows: Vec<Row> = batch.iter().map(Record::row).collect();
        if rows.iter().all(|row| disk.rows.get(&row.id) == Some(row)) {
            return Ok(());
        }
        if rows.iter().any(|row| disk.rows.contains_key(&row.id)) {
            return Err(StorageFailure::StampTaken);
        }
        disk.rows.extend(rows.into_iter().map(|row| (row.id.clone(), row)));
        disk.vouch();
        Ok(())
    }

    async fn replace(&self, rows: &[Row]) -> Result<(), StorageFailure> {
        self.give_way()?;
        let mut disk = self.disk.borrow_mut();
        disk.rows = rows.iter().map(|row| (row.id.clone(), row.clone())).collect();
        disk.snapshot = None;
        disk.vouch();
        Ok(())
    }

    fn witness(&self) -> Option<Mark> {
        self.disk.borrow().witness.clone()
    }

    fn bear_witness(&self, mark: &Mark) {
        self.disk.borrow_mut().witness = Some(mark.clone());
    }

    async fn snapshot(&self) -> Result<Option<Snapshot>, StorageFailure> {
        self.give_way()?;
        Ok(self.disk.borrow().snapshot.clone().filter(Snapshot::is_whole))
    }

    async fn keep_snapshot(&self, snapshot: &Snapshot) -> Result<(), StorageFailure> {
        self.give_way()?;
        self.disk.borrow_mut().snapshot = Some(snapshot.clone());
        Ok(())
    }
}

impl Disk {
    fn vouch(&mut self) {
        let rows: Vec<Row> = self.rows.values().cloned().collect();
        self.witness = Some(Mark::of(&rows));
    }
}

//! Records: one change as one self-describing line of JSON, under its stamp.
//!
//! A `Row` is what the disk and a backup hold: the line, its id and its checksum. A row that
//! passes the checks is a `Record`; one that does not is `Unread` and keeps every byte, because
//! a later version, or a person, may still make sense of it.

use serde::{Deserialize, Serialize};

use super::checksum::checksum;
use crate::domain::order;
use crate::domain::stamp::Stamp;

/// A change as it is written: its stamp and its line of JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub stamp: Stamp,
    pub text: String,
}

/// A record as the disk and a backup hold it. The names are the format.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    pub id: String,
    /// CRC-32 of the text.
    pub crc: u32,
    #[serde(rename = "v")]
    pub text: String,
}

/// A row that this version cannot read. It stays where it is and goes into every backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    pub row: Row,
    pub why: UnreadCause,
}

/// Why a row could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnreadCause {
    /// The bytes are not the ones that were written.
    BadChecksum,
    /// The id is not a stamp.
    NotAStamp,
    /// Written by a version that knows more than this one.
    NewerVersion { found: u32 },
    /// A kind of change, or a field, that this version does not know; in the reader's words.
    Unknown(String),
}

/// Everything a journal, or a backup, holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// In the order of their stamps.
    pub records: Vec<Record>,
    pub unread: Vec<Unread>,
    /// Rows whose very bytes the browser refused to give.
    pub unreachable: u32,
}

impl Record {
    pub fn row(&self) -> Row {
        Row { id: self.stamp.to_string(), crc: checksum(&self.text), text: self.text.clone() }
    }
}

impl From<Record> for Row {
    fn from(record: Record) -> Row {
        Row { id: record.stamp.to_string(), crc: checksum(&record.text), text: record.text }
    }
}

impl TryFrom<Row> for Record {
    type Error = Unread;

    fn try_from(row: Row) -> Result<Record, Unread> {
        if checksum(&row.text) != row.crc {
            return Err(Unread { row, why: UnreadCause::BadChecksum });
        }
        match row.id.parse() {
            Ok(stamp) => Ok(Record { stamp, text: row.text }),
            Err(_) => Err(Unread { row, why: UnreadCause::NotAStamp }),
        }
    }
}

impl Unread {
    pub fn new(record: Record, why: UnreadCause) -> Unread {
        Unread { row: record.into(), why }
    }
}

impl Loaded {
    /// Sorts rows, in any order, into what can be read and what cannot.
    pub fn of(rows: impl IntoIterator<Item = Row>) -> Loaded {
        let mut loaded = Loaded::default();
        for row in rows {
            match Record::try_from(row) {
                Ok(record) => loaded.records.push(record),
                Err(unread) => loaded.unread.push(unread),
            }
        }
        order::sort_by_key(&mut loaded.records, |record| record.stamp);
        loaded
    }

    /// Every row as it was, read or not, in the order of their ids.
    pub fn rows(&self) -> Vec<Row> {
        let unread = self.unread.iter().map(|unread| unread.row.clone());
        let mut rows: Vec<Row> = self.records.iter().map(Record::row).chain(unread).collect();
        order::sort_by(&mut rows, |a, b| a.id.cmp(&b.id));
        rows
    }

    /// How many rows there are, readable or not.
    pub fn count(&self) -> u32 {
        let rows = self.records.len() + self.unread.len();
        u32::try_from(rows).unwrap_or(u32::MAX).saturating_add(self.unreachable)
    }

    pub fn is_empty(&self) -> bool {
        self.count() == 0
    }

    pub fn last(&self) -> Option<Stamp> {
        self.records.last().map(|record| record.stamp)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::stamp::DeviceId;

    fn record(millis: u64, text: &str) -> Record {
        Record { stamp: Stamp::new(millis, 0, DeviceId(1)), text: text.to_owned() }
    }

    #[test]
    fn a_row_reads_back_as_the_record_it_was() {
        let written = record(5, r#"{"v":1}"#);
        assert_eq!(Record::try_from(written.row()), Ok(written));
    }

    #[test]
    fn a_changed_text_is_unread_and_keeps_its_bytes() {
        let mut row = record(5, r#"{"v":1}"#).row();
        row.text.push('!');
        let unread = Record::try_from(row.clone()).expect_err("the text changed");
        assert_eq!(unread, Unread { row, why: UnreadCause::BadChecksum });
    }

    #[test]
    fn rows_come_out_in_order_whatever_can_be_read() {
        let mut damaged = record(2, "b").row();
        damaged.crc ^= 1;
        let rows = vec![record(3, "c").row(), damaged.clone(), record(1, "a").row()];
        let loaded = Loaded::of(rows);
        assert_eq!((loaded.records.len(), loaded.unread.len()), (2, 1));
        assert_eq!(loaded.rows(), vec![record(1, "a").row(), damaged, record(3, "c").row()]);
    }
}

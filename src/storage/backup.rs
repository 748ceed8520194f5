//! Backups: the whole journal in one file of plain text, readable without the app.
//!
//! One line says what follows, one line holds each row as the database does, one line closes
//! with the number of rows and a checksum of everything before it. A file that differs from
//! what was written by a single bit is refused: half a restore is worse than none.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::checksum::checksum;
use super::record::{Loaded, Row};
use crate::domain::order;
use crate::domain::stamp::{DeviceId, Stamp};

/// The format this version writes. It reads this one and every earlier one.
pub const FORMAT: u32 = 1;

const MIME_TYPE: &str = "application/x-ndjson";

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Opening {
    cartera: String,
    format: u32,
    made_at: NaiveDateTime,
    app: String,
    records: u32,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Closing {
    cartera: String,
    records: u32,
    /// CRC-32 of every byte before this line, in hexadecimal.
    crc: String,
}

/// What a backup file holds.
#[derive(Debug, PartialEq, Eq)]
pub struct Backup {
    /// Local time of the device that wrote it.
    pub made_at: NaiveDateTime,
    /// The version of the app that wrote it.
    pub app: String,
    pub loaded: Loaded,
}

/// Why a file is not restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BackupFault {
    NotABackup,
    /// Written by a version that knows more than this one.
    NewerFormat {
        found: u32,
        known: u32,
    },
    /// The end is missing: a download that was cut, a disk that was full.
    Truncated {
        expected: u32,
        found: u32,
    },
    /// The bytes are not the ones that were written.
    ChecksumMismatch,
    /// Whole, but this line is not a row. Counted from 1, as an editor does.
    BadLine {
        line: u32,
    },
}

/// `cartera-respaldo-2025-07-09.cartera`
pub fn file_name(day: NaiveDate) -> String {
    format!("cartera-respaldo-{day}.cartera")
}

pub fn mime_type() -> &'static str {
    MIME_TYPE
}

/// The file: every row as it is, those that could not be read included.
pub fn write(made_at: NaiveDateTime, app: &str, rows: &[Row]) -> Vec<u8> {
    let records = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let opening =
        Opening { cartera: "backup".to_owned(), format: FORMAT, made_at, app: app.to_owned(), records };
    let mut bytes = Vec::with_capacity(rows.iter().map(|row| row.text.len() + 80).sum());
    push_line(&mut bytes, &opening);
    rows.iter().for_each(|row| push_line(&mut bytes, row));
    let closing = closing(records, &bytes);
    push_line(&mut bytes, &closing);
    bytes
}

/// Reads a file back, or says why it must not be restored.
pub fn read(bytes: &[u8]) -> Result<Backup, BackupFault> {
    let (first, _) = split_line(bytes).ok_or(BackupFault::NotABackup)?;
    let opening: Opening = serde_json::from_slice(first).map_err(|_| opening_fault(first))?;
    if opening.cartera != "backup" {
        return Err(BackupFault::NotABackup);
    }
    if opening.format > FORMAT {
        return Err(BackupFault::NewerFormat { found: opening.format, known: FORMAT });
    }
    let body = checked_body(bytes, first.len() + 1, opening.records)?;
    let mut rows = Vec::with_capacity(opening.records as usize);
    for (line, text) in (2..).zip(body.split_inclusive(|byte| *byte == b'\n')) {
        let row: Row = serde_json::from_slice(text).map_err(|_| BackupFault::BadLine { line })?;
        rows.push(row);
    }
    Ok(Backup { made_at: opening.made_at, app: opening.app, loaded: Loaded::of(rows) })
}

/// The lines between the first and the last, once the last one has vouched for them.
fn checked_body(bytes: &[u8], start: usize, expected: u32) -> Result<&[u8], BackupFault> {
    let lines = bytes[start..].split_inclusive(|byte| *byte == b'\n');
    let whole = lines.filter(|line| line.ends_with(b"\n")).count();
    let found = u32::try_from(whole).unwrap_or(u32::MAX);
    // The closing line makes one more than there are rows.
    if found <= expected || !bytes.ends_with(b"\n") {
        return Err(BackupFault::Truncated { expected, found: found.min(expected) });
    }
    let end = bytes[..bytes.len() - 1].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let mut vouched = Vec::new();
    push_line(&mut vouched, &closing(expected, &bytes[..end]));
    // To the letter: a flipped bit that leaves the same meaning is refused too.
    if bytes[end..] != vouched { Err(BackupFault::ChecksumMismatch) } else { Ok(&bytes[start..end]) }
}

/// A first line that is no longer what this version writes may still name its format.
fn opening_fault(line: &[u8]) -> BackupFault {
    #[derive(Deserialize)]
    struct Format {
        cartera: String,
        format: u32,
    }
    match serde_json::from_slice::<Format>(line) {
        Ok(it) if it.cartera == "backup" && it.format > FORMAT => {
            BackupFault::NewerFormat { found: it.format, known: FORMAT }
        }
        _ => BackupFault::NotABackup,
    }
}

fn closing(records: u32, before: &[u8]) -> Closing {
    Closing { cartera: "end".to_owned(), records, crc: format!("{:08x}", checksum(before)) }
}

fn push_line(bytes: &mut Vec<u8>, line: &impl Serialize) {
    serde_json::to_writer(&mut *bytes, line).expect("writing to memory, with text keys, cannot fail");
    bytes.push(b'\n');
}

fn split_line(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    Some((&bytes[..end], &bytes[end + 1..]))
}

impl Backup {
    /// The first and the last stamp of what can be read.
    pub fn span(&self) -> Option<(Stamp, Stamp)> {
        let records = &self.loaded.records;
        Some((records.first()?.stamp, records.last()?.stamp))
    }

    /// The devices that wrote it, each once.
    pub fn devices(&self) -> Vec<DeviceId> {
        let mut devices: Vec<DeviceId> =
            self.loaded.records.iter().map(|record| record.stamp.device()).collect();
        order::sort_by(&mut devices, Ord::cmp);
        devices.dedup();
        devices
    }
}

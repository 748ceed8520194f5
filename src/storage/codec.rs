//! The codec: changes to lines of JSON and back.
//!
//! A line is the entry with the version of the codec in front: `{"v":1,"stamp":…,"change":…}`.
//! The version rises only when an older reader would misunderstand a line; a kind of change that
//! it does not know it notices by itself, and keeps.

use serde::Deserialize;

use super::record::{Loaded, Record, Unread, UnreadCause};
use crate::domain::change::Entry;

/// The version of the lines this codec writes. It reads this one and every earlier one.
pub const VERSION: u32 = 1;

const OPENING: &str = r#"{"v":1,"#;

pub fn encode(entry: &Entry) -> Record {
    let json = serde_json::to_string(entry).expect("an entry has text keys only, so it has a JSON form");
    Record { stamp: entry.stamp, text: format!("{OPENING}{}", &json[1..]) }
}

/// The entry, or the record as it was with the reason why this version cannot read it.
pub fn decode(record: Record) -> Result<Entry, Unread> {
    match read(&record.text) {
        Ok(entry) if entry.stamp != record.stamp => {
            let why = format!("the line says {}", entry.stamp);
            Err(Unread::new(record, UnreadCause::Unknown(why)))
        }
        Ok(entry) => Ok(entry),
        Err(why) => Err(Unread::new(record, why)),
    }
}

/// Everything that can be read, in order, and everything that cannot.
pub fn decode_all(loaded: Loaded) -> (Vec<Entry>, Vec<Unread>) {
    let mut unread = loaded.unread;
    let mut entries = Vec::with_capacity(loaded.records.len());
    for record in loaded.records {
        match decode(record) {
            Ok(entry) => entries.push(entry),
            Err(kept) => unread.push(kept),
        }
    }
    (entries, unread)
}

fn read(text: &str) -> Result<Entry, UnreadCause> {
    #[derive(Deserialize)]
    struct Opening {
        v: u32,
    }
    let unknown = |why: serde_json::Error| UnreadCause::Unknown(why.to_string());
    // The line of an imported file is long: it is read twice only when it is not one of ours.
    if !text.starts_with(OPENING) {
        let opening: Opening = serde_json::from_str(text).map_err(unknown)?;
        if opening.v > VERSION {
            return Err(UnreadCause::NewerVersion { found: opening.v });
        }
    }
    serde_json::from_str(text).map_err(unknown)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::change::Change;
    use crate::domain::stamp::{DeviceId, Stamp};

    fn entry() -> Entry {
        let stamp = Stamp::new(1_752_000_000_000, 0, DeviceId(7));
        let day = NaiveDate::from_ymd_opt(2025, 7, 9).expect("a day");
        Entry {
            stamp,
            command: stamp,
            at: day.and_hms_opt(9, 30, 0).expect("a time"),
            author: None,
            change: Change::Undone { command: Stamp::new(1, 0, DeviceId(7)) },
        }
    }

    fn refused(text: &str) -> UnreadCause {
        let record = Record { stamp: entry().stamp, text: text.to_owned() };
        let unread = decode(record.clone()).expect_err("this version cannot read it");
        assert_eq!(unread.row, record.row(), "kept as it was");
        unread.why
    }

    #[test]
    fn an_entry_reads_back_as_it_was_written() {
        let record = encode(&entry());
        assert!(record.text.starts_with(r#"{"v":1,"stamp":"#), "{}", record.text);
        assert_eq!(decode(record), Ok(entry()));
    }

    #[test]
    fn what_a_later_version_wrote_is_kept() {
        let text = encode(&entry()).text;
        assert_eq!(refused(&text.replace(r#""v":1"#, r#""v":2"#)), UnreadCause::NewerVersion { found: 2 });
        assert!(matches!(refused(&text.replace("Undone", "Teleported")), UnreadCause::Unknown(_)));
        assert!(matches!(refused("{}"), UnreadCause::Unknown(_)));
        assert!(matches!(refused(""), UnreadCause::Unknown(_)));
    }

    #[test]
    fn a_line_under_another_stamp_is_not_believed() {
        let mut record = encode(&entry());
        record.stamp = Stamp::new(2, 0, DeviceId(7));
        assert!(decode(record).is_err());
    }
}

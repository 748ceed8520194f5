//! Marks: how much a journal holds, in a few bytes that can be kept somewhere else.
//!
//! The digest does not depend on the order of the rows, so changes that arrive late (a merge of
//! two devices) extend a mark as cheaply as new ones do.

use serde::{Deserialize, Serialize};

use super::checksum::checksum;
use super::record::{Loaded, Record, Row};
use crate::domain::stamp::Stamp;

/// How many rows a journal holds, up to which stamp, and which ones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    pub count: u32,
    pub last: Option<Stamp>,
    pub digest: u64,
}

impl Mark {
    pub fn of(rows: &[Row]) -> Mark {
        let mut mark = Mark::default();
        rows.iter().for_each(|row| mark.add(&row.id, row.crc));
        mark
    }

    /// This mark after more records were written.
    pub fn with(mut self, records: &[Record]) -> Mark {
        for record in records {
            self.add(&record.stamp.to_string(), checksum(&record.text));
        }
        self
    }

    fn add(&mut self, id: &str, crc: u32) {
        self.count = self.count.saturating_add(1);
        self.last = self.last.max(id.parse().ok());
        self.digest = self.digest.wrapping_add(spread(id, crc));
    }
}

impl Loaded {
    /// The mark of everything that was loaded, readable or not.
    pub fn mark(&self) -> Mark {
        let mut mark = Mark::default().with(&self.records);
        self.unread.iter().for_each(|unread| mark.add(&unread.row.id, unread.row.crc));
        mark
    }

    /// The mark of the rows up to and including a stamp.
    pub fn mark_up_to(&self, stamp: Stamp) -> Mark {
        let end = self.records.partition_point(|record| record.stamp <= stamp);
        let mut mark = Mark::default().with(&self.records[..end]);
        let limit = stamp.to_string();
        let early = self.unread.iter().filter(|unread| unread.row.id <= limit);
        early.for_each(|unread| mark.add(&unread.row.id, unread.row.crc));
        mark
    }
}

/// One row as a number whose bits all depend on all of it, so that sums do not cancel out.
/// The finaliser is that of SplitMix64 (Steele, Lea, Flood 2014).
fn spread(id: &str, crc: u32) -> u64 {
    let mut bits = (u64::from(checksum(id.as_bytes())) << 32) | u64::from(crc);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::stamp::DeviceId;

    fn records(count: u64) -> Vec<Record> {
        let record = |n| Record { stamp: Stamp::new(n, 0, DeviceId(1)), text: format!("{{\"n\":{n}}}") };
        (1..=count).map(record).collect()
    }

    #[test]
    fn a_mark_grows_as_the_journal_does_in_any_order() {
        let all = records(6);
        let rows: Vec<Row> = all.iter().map(Record::row).collect();
        let late_first = Mark::default().with(&all[3..]).with(&all[..3]);
        assert_eq!(late_first, Mark::of(&rows));
        assert_eq!(late_first, Loaded::of(rows).mark());
    }

    #[test]
    fn a_mark_tells_which_rows_not_only_how_many() {
        let all = records(3);
        assert_ne!(Mark::default().with(&all[..2]), Mark::default().with(&all[1..]));
    }

    #[test]
    fn a_mark_up_to_a_stamp_is_the_mark_of_that_day() {
        let all = records(5);
        let loaded = Loaded::of(all.iter().map(Record::row));
        assert_eq!(loaded.mark_up_to(all[2].stamp), Mark::default().with(&all[..3]));
    }
}

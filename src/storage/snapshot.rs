//! Snapshots: the state of the world up to a mark, kept for a fast start.
//!
//! A cache and nothing else: whatever is in doubt, it is dropped and everything is folded again.
//! What the text holds is the caller's affair; its format number is the caller's too.

use serde::{Deserialize, Serialize};

use super::checksum::checksum;
use super::mark::Mark;
use super::record::Loaded;

/// A text that stands for all rows up to a mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// Which shape the text has. A text of another format is dropped.
    pub format: u32,
    pub mark: Mark,
    pub text: String,
    crc: u32,
}

impl Snapshot {
    pub fn new(format: u32, mark: Mark, text: String) -> Snapshot {
        let crc = checksum(&text);
        Snapshot { format, mark, text, crc }
    }

    /// Whether the text is the one that was written.
    pub fn is_whole(&self) -> bool {
        checksum(&self.text) == self.crc
    }

    /// Whether a snapshot of this format and the rows after it make up exactly what the witness
    /// remembers. Without a witness, or with one that remembers anything else, the answer is no.
    pub fn serves(&self, format: u32, later: &Loaded, witness: Option<&Mark>) -> bool {
        let all_read = later.unread.is_empty() && later.unreachable == 0;
        self.format == format
            && self.is_whole()
            && all_read
            && witness == Some(&self.mark.clone().with(&later.records))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::stamp::{DeviceId, Stamp};
    use crate::storage::record::Record;

    fn records() -> Vec<Record> {
        (1..=5).map(|n| Record { stamp: Stamp::new(n, 0, DeviceId(1)), text: n.to_string() }).collect()
    }

    fn later(records: &[Record]) -> Loaded {
        Loaded::of(records.iter().map(Record::row))
    }

    #[test]
    fn a_snapshot_serves_when_it_and_what_follows_are_all_there_is() {
        let all = records();
        let snapshot = Snapshot::new(1, Mark::default().with(&all[..3]), "state".to_owned());
        let witness = Mark::default().with(&all);
        assert!(snapshot.serves(1, &later(&all[3..]), Some(&witness)));
        assert!(!snapshot.serves(2, &later(&all[3..]), Some(&witness)), "another format");
        assert!(!snapshot.serves(1, &later(&all[4..]), Some(&witness)), "a row is missing");
        assert!(!snapshot.serves(1, &later(&all[3..]), None), "nobody vouches");
    }

    #[test]
    fn a_changed_text_does_not_serve() {
        let mut snapshot = Snapshot::new(1, Mark::default(), "state".to_owned());
        snapshot.text.push('s');
        assert!(!snapshot.serves(1, &Loaded::default(), Some(&Mark::default())));
    }
}

//! The witness: a mark kept outside the database, to tell a first start from a lost journal.
//!
//! A browser may answer a damaged file with an empty database and no error. Whoever then shows
//! "welcome" has lost the collector's work silently; the witness makes that a loud card.

use super::mark::Mark;
use super::record::Loaded;

/// What the witness says of what was loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Witnessed {
    /// No journal, and nobody remembers one.
    FirstStart,
    /// Everything that the witness knows is there. More may be: a tab closed before it could say so.
    Agrees,
    /// There is a journal and nobody to vouch for it: site data were partly cleared.
    WitnessMissing,
    /// As much as expected, or more, but not what was expected.
    Changed { expected: Mark, found: Mark },
    /// Less than there was: the database was emptied or cut.
    DatabaseLost { expected: Mark, found: Mark },
}

impl Witnessed {
    /// Compares the witness, read *before* the journal, with the journal.
    pub fn compare(witness: Option<&Mark>, loaded: &Loaded) -> Witnessed {
        let found = loaded.mark();
        let Some(expected) = witness else {
            return if loaded.is_empty() { Witnessed::FirstStart } else { Witnessed::WitnessMissing };
        };
        if *expected == found {
            return if loaded.is_empty() { Witnessed::FirstStart } else { Witnessed::Agrees };
        }
        if found.count < expected.count {
            return Witnessed::DatabaseLost { expected: expected.clone(), found };
        }
        match expected.last {
            Some(last) if loaded.mark_up_to(last) != *expected => {
                Witnessed::Changed { expected: expected.clone(), found }
            }
            _ => Witnessed::Agrees,
        }
    }

    /// Whether the journal may be vouched for as it is.
    pub fn is_trusted(&self) -> bool {
        matches!(self, Witnessed::FirstStart | Witnessed::Agrees | Witnessed::WitnessMissing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::stamp::{DeviceId, Stamp};
    use crate::storage::record::Record;

    fn loaded(count: u64) -> Loaded {
        let record = |n| Record { stamp: Stamp::new(n, 0, DeviceId(1)), text: n.to_string() };
        Loaded::of((1..=count).map(|n| record(n).row()))
    }

    #[test]
    fn an_emptied_database_is_not_a_first_start() {
        let before = loaded(4).mark();
        assert!(matches!(Witnessed::compare(Some(&before), &loaded(0)), Witnessed::DatabaseLost { .. }));
        assert!(matches!(Witnessed::compare(Some(&before), &loaded(3)), Witnessed::DatabaseLost { .. }));
        assert_eq!(Witnessed::compare(None, &loaded(0)), Witnessed::FirstStart);
        assert_eq!(Witnessed::compare(Some(&Mark::default()), &loaded(0)), Witnessed::FirstStart);
    }

    #[test]
    fn a_journal_ahead_of_its_witness_is_trusted() {
        let before = loaded(4).mark();
        assert_eq!(Witnessed::compare(Some(&before), &loaded(4)), Witnessed::Agrees);
        assert_eq!(Witnessed::compare(Some(&before), &loaded(6)), Witnessed::Agrees);
        assert_eq!(Witnessed::compare(Some(&Mark::default()), &loaded(2)), Witnessed::Agrees);
    }

    #[test]
    fn other_rows_in_the_same_number_are_noticed() {
        let before = loaded(4).mark();
        let mut other = loaded(4);
        other.records[1].text = "something else".to_owned();
        assert!(matches!(Witnessed::compare(Some(&before), &other), Witnessed::Changed { .. }));
    }

    #[test]
    fn a_journal_without_witness_is_said_to_be_so() {
        assert_eq!(Witnessed::compare(None, &loaded(2)), Witnessed::WitnessMissing);
    }
}

//! The example portfolio: an invented distributor's customers, documents and three weeks
//! of a collector's work, for whoever wants to look before bringing a file.
//!
//! The same day always gets the same portfolio, to the last peso, and everything in it
//! is as many days before or after today as on any other day. It all belongs to one
//! source, so that it leaves in one click.
//!
//! Invariant: no clock, no randomness, nobody real.

mod chance;
mod csv;
mod ledger;
mod people;
mod story;

pub use csv::csv;

use chrono::NaiveDate;

use crate::domain::batch::Batch;
use crate::domain::change::Happening;
use crate::domain::id::SourceId;

/// The source that everything here belongs to.
pub fn source() -> SourceId {
    SourceId::new("ejemplo")
}

/// What the invented creditor's system would export today.
pub fn batch(today: NaiveDate) -> Batch {
    let customers = people::customers(&source());
    let papers = ledger::papers();
    ledger::export(&customers, &papers, 0, today)
}

/// Three exports and everything that was done about them, in the order in which it happened.
pub fn happenings(today: NaiveDate) -> Vec<Happening> {
    story::tell(today)
}

/// The lines of a word list.
fn lines(text: &'static str) -> Vec<&'static str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

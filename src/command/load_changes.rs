//! A history that was prepared beforehand comes in as one command: the example portfolio.

use super::{Moment, Refusal};
use crate::domain::change::{Entry, Happening};

/// Stamps prepared changes. Each keeps the time at which it happened; together they are
/// one command, so one undo takes all of them back.
pub fn load(happenings: Vec<Happening>, moment: &mut Moment) -> Result<Vec<Entry>, Refusal> {
    if happenings.is_empty() {
        return Err(Refusal::Empty);
    }
    let (times, changes): (Vec<_>, Vec<_>) = happenings.into_iter().map(|it| (it.at, it.change)).unzip();
    let entries = moment.entries(changes).into_iter().zip(times);
    Ok(entries.map(|(entry, at)| Entry { at, ..entry }).collect())
}

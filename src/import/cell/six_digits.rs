//! Dates of six digits without a mark: `250709`, `090725`, and `90725` where a number lost its zero.
//!
//! One value alone is a number like any other. All values of a column together are dates where
//! every one reads as a day in one order; of several orders the one that keeps the days closest
//! together is meant.

use chrono::{Datelike as _, NaiveDate};

use super::date::{DateOrder, Day};
use crate::import::sheet::Cell;

/// In which order year, month and day stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SixDigits {
    Ymd,
    Dmy,
    Mdy,
}

const ORDERS: [SixDigits; 3] = [SixDigits::Ymd, SixDigits::Dmy, SixDigits::Mdy];

impl SixDigits {
    fn read(self, packed: u32) -> Option<NaiveDate> {
        let (a, b, c) = (packed / 10_000, packed / 100 % 100, packed % 100);
        let (year, month, day) = match self {
            SixDigits::Ymd => (a, b, c),
            SixDigits::Dmy => (c, b, a),
            SixDigits::Mdy => (c, a, b),
        };
        // A debt is of this century, and not of its end.
        (5..=45).contains(&year).then(|| NaiveDate::from_ymd_opt(2000 + year as i32, month, day)).flatten()
    }

    /// Reads a cell of such a column; nothing where it is written otherwise.
    pub fn day(self, cell: &Cell) -> Option<Day> {
        Some(self.read(packed(cell)?).map_or(Day::Unreadable, Day::Of))
    }
}

/// The digits of a cell that has five or six of them and nothing else.
fn packed(cell: &Cell) -> Option<u32> {
    let whole = match cell {
        Cell::Number(number) if number.fract() == 0.0 && (10_000.0..1e6).contains(number) => *number as u32,
        Cell::Text(text) if matches!(text.len(), 5 | 6) && text.bytes().all(|each| each.is_ascii_digit()) => {
            text.parse().ok()?
        }
        _ => return None,
    };
    (whole > 0).then_some(whole)
}

/// What the values of a column say about being such dates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SixDigitsEvidence {
    /// Values that say something, zero for "no date" apart.
    values: usize,
    whole: usize,
    /// Of each order, how many values it reads, the first day and the last.
    reads: [(usize, Option<(NaiveDate, NaiveDate)>); 3],
}

impl SixDigitsEvidence {
    pub fn note(&mut self, cell: &Cell) {
        let nothing = match cell {
            Cell::Number(number) => *number == 0.0,
            Cell::Text(text) => text.bytes().all(|each| each == b'0'),
            _ => cell.is_empty(),
        };
        if nothing {
            return;
        }
        self.values += 1;
        let Some(packed) = packed(cell) else { return };
        self.whole += usize::from(packed >= 100_000 || matches!(cell, Cell::Text(text) if text.len() == 6));
        for (order, (count, span)) in ORDERS.iter().zip(&mut self.reads) {
            if let Some(day) = order.read(packed) {
                *count += 1;
                *span = Some(span.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
            }
        }
    }

    fn fits(&self, order: SixDigits) -> bool {
        let read = ORDERS.iter().position(|it| *it == order).map_or(0, |at| self.reads[at].0);
        // Days of one digit lose their zero; not every day is one.
        self.values >= 2 && read * 50 >= self.values * 49 && self.whole * 3 >= self.values
    }

    /// Whether the values are dates in some order.
    pub fn fits_any(&self) -> bool {
        ORDERS.iter().any(|order| self.fits(*order))
    }

    fn days(&self, order: SixDigits) -> i64 {
        let span = ORDERS.iter().position(|it| *it == order).and_then(|at| self.reads[at].1);
        span.map_or(0, |(first, last)| i64::from(last.num_days_from_ce() - first.num_days_from_ce()))
    }
}

/// The order of columns that one system wrote.
pub fn decide(all: &[SixDigitsEvidence], chosen: Option<DateOrder>) -> Option<SixDigits> {
    let allowed = |order: &SixDigits| match (order, chosen) {
        (SixDigits::Dmy, Some(chosen)) => chosen == DateOrder::DayFirst,
        (SixDigits::Mdy, Some(chosen)) => chosen == DateOrder::MonthFirst,
        _ => true,
    };
    let fit = ORDERS
        .into_iter()
        .filter(allowed)
        .filter(|order| !all.is_empty() && all.iter().all(|it| it.fits(*order)));
    // Together: an invoice is due soon after it was issued.
    fit.min_by_key(|&order| {
        let joined = all.iter().fold(SixDigitsEvidence::default(), |sum, it| sum.with(it));
        joined.days(order)
    })
}

impl SixDigitsEvidence {
    fn with(mut self, other: &SixDigitsEvidence) -> SixDigitsEvidence {
        for (own, other) in self.reads.iter_mut().zip(&other.reads) {
            own.1 = match (own.1, other.1) {
                (Some(a), Some(b)) => Some((a.0.min(b.0), a.1.max(b.1))),
                (a, b) => a.or(b),
            };
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(values: &[&str]) -> Option<SixDigits> {
        let mut evidence = SixDigitsEvidence::default();
        values.iter().for_each(|it| evidence.note(&Cell::of_text(it)));
        decide(&[evidence], None)
    }

    #[test]
    fn all_values_together_tell_the_order() {
        assert_eq!(of(&["250531", "250709", "250615"]), Some(SixDigits::Ymd));
        assert_eq!(of(&["310525", "90725", "150625"]), Some(SixDigits::Dmy));
        assert_eq!(of(&["053125", "070925", "061525"]), Some(SixDigits::Mdy));
        assert_eq!(of(&["310525", "000000", "150625"]), Some(SixDigits::Dmy));
        assert_eq!(of(&["123456", "654321", "250709"]), None);
        assert_eq!(of(&["45847", "45800", "45811"]), None, "serial days");
        assert_eq!(of(&["250709"]), None);
    }
}

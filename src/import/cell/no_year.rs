//! Days without a year: "15-ene", "15 de enero", "15/1", as people write them by hand.
//!
//! One value says a day and a month. The year is the last one in which the day had come, counted
//! from the end of the year that the titles name or from today; a due date may lie a little ahead.

use chrono::{Datelike as _, Days, NaiveDate};

use super::date::{DateOrder, Day, whole_month};
use super::fold::fold;
use crate::import::sheet::Cell;

/// A due date without a year is not further ahead than this.
const AHEAD: u64 = 120;

/// Two numbers, the second of which is a month by its name or by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoYear {
    first: u32,
    second: u32,
    named: bool,
}

impl NoYear {
    pub fn parse(text: &str) -> Option<NoYear> {
        // A point is a decimal mark, and "15-01" is of two digits each.
        if text.len() > 20 || text.contains('.') && !text.ends_with('.') {
            return None;
        }
        let folded = fold(text);
        let mut words = folded.split(' ').filter(|word| *word != "de");
        let (first, second) = (words.next()?, words.next()?);
        if words.next().is_some() {
            return None;
        }
        let number = |word: &str| word.parse::<u32>().ok().filter(|_| word.len() <= 2);
        let day = |word| number(word).filter(|day| (1..=31).contains(day));
        if let (Some(first), Some(second)) = (day(first), whole_month(second)) {
            return Some(NoYear { first, second, named: true });
        }
        let (first, second) = (day(first)?, day(second)?);
        let fits = text.contains(['/', '-']) && first.min(second) <= 12;
        fits.then_some(NoYear { first, second, named: false })
    }

    /// Whether it can only be read month first.
    pub fn is_month_first(self) -> bool {
        !self.named && self.second > 12
    }

    fn of_year(self, year: i32, order: DateOrder) -> Option<NaiveDate> {
        match self.named || order == DateOrder::DayFirst {
            true => NaiveDate::from_ymd_opt(year, self.second, self.first),
            false => NaiveDate::from_ymd_opt(year, self.first, self.second),
        }
    }
}

/// What gives the days of a table their year.
#[derive(Clone, Copy, Debug)]
pub struct Year {
    /// The day of the balances, today, or the end of a year gone by that the titles name.
    pub until: NaiveDate,
    /// Due dates may lie behind that day.
    pub goes_on: bool,
    pub order: DateOrder,
}

impl Year {
    /// The day of such a cell; nothing where it is written otherwise.
    pub fn day(self, cell: &Cell) -> Option<Day> {
        let Cell::Text(text) = cell else { return None };
        let of = NoYear::parse(text)?;
        let last = self.until.checked_add_days(Days::new(if self.goes_on { AHEAD } else { 0 }))?;
        let mut years = (0..2).filter_map(|ago| of.of_year(last.year() - ago, self.order));
        Some(years.find(|day| *day <= last).map_or(Day::Unreadable, Day::Of))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_is_the_last_in_which_the_day_had_come() {
        let until = NaiveDate::from_ymd_opt(2025, 2, 10).expect("a day");
        let read = |text: &str, goes_on| {
            let year = Year { until, goes_on, order: DateOrder::DayFirst };
            match year.day(&Cell::of_text(text)) {
                Some(Day::Of(day)) => day.to_string(),
                _ => String::new(),
            }
        };
        assert_eq!(read("15-ene", false), "2025-01-15");
        assert_eq!(read("15 de noviembre", false), "2024-11-15");
        assert_eq!(read("03-mar.", false), "2024-03-03");
        assert_eq!(read("15/3", false), "2024-03-15");
        assert_eq!(read("15/3", true), "2025-03-15");
        for other in ["15.1", "ene-25", "40/2", "15/1/2025", "1 de 3", "100-5", "marca 5"] {
            assert_eq!(read(other, false), "", "{other}");
        }
    }
}

//! Civil days and banking days. "Today" is always an argument; nothing here asks a clock.
//!
//! A banking day is a Monday to Friday that the country does not rest on.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};

use super::law::is_public_holiday;

/// How long after the promised day a payment still keeps a promise: so many banking days of
/// a country.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tolerance {
    pub days: u32,
    pub country: CountryCode,
}

/// An ISO 3166 code; two blanks for no country, where only weekends are rested on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CountryCode([u8; 2]);

impl Default for CountryCode {
    fn default() -> CountryCode {
        CountryCode(*b"  ")
    }
}

impl CountryCode {
    /// No country where the text is not a code.
    pub fn new(text: &str) -> CountryCode {
        text.as_bytes().try_into().map(CountryCode).unwrap_or_default()
    }

    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl Tolerance {
    /// Banking days where only weekends are rested on.
    pub fn of(days: u32) -> Tolerance {
        Tolerance { days, ..Tolerance::default() }
    }

    /// The last day on which what was due on `day` is still in time.
    pub fn after(self, day: NaiveDate) -> NaiveDate {
        banking_days_after(day, self.days, self.country)
    }
}

/// Whether banks work on `day`.
pub fn is_banking_day(day: NaiveDate, country: CountryCode) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !is_public_holiday(country.as_str(), day)
}

/// The day `count` banking days after `day`.
pub fn banking_days_after(day: NaiveDate, count: u32, country: CountryCode) -> NaiveDate {
    let mut day = day;
    let mut left = count;
    while left > 0 && day < NaiveDate::MAX {
        day = day_after(day, 1);
        left -= u32::from(is_banking_day(day, country));
    }
    day
}

/// `day` plus a number of calendar days, stopping at the end of the calendar.
pub fn day_after(day: NaiveDate, count: u64) -> NaiveDate {
    day.checked_add_days(Days::new(count)).unwrap_or(NaiveDate::MAX)
}

/// `day` less or plus a number of calendar days.
pub fn day_from(day: NaiveDate, count: i64) -> NaiveDate {
    match count {
        0.. => day_after(day, count.unsigned_abs()),
        _ => day.checked_sub_days(Days::new(count.unsigned_abs())).unwrap_or(NaiveDate::MIN),
    }
}

/// The Monday after `day`.
pub fn next_monday(day: NaiveDate) -> NaiveDate {
    day_after(day, 7 - u64::from(day.weekday().num_days_from_monday()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_banking_day_after_friday_is_monday() {
        assert_eq!(Tolerance::of(1).after(day("2025-07-11")), day("2025-07-14"));
        assert_eq!(Tolerance::of(1).after(day("2025-07-12")), day("2025-07-14"));
        assert_eq!(Tolerance::of(0).after(day("2025-07-09")), day("2025-07-09"));
    }

    #[test]
    fn next_monday_is_never_today() {
        assert_eq!(next_monday(day("2025-07-14")), day("2025-07-21"));
        assert_eq!(next_monday(day("2025-07-13")), day("2025-07-14"));
    }

    #[test]
    fn what_is_no_code_is_no_country() {
        assert_eq!(CountryCode::new("CO").as_str(), "CO");
        assert_eq!(CountryCode::new("Colombia"), CountryCode::default());
    }
}

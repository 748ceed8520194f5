//! Civil days. "Today" is always an argument; nothing here asks a clock.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};

/// The day `count` banking days (Monday to Friday) after `day`.
///
/// Public holidays are not known here; a country's calendar will refine this.
pub fn banking_days_after(day: NaiveDate, count: u32) -> NaiveDate {
    let mut day = day;
    let mut left = count;
    while left > 0 {
        day = day_after(day, 1);
        if !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            left -= 1;
        }
    }
    day
}

/// `day` plus a number of calendar days, stopping at the end of the calendar.
pub fn day_after(day: NaiveDate, count: u64) -> NaiveDate {
    day.checked_add_days(Days::new(count)).unwrap_or(NaiveDate::MAX)
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
        assert_eq!(banking_days_after(day("2025-07-11"), 1), day("2025-07-14"));
        assert_eq!(banking_days_after(day("2025-07-12"), 1), day("2025-07-14"));
        assert_eq!(banking_days_after(day("2025-07-09"), 0), day("2025-07-09"));
    }

    #[test]
    fn next_monday_is_never_today() {
        assert_eq!(next_monday(day("2025-07-14")), day("2025-07-21"));
        assert_eq!(next_monday(day("2025-07-13")), day("2025-07-14"));
    }
}

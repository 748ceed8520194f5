//! Quick days: the days that people name when they agree on something.
//!
//! "El viernes" is never today, and neither is the end of a month that ends today: who
//! means today says so.

use chrono::{Datelike as _, Days, Months, NaiveDate, Weekday};

use super::calendar::day_after;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuickDay {
    Today,
    Tomorrow,
    /// The next Friday (*el viernes*): when companies pay.
    Friday,
    InEightDays,
    /// The last day of the month (*fin de mes*).
    MonthEnd,
}

impl QuickDay {
    pub const ALL: [QuickDay; 5] =
        [QuickDay::Today, QuickDay::Tomorrow, QuickDay::Friday, QuickDay::InEightDays, QuickDay::MonthEnd];

    pub fn from(self, today: NaiveDate) -> NaiveDate {
        match self {
            QuickDay::Today => today,
            QuickDay::Tomorrow => day_after(today, 1),
            QuickDay::Friday => {
                let weekday = u64::from(today.weekday().num_days_from_monday());
                let friday = u64::from(Weekday::Fri.num_days_from_monday());
                day_after(today, (friday + 6 - weekday) % 7 + 1)
            }
            QuickDay::InEightDays => day_after(today, 8),
            QuickDay::MonthEnd => match month_end(today) {
                end if end == today => month_end(day_after(today, 1)),
                end => end,
            },
        }
    }

    /// The quick days in order, each day once, none before `first`.
    pub fn choices(today: NaiveDate, first: QuickDay) -> Vec<(QuickDay, NaiveDate)> {
        let mut choices: Vec<(QuickDay, NaiveDate)> = Vec::new();
        for quick in QuickDay::ALL {
            let day = quick.from(today);
            if day >= first.from(today) && choices.iter().all(|(_, known)| *known != day) {
                choices.push((quick, day));
            }
        }
        choices
    }
}

fn month_end(day: NaiveDate) -> NaiveDate {
    let first = day.with_day(1).unwrap_or(day);
    let next = first.checked_add_months(Months::new(1));
    next.and_then(|next| next.checked_sub_days(Days::new(1))).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(quick: QuickDay, today: &str, expected: &str) {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(quick.from(day(today)), day(expected), "{quick:?} seen from {today}");
    }

    #[test]
    fn friday_is_the_next_one_and_never_today() {
        check(QuickDay::Friday, "2025-07-09", "2025-07-11");
        check(QuickDay::Friday, "2025-07-10", "2025-07-11");
        check(QuickDay::Friday, "2025-07-11", "2025-07-18");
        check(QuickDay::Friday, "2025-07-12", "2025-07-18");
    }

    #[test]
    fn a_month_that_ends_today_means_the_next_one() {
        check(QuickDay::MonthEnd, "2025-07-09", "2025-07-31");
        check(QuickDay::MonthEnd, "2025-07-31", "2025-08-31");
        check(QuickDay::MonthEnd, "2024-02-01", "2024-02-29");
        check(QuickDay::MonthEnd, "2025-12-31", "2026-01-31");
    }

    #[test]
    fn no_day_is_offered_twice() {
        let thursday = "2025-07-10".parse().unwrap();
        let names: Vec<QuickDay> =
            QuickDay::choices(thursday, QuickDay::Today).into_iter().map(|it| it.0).collect();
        assert_eq!(names, [QuickDay::Today, QuickDay::Tomorrow, QuickDay::InEightDays, QuickDay::MonthEnd]);
        let later = QuickDay::choices(thursday, QuickDay::Tomorrow);
        assert!(later.iter().all(|(_, day)| *day > thursday));
    }
}

//! The working days of a place: its holidays, and those that the collector added.

use chrono::{Datelike as _, NaiveDate, Weekday};

use super::holiday::{self, Holiday};
use super::pack::Pack;
use crate::domain::order;

/// Days on which nothing is open. Some years are reckoned beforehand, the others when asked for.
#[derive(Clone, Debug)]
pub struct Holidays {
    rules: Vec<&'static [Holiday]>,
    own: Vec<NaiveDate>,
    first_year: i32,
    years: Vec<Year>,
}

/// A bit a day.
#[derive(Clone, Debug)]
struct Year([u64; 6]);

impl Holidays {
    /// Those of a pack and the collector's own, quick to ask for the years around `around`.
    pub fn of(pack: &'static Pack, own: &[NaiveDate], around: i32) -> Holidays {
        Holidays::spanning(pack, own, around - 1, around + 1)
    }

    /// Quick to ask for all of these years.
    pub fn spanning(pack: &'static Pack, own: &[NaiveDate], first: i32, last: i32) -> Holidays {
        let rules: Vec<&'static [Holiday]> = pack.calendars().map(|calendar| calendar.days).collect();
        let years = (first..=last).map(|year| Year::of(&rules, year)).collect();
        Holidays { rules, own: own.to_vec(), first_year: first, years }
    }

    pub fn is_holiday(&self, day: NaiveDate) -> bool {
        let known = usize::try_from(day.year() - self.first_year).ok().and_then(|at| self.years.get(at));
        let by_law = match known {
            Some(year) => year.has(day),
            None => Year::of(&self.rules, day.year()).has(day),
        };
        by_law || self.own.contains(&day)
    }

    /// Monday to Friday, and no holiday.
    pub fn is_banking_day(&self, day: NaiveDate) -> bool {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !self.is_holiday(day)
    }

    /// The day `count` banking days after `day`.
    pub fn banking_days_after(&self, day: NaiveDate, count: u32) -> NaiveDate {
        let (mut day, mut left) = (day, count);
        while left > 0
            && let Some(next) = day.succ_opt()
        {
            day = next;
            left -= u32::from(self.is_banking_day(day));
        }
        day
    }

    /// The holidays of a year by date; the collector's own have no name.
    pub fn of_year(&self, year: i32) -> Vec<(NaiveDate, Option<&'static str>)> {
        let by_law = self.rules.iter().flat_map(|rules| holiday::of_year(rules, year));
        let mut days: Vec<_> = by_law.map(|(day, name)| (day, Some(name))).collect();
        order::sort_by_key(&mut days, |(day, _)| *day);
        days.dedup_by_key(|(day, _)| *day);
        let own = self.own.iter().filter(|day| day.year() == year);
        let new: Vec<_> = own.filter(|own| days.iter().all(|(day, _)| day != *own)).collect();
        days.extend(new.into_iter().map(|day| (*day, None)));
        order::sort_by_key(&mut days, |(day, _)| *day);
        days
    }
}

/// Whether a country rests on a day; no country whose holidays nobody wrote down does.
pub fn is_public_holiday(country: &str, day: NaiveDate) -> bool {
    let pack = Pack::of_country(country);
    pack.country == Some(country)
        && pack.calendars().any(|it| holiday::of_year(it.days, day.year()).iter().any(|(it, _)| *it == day))
}

impl Year {
    fn of(rules: &[&'static [Holiday]], year: i32) -> Year {
        let mut bits = [0; 6];
        for (day, _) in rules.iter().flat_map(|rules| holiday::of_year(rules, year)) {
            let place = day.ordinal0() as usize;
            bits[place / 64] |= 1 << (place % 64);
        }
        Year(bits)
    }

    fn has(&self, day: NaiveDate) -> bool {
        let place = day.ordinal0() as usize;
        self.0[place / 64] & (1 << (place % 64)) != 0
    }
}

//! Public holidays (*festivos, feriados*), reckoned for any year without a list.
//!
//! A rule says when a day falls and where its rest moves. Movable feasts hang on Easter,
//! Chile's Pueblos Indígenas on the solstice; what a decree set for one year stands as a date.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};

use crate::domain::order;

/// One holiday.
#[derive(Debug)]
pub struct Holiday {
    pub name: &'static str,
    pub when: When,
    pub moved: Move,
    /// Only when it falls on one of these weekdays: a bit each, Monday first.
    pub only: u8,
    /// The first year, and every how many years from then on.
    pub since: i32,
    pub every: i32,
    /// Years in which a decree put it elsewhere.
    pub except: &'static [i32],
}

#[derive(Debug)]
pub enum When {
    Fixed {
        month: u8,
        day: u8,
    },
    /// Days from Easter Sunday.
    Easter(i16),
    /// The nth of a weekday (Monday is 1) of a month; -1 is the last.
    Nth {
        month: u8,
        weekday: u8,
        nth: i8,
    },
    /// The day of the June solstice in Chile.
    JuneSolstice,
    Dates(&'static [(i32, u8, u8)]),
}

/// Where the day of rest goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    Stays,
    /// To the Monday that follows (Colombia, Ley 51 de 1983).
    Monday,
    /// Tuesday to Thursday to the Monday before, Friday to the Monday after (Chile, Ley 19.668).
    Chile,
    /// Tuesday to the Friday before, Wednesday to the Friday after (Chile, Ley 20.299).
    ChileReform,
    /// Tuesday and Wednesday to the Monday before, Thursday and Friday to the one after
    /// (Argentina, Ley 27.399).
    Argentina,
    /// Tuesday to Monday, Wednesday and Thursday to Friday, weekends to the nearest working day
    /// (Ecuador, 2016).
    Ecuador,
    /// The first and the second of two holidays in a row (Ecuador, 2 and 3 November).
    EcuadorFirst,
    EcuadorSecond,
    /// Saturday to Friday, Sunday to Monday.
    Weekend,
}

/// The holidays of a year by date, each with its name.
pub fn of_year(rules: &'static [Holiday], year: i32) -> Vec<(NaiveDate, &'static str)> {
    let mut days = Vec::new();
    for rule in rules {
        // New Year's rest may fall in the old year.
        for year_of_rule in [year, year + 1] {
            let falls = rule.falls(year_of_rule);
            let in_year = falls.into_iter().filter(|day| day.year() == year);
            days.extend(in_year.map(|day| (day, rule.name)));
        }
    }
    order::sort_by_key(&mut days, |(day, _)| *day);
    days.dedup_by_key(|(day, _)| *day);
    days
}

impl Holiday {
    /// The days of rest that it gives for one year, wherever they move.
    fn falls(&self, year: i32) -> Vec<NaiveDate> {
        let counts = year >= self.since
            && (self.every <= 1 || (year - self.since) % self.every == 0)
            && !self.except.contains(&year);
        if !counts {
            return Vec::new();
        }
        let date = |month: u8, day: u8| NaiveDate::from_ymd_opt(year, month.into(), day.into());
        let day = match &self.when {
            When::Fixed { month, day } => date(*month, *day),
            When::Easter(offset) => easter(year).map(|easter| shifted(easter, i64::from(*offset))),
            When::Nth { month, weekday, nth } => nth_weekday(year, *month, *weekday, *nth),
            When::JuneSolstice => date(6, solstice_in_june(year)),
            When::Dates(dates) => {
                let of_year = dates.iter().filter(|(it, ..)| *it == year);
                return of_year.filter_map(|(_, month, day)| date(*month, *day)).collect();
            }
        };
        let only = |day: &NaiveDate| self.only & (1 << day.weekday().num_days_from_monday()) != 0;
        day.filter(only).map(|day| self.moved.rest(day)).into_iter().collect()
    }
}

impl Move {
    /// The day of rest for a holiday that falls on `day`.
    pub fn rest(self, day: NaiveDate) -> NaiveDate {
        use Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
        let weekday = day.weekday();
        let by = match (self, weekday) {
            (Move::Stays, _) => 0,
            (Move::Monday, Mon) => 0,
            (Move::Monday, _) => 7 - i64::from(weekday.num_days_from_monday()),
            (Move::Chile, Tue) => -1,
            (Move::Chile, Wed) => -2,
            (Move::Chile, Thu) => -3,
            (Move::Chile, Fri) => 3,
            (Move::ChileReform, Tue) => -4,
            (Move::ChileReform, Wed) => 2,
            (Move::Argentina, Tue) => -1,
            (Move::Argentina, Wed) => -2,
            (Move::Argentina, Thu) => 4,
            (Move::Argentina, Fri) => 3,
            (Move::Ecuador, Tue) => -1,
            (Move::Ecuador, Wed) => 2,
            (Move::Ecuador, Thu) => 1,
            (Move::Ecuador | Move::Weekend, Sat) => -1,
            (Move::Ecuador | Move::Weekend, Sun) => 1,
            (Move::EcuadorFirst, Wed) => 2,
            (Move::EcuadorFirst, Sat) => -1,
            (Move::EcuadorFirst, Sun) => 2,
            // With the Monday it makes a pair: Wednesday to Monday is what the law says of it.
            (Move::EcuadorSecond, Wed) => -2,
            (Move::EcuadorSecond, Sat) => -2,
            (Move::EcuadorSecond, Sun) => 1,
            (Move::Chile | Move::ChileReform | Move::Argentina | Move::Ecuador, _) => 0,
            (Move::EcuadorFirst | Move::EcuadorSecond | Move::Weekend, _) => 0,
        };
        shifted(day, by)
    }
}

fn shifted(day: NaiveDate, by: i64) -> NaiveDate {
    let days = Days::new(by.unsigned_abs());
    let moved = if by < 0 { day.checked_sub_days(days) } else { day.checked_add_days(days) };
    moved.unwrap_or(day)
}

fn nth_weekday(year: i32, month: u8, weekday: u8, nth: i8) -> Option<NaiveDate> {
    let weekday = Weekday::try_from(weekday - 1).ok()?;
    if nth > 0 {
        return NaiveDate::from_weekday_of_month_opt(year, month.into(), weekday, nth as u8);
    }
    let at = |nth| NaiveDate::from_weekday_of_month_opt(year, month.into(), weekday, nth);
    at(5).or_else(|| at(4))
}

/// Easter Sunday of the Gregorian calendar (Meeus, after Butcher).
pub fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - b / 4 - g + 15) % 30;
    let m = (a + 11 * h) / 319;
    let l = (2 * (b % 4) + 2 * (c / 4) - c % 4 - h + m + 32) % 7;
    let month = (h - m + l + 90) / 25;
    let day = (h - m + l + month + 19) % 32;
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

/// The day in June on which the solstice falls by Chile's winter time (Meeus, mean instant:
/// right to a quarter of an hour, and no year until 2050 comes that near to midnight).
fn solstice_in_june(year: i32) -> u8 {
    let y = (f64::from(year) - 2000.0) / 1000.0;
    let julian = 2_451_716.567_67 + 365_241.626_03 * y + 0.003_25 * y * y + 0.008_88 * y * y * y;
    // Four hours behind UTC; Julian days begin at noon. 2_440_587.5 is 1970-01-01.
    let days = (julian - 2_440_587.5 - 4.0 / 24.0).floor() as u64;
    let day = NaiveDate::default().checked_add_days(Days::new(days));
    day.map_or(21, |day| day.day() as u8)
}

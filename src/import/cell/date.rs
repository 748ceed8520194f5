//! Dates: text to a day of the calendar, with the order of day and month decided once a
//! column from all its values. The language of the headers says nothing about it.

use chrono::{Datelike as _, Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::import::sheet::Cell;

use super::fold::fold;

/// The days from the beginning of one epoch of spreadsheets to that of the other.
pub const BETWEEN_EPOCHS: i64 = 1462;

/// What stands first in `3/4/2025`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    DayFirst,
    MonthFirst,
}

impl DateOrder {
    pub fn other(self) -> DateOrder {
        match self {
            DateOrder::DayFirst => DateOrder::MonthFirst,
            DateOrder::MonthFirst => DateOrder::DayFirst,
        }
    }
}

/// What a date cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    Of(NaiveDate),
    /// Empty, or one of the ways systems write "no date".
    None,
    Unreadable,
}

/// Reads a date cell in the column's order.
pub fn day(cell: &Cell, order: DateOrder) -> Day {
    match cell {
        Cell::Empty => Day::None,
        Cell::Date(date) if date.year() <= 1900 => Day::None,
        Cell::Date(date) => Day::Of(*date),
        Cell::Number(0.0) => Day::None,
        Cell::Number(number) => of_number(*number, order).map_or(Day::Unreadable, Day::Of),
        Cell::Text(text) => match cell.said() {
            None => Day::None,
            Some(_) if is_zero(text) => Day::None,
            Some(_) => match parse(text, order) {
                // A system's own beginning of time stands for "none".
                Some(date) if date.year() <= 1900 => Day::None,
                Some(date) => Day::Of(date),
                None => Day::Unreadable,
            },
        },
        Cell::Error(_) | Cell::Bool(_) => Day::Unreadable,
    }
}

/// The date with day and month in each other's place, where that is a date.
pub fn swapped(day: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(day.year(), day.day(), day.month()).unwrap_or(day)
}

/// `20250709` or `9072025` as a number, or a spreadsheet's serial day.
fn of_number(number: f64, order: DateOrder) -> Option<NaiveDate> {
    let whole = number.trunc();
    if (1_011_900.0..=31_122_200.0).contains(&whole) {
        let whole = whole as u32;
        let year_first = || {
            let year = (1900..2200).contains(&(whole / 10_000)).then_some(whole as i32 / 10_000)?;
            NaiveDate::from_ymd_opt(year, whole / 100 % 100, whole % 100)
        };
        let year_last = || {
            let year = (1900..2200).contains(&(whole % 10_000)).then_some(whole as i32 % 10_000)?;
            let (a, b) = (whole / 1_000_000, whole / 10_000 % 100);
            let (day, month) = if order == DateOrder::DayFirst { (a, b) } else { (b, a) };
            NaiveDate::from_ymd_opt(year, month, day)
        };
        return year_first().or_else(year_last);
    }
    // 1954-10-03 to 2119-01-01: the days that a debt may carry.
    if !(20_000.0..80_000.0).contains(&whole) {
        return None;
    }
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(whole as u64))
}

/// `00/00/0000`, `0000-00-00`.
fn is_zero(text: &str) -> bool {
    let mut digits = text.bytes().filter(u8::is_ascii_digit).peekable();
    digits.peek().is_some() && digits.all(|byte| byte == b'0')
}

/// Parses a written date.
pub fn parse(text: &str, order: DateOrder) -> Option<NaiveDate> {
    let text = without_weekday(text);
    match numbers_of(text) {
        Some(Numbers::Day(day)) => Some(day),
        Some(Numbers::Packed(number)) => of_number(f64::from(number), order),
        Some(Numbers::YearFirst(year, month, day)) => NaiveDate::from_ymd_opt(year, month, day),
        Some(Numbers::Ambiguous(a, b, year)) => match order {
            DateOrder::DayFirst => NaiveDate::from_ymd_opt(year, b, a),
            DateOrder::MonthFirst => NaiveDate::from_ymd_opt(year, a, b),
        },
        None => with_month_name(text),
    }
}

/// "sáb 31/05/2025": the day's name says nothing that its number does not.
fn without_weekday(text: &str) -> &str {
    let Some((first, rest)) = text.split_once(' ') else { return text };
    const SHORT: [&str; 21] = [
        "lun", "mar", "mie", "jue", "vie", "sab", "dom", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
        "seg", "ter", "qua", "qui", "sex", "tues", "thur",
    ];
    let is_value = rest.starts_with(|each: char| each.is_ascii_digit()) && rest.contains(['/', '-', '.']);
    // "Wed, Sep 24, 2025": "mar" is a day before a comma and a month before a number.
    let parted = first.ends_with(',') && rest.contains(|each: char| each.is_ascii_digit());
    let word = if is_value || parted { fold(first) } else { return text };
    match SHORT.contains(&word.as_str()) || is_weekday(&word) {
        true => rest,
        false => text,
    }
}

enum Numbers {
    Day(NaiveDate),
    /// Eight digits without a mark.
    Packed(u32),
    YearFirst(i32, u32, u32),
    /// The first, the second and the year.
    Ambiguous(u32, u32, i32),
}

/// Cuts `3/4/2025`, `2025-04-03T10:00:00Z`, `20250403` into their numbers.
fn numbers_of(text: &str) -> Option<Numbers> {
    // What follows is a time of day.
    let date = text.split(['T', ' ']).next().unwrap_or(text);
    let date = date.strip_suffix(".0").filter(|whole| whole.len() >= 5).unwrap_or(date);
    if date.len() == 8 && date.bytes().all(|byte| byte.is_ascii_digit()) {
        return date.parse().ok().map(Numbers::Packed);
    }
    if date.len() == 5 && date.bytes().all(|byte| byte.is_ascii_digit()) {
        return of_number(date.parse().ok()?, DateOrder::DayFirst).map(Numbers::Day);
    }
    let mut parts = date.split(['/', '-', '.']);
    let mut next = || parts.next().filter(|part| (1..=4).contains(&part.len()));
    let (first, second, third) = (next()?, next()?, next()?);
    if parts.next().is_some() {
        return None;
    }
    let (a, b, c): (u32, u32, u32) = (first.parse().ok()?, second.parse().ok()?, third.parse().ok()?);
    match (first.len(), third.len()) {
        (4, 1 | 2) => Some(Numbers::YearFirst(a as i32, b, c)),
        (1 | 2, 4) => Some(Numbers::Ambiguous(a, b, c as i32)),
        (1 | 2, 2) => Some(Numbers::Ambiguous(a, b, full_year(c))),
        _ => None,
    }
}

/// Two digits of a year: a debt is of this century, its customer perhaps not.
fn full_year(two: u32) -> i32 {
    match two {
        0..=69 => 2000 + two as i32,
        _ => 1900 + two as i32,
    }
}

/// `25 de octubre de 2016`, `05-ene-25`, `Jan 5, 2025`, `31 December 2025`.
fn with_month_name(text: &str) -> Option<NaiveDate> {
    if !text.chars().any(char::is_alphabetic) {
        return None;
    }
    let folded = fold(text);
    let (mut month, mut numbers) = (None, Vec::new());
    for word in folded.split(' ') {
        if let Some(found) = month_of(word) {
            month = month.or(Some(found));
        } else if let Ok(number) = word.trim_end_matches("th").parse::<u32>() {
            numbers.push((number, word.len()));
        } else if !matches!(word, "de" | "del" | "of" | "the") && !is_weekday(word) {
            return None;
        }
        if numbers.len() == 2 && month.is_some() {
            break;
        }
    }
    let month = month?;
    let (year, day) = match numbers.as_slice() {
        [(year, 4), (day, _)] | [(day, _), (year, 4)] => (*year as i32, *day),
        [(day, _), (year, 2)] => (full_year(*year), *day),
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year, month, day)
}

pub fn month_of(word: &str) -> Option<u32> {
    const STEMS: [&[&str]; 12] = [
        &["ene", "jan"],
        &["feb", "fev"],
        &["mar"],
        &["abr", "apr"],
        &["may", "mai"],
        &["jun"],
        &["jul"],
        &["ago", "aug"],
        &["sep", "set"],
        &["oct", "out"],
        &["nov"],
        &["dic", "dec", "dez"],
    ];
    let stem = word.get(..3)?;
    let whole = word.bytes().all(|byte| byte.is_ascii_alphabetic());
    let month = STEMS.iter().position(|stems| stems.contains(&stem))?;
    (whole && !is_weekday(word)).then_some(month as u32 + 1)
}

/// A month by a word that is its whole name or its three letters: "marca" begins like one and is
/// none.
pub fn whole_month(word: &str) -> Option<u32> {
    const MONTHS: &str = "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre \
                          noviembre diciembre january february march april may june july august september \
                          october november december janeiro fevereiro maio junho julho setembro outubro \
                          novembro dezembro";
    month_of(word).filter(|_| word.len() == 3 || MONTHS.split(' ').any(|month| month == word))
}

fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 14] = [
        "lunes",
        "martes",
        "miercoles",
        "jueves",
        "viernes",
        "sabado",
        "domingo",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    DAYS.contains(&word)
}

/// What the values of a column say about the order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OrderEvidence {
    day_first: usize,
    month_first: usize,
    ambiguous: usize,
}

impl OrderEvidence {
    pub fn note(&mut self, cell: &Cell) {
        let Cell::Text(text) = cell else { return };
        if !text.contains(['/', '-', '.']) {
            return;
        }
        match numbers_of(text) {
            Some(Numbers::Ambiguous(13..=31, 1..=12, _)) => self.day_first += 1,
            Some(Numbers::Ambiguous(1..=12, 13..=31, _)) => self.month_first += 1,
            Some(Numbers::Ambiguous(a, b, _)) if a != b && a <= 12 && b <= 12 => self.ambiguous += 1,
            _ => {}
        }
    }

    pub fn add(&mut self, other: OrderEvidence) {
        self.day_first += other.day_first;
        self.month_first += other.month_first;
        self.ambiguous += other.ambiguous;
    }

    /// The order that the values prove, or nothing.
    pub fn decide(&self) -> Option<DateOrder> {
        match self.day_first.cmp(&self.month_first) {
            std::cmp::Ordering::Greater => Some(DateOrder::DayFirst),
            std::cmp::Ordering::Less => Some(DateOrder::MonthFirst),
            std::cmp::Ordering::Equal => None,
        }
    }

    /// Every text of the column can only be read day first.
    pub fn proves_day_first(&self) -> bool {
        self.day_first > 0 && self.month_first == 0 && self.ambiguous == 0
    }

    /// Whether an order is needed at all.
    pub fn matters(&self) -> bool {
        self.ambiguous > 0 || self.day_first > 0 || self.month_first > 0
    }
}

/// The day so many days later, or earlier.
pub fn later(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    match u64::try_from(days) {
        Ok(days) => day.checked_add_days(Days::new(days)),
        Err(_) => day.checked_sub_days(Days::new(days.unsigned_abs())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, order: DateOrder, wanted: &str) {
        let read = match day(&Cell::of_text(text), order) {
            Day::Of(date) => date.to_string(),
            other => format!("{other:?}"),
        };
        assert_eq!(read, wanted, "{text}");
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        use DateOrder::{DayFirst, MonthFirst};
        check("3/4/2025", DayFirst, "2025-04-03");
        check("3/4/2025", MonthFirst, "2025-03-04");
        check("15.01.24", DayFirst, "2024-01-15");
        check("2025-07-09 00:00:00", DayFirst, "2025-07-09");
        check("2025-07-09T10:11:12Z", MonthFirst, "2025-07-09");
        check("20250709", DayFirst, "2025-07-09");
        check("09072025", DayFirst, "2025-07-09");
        check("09072025", MonthFirst, "2025-09-07");
        check("mar 03/06/2025", DayFirst, "2025-06-03");
        check("45847", DayFirst, "2025-07-09");
        check("25 de octubre de 2016", DayFirst, "2016-10-25");
        check("martes, 5 de marzo de 2024", DayFirst, "2024-03-05");
        check("05-ene-25", DayFirst, "2025-01-05");
        check("Jan 5, 2025", DayFirst, "2025-01-05");
        check("31 December 2025", MonthFirst, "2025-12-31");
    }

    #[test]
    fn no_date_is_no_date_and_rubbish_is_said() {
        use DateOrder::DayFirst;
        for none in ["", "NULL", "00/00/0000", "0000-00-00", "-"] {
            check(none, DayFirst, "None");
        }
        for rubbish in ["31/02/2025", "mañana", "13/13/2025", "12", "1.234,50"] {
            check(rubbish, DayFirst, "Unreadable");
        }
    }

    #[test]
    fn all_values_together_tell_the_order() {
        let decide = |texts: &[&str]| {
            let mut evidence = OrderEvidence::default();
            texts.iter().for_each(|text| evidence.note(&Cell::Text((*text).into())));
            evidence.decide()
        };
        assert_eq!(decide(&["1/2/2013", "1/26/2013"]), Some(DateOrder::MonthFirst));
        assert_eq!(decide(&["1/2/2013", "26/1/2013"]), Some(DateOrder::DayFirst));
        assert_eq!(decide(&["1/2/2013", "2025-01-26"]), None);
    }
}

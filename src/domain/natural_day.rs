//! Days as people say them: "mañana 9", "viernes", "en 3 días", "tomorrow 9:30", "12/08".
//!
//! Spanish and English at once, whatever the language of the screen, with or without accents.
//! A weekday is the next one and never today; a date without a year is the next such date. What
//! is not understood is nothing: nobody is given a day that was not meant.

use crate::domain::letters::plain;
use chrono::{Datelike as _, NaiveDate, NaiveTime, Weekday};

use super::calendar::day_after;
use super::quick_day::QuickDay;

/// A day, and the time where one was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    pub day: NaiveDate,
    pub at: Option<NaiveTime>,
}

/// Reads a day out of words, as of `today`. A time alone means today.
pub fn read(text: &str, today: NaiveDate) -> Option<Said> {
    let plain = plain(text).replace(',', " ");
    let plain = plain.replace("a las ", "").replace("a la ", "");
    let said = plain.split_whitespace();
    let words: Vec<&str> = said.filter(|word| !matches!(*word, "el" | "on" | "at")).collect();
    if words.is_empty() {
        return None;
    }
    // As many words as possible say the day; what is left has to be a time.
    (0..=words.len()).rev().find_map(|cut| {
        let (day, time) = words.split_at(cut);
        let day = if day.is_empty() { today } else { day_of(day, today)? };
        let at = if time.is_empty() { None } else { Some(time_of(time)?) };
        Some(Said { day, at })
    })
}

fn day_of(words: &[&str], today: NaiveDate) -> Option<NaiveDate> {
    match words {
        ["hoy" | "today"] => Some(today),
        ["manana" | "tomorrow"] => Some(day_after(today, 1)),
        ["pasado", "manana"] | ["day", "after", "tomorrow"] => Some(day_after(today, 2)),
        ["fin", "de", "mes"] | ["month", "end"] | ["end", "of", "month"] => {
            Some(QuickDay::MonthEnd.from(today))
        }
        ["en" | "in" | "dentro", rest @ ..] => ahead(rest.strip_prefix(&["de"]).unwrap_or(rest), today),
        ["proximo" | "next", rest @ ..] | [rest @ .., "proximo" | "que", "viene"] => day_of(rest, today),
        [day] => weekday(day).map(|it| next_weekday(it, today)).or_else(|| date(day, today)),
        [day, month] | [day, "de", month] => named(day.parse().ok()?, month, today),
        _ => None,
    }
}

/// "3 días", "una semana", "two weeks", "1 month".
fn ahead(words: &[&str], today: NaiveDate) -> Option<NaiveDate> {
    let [count, unit] = words else { return None };
    let count: u32 = match *count {
        "un" | "una" | "a" | "one" => 1,
        "dos" | "two" => 2,
        "tres" | "three" => 3,
        digits => digits.parse().ok().filter(|&count| count <= 3660)?,
    };
    match *unit {
        "dia" | "dias" | "day" | "days" => Some(day_after(today, count.into())),
        "semana" | "semanas" | "week" | "weeks" => Some(day_after(today, 7 * u64::from(count))),
        "mes" | "meses" | "month" | "months" => today.checked_add_months(chrono::Months::new(count)),
        _ => None,
    }
}

fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "lunes" | "lun" | "monday" | "mon" => Weekday::Mon,
        "martes" | "mar" | "tuesday" | "tue" => Weekday::Tue,
        "miercoles" | "mie" | "wednesday" | "wed" => Weekday::Wed,
        "jueves" | "jue" | "thursday" | "thu" => Weekday::Thu,
        "viernes" | "vie" | "friday" | "fri" => Weekday::Fri,
        "sabado" | "sab" | "saturday" | "sat" => Weekday::Sat,
        "domingo" | "dom" | "sunday" | "sun" => Weekday::Sun,
        _ => return None,
    })
}

fn next_weekday(wanted: Weekday, today: NaiveDate) -> NaiveDate {
    let ahead = (7 + wanted.num_days_from_monday() - today.weekday().num_days_from_monday()) % 7;
    day_after(today, if ahead == 0 { 7 } else { ahead.into() })
}

/// `12/8`, `12-08-2026`, `2026-08-12`: day before month, as Spanish writes it.
fn date(word: &str, today: NaiveDate) -> Option<NaiveDate> {
    let parts: Vec<&str> = word.split(['/', '-']).collect();
    match parts.as_slice() {
        [year, month, day] if year.len() == 4 => {
            NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
        }
        [day, month, year] => {
            let year: i32 = year.parse().ok()?;
            let year = if year < 100 { 2000 + year } else { year };
            NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
        }
        [day, month] => next_date(day.parse().ok()?, month.parse().ok()?, today),
        _ => None,
    }
}

/// `12 de agosto`, `12 aug`.
fn named(day: u32, month: &str, today: NaiveDate) -> Option<NaiveDate> {
    // The first three letters tell the months of either language apart.
    const MONTHS: [[&str; 2]; 12] = [
        ["ene", "jan"],
        ["feb", "feb"],
        ["mar", "mar"],
        ["abr", "apr"],
        ["may", "may"],
        ["jun", "jun"],
        ["jul", "jul"],
        ["ago", "aug"],
        ["sep", "sep"],
        ["oct", "oct"],
        ["nov", "nov"],
        ["dic", "dec"],
    ];
    let start = month.get(..3)?;
    let place = MONTHS.iter().position(|names| names.contains(&start))?;
    next_date(day, place as u32 + 1, today)
}

fn next_date(day: u32, month: u32, today: NaiveDate) -> Option<NaiveDate> {
    // The 29th of February may be some years away.
    (0..=8)
        .filter_map(|ahead| NaiveDate::from_ymd_opt(today.year() + ahead, month, day))
        .find(|it| *it >= today)
}

/// `9`, `9:30`, `9h`, `3pm`, `3 pm`, `15.45`.
fn time_of(words: &[&str]) -> Option<NaiveTime> {
    let joined = words.concat();
    let text = joined.trim_end_matches("hrs").trim_end_matches('h');
    let (text, noon) = match (text.strip_suffix("pm"), text.strip_suffix("am")) {
        (Some(rest), _) => (rest, Some(12)),
        (_, Some(rest)) => (rest, Some(0)),
        _ => (text, None),
    };
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "0"));
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    let hour = match noon {
        Some(_) if hour == 0 || hour > 12 => return None,
        Some(noon) => hour % 12 + noon,
        None => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As said on Wednesday 2025-07-09.
    fn check(text: &str, day: &str, at: Option<&str>) {
        let said = read(text, "2025-07-09".parse().unwrap());
        let expected = Said { day: day.parse().unwrap(), at: at.map(|it| it.parse().unwrap()) };
        assert_eq!(said, Some(expected), "{text}");
    }

    #[test]
    fn days_are_read_as_they_are_said() {
        check("mañana 9", "2025-07-10", Some("09:00:00"));
        check("viernes", "2025-07-11", None);
        check("miércoles", "2025-07-16", None);
        check("en 3 días", "2025-07-12", None);
        check("hoy a las 15:30", "2025-07-09", Some("15:30:00"));
        check("Pasado mañana, 3 pm", "2025-07-11", Some("15:00:00"));
        check("el lunes 8h", "2025-07-14", Some("08:00:00"));
        check("dentro de dos semanas", "2025-07-23", None);
        check("fin de mes", "2025-07-31", None);
        check("12 de agosto", "2025-08-12", None);
        check("1/2", "2026-02-01", None);
        check("31-12-25", "2025-12-31", None);
        check("2025-08-01 10", "2025-08-01", Some("10:00:00"));
        check("10:15", "2025-07-09", Some("10:15:00"));
    }

    #[test]
    fn english_is_understood_as_well() {
        check("tomorrow 9", "2025-07-10", Some("09:00:00"));
        check("next friday at 12pm", "2025-07-11", Some("12:00:00"));
        check("in 3 days", "2025-07-12", None);
        check("in a month", "2025-08-09", None);
        check("day after tomorrow", "2025-07-11", None);
        check("12 aug 9.30", "2025-08-12", Some("09:30:00"));
    }

    #[test]
    fn what_is_not_a_day_is_nothing() {
        for text in ["", "pronto", "en unos días", "32/1", "mañana 25", "ayer", "13 pm", "el", "en 3"] {
            assert_eq!(read(text, "2025-07-09".parse().unwrap()), None, "{text}");
        }
    }
}

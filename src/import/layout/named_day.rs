//! The day that the name of a file or sheet tells: `cartera_20250709.xlsx`, `Cartera 9 julio 2025`.
//!
//! A name is the last that is asked for the day of the balances, and what was taken from it is
//! said. A month alone is its last day, once that has come.

use chrono::{Datelike as _, Days, Months, NaiveDate};

use crate::import::cell::date::whole_month;
use crate::import::cell::fold::fold;

/// Balances are no older than this.
const OLDEST: u64 = 8 * 366;

/// The latest day of the name that has come already.
pub fn of(name: &str, today: NaiveDate) -> Option<NaiveDate> {
    let stem = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = stem.rsplit_once('.').map_or(stem, |(stem, end)| if end.len() <= 5 { stem } else { name });
    let words = words_of(stem);
    let oldest = today.checked_sub_days(Days::new(OLDEST))?;
    let fits = |day: &NaiveDate| (oldest..=today).contains(day);
    let days = (0..words.len()).filter_map(|at| day_at(&words[at..], &fits)).max();
    days.or_else(|| (0..words.len()).filter_map(|at| month_at(&words[at..])).filter(fits).max())
}

/// Runs of digits and runs of letters.
fn words_of(stem: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for piece in fold(stem).split(' ') {
        let mut digits = None;
        for each in piece.chars() {
            let is_digit = each.is_ascii_digit();
            match words.last_mut().filter(|_| digits == Some(is_digit)) {
                Some(word) => word.push(each),
                None => words.push(each.to_string()),
            }
            digits = Some(is_digit);
        }
    }
    words.retain(|word| !matches!(word.as_str(), "de" | "del" | "of" | ""));
    words
}

/// The day that begins with the first word, where one of its readings fits.
fn day_at(words: &[String], fits: &dyn Fn(&NaiveDate) -> bool) -> Option<NaiveDate> {
    // A time of day behind the day.
    if let Some(first) =
        words.first().filter(|it| matches!(it.len(), 12 | 14) && it.bytes().all(|it| it.is_ascii_digit()))
    {
        return day_at(&[first[..8].to_owned()], fits);
    }
    let number = |at: usize| words.get(at).and_then(|word| Some((word.parse::<u32>().ok()?, word.len())));
    let whole = |year: u32, month, day| NaiveDate::from_ymd_opt(year as i32, month, day);
    let short = |year: u32, month, day| whole(2000 + year, month, day);
    let month_name = |at: usize| words.get(at).and_then(|word| month_named(word));
    let readings: Vec<Option<NaiveDate>> = match (number(0), number(1), number(2)) {
        // 20250709, 09072025, 250709, 090725.
        (Some((packed, 8)), ..) => vec![
            whole(packed / 10_000, packed / 100 % 100, packed % 100),
            whole(packed % 10_000, packed / 10_000 % 100, packed / 1_000_000),
        ],
        (Some((packed, 6)), ..) => {
            let (a, b, c) = (packed / 10_000, packed / 100 % 100, packed % 100);
            // Two readings that both fit tell nothing.
            let mut found = [short(a, b, c), short(c, b, a)].into_iter().flatten().filter(fits);
            let (first, second) = (found.next(), found.next());
            vec![first.filter(|first| second.is_none_or(|second| second == *first))]
        }
        (Some((year, 4)), Some((month, 1 | 2)), Some((day, 1 | 2))) => vec![whole(year, month, day)],
        (Some((a, 1 | 2)), Some((b, 1 | 2)), Some((year, 4))) => vec![whole(year, b, a), whole(year, a, b)],
        (Some((a, 2)), Some((b, 2)), Some((c, 2))) => vec![short(c, b, a), short(a, b, c)],
        (Some((day, 1 | 2)), None, Some((year, 4))) => {
            vec![month_name(1).and_then(|month| whole(year, month, day))]
        }
        (Some((day, 1 | 2)), None, Some((year, 2))) => {
            vec![month_name(1).and_then(|month| short(year, month, day))]
        }
        (None, Some((day, 1 | 2)), Some((year, 4))) => {
            vec![month_name(0).and_then(|month| whole(year, month, day))]
        }
        _ => Vec::new(),
    };
    readings.into_iter().flatten().find(fits)
}

fn month_named(word: &str) -> Option<u32> {
    whole_month(word)
}

/// "junio 2025", "2025-06": the last day of the month.
fn month_at(words: &[String]) -> Option<NaiveDate> {
    let (first, second) = (words.first()?, words.get(1)?);
    let year =
        |word: &str| word.parse::<i32>().ok().filter(|year| word.len() == 4 && (2000..2100).contains(year));
    let month = |word: &str| word.parse::<u32>().ok().filter(|_| word.len() == 2);
    let (year, month) = match (year(first), year(second)) {
        (None, Some(year)) => (year, month_named(first).or(month(first))?),
        (Some(year), None) => (year, month_named(second).or(month(second))?),
        _ => return None,
    };
    month_end(year, month)
}

/// The last day of a month.
pub fn month_end(year: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, 1)?
        .checked_add_months(Months::new(1))?
        .pred_opt()
        .filter(|it| it.year() == year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_tell_a_day() {
        for (name, wanted) in [
            ("cartera_20250709.xlsx", "2025-07-09"),
            ("Cartera 9 julio 2025.xlsx", "2025-07-09"),
            ("Cartera al 9 de julio de 2025", "2025-07-09"),
            ("CxC 09-07-2025.csv", "2025-07-09"),
            ("reporte_2025-07-09_10-30.csv", "2025-07-09"),
            ("AR July 9, 2025.csv", "2025-07-09"),
            ("export20250709103055.csv", "2025-07-09"),
            ("cartera 09.07.25.xls", "2025-07-09"),
            ("cartera 9jul2025.xls", "2025-07-09"),
            ("cartera 01-06-2025 al 30-06-2025.xls", "2025-06-30"),
            ("datos/2025/cartera_30062025.csv", "2025-06-30"),
            ("Cartera junio 2025.xlsx", "2025-06-30"),
            ("cartera 2025-06.xlsx", "2025-06-30"),
            ("cartera 300625.xlsx", "2025-06-30"),
        ] {
            assert_eq!(
                of(name, "2025-07-10".parse().unwrap()).map(|day| day.to_string()).as_deref(),
                Some(wanted),
                "{name}"
            );
        }
    }

    #[test]
    fn names_without_a_day_tell_none() {
        for name in [
            "cartera.xlsx",
            "cartera (1).xlsx",
            "Clientes 2025.csv",
            "cartera julio 2025.xlsx",
            "factura 900123456.csv",
            "x.csv",
            "",
            "Marcela 2025.xlsx",
            "cartera 20991231.xlsx",
            "cartera 240725.csv",
            "cartera 19990101.csv",
        ] {
            assert_eq!(of(name, "2025-07-24".parse().unwrap()), None, "{name}");
        }
    }
}

//! Periods: the columns of a report that spreads what is owed over months, weeks or days.
//!
//! `Ene-25 … Dic-25`, `Vence 07/2025`, `Vencido mayo`, `Semana 28`. A row of such headers is told
//! from a row of dates by its number and order. What falls due in a period is taken to fall due
//! on its last day, which is an estimate and is said.

use chrono::{Datelike as _, NaiveDate, Weekday};

use crate::import::cell::date::{self, DateOrder, month_of, whole_month};
use crate::import::cell::fold::fold;
use crate::import::sheet::{Cell, Row};

use super::named_day::month_end;

/// When what stands in a column falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// A month counted from the year 0, told with its year.
    Month(i32),
    /// A month without a year: the last that has come, or the next.
    Past(u32),
    Next(u32),
    /// A month without a year in a row of them: so many after the first, which is a month of the
    /// year; so many there are.
    InRow {
        at: i32,
        first: i32,
        of: i32,
    },
    Week {
        year: Option<i32>,
        week: u32,
    },
    Day(NaiveDate),
}

impl Period {
    /// The last day of the period; a year that nothing tells is the one nearest to the balances.
    pub fn due(self, balances_at: NaiveDate) -> Option<NaiveDate> {
        let this = months_of(balances_at);
        let january = balances_at.year() * 12;
        let of_year = |month: u32| january + month as i32 - 1;
        match self {
            Period::Month(month) => last_day(month),
            Period::Past(month) => {
                let month = of_year(month);
                last_day(if month > this { month - 12 } else { month })?.min(balances_at.pred_opt()?).into()
            }
            Period::Next(month) => last_day(of_year(month) + if of_year(month) < this { 12 } else { 0 }),
            Period::InRow { at, first, of } => {
                let starts = [0, -12, 12].map(|years| january + first - 1 + years);
                let holds = starts.into_iter().find(|start| (*start..start + of).contains(&this));
                last_day(holds.unwrap_or(starts[0]) + at)
            }
            Period::Week { year, week } => {
                NaiveDate::from_isoywd_opt(year.unwrap_or(balances_at.iso_week().year()), week, Weekday::Sun)
            }
            Period::Day(day) => Some(day),
        }
    }
}

fn months_of(day: NaiveDate) -> i32 {
    day.year() * 12 + day.month0() as i32
}

fn last_day(month: i32) -> Option<NaiveDate> {
    month_end(month.div_euclid(12), month.rem_euclid(12) as u32 + 1)
}

/// What a header says, before its neighbours are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    Month { year: Option<i32>, month: u32 },
    Week { year: Option<i32>, week: u32 },
    Day(NaiveDate),
    Before,
    After,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tense {
    /// "Vencido mayo".
    Past,
    /// "Por vencer agosto".
    Next,
    /// "Vence 07/2025".
    Due,
    /// Nothing says that it is about falling due.
    Bare,
}

/// Words that may stand beside a period, with what they say of it.
fn tense_of(word: &str) -> Option<Tense> {
    match word {
        "vencido" | "vencida" | "vencidos" | "vencidas" | "mora" | "atraso" | "overdue" | "atrasado" => {
            Some(Tense::Past)
        }
        "vencer" => Some(Tense::Next),
        "vence" | "vencen" | "vencimiento" | "vencimientos" | "vto" | "vcto" | "venc" | "due"
        | "vencimento" => Some(Tense::Due),
        "por" | "a" | "de" | "del" | "en" | "al" | "in" | "of" | "saldo" | "mes" | "cartera" | "total"
        | "el" | "month" => Some(Tense::Bare),
        _ => None,
    }
}

fn read(header: &str) -> Option<(Said, Tense)> {
    if header.len() > 40 || !header.bytes().any(|each| each.is_ascii_alphanumeric()) {
        return None;
    }
    let folded = fold(header);
    let edge =
        ["anterior", "anteriores", "antes", "previos", "previo", "older", "before", "meses anteriores"];
    let later = [
        "posterior",
        "posteriores",
        "despues",
        "siguientes",
        "later",
        "after",
        "futuro",
        "futuros",
        "en adelante",
    ];
    if edge.contains(&folded.as_str()) || later.contains(&folded.as_str()) {
        return Some((if edge.contains(&folded.as_str()) { Said::Before } else { Said::After }, Tense::Bare));
    }
    let (mut tense, mut rest) = (Tense::Bare, Vec::new());
    for word in header.split([' ', ':', '(', ')']).filter(|word| !word.is_empty()) {
        match tense_of(&fold(word)) {
            Some(Tense::Bare) => {}
            Some(said) => tense = said,
            None => rest.push(word),
        }
    }
    said(&rest.join(" ")).map(|said| (said, tense))
}

fn said(text: &str) -> Option<Said> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let number = |word: &str| word.parse::<u32>().ok().filter(|_| word.len() <= 4);
    let year = |word: &str| match (number(word)?, word.len()) {
        (year @ 2000..=2099, 4) => Some(year as i32),
        (two @ 15..=60, 2) => Some(2000 + two as i32),
        _ => None,
    };
    let month = |word: &str| number(word).filter(|month| (1..=12).contains(month));
    match *words.as_slice() {
        [one] => match (one.len(), one.parse::<u32>()) {
            (6, Ok(packed))
                if (1..=12).contains(&(packed % 100)) && (2015..2060).contains(&(packed / 100)) =>
            {
                Some(Said::Month { year: Some((packed / 100) as i32), month: packed % 100 })
            }
            // "ENE25", "enero2025".
            _ => match one.find(|each: char| each.is_ascii_digit()) {
                Some(cut) => named_month(&one[..cut])
                    .and_then(|month| Some(Said::Month { year: Some(year(&one[cut..])?), month }))
                    .or_else(|| week(&one[..cut], &one[cut..], None)),
                None => named_month(one).map(|month| Said::Month { year: None, month }),
            },
        },
        [first, second] => match (named_month(first), named_month(second)) {
            (Some(month), None) => year(second).map(|year| Said::Month { year: Some(year), month }),
            (None, Some(month)) => year(first).map(|year| Said::Month { year: Some(year), month }),
            _ if first.len() == 4 => Some(Said::Month { year: Some(year(first)?), month: month(second)? }),
            _ if second.len() == 4 && first.len() <= 2 && month(first).is_some() => {
                Some(Said::Month { year: Some(year(second)?), month: month(first)? })
            }
            _ => week(first, second, None),
        },
        [first, second, third] if week(first, second, None).is_some() => {
            week(first, second, Some(year(third)?))
        }
        _ => {
            let day =
                date::parse(text, DateOrder::DayFirst).or_else(|| date::parse(text, DateOrder::MonthFirst));
            day.filter(|day| (2015..2060).contains(&day.year()) && text.len() >= 6).map(Said::Day)
        }
    }
}

fn named_month(word: &str) -> Option<u32> {
    whole_month(word).or_else(|| month_of(word).filter(|_| word == "sept"))
}

fn week(word: &str, number: &str, year: Option<i32>) -> Option<Said> {
    let named = ["semana", "sem", "s", "week", "wk", "w"].contains(&word);
    let week = number.parse().ok().filter(|week| (1..=53).contains(week) && named)?;
    Some(Said::Week { year, week })
}

/// The periods among the headers of a row: three at least, in their order, or two that say what
/// falls due.
pub fn among(headers: &[String]) -> Vec<(usize, Period)> {
    let read: Vec<(usize, Said, Tense)> = headers
        .iter()
        .enumerate()
        .filter_map(|(at, header)| read(header).map(|(said, tense)| (at, said, tense)))
        .collect();
    let told: Vec<(usize, Said, Tense)> =
        read.iter().copied().filter(|(_, said, _)| !matches!(said, Said::Before | Said::After)).collect();
    let worded = told.iter().all(|(_, _, tense)| *tense != Tense::Bare);
    let days = told.iter().filter(|(_, said, _)| matches!(said, Said::Day(_))).count();
    // "Vencido" beside two months says what they are of.
    let beside =
        || headers.iter().any(|header| ["vencido", "por vencer", "overdue"].contains(&fold(header).as_str()));
    // A row of a table may well hold three dates.
    let fewest = match days {
        _ if worded => 2,
        0 if beside() => 2,
        0 => 3,
        _ => 4,
    };
    if told.len() < fewest {
        return Vec::new();
    }
    let first = told.iter().find_map(|(_, said, _)| match said {
        Said::Month { year: None, month } => Some(*month),
        _ => None,
    });
    let (mut found, mut place) = (Vec::new(), 0);
    for (column, said, tense) in told {
        let period = match (said, tense) {
            (Said::Month { year: Some(year), month }, _) => Period::Month(year * 12 + month as i32 - 1),
            (Said::Month { year: None, month }, Tense::Past) => Period::Past(month),
            (Said::Month { year: None, month }, Tense::Next) => Period::Next(month),
            (Said::Month { year: None, month }, _) => {
                let first = first.unwrap_or(month) as i32;
                let at = (month as i32 - first).rem_euclid(12);
                if at < place {
                    return Vec::new();
                }
                place = at + 1;
                Period::InRow { at, first, of: 0 }
            }
            (Said::Week { year, week }, _) => Period::Week { year, week },
            (Said::Day(day), _) => Period::Day(day),
            _ => continue,
        };
        found.push((column, period));
    }
    for (_, period) in &mut found {
        if let Period::InRow { of, .. } = period {
            *of = place;
        }
    }
    if !worded && !is_ordered(&found) {
        return Vec::new();
    }
    add_edges(&read, &mut found);
    found
}

/// Each period after the one before, or each before it.
fn is_ordered(found: &[(usize, Period)]) -> bool {
    // Any day tells the order.
    let Some(at) = NaiveDate::from_ymd_opt(2025, 7, 1) else { return false };
    let days: Vec<NaiveDate> = found.iter().filter_map(|(_, period)| period.due(at)).collect();
    let rising = days.windows(2).all(|two| two[0] < two[1]);
    days.len() == found.len() && (rising || days.windows(2).all(|two| two[0] > two[1]))
}

/// "Anteriores" falls due before the first month, "Posteriores" after the last.
fn add_edges(read: &[(usize, Said, Tense)], found: &mut Vec<(usize, Period)>) {
    let months = || {
        found.iter().filter_map(|(_, period)| match period {
            Period::Month(month) => Some(*month),
            Period::Day(day) => Some(months_of(*day)),
            _ => None,
        })
    };
    let (Some(first), Some(last)) = (months().min(), months().max()) else { return };
    let edges: Vec<(usize, Period)> = read
        .iter()
        .filter_map(|(column, said, _)| match said {
            Said::Before => Some((*column, Period::Month(first - 1))),
            Said::After => Some((*column, Period::Month(last + 1))),
            _ => None,
        })
        .collect();
    found.extend(edges);
    found.sort_by_key(|(column, _)| *column);
}

/// Whether the header says that it is about falling due.
pub fn is_worded(header: &str) -> bool {
    read(header).is_some_and(|(_, tense)| tense != Tense::Bare)
}

/// The names of the cells that are dates, where a row holds a row of them; a spreadsheet keeps
/// "ene-25" as the first day of January.
pub fn names_of_dates(row: &Row) -> Option<Vec<(usize, String)>> {
    let dates: Vec<(usize, NaiveDate)> = row
        .cells
        .iter()
        .enumerate()
        .filter_map(|(column, cell)| match cell {
            Cell::Date(day) => Some((column, *day)),
            _ => None,
        })
        .collect();
    let firsts = dates.iter().all(|(_, day)| day.day() == 1);
    let rising = dates.windows(2).all(|two| two[0].1 < two[1].1 && two[0].0 + 1 == two[1].0);
    if !rising || dates.len() < if firsts { 3 } else { 4 } {
        return None;
    }
    let name =
        |day: NaiveDate| if firsts { format!("{}-{:02}", day.year(), day.month()) } else { day.to_string() };
    Some(dates.into_iter().map(|(column, day)| (column, name(day))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dues(headers: &[&str]) -> Vec<String> {
        let headers: Vec<String> = headers.iter().map(|it| (*it).to_owned()).collect();
        let at = NaiveDate::from_ymd_opt(2025, 7, 9).unwrap();
        among(&headers)
            .into_iter()
            .map(|(_, it)| it.due(at).map(|day| day.to_string()).unwrap_or_default())
            .collect()
    }

    #[test]
    fn months_are_told_in_many_ways() {
        let wanted = ["2025-05-31", "2025-06-30", "2025-07-31"];
        for headers in [
            ["May-25", "Jun-25", "Jul-25"],
            ["mayo 2025", "junio 2025", "julio 2025"],
            ["Vence 05/2025", "Vence 06/2025", "Vence 07/2025"],
            ["2025-05", "2025-06", "2025-07"],
            ["202505", "202506", "202507"],
            ["MAY25", "JUN25", "JUL25"],
            ["Mayo", "Junio", "Julio"],
            ["Saldo mayo de 2025", "Saldo junio de 2025", "Saldo julio de 2025"],
        ] {
            assert_eq!(dues(&headers), wanted, "{headers:?}");
        }
        assert_eq!(dues(&["Vencido mayo", "Por vencer agosto"]), ["2025-05-31", "2025-08-31"]);
        assert_eq!(dues(&["Vencido diciembre", "Por vencer enero"]), ["2024-12-31", "2026-01-31"]);
        assert_eq!(
            dues(&["Oct", "Nov", "Dic", "Ene"]),
            ["2025-10-31", "2025-11-30", "2025-12-31", "2026-01-31"]
        );
        assert_eq!(dues(&["Anteriores", "2025-05", "2025-06", "2025-07", "Posteriores"])[0], "2025-04-30");
        assert_eq!(
            dues(&["Semana 27", "Semana 28", "Semana 29"]),
            ["2025-07-06", "2025-07-13", "2025-07-20"]
        );
        assert_eq!(dues(&["01/07/2025", "08/07/2025", "15/07/2025", "22/07/2025"])[3], "2025-07-22");
    }

    #[test]
    fn other_headers_and_rows_of_dates_are_no_periods() {
        for headers in [
            vec!["Cliente", "Saldo", "Marca"],
            vec!["31/05/2025", "30/06/2025", "09/07/2025"],
            vec!["Ene-25", "Saldo"],
            vec!["1-30", "31-60", "61-90"],
            vec!["30 días", "60 días", "90 días"],
            vec!["Jul-25", "Ene-25", "Mar-25"],
            vec!["MARIA", "JULIO", "ABRIL"],
            vec!["300712", "300713", "300714"],
        ] {
            assert!(dues(&headers).is_empty(), "{headers:?}");
        }
    }
}

//! The day whose balances a file shows: said in its titles, or met by its days past due.
//!
//! Systems write it in many ways: "Corte: 30/06/2025", "SALDOS AL 30 DE JUNIO DEL 2025",
//! "A : 2025/06/30", "Hasta:" with the day in the cell beside. All have a word that leads to a
//! date, so that word and a date behind it are asked for, and no phrase. A date of printing
//! counts only where nothing else does.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};

use crate::import::cell::date::{self, DateOrder, Day, later, month_of};
use crate::import::cell::fold::fold;
use crate::import::layout::{Column, Table};
use crate::import::sheet::{Cell, Row};

use super::field::{Content, Field};
use super::header::Header;
use super::style::Style;

/// So many rows are looked at.
const WITHIN: usize = 60;
/// More than this is a sentence.
const LONGEST: usize = 160;

/// What leads to the day of the balances.
const CUES: [&str; 25] = [
    "actualizado",
    "actualizada",
    "actualizacion",
    "aged on",
    "data base",
    "reference date",
    "corte",
    "cortados",
    "cortado",
    "al",
    "a",
    "hasta",
    "as of",
    "as at",
    "cut off",
    "cutoff",
    "saldos",
    "cartera",
    "to",
    "ate",
    "em",
    "clave",
    "key date",
    "antiguedad",
    "aging date",
];
/// What leads to the day of printing.
const PRINTED: [&str; 9] =
    ["fecha", "date", "impreso", "generado", "procesado", "emitido", "impresion", "printed", "data"];
/// What may stand between a cue and its date.
const BETWEEN: [&str; 14] =
    ["", "el", "la", "al", "a", "dia", "fecha", "de", "en", "date", "mes", "hoy", "reporte", "proceso"];

/// The day that the titles name; else one beside the table's own rows.
pub fn written(table: &Table, order: DateOrder) -> Option<NaiveDate> {
    let rows = || table.sheet.rows.iter().enumerate().take(WITHIN);
    let is_title = |at: usize| at < table.heading.rows.end;
    let meant = |column: usize| table.columns.get(column).is_some_and(|column| column.field.is_some());
    let below = |at: usize| table.sheet.rows.get(at + 1).filter(|_| is_title(at));
    rows()
        .find_map(|(at, row)| in_row(row, below(at), order, &CUES, |column| is_title(at) || !meant(column)))
        .or_else(|| in_footer(table, order))
}

/// "Saldos cortados al 30 de junio de 2025", alone in a row below the last document.
fn in_footer(table: &Table, order: DateOrder) -> Option<NaiveDate> {
    const LAST: usize = 8;
    let alone = |row: &&Row| {
        let mut filled = row.cells.iter().filter(|cell| !cell.is_empty());
        let sentence = |cell: &Cell| matches!(cell, Cell::Text(text) if text.matches(' ').count() >= 2);
        filled.next().is_some_and(sentence) && filled.next().is_none()
    };
    let rows = table.rows();
    rows[rows.len().saturating_sub(LAST)..]
        .iter()
        .filter(alone)
        .find_map(|row| in_row(row, None, order, &CUES, |_| true))
}

/// "fecha_reporte": the same day in every row, under a header that speaks of the report.
pub fn in_column(table: &Table, style: &Style) -> Option<NaiveDate> {
    const REPORT: [&str; 14] = [
        "corte",
        "reporte",
        "report",
        "cierre",
        "informe",
        "proceso",
        "snapshot",
        "extraccion",
        "generacion",
        "actualizacion",
        "consulta",
        "cutoff",
        "statement",
        "posicao",
    ];
    let (at, _) = table.columns.iter().enumerate().find(|(_, column)| {
        column.field.is_none()
            && column.profile.filled >= 3
            && column.profile.distinct() == 1
            && column.profile.fit(Content::Dates) > 0.9
            && fold(&column.header).split(' ').any(|word| REPORT.contains(&word))
    })?;
    let day = |row: &Row| match style.day(row, at) {
        Day::Of(day) => Some(day),
        _ => None,
    };
    table.rows().iter().find_map(day).filter(|date| (1990..2100).contains(&date.year()))
}

/// The day on which the report was printed.
pub fn printed(table: &Table, order: DateOrder) -> Option<NaiveDate> {
    table.titles().iter().take(WITHIN).find_map(|row| in_row(row, None, order, &PRINTED, |_| true))
}

fn in_row(
    row: &Row,
    below: Option<&Row>,
    order: DateOrder,
    cues: &[&str],
    counts: impl Fn(usize) -> bool,
) -> Option<NaiveDate> {
    row.cells.iter().enumerate().filter(|(column, _)| counts(*column)).find_map(|(column, cell)| {
        let Cell::Text(text) = cell else { return None };
        let day = |cell: &Cell| match date::day(cell, order) {
            Day::Of(date) => Some(date),
            _ => None,
        };
        let right = || row.cells.iter().skip(column + 1).find(|it| !it.is_empty());
        let beside = || right().and_then(day).or_else(|| below.map(|row| row.cell(column)).and_then(day));
        match after_cue(text, order, cues)? {
            Led::To(date) => Some(date),
            Led::Beside => beside(),
        }
        .filter(|date| (1990..2100).contains(&date.year()))
    })
}

enum Led {
    To(NaiveDate),
    /// The text ends with the cue.
    Beside,
}

fn after_cue(text: &str, order: DateOrder, cues: &[&str]) -> Option<Led> {
    if text.len() > LONGEST {
        return None;
    }
    let words: Vec<&str> = text.split([' ', ':', '\u{a0}']).map(bare).collect();
    let folded: Vec<String> = words.iter().map(|word| fold(word)).collect();
    (0..words.len()).find_map(|at| {
        let two = || at > 0 && cues.contains(&format!("{} {}", folded[at - 1], folded[at]).as_str());
        if !cues.contains(&folded[at].as_str()) && !two() {
            return None;
        }
        let skipped = folded[at + 1..].iter().take_while(|word| BETWEEN.contains(&word.as_str())).count();
        let rest = &words[at + 1 + skipped..];
        match rest.is_empty() {
            true => Some(Led::Beside),
            false => leading_date(rest, order).map(Led::To),
        }
    })
}

fn bare(word: &str) -> &str {
    word.trim_matches([',', ';', '.', '(', ')', '-', '*', '·', '"'])
}

/// The date that the words begin with; of a month alone its last day.
fn leading_date(words: &[&str], order: DateOrder) -> Option<NaiveDate> {
    // A bare number is an amount or a code before it is a date.
    if words[0].len() < 8 && words[0].bytes().all(|each| each.is_ascii_digit()) && words.len() < 2 {
        return None;
    }
    let longest = words.len().min(6);
    let whole = (1..=longest).rev().find_map(|count| {
        let first = words[0].bytes().all(|each| each.is_ascii_digit()) && words[0].len() == 5;
        (!first).then(|| date::parse(&words[..count].join(" "), order)).flatten()
    });
    whole.or_else(|| end_of_month(words))
}

/// "JUNIO DE 2025".
fn end_of_month(words: &[&str]) -> Option<NaiveDate> {
    let month = month_of(&fold(words[0]))?;
    let year = words[1..].iter().find(|word| !["de", "del"].contains(&fold(word).as_str()))?;
    let year: i32 = year.parse().ok().filter(|year| (1990..2100).contains(year))?;
    let next = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    NaiveDate::from_ymd_opt(next.0, next.1, 1)?.pred_opt()
}

/// The day that lies the stated days after the due date in nearly every row; or after the
/// date of issue, where the file has the age of its documents instead.
pub fn by_days(table: &Table, style: &Style) -> Option<NaiveDate> {
    if let (Some(due), Some(days)) = (table.column_of(Field::DueOn), table.column_of(Field::DaysPastDue)) {
        return meeting_day(table, style, due, days);
    }
    let issued = table.column_of(Field::IssuedOn)?;
    let is_age = |&(_, column): &(usize, &Column)| {
        column.field.is_none()
            && column.profile.fit(Content::WholeNumbers) > 0.9
            && Header::new(&column.header).matches(Field::DaysPastDue).is_some()
    };
    let ages = table.columns.iter().enumerate().filter(is_age);
    ages.filter_map(|(age, _)| meeting_day(table, style, issued, age)).next()
}

/// Zero days say little: what is settled has them, and with many systems what is not due yet,
/// whose day then has not come. They speak only where too few others do.
fn meeting_day(table: &Table, style: &Style, due: usize, days: usize) -> Option<NaiveDate> {
    let mut counts: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    let mut zero: Vec<NaiveDate> = Vec::new();
    let mut telling = 0;
    for row in table.rows() {
        let (Day::Of(due), Some(days)) = (style.day(row, due), style.whole(row, days)) else { continue };
        if days == 0 {
            zero.push(due);
            continue;
        }
        telling += 1;
        if let Some(day) = later(due, days) {
            *counts.entry(day).or_default() += 1;
        }
    }
    let (day, count) = counts.into_iter().max_by_key(|&(_, count)| count)?;
    let alone = telling >= 3 && count * 10 >= telling * 8;
    let all = telling + zero.len();
    let agree = count + zero.iter().filter(|due| **due >= day).count();
    (alone || (all >= 3 && count >= 2 && agree * 10 >= all * 8)).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn led(text: &str) -> String {
        match after_cue(text, DateOrder::DayFirst, &CUES) {
            Some(Led::To(date)) => date.to_string(),
            Some(Led::Beside) => "beside".to_owned(),
            None => String::new(),
        }
    }

    #[test]
    fn the_day_of_the_balances_is_said_in_many_ways() {
        for text in [
            "A : 2025/06/30",
            "Corte a Jun 30/2025",
            "A la fecha: 30/06/2025",
            "Fecha de Corte: 30/Jun/2025",
            "RELACION DE CARTERA A 30 DE JUNIO DE 2025",
            "Desde Enero 1 de 2025 Hasta Junio 30 de 2025",
            "ANALISIS DE CUENTA   12.1.2   AL 30 DE JUNIO DEL 2025   (SOLES)",
            "Al 30/jun/2025 · Moneda nacional",
            "CUENTA CORRIENTE - SALDOS PENDIENTES AL 30/06/2025",
            "As of June 30, 2025",
            "CORTE A : 20250630",
            "Cartera a junio de 2025",
        ] {
            assert_eq!(led(text), "2025-06-30", "{text}");
        }
        assert_eq!(led("Fecha de corte:"), "beside");
    }

    #[test]
    fn other_numbers_are_no_day() {
        for text in [
            "Ventas a 30 dias",
            "De 1 a 30",
            "A 90",
            "CARTERA 13050",
            "Saldo a favor",
            "Al contado",
            "de 31 a 60 dias",
        ] {
            assert!(!led(text).contains("20"), "{text}: {}", led(text));
        }
    }
}

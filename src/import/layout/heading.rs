//! The header of a sheet: one row, two rows of which the upper one groups columns, or none.
//!
//! A header is the row that names the most fields. A column may answer to several names: with
//! two rows, to both together and to each alone.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::import::sheet::{Cell, Row, Sheet};

use super::bucket;
use super::field::Field;
use super::header;
use super::period;

/// The rows of a header and what they call each column.
#[derive(Clone, Debug, Default)]
pub struct Heading {
    /// Places in `sheet.rows`; empty where the sheet has no header.
    pub rows: Range<usize>,
    /// Of each column, the name to show and the others that it answers to.
    pub names: Vec<Vec<String>>,
}

/// A header stands within so many rows that hold something.
const WITHIN: usize = 60;
/// Below a good header no better one is looked for further down than this.
const ENOUGH: (f64, usize) = (2.5, 15);
/// A cell names a field from here on.
pub const CONFIDENT: f64 = 0.45;
/// A header that only its contrast tells stands within so many rows.
const CONTRAST_WITHIN: usize = 12;
/// So many rows below it tell.
const SAMPLE: usize = 30;
/// Columns beyond this many are not looked at.
pub const MOST_COLUMNS: usize = 400;

/// The row or rows that name the most fields, the first of equals.
pub fn find(sheet: &Sheet) -> Option<Heading> {
    let mut best: Option<(f64, usize)> = None;
    for (at, row) in sheet.rows.iter().enumerate().take(WITHIN) {
        if best.is_some_and(|(score, found)| score >= ENOUGH.0 && at > found + ENOUGH.1) {
            break;
        }
        let score = score(&single(row));
        if score > best.map_or(0.0, |(score, _)| score) {
            best = Some((score, at));
        }
    }
    let pair = best_pair(sheet, best);
    let (score, at) = best.unwrap_or_default();
    match pair {
        Some((of_pair, heading)) if of_pair > score + 0.3 || fills_gaps(sheet, at, &heading) => Some(heading),
        _ if score > 0.0 => Some(at_row(sheet, at)),
        _ => None,
    }
}

/// A row of words alone above rows of numbers and dates heads them, though it names little that
/// is known: the words are no customer's.
pub fn by_contrast(sheet: &Sheet) -> Option<Heading> {
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.is_empty()).count();
    let is_value = |cell: &Cell| match cell {
        Cell::Number(_) | Cell::Date(_) => true,
        Cell::Text(text) => !is_name(text) && text.bytes().any(|byte| byte.is_ascii_digit()),
        _ => false,
    };
    let heads = |(at, row): &(usize, &Row)| {
        let below = &sheet.rows[at + 1..sheet.rows.len().min(at + 1 + SAMPLE)];
        let widest = below.iter().map(filled).max().unwrap_or_default();
        let is_word = |text: &str| is_name(text) || is_short_code(text);
        let words = row.cells.iter().filter(|cell| matches!(cell, Cell::Text(text) if is_word(text))).count();
        let of_values = |column: &usize| {
            let said = below.iter().map(|row| row.cell(*column)).filter(|cell| !cell.is_empty());
            let (all, values) =
                said.fold((0, 0), |(all, values), cell| (all + 1, values + usize::from(is_value(cell))));
            !row.cell(*column).is_empty() && all >= 2 && values * 10 >= all * 8
        };
        // One of many may be a sentence.
        words * 10 >= filled(row) * 9
            && filled(row) >= 3
            && filled(row) * 10 >= widest * 6
            && (0..row.cells.len().min(MOST_COLUMNS)).filter(of_values).count() >= 2
    };
    let (at, _) = sheet.rows.iter().enumerate().take(CONTRAST_WITHIN).find(heads)?;
    Some(at_row(sheet, at))
}

/// Whether the row above names fields in columns where the best row is silent: cells merged
/// over both.
fn fills_gaps(sheet: &Sheet, best: usize, pair: &Heading) -> bool {
    let Some(row) = sheet.rows.get(best).filter(|_| pair.rows.end == best + 1) else { return false };
    let own = single(row);
    let fields = |names: &mut dyn Iterator<Item = &String>| -> Vec<Field> {
        names.filter_map(|name| best_of(name)).filter(|it| it.1 >= 0.6).map(|it| it.0).collect()
    };
    let known = fields(&mut own.iter().flatten());
    let silent = |column: &usize| own.get(*column).is_none_or(Vec::is_empty);
    let above = pair.names.iter().enumerate().filter(|(column, _)| silent(column));
    fields(&mut above.flat_map(|(_, names)| names)).iter().any(|field| !known.contains(field))
}

/// The header that the user pointed at.
pub fn at_row(sheet: &Sheet, at: usize) -> Heading {
    match sheet.rows.get(at) {
        Some(row) => Heading { rows: at..at + 1, names: single(row) },
        None => Heading::default(),
    }
}

/// Two rows around the best one, or the first two rows of text where no row is a header alone.
fn best_pair(sheet: &Sheet, best: Option<(f64, usize)>) -> Option<(f64, Heading)> {
    let uppers: Vec<usize> = match best {
        Some((_, at)) => [at.checked_sub(1), Some(at)].into_iter().flatten().collect(),
        None => (0..sheet.rows.len().min(12)).collect(),
    };
    let pairs = uppers.into_iter().filter_map(|upper| {
        let (first, second) = (sheet.rows.get(upper)?, sheet.rows.get(upper + 1)?);
        let heading = Heading { rows: upper..upper + 2, names: together(first, second)? };
        Some((score(&heading.names), heading))
    });
    pairs.max_by(|a, b| a.0.total_cmp(&b.0)).filter(|(score, _)| *score > 0.0)
}

fn single(row: &Row) -> Vec<Vec<String>> {
    let mut names: Vec<Vec<String>> =
        row.cells.iter().take(MOST_COLUMNS).map(|cell| name_of(cell).into_iter().collect()).collect();
    for (column, name) in period::names_of_dates(row).unwrap_or_default() {
        if let Some(names) = names.get_mut(column) {
            names.push(name);
        }
    }
    names
}

/// Numbers and dates head no column; a bucket may be a bare number.
fn name_of(cell: &Cell) -> Option<String> {
    match cell {
        Cell::Text(text) => Some(text.clone()),
        Cell::Number(number) if (1.0..=720.0).contains(number) && number.fract() == 0.0 => {
            Some(number.to_string())
        }
        _ => None,
    }
}

/// The names of two rows; nothing where one of them cannot be part of a header.
fn together(upper: &Row, lower: &Row) -> Option<Vec<Vec<String>>> {
    let plain = |row: &Row| {
        let filled = row.cells.iter().filter(|cell| !cell.is_empty());
        filled.clone().count() >= 2
            && filled.clone().all(|cell| name_of(cell).is_some_and(|name| is_name(&name)))
    };
    if !plain(upper) || !plain(lower) {
        return None;
    }
    let width = upper.cells.len().max(lower.cells.len()).min(MOST_COLUMNS);
    let mut group: Option<String> = None;
    let mut names = Vec::with_capacity(width);
    for column in 0..width {
        let (above, below) = (name_of(upper.cell(column)), name_of(lower.cell(column)));
        if above.is_some() {
            group.clone_from(&above);
        }
        names.push(match (above.or_else(|| group.clone().filter(|_| below.is_some())), below) {
            // What stands over several columns is the name of none of them.
            (Some(above), Some(below)) if over_several(upper, lower, column) => {
                vec![format!("{above} {below}"), below]
            }
            (Some(above), Some(below)) => vec![format!("{above} {below}"), below, above],
            (Some(name), None) | (None, Some(name)) => vec![name],
            (None, None) => Vec::new(),
        });
    }
    Some(names)
}

/// Whether a cell of the upper row reaches over a neighbour of this column.
fn over_several(upper: &Row, lower: &Row, column: usize) -> bool {
    let continues = |at: usize| upper.cell(at).is_empty() && !lower.cell(at).is_empty();
    continues(column) || continues(column + 1)
}

/// "X10", "Q_7": how a program numbers what it measures.
fn is_short_code(text: &str) -> bool {
    text.len() <= 6
        && text.starts_with(|it: char| it.is_ascii_alphabetic())
        && text.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_')
}

/// What a header cell may be: a short text that is no amount, date, address or sentence.
fn is_name(text: &str) -> bool {
    let letters = text.chars().filter(|each| each.is_alphabetic()).count();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_bucket = bucket::parse(text).is_some();
    is_bucket || (letters > digits && digits <= 4 && text.chars().count() <= 45 && !text.contains('@'))
}

/// The sum of what the names say, or zero for what cannot be a header.
fn score(names: &[Vec<String>]) -> f64 {
    let mut by_field: BTreeMap<Field, f64> = BTreeMap::new();
    let (mut named, mut filled) = (0, 0);
    let shown: Vec<String> = names.iter().map(|all| all.last().cloned().unwrap_or_default()).collect();
    let buckets = bucket::among(&shown);
    for (column, all) in names.iter().enumerate().filter(|(_, all)| !all.is_empty()) {
        filled += 1;
        if buckets.iter().any(|(at, _)| *at == column) {
            named += 1;
            continue;
        }
        let found = all.iter().filter_map(|name| best_of(name)).max_by(|a, b| a.1.total_cmp(&b.1));
        let Some((field, score)) = found.filter(|(_, score)| *score >= CONFIDENT) else { continue };
        named += 1;
        let known = by_field.entry(field).or_default();
        *known = known.max(score);
    }
    let ranges = buckets.len() as f64 * 0.6;
    let fields = by_field.len() + usize::from(!buckets.is_empty());
    // Of many columns a few may be known: a row of data names none.
    let is_header = fields >= 2 && named * 5 >= filled || fields >= 4;
    if is_header { by_field.values().sum::<f64>() + ranges } else { 0.0 }
}

fn best_of(name: &str) -> Option<(Field, f64)> {
    if !name.chars().any(char::is_alphabetic) {
        return None;
    }
    // "Cliente:" stands before a value, not above a column.
    let worth = if name.trim_end().ends_with(':') { 0.4 } else { 1.0 };
    header::best(name).map(|(field, found)| (field, found.score * worth))
}

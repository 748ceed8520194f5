//! Sheets without a header: columns recognised from their values alone.
//!
//! Only what the values prove is said: a table needs somebody's name or id in one column and
//! an amount in another, in nearly every row.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use crate::import::layout::Column;
use crate::import::sheet::{Cell, Row, Sheet};

use super::field::{Content, Field};
use super::heading::Heading;
use super::profile::Profile;

/// So many rows are enough to see a rule.
const SAMPLE: usize = 2000;

/// Where the table begins, without a name for any column; nothing where no table shows.
pub fn heading(sheet: &Sheet) -> Option<Heading> {
    let looks =
        |row: &Row| row.cells.len() >= 2 && row.cells.iter().any(is_value) && row.cells.iter().any(is_words);
    let rows = sheet.rows.iter().filter(|row| looks(row)).count();
    if rows == 0 || rows * 2 < sheet.rows.len() {
        return None;
    }
    let start = sheet.rows.iter().position(looks)?;
    let heading = Heading { rows: start..start, names: Vec::new() };
    let mut columns = super::columns::of(sheet, &heading);
    assign(&mut columns, &sheet.rows[start..]);
    let has = |field| columns.iter().any(|column| column.field == Some(field));
    let named = has(Field::Name) || has(Field::TaxId) || has(Field::CustomerCode);
    let told = has(Field::DueOn)
        || has(Field::IssuedOn)
        || has(Field::DocumentNumber)
        || has(Field::TaxId)
        || has(Field::CustomerCode)
        || has(Field::Phone);
    (named && has(Field::Balance) && told).then_some(heading)
}

fn is_value(cell: &Cell) -> bool {
    match cell {
        Cell::Number(_) | Cell::Date(_) => true,
        Cell::Text(text) => text.chars().any(|each| each.is_ascii_digit()),
        _ => false,
    }
}

fn is_words(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(text) if text.chars().filter(|each| each.is_alphabetic()).count() >= 3)
}

/// Gives each column the field that its values prove.
pub fn assign(columns: &mut [Column], rows: &[Row]) {
    give(columns, Field::Email, 0.9, |profile| profile.fit(Content::Emails));
    give(columns, Field::TaxId, 0.8, Profile::tax_ids);
    give(columns, Field::Currency, 0.95, |profile| {
        if profile.distinct() <= 4 { profile.fit(Content::Currencies) } else { 0.0 }
    });
    dates(columns);
    give(columns, Field::Name, 0.7, |profile| {
        let words = profile.fit(Content::Words);
        if words > 0.7 { words * 0.7 + 0.3 * profile.blanks().min(1.0) } else { 0.0 }
    });
    give(columns, Field::DocumentNumber, 0.8, |profile| {
        let unique = profile.distinct() * 10 >= profile.filled * 9;
        let letters_or_marks = profile.marked_codes();
        if unique { profile.fit(Content::Codes) * (0.75 + 0.25 * letters_or_marks) } else { 0.0 }
    });
    give(columns, Field::Phone, 0.9, Profile::mobiles);
    identity(columns, rows);
    give(columns, Field::Phone, 0.95, |profile| {
        let digits = |sample: &String| sample.bytes().filter(u8::is_ascii_digit).count();
        let length = profile.samples.first().map(digits).unwrap_or_default();
        let alike = profile.samples.iter().all(|sample| digits(sample) == length && sample.len() == length);
        let own = profile.distinct() * 10 >= profile.filled * 9;
        if (9..=13).contains(&length) && alike && own { profile.fit(Content::Phones) } else { 0.0 }
    });
    amounts(columns, rows);
    give(columns, Field::CustomerCode, 0.9, |profile| {
        profile.fit(Content::Codes) * profile.marked_codes().max(0.5)
    });
}

/// Gives a field to the free column that shows it best.
fn give(columns: &mut [Column], field: Field, least: f64, fit: impl Fn(&Profile) -> f64) {
    if columns.iter().any(|column| column.field == Some(field)) {
        return;
    }
    let free = columns.iter_mut().filter(|column| column.field.is_none() && column.profile.filled > 0);
    let best = free.map(|column| (fit(&column.profile), column)).filter(|(fit, _)| *fit >= least);
    if let Some((fit, column)) = best.max_by(|a, b| a.0.total_cmp(&b.0)) {
        column.field = Some(field);
        column.confidence = fit.min(1.0) * 0.6;
    }
}

/// The first column of dates is the issue's, the second the due date's; one alone is when it
/// is due, which is what a list of debts is for.
fn dates(columns: &mut [Column]) {
    let of_dates = |column: &&mut Column| {
        // Numbers of documents differ from row to row; days come again.
        let packed = column.profile.six_digits.fits_any()
            && column.profile.filled >= 5
            && column.profile.distinct() * 10 <= column.profile.filled * 8;
        column.field.is_none() && (column.profile.written_dates() > 0.8 || packed)
    };
    let mut found: Vec<&mut Column> = columns.iter_mut().filter(of_dates).collect();
    let fields: &[Field] = match found.len() {
        0 => return,
        1 => &[Field::DueOn],
        _ => &[Field::IssuedOn, Field::DueOn],
    };
    for (column, field) in found.iter_mut().zip(fields) {
        column.field = Some(*field);
        column.confidence = 0.5;
    }
}

/// A column of long numbers that keeps one for each name is who that is; one beside it that does
/// not is its telephones. Only names that come again can show it.
fn identity(columns: &mut [Column], rows: &[Row]) {
    let Some(name) = columns.iter().position(|column| column.field == Some(Field::Name)) else { return };
    let is_long = |column: &Column| {
        let plain = |sample: &String| sample.bytes().all(|byte| byte.is_ascii_digit());
        column.field.is_none()
            && column.profile.fit(Content::Phones) > 0.95
            && column.profile.samples.iter().all(plain)
    };
    let long: Vec<usize> = (0..columns.len()).filter(|&index| is_long(&columns[index])).collect();
    let keeps_one = |index: usize| {
        let mut numbers: HashMap<Cow<str>, HashSet<Cow<str>>> = HashMap::new();
        let mut said = 0;
        for row in rows.iter().take(SAMPLE) {
            if let (Some(name), Some(number)) = (row.cell(name).said(), row.cell(index).said()) {
                numbers.entry(name).or_default().insert(number);
                said += 1;
            }
        }
        let one = numbers.values().filter(|it| it.len() == 1).count();
        said - numbers.len() >= 3 && one * 20 >= numbers.len() * 19
    };
    let Some(code) = long.iter().copied().find(|&index| keeps_one(index)) else { return };
    for index in long {
        let column = &mut columns[index];
        (column.field, column.confidence) = match index == code {
            true => (Some(Field::CustomerCode), 0.55),
            false => (Some(Field::Phone), 0.5),
        };
    }
}

/// Long whole numbers, all of one length, are identities and telephones; amounts end in zeros or
/// are of several lengths.
fn is_numbered(profile: &Profile) -> bool {
    let length = profile.samples.first().map_or(0, String::len);
    length >= 8
        && profile.filled >= 3
        && profile.samples.iter().all(|it| it.len() == length && it.bytes().all(|byte| byte.is_ascii_digit()))
        && profile.samples.iter().any(|it| !it.ends_with('0'))
}

/// The last column of amounts is what is owed: systems write amount, paid, balance.
fn amounts(columns: &mut [Column], rows: &[Row]) {
    let is_amount = |index: usize, column: &Column| {
        column.field.is_none()
            && column.profile.filled * 2 > rows.len()
            && column.profile.fit(Content::Amounts) > 0.8
            && !is_numbered(&column.profile)
            && rows.iter().any(|row| is_large(row.cell(index)))
    };
    let found: Vec<usize> = (0..columns.len()).filter(|&index| is_amount(index, &columns[index])).collect();
    let Some((&last, others)) = found.split_last() else { return };
    if columns.iter().any(|column| column.field == Some(Field::Balance)) {
        return;
    }
    columns[last].field = Some(Field::Balance);
    columns[last].confidence = 0.5;
    if let [amount] = others {
        columns[*amount].field = Some(Field::Amount);
        columns[*amount].confidence = 0.45;
    }
}

/// Hundreds at least, or cents: a count of days has neither.
fn is_large(cell: &Cell) -> bool {
    match cell {
        Cell::Number(number) => number.abs() >= 400.0 || number.fract() != 0.0,
        Cell::Text(text) => {
            text.chars().filter(char::is_ascii_digit).count() >= 4 || text.contains(['.', ','])
        }
        _ => false,
    }
}

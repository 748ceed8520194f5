//! Fields that a column shows by how its values stand to those of other columns.
//!
//! A customer's code keeps one name in every row, and a document's number is another in every
//! row. These hold whatever a system calls its columns, so they decide where the headers said
//! nothing, or said it of a column whose values cannot mean it.

use std::collections::{HashMap, HashSet};

use crate::import::cell::fold::fold;
use crate::import::cell::tax_id;
use crate::import::layout::Column;
use crate::import::sheet::{Cell, Row};

use super::field::{Content, Field};
use super::header::Header;

/// Fewer rows show no rule.
const FEWEST: usize = 4;
/// So many rows are enough to see one.
const SAMPLE: usize = 2000;

/// Finds the name and the number that the headers did not tell, and the tax id that a code is.
pub fn settle(columns: &mut [Column], rows: &[Row]) {
    let rows = &rows[..rows.len().min(SAMPLE)];
    name_by_code(columns, rows);
    number_by_rows(columns, rows);
    tax_id_by_code(columns);
}

fn place(columns: &[Column], field: Field) -> Option<usize> {
    columns.iter().position(|column| column.field == Some(field))
}

fn is_free(column: &Column) -> bool {
    matches!(column.field, None | Some(Field::Notes)) && column.profile.filled > 0
}

/// The column of words that says the same wherever a customer's code is the same. A column that
/// says the same in all rows is the creditor's own name, or the branch.
fn name_by_code(columns: &mut [Column], rows: &[Row]) {
    let Some(key) = place(columns, Field::TaxId).or(place(columns, Field::CustomerCode)) else { return };
    let named = place(columns, Field::Name);
    let is_constant = |column: &Column| column.profile.distinct() == 1 && column.profile.filled >= FEWEST;
    if named.is_some_and(|named| !is_constant(&columns[named])) || columns[key].profile.distinct() < 2 {
        return;
    }
    let known = |index: usize| {
        let names = columns[index].names.iter().map(|name| Header::new(name));
        names.filter_map(|header| header.matches(Field::Name)).map(|found| found.score).fold(0.0, f64::max)
    };
    let fits = (0..columns.len()).filter(|&index| {
        let profile = &columns[index].profile;
        is_free(&columns[index])
            && profile.fit(Content::Words) > 0.7
            && profile.fit(Content::Emails) < 0.1
            && profile.distinct() * 10 >= columns[key].profile.distinct() * 7
            && profile.filled * 10 <= columns[key].profile.filled * 12
            && match depends(rows, key, index) {
                Some(Dependence::Shown) => true,
                // Keys that never come again go with anything: then the header must say so.
                Some(Dependence::Untried) => {
                    known(index) > 0.0 || !is_remark(&columns[index]) && columns[key].confidence > 0.62
                }

                None => false,
            }
    });
    // The first, unless the header of a later one says more.
    let Some(found) = fits.rev().max_by(|&a, &b| known(a).total_cmp(&known(b))) else { return };
    if let Some(named) = named {
        columns[named].field = None;
    }
    (columns[found].field, columns[found].confidence) = (Some(Field::Name), 0.6);
}

fn is_remark(column: &Column) -> bool {
    column.field == Some(Field::Notes) || Header::new(&column.header).matches(Field::Notes).is_some()
}

/// How surely a column goes with a key.
enum Dependence {
    /// Keys that come again say the same again.
    Shown,
    /// No key comes again.
    Untried,
}

/// Whether each value of the key goes with one value of the column.
fn depends(rows: &[Row], key: usize, column: usize) -> Option<Dependence> {
    let mut seen: HashMap<String, HashSet<String>> = HashMap::new();
    let mut said = 0;
    for row in rows {
        if let (Some(key), Some(value)) = (row.cell(key).said(), row.cell(column).said()) {
            seen.entry(key.into_owned()).or_default().insert(value.into_owned());
            said += 1;
        }
    }
    let one = seen.values().filter(|values| values.len() == 1).count();
    let holds = said >= FEWEST && one * 20 >= seen.len() * 19;
    let again = said - seen.len();
    holds.then_some(if again * 20 > said { Dependence::Shown } else { Dependence::Untried })
}

/// The column of codes that are another in every row. A number that repeats itself from row to
/// row is a code of its kind, and gives way to one that does not.
fn number_by_rows(columns: &mut [Column], rows: &[Row]) {
    let numbered = place(columns, Field::DocumentNumber);
    let owing = [Field::Balance, Field::Amount].iter().any(|&field| place(columns, field).is_some());
    let dated = place(columns, Field::DueOn).or(place(columns, Field::IssuedOn));
    let Some(dated) = dated.filter(|_| owing || place(columns, Field::AgeBucket).is_some()) else { return };
    // Names of customers and totals may stand in the same column, but beside no date.
    let is_dated =
        |row: &&Row| row.cell(dated).said().is_some_and(|it| it.bytes().any(|it| it.is_ascii_digit()));
    let documents: Vec<&Row> = rows.iter().filter(is_dated).collect();
    let repeats = |index: usize| {
        let profile = &columns[index].profile;
        profile.filled >= FEWEST && profile.distinct() * 3 <= profile.filled
    };
    if documents.len() < FEWEST || numbered.is_some_and(|it| !repeats(it)) {
        return;
    }
    let found = (0..columns.len()).filter(|&index| is_free(&columns[index])).find(|&index| {
        let header = Header::new(&columns[index].header).matches(Field::DocumentNumber).is_some()
            || says_number(&columns[index].header);
        let marked = numbered.is_none() && marked(&documents, index);
        (header || marked) && tells_apart(&documents, index)
    });
    let Some(found) = found else { return };
    if let Some(numbered) = numbered {
        let has_type = place(columns, Field::DocumentType).is_some();
        columns[numbered].field = (!has_type).then_some(Field::DocumentType);
    }
    (columns[found].field, columns[found].confidence) = (Some(Field::DocumentNumber), 0.6);
}

/// Whether the codes have letters or marks between their digits, as no amount has.
fn marked(documents: &[&Row], column: usize) -> bool {
    let is_marked = |row: &&&Row| match row.cell(column) {
        Cell::Text(text) => text.contains(['-', '/']) || text.chars().any(char::is_alphabetic),
        _ => false,
    };
    documents.iter().filter(is_marked).count() * 10 > documents.len() * 8
}

/// "No. Libranza", "Folio SAT", "Nro. Control": of what, the word itself does not say.
fn says_number(header: &str) -> bool {
    const WORDS: [&str; 14] = [
        "numero",
        "nro",
        "no",
        "num",
        "n",
        "folio",
        "consecutivo",
        "secuencial",
        "correlativo",
        "documento",
        "comprobante",
        "factura",
        "ticket",
        "control",
    ];
    fold(header).split(' ').any(|word| WORDS.contains(&word))
}

/// Whether nearly every row has a code there and no two the same. A counter of rows tells
/// nothing, and neither does a text, a date or an amount with cents.
fn tells_apart(documents: &[&Row], column: usize) -> bool {
    let (mut seen, mut said, mut counts) = (HashSet::new(), 0, 0);
    let mut before: Option<f64> = None;
    for row in documents {
        let cell = row.cell(column);
        let Some(text) = cell.said() else { continue };
        let is_code = match cell {
            Cell::Text(text) => {
                text.bytes().any(|it| it.is_ascii_digit()) && !text.contains([',', '$', '%', ':'])
            }
            Cell::Number(number) => number.fract() == 0.0 && *number > 0.0,
            _ => false,
        };
        if !is_code {
            return false;
        }
        let now: Option<f64> = text.parse().ok();
        counts += usize::from(matches!((before, now), (Some(a), Some(b)) if b - a == 1.0));
        before = now;
        said += 1;
        seen.insert(text.into_owned());
    }
    let counter = counts * 10 >= said * 9 && seen.contains("1");
    !counter && said * 10 >= documents.len() * 8 && seen.len() * 20 >= said * 19
}

/// A code written as tax ids are, check digit and all, is the tax id.
fn tax_id_by_code(columns: &mut [Column]) {
    let code = place(columns, Field::CustomerCode);
    if let Some(code) = code.filter(|_| place(columns, Field::TaxId).is_none())
        && columns[code].profile.filled >= FEWEST
        && columns[code].profile.tax_ids() > 0.8
        && columns[code].profile.samples.iter().any(|it| tax_id::is_likely(it))
    {
        columns[code].field = Some(Field::TaxId);
    }
}

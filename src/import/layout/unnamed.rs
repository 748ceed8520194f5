//! Columns that no header names, in a table that has headers: told by their values and by what
//! the table lacks.

use std::collections::HashSet;

use crate::import::cell::fold::fold;
use crate::import::layout::Column;
use crate::import::sheet::Row;

use super::field::{Content, Field};

/// Where a customer stands above its documents in their own column, that column has no header:
/// in the rows with a date it numbers the documents.
pub fn number(columns: &mut [Column], rows: &[Row]) {
    let has = |field| columns.iter().any(|column| column.field == Some(field));
    if [Field::DocumentNumber, Field::Name, Field::CustomerCode, Field::TaxId].into_iter().any(has) {
        return;
    }
    let dates: Vec<usize> = (0..columns.len())
        .filter(|&index| columns[index].field.is_some_and(|field| field.content() == Content::Dates))
        .collect();
    let dated = |row: &&Row| dates.iter().any(|&column| !row.cell(column).is_empty());
    let is_number = |index: usize| {
        let texts: Vec<String> =
            rows.iter().filter(dated).filter_map(|row| Some(row.cell(index).said()?.into_owned())).collect();
        let coded = texts
            .iter()
            .filter(|text| text.chars().any(|it| it.is_ascii_digit()) && text.matches(' ').count() <= 1);
        let different: HashSet<&String> = texts.iter().collect();
        texts.len() >= 3 && coded.count() * 10 >= texts.len() * 9 && different.len() * 10 >= texts.len() * 9
    };
    let unnamed = |index: &usize| columns[*index].names.is_empty() && columns[*index].field.is_none();
    if let Some(index) = (0..columns.len()).filter(unnamed).find(|&index| is_number(index)) {
        (columns[index].field, columns[index].confidence) = (Some(Field::DocumentNumber), 0.6);
    }
}

/// Where nothing names a customer, a column of words in nearly every row does; a report whose
/// customers stand in rows of their own has none.
pub fn name(columns: &mut [Column], rows: &[Row]) {
    let names = [Field::CustomerCode, Field::TaxId, Field::Name];
    let alone =
        rows.iter().filter(|row| row.cells.iter().filter(|cell| !cell.is_empty()).count() == 1).count();
    if columns.iter().any(|column| column.field.is_some_and(|field| names.contains(&field)))
        || alone * 4 > rows.len()
    {
        return;
    }
    let fits = |column: &&mut Column| {
        column.field.is_none()
            && column.profile.fit(Content::Words) > 0.7
            && column.profile.distinct() * 3 > column.profile.filled
            && column.profile.filled * 10 >= rows.len() * 7
    };
    // "Cuenta" is of the books in one file and of a person in the next.
    let vague = |column: &Column| column.names.is_empty() || fold(&column.header) == "cuenta";
    if let Some(column) = columns.iter_mut().filter(|column| vague(column)).find(fits) {
        column.field = Some(Field::Name);
        column.confidence = 0.5;
        return;
    }
    name_by_email(columns, rows);
}

/// Whoever is billed by an e-mail address alone is called by it.
fn name_by_email(columns: &mut [Column], rows: &[Row]) {
    let owes =
        columns.iter().any(|it| matches!(it.field, Some(Field::Amount | Field::Balance | Field::UnitPrice)));
    let fits = |column: &&mut Column| {
        column.field == Some(Field::Email)
            && column.profile.fit(Content::Emails) > 0.8
            && column.profile.filled * 10 >= rows.len() * 9
            && column.profile.distinct() > 1
    };
    if let Some(column) = columns.iter_mut().find(fits).filter(|_| owes) {
        (column.field, column.confidence) = (Some(Field::Name), 0.5);
    }
}

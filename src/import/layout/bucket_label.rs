//! A column whose texts are ageing buckets: "Por vencer", "De 1 a 30 días", a row at a time.
//!
//! It says how late a document is only where no date and no count of days does.

use std::collections::BTreeSet;

use crate::import::layout::Column;
use crate::import::sheet::{Cell, Row};

use super::bucket;
use super::field::{Content, Field};

/// More are no buckets.
const MOST: usize = 12;

/// The column, freed of what its header seemed to say.
pub fn find(columns: &mut [Column], rows: &[Row]) -> Option<usize> {
    let dated = |field: Field, content: Content| {
        columns.iter().any(|column| column.field == Some(field) && column.profile.fit(content) > 0.3)
    };
    let known = dated(Field::DueOn, Content::Dates)
        || dated(Field::DaysPastDue, Content::WholeNumbers)
        || columns.iter().any(|column| column.field == Some(Field::AgeBucket));
    if known {
        return None;
    }
    let could_be = |column: &Column| {
        column.field.is_none_or(|field| field == Field::DaysPastDue)
            && !column.chosen
            && (2..=MOST).contains(&column.profile.distinct())
    };
    let found = (0..columns.len()).find(|&at| could_be(&columns[at]) && are_buckets(rows, at))?;
    (columns[found].field, columns[found].confidence) = (None, 0.0);
    Some(found)
}

/// Whether every text of a column is a bucket, and one of them has days.
fn are_buckets(rows: &[Row], column: usize) -> bool {
    let texts: BTreeSet<&str> = rows
        .iter()
        .filter_map(|row| match row.cell(column) {
            Cell::Text(text) => Some(text.as_str()),
            _ => None,
        })
        .take(2_000)
        .collect();
    // "30", "60", "90" alone are scores, terms or counts: a bucket written out has two ends or a word.
    if texts.iter().any(|text| text.bytes().all(|byte| byte.is_ascii_digit())) {
        return false;
    }
    let buckets: Vec<_> = texts.iter().filter_map(|text| bucket::parse(text)).collect();
    texts.len() >= 2 && buckets.len() == texts.len() && buckets.iter().any(|bucket| bucket.from.is_some())
}

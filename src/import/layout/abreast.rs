//! Tables side by side: the same header twice or more in one row, each over its own rows.
//!
//! People fill the width of the page: wholesale on the left, retail on the right. The tables are
//! put one below the other; every row keeps its number. A header that names no customer and no
//! amount may repeat for another reason, and stays.

use crate::import::cell::fold::fold;
use crate::import::sheet::{Cell, Row, Sheet};

use super::field::Field;
use super::header::Header;

/// The header is among so many rows.
const WITHIN: usize = 20;

/// The sheets, with tables that stand side by side put below each other.
pub fn unfold(mut sheets: Vec<Sheet>) -> Vec<Sheet> {
    for sheet in &mut sheets {
        let mut rows = sheet.rows.iter().take(WITHIN).enumerate();
        if let Some((at, starts)) = rows.find_map(|(at, row)| Some((at, starts(row)?))) {
            stack(sheet, at, &starts);
        }
    }
    sheets
}

/// Where the tables begin whose headers the row repeats.
fn starts(row: &Row) -> Option<Vec<usize>> {
    let filled: Vec<(usize, String)> = row
        .cells
        .iter()
        .enumerate()
        .filter_map(|(column, cell)| match cell {
            Cell::Text(text) => Some((column, fold(text))),
            _ => None,
        })
        .collect();
    let whole = |length: &usize| filled.len().is_multiple_of(*length);
    let length = (2..=filled.len() / 2).filter(whole).find(|&length| {
        let distance = filled[length].0 - filled[0].0;
        filled.iter().zip(&filled[length..]).all(|(a, b)| a.1 == b.1 && b.0 - a.0 == distance)
    })?;
    let headers: Vec<Header> = filled[..length].iter().map(|(_, name)| Header::new(name)).collect();
    let names = |fields: &[Field]| {
        let exactly = |field: &Field, header: &Header| header.matches(*field).is_some_and(|it| it.exact);
        headers.iter().any(|header| fields.iter().any(|field| exactly(field, header)))
    };
    let is_portfolio =
        names(&[Field::Name, Field::CustomerCode, Field::TaxId]) && names(&[Field::Balance, Field::Amount]);
    is_portfolio.then(|| filled.iter().step_by(length).map(|(column, _)| *column).collect())
}

fn stack(sheet: &mut Sheet, header: usize, starts: &[usize]) {
    let below = sheet.rows.split_off(header);
    let width = sheet.width().max(below.iter().map(|row| row.cells.len()).max().unwrap_or(0));
    let ends = starts[1..].iter().copied().chain([width]);
    for (table, (&start, end)) in starts.iter().zip(ends).enumerate() {
        // What stands left of the first table belongs to it.
        let (from, blanks) = if table == 0 { (0, 0) } else { (start, starts[0]) };
        for row in below.iter().skip(usize::from(table > 0)) {
            let own = row.cells.get(from..end.min(row.cells.len())).unwrap_or_default();
            if own.iter().any(|cell| !cell.is_empty()) {
                let cells = vec![Cell::Empty; blanks].into_iter().chain(own.iter().cloned()).collect();
                sheet.rows.push(Row { number: row.number, cells });
            }
        }
    }
}

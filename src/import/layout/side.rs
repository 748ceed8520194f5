//! Debits and credits told by a letter in a column of their own: S and H, D and C, Cargo and
//! Abono. The amounts beside them have no sign.

use crate::import::cell::fold::fold;
use crate::import::cell::number::{self, DecimalMark};
use crate::import::layout::Table;
use crate::import::sheet::Row;

use super::field::Field;

/// Which letters of which column are credits.
#[derive(Clone, Debug)]
pub struct Credits {
    column: usize,
    /// Beside an A, a C is a charge.
    by_abono: bool,
}

const DEBITS: [&str; 12] =
    ["s", "d", "db", "dr", "deb", "debe", "debito", "debit", "deudor", "cargo", "soll", "deudora"];
const CREDITS: [&str; 13] = [
    "h",
    "a",
    "cr",
    "cre",
    "cred",
    "haber",
    "credito",
    "credit",
    "acreedor",
    "abono",
    "ab",
    "haben",
    "acreedora",
];

/// Whether a text is a side of an account.
pub fn is_side(text: &str) -> bool {
    let folded = fold(text);
    folded == "c" || DEBITS.contains(&folded.as_str()) || CREDITS.contains(&folded.as_str())
}

impl Credits {
    /// Nothing where no column tells sides, or where amounts have their sign already.
    pub fn of(table: &Table, marks: &[DecimalMark]) -> Option<Credits> {
        let column = table.column_of(Field::Side)?;
        let mark = |column: usize| marks.get(column).copied().unwrap_or(DecimalMark::Point);
        let owed = table.column_of(Field::Balance).or(table.column_of(Field::Amount))?;
        let signed = table
            .rows()
            .iter()
            .any(|row| number::exact(row.cell(owed), mark(owed)).is_some_and(|exact| exact.mantissa < 0));
        let samples = &table.columns.get(column)?.profile.samples;
        let by_abono = samples.iter().any(|it| ["a", "ab"].contains(&fold(it).as_str()));
        (!signed).then_some(Credits { column, by_abono })
    }

    pub fn has(&self, row: &Row) -> bool {
        let Some(said) = row.cell(self.column).said() else { return false };
        match fold(&said).as_str() {
            "c" => !self.by_abono,
            other => CREDITS.contains(&other),
        }
    }
}

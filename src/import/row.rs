//! What a row is: a document, or one of the things that printed reports put between them.

use super::field::Field;
use super::fold::fold;
use super::layout::Table;
use super::number;
use super::sheet::{Cell, Row};
use super::style::Style;

/// A row, before anything is taken from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Data,
    RepeatedHeader,
    /// A row that calls itself a total.
    Total,
    /// Amounts and nothing else: a total if it adds up.
    OnlyAmounts,
    Note,
}

/// Sorts the rows of one table.
pub struct Sorter<'a> {
    table: &'a Table<'a>,
    style: &'a Style,
    header: Vec<String>,
}

const KEYS: [Field; 4] = [Field::CustomerCode, Field::TaxId, Field::Name, Field::DocumentNumber];
const OWED: [Field; 3] = [Field::Balance, Field::Amount, Field::PaymentAmount];

impl<'a> Sorter<'a> {
    pub fn new(table: &'a Table<'a>, style: &'a Style) -> Sorter<'a> {
        let header = table.header_row().cells.iter().map(|cell| cell.shown().into_owned()).collect();
        Sorter { table, style, header }
    }

    pub fn sort(&self, row: &Row) -> Sort {
        if self.repeats_header(row) {
            return Sort::RepeatedHeader;
        }
        if self.is_labelled_total(row) {
            return Sort::Total;
        }
        let keyed = KEYS.iter().any(|&field| self.says(row, field));
        if !keyed && self.holds_only_numbers(row) {
            return Sort::OnlyAmounts;
        }
        let owed = OWED.iter().any(|&field| self.says(row, field));
        let filled = row.cells.iter().filter(|cell| !cell.is_empty()).count();
        let wide = self.table.columns.iter().filter(|column| column.field.is_some()).count() >= 3;
        if !owed && filled <= 1 && wide && self.is_sentence(row) {
            return Sort::Note;
        }
        Sort::Data
    }

    pub fn says(&self, row: &Row, field: Field) -> bool {
        self.table.column_of(field).is_some_and(|column| row.cell(column).said().is_some())
    }

    fn is_sentence(&self, row: &Row) -> bool {
        row.cells.iter().any(|cell| matches!(cell, Cell::Text(text) if text.matches(' ').count() >= 3))
    }

    fn repeats_header(&self, row: &Row) -> bool {
        let texts = row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
        let (mut same, mut all) = (0, 0);
        for (column, cell) in texts {
            all += 1;
            same += usize::from(
                self.header.get(column).is_some_and(|header| header.eq_ignore_ascii_case(&cell.shown())),
            );
        }
        all >= 2 && same * 5 >= all * 4
    }

    fn is_labelled_total(&self, row: &Row) -> bool {
        let dated = [Field::IssuedOn, Field::DueOn].iter().any(|&field| self.says(row, field));
        if dated {
            return false;
        }
        let label =
            row.cells.iter().position(|cell| matches!(cell, Cell::Text(text) if is_total_label(text)));
        let Some(label) = label else { return false };
        // A customer may be called "Total Gas"; then something else of the row is its own.
        KEYS.iter().filter_map(|&field| self.table.column_of(field)).all(|column| {
            column == label
                || row.cell(column).said().is_none()
                || row.cell(label).shown() == row.cell(column).shown()
        })
    }

    fn holds_only_numbers(&self, row: &Row) -> bool {
        let mut filled = row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()).peekable();
        filled.peek().is_some()
            && filled.all(|(column, cell)| number::exact(cell, self.style.mark(column)).is_some())
    }
}

/// "TOTAL (3 facturas):", "Subtotal zona norte", "Suma".
fn is_total_label(text: &str) -> bool {
    const LABELS: [&str; 12] = [
        "total",
        "totales",
        "totals",
        "subtotal",
        "subtotales",
        "sub total",
        "gran total",
        "grand total",
        "suma",
        "sumas",
        "sum",
        "suman",
    ];
    // Most texts are settled without folding them.
    let may_be = text
        .as_bytes()
        .windows(3)
        .any(|three| three.eq_ignore_ascii_case(b"tot") || three.eq_ignore_ascii_case(b"sum"));
    if !may_be {
        return false;
    }
    let folded = fold(text);
    LABELS
        .iter()
        .any(|label| folded.strip_prefix(label).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
        || folded.ends_with(" total")
}

//! What a row is: a document, or one of the things that printed reports put between them.

use crate::import::cell::date::Day;
use crate::import::cell::fold::fold;
use crate::import::cell::number;
use crate::import::layout::Table;
use crate::import::layout::field::Field;
use crate::import::layout::style::Style;
use crate::import::sheet::{Cell, Row};

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
    /// Each row of the header.
    header: Vec<Vec<String>>,
}

const KEYS: [Field; 4] = [Field::CustomerCode, Field::TaxId, Field::Name, Field::DocumentNumber];
const OWED: [Field; 4] = [Field::Balance, Field::Amount, Field::PaymentAmount, Field::AgeBucket];

impl<'a> Sorter<'a> {
    pub fn new(table: &'a Table<'a>, style: &'a Style) -> Sorter<'a> {
        let rows = table.sheet.rows.get(table.heading.rows.clone()).unwrap_or_default();
        let header =
            rows.iter().map(|row| row.cells.iter().map(|cell| cell.shown().into_owned()).collect()).collect();
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

    /// Whether a date stands where dates stand; a label there is none.
    pub fn is_dated(&self, row: &Row) -> bool {
        let is_date = |column: usize| matches!(self.style.day(row, column), Day::Of(_));
        [Field::IssuedOn, Field::DueOn, Field::SettledOn]
            .iter()
            .any(|&field| self.table.column_of(field).is_some_and(is_date))
    }

    fn is_sentence(&self, row: &Row) -> bool {
        row.cells.iter().any(|cell| matches!(cell, Cell::Text(text) if text.matches(' ').count() >= 3))
    }

    fn repeats_header(&self, row: &Row) -> bool {
        self.header.iter().any(|header| {
            let (mut same, mut all) = (0, 0);
            for (column, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
                all += 1;
                let Cell::Text(text) = cell else { continue };
                same +=
                    usize::from(header.get(column).is_some_and(|header| header.eq_ignore_ascii_case(text)));
            }
            all >= 2 && same * 5 >= all * 4
        })
    }

    fn is_labelled_total(&self, row: &Row) -> bool {
        let label =
            row.cells.iter().position(|cell| matches!(cell, Cell::Text(text) if is_total_label(text)));
        let Some(label) = label.filter(|_| !self.is_dated(row)) else { return false };
        if is_plain_total(&row.cell(label).shown()) {
            return true;
        }
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

/// What a total is called, whatever it is of.
const TOTALS: [&str; 18] = [
    "van",
    "vienen",
    "suma anterior",
    "sumas iguales",
    "transporte",
    "total",
    "totales",
    "totals",
    "subtotal",
    "subtotales",
    "sub total",
    "gran total",
    "grand total",
    "grand totals",
    "suma",
    "totais",
    "saldo cliente",
    "total general",
];

/// "TOTAL (3 facturas):", "Subtotal zona norte", "Suma".
fn is_total_label(text: &str) -> bool {
    const ALSO: [&str; 7] =
        ["sumas", "sum", "suman", "saldo total", "saldo del cliente", "porcentaje", "percentage of total"];
    // How lists of SAP mark their sums, one star a level.
    if !text.is_empty() && text.bytes().all(|byte| byte == b'*') {
        return true;
    }
    // Most texts are settled without folding them.
    let may_be = text.as_bytes().windows(3).any(|three| {
        [b"tot", b"sum", b"sal", b"por", b"per", b"t o", b"van", b"vie", b"tra"]
            .iter()
            .any(|it| three.eq_ignore_ascii_case(*it))
    });
    if !may_be {
        return false;
    }
    let folded = unspaced(fold(text));
    TOTALS
        .iter()
        .chain(&ALSO)
        .any(|label| folded.strip_prefix(label).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
        || folded.ends_with(" total")
}

/// "T O T A L  G E N E R A L", as printed reports space it.
fn unspaced(folded: String) -> String {
    let spaced = folded.len() >= 9 && folded.split(' ').all(|word| word.chars().count() == 1);
    match (spaced, folded.replace(' ', "")) {
        (false, _) => folded,
        (true, joined) => match joined.strip_prefix("total") {
            Some(of) => format!("total {of}").trim_end().to_owned(),
            None => joined,
        },
    }
}

/// A label that is nobody's name: "Total general", "Total cliente:", "Subtotal".
fn is_plain_total(text: &str) -> bool {
    const ALSO: [&str; 18] = [
        "total cliente",
        "total del cliente",
        "total tercero",
        "total nit",
        "total vendedor",
        "total zona",
        "total cartera",
        "total documentos",
        "total moneda",
        "total customer",
        "total deuda",
        "total por cliente",
        "total reporte",
        "total cuenta",
        "total geral",
        "suma total",
        "total saldo",
        "total del reporte",
    ];
    let folded = unspaced(fold(text));
    let stars = folded.is_empty() && text.starts_with('*');
    stars || TOTALS.iter().chain(&ALSO).any(|label| *label == folded)
}

//! The layout of a sheet: which row is the header, what each column means, and what kind
//! of table that makes.

use std::collections::BTreeMap;

use super::Corrections;
use super::field::{Content, Field};
use super::fold::fold;
use super::header::{self, Header};
use super::profile::Profile;
use super::sheet::{Cell, Row, Sheet};

/// A sheet with its header found and its columns understood.
#[derive(Debug)]
pub struct Table<'a> {
    pub sheet: &'a Sheet,
    /// Place of the header in `sheet.rows`.
    pub header_at: usize,
    pub columns: Vec<Column>,
    pub role: Role,
    /// How much the header says; the best table of several is read first.
    pub score: f64,
}

/// One column.
#[derive(Debug)]
pub struct Column {
    /// As written, or the letters of the spreadsheet where nothing is written.
    pub header: String,
    pub profile: Profile,
    pub field: Option<Field>,
    /// From 0 to 1.
    pub confidence: f64,
    /// The whole header is a known one.
    pub exact: bool,
    /// The user said so.
    pub chosen: bool,
}

/// What the rows of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    Documents,
    Customers,
    Payments,
    /// Something else, or nothing that was understood.
    Other,
}

/// A header stands within so many rows that hold something.
const HEADER_WITHIN: usize = 60;
/// A column means nothing below this.
const CONFIDENT: f64 = 0.45;
/// Columns beyond this many are not looked at.
const MOST_COLUMNS: usize = 400;

impl<'a> Table<'a> {
    /// Understands a sheet; nothing where no row looks like a header.
    pub fn of(sheet: &'a Sheet, corrections: &Corrections) -> Option<Table<'a>> {
        let header_at = match corrections.header_row {
            Some(number) => sheet.rows.iter().position(|row| row.number == number)?,
            None => find_header(sheet)?,
        };
        let mut columns = columns_of(sheet, header_at);
        assign(&mut columns);
        settle_code(sheet, header_at, &mut columns);
        correct(&mut columns, &corrections.mapping);
        let score =
            columns.iter().filter(|column| column.field.is_some()).map(|column| column.confidence).sum();
        let role = role_of(&columns);
        Some(Table { sheet, header_at, columns, role, score })
    }

    /// The rows below the header.
    pub fn rows(&self) -> &'a [Row] {
        &self.sheet.rows[self.header_at + 1..]
    }

    pub fn header_row(&self) -> &'a Row {
        &self.sheet.rows[self.header_at]
    }

    /// The column of a field; the first where there are several.
    pub fn column_of(&self, field: Field) -> Option<usize> {
        self.columns.iter().position(|column| column.field == Some(field))
    }

    pub fn columns_of(&self, field: Field) -> impl Iterator<Item = usize> + '_ {
        let has = move |(index, column): (usize, &Column)| (column.field == Some(field)).then_some(index);
        self.columns.iter().enumerate().filter_map(has)
    }

    pub fn has(&self, field: Field) -> bool {
        self.column_of(field).is_some()
    }
}

/// The row that names the most fields, the first of equals.
fn find_header(sheet: &Sheet) -> Option<usize> {
    let mut best: Option<(f64, usize)> = None;
    for (at, row) in sheet.rows.iter().enumerate().take(HEADER_WITHIN) {
        let score = header_score(row);
        if score > best.map_or(0.0, |(score, _)| score) {
            best = Some((score, at));
        }
    }
    best.map(|(_, at)| at)
}

/// The sum of what its cells say, or zero for a row that cannot be a header.
fn header_score(row: &Row) -> f64 {
    let mut by_field: BTreeMap<Field, f64> = BTreeMap::new();
    let (mut named, mut filled) = (0, 0);
    for cell in row.cells.iter().take(MOST_COLUMNS) {
        let Some(said) = cell.said() else { continue };
        filled += 1;
        // Numbers and dates head no column, and most cells are such.
        if !matches!(cell, Cell::Text(text) if text.chars().any(char::is_alphabetic)) {
            continue;
        }
        let Some((field, found)) = header::best(&said).filter(|(_, found)| found.score >= CONFIDENT) else {
            continue;
        };
        named += 1;
        let score = by_field.entry(field).or_default();
        *score = score.max(found.score);
    }
    let is_header = by_field.len() >= 2 && named * 5 >= filled;
    if is_header { by_field.values().sum() } else { 0.0 }
}

fn columns_of(sheet: &Sheet, header_at: usize) -> Vec<Column> {
    let width = sheet.width().min(MOST_COLUMNS);
    let header = &sheet.rows[header_at];
    let mut profiles = vec![Profile::default(); width];
    for row in &sheet.rows[header_at + 1..] {
        for (profile, cell) in profiles.iter_mut().zip(&row.cells) {
            profile.note(cell);
        }
    }
    let column = |(index, profile)| {
        let written = header.cell(index).shown();
        let header = if written.is_empty() { letters(index) } else { written.into_owned() };
        Column { header, profile, field: None, confidence: 0.0, exact: false, chosen: false }
    };
    profiles.into_iter().enumerate().map(column).collect()
}

/// The name that a spreadsheet gives to a column: A, B, … Z, AA.
pub fn letters(index: usize) -> String {
    let (mut text, mut rest) = (String::new(), index + 1);
    while rest > 0 {
        text.insert(0, char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    text
}

/// Gives each column the field that its header and its values say together.
fn assign(columns: &mut [Column]) {
    let mut claims = Vec::new();
    for (index, column) in columns.iter().enumerate() {
        let header = Header::new(&column.header);
        for field in Field::ALL {
            let Some(found) = header.matches(field) else { continue };
            let fit = column.profile.fit(field.content());
            // A whole header is believed even over rubbish: then the rubbish is told, row by row.
            let score = found.score * if found.exact { 0.5 + 0.5 * fit } else { 0.3 + 0.7 * fit };
            if score >= CONFIDENT {
                claims.push((score, index, field, found.exact));
            }
        }
    }
    claims.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    for (score, index, field, exact) in claims {
        let taken = !field.is_repeatable() && columns.iter().any(|column| column.field == Some(field));
        if taken || columns[index].field.is_some() {
            continue;
        }
        columns[index].field = Some(field);
        columns[index].confidence = score;
        columns[index].exact = exact;
    }
    by_content_alone(columns);
    join_only_given_names(columns);
}

/// E-mail addresses are known without a header.
fn by_content_alone(columns: &mut [Column]) {
    for column in columns.iter_mut().filter(|column| column.field.is_none() && column.profile.filled > 0) {
        if column.profile.fit(Content::Emails) > 0.8 {
            column.field = Some(Field::Email);
            column.confidence = 0.6;
        }
    }
}

/// A family name belongs to a column of given names, not to one of whole names.
fn join_only_given_names(columns: &mut [Column]) {
    let is_given = |column: &Column| {
        column.field == Some(Field::Name)
            && matches!(fold(&column.header).as_str(), "nombre" | "nombres" | "name" | "nome")
    };
    if columns.iter().any(is_given) {
        return;
    }
    for column in columns.iter_mut().filter(|column| column.field == Some(Field::LastName)) {
        column.field = None;
    }
}

/// A column headed just "ID" is the customer's only if each customer keeps one: where one
/// name has several, it counts rows or documents.
fn settle_code(sheet: &Sheet, header_at: usize, columns: &mut [Column]) {
    let place = |field| columns.iter().position(|column| column.field == Some(field));
    let (Some(code), Some(name)) = (place(Field::CustomerCode), place(Field::Name)) else { return };
    let weak = columns[code].confidence < 0.62;
    if !weak || columns[code].profile.distinct() <= columns[name].profile.distinct() {
        return;
    }
    let has_number = place(Field::DocumentNumber).is_some();
    let one_each = columns[code].profile.distinct() == sheet.rows.len() - header_at - 1;
    columns[code].field = (!has_number && one_each).then_some(Field::DocumentNumber);
}

/// What the user says goes before every guess.
fn correct(columns: &mut [Column], mapping: &BTreeMap<Field, Vec<usize>>) {
    for column in columns.iter_mut() {
        if column.field.is_some_and(|field| mapping.contains_key(&field)) {
            column.field = None;
            column.confidence = 0.0;
        }
    }
    for (&field, indexes) in mapping {
        for &index in indexes {
            if let Some(column) = columns.get_mut(index) {
                (column.field, column.confidence, column.exact, column.chosen) =
                    (Some(field), 1.0, true, true);
            }
        }
    }
}

fn role_of(columns: &[Column]) -> Role {
    let has = |field| columns.iter().any(|column| column.field == Some(field));
    let customer = has(Field::CustomerCode) || has(Field::TaxId) || has(Field::Name);
    let owed = has(Field::Balance) || has(Field::Amount);
    let payment = has(Field::PaymentAmount);
    match (owed, payment, customer) {
        (false, true, _) if has(Field::DocumentNumber) || has(Field::SettledOn) => Role::Payments,
        (true, _, true) => Role::Documents,
        (true, _, false) if has(Field::DocumentNumber) => Role::Documents,
        (false, _, true) if !has(Field::DueOn) => Role::Customers,
        _ => Role::Other,
    }
}

/// Dates, descriptions and movements in two columns or a running balance, and nobody who
/// owes: a bank's statement.
pub fn is_bank_statement(table: &Table) -> bool {
    let has_customer = [Field::CustomerCode, Field::TaxId, Field::Name].iter().any(|&field| table.has(field));
    let folded: Vec<String> = table.header_row().cells.iter().map(|cell| fold(&cell.shown())).collect();
    let any =
        |words: &[&str]| folded.iter().any(|header| header.split(' ').any(|word| words.contains(&word)));
    let dated = any(&["fecha", "date", "data", "dia"]);
    let told = any(&[
        "descripcion",
        "concepto",
        "detalle",
        "movimiento",
        "description",
        "details",
        "memo",
        "transaccion",
        "oficina",
        "sucursal",
        "historico",
        "glosa",
    ]);
    let out = any(&[
        "debito",
        "debitos",
        "cargo",
        "cargos",
        "debe",
        "retiro",
        "retiros",
        "egreso",
        "debit",
        "withdrawal",
        "withdrawals",
    ]);
    let into = any(&[
        "credito",
        "creditos",
        "abono",
        "abonos",
        "haber",
        "deposito",
        "depositos",
        "ingreso",
        "credit",
        "deposit",
        "deposits",
    ]);
    let moved =
        (out && into) || (any(&["saldo", "balance"]) && any(&["valor", "monto", "importe", "amount"]));
    !has_customer && !table.has(Field::DueOn) && dated && told && moved
}

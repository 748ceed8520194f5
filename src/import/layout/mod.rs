//! The layout of a sheet: which rows are the header, what each column means, and what kind
//! of table that makes.

pub mod abreast;
mod amortisation;
pub mod assign;
pub mod bucket;
mod bucket_label;
pub mod columns;
pub mod currency_words;
mod cutoff;
pub mod decide;
mod epoch;
pub mod evidence;
pub mod field;
pub mod header;
pub mod heading;
pub mod headless;
mod lone;
mod months_of;
pub mod named_day;
mod naming;
pub mod order;
mod own_currency;
pub mod period;
pub mod profile;
pub mod purpose;
mod reader;
mod relations;
mod running;
pub mod said_paid;
pub mod scale;
pub mod second_look;
pub mod side;
pub mod standing;
pub mod statement;
pub mod style;
mod synonyms;
mod unnamed;
mod with_tax;
mod years;

use std::collections::BTreeMap;

use crate::domain::money::Currency;
use crate::import::Corrections;
use crate::import::sheet::{Cell, Parted, Row, Sheet};
use bucket::Bucket;
use field::Field;
use heading::Heading;
use profile::Profile;
use purpose::Purpose;

/// A sheet with its header found and its columns understood.
#[derive(Debug)]
pub struct Table<'a> {
    pub sheet: &'a Sheet,
    /// The rows of the header, and what they call the columns.
    pub heading: Heading,
    pub columns: Vec<Column>,
    pub role: Role,
    /// The column whose texts are buckets, "De 1 a 30 días", where nothing else says how late.
    pub bucket_label: Option<usize>,
    /// The column of the digit that checks the tax id, where it stands apart.
    pub check_digit: Option<usize>,
    /// The column by which other tables name its documents, where that is not their number.
    pub key: Option<usize>,
    /// How much the header says; the best table of several is read first.
    pub score: f64,
}

/// One column.
#[derive(Debug, Default)]
pub struct Column {
    /// As written, or the letters of the spreadsheet where nothing is written.
    pub header: String,
    /// Everything that the header calls it.
    pub names: Vec<String>,
    pub profile: Profile,
    pub field: Option<Field>,
    /// The days past due of its amounts, where it is a bucket.
    pub bucket: Option<Bucket>,
    /// The currency of its amounts, where the file has a column for each of several.
    pub currency: Option<Currency>,
    /// From 0 to 1.
    pub confidence: f64,
    /// The whole header is a known one.
    pub exact: bool,
    /// A balance that runs on from row to row: nobody's debt.
    pub running: bool,
    /// Each value is a code and a name.
    pub coded: bool,
    /// The user said so.
    pub chosen: bool,
}

/// What the rows of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    Documents,
    Customers,
    Payments,
    /// What the company owes.
    Payables,
    /// Something else, or nothing that was understood.
    Other,
}

impl<'a> Table<'a> {
    /// Understands a sheet; nothing where no row looks like a header and no column tells itself.
    pub fn of(sheet: &'a Sheet, corrections: &Corrections) -> Option<Table<'a>> {
        let heading = match corrections.header_row {
            Some(0) => headless::heading(sheet).unwrap_or_default(),
            Some(number) => heading::at_row(sheet, sheet.rows.iter().position(|row| row.number == number)?),
            None if let Some(parted) = &sheet.parted => heading_of(sheet, parted),
            None => {
                // What a person said of the columns stands though no row looks like a header.
                let told = || (!corrections.mapping.is_empty()).then(|| heading::at_row(sheet, 0));
                heading::find(sheet)
                    .or_else(|| heading::by_contrast(sheet))
                    .or_else(|| headless::heading(sheet))
                    .or_else(told)?
            }
        };
        let mut columns = columns::of(sheet, &heading);
        let rows = &sheet.rows[heading.rows.end..];
        if let Some(parted) = &sheet.parted {
            tell(&mut columns, parted);
        }
        match heading.rows.is_empty() {
            true => headless::assign(&mut columns, rows),
            false => columns::assign(&mut columns, rows),
        }
        if !owes_by_period(sheet, &heading, &columns) {
            evidence::drop_periods(&mut columns);
        }
        lone::find(&mut columns, rows);
        evidence::settle(&mut columns, rows);
        correct(&mut columns, &corrections.mapping);
        let score =
            columns.iter().filter(|column| column.field.is_some()).map(|column| column.confidence).sum();
        let role = role_beside(role_of(&columns), purpose::of(sheet, &heading, &columns), &columns);
        if role == Role::Customers {
            number_customers(&mut columns);
        }
        let bucket_label = bucket_label::find(&mut columns, rows);
        let check_digit = naming::check_digit(&columns);
        Some(Table { sheet, heading, columns, role, bucket_label, check_digit, key: None, score })
    }

    /// A sheet of which nothing was understood: its first row heads it.
    pub fn bare(sheet: &'a Sheet, corrections: &Corrections) -> Table<'a> {
        let heading = match corrections.header_row {
            Some(0) => Heading::default(),
            _ => heading::at_row(sheet, 0),
        };
        let mut columns = columns::of(sheet, &heading);
        correct(&mut columns, &corrections.mapping);
        Table {
            sheet,
            heading,
            columns,
            role: Role::Other,
            bucket_label: None,
            check_digit: None,
            key: None,
            score: 0.0,
        }
    }

    /// The rows below the header.
    pub fn rows(&self) -> &'a [Row] {
        &self.sheet.rows[self.heading.rows.end..]
    }

    /// The rows above the header.
    pub fn titles(&self) -> &'a [Row] {
        &self.sheet.rows[..self.heading.rows.start]
    }

    /// The number of the header's last row as the spreadsheet shows it; zero without a header.
    pub fn header_number(&self) -> u32 {
        let last = self.heading.rows.clone().next_back().and_then(|at| self.sheet.rows.get(at));
        last.map_or(0, |row| row.number)
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

    /// The column of a balance that runs on from row to row.
    pub fn running_balance(&self) -> Option<usize> {
        self.columns.iter().position(|column| column.running)
    }

    pub fn names_customers(&self) -> bool {
        [Field::CustomerCode, Field::TaxId, Field::Name].iter().any(|&field| self.has(field))
    }

    /// Whether what is owed is spread over months, weeks or days.
    pub fn is_by_period(&self) -> bool {
        self.columns.iter().any(|column| column.bucket.is_some_and(|bucket| bucket.period.is_some()))
    }

    /// Whether nothing says what the amounts of its months are: owed, billed or paid.
    pub fn has_unsaid_months(&self) -> bool {
        let months = self.columns.iter().filter(|it| it.bucket.is_some_and(|bucket| bucket.period.is_some()));
        let worded = months.clone().any(|column| period::is_worded(&column.header));
        let titles = self.titles().iter().flat_map(|row| &row.cells).filter_map(|cell| match cell {
            Cell::Text(text) => Some(text.as_str()),
            _ => None,
        });
        let around = [self.sheet.name.as_str(), self.sheet.file.as_str()];
        let headers = self.columns.iter().map(|column| column.header.as_str());
        let texts: Vec<&str> = titles.chain(around).chain(headers).collect();
        let columns: Vec<usize> = self.columns_of(Field::AgeBucket).collect();
        let paid = |cell: &Cell| matches!(cell, Cell::Text(text) if standing::is_settled_mark(text));
        let settles = || self.rows().iter().any(|row| columns.iter().any(|&column| paid(row.cell(column))));
        months.count() > 0 && !worded && !months_of::are_of_debts(&texts) && !settles()
    }

    /// Whether a row is a customer and each bucket of it a document: nothing finer is there.
    pub fn is_by_bucket(&self) -> bool {
        let finer = [Field::DocumentNumber, Field::DueOn, Field::IssuedOn, Field::DaysPastDue];
        self.has(Field::AgeBucket) && !finer.iter().any(|&field| self.has(field))
    }
}

/// Where the rows of parted lines begin.
fn heading_of(sheet: &Sheet, parted: &Parted) -> Heading {
    let place = |number: u32| sheet.rows.iter().position(|row| row.number == number);
    match parted.header.and_then(place) {
        Some(at) => heading::at_row(sheet, at),
        None => {
            let start = place(parted.first).unwrap_or_default();
            Heading { rows: start..start, names: Vec::new() }
        }
    }
}

/// Gives the columns what the parting of their lines proved.
fn tell(columns: &mut [Column], parted: &Parted) {
    for (column, field) in columns.iter_mut().zip(&parted.told) {
        if column.profile.filled > 0 && field.is_some() {
            (column.field, column.confidence) = (*field, 0.6);
        }
    }
}

/// Whether its months, if it has any, are of what is owed, for all that titles and names say.
fn owes_by_period(sheet: &Sheet, heading: &Heading, columns: &[Column]) -> bool {
    let mut periods =
        columns.iter().filter(|column| column.bucket.is_some_and(|it| it.period.is_some())).peekable();
    if periods.peek().is_none() || periods.any(|column| period::is_worded(&column.header)) {
        return true;
    }
    let titles =
        sheet.rows[..heading.rows.start].iter().flat_map(|row| &row.cells).filter_map(|cell| match cell {
            Cell::Text(text) => Some(text.as_str()),
            _ => None,
        });
    !months_of::are_of_something_else(titles.chain([sheet.name.as_str(), sheet.file.as_str()]))
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

/// In a list of customers a number that none shares is the customer's: its "id" before any other,
/// and not the number of the house that follows a street.
fn number_customers(columns: &mut [Column]) {
    if columns.iter().any(|column| column.field == Some(Field::CustomerCode)) {
        return;
    }
    let is_own = |column: &Column| column.profile.distinct() == column.profile.filled;
    let by_id = columns.iter().position(|it| it.field.is_none() && it.header == "id" && is_own(it));
    let by_number = || {
        let number = columns.iter().position(|it| it.field == Some(Field::DocumentNumber) && is_own(it))?;
        let before = number.checked_sub(1).and_then(|before| columns[before].field);
        (before != Some(Field::Address)).then_some(number)
    };
    if let Some(code) = by_id.or_else(by_number) {
        columns[code].field = Some(Field::CustomerCode);
    }
}

/// What the words around a table make of what its columns are.
fn role_beside(role: Role, purpose: Option<Purpose>, columns: &[Column]) -> Role {
    let has = |field| columns.iter().any(|column| column.field == Some(field));
    // What only a sum made the balance may be a cheque among ways to pay.
    let named = |column: &Column| header::Header::new(&column.header).matches(Field::Balance).is_some();
    let open = [Field::DueOn, Field::AgeBucket, Field::DaysPastDue].into_iter().any(has)
        || columns.iter().any(|it| it.field == Some(Field::Balance) && (it.chosen || named(it)));
    let paid_out = [Field::Amount, Field::PaymentAmount, Field::Paid].into_iter().any(has);
    match (role, purpose) {
        (Role::Documents | Role::Customers, Some(Purpose::Payable)) => Role::Payables,
        (Role::Documents, Some(Purpose::Received)) if paid_out && !open => Role::Payments,
        _ => role,
    }
}

fn role_of(columns: &[Column]) -> Role {
    let column_of = |field| columns.iter().find(|column| column.field == Some(field));
    let has = |field| column_of(field).is_some();
    let customer = has(Field::CustomerCode) || has(Field::TaxId) || has(Field::Name);
    let owed = has(Field::Balance) || has(Field::Amount) || has(Field::AgeBucket);
    let lines = has(Field::UnitPrice) && has(Field::DocumentNumber);
    let payment = has(Field::PaymentAmount)
        || (has(Field::SettledOn)
            && (has(Field::Paid) || has(Field::Amount))
            && !has(Field::Balance)
            && !has(Field::DueOn)
            && !has(Field::IssuedOn));
    // Every row says when it was collected and none when it was due.
    let collected = column_of(Field::SettledOn).zip(column_of(Field::Amount)).is_some_and(|(day, amount)| {
        day.profile.filled > 0 && day.profile.filled * 20 >= amount.profile.filled * 19
    });
    let only_payments = (collected
        || (!owed && has(Field::Paid) && (has(Field::DocumentNumber) || has(Field::SettledOn))))
        && !has(Field::Balance)
        && !has(Field::AgeBucket)
        && !has(Field::DueOn);
    // A list of things with a price each: its rows are numbered and nobody is named.
    let by_row_number = !has(Field::Name)
        && !has(Field::TaxId)
        && column_of(Field::CustomerCode)
            .is_some_and(|code| code.confidence <= 0.5 && code.profile.distinct() == code.profile.filled);
    let dated =
        has(Field::DueOn) || has(Field::IssuedOn) || has(Field::DaysPastDue) || has(Field::DocumentNumber);
    match (owed || lines, payment, customer) {
        _ if only_payments => Role::Payments,
        (true, _, true) if by_row_number && !dated && !has(Field::Balance) => Role::Other,
        (false, true, _) if has(Field::DocumentNumber) || has(Field::SettledOn) => Role::Payments,
        (true, true, _) if !has(Field::Balance) && !has(Field::PaymentAmount) => Role::Payments,
        (true, _, true) => Role::Documents,
        (true, _, false) if has(Field::DocumentNumber) || has(Field::DueOn) || has(Field::IssuedOn) => {
            Role::Documents
        }
        (true, _, false) if has(Field::AgeBucket) => Role::Documents,
        (false, _, true) if !has(Field::DueOn) => Role::Customers,
        _ => Role::Other,
    }
}

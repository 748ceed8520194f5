//! The body of a table: what each row is, seen together with the rows around it.
//!
//! One row alone cannot tell whether it is a document, the name of those below it, or the sum
//! of those above; the rows around it can.

use std::collections::HashSet;

use crate::import::cell::fold::fold;
use crate::import::cell::number;
use crate::import::layout::Table;
use crate::import::layout::field::Field;
use crate::import::layout::style::Style;
use crate::import::sheet::{Cell, Row};

use super::group::{self, Group, Said};
use super::labelled::is_label_or_its_value;
use super::record::Record;
use super::row::{Sort, Sorter};

/// A row and what it is.
pub struct Line<'a> {
    pub row: &'a Row,
    pub kind: Kind,
}

/// What a row is to the rows around it.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    Data,
    /// Carried down to the rows below.
    Group(Box<Group>),
    /// A heading of rows that names nobody.
    Heading,
    /// Another line of the document above.
    Continuation,
    RepeatedHeader,
    /// A title of the report again, on its next page.
    RepeatedTitle,
    Total,
    OnlyAmounts,
    /// What a customer owed before the first movement of its statement.
    Opening,
    Note,
    /// A formula copied down below the last document: zeros and nothing else.
    Filler,
}

/// The rows of a table, sorted.
pub struct Body<'a> {
    pub lines: Vec<Line<'a>>,
    /// Whether a row without a customer belongs to the customer above it.
    pub carries: bool,
    /// What the titles say of the first rows, or of all.
    pub above: Group,
}

/// What a row holds, before its neighbours are asked.
#[derive(Clone, Copy)]
struct Holds {
    sort: Sort,
    owes: bool,
    named: bool,
    numbered: bool,
    dated: bool,
    filler: bool,
}

impl<'a> Body<'a> {
    pub fn of(table: &Table<'a>, style: &Style) -> Body<'a> {
        let reader = Reader { table, style, sorter: Sorter::new(table, style) };
        let rows = table.rows();
        let holds: Vec<Holds> = rows.iter().map(|row| reader.holds(row)).collect();
        let owing = || holds.iter().filter(|it| it.sort == Sort::Data && it.owes && !it.filler);
        let (all, named) = (owing().count(), owing().filter(|it| it.named).count());
        // A sum above each customer's only document, and one above them all.
        let dated = owing().filter(|it| it.dated).count() * 3 > all;
        let numbered = owing().filter(|it| it.numbered).count() * 2 > all;
        let carries = all > 0 && (!table.names_customers() || named * 10 <= all * 7);
        let titles: HashSet<String> = table.titles().iter().map(title).collect();
        // The number of the page and the hour of printing change from page to page.
        let of_pages: HashSet<String> = table
            .titles()
            .iter()
            .filter(|row| !describes_customer(row))
            .map(without_digits)
            .filter(|text| text.len() >= 8)
            .collect();
        let sums = Sums { reader: &reader, rows, holds: &holds, dated, numbered };
        let lines = rows.iter().enumerate().map(|(at, row)| {
            let kind = match holds[at].sort {
                Sort::RepeatedHeader => Kind::RepeatedHeader,
                Sort::Total => Kind::Total,
                _ if holds[at].filler => Kind::Filler,
                _ if reader.opens_statement(row, holds[at]) => Kind::Opening,
                _ if !titles.is_empty() && titles.contains(&title(row)) => Kind::RepeatedTitle,
                _ if !holds[at].dated && of_pages.contains(&without_digits(row)) => Kind::RepeatedTitle,
                Sort::OnlyAmounts if sums.closes(at) => Kind::Total,
                Sort::OnlyAmounts => Kind::OnlyAmounts,
                Sort::Data if holds[at].owes => reader.owing(row, holds[at], &sums, at, carries),
                Sort::Note => reader.sentence(row, carries),
                Sort::Data => reader.silent(row, holds[at], carries),
            };
            Line { row, kind }
        });
        let lines: Vec<Line> = lines.collect();
        let above = group_above(table.titles(), &lines).unwrap_or_else(|| group::in_titles(table.titles()));
        Body { lines, carries, above }
    }

    /// Whether some row names the customer of the rows below it.
    pub fn names_customers(&self) -> bool {
        self.above.names_customer()
            || self
                .lines
                .iter()
                .any(|line| matches!(&line.kind, Kind::Group(group) if group.names_customer()))
    }
}

/// Where each customer stands above a header of its own, the first stands among the titles.
fn group_above(titles: &[Row], lines: &[Line]) -> Option<Group> {
    let is_header = |line: &Line| line.kind == Kind::RepeatedHeader;
    let group = |line: &Line| match &line.kind {
        Kind::Group(group) if group.names_customer() => Some(()),
        _ => None,
    };
    let headers = lines.iter().enumerate().filter(|(_, line)| is_header(line)).map(|(at, _)| at);
    let heights: Vec<usize> = headers.map(|at| lines[..at].iter().rev().map_while(group).count()).collect();
    let height = *heights.first()?;
    if height == 0 || heights.iter().filter(|it| **it == height).count() * 2 <= heights.len() {
        return None;
    }
    let mut whole = Group::default();
    for row in &titles[titles.len().saturating_sub(height)..] {
        if let Said::Group(group) = group::read(row) {
            whole.complete(*group);
        }
    }
    whole.names_customer().then_some(whole)
}

/// "Cliente: 001" or "Tel: 310…" among the titles is the first customer's and on no other page.
fn describes_customer(row: &Row) -> bool {
    let reached = |group: &Group| group.phone.is_some() || group.email.is_some() || group.address.is_some();
    group::in_titles(std::slice::from_ref(row)).names_customer()
        || matches!(group::read(row), Said::Group(group) if reached(&group) && group.parts.tax_id.is_none())
}

fn without_digits(row: &Row) -> String {
    let texts = row.cells.iter().filter(|cell| !cell.is_empty()).map(|cell| cell.shown().into_owned());
    let text = texts.collect::<Vec<_>>().join(" ");
    let kept = text.chars().filter(|it| !it.is_ascii_digit() && !it.is_whitespace() && !it.is_control());
    kept.collect()
}

fn joined(row: &Row) -> String {
    row.cells
        .iter()
        .filter(|cell| !cell.is_empty())
        .map(|cell| cell.shown())
        .collect::<Vec<_>>()
        .join("\u{1}")
}

/// A title as its next page repeats it: the number of the page is another.
fn title(row: &Row) -> String {
    const COUNTED: [&str; 4] = ["pag", "page", "hoja", "folha"];
    let text = joined(row);
    let folded = fold(&text);
    match folded.split(' ').any(|word| COUNTED.iter().any(|it| word.starts_with(it))) {
        true => folded.chars().filter(|each| !each.is_ascii_digit()).collect(),
        false => text,
    }
}

struct Reader<'t, 'a> {
    table: &'t Table<'a>,
    style: &'t Style,
    sorter: Sorter<'t>,
}

impl Reader<'_, '_> {
    fn holds(&self, row: &Row) -> Holds {
        let says = |field| self.sorter.says(row, field);
        let holds = Holds {
            sort: self.sorter.sort(row),
            owes: self.owing_column(row).is_some() || self.owes_by_bucket(row),
            named: says(Field::CustomerCode) || says(Field::TaxId) || says(Field::Name),
            numbered: says(Field::DocumentNumber),
            dated: self.sorter.is_dated(row),
            filler: false,
        };
        let bare = !holds.named && !holds.numbered && !holds.dated;
        Holds { filler: bare && self.is_filler(row), ..holds }
    }

    /// Whether nothing is owed and no word is said.
    fn is_filler(&self, row: &Row) -> bool {
        let nothing = self.owing_column(row).is_some_and(|column| self.number(row, column) == Some(0.0));
        let worded = |cell: &Cell| cell.said().is_some_and(|said| said.chars().any(char::is_alphabetic));
        nothing && !row.cells.iter().any(worded)
    }

    /// The column in which the row says what it owes; any text in its place counts.
    fn owing_column(&self, row: &Row) -> Option<usize> {
        let says = |column: &usize| {
            let cell = row.cell(*column);
            (cell.said().is_some() && !is_label_or_its_value(row, *column)) || matches!(cell, Cell::Error(_))
        };
        [Field::Balance, Field::Amount, Field::PaymentAmount, Field::Paid, Field::UnitPrice]
            .into_iter()
            .filter_map(|field| self.table.column_of(field))
            .find(says)
    }

    /// A row of a statement with a balance and without a movement: "Saldo anterior".
    fn opens_statement(&self, row: &Row, holds: Holds) -> bool {
        let runs = |column: usize| self.number(row, column).is_some();
        !holds.owes && self.table.running_balance().is_some_and(runs)
    }

    fn owes_by_bucket(&self, row: &Row) -> bool {
        self.table.columns_of(Field::AgeBucket).any(|column| self.number(row, column).is_some())
    }

    /// What the row owes, as near as a sum needs it.
    fn owed(&self, row: &Row) -> f64 {
        let of = |field| self.table.column_of(field).and_then(|column| self.number(row, column));
        match self.owing_column(row) {
            // Charges less payments, where no column has the balance.
            Some(_) if !self.table.has(Field::Balance) && self.table.has(Field::Paid) => {
                let paid = self.table.columns_of(Field::Paid);
                let paid: f64 = paid.filter_map(|column| self.number(row, column)).sum();
                of(Field::Amount).unwrap_or(0.0) - paid
            }
            Some(column) => self.number(row, column).unwrap_or(0.0),
            None => {
                self.table.columns_of(Field::AgeBucket).filter_map(|column| self.number(row, column)).sum()
            }
        }
    }

    fn number(&self, row: &Row, column: usize) -> Option<f64> {
        number::exact(row.cell(column), self.style.mark(column)).map(|exact| exact.to_f64())
    }

    /// A row with an amount: a document, a line of one, or a sum that does not call itself one.
    fn owing(&self, row: &Row, holds: Holds, sums: &Sums, at: usize, carries: bool) -> Kind {
        let lines = self.table.has(Field::UnitPrice)
            && !self.table.has(Field::Balance)
            && !self.table.has(Field::Amount);
        if lines && !holds.numbered && !holds.named && !holds.dated {
            return Kind::Continuation;
        }
        if sums.is_bare(at) {
            if carries && sums.opens(at) {
                return match self.named_by_columns(row) {
                    Some(group) => Kind::Group(Box::new(group)),
                    None => match group::read(&without_numbers(row)) {
                        Said::Group(group) if group.names_customer() => Kind::Group(group),
                        _ => Kind::Total,
                    },
                };
            }
            if sums.closes(at) {
                return Kind::Total;
            }
        }
        Kind::Data
    }

    /// The customer whom the row names in the columns that do so.
    fn named_by_columns(&self, row: &Row) -> Option<Group> {
        let parts = Record::new(self.table, self.style, row).name_parts();
        (parts.code.is_some() || parts.name.is_some()).then(|| Group { parts, ..Group::default() })
    }

    /// One cell with a sentence: the name of a group may be as long.
    fn sentence(&self, row: &Row, carries: bool) -> Kind {
        match group::read(row) {
            Said::Group(group) if carries || (!group.names_customer() && has_label(row)) => {
                Kind::Group(group)
            }
            _ => Kind::Note,
        }
    }

    /// A row without an amount.
    fn silent(&self, row: &Row, holds: Holds, carries: bool) -> Kind {
        let filled = row.cells.iter().filter(|cell| !cell.is_empty()).count();
        if holds.numbered && holds.named && holds.dated || (holds.dated && !carries) {
            return Kind::Data;
        }
        let in_name = [Field::Name, Field::CustomerCode, Field::TaxId]
            .iter()
            .any(|&field| self.table.column_of(field).is_some_and(|column| !row.cell(column).is_empty()));
        // A customer without an amount is worth a word where each row is a customer's.
        let by_rows = !carries && in_name && filled <= 2 && !has_label(row);
        if by_rows {
            return Kind::Data;
        }
        if !carries && holds.named && (holds.numbered || filled > 4) {
            return Kind::Data;
        }
        match group::read(row) {
            Said::Group(group) if carries || !group.names_customer() => Kind::Group(group),
            Said::Group(_) if holds.named && !has_label(row) => Kind::Data,
            Said::Group(_) if filled <= 2 => Kind::Heading,
            Said::Noise if filled <= 4 => Kind::Note,
            _ if !holds.named && !holds.numbered => Kind::Continuation,
            _ => Kind::Data,
        }
    }
}

fn has_label(row: &Row) -> bool {
    row.cells.iter().any(|cell| matches!(cell, Cell::Text(text) if text.contains(':')))
}

fn without_numbers(row: &Row) -> Row {
    let keep = |(place, cell): (usize, &Cell)| match cell {
        Cell::Text(text) if place < 3 || text.chars().filter(|it| it.is_alphabetic()).count() > 2 => {
            cell.clone()
        }
        _ => Cell::Empty,
    };
    Row { number: row.number, cells: row.cells.iter().enumerate().map(keep).collect() }
}

/// Sums over the rows around one.
struct Sums<'s, 't, 'a> {
    reader: &'s Reader<'t, 'a>,
    rows: &'s [Row],
    holds: &'s [Holds],
    /// Most documents have a date; most have a number.
    dated: bool,
    numbered: bool,
}

impl Sums<'_, '_, '_> {
    fn counts(&self, at: usize) -> bool {
        self.holds[at].sort == Sort::Data && self.holds[at].owes
    }

    /// A row with an amount and without what documents of this table have.
    fn is_bare(&self, at: usize) -> bool {
        let holds = self.holds[at];
        (self.dated && !holds.dated) || (!self.dated && self.numbered && !holds.numbered)
    }

    /// Whether it is the sum of the documents since the last such row above.
    fn closes(&self, at: usize) -> bool {
        let section = (0..at).rev().take_while(|&above| !self.is_edge(above));
        self.is_sum_of(at, section)
    }

    /// Whether it is the sum of the documents until the next such row below.
    fn opens(&self, at: usize) -> bool {
        let section = (at + 1..self.holds.len()).take_while(|&below| !self.is_edge(below));
        self.is_sum_of(at, section)
    }

    fn is_edge(&self, at: usize) -> bool {
        self.holds[at].sort == Sort::Total
            || self.holds[at].sort == Sort::OnlyAmounts
            || (self.counts(at) && self.is_bare(at))
    }

    fn is_sum_of(&self, at: usize, section: impl Iterator<Item = usize>) -> bool {
        let (mut sum, mut count) = (0.0, 0);
        for row in section.filter(|&row| self.counts(row)) {
            sum += self.reader.owed(&self.rows[row]);
            count += 1;
        }
        let own = self.reader.owed(&self.rows[at]);
        count >= 1 && (sum - own).abs() <= 0.011 * f64::from(count.max(1)) && (count > 1 || own != 0.0)
    }
}

//! From sheets to one portfolio: which sheet holds the documents, which others hold
//! customers and payments that belong to them, and how it all reads together.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};

use crate::domain::money::{Currency, Totals};

use super::Corrections;
use super::Options;
use super::figures::Figures;
use super::issue::SkipCause;
use super::layout::decide::style_of;
use super::layout::field::Field;
use super::layout::statement::is_bank_statement;
use super::layout::style::Style;
use super::layout::{Role, Table};
use super::memory;
use super::reading::{ColumnGuess, Glimpse, Part, PreviewRow, Reading, Summary, Understood};
use super::related;
use super::rows::body::Body;
use super::rows::draft::Drafting;
use super::rows::implied;
use super::rows::name_parts::NameParts;
use super::rows::payments::Payments;
use super::sheet::{Cell, Row, Sheet};
use super::unreadable::{NotAPortfolio, Unreadable};
use super::watch::{Stage, Watch};

const PREVIEW: usize = 20;

/// Reads the sheets of all files as one portfolio.
pub fn read(sheets: &[Sheet], options: &Options, watch: &mut Watch) -> Result<Reading, Unreadable> {
    watch.report(Stage::Understanding, 0, 1)?;
    if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(Unreadable::Empty);
    }
    let mut tables = tables_of(sheets, &options.corrections)?;
    related::settle(&mut tables);
    let implied = implied::of(&tables);
    let at = main_table(&tables, &implied, options).map_err(|why| match why {
        Unreadable::NoHeader | Unreadable::NotAPortfolio { .. } if in_one_column(sheets) => {
            Unreadable::OneColumn
        }
        why => why,
    })?;
    let main = &tables[at];
    let style = style_of(main, options);
    let mut drafting = Drafting::new(options);
    let others = || tables.iter().enumerate().filter(|(index, _)| *index != at);
    // Who the customers are before whom one speaks to there.
    let lists = |of_persons: bool| {
        others().filter(move |(_, it)| it.role == Role::Customers && it.has(Field::LastName) == of_persons)
    };
    for (_, table) in lists(false).chain(lists(true)) {
        drafting.add_customers(table, &style_of(table, options), watch)?;
    }
    for (_, table) in others().filter(|(_, table)| is_of_unpriced_documents(table)) {
        drafting.leave_out(table);
    }
    let mut parts = Vec::new();
    let mut skipped = BTreeMap::new();
    match main.role {
        Role::Customers => drafting.add_customers(main, &style, watch)?,
        _ => {
            let of_documents = |index: &usize| {
                let (table, of_one) = (&tables[*index], implied[*index].is_some() && implied[at].is_some());
                table.role == Role::Documents && adds_documents(table, main, of_one, options)
            };
            for index in [at].into_iter().chain(others().map(|(index, _)| index).filter(of_documents)) {
                drafting.of_customer(implied[index].clone());
                let before = drafting.documents_so_far();
                drafting.add_documents(&tables[index], &style_of(&tables[index], options), watch)?;
                parts.push(part(tables[index].sheet, drafting.owed_since(before)));
                count_rows_outside(&tables[index], &mut skipped);
            }
        }
    }
    let mut paid = Payments::default();
    let payments = others().filter(|(_, table)| table.role == Role::Payments);
    // A payment is in the currency of what it pays, unless it says another.
    let (_, owed) = drafting.owed_since(0);
    let mut currencies = owed.iter().map(|money| money.currency);
    let only = currencies.next().filter(|it| currencies.next().is_none() && *it != Currency::NONE);
    let currency = only.or(options.currency);
    let of_main = Options { currency, ..options.clone() };
    payments.for_each(|(_, table)| paid.add(table, &of_main));
    let drafted = drafting.finish(&mut paid)?;
    let figures = Figures::of(&drafted.batch, &paid, options.today);
    if main.role == Role::Customers {
        count_rows_outside(main, &mut skipped);
    }
    for (cause, count) in drafted.skipped {
        *skipped.entry(cause).or_default() += count;
    }
    let summary = Summary {
        understood: understood(sheets, main, &style, &options.corrections),
        figures,
        issues: drafted.issues,
        skipped,
        parts,
        preview: preview(main.sheet),
    };
    Ok(Reading { batch: drafted.batch, summary })
}

/// The table of the longest sheet, or of the chosen one, whatever it is.
pub fn glimpse(sheets: &[Sheet], options: &Options) -> Option<Glimpse> {
    let corrections = &options.corrections;
    let allowed = |sheet: &&Sheet| corrections.sheet.as_ref().is_none_or(|name| *name == sheet.name);
    let sheet = sheets.iter().filter(allowed).max_by_key(|sheet| sheet.rows.len())?;
    let table = Table::of(sheet, corrections).unwrap_or_else(|| Table::bare(sheet, corrections));
    let style = style_of(&table, options);
    let mut understood = understood(sheets, &table, &style, corrections);
    if table.role == Role::Payables {
        // Who owes is for a person to say: the suppliers' column is free to be chosen.
        let whose = [Field::CustomerCode, Field::TaxId, Field::Name];
        for column in
            understood.columns.iter_mut().filter(|it| it.field.is_some_and(|it| whose.contains(&it)))
        {
            (column.field, column.confidence) = (None, 0);
        }
    }
    (!sheet.rows.is_empty()).then(|| Glimpse { understood, preview: preview(sheet) })
}

/// Another file has other debts. Two sheets of one workbook may show the same debts twice,
/// unless they are laid out alike and share no document: a sheet a month, a zone, a company.
/// A sheet a customer is another customer's.
fn adds_documents(table: &Table, main: &Table, of_one: bool, options: &Options) -> bool {
    if table.sheet.file != main.sheet.file || (of_one && options.corrections.sheet.is_none()) {
        return true;
    }
    let layout = |table: &Table| -> Vec<(String, Option<Field>)> {
        table.columns.iter().map(|column| (column.header.clone(), column.field)).collect()
    };
    let by_number = main.column_of(Field::DocumentNumber).or(main.column_of(Field::Name));
    let Some(column) =
        by_number.filter(|_| options.corrections.sheet.is_none() && layout(table) == layout(main))
    else {
        return false;
    };
    let keys = |table: &Table| -> HashSet<String> {
        table.rows().iter().filter_map(|row| row.cell(column).said().map(Cow::into_owned)).collect()
    };
    let (own, others) = (keys(main), keys(table));
    own.intersection(&others).count() * 5 <= own.len().min(others.len())
}

/// Documents of which no column says how much is owed: they are no portfolio, and their table is
/// more than a list of something else.
fn is_of_unpriced_documents(table: &Table) -> bool {
    table.role == Role::Other && table.has(Field::DocumentNumber) && table.has(Field::DueOn)
}

fn part(sheet: &Sheet, (documents, totals): (usize, Totals)) -> Part {
    Part { file: sheet.file.clone(), sheet: sheet.name.clone(), documents, totals }
}

fn tables_of<'a>(sheets: &'a [Sheet], corrections: &Corrections) -> Result<Vec<Table<'a>>, Unreadable> {
    let none = Corrections::default();
    let mut tables = Vec::new();
    for sheet in sheets.iter().filter(|sheet| !sheet.rows.is_empty()) {
        let chosen = corrections.sheet.as_ref().is_none_or(|name| *name == sheet.name);
        tables.extend(Table::of(sheet, if chosen { corrections } else { &none }));
    }
    if let Some(name) = &corrections.sheet
        && !sheets.iter().any(|sheet| sheet.name == *name)
    {
        return Err(Unreadable::NoSuchSheet { sheet: name.clone() });
    }
    Ok(tables)
}

/// The table that the portfolio is read from, or why there is none.
fn main_table(
    tables: &[Table],
    implied: &[Option<NameParts>],
    options: &Options,
) -> Result<usize, Unreadable> {
    let corrections = &options.corrections;
    let best_of = |role: Role, among: &dyn Fn(usize) -> bool| {
        let allowed = |(at, table): &(usize, &Table)| {
            corrections.sheet.as_ref().is_none_or(|name| *name == table.sheet.name)
                && table.role == role
                && among(*at)
        };
        let best = tables.iter().enumerate().filter(allowed).max_by(|(_, a), (_, b)| {
            (!a.rows().is_empty(), a.score)
                .partial_cmp(&(!b.rows().is_empty(), b.score))
                .unwrap_or(std::cmp::Ordering::Equal)
        });
        best.map(|(at, _)| at)
    };
    let best = |role: Role| best_of(role, &|_| true);
    let of_customers = best_of(Role::Documents, &|at| implied[at].is_some());
    if let Some(at) = best(Role::Other).or(best(Role::Documents)).filter(|_| best(Role::Customers).is_none())
        && of_customers.is_none()
        && is_bank_statement(&tables[at])
    {
        return Err(Unreadable::BankStatement);
    }
    let Some(first) = best(Role::Documents).or(best(Role::Customers)) else {
        let at = [Role::Payables, Role::Other, Role::Payments].into_iter().find_map(best);
        let at = at.ok_or(Unreadable::NoHeader)?;
        return Err(lacking(&tables[at]));
    };
    let first = finer_than(tables, first).filter(|_| corrections.sheet.is_none()).unwrap_or(first);
    let summed = || !is_finer(&tables[first]) && implied::is_summary(&tables[first], implied);
    let at = of_customers.filter(|_| summed()).unwrap_or(first);
    let main = &tables[at];
    if main.rows().is_empty() {
        return Err(Unreadable::HeaderWithoutRows { header_row: main.header_number() });
    }
    let told = tables.iter().any(|table| table.role == Role::Customers) || implied[at].is_some();
    let grouped = || Body::of(main, &style_of(main, options)).names_customers();
    if !told && !main.names_customers() && !grouped() {
        return Err(Unreadable::NotAPortfolio { why: NotAPortfolio::NoCustomerColumn });
    }
    Ok(at)
}

/// Whether its rows are documents and not what a customer owes in all.
fn is_finer(table: &Table) -> bool {
    [Field::DocumentNumber, Field::DueOn, Field::IssuedOn].iter().any(|&field| table.has(field))
}

/// A sheet of documents whose sums by customer another sheet of the file shows.
fn finer_than(tables: &[Table], first: usize) -> Option<usize> {
    let summary = &tables[first];
    if is_finer(summary) {
        return None;
    }
    let whose = |table: &Table| -> HashSet<String> {
        let column = table.column_of(Field::Name).or(table.column_of(Field::CustomerCode));
        let said = column.map(|column| table.rows().iter().filter_map(move |row| row.cell(column).said()));
        said.into_iter().flatten().map(|it| it.trim().to_lowercase()).collect()
    };
    let of_summary = whose(summary);
    tables.iter().position(|table| {
        let finer = table.role == Role::Documents
            && table.sheet.file == summary.sheet.file
            && table.has(Field::DocumentNumber)
            && (table.has(Field::DueOn) || table.has(Field::IssuedOn) || table.has(Field::DaysPastDue))
            && table.rows().len() >= summary.rows().len();
        finer && of_summary.intersection(&whose(table)).count() * 5 >= of_summary.len() * 3
    })
}

/// Whether whole lines stand in single cells: a list pasted from a chat, a page copied out of a
/// PDF.
fn in_one_column(sheets: &[Sheet]) -> bool {
    const SHORTEST: usize = 10;
    let Some(sheet) = sheets.iter().max_by_key(|sheet| sheet.rows.len()) else { return false };
    let line = |row: &&Row| {
        let mut filled = row.cells.iter().filter(|cell| !cell.is_empty());
        let whole = |cell: &Cell| {
            let text = cell.shown();
            text.len() >= SHORTEST && text.contains(' ') && text.contains(|it: char| it.is_ascii_digit())
        };
        filled.next().is_some_and(whole) && filled.next().is_none()
    };
    let lines = sheet.rows.iter().filter(line).count();
    lines >= 3 && lines * 10 >= sheet.rows.len() * 6
}

fn lacking(table: &Table) -> Unreadable {
    if table.rows().is_empty() {
        return Unreadable::HeaderWithoutRows { header_row: table.header_number() };
    }
    if table.role == Role::Payables {
        return Unreadable::NotAPortfolio { why: NotAPortfolio::Payables };
    }
    if table.role == Role::Payments {
        return Unreadable::NotAPortfolio { why: NotAPortfolio::OnlyPayments };
    }
    let customer = [Field::CustomerCode, Field::TaxId, Field::Name].iter().any(|&field| table.has(field));
    Unreadable::NotAPortfolio {
        why: if customer { NotAPortfolio::NoAmountColumn } else { NotAPortfolio::NoCustomerColumn },
    }
}

fn count_rows_outside(main: &Table, skipped: &mut BTreeMap<SkipCause, usize>) {
    // A second row of the header names columns and is no row of its own.
    let above = main.heading.rows.end.saturating_sub(1).max(main.heading.rows.start);
    if above > 0 {
        *skipped.entry(SkipCause::Title).or_default() += above;
    }
    if main.sheet.blank_rows > 0 {
        *skipped.entry(SkipCause::Blank).or_default() += main.sheet.blank_rows;
    }
}

fn understood(sheets: &[Sheet], main: &Table, style: &Style, corrections: &Corrections) -> Understood {
    let columns = main.columns.iter().enumerate().map(|(index, column)| ColumnGuess {
        index,
        header: column.header.clone(),
        field: column.field,
        confidence: (column.confidence * 100.0).round() as u8,
        chosen: column.chosen,
        samples: column.profile.samples.clone(),
    });
    Understood {
        sheets: sheets.iter().map(|sheet| sheet.name.clone()).collect(),
        sheet: main.sheet.name.clone(),
        header_row: main.header_number(),
        encoding: main.sheet.text.map(|form| form.encoding),
        delimiter: main.sheet.text.map(|form| form.delimiter),
        date_order: style.date_order(main),
        decimal: style.shown_mark,
        currency: style.currency.known.then_some(style.currency.currency),
        scale: style.shown_scale(main),
        cutoff: style.cutoff,
        columns: columns.collect(),
        layout: memory::layout_of(main),
        creditor: memory::creditor_of(main),
        corrections: corrections.clone(),
        recalled: false,
    }
}

fn preview(sheet: &Sheet) -> Vec<PreviewRow> {
    let text = |row: &Row| row.cells.iter().map(|cell| cell.shown().into_owned()).collect();
    sheet.rows.iter().take(PREVIEW).map(|row| PreviewRow { number: row.number, cells: text(row) }).collect()
}

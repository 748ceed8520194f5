//! A table of payments beside the documents: counted and matched to their documents.

use std::collections::HashMap;

use super::Options;
use super::field::Field;
use super::layout::Table;
use super::number;
use super::row::{Sort, Sorter};
use super::style::Style;

/// The payments of a file: how many, and minor units per document number.
#[derive(Debug, Default)]
pub struct Payments {
    pub count: usize,
    pub by_number: HashMap<String, i64>,
}

/// Reads a table of payments.
pub fn read(table: &Table, options: &Options) -> Payments {
    let style = Style::of(table, options);
    let sorter = Sorter::new(table, &style);
    let mut payments = Payments::default();
    let (number, amount) = (table.column_of(Field::DocumentNumber), table.column_of(Field::PaymentAmount));
    for row in table.rows().iter().filter(|row| sorter.sort(row) == Sort::Data) {
        let Some(amount) = amount else { break };
        let Ok(amount) = number::amount(row.cell(amount), style.mark(amount), style.currency.currency) else {
            continue;
        };
        payments.count += 1;
        if let Some(number) = number.and_then(|column| row.cell(column).said()) {
            *payments.by_number.entry(number.into_owned()).or_default() += amount.money.minor;
        }
    }
    payments
}

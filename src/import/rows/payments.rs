//! A table of payments beside the documents: counted, summed, and taken off the documents
//! that they name. A payment that names none is told and taken off nothing.

use std::collections::HashMap;

use crate::domain::money::{Money, Totals};
use crate::import::Options;
use crate::import::issue::{Issues, Problem};
use crate::import::layout::Table;
use crate::import::layout::decide::style_of;
use crate::import::layout::field::Field;
use crate::import::layout::standing::{self, Standing};
use crate::import::sheet::Cell;

use super::record::Record;
use super::row::{Sort, Sorter};

/// The payments of all files.
#[derive(Debug, Default)]
pub struct Payments {
    list: Vec<Payment>,
    by_number: HashMap<String, Vec<usize>>,
    /// Rows whose amount could not be read.
    unreadable: Vec<(u32, String, String)>,
}

#[derive(Debug)]
struct Payment {
    row: u32,
    number: Option<String>,
    money: Money,
    used: bool,
}

impl Payments {
    /// Adds those of a table.
    pub fn add(&mut self, table: &Table, options: &Options) {
        let style = style_of(table, options);
        let sorter = Sorter::new(table, &style);
        let paid = [Field::PaymentAmount, Field::Paid, Field::Amount];
        let Some(column) = paid.into_iter().find_map(|field| table.column_of(field)) else { return };
        for row in table.rows().iter().filter(|row| sorter.sort(row) == Sort::Data) {
            let (record, cell) = (Record::new(table, &style, row), row.cell(column));
            if (cell.said().is_none() && !matches!(cell, Cell::Error(_))) || is_void(&record) {
                continue;
            }
            match style.amount(row, column, record.currency().0) {
                Ok(amount) => {
                    let payment = Payment {
                        row: row.number,
                        number: record.number(),
                        money: amount.money,
                        used: false,
                    };
                    if let Some(number) = &payment.number {
                        self.by_number.entry(key(number)).or_default().push(self.list.len());
                    }
                    self.list.push(payment);
                }
                Err(_) => {
                    let header = record.header(column).unwrap_or_default().to_owned();
                    self.unreadable.push((row.number, header, cell.shown().into_owned()));
                }
            }
        }
    }

    pub fn count(&self) -> usize {
        self.list.len()
    }

    pub fn totals(&self) -> Totals {
        self.list.iter().map(|payment| payment.money).collect()
    }

    /// What was paid on a document, in its currency.
    pub fn take(&mut self, number: &str, of: Money) -> i64 {
        let places = self.by_number.get(&key(number)).map(Vec::as_slice).unwrap_or_default();
        let mut sum = 0_i64;
        for &place in places {
            let payment = &mut self.list[place];
            if payment.money.currency == of.currency && !payment.used {
                payment.used = true;
                sum = sum.saturating_add(payment.money.minor);
            }
        }
        sum
    }

    /// Marks the payments of a document whose balance has them off already.
    pub fn acknowledge(&mut self, number: &str) {
        for &place in self.by_number.get(&key(number)).map(Vec::as_slice).unwrap_or_default() {
            self.list[place].used = true;
        }
    }

    /// Tells what was taken off nothing.
    pub fn tell(&self, issues: &mut Issues) {
        for (row, header, found) in &self.unreadable {
            issues.add(Problem::PaymentUnreadable, Some(header), *row, found);
        }
        for payment in self.list.iter().filter(|payment| !payment.used) {
            issues.add(
                Problem::PaymentUnmatched,
                None,
                payment.row,
                payment.number.as_deref().unwrap_or_default(),
            );
        }
    }
}

/// A payment that was taken back.
fn is_void(record: &Record) -> bool {
    let status = record.said(Field::Status);
    status.is_some_and(|status| standing::of_status(&status) == Some(Standing::Void))
}

/// The same number however two sheets of one system write it: `FCT-001`, `fct 001`.
fn key(number: &str) -> String {
    number.chars().filter(|each| each.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

//! How a table writes numbers and dates: its cells read as decided for their columns.

use chrono::NaiveDate;

use crate::domain::money::Currency;
use crate::import::cell::date::{self, BETWEEN_EPOCHS, DateOrder, Day, later};
use crate::import::cell::no_year::Year;
use crate::import::cell::number::{self, Amount, DecimalMark, Exact, NotMoney};
use crate::import::cell::six_digits::SixDigits;
use crate::import::layout::Table;
use crate::import::sheet::{Cell, Row};

use super::field::{Content, Field};
use super::scale::Scale;
use super::side::Credits;

/// The decisions for one table.
#[derive(Clone, Debug)]
pub struct Style {
    pub(super) marks: Vec<DecimalMark>,
    pub(super) orders: Vec<DateOrder>,
    /// The mark that the file's amounts show; nothing where no amount has one.
    pub shown_mark: Option<DecimalMark>,
    /// The order that the file's dates prove; nothing where no date proves one.
    pub proven_order: Option<DateOrder>,
    /// Columns whose dates could be read both ways and prove nothing.
    pub assumed: Vec<usize>,
    /// Columns in whose dates a spreadsheet swapped day and month.
    pub swapped: Vec<usize>,
    pub currency: CurrencyGuess,
    /// The day on which the file was written, where it tells.
    pub cutoff: Option<NaiveDate>,
    /// That day is only in the name of the file or sheet.
    pub cutoff_of_name: bool,
    /// It is only the day on which the report was made or printed.
    pub cutoff_of_print: bool,
    /// Days are counted from 1904.
    pub(super) since_1904: bool,
    /// Of columns whose dates are six digits, their order.
    pub six_digits: Vec<Option<SixDigits>>,
    /// The days by which serial days are off, and in which columns.
    pub other_epoch: Option<(i64, Vec<usize>)>,
    /// Of columns whose days have no year, what gives them one.
    pub years: Vec<Option<Year>>,
    /// What the amounts of each column are counted in.
    pub(super) scales: Vec<Scale>,
    /// The rows whose amounts are credits without a sign.
    pub credits: Option<Credits>,
    /// The states that rows are in are those of their documents, not of their customers.
    pub states_of_documents: bool,
}

/// The currency of amounts whose row names none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CurrencyGuess {
    pub currency: Currency,
    /// The file or the user said so; otherwise the screen must ask.
    pub known: bool,
}

impl Style {
    pub fn mark(&self, column: usize) -> DecimalMark {
        self.marks.get(column).copied().unwrap_or(DecimalMark::Point)
    }

    pub fn scale(&self, column: usize) -> Scale {
        self.scales.get(column).copied().unwrap_or_default()
    }

    /// The scale of what is owed.
    pub fn shown_scale(&self, table: &Table) -> Scale {
        let owed = [Field::Balance, Field::Amount, Field::AgeBucket];
        owed.iter()
            .find_map(|&field| table.column_of(field))
            .map_or(Scale::Units, |column| self.scale(column))
    }

    /// The amount in a cell, in the column's mark and scale.
    pub fn amount(&self, row: &Row, column: usize, currency: Currency) -> Result<Amount, NotMoney> {
        let exact = number::exact(row.cell(column), self.mark(column)).ok_or(NotMoney::NotANumber)?;
        let mantissa = exact.mantissa.checked_mul(self.scale(column).factor()).ok_or(NotMoney::TooLarge)?;
        Exact { mantissa, ..exact }.to_money(currency)
    }

    pub fn order(&self, column: usize) -> DateOrder {
        self.orders.get(column).copied().unwrap_or(DateOrder::DayFirst)
    }

    /// The order in which the dates were read; nothing where no date needs one.
    pub fn date_order(&self, table: &Table) -> Option<DateOrder> {
        let mut orders = self.orders.iter().enumerate();
        orders.find(|(column, _)| self.needs_order(table, *column)).map(|(_, &order)| order)
    }

    fn needs_order(&self, table: &Table, column: usize) -> bool {
        table.columns.get(column).is_some_and(|column| {
            column.profile.order.matters()
                && column.field.is_some_and(|field| field.content() == Content::Dates)
        })
    }

    pub fn day(&self, row: &Row, column: usize) -> Day {
        let day = self.day_as_kept(row, column);
        let shift = self.other_epoch.as_ref().filter(|(_, columns)| columns.contains(&column));
        match (day, shift, row.cell(column)) {
            (Day::Of(day), Some((shift, _)), Cell::Date(_) | Cell::Number(_)) => {
                later(day, *shift).map_or(Day::Unreadable, Day::Of)
            }
            _ => day,
        }
    }

    fn day_as_kept(&self, row: &Row, column: usize) -> Day {
        let cell = row.cell(column);
        match cell {
            Cell::Date(day) if self.swapped.contains(&column) => Day::Of(date::swapped(*day)),
            Cell::Number(days) if self.since_1904 && *days < 80_000.0 => {
                date::day(&Cell::Number(days + BETWEEN_EPOCHS as f64), self.order(column))
            }
            _ => {
                let order = self.six_digits.get(column).copied().flatten();
                let packed = order.and_then(|order| order.day(cell));
                let year = self.years.get(column).copied().flatten();
                let without_year = || year.and_then(|year| year.day(cell));
                packed.or_else(without_year).unwrap_or_else(|| date::day(cell, self.order(column)))
            }
        }
    }

    pub fn whole(&self, row: &Row, column: usize) -> Option<i64> {
        let number = number::exact(row.cell(column), self.mark(column))?.to_f64();
        (number.abs() < 100_000.0).then_some(number.round() as i64)
    }
}

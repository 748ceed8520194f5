//! How a table writes numbers and dates, decided once from all the values.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::money::Currency;
use crate::import::Options;
use crate::import::cell::date::{self, DateOrder, Day, later};
use crate::import::cell::number::{self, Amount, DecimalMark, Exact, MarkEvidence, NotMoney};
use crate::import::cell::six_digits::SixDigits;
use crate::import::layout::{Column, Table};
use crate::import::sheet::{Cell, Row};

use super::currency_words::{by_symbol, code_in, currency_in_header, currency_in_title, currency_of_sheet};
use super::cutoff;
use super::epoch;
use super::field::{Content, Field};
use super::header::Header;
use super::named_day;
use super::order;
use super::scale::{self, Scale};
use super::side::Credits;
use super::standing;

/// The decisions for one table.
#[derive(Clone, Debug)]
pub struct Style {
    marks: Vec<DecimalMark>,
    orders: Vec<DateOrder>,
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
    /// Days are counted from 1904.
    since_1904: bool,
    /// Of columns whose dates are six digits, their order.
    pub six_digits: Vec<Option<SixDigits>>,
    /// The days by which serial days are off, and in which columns.
    pub other_epoch: Option<(i64, Vec<usize>)>,
    /// What the amounts of each column are counted in.
    scales: Vec<Scale>,
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
    pub fn of(table: &Table, options: &Options) -> Style {
        let corrections = &options.corrections;
        let (marks, shown_mark) = marks_of(table, corrections.decimal);
        let (orders, proven_order, assumed) = order::orders_of(table, corrections.date_order);
        let currency = currency_of(table, options);
        let swapped = order::swapped_of(table, corrections.date_order);
        let credits = Credits::of(table, &marks);
        let mut style = Style {
            marks,
            orders,
            shown_mark,
            proven_order,
            assumed,
            swapped,
            currency,
            cutoff: None,
            cutoff_of_name: false,
            since_1904: table.sheet.since_1904,
            six_digits: order::six_digits_of(&table.columns, corrections.date_order),
            other_epoch: None,
            scales: scale::of(table, corrections.scale),
            credits,
            states_of_documents: standing::is_of_documents(table),
        };
        let order = style.proven_order.unwrap_or(DateOrder::DayFirst);
        let of_name = |name: &String| named_day::of(name, options.today);
        let written = cutoff::written(table, order);
        let printed = || cutoff::printed(table, order);
        let named = of_name(&table.sheet.name).or_else(|| of_name(&table.sheet.file));
        let told = [corrections.cutoff, written, printed(), named];
        let told: Vec<NaiveDate> = told.into_iter().flatten().collect();
        style.other_epoch = epoch::off(table, &style, &told, options.today);
        style.cutoff = corrections
            .cutoff
            .or(written)
            .or_else(|| style.cutoff_by_days(table))
            // "6/30/2025" is a day though nothing else proves the order.
            .or_else(|| cutoff::written(table, order.other()))
            .or_else(printed);
        if style.cutoff.is_none() {
            style.cutoff = named;
            style.cutoff_of_name = named.is_some();
        }
        style
    }

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
                date::day(&Cell::Number(days + epoch::BETWEEN as f64), self.order(column))
            }
            _ => {
                let order = self.six_digits.get(column).copied().flatten();
                let packed = order.and_then(|order| order.day(cell));
                packed.unwrap_or_else(|| date::day(cell, self.order(column)))
            }
        }
    }

    pub fn whole(&self, row: &Row, column: usize) -> Option<i64> {
        let number = number::exact(row.cell(column), self.mark(column))?.to_f64();
        (number.abs() < 100_000.0).then_some(number.round() as i64)
    }

    /// The day that lies the stated days after the due date in nearly every row; or after the
    /// date of issue, where the file has the age of its documents instead.
    pub fn cutoff_by_days(&self, table: &Table) -> Option<NaiveDate> {
        if let (Some(due), Some(days)) = (table.column_of(Field::DueOn), table.column_of(Field::DaysPastDue))
        {
            return self.meeting_day(table, due, days);
        }
        let issued = table.column_of(Field::IssuedOn)?;
        let is_age = |&(_, column): &(usize, &Column)| {
            column.field.is_none()
                && column.profile.fit(Content::WholeNumbers) > 0.9
                && Header::new(&column.header).matches(Field::DaysPastDue).is_some()
        };
        let ages = table.columns.iter().enumerate().filter(is_age);
        ages.filter_map(|(age, _)| self.meeting_day(table, issued, age)).next()
    }

    /// Zero days say little: what is settled has them, and with many systems what is not due yet,
    /// whose day then has not come. They speak only where too few others do.
    fn meeting_day(&self, table: &Table, due: usize, days: usize) -> Option<NaiveDate> {
        let mut counts: BTreeMap<NaiveDate, usize> = BTreeMap::new();
        let mut zero: Vec<NaiveDate> = Vec::new();
        let mut telling = 0;
        for row in table.rows() {
            let (Day::Of(due), Some(days)) = (self.day(row, due), self.whole(row, days)) else { continue };
            if days == 0 {
                zero.push(due);
                continue;
            }
            telling += 1;
            if let Some(day) = later(due, days) {
                *counts.entry(day).or_default() += 1;
            }
        }
        let (day, count) = counts.into_iter().max_by_key(|&(_, count)| count)?;
        let alone = telling >= 3 && count * 10 >= telling * 8;
        let all = telling + zero.len();
        let agree = count + zero.iter().filter(|due| **due >= day).count();
        (alone || (all >= 3 && count >= 2 && agree * 10 >= all * 8)).then_some(day)
    }
}

fn marks_of(table: &Table, chosen: Option<DecimalMark>) -> (Vec<DecimalMark>, Option<DecimalMark>) {
    let mut of_file = MarkEvidence::default();
    let is_amount = |field: Option<Field>| field.is_some_and(|field| field.content() == Content::Amounts);
    table
        .columns
        .iter()
        .filter(|column| is_amount(column.field))
        .for_each(|column| of_file.add(column.profile.mark));
    let shown = chosen.or(of_file.decide());
    let mark_of = |own: MarkEvidence| chosen.or(own.decide()).or(shown).unwrap_or(DecimalMark::Point);
    (table.columns.iter().map(|column| mark_of(column.profile.mark)).collect(), shown)
}

/// A code in the header of the amount, a symbol that only one currency has, the user's own.
fn currency_of(table: &Table, options: &Options) -> CurrencyGuess {
    let known = |currency| CurrencyGuess { currency, known: true };
    if let Some(chosen) = options.corrections.currency {
        return known(chosen);
    }
    let owed = table.column_of(Field::Balance).or(table.column_of(Field::Amount));
    let in_header =
        owed.and_then(|index| table.columns.get(index)).and_then(|column| currency_in_header(&column.header));
    let in_titles = || table.titles().iter().flat_map(|row| &row.cells).find_map(currency_in_title);
    // A sheet for each currency: "USD", "Dólares".
    let in_sheet = || currency_of_sheet(&table.sheet.name);
    let in_values = || {
        let samples =
            owed.and_then(|index| table.columns.get(index)).map(|column| column.profile.samples.as_slice());
        samples.unwrap_or_default().iter().find_map(|sample| by_symbol(sample).or_else(|| code_in(sample)))
    };
    match in_header.or_else(in_values).or_else(in_titles).or_else(in_sheet).or(options.currency) {
        Some(currency) => known(currency),
        // ISO 4217 keeps this code for "no currency".
        None => CurrencyGuess { currency: Currency::NONE, known: false },
    }
}

//! The order of day and month: what a column's values prove, and where no single date proves it
//! what the rows say together.
//!
//! An invoice is due after it was issued and not years later, the days past due meet in one
//! day, and a list in order of date stays in order. One reading fits nearly every row, the
//! other does not; otherwise nothing is said.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::import::cell::date::{self, DateOrder, Day, OrderEvidence, later};
use crate::import::cell::number::{self, DecimalMark};
use crate::import::cell::six_digits::{self, SixDigits, SixDigitsEvidence};
use crate::import::layout::{Column, Table};
use crate::import::sheet::Row;

use super::field::{Content, Field};

/// So many rows are enough.
const SAMPLE: usize = 1000;
/// A term of credit has fewer days.
const LONGEST_TERM: i64 = 190;

/// The order under which the rows make sense, if only one does.
pub fn by_rows(table: &Table) -> Option<DateOrder> {
    let score = |order| sense(table, order);
    let (day_first, month_first) = (score(DateOrder::DayFirst)?, score(DateOrder::MonthFirst)?);
    match () {
        () if day_first >= 0.85 && month_first <= 0.6 => Some(DateOrder::DayFirst),
        () if month_first >= 0.85 && day_first <= 0.6 => Some(DateOrder::MonthFirst),
        () => None,
    }
}

/// The share of what can be checked that fits, from 0 to 1.
fn sense(table: &Table, order: DateOrder) -> Option<f64> {
    let rows = &table.rows()[..table.rows().len().min(SAMPLE)];
    let column = |field| table.column_of(field);
    let day = |row: &Row, column: Option<usize>| match date::day(row.cell(column?), order) {
        Day::Of(day) => Some(day),
        _ => None,
    };
    let (issued, due) = (column(Field::IssuedOn), column(Field::DueOn));
    let (mut all, mut fits) = (0_usize, 0_usize);
    for row in rows {
        if let (Some(issued), Some(due)) = (day(row, issued), day(row, due)) {
            all += 1;
            fits += usize::from((0..=LONGEST_TERM).contains(&(due - issued).num_days()));
        }
    }
    if let Some(days) = column(Field::DaysPastDue) {
        let mut met: HashMap<NaiveDate, usize> = HashMap::new();
        for row in rows {
            let Some(due) = day(row, due) else { continue };
            let late = number::exact(row.cell(days), DecimalMark::Point).map(|it| it.to_f64() as i64);
            let Some(met_on) = late.filter(|late| *late != 0).and_then(|late| later(due, late)) else {
                continue;
            };
            all += 1;
            *met.entry(met_on).or_default() += 1;
        }
        fits += met.into_values().max().unwrap_or(0);
    }
    (all >= 3).then(|| fits as f64 / all as f64)
}

/// The order of each column, the one that the file proves, and the columns that prove none.
pub fn orders_of(
    table: &Table,
    chosen: Option<DateOrder>,
) -> (Vec<DateOrder>, Option<DateOrder>, Vec<usize>) {
    let is_date = |field: Option<Field>| field.is_some_and(|field| field.content() == Content::Dates);
    let mut of_file = OrderEvidence::default();
    // Dates in columns that mean nothing to us still tell how this system writes dates.
    table.columns.iter().for_each(|column| of_file.add(column.profile.order));
    let proven = chosen.or(of_file.decide()).or_else(|| by_rows(table).filter(|_| of_file.matters()));
    let (mut orders, mut assumed) = (Vec::with_capacity(table.columns.len()), Vec::new());
    for (index, column) in table.columns.iter().enumerate() {
        let own = column.profile.order;
        let known = chosen.or(own.decide()).or(proven);
        if known.is_none() && own.matters() && is_date(column.field) {
            assumed.push(index);
        }
        orders.push(known.unwrap_or(DateOrder::DayFirst));
    }
    (orders, proven, assumed)
}

/// The order of each column whose dates are six digits: the same in all where it fits them all.
pub fn six_digits_of(columns: &[Column], chosen: Option<DateOrder>) -> Vec<Option<SixDigits>> {
    let is_date = |column: &&Column| column.field.is_some_and(|field| field.content() == Content::Dates);
    let dates = columns.iter().filter(is_date).map(|column| column.profile.six_digits);
    let all: Vec<SixDigitsEvidence> = dates.filter(SixDigitsEvidence::fits_any).collect();
    let together = six_digits::decide(&all, chosen);
    let of = |column: &Column| {
        let own = column.profile.six_digits;
        let read = is_date(&column) && own.fits_any();
        read.then(|| together.or_else(|| six_digits::decide(&[own], chosen))).flatten()
    };
    columns.iter().map(of).collect()
}

/// Texts that prove day first, and real dates of the same column none of which has a day
/// beyond 12: a spreadsheet of month-first habits made dates of what it could.
pub fn swapped_of(table: &Table, chosen: Option<DateOrder>) -> Vec<usize> {
    let is_swapped = |column: &Column| {
        column.field.is_some_and(|field| field.content() == Content::Dates) && column.profile.looks_swapped()
    };
    let columns =
        table.columns.iter().enumerate().filter(|(_, column)| chosen.is_none() && is_swapped(column));
    columns.map(|(index, _)| index).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::Corrections;
    use crate::import::layout::Table;
    use crate::import::sheet::{Cell, Sheet};

    fn order(rows: &[&str]) -> Option<DateOrder> {
        let mut sheet = Sheet::default();
        for (at, row) in rows.iter().enumerate() {
            sheet.push(at as u32 + 1, row.split(',').map(Cell::of_text).collect());
        }
        by_rows(&Table::of(&sheet, &Corrections::default()).expect("a table"))
    }

    #[test]
    fn rows_tell_the_order_that_no_date_proves() {
        let header = "Cliente,Fecha,Vencimiento,Saldo";
        let months = [header, "A,1/11/2025,2/10/2025,1", "B,2/3/2025,3/5/2025,2", "C,10/7/2025,11/6/2025,3"];
        assert_eq!(order(&months), Some(DateOrder::MonthFirst));
        let days = [header, "A,11/1/2025,10/2/2025,1", "B,3/2/2025,5/3/2025,2", "C,7/10/2025,6/11/2025,3"];
        assert_eq!(order(&days), Some(DateOrder::DayFirst));
    }
}

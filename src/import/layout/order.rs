//! The order of day and month where no single date proves it: what the rows say together.
//!
//! An invoice is due after it was issued and not years later, the days past due meet in one
//! day, and a list in order of date stays in order. One reading fits nearly every row, the
//! other does not; otherwise nothing is said.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::import::cell::date::{self, DateOrder, Day};
use crate::import::cell::number::{self, DecimalMark};
use crate::import::layout::Table;
use crate::import::sheet::Row;

use super::field::Field;
use crate::import::cell::date::later;

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

//! The epoch: days counted from 1904 in a workbook that does not say so, or the other way about.
//!
//! Such dates are off by four years and a day, all of them. They are told by what is written as
//! text: another date column, the day of the balances. Where only serial days stand beside each
//! other nothing can be told, and nothing is.

use chrono::NaiveDate;

use crate::import::cell::date::{BETWEEN_EPOCHS, Day, later};
use crate::import::sheet::{Cell, Row};

use super::Table;
use super::cutoff;
use super::field::{Content, Field};
use super::style::Style;

/// An invoice falls due within so many days.
const LONGEST_TERM: i64 = 400;
/// The newest invoice of a portfolio is no older than this on the day of its balances.
const QUIET: i64 = 45;
/// Fewer rows show no rule.
const FEWEST: usize = 3;
/// So many rows are enough to see one.
const SAMPLE: usize = 2000;

/// The days by which the serial days of the table are off, and the columns that they stand in.
pub fn off(table: &Table, style: &Style, told: &[NaiveDate], today: NaiveDate) -> Option<(i64, Vec<usize>)> {
    let rows = &table.rows()[..table.rows().len().min(SAMPLE)];
    let dates =
        |index: &usize| table.columns[*index].field.is_some_and(|field| field.content() == Content::Dates);
    let (serial, written): (Vec<usize>, Vec<usize>) =
        (0..table.columns.len()).filter(dates).partition(|&index| is_serial(rows, index));
    if serial.is_empty() {
        return None;
    }
    let seen = Seen { rows, style };
    let shift = [BETWEEN_EPOCHS, -BETWEEN_EPOCHS].into_iter().find(|&shift| {
        beside_texts(table, &seen, &serial, &written, shift)
            || by_days(table, &seen, &serial, told, today, shift)
            || by_newest(table, &seen, &serial, told, shift)
    })?;
    Some((shift, serial))
}

/// Whether nearly all that the column holds was kept as a serial day.
fn is_serial(rows: &[Row], column: usize) -> bool {
    let filled = rows.iter().map(|row| row.cell(column)).filter(|cell| !cell.is_empty());
    let (mut all, mut serial) = (0, 0);
    for cell in filled {
        all += 1;
        serial += usize::from(match cell {
            Cell::Date(_) => true,
            Cell::Number(number) => (20_000.0..80_000.0).contains(number),
            _ => false,
        });
    }
    all > 0 && serial * 10 >= all * 8
}

struct Seen<'s> {
    rows: &'s [Row],
    style: &'s Style,
}

impl Seen<'_> {
    fn day(&self, row: &Row, column: usize) -> Option<NaiveDate> {
        match self.style.day(row, column) {
            Day::Of(day) => Some(day),
            _ => None,
        }
    }

    fn newest(&self, column: usize) -> Option<(NaiveDate, usize)> {
        let days = || self.rows.iter().filter_map(|row| self.day(row, column));
        Some((days().max()?, days().count()))
    }
}

/// Issue and due date of a row belong together only when the serial ones move.
fn beside_texts(table: &Table, seen: &Seen, serial: &[usize], written: &[usize], shift: i64) -> bool {
    let (Some(issued), Some(due)) = (table.column_of(Field::IssuedOn), table.column_of(Field::DueOn)) else {
        return false;
    };
    let moves = |column: usize| if serial.contains(&column) { shift } else { 0 };
    if !(serial.contains(&issued) && written.contains(&due)
        || serial.contains(&due) && written.contains(&issued))
    {
        return false;
    }
    let (mut all, mut now, mut moved) = (0, 0, 0);
    for row in seen.rows {
        let (Some(from), Some(to)) = (seen.day(row, issued), seen.day(row, due)) else { continue };
        let term = (to - from).num_days();
        all += 1;
        now += usize::from((-5..=LONGEST_TERM).contains(&term));
        moved += usize::from((-5..=LONGEST_TERM).contains(&(term + moves(due) - moves(issued))));
    }
    all >= FEWEST && now * 10 <= all && moved * 10 >= all * 9
}

/// The days past due lead from the moved due dates to the very day that is told.
fn by_days(
    table: &Table,
    seen: &Seen,
    serial: &[usize],
    told: &[NaiveDate],
    today: NaiveDate,
    shift: i64,
) -> bool {
    let due = table.column_of(Field::DueOn).filter(|due| serial.contains(due));
    let led = due.and_then(|_| cutoff::by_days(table, seen.style)).and_then(|day| later(day, shift));
    led.is_some_and(|day| told.contains(&day) || (told.is_empty() && day == today))
}

/// The newest invoice is years from the day of the balances, and moved it lies right before it.
fn by_newest(table: &Table, seen: &Seen, serial: &[usize], told: &[NaiveDate], shift: i64) -> bool {
    let issued = table.column_of(Field::IssuedOn);
    let Some(column) = issued.or(table.column_of(Field::DueOn)).filter(|column| serial.contains(column))
    else {
        return false;
    };
    let ahead = if issued.is_some() { 1 } else { LONGEST_TERM };
    let Some((newest, count)) = seen.newest(column) else { return false };
    count >= FEWEST
        && told.iter().any(|&at| {
            let days = |day: NaiveDate| (day - at).num_days();
            days(newest).abs() > 1000
                && later(newest, shift).is_some_and(|day| (-QUIET..=ahead).contains(&days(day)))
        })
}

//! The year of dates that are written without one, column by column.

use chrono::{Datelike as _, NaiveDate};

use crate::import::cell::date::DateOrder;
use crate::import::cell::fold::fold;
use crate::import::cell::no_year::Year;
use crate::import::sheet::Cell;

use super::field::{Content, Field};
use super::{Column, Table};

/// Of each column whose days have no year, what gives them one: a year gone by that the titles or
/// the sheet's name tell, or the day of the balances.
pub fn of(table: &Table, day: NaiveDate) -> Vec<Option<Year>> {
    let gone = year_told(table).filter(|year| *year < day.year());
    let end = gone.and_then(|year| NaiveDate::from_ymd_opt(year, 12, 31));
    let year = |column: &Column| Year {
        until: end.unwrap_or(day),
        goes_on: end.is_none() && column.field == Some(Field::DueOn),
        order: if column.profile.month_leads() { DateOrder::MonthFirst } else { DateOrder::DayFirst },
    };
    let lacks = |column: &Column| {
        column.field.is_some_and(|it| it.content() == Content::Dates) && column.profile.lack_year()
    };
    table.columns.iter().map(|column| lacks(column).then(|| year(column))).collect()
}

fn year_told(table: &Table) -> Option<i32> {
    let titles = table.titles().iter().flat_map(|row| &row.cells).filter_map(Cell::said);
    let texts = titles.chain([table.sheet.name.as_str().into()]);
    texts.flat_map(|text| fold(&text).split(' ').filter_map(year_in).collect::<Vec<_>>()).max()
}

fn year_in(word: &str) -> Option<i32> {
    word.parse().ok().filter(|year| word.len() == 4 && (2000..2100).contains(year))
}

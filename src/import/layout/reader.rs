//! Reads cells before the style of the table is known: each column by its own values, and all
//! dates in one order.

use chrono::NaiveDate;

use crate::import::cell::date::{self, DateOrder, Day, OrderEvidence};
use crate::import::cell::decimal_mark::MarkEvidence;
use crate::import::cell::number::{self, DecimalMark};
use crate::import::cell::six_digits::SixDigits;
use crate::import::layout::Column;
use crate::import::sheet::Row;

use super::field::Content;
use super::order::six_digits_of;

pub struct Reader {
    marks: Vec<DecimalMark>,
    order: DateOrder,
    six_digits: Vec<Option<SixDigits>>,
}

impl Reader {
    pub fn of(columns: &[Column]) -> Reader {
        let (mut all, mut order) = (MarkEvidence::default(), OrderEvidence::default());
        for column in columns {
            if column.field.is_some_and(|field| field.content() == Content::Amounts) {
                all.add(column.profile.mark);
            }
            order.add(column.profile.order);
        }
        let of_file = all.decide().unwrap_or(DecimalMark::Point);
        let marks = columns.iter().map(|column| column.profile.mark.decide().unwrap_or(of_file)).collect();
        let six_digits = six_digits_of(columns, None);
        Reader { marks, order: order.decide().unwrap_or(DateOrder::DayFirst), six_digits }
    }

    pub fn number(&self, row: &Row, column: usize) -> Option<f64> {
        number::exact(row.cell(column), self.marks[column]).map(|exact| exact.to_f64())
    }

    pub fn day(&self, row: &Row, column: usize) -> Option<NaiveDate> {
        let packed = self.six_digits[column].and_then(|order| order.day(row.cell(column)));
        match packed.unwrap_or_else(|| date::day(row.cell(column), self.order)) {
            Day::Of(day) => Some(day),
            _ => None,
        }
    }
}

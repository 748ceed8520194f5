//! A loan's schedule: each row an instalment of capital and interest, beside what of the capital
//! is left after it.
//!
//! What is owed is the instalment; the balance runs down from row to row and is nobody's debt
//! twice. Only arithmetic that holds in every row makes a table a schedule.

use crate::import::cell::fold::fold;
use crate::import::layout::Column;
use crate::import::sheet::Row;

use super::field::{Content, Field};
use super::reader::Reader;

/// Gives the amount to the instalment and the due date to the only date.
pub fn settle(columns: &mut [Column], rows: &[Row], reader: &Reader) {
    let amounts = |index: &usize| columns[*index].profile.fit(Content::Amounts) > 0.5;
    let says = |words: &[&str]| {
        (0..columns.len())
            .filter(amounts)
            .find(|&index| fold(&columns[index].header).split(' ').any(|word| words.contains(&word)))
    };
    let capital = says(&["capital", "amortizacion", "amortizacao", "principal", "abono"]);
    let interest = says(&["interes", "intereses", "interest", "juros"]);
    let (Some(capital), Some(interest)) = (capital, interest) else { return };
    let sums = |whole: &usize| {
        let (mut all, mut hold) = (0, 0);
        for row in rows {
            let [Some(whole), Some(capital), Some(interest)] =
                [*whole, capital, interest].map(|column| reader.number(row, column))
            else {
                continue;
            };
            all += 1;
            hold += usize::from(interest > 0.0 && (capital + interest - whole).abs() < 1.0);
        }
        all >= 3 && hold == all
    };
    let left = |index: &usize| {
        let mut before: Option<f64> = None;
        let (mut all, mut hold) = (0, 0);
        for row in rows {
            let Some((paid, now)) = reader.number(row, capital).zip(reader.number(row, *index)) else {
                continue;
            };
            if let Some(before) = before {
                all += 1;
                hold += usize::from((before - paid - now).abs() < 1.0);
            }
            before = Some(now);
        }
        all >= 2 && hold * 10 >= all * 7
    };
    let others = || (0..columns.len()).filter(|&it| it != capital && it != interest).filter(amounts);
    let (Some(instalment), Some(balance)) = (others().find(sums), others().find(left)) else { return };
    for column in columns.iter_mut() {
        if matches!(column.field, Some(Field::Amount | Field::Balance)) {
            (column.field, column.confidence) = (None, 0.0);
        }
    }
    columns[balance].field = None;
    (columns[instalment].field, columns[instalment].confidence) = (Some(Field::Amount), 0.8);
    let has_due = columns.iter().any(|column| column.field == Some(Field::DueOn));
    if let Some(date) = columns.iter_mut().find(|it| it.field == Some(Field::IssuedOn)).filter(|_| !has_due) {
        date.field = Some(Field::DueOn);
    }
}

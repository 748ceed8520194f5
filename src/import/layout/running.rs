//! The balance of a statement: the one above it plus this row's charge less its payment. It is a
//! sum so far and nobody's debt.
//!
//! Charges and payments stand in two columns, or in one with a sign. Each customer may begin
//! anew, or the sum runs on through all of them.

use crate::import::layout::Column;
use crate::import::sheet::Row;

use super::field::Field;
use super::reader::Reader;

/// Takes a balance that runs on for what it is.
pub fn drop_balance(columns: &mut [Column], rows: &[Row], reader: &Reader) {
    let place = |field: Field| columns.iter().position(|column| column.field == Some(field));
    let (Some(charge), Some(balance)) = (place(Field::Amount), place(Field::Balance)) else { return };
    let credit = place(Field::Paid);
    let told: Vec<usize> =
        [Field::DocumentNumber, Field::IssuedOn, Field::DueOn].into_iter().filter_map(place).collect();
    let (mut all, mut runs, mut own, mut pays) = (0, 0, 0, 0);
    let mut before: Option<f64> = None;
    for row in rows {
        // The sum in the row that names a customer is no movement.
        let is_movement = told.is_empty() || told.iter().any(|&column| row.cell(column).said().is_some());
        let said = reader.number(row, balance);
        let Some(now) = said.filter(|_| is_movement) else {
            // "Saldo anterior" has no movement; the sum in a customer's row has charges.
            let moves = [Some(charge), credit].into_iter().flatten().any(|it| row.cell(it).said().is_some());
            before = said.filter(|_| !moves);
            continue;
        };
        let paid = credit.and_then(|credit| reader.number(row, credit)).unwrap_or(0.0);
        let moved = reader.number(row, charge).unwrap_or(0.0) - paid;
        pays += usize::from(moved < 0.0);
        if let Some(before) = before {
            all += 1;
            let goes_on = near(before + moved, now) && !near(before, 0.0);
            runs += usize::from(goes_on);
            own += usize::from(!goes_on && near(moved, now));
        }
        before = Some(now);
    }
    let most = (all >= 3 && runs * 10 >= all * 6 && runs > own) || (all == 2 && runs == 2);
    // Short statements of many customers begin anew as often as they go on.
    let begins_anew = all >= 3 && runs >= 2 && pays > 0 && (runs + own) * 20 >= all * 19;
    // One column of amounts may be the document's, and its balance a sum by chance.
    let signed = credit.is_some() || pays > 0 || runs == all;
    if (most && signed) || begins_anew {
        (columns[balance].field, columns[balance].confidence) = (None, 0.0);
        columns[balance].running = !columns[balance].chosen;
    }
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 0.011 + a.abs() * 1e-9
}

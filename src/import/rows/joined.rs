//! Rows that belong to the document of another row, and rows that hold two debts.
//!
//! An export of lines repeats what is owed of the whole on each line; a statement of movements
//! has a row for each payment of a document. Two columns of what is owed, one a currency, are
//! two debts, unless one is the other at a rate of exchange.

use crate::import::cell::number;
use crate::import::issue::SkipCause;
use crate::import::layout::Table;
use crate::import::layout::field::Field;
use crate::import::layout::style::Style;
use crate::import::sheet::Row;

use super::above::Above;
use super::draft::Drafting;
use super::numbering::Draft;
use super::owed::Owed;
use super::record::Record;

impl Drafting<'_> {
    /// Whether the row adds to the document of another row and makes none of its own.
    pub(super) fn joins(&mut self, record: &Record, customer: usize, owed: &Owed, above: &Above) -> bool {
        if !above.lines && !above.movements {
            return false;
        }
        let Some(place) = record.number().and_then(|number| above.places.get(&(customer, number)).copied())
        else {
            return false;
        };
        let Some(draft) = self.documents.get_mut(place) else { return false };
        let pays = above.movements
            && owed.balance.minor < 0
            && owed.amount.is_none_or(|amount| amount.is_zero())
            && draft.balance.currency == owed.balance.currency;
        let repeats = above.lines
            && above.last == Some(place)
            && owed.field != Field::UnitPrice
            && (draft.balance, draft.amount) == (owed.balance, owed.amount);
        // Each line has the number of its document and an amount of its own.
        let adds = owed.field == Field::UnitPrice && draft.balance.currency == owed.balance.currency;
        if (pays || adds)
            && let Some(left) = draft.balance.plus(owed.balance)
        {
            draft.balance = left;
        }
        let joined = pays || repeats || adds;
        if joined {
            self.skip(SkipCause::Continuation);
        }
        joined
    }

    /// What the row owes in another currency is a debt of its own.
    pub(super) fn add_other_currencies(&mut self, record: &Record, customer: usize, above: &Above) {
        let Some(first) = above.last.and_then(|last| self.documents.get(last)).cloned() else { return };
        let base = first.number.clone().unwrap_or_else(|| {
            let day = first.issued_on.or(first.due_on).map(|day| format!(" {day}")).unwrap_or_default();
            format!("{}{day}", self.customers.code(customer))
        });
        for balance in record.other_balances() {
            let number = Some(format!("{base} {}", balance.currency));
            self.documents.push(Draft { number, amount: None, balance, ..first.clone() });
        }
    }
}

/// Whether the columns of two currencies show one debt at a rate of exchange: where both hold
/// something, one is about as many times the other in every row.
pub fn are_equivalent(table: &Table, style: &Style) -> bool {
    let columns: Vec<usize> = table.columns_of(Field::Balance).collect();
    let [first, second] = *columns.as_slice() else { return columns.len() != 2 };
    let number = |row: &Row, column: usize| {
        let exact = number::exact(row.cell(column), style.mark(column))?.to_f64();
        (exact != 0.0).then_some(exact)
    };
    let rates = table.rows().iter().filter_map(|row| Some(number(row, first)? / number(row, second)?));
    let (mut least, mut most, mut count) = (f64::INFINITY, 0.0_f64, 0);
    for rate in rates {
        (least, most, count) = (least.min(rate), most.max(rate), count + 1);
    }
    count >= 2 && least > 0.0 && most / least < 1.5
}

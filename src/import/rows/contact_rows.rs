//! Rows that repeat the debt above for another telephone: collection agencies list a row a
//! number.
//!
//! The rule: where a table neither numbers nor dates its debts, a row that says the same as the
//! one above but for the telephone or the e-mail is that debt again, and its contact is kept.

use crate::import::issue::SkipCause;
use crate::import::layout::Table;
use crate::import::layout::field::Field;
use crate::import::sheet::Row;

use super::draft::Drafting;
use super::record::Record;

/// Whether a row is the one above with another telephone or e-mail.
pub fn repeats_for_contact(table: &Table, above: &Row, row: &Row) -> bool {
    let tells_debts_apart = [Field::DocumentNumber, Field::IssuedOn, Field::DueOn, Field::Instalment];
    if tells_debts_apart.iter().any(|&field| table.has(field)) {
        return false;
    }
    let is_contact = |column: usize| {
        let field = table.columns.get(column).and_then(|it| it.field);
        matches!(field, Some(Field::Phone | Field::Email))
    };
    let width = above.cells.len().max(row.cells.len());
    let (mut same, mut other_contact) = (true, false);
    for column in 0..width {
        match (above.cell(column) == row.cell(column), is_contact(column)) {
            (false, true) => other_contact = true,
            (false, false) => same = false,
            (true, _) => {}
        }
    }
    same && other_contact
}

impl Drafting<'_> {
    /// Keeps the contact of a row whose debt is already there.
    pub(super) fn add_contact_row(&mut self, record: &Record) {
        self.skip(SkipCause::Continuation);
        if let Some(customer) = self.customers.find(&record.name_parts().named()) {
            self.describe_customer(customer, record);
        }
    }
}

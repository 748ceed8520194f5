//! What is owed of one row spread over columns: a document of each.

use crate::domain::money::Money;
use crate::import::issue::Problem;
use crate::import::layout::field::Field;

use super::above::Above;
use super::draft::Drafting;
use super::numbering::Draft;
use super::record::Record;

impl Drafting<'_> {
    /// One document a bucket, where the file has nothing finer.
    pub(super) fn add_buckets(&mut self, record: &Record, customer: usize, above: &Above) {
        let whole = record.number().unwrap_or_else(|| self.customers.code(customer).to_owned());
        let currency = record.currency().0;
        let mut left: Option<Money> =
            record.amount(Field::Balance, currency).and_then(Result::ok).map(|amount| amount.money);
        let issued_on = self.date(record, Field::IssuedOn);
        for (column, read) in record.buckets(currency) {
            let Ok(amount) = read else { continue };
            left = left.and_then(|left| left.plus(Money::new(-amount.money.minor, currency)));
            if amount.money.is_zero() {
                continue;
            }
            let due_on = record.due_by_bucket(column, self.options.today);
            let (problem, label) = match due_on {
                Some(_) => (record.problem_of_bucket(column), record.header(column).unwrap_or_default()),
                None => (Problem::DueDateMissing, record.header(column).unwrap_or_default()),
            };
            self.issues.add(problem, Some(label), record.row.number, &amount.money.to_decimal());
            self.documents.push(Draft {
                customer,
                row: record.row.number,
                number: Some(format!("{whole} {label}")),
                key: None,
                kind: record.text(Field::DocumentType),
                instalment: None,
                issued_on,
                due_on,
                amount: None,
                balance: amount.money,
                net_of_payments: true,
                written_off: false,
                salesperson: record.text(Field::Salesperson).or_else(|| above.group.salesperson.clone()),
            });
        }
        if left.is_some_and(|left| left.minor.abs() > 1) {
            self.note(record, Problem::BucketsDoNotAdd, Field::Balance);
        }
    }
}

//! When a document falls due: as the file says, or as near as its days, terms and buckets tell.

use chrono::NaiveDate;

use crate::import::cell::date::Day;
use crate::import::issue::Problem;
use crate::import::layout::field::Field;

use super::draft::Drafting;
use super::record::Record;

impl Drafting<'_> {
    pub(super) fn date(&mut self, record: &Record, field: Field) -> Option<NaiveDate> {
        match record.day(field) {
            Day::Of(date) => Some(date),
            Day::None => None,
            Day::Unreadable => {
                self.note(record, Problem::DateUnreadable, field);
                None
            }
        }
    }

    /// The due date, or the one that the days past due tell.
    pub(super) fn due_date(&mut self, record: &Record, customer: usize) -> Option<NaiveDate> {
        if let Some(due) = self.date(record, Field::DueOn) {
            return Some(due);
        }
        let today = self.options.today;
        if let Some(due) = record.due_by_days(today) {
            self.note(record, Problem::DueDateEstimated, Field::DaysPastDue);
            return Some(due);
        }
        // The terms of the document, or those that the list of customers has for all of its customer.
        let by_customer = || record.due_after(self.customers.term(customer)?);
        if let Some(due) = record.due_by_terms().or_else(by_customer) {
            self.note(record, Problem::DueDateFromTerms, Field::Terms);
            return Some(due);
        }
        if let Some(due) = record.due_by_label(today) {
            self.note(record, Problem::DueDateFromBucket, Field::AgeBucket);
            return Some(due);
        }
        let filled = record.buckets(record.currency().0).into_iter();
        let mut filled = filled.filter(|(_, read)| read.is_ok_and(|amount| !amount.money.is_zero()));
        if let (Some((column, _)), None) = (filled.next(), filled.next())
            && let Some(due) = record.due_by_bucket(column, today)
        {
            self.issues.add(record.problem_of_bucket(column), record.header(column), record.row.number, "");
            return Some(due);
        }
        self.note(record, Problem::DueDateMissing, Field::DueOn);
        None
    }
}

//! Rows to documents: every row becomes one or is counted under a cause.

use std::collections::BTreeMap;

use crate::domain::batch::Batch;
use crate::domain::contact_point::ContactKind;
use crate::domain::document::Document;
use crate::domain::id::{CustomerId, DocumentId};

use super::Options;
use super::customers::{Customers, Named};
use super::field::Field;
use super::issue::{Issue, Issues, Problem, SkipCause};
use super::layout::Table;
use super::numbering::{Draft, number_documents};
use super::owed::{NotOwed, Owed, owed};
use super::payments::Payments;
use super::record::Record;
use super::row::{Sort, Sorter};
use super::sheet::Row;
use super::style::Style;
use super::unreadable::{NotAPortfolio, Unreadable};
use super::watch::{Stage, Watch};

/// The batch while its tables are read.
pub struct Drafting<'o> {
    options: &'o Options,
    customers: Customers,
    /// A table of customers was read, so a customer that is not in it is worth a word.
    has_list: bool,
    documents: Vec<Draft>,
    issues: Issues,
    skipped: BTreeMap<SkipCause, usize>,
    /// Where the documents were looked for.
    header_row: Option<u32>,
}

/// The batch, and what became of the other rows.
#[derive(Debug)]
pub struct Drafted {
    pub batch: Batch,
    pub issues: Vec<Issue>,
    pub skipped: BTreeMap<SkipCause, usize>,
}

/// A row of amounts that belong to nobody, until the sums are known.
struct Nameless<'a> {
    row: &'a Row,
    minor: Option<i64>,
    /// The sum of the rows above it.
    above: i64,
}

impl<'o> Drafting<'o> {
    pub fn new(options: &'o Options) -> Drafting<'o> {
        Drafting {
            options,
            customers: Customers::default(),
            has_list: false,
            documents: Vec::new(),
            issues: Issues::default(),
            skipped: BTreeMap::new(),
            header_row: None,
        }
    }

    /// Reads a table in which each row is a customer.
    pub fn add_customers(
        &mut self,
        table: &Table,
        style: &Style,
        watch: &mut Watch,
    ) -> Result<(), Unreadable> {
        self.header_row.get_or_insert(table.header_row().number);
        let sorter = Sorter::new(table, style);
        let rows = table.rows();
        for (done, row) in rows.iter().enumerate() {
            if done.is_multiple_of(4096) {
                watch.report(Stage::Drafting, done, rows.len())?;
            }
            match sorter.sort(row) {
                Sort::Data => self.add_customer(&Record::new(table, style, row)),
                Sort::RepeatedHeader => self.skip(SkipCause::RepeatedHeader),
                Sort::Total | Sort::OnlyAmounts => self.skip(SkipCause::TotalRow),
                Sort::Note => self.skip(SkipCause::Note),
            }
        }
        self.has_list = true;
        Ok(())
    }

    fn add_customer(&mut self, record: &Record) {
        match self.customers.place_of(&record.name_parts().named()) {
            Some(place) => self.describe_customer(place, record),
            None => self.refuse(record, Problem::CustomerMissing, Field::Name, SkipCause::NoCustomer),
        }
    }

    /// Reads a table in which each row is a document.
    pub fn add_documents(
        &mut self,
        table: &Table,
        style: &Style,
        watch: &mut Watch,
    ) -> Result<(), Unreadable> {
        self.header_row = Some(table.header_row().number);
        for &column in &style.assumed {
            let header = table.columns.get(column).map(|column| column.header.as_str());
            self.issues.add_whole(Problem::DateOrderAssumed, header);
        }
        let sorter = Sorter::new(table, style);
        let rows = table.rows();
        let (mut nameless, mut sum) = (Vec::new(), 0_i64);
        for (done, row) in rows.iter().enumerate() {
            if done.is_multiple_of(4096) {
                watch.report(Stage::Drafting, done, rows.len())?;
            }
            let record = Record::new(table, style, row);
            match sorter.sort(row) {
                Sort::Data => sum = sum.saturating_add(self.add_document(&record)),
                Sort::RepeatedHeader => self.skip(SkipCause::RepeatedHeader),
                Sort::Total => self.skip(SkipCause::TotalRow),
                Sort::Note => self.skip(SkipCause::Note),
                Sort::OnlyAmounts => {
                    let minor = owed(&record).ok().map(|owed| owed.balance.minor);
                    nameless.push(Nameless { row, minor, above: sum });
                }
            }
        }
        self.settle_nameless(&nameless, sum, table, style);
        Ok(())
    }

    /// Amounts of nobody are a total if they add up; otherwise a document that lost its
    /// customer, which is worth a word.
    fn settle_nameless(&mut self, rows: &[Nameless], sum: i64, table: &Table, style: &Style) {
        let mut last_total = 0;
        for nameless in rows {
            let section = nameless.above.saturating_sub(last_total);
            let adds_up = nameless.minor.is_some_and(|minor| [sum, nameless.above, section].contains(&minor));
            match adds_up {
                true => {
                    self.skip(SkipCause::TotalRow);
                    last_total = nameless.above;
                }
                false => {
                    let record = Record::new(table, style, nameless.row);
                    self.refuse(&record, Problem::CustomerMissing, Field::Name, SkipCause::NoCustomer);
                }
            }
        }
    }

    /// Returns the minor units that the row added.
    fn add_document(&mut self, record: &Record) -> i64 {
        let parts = record.name_parts();
        let named = parts.named();
        if named.code.is_none() && named.tax_id.is_none() && named.name.is_none() {
            self.refuse(record, Problem::CustomerMissing, Field::Name, SkipCause::NoCustomer);
            return 0;
        }
        let owed = match owed(record) {
            Ok(owed) => owed,
            Err(NotOwed { problem, field }) => {
                let cause = match problem {
                    Problem::AmountMissing => SkipCause::NoAmount,
                    _ => SkipCause::AmountUnreadable,
                };
                self.refuse(record, problem, field, cause);
                return 0;
            }
        };
        if self.has_list && self.customers.find(&named).is_none() {
            self.note(record, Problem::CustomerNotListed, Field::CustomerCode);
        }
        let Some(customer) = self.customers.place_of(&named) else { return 0 };
        self.describe_customer(customer, record);
        self.note_owed(record, &owed);
        let draft = Draft {
            customer,
            row: record.row.number,
            number: record.number(),
            issued_on: self.date(record, Field::IssuedOn),
            due_on: self.due_date(record),
            amount: owed.amount,
            balance: owed.balance,
            net_of_payments: owed.net_of_payments,
            written_off: self.is_written_off(record),
            salesperson: record.text(Field::Salesperson),
        };
        self.documents.push(draft);
        owed.balance.minor
    }

    fn note_owed(&mut self, record: &Record, owed: &Owed) {
        if owed.rounded {
            self.note(record, Problem::AmountRounded, owed.field);
        }
        if owed.currency_unreadable {
            self.note(record, Problem::CurrencyUnreadable, Field::Currency);
        }
        if record.says_paid() && !owed.balance.is_zero() {
            self.note(record, Problem::LooksPaid, Field::Status);
        }
    }

    fn describe_customer(&mut self, place: usize, record: &Record) {
        let limit = record.credit_limit();
        let (phones, bad_phones) = record.phones();
        let (emails, bad_emails) = record.emails();
        let Some(draft) = self.customers.draft(place) else { return };
        let mut vote =
            |field: Field,
             votes: fn(&mut super::customers::Draft) -> &mut super::customers::Votes<String>| {
                if let Some(text) = record.text(field) {
                    votes(draft).add(text);
                }
            };
        vote(Field::TaxId, |draft| &mut draft.tax_id);
        vote(Field::City, |draft| &mut draft.city);
        vote(Field::Region, |draft| &mut draft.region);
        vote(Field::Salesperson, |draft| &mut draft.salesperson);
        if let Some(name) = record.name_parts().name {
            draft.name.add(name);
        }
        if let Some(Ok(limit)) = limit {
            draft.credit_limit.add((limit.minor, limit.currency));
        }
        phones.into_iter().for_each(|(column, value)| draft.add_contact(ContactKind::Phone, value, column));
        emails.into_iter().for_each(|(column, value)| draft.add_contact(ContactKind::Email, value, column));
        if let Some((column, value)) = record.address() {
            draft.add_contact(ContactKind::Address, value, column);
        }
        if limit == Some(Err(())) {
            self.note(record, Problem::CreditLimitUnreadable, Field::CreditLimit);
        }
        for (column, found) in bad_phones {
            self.issues.add(Problem::PhoneUnreadable, record.header(column), record.row.number, &found);
        }
        for (column, found) in bad_emails {
            self.issues.add(Problem::EmailUnreadable, record.header(column), record.row.number, &found);
        }
    }

    fn date(&mut self, record: &Record, field: Field) -> Option<chrono::NaiveDate> {
        match record.day(field) {
            super::date::Day::Of(date) => Some(date),
            super::date::Day::None => None,
            super::date::Day::Unreadable => {
                self.note(record, Problem::DateUnreadable, field);
                None
            }
        }
    }

    /// The due date, or the one that the days past due tell.
    fn due_date(&mut self, record: &Record) -> Option<chrono::NaiveDate> {
        if let Some(due) = self.date(record, Field::DueOn) {
            return Some(due);
        }
        match record.due_by_days(self.options.today) {
            Some(due) => {
                self.note(record, Problem::DueDateEstimated, Field::DaysPastDue);
                Some(due)
            }
            None => {
                self.note(record, Problem::DueDateMissing, Field::DueOn);
                None
            }
        }
    }

    fn is_written_off(&mut self, record: &Record) -> bool {
        match record.written_off() {
            Some(marked) => marked,
            None => {
                self.note(record, Problem::WrittenOffMarkUnknown, Field::WrittenOff);
                false
            }
        }
    }

    fn note(&mut self, record: &Record, problem: Problem, field: Field) {
        let column = record.column_of(field);
        let found = column.map(|column| record.row.cell(column).shown()).unwrap_or_default();
        let header = column.and_then(|column| record.header(column));
        self.issues.add(problem, header, record.row.number, &found);
    }

    fn refuse(&mut self, record: &Record, problem: Problem, field: Field, cause: SkipCause) {
        self.note(record, problem, field);
        self.skip(cause);
    }

    fn skip(&mut self, cause: SkipCause) {
        *self.skipped.entry(cause).or_default() += 1;
    }

    /// Numbers the documents, takes payments off, and puts all in one order.
    pub fn finish(mut self, paid: &Payments) -> Result<Drafted, Unreadable> {
        if self.documents.is_empty() && self.customers.len() == 0 {
            return Err(self.nothing());
        }
        let source = &self.options.source;
        let numbers = number_documents(&self.documents, &self.customers, &mut self.issues);
        let mut documents: Vec<Document> = Vec::with_capacity(self.documents.len());
        for (draft, number) in self.documents.into_iter().zip(numbers) {
            let mut balance = draft.balance;
            if !draft.net_of_payments {
                let minor =
                    draft.number.as_ref().and_then(|number| paid.by_number.get(number)).copied().unwrap_or(0);
                balance.minor = balance.minor.saturating_sub(minor);
            }
            documents.push(Document {
                id: DocumentId::of(source, &number),
                customer: CustomerId::of(source, self.customers.code(draft.customer)),
                number,
                issued_on: draft.issued_on,
                due_on: draft.due_on,
                amount: draft.amount,
                balance,
                written_off: draft.written_off,
                salesperson: draft.salesperson,
            });
        }
        documents.sort_by(|a, b| a.id.cmp(&b.id));
        let batch = Batch { customers: self.customers.into_customers(source), documents };
        Ok(Drafted { batch, issues: self.issues.into_sorted(), skipped: self.skipped })
    }

    fn nothing(&self) -> Unreadable {
        let lost = [SkipCause::NoCustomer, SkipCause::NoAmount, SkipCause::AmountUnreadable];
        match (self.header_row, lost.iter().any(|cause| self.skipped.contains_key(cause))) {
            (Some(header_row), false) => Unreadable::HeaderWithoutRows { header_row },
            _ => Unreadable::NotAPortfolio { why: NotAPortfolio::NoUsableRow },
        }
    }
}

/// The parts of a row that name its customer; a name may stand in two columns.
#[derive(Clone, Debug, Default)]
pub struct NameParts {
    pub code: Option<String>,
    pub tax_id: Option<String>,
    pub name: Option<String>,
}

impl NameParts {
    pub fn named(&self) -> Named<'_> {
        Named { code: self.code.as_deref(), tax_id: self.tax_id.as_deref(), name: self.name.as_deref() }
    }
}

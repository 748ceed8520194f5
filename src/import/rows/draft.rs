//! The batch while its tables are read: every row becomes a document or a customer, or is
//! counted under a cause.

use std::collections::BTreeMap;

use crate::domain::batch::Batch;
use crate::domain::document::Document;
use crate::domain::id::{CustomerId, DocumentId};
use crate::domain::money::Totals;
use crate::import::Options;
use crate::import::issue::{Issue, Issues, Problem, SkipCause};
use crate::import::layout::Table;
use crate::import::layout::field::Field;
use crate::import::layout::style::Style;
use crate::import::sheet::Cell;
use crate::import::unreadable::{NotAPortfolio, Unreadable};
use crate::import::watch::{Stage, Watch};

use super::customers::Customers;
use super::homonyms::Homonyms;
use super::name_parts::NameParts;
use super::numbering::{Draft, number_documents};
use super::payments::Payments;
use super::record::Record;
use super::row::{Sort, Sorter};

/// The batch while its tables are read.
pub struct Drafting<'o> {
    pub(super) options: &'o Options,
    pub(super) customers: Customers,
    /// A table of customers was read, so a customer that is not in it is worth a word.
    pub(super) has_list: bool,
    pub(super) documents: Vec<Draft>,
    pub(super) issues: Issues,
    skipped: BTreeMap<SkipCause, usize>,
    /// Where the documents were looked for.
    pub(super) header_row: Option<u32>,
    /// The customer of the table to come, where only its name tells it.
    pub(super) implied: Option<NameParts>,
}

/// The batch, and what became of the other rows.
#[derive(Debug)]
pub struct Drafted {
    pub batch: Batch,
    pub issues: Vec<Issue>,
    pub skipped: BTreeMap<SkipCause, usize>,
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
            implied: None,
        }
    }

    /// Whose the next table is, where no row of it says so.
    pub fn of_customer(&mut self, implied: Option<NameParts>) {
        self.implied = implied;
    }

    pub fn documents_so_far(&self) -> usize {
        self.documents.len()
    }

    /// What the documents from one place on owe.
    pub fn owed_since(&self, first: usize) -> (usize, Totals) {
        let added = self.documents.get(first..).unwrap_or_default();
        (added.len(), added.iter().map(|draft| draft.balance).collect())
    }

    /// Reads a table in which each row is a customer.
    pub fn add_customers(
        &mut self,
        table: &Table,
        style: &Style,
        watch: &mut Watch,
    ) -> Result<(), Unreadable> {
        self.header_row.get_or_insert(table.header_number());
        let sorter = Sorter::new(table, style);
        let rows = table.rows();
        let homonyms = Homonyms::of(table, style);
        for (done, row) in rows.iter().enumerate() {
            if done.is_multiple_of(4096) {
                watch.report(Stage::Drafting, done, rows.len())?;
            }
            match sorter.sort(row) {
                Sort::Data => self.add_customer(&Record::new(table, style, row), &homonyms),
                Sort::RepeatedHeader => self.skip(SkipCause::RepeatedHeader),
                Sort::Total | Sort::OnlyAmounts => self.skip(SkipCause::TotalRow),
                Sort::Note => self.skip(SkipCause::Note),
            }
        }
        self.has_list = true;
        Ok(())
    }

    /// Counts the rows of a table that cannot be taken, under its name.
    pub fn leave_out(&mut self, table: &Table) {
        for row in table.rows() {
            let found = row.cells.iter().find_map(Cell::said).unwrap_or_default();
            self.issues.add(Problem::TableWithoutAmounts, Some(&table.sheet.name), row.number, &found);
            self.skip(SkipCause::NoAmount);
        }
    }

    fn add_customer(&mut self, record: &Record, homonyms: &Homonyms) {
        let mut parts = record.name_parts();
        parts.code = parts.code.or_else(|| homonyms.code_of(record));
        match self.customers.place_of(&parts.named()) {
            Some(place) => {
                self.describe_customer(place, record);
                for (_, mail) in record.emails().0 {
                    self.customers.know_mail(&mail, place);
                }
                if let Some(draft) = self.customers.draft(place) {
                    // A list of companies names them, a list of persons whom one speaks to there.
                    let name = record.name_parts().name;
                    if let Some(name) = name.clone().filter(|_| record.column_of(Field::LastName).is_none()) {
                        draft.name.add(name);
                    }
                    draft.listed_name = draft.listed_name.take().or(name);
                    draft.term = draft.term.or(record.term());
                }
            }
            None => self.refuse(record, Problem::CustomerMissing, Field::Name, SkipCause::NoCustomer),
        }
    }

    pub(super) fn note(&mut self, record: &Record, problem: Problem, field: Field) {
        let column = record.column_of(field);
        let found = column.map(|column| record.row.cell(column).shown()).unwrap_or_default();
        let header = column.and_then(|column| record.header(column));
        self.issues.add(problem, header, record.row.number, &found);
    }

    pub(super) fn refuse(&mut self, record: &Record, problem: Problem, field: Field, cause: SkipCause) {
        self.note(record, problem, field);
        self.skip(cause);
    }

    pub(super) fn skip(&mut self, cause: SkipCause) {
        *self.skipped.entry(cause).or_default() += 1;
    }

    /// Numbers the documents, takes payments off, and puts all in one order.
    pub fn finish(mut self, paid: &mut Payments) -> Result<Drafted, Unreadable> {
        if self.documents.is_empty() && self.customers.len() == 0 {
            return Err(self.nothing());
        }
        let source = &self.options.source;
        let numbers = number_documents(&self.documents, &self.customers, &mut self.issues);
        let mut documents: Vec<Document> = Vec::with_capacity(self.documents.len());
        for (draft, number) in self.documents.into_iter().zip(numbers) {
            let mut balance = draft.balance;
            match (draft.key.as_ref().or(draft.number.as_ref()), draft.net_of_payments) {
                (Some(number), false) => {
                    balance.minor = balance.minor.saturating_sub(paid.take(number, balance));
                }
                (Some(number), true) => paid.acknowledge(number),
                (None, _) => {}
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
        paid.tell(&mut self.issues);
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

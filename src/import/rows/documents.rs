//! Rows to documents, with what the rows above them say carried down.

use crate::import::issue::{Problem, SkipCause};
use crate::import::layout::currency_words::currency_in_cell;
use crate::import::layout::field::Field;
use crate::import::layout::header::Header;
use crate::import::layout::said_paid::{SaidPaid, Seen};
use crate::import::layout::standing::Standing;
use crate::import::layout::style::Style;
use crate::import::layout::{Column, Table};
use crate::import::sheet::{Cell, Row};
use crate::import::unreadable::Unreadable;
use crate::import::watch::{Stage, Watch};

use super::above::Above;
use super::body::{Body, Kind, Line};
use super::contact_rows::repeats_for_contact;
use super::draft::Drafting;
use super::group::Group;
use super::joined::are_equivalent;
use super::name_parts::NameParts;
use super::numbering::Draft;
use super::owed::{self, NotOwed, Owed, owed};
use super::record::Record;

/// A row of amounts that belong to nobody, until the sums are known.
struct Nameless<'a> {
    row: &'a Row,
    minor: Option<i64>,
    /// The sum of the rows above it.
    above: i64,
}

impl Drafting<'_> {
    /// Reads a table in which each row is a document, or each bucket of it.
    pub fn add_documents(
        &mut self,
        table: &Table,
        style: &Style,
        watch: &mut Watch,
    ) -> Result<(), Unreadable> {
        self.header_row = Some(table.header_number());
        self.note_style(table, style);
        let body = Body::of(table, style);
        let mut above = Above {
            group: self.titled(&body),
            carries: body.carries,
            unsigned_credits: unsigned_credits(table, style, &body),
            lines: table.has(Field::Quantity) || table.has(Field::UnitPrice),
            movements: !table.has(Field::Balance) && table.has(Field::Paid) && !table.has(Field::Instalment),
            equivalent: are_equivalent(table, style),
            said_paid: Some(self.said_paid(table, style, &body)),
            ..Above::default()
        };
        let (mut nameless, mut sum) = (Vec::new(), 0_i64);
        let first = self.documents.len();
        let mut before: Option<&Row> = None;
        for (done, Line { row, kind }) in body.lines.into_iter().enumerate() {
            if done.is_multiple_of(4096) {
                watch.report(Stage::Drafting, done, table.rows().len())?;
            }
            let record = Record::new(table, style, row).under(above.currency);
            match kind {
                Kind::Data if before.is_some_and(|it| repeats_for_contact(table, it, row)) => {
                    self.add_contact_row(&record);
                }
                Kind::Data => sum = sum.saturating_add(self.add_row(&record, &mut above)),
                Kind::Group(group) => self.open_group(*group, &mut above),
                Kind::Heading => self.skip(SkipCause::Group),
                Kind::Continuation => self.continue_document(&record, above.last),
                Kind::RepeatedHeader => self.skip(SkipCause::RepeatedHeader),
                Kind::RepeatedTitle => self.skip(SkipCause::Title),
                Kind::Total => self.skip(SkipCause::TotalRow),
                Kind::Opening => self.note_opening(&record, &mut above),
                Kind::Note => self.skip(SkipCause::Note),
                Kind::Filler => self.skip(SkipCause::Blank),
                Kind::OnlyAmounts => {
                    let minor = owed(&record).ok().map(|owed| owed.balance.minor);
                    nameless.push(Nameless { row, minor, above: sum });
                }
            }
            before = Some(row);
        }
        self.settle_nameless(&nameless, sum, table, style);
        self.settle_statement(table, style, first, above);
        Ok(())
    }

    /// Whose all rows are: as a labelled title says, or the name of the sheet or file.
    fn titled(&mut self, body: &Body) -> Group {
        let mut group = body.above.clone();
        if let Some(parts) = self.implied.take().filter(|_| !group.names_customer()) {
            group.parts = parts;
            self.issues.add_whole(Problem::CustomerFromName, None);
        }
        group
    }

    /// What the rows are that say paid: what the person says, else what all rows say together.
    fn said_paid(&self, table: &Table, style: &Style, body: &Body) -> SaidPaid {
        let mut seen = Seen::default();
        // Also where formulas that nobody computed left it empty.
        let counts = |it: &Column| Header::new(&it.header).matches(Field::DaysPastDue).is_some();
        let counts = table.columns.iter().any(counts);
        for line in body.lines.iter().filter(|line| line.kind == Kind::Data) {
            let record = Record::new(table, style, line.row);
            if owed(&record).is_ok() {
                let days = counts.then(|| record.days_past_due().unwrap_or_default());
                seen.note(record.says_paid(), days);
            }
        }
        self.options.corrections.said_paid.unwrap_or(seen.so())
    }

    fn is_settled_by_word(&self, record: &Record, above: &Above) -> bool {
        above.said_paid.is_some_and(|said| record.is_settled_by_word(said, self.options.today))
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

    /// A group's customer stays unless the row names another level: a salesperson, a zone.
    fn open_group(&mut self, group: Group, above: &mut Above) {
        self.skip(SkipCause::Group);
        above.last = None;
        let named = group.currency.as_ref().and_then(|it| currency_in_cell(&Cell::of_text(it)));
        above.currency = named.or(above.currency);
        let completes = above.fresh && group.completes(&above.group);
        let was_fresh = std::mem::replace(&mut above.fresh, true);
        match group.names_customer() {
            true if completes => above.group.complete(group),
            true => {
                let salesperson = group.salesperson.clone().or(above.group.salesperson.take());
                let region = group.region.clone().or(above.group.region.take());
                above.group = Group { salesperson, region, ..group };
            }
            // "Teléfono: …" in a row of its own, between a customer's name and its documents.
            false if was_fresh && above.group.names_customer() => above.group.complete(group),
            false => {
                above.group.salesperson = group.salesperson.or(above.group.salesperson.take());
                above.group.region = group.region.or(above.group.region.take());
            }
        }
    }

    /// A line of the document above adds its amount where documents are their lines.
    fn continue_document(&mut self, record: &Record, last: Option<usize>) {
        self.skip(SkipCause::Continuation);
        let by_lines =
            record.column_of(Field::Balance).is_none() && record.column_of(Field::Amount).is_none();
        let Some(draft) = last.and_then(|last| self.documents.get_mut(last)).filter(|_| by_lines) else {
            return;
        };
        match owed::of_line(record) {
            Ok(line) => {
                if let Some(sum) = draft.balance.plus(line.money) {
                    draft.balance = sum;
                }
            }
            Err(NotOwed { problem, field }) if problem != Problem::AmountMissing => {
                self.note(record, problem, field)
            }
            Err(_) => {}
        }
    }

    /// Returns the minor units that the row added.
    fn add_row(&mut self, record: &Record, above: &mut Above) -> i64 {
        above.fresh = false;
        let own = record.name_parts();
        let parts = match own == NameParts::default() && above.carries {
            true => above.group.parts.clone(),
            false => own,
        };
        let named = parts.named();
        if named.code.is_none() && named.tax_id.is_none() && named.name.is_none() {
            self.refuse(record, Problem::CustomerMissing, Field::Name, SkipCause::NoCustomer);
            return 0;
        }
        if above.carries && parts != above.group.parts {
            above.group = Group { parts: parts.clone(), ..Group::default() };
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
        if let Some(cause) = left_out(record, &owed) {
            let shows_balance = owed.field == Field::Balance && !owed.balance.is_zero();
            match shows_balance {
                true => self.refuse(record, Problem::VoidWithBalance, Field::Status, cause),
                false => self.skip(cause),
            }
            return 0;
        }
        if self.has_list && self.customers.find(&named).is_none() {
            self.note(record, Problem::CustomerNotListed, Field::CustomerCode);
        }
        let Some(customer) = self.customers.place_of(&named) else { return 0 };
        self.describe_customer(customer, record);
        if above.carries {
            self.describe_by_group(customer, &above.group);
        }
        self.note_owed(record, &owed, above);
        match record.is_by_bucket() {
            true => self.add_buckets(record, customer, above),
            false => self.add_document(record, customer, &owed, above),
        }
        owed.balance.minor
    }

    fn add_document(&mut self, record: &Record, customer: usize, owed: &Owed, above: &mut Above) {
        if self.joins(record, customer, owed, above) {
            return;
        }
        let mut balance = owed.balance;
        if self.is_settled_by_word(record, above) {
            balance.minor = 0;
        }
        if above.unsigned_credits && record.lowers_debt() {
            balance.minor = -balance.minor;
            self.note(record, Problem::CreditSignTaken, owed.field);
        }
        if owed.field == Field::UnitPrice {
            self.note(record, Problem::AmountFromLines, owed.field);
        }
        let draft = Draft {
            customer,
            row: record.row.number,
            number: record.number(),
            key: record.key(),
            kind: record.text(Field::DocumentType),
            instalment: record.text(Field::Instalment),
            issued_on: self.date(record, Field::IssuedOn),
            due_on: self.due_date(record, customer),
            amount: owed.amount,
            balance,
            net_of_payments: owed.net_of_payments,
            written_off: self.is_written_off(record),
            salesperson: record.text(Field::Salesperson).or_else(|| above.group.salesperson.clone()),
        };
        above.last = Some(self.documents.len());
        if (above.lines || above.movements)
            && let Some(number) = &draft.number
        {
            above.places.insert((customer, number.clone()), self.documents.len());
        }
        self.documents.push(draft);
        if !above.equivalent {
            self.add_other_currencies(record, customer, above);
        }
    }

    fn note_owed(&mut self, record: &Record, owed: &Owed, above: &Above) {
        if owed.rounded {
            self.note(record, Problem::AmountRounded, owed.field);
        }
        if owed.currency_unreadable {
            self.note(record, Problem::CurrencyUnreadable, Field::Currency);
        }
        if self.is_settled_by_word(record, above) {
            let field = if record.said(Field::Status).is_some() { Field::Status } else { Field::SettledOn };
            self.note(record, Problem::PaidByMark, field);
        } else if record.says_paid() && !owed.balance.is_zero() {
            self.note(record, Problem::LooksPaid, Field::Status);
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
}

/// Why a document of which nothing can be collected is left out. A cancelled one without a
/// balance is kept as any that was paid.
fn left_out(record: &Record, owed: &Owed) -> Option<SkipCause> {
    match record.standing()? {
        Standing::Void => Some(SkipCause::Annulled),
        Standing::Cancelled if !owed.balance.is_zero() => Some(SkipCause::Cancelled),
        Standing::Draft => Some(SkipCause::Draft),
        Standing::Cancelled | Standing::Paid => None,
    }
}

/// Whether credit notes stand without their sign: some rows are credits, none is negative,
/// and others are not credits.
fn unsigned_credits(table: &Table, style: &Style, body: &Body) -> bool {
    if !table.has(Field::DocumentType) {
        return false;
    }
    let (mut credits, mut others) = (0, 0);
    for line in body.lines.iter().filter(|line| line.kind == Kind::Data) {
        let record = Record::new(table, style, line.row);
        let Ok(owed) = owed(&record) else { continue };
        match record.lowers_debt() {
            true if owed.balance.minor < 0 => return false,
            true => credits += usize::from(!owed.balance.is_zero()),
            false => others += usize::from(owed.balance.minor > 0),
        }
    }
    credits > 0 && others > 0
}

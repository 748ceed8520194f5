//! One row read through its table: fields instead of columns.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::domain::money::{Currency, Money};
use crate::import::cell::contact;
use crate::import::cell::date::{Day, later};
use crate::import::cell::fold::fold;
use crate::import::cell::number::{self, Amount, NotMoney};
use crate::import::issue::Problem;
use crate::import::layout::Table;
use crate::import::layout::bucket;
use crate::import::layout::currency_words::{currency_in_amount, currency_in_cell, names_local_currency};
use crate::import::layout::field::{Content, Field};
use crate::import::layout::standing;
use crate::import::layout::style::Style;
use crate::import::sheet::{Cell, Row};

/// A row with the columns and the style of its table.
pub struct Record<'a> {
    pub(super) table: &'a Table<'a>,
    pub(super) style: &'a Style,
    pub row: &'a Row,
    /// The currency that a row above names for those below it.
    above: Option<Currency>,
}

/// Values with the column that each came from.
pub type Found = Vec<(usize, String)>;

impl<'a> Record<'a> {
    pub fn new(table: &'a Table<'a>, style: &'a Style, row: &'a Row) -> Record<'a> {
        Record { table, style, row, above: None }
    }

    pub fn under(self, currency: Option<Currency>) -> Record<'a> {
        Record { above: currency, ..self }
    }

    pub fn column_of(&self, field: Field) -> Option<usize> {
        self.table.column_of(field)
    }

    pub fn header(&self, column: usize) -> Option<&'a str> {
        self.table.columns.get(column).map(|column| column.header.as_str())
    }

    pub fn cell(&self, field: Field) -> Option<&'a Cell> {
        self.column_of(field).map(|column| self.row.cell(column)).filter(|cell| !cell.is_empty())
    }

    /// What the cell of a field says, numbers as their shortest text.
    pub fn said(&self, field: Field) -> Option<Cow<'a, str>> {
        self.cell(field).and_then(Cell::said)
    }

    /// Only what is text.
    pub fn text(&self, field: Field) -> Option<String> {
        self.said(field).map(Cow::into_owned)
    }

    /// Whether each bucket of the row is a document; of a document without a due date, each of
    /// its months where it has several.
    pub fn is_by_bucket(&self) -> bool {
        let has = |field| self.column_of(field).is_some();
        let several = || {
            let owed =
                |&(_, read): &(usize, Result<Amount, NotMoney>)| read.is_ok_and(|it| !it.money.is_zero());
            self.buckets(self.currency().0).iter().filter(|it| owed(it)).count() > 1
        };
        self.table.is_by_bucket()
            || (self.table.is_by_period() && !has(Field::DueOn) && !has(Field::DaysPastDue) && several())
    }

    /// Whether the row is of a kind that lowers the debt: a credit note, a receipt.
    pub fn lowers_debt(&self) -> bool {
        self.said(Field::DocumentType)
            .is_some_and(|kind| is_credit_kind(&fold(&kind)) || self.is_credit_code(&kind))
    }

    /// The codes of the tax offices: beside invoices (01, 03) Peru's 07 is a credit note, beside
    /// Ecuador's 18 the 04 is.
    fn is_credit_code(&self, kind: &str) -> bool {
        let column = self.column_of(Field::DocumentType).and_then(|column| self.table.columns.get(column));
        let beside = |codes: &[&str]| {
            column.is_some_and(|column| column.profile.samples.iter().any(|it| codes.contains(&it.as_str())))
        };
        match kind {
            "07" => beside(&["01", "03"]),
            "04" => beside(&["18"]),
            _ => false,
        }
    }

    /// The sum of the row's buckets, and the one that alone holds something.
    pub fn buckets(&self, currency: Currency) -> Vec<(usize, Result<Amount, NotMoney>)> {
        let amount = |column: usize| {
            let cell = self.row.cell(column);
            let settled = matches!(cell, Cell::Text(text) if standing::is_settled_mark(text));
            if settled {
                return Some((column, Ok(Amount { money: Money::zero(currency), rounded: false })));
            }
            let silent = cell.said().is_none() && !matches!(cell, Cell::Error(_));
            (!silent).then(|| (column, self.style.amount(self.row, column, currency)))
        };
        self.table.columns_of(Field::AgeBucket).filter_map(amount).collect()
    }

    /// How a due date was worked out from a bucket.
    pub fn problem_of_bucket(&self, column: usize) -> Problem {
        match self.table.columns.get(column).and_then(|it| it.bucket).is_some_and(|it| it.period.is_some()) {
            true => Problem::DueDateFromPeriod,
            false => Problem::DueDateFromBucket,
        }
    }

    /// The due date that a bucket tells: the last day of its period, or at least its fewest days
    /// before the cut-off.
    pub fn due_by_bucket(&self, column: usize, today: NaiveDate) -> Option<NaiveDate> {
        let bucket = self.table.columns.get(column)?.bucket?;
        if let Some(period) = bucket.period {
            return period.due(self.style.cutoff.unwrap_or(today));
        }
        let from = bucket.from?;
        later(self.style.cutoff.unwrap_or(today), -from.max(1))
    }

    /// The due date that the row's bucket tells, where it is written out; none is due yet where
    /// there is a bucket without days.
    pub fn due_by_label(&self, today: NaiveDate) -> Option<NaiveDate> {
        let said = self.row.cell(self.table.bucket_label?).said()?;
        let from = bucket::parse(&said)?.from?;
        later(self.style.cutoff.unwrap_or(today), -from.max(1))
    }

    /// The due date that the terms of credit tell from the date of issue.
    pub fn due_by_terms(&self) -> Option<NaiveDate> {
        self.due_after(self.term()?)
    }

    /// The day that lies so many days after the date of issue.
    pub fn due_after(&self, days: i64) -> Option<NaiveDate> {
        let Day::Of(issued) = self.day(Field::IssuedOn) else { return None };
        later(issued, days)
    }

    /// The days of credit that the row states.
    pub fn term(&self) -> Option<i64> {
        let said = self.said(Field::Terms)?;
        let folded = fold(&said);
        let cash = ["contado", "de contado", "cash", "due on receipt", "inmediato", "a vista"]
            .contains(&folded.as_str());
        let days = if cash { Some(0) } else { folded.split(' ').find_map(days_in) };
        days.filter(|days| (0..=365).contains(days))
    }

    /// The number as a person would quote it: series and number joined by a hyphen.
    pub fn number(&self) -> Option<String> {
        match (self.text(Field::Series), self.text(Field::DocumentNumber).map(without_float)) {
            (Some(series), Some(number)) => Some(format!("{series}-{number}")),
            (_, number) => number,
        }
    }

    /// What other tables call the document, where that is not its number.
    pub fn key(&self) -> Option<String> {
        self.row.cell(self.table.key?).said().map(Cow::into_owned)
    }

    pub fn day(&self, field: Field) -> Day {
        self.column_of(field).map_or(Day::None, |column| self.style.day(self.row, column))
    }

    /// The days past due that the row itself tells.
    pub fn days_past_due(&self) -> Option<i64> {
        self.style.whole(self.row, self.column_of(Field::DaysPastDue)?)
    }

    /// The due date that the days past due tell, counted back from the cut-off.
    pub fn due_by_days(&self, today: NaiveDate) -> Option<NaiveDate> {
        let days = self.days_past_due()?;
        later(self.style.cutoff.unwrap_or(today), -days)
    }

    /// The column of an amount: where a file has one a currency, the one that holds something.
    fn amount_column(&self, field: Field) -> Option<usize> {
        let holds = |&column: &usize| {
            number::exact(self.row.cell(column), self.style.mark(column))
                .is_some_and(|exact| exact.mantissa != 0)
        };
        let own = self.row_currency();
        let of_own = |&column: &usize| {
            own.is_some()
                && self.table.columns.get(column).is_some_and(|it| it.currency == own)
                && holds(&column)
        };
        let several = || self.table.columns_of(field);
        if several().nth(1).is_none() {
            return self.column_of(field);
        }
        several().find(of_own).or_else(|| several().find(holds)).or(self.column_of(field))
    }

    /// The currency that the row itself names.
    fn row_currency(&self) -> Option<Currency> {
        let cell = self.cell(Field::Currency)?;
        match cell.said().is_some_and(|said| names_local_currency(&said)) {
            true => Some(self.style.currency.currency),
            false => currency_in_cell(cell),
        }
    }

    /// What the row owes in other currencies than its first, where it has a column for each and
    /// names none of them.
    pub fn other_balances(&self) -> Vec<Money> {
        let first = self.amount_column(Field::Balance);
        let others = self.table.columns_of(Field::Balance).filter(|column| Some(*column) != first);
        let read = |column: usize| {
            let currency = self.table.columns.get(column)?.currency?;
            let amount = self.style.amount(self.row, column, currency).ok()?;
            (!amount.money.is_zero()).then_some(amount.money)
        };
        match self.row_currency() {
            None => others.filter_map(read).collect(),
            Some(_) => Vec::new(),
        }
    }

    /// The currency that the header of the amount names.
    fn currency_of_column(&self) -> Option<Currency> {
        let column = self.amount_column(Field::Balance).or(self.amount_column(Field::Amount))?;
        self.table.columns.get(column)?.currency
    }

    /// The row's own currency, or the file's; an unreadable one is said.
    pub fn currency(&self) -> (Currency, bool) {
        let of_file = self.currency_of_column().unwrap_or(self.style.currency.currency);
        match self.cell(Field::Currency).filter(|cell| cell.said().is_some()) {
            Some(cell) if cell.said().is_some_and(|said| names_local_currency(&said)) => (of_file, false),
            Some(cell) => currency_in_cell(cell).map_or((of_file, true), |currency| (currency, false)),
            None => (self.currency_in_amount().or(self.above).unwrap_or(of_file), false),
        }
    }

    fn currency_in_amount(&self) -> Option<Currency> {
        let column = self.amount_column(Field::Balance).or(self.amount_column(Field::Amount))?;
        currency_in_amount(self.row.cell(column))
    }

    /// The amount of a field; nothing where the cell says nothing.
    pub fn amount(&self, field: Field, currency: Currency) -> Option<Result<Amount, NotMoney>> {
        if field == Field::Paid && self.table.columns_of(field).count() > 1 {
            return self.sum_of(field, currency);
        }
        let column = self.amount_column(field)?;
        let cell = self.row.cell(column);
        let silent = cell.said().is_none() && !matches!(cell, Cell::Error(_));
        // A dash is how accountants write nothing owed.
        if field == Field::Balance && matches!(cell, Cell::Text(text) if text == "-") {
            return Some(Ok(Amount { money: Money::zero(currency), rounded: false }));
        }
        (!silent).then(|| self.style.amount(self.row, column, currency)).map(|read| {
            let is_owed = matches!(field, Field::Balance | Field::Amount | Field::AgeBucket);
            let credit = is_owed && self.style.credits.as_ref().is_some_and(|it| it.has(self.row));
            read.map(|amount| if credit { amount.negated() } else { amount })
        })
    }

    /// What several columns of one field hold together; nothing where all are silent.
    fn sum_of(&self, field: Field, currency: Currency) -> Option<Result<Amount, NotMoney>> {
        let said = self.table.columns_of(field).filter(|&column| self.row.cell(column).said().is_some());
        let mut parts = said.map(|column| self.style.amount(self.row, column, currency));
        let first = parts.next()?;
        Some(parts.try_fold(first.ok()?, |sum, part| {
            let (part, before) = (part?, sum.money);
            let money = before.plus(part.money).ok_or(NotMoney::TooLarge)?;
            Ok(Amount { money, rounded: sum.rounded || part.rounded })
        }))
    }

    /// The sum so far of a statement.
    pub fn running_balance(&self) -> Option<Money> {
        let column = self.table.running_balance()?;
        self.style.amount(self.row, column, self.currency().0).ok().map(|amount| amount.money)
    }

    /// The number in a field's cell, if it is one.
    pub fn exact(&self, field: Field) -> Option<number::Exact> {
        let column = self.column_of(field)?;
        let exact = number::exact(self.row.cell(column), self.style.mark(column))?;
        let mantissa = match field {
            Field::UnitPrice => exact.mantissa.checked_mul(self.style.scale(column).factor())?,
            _ => exact.mantissa,
        };
        Some(number::Exact { mantissa, ..exact })
    }

    pub fn is_exact(&self, field: Field) -> bool {
        self.column_of(field)
            .and_then(|column| self.table.columns.get(column))
            .is_some_and(|column| column.exact)
    }

    pub fn credit_limit(&self) -> Option<Result<Money, ()>> {
        let read = self.amount(Field::CreditLimit, self.currency().0)?;
        Some(read.map(|amount| amount.money).map_err(|_| ()))
    }

    pub fn phones(&self) -> (Found, Found) {
        self.contacts(Field::Phone, contact::phones)
    }

    pub fn emails(&self) -> (Found, Found) {
        // Where an address is all that names a customer, it is that customer's.
        let named = self.column_of(Field::Name).and_then(|column| self.table.columns.get(column));
        let field = match named.is_some_and(|column| column.profile.fit(Content::Emails) > 0.8) {
            true => Field::Name,
            false => Field::Email,
        };
        self.contacts(field, contact::emails)
    }

    fn contacts(&self, field: Field, read: fn(&str) -> (Vec<String>, Vec<String>)) -> (Found, Found) {
        let (mut good, mut bad) = (Vec::new(), Vec::new());
        for column in self.table.columns_of(field) {
            let Some(said) = self.row.cell(column).said() else { continue };
            let (values, rest) = read(&said);
            good.extend(values.into_iter().map(|value| (column, value)));
            bad.extend(rest.into_iter().map(|value| (column, value)));
        }
        (good, bad)
    }

    pub fn address(&self) -> Option<(usize, String)> {
        Some((self.column_of(Field::Address)?, self.text(Field::Address)?))
    }
}

/// "30", "30d", "n30"; a code such as "NAH4" is no number of days.
fn days_in(word: &str) -> Option<i64> {
    let bare = word.strip_prefix('n').unwrap_or(word);
    let bare = bare.strip_suffix("dias").or(bare.strip_suffix('d')).unwrap_or(bare);
    bare.parse().ok()
}

/// A number that passed through a float: `1930438491.0`.
pub(super) fn without_float(text: String) -> String {
    match text.strip_suffix(".0") {
        Some(whole) if whole.bytes().all(|byte| byte.is_ascii_digit()) && !whole.is_empty() => {
            whole.to_owned()
        }
        _ => text,
    }
}

/// `NC`, `Nota de crédito`, `Credit memo`, `Recibo`.
fn is_credit_kind(folded: &str) -> bool {
    const KINDS: [&str; 28] = [
        "ncc",
        "nca",
        "ncv",
        "ncf",
        "crn",
        "nc",
        "n cr",
        "ncr",
        "n c",
        "nce",
        "61",
        "nota credito",
        "nota de credito",
        "credit memo",
        "credit note",
        "credit",
        "abono",
        "recibo",
        "rc",
        "pago",
        "payment",
        "anticipo",
        "saldo a favor",
        "nota de credito electronica",
        "out refund",
        "nota credito electronica",
        "devolucion",
        "customer credit note",
    ];
    KINDS.contains(&folded)
        || ["nota de credito", "nota credito", "credit memo", "credit note"]
            .iter()
            .any(|it| folded.starts_with(it))
}

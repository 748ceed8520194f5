//! What the import could not take as it stands: facts only, the sentence is made in `i18n`.
//!
//! Problems of one cause in one column are one issue with its count and the first places,
//! so that ten thousand equal rows are one line on the screen and none is lost.

use serde::{Deserialize, Serialize};

/// One cause in one column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issue {
    pub problem: Problem,
    /// The column's header, where the problem stands in a column.
    pub column: Option<String>,
    /// How often it happens.
    pub count: usize,
    /// The first of them.
    pub places: Vec<Place>,
}

/// Where a problem stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// As the spreadsheet shows it, from 1.
    pub row: u32,
    /// The cell's text.
    pub found: String,
}

/// What is the matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Problem {
    /// The row was left out: its amount is not a number in this column's style.
    AmountUnreadable,
    /// The row was left out: it has a document and no amount.
    AmountMissing,
    /// The row was left out with its whole table, which names documents and no amount.
    TableWithoutAmounts,
    /// The row was left out: more than the largest amount that is kept exactly.
    AmountTooLarge,
    /// More decimals than the currency has: rounded to the nearest.
    AmountRounded,
    /// The row was left out: nothing says who owes.
    CustomerMissing,
    /// The line was left out: it does not have the shapes of the others.
    LineUnlike,
    /// The date stays empty: it is no day of the calendar in this column's order.
    DateUnreadable,
    /// The order of day and month could not be told from the values.
    DateOrderAssumed,
    /// No due date in the file: worked out from the days past due.
    DueDateEstimated,
    /// Neither a due date nor days past due: never late.
    DueDateMissing,
    /// The same document number again: kept as a second document.
    NumberRepeated,
    /// Kept out of the contact points: not a telephone number.
    PhoneUnreadable,
    /// Kept out of the contact points: not an e-mail address.
    EmailUnreadable,
    /// The column marks written-off documents, but this value is no such mark.
    WrittenOffMarkUnknown,
    /// The status says paid, and the file still shows an amount.
    LooksPaid,
    /// Who owes is called a supplier: it may be the company that owes.
    OwedBySuppliers,
    /// The row was left out: its status says void or cancelled, and it still shows a balance.
    VoidWithBalance,
    /// Whole lines stood in one column: they were parted by the shape of their values.
    LinesParted,
    /// Nothing says what the amounts of the months are: they were taken for what is owed.
    MonthsTakenAsOwed,
    /// The balance is a sum so far: charges and payments were taken.
    BalanceRuns,
    /// The payments of a customer name no document: one position remains, with the last balance.
    OnePosition,
    /// The file counts its amounts in thousands or millions: they were multiplied.
    AmountsMultiplied,
    /// The day of the balances is only that on which the report was made or printed.
    CutoffFromPrinting,
    /// The day of the balances is only in the name of the file or sheet.
    CutoffFromName,
    /// A mark says paid and no column says what is left: nothing is.
    PaidByMark,
    /// No due date in the file: the last day of the column's month or week was taken.
    DueDateFromPeriod,
    /// Dates of six digits: read in the order that makes days of all of them.
    DatesOfSixDigits,
    /// Days without a year: the last one in which each had come was taken.
    DatesWithoutYear,
    /// Dates four years and a day off: another epoch of spreadsheets, moved to their place.
    DatesOfOtherEpoch,
    /// No row says who owes: the name of the sheet, its title or the file's name does.
    CustomerFromName,
    /// The credit limit stays empty: not a number.
    CreditLimitUnreadable,
    /// Not a currency code: the currency of the file was taken.
    CurrencyUnreadable,
    /// A document names a customer that the customers' table lacks.
    CustomerNotListed,
    /// No due date in the file: worked out from the date of issue and the terms.
    DueDateFromTerms,
    /// No due date in the file: the first day of the ageing bucket was taken.
    DueDateFromBucket,
    /// The buckets of a row do not add up to its total: the buckets were taken.
    BucketsDoNotAdd,
    /// A credit note without a sign: taken off what is owed.
    CreditSignTaken,
    /// The amount is the sum of the document's lines, taxes not known.
    AmountFromLines,
    /// A spreadsheet swapped day and month of this column's dates: swapped back.
    DatesSwapped,
    /// Letters that another encoding had spoilt were repaired.
    TextRepaired,
    /// A payment names no document of the file: nothing was taken off.
    PaymentUnmatched,
    /// A payment whose amount cannot be read: nothing was taken off.
    PaymentUnreadable,
    /// The tax id's check digit does not fit: kept as written.
    TaxIdUnchecked,
}

impl Problem {
    /// Whether its rows are left out: what matters most, and is said first.
    pub fn leaves_out(self) -> bool {
        matches!(
            self,
            Problem::AmountUnreadable
                | Problem::AmountMissing
                | Problem::TableWithoutAmounts
                | Problem::AmountTooLarge
                | Problem::CustomerMissing
                | Problem::LineUnlike
                | Problem::VoidWithBalance
        )
    }

    /// Whether it is only about how a customer is reached: what matters least.
    pub fn is_of_contact(self) -> bool {
        matches!(
            self,
            Problem::PhoneUnreadable
                | Problem::EmailUnreadable
                | Problem::CreditLimitUnreadable
                | Problem::TextRepaired
                | Problem::TaxIdUnchecked
        )
    }
}

/// Why a row became no document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SkipCause {
    /// Titles above the header.
    Title,
    /// The header again, as printed reports repeat it.
    RepeatedHeader,
    /// A sum of the rows above.
    TotalRow,
    /// A sentence below or between the rows.
    Note,
    Blank,
    NoCustomer,
    NoAmount,
    AmountUnreadable,
    /// A row that names the rows below it: a customer, a salesperson, an age.
    Group,
    /// Another line of the document above.
    Continuation,
    /// A void document.
    Annulled,
    /// Cancelled: void or paid.
    Cancelled,
    /// A draft, not issued yet.
    Draft,
}

/// Collects issues while the rows are read.
#[derive(Debug, Default)]
pub struct Issues {
    list: Vec<Issue>,
}

/// So many places are kept of each issue: whoever mends the file wants all of them, and a column
/// that is wrong throughout needs no more than this.
const PLACES: usize = 2_000;
/// So much of a cell is quoted.
const QUOTE: usize = 80;

impl Issues {
    pub fn add(&mut self, problem: Problem, column: Option<&str>, row: u32, found: &str) {
        let place = || Place { row, found: found.chars().take(QUOTE).collect() };
        let same = |issue: &&mut Issue| issue.problem == problem && issue.column.as_deref() == column;
        match self.list.iter_mut().find(same) {
            Some(issue) => {
                issue.count += 1;
                if issue.places.len() < PLACES {
                    issue.places.push(place());
                }
            }
            None => self.list.push(Issue {
                problem,
                column: column.map(str::to_owned),
                count: 1,
                places: vec![place()],
            }),
        }
    }

    /// About a column or the file as a whole; said once, however many sheets it is true of.
    pub fn add_whole(&mut self, problem: Problem, column: Option<&str>) {
        if self.list.iter().any(|it| it.problem == problem && it.column.as_deref() == column) {
            return;
        }
        self.list.push(Issue { problem, column: column.map(str::to_owned), count: 1, places: Vec::new() });
    }

    /// In one order whatever the order of the rows was.
    pub fn into_sorted(mut self) -> Vec<Issue> {
        for issue in &mut self.list {
            issue.places.sort_by_key(|place| place.row);
        }
        self.list.sort_by(|a, b| (a.problem, &a.column).cmp(&(b.problem, &b.column)));
        self.list
    }
}

//! Why a file could not be imported at all: facts only, the sentence is made in `i18n`.

use serde::{Deserialize, Serialize};

/// Nothing of the file was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unreadable {
    /// No bytes, or nothing but blanks.
    Empty,
    Image,
    Pdf,
    PasswordProtected,
    /// The archive that an .xlsx is ends too early or does not check.
    BrokenZip,
    /// The archive is whole, but what is inside is not a workbook's parts.
    BrokenWorkbook,
    TooLarge {
        bytes: u64,
        most: u64,
    },
    /// Small packed, enormous unpacked.
    UnpacksTooLarge {
        most: u64,
    },
    TooManyRows {
        sheet: String,
        most: u64,
    },
    TooManyCells {
        sheet: String,
        most: u64,
    },
    /// Bytes that are neither a workbook nor text.
    NotText,
    /// A kind of file that is known and not read.
    OtherKind {
        kind: FileKind,
    },
    /// No row names columns that a portfolio has.
    NoHeader,
    /// Whole lines stand in one column: nothing parts who owes from how much.
    OneColumn,
    HeaderWithoutRows {
        header_row: u32,
    },
    /// Dates, descriptions and movements, and no customer.
    BankStatement,
    NotAPortfolio {
        why: NotAPortfolio,
    },
    /// The sheet that the user chose is not in the file.
    NoSuchSheet {
        sheet: String,
    },
    /// The reader stopped in a way that nobody foresaw.
    Crashed,
    /// The browser did not start the reader.
    NotStarted,
    /// The file was moved, deleted or forbidden after it was chosen.
    Withdrawn,
    Cancelled,
}

impl Unreadable {
    /// Whether there are cells to look at: a person may know what they mean.
    pub fn leaves_a_table(&self) -> bool {
        matches!(
            self,
            Unreadable::NoHeader
                | Unreadable::HeaderWithoutRows { .. }
                | Unreadable::BankStatement
                | Unreadable::NotAPortfolio { .. }
        )
    }
}

/// What a table lacks to be a portfolio.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NotAPortfolio {
    /// Nothing says who owes: no code, tax id or name.
    NoCustomerColumn,
    /// Nothing says how much is owed.
    NoAmountColumn,
    /// Its rows are payments: they say what came in, not what is still owed.
    OnlyPayments,
    /// Its rows are what the company owes to its suppliers.
    Payables,
    /// Columns are there, but no row has a customer and an amount that can be read.
    NoUsableRow,
}

/// Kinds of file that people drop by mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileKind {
    WordDocument,
    Presentation,
    Archive,
    Html,
    Xml,
    OldExcel,
    Json,
    Program,
}

//! Fields: what a column can mean, and what its values must look like.
//!
//! The headers under which systems export a field are in `synonyms`.

use serde::{Deserialize, Serialize};

/// What a column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    CustomerCode,
    TaxId,
    Name,
    LastName,
    Series,
    DocumentNumber,
    DocumentType,
    IssuedOn,
    DueOn,
    Amount,
    Paid,
    Balance,
    Currency,
    DaysPastDue,
    Status,
    WrittenOff,
    Salesperson,
    Phone,
    Email,
    Address,
    City,
    Region,
    CreditLimit,
    SettledOn,
    PaymentAmount,
    /// One column of an ageing report: what is owed of one range of days.
    AgeBucket,
    /// Days of credit between issue and due date.
    Terms,
    Notes,
    /// Which part of a document falls due: 2/3.
    Instalment,
    /// Of a line, where an export lists the lines of each document.
    Quantity,
    UnitPrice,
    /// Whether an amount without a sign is a debit or a credit.
    Side,
}

impl Field {
    pub const ALL: [Field; 32] = [
        Field::CustomerCode,
        Field::TaxId,
        Field::Name,
        Field::LastName,
        Field::Series,
        Field::DocumentNumber,
        Field::DocumentType,
        Field::IssuedOn,
        Field::DueOn,
        Field::Amount,
        Field::Paid,
        Field::Balance,
        Field::Currency,
        Field::DaysPastDue,
        Field::Status,
        Field::WrittenOff,
        Field::Salesperson,
        Field::Phone,
        Field::Email,
        Field::Address,
        Field::City,
        Field::Region,
        Field::CreditLimit,
        Field::SettledOn,
        Field::PaymentAmount,
        Field::AgeBucket,
        Field::Terms,
        Field::Notes,
        Field::Instalment,
        Field::Quantity,
        Field::UnitPrice,
        Field::Side,
    ];

    /// Whether several columns may carry it: two telephones, three e-mails, two surnames.
    pub fn is_repeatable(self) -> bool {
        matches!(self, Field::Phone | Field::Email | Field::AgeBucket | Field::LastName)
    }

    /// What the values must look like.
    pub fn content(self) -> Content {
        match self {
            Field::IssuedOn | Field::DueOn | Field::SettledOn => Content::Dates,
            Field::Amount
            | Field::Paid
            | Field::Balance
            | Field::AgeBucket
            | Field::CreditLimit
            | Field::PaymentAmount
            | Field::Quantity
            | Field::UnitPrice => Content::Amounts,
            Field::DaysPastDue => Content::WholeNumbers,
            Field::Phone => Content::Phones,
            Field::Email => Content::Emails,
            Field::Currency => Content::Currencies,
            Field::CustomerCode | Field::TaxId | Field::DocumentNumber => Content::Codes,
            Field::Name
            | Field::LastName
            | Field::Salesperson
            | Field::Address
            | Field::City
            | Field::Region => Content::Words,
            // A series may be letters alone: FE, NC.
            Field::Series
            | Field::DocumentType
            | Field::Status
            | Field::WrittenOff
            | Field::Terms
            | Field::Instalment
            | Field::Side
            | Field::Notes => Content::Anything,
        }
    }
}

/// What the values of a column look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    Dates,
    Amounts,
    WholeNumbers,
    Phones,
    Emails,
    Currencies,
    Codes,
    Words,
    Anything,
}

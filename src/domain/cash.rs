//! The cash of a day (*arqueo de caja*): what was received in cash, what was counted, and what
//! explains the difference.
//!
//! The last count of a day and currency is the one that holds. What should be there follows from
//! the receipts; what was there is the collector's word.

use chrono::NaiveDate;

use super::kept::kept;
use super::money::{Currency, Money};

kept! {
    /// What was counted, against what the receipts of the day add up to.
    pub struct CashCount {
        pub day: NaiveDate,
        pub expected: Money,
        pub counted: Money,
        /// How many of each note and coin, by its value in whole units of the currency; none
        /// where one total was counted.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub pieces: Vec<(i64, u32)> = default,
        /// What explains the difference.
        #[serde(skip_serializing_if = "String::is_empty")]
        pub note: String = default,
    }
}

impl CashCount {
    /// More than should be there, or less.
    pub fn difference(&self) -> Money {
        Money::new(self.counted.minor - self.expected.minor, self.expected.currency)
    }
}

/// What pieces add up to.
pub fn total(pieces: &[(i64, u32)], currency: Currency) -> Money {
    let units: i64 = pieces.iter().map(|&(value, many)| value.saturating_mul(many.into())).sum();
    Money::new(units.saturating_mul(currency.scale()), currency)
}

/// The notes and coins of a currency in whole units, largest first; nothing where they are not
/// known here, and one total is counted.
pub fn pieces_of(currency: Currency) -> &'static [i64] {
    match currency.code() {
        "COP" => &[100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50],
        "CLP" => &[20_000, 10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10],
        "MXN" => &[1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
        "ARS" => &[20_000, 10_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10],
        "PEN" => &[200, 100, 50, 20, 10, 5, 2, 1],
        "USD" => &[100, 50, 20, 10, 5, 2, 1],
        "EUR" => &[500, 200, 100, 50, 20, 10, 5, 2, 1],
        _ => &[],
    }
}

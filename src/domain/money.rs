//! Money (*dinero*): whole minor units of one currency.
//!
//! There is no float anywhere and no way to add pesos to dollars: an amount knows
//! its currency, and a sum over several currencies is a [`Totals`], one line each.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An ISO 4217 currency code (*moneda*).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

/// The text was not three letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotACurrency;

impl Currency {
    pub const COP: Currency = Currency(*b"COP");
    pub const USD: Currency = Currency(*b"USD");
    pub const MXN: Currency = Currency(*b"MXN");
    /// ISO 4217's code for "no currency": amounts of a file that names none.
    pub const NONE: Currency = Currency(*b"XXX");

    pub fn code(&self) -> &str {
        // Only ASCII letters are ever stored, so this never falls back.
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// Digits after the decimal mark (ISO 4217 exponent).
    pub fn digits(&self) -> u32 {
        match &self.0 {
            b"CLP" | b"PYG" | b"JPY" | b"KRW" | b"VND" | b"ISK" | b"XAF" | b"XOF" => 0,
            _ => 2,
        }
    }

    /// Minor units in one unit: 100 for pesos with cents, 1 for Chilean pesos.
    pub fn scale(&self) -> i64 {
        10_i64.pow(self.digits())
    }
}

impl FromStr for Currency {
    type Err = NotACurrency;

    fn from_str(text: &str) -> Result<Currency, NotACurrency> {
        let bytes: [u8; 3] = text.trim().as_bytes().try_into().map_err(|_| NotACurrency)?;
        if !bytes.iter().all(u8::is_ascii_alphabetic) {
            return Err(NotACurrency);
        }
        Ok(Currency(bytes.map(|byte| byte.to_ascii_uppercase())))
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

impl Serialize for Currency {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Currency, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(|NotACurrency| serde::de::Error::custom("not a currency code"))
    }
}

/// An amount of one currency. Negative for credits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// Whole minor units (cents).
    pub minor: i64,
    pub currency: Currency,
}

impl Money {
    pub fn new(minor: i64, currency: Currency) -> Money {
        Money { minor, currency }
    }

    pub fn zero(currency: Currency) -> Money {
        Money { minor: 0, currency }
    }

    pub fn is_zero(&self) -> bool {
        self.minor == 0
    }

    pub fn is_positive(&self) -> bool {
        self.minor > 0
    }

    /// The sum, or nothing when the currencies differ or the sum does not fit.
    pub fn plus(self, other: Money) -> Option<Money> {
        if self.currency != other.currency {
            return None;
        }
        Some(Money::new(self.minor.checked_add(other.minor)?, self.currency))
    }

    /// The amount as plain digits with a point, `-1234.50`; no decimals when they are zero.
    pub fn to_decimal(&self) -> String {
        let scale = self.currency.scale().unsigned_abs();
        let (whole, part) = (self.minor.unsigned_abs() / scale, self.minor.unsigned_abs() % scale);
        let sign = if self.minor < 0 { "-" } else { "" };
        if part == 0 {
            return format!("{sign}{whole}");
        }
        format!("{sign}{whole}.{part:0width$}", width = self.currency.digits() as usize)
    }
}

/// Sums by currency, never mixed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Totals(BTreeMap<Currency, i64>);

impl Totals {
    pub fn add(&mut self, money: Money) {
        let sum = self.0.entry(money.currency).or_default();
        *sum = sum.saturating_add(money.minor);
    }

    pub fn add_all(&mut self, other: &Totals) {
        other.iter().for_each(|money| self.add(money));
    }

    /// What there is of one currency; zero when there is none.
    pub fn of(&self, currency: Currency) -> Money {
        Money::new(self.0.get(&currency).copied().unwrap_or_default(), currency)
    }

    /// One amount a currency, in order of code; currencies that sum to zero included.
    pub fn iter(&self) -> impl Iterator<Item = Money> + '_ {
        self.0.iter().map(|(&currency, &minor)| Money::new(minor, currency))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether any currency has something to collect.
    pub fn any_positive(&self) -> bool {
        self.0.values().any(|&minor| minor > 0)
    }

    /// The largest amount by number of units: what stands first on a line.
    pub fn main(&self) -> Option<Money> {
        self.iter().max_by_key(|money| (i128::from(money.minor) * 100) / i128::from(money.currency.scale()))
    }
}

impl FromIterator<Money> for Totals {
    fn from_iter<I: IntoIterator<Item = Money>>(amounts: I) -> Totals {
        let mut totals = Totals::default();
        amounts.into_iter().for_each(|money| totals.add(money));
        totals
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pesos_and_dollars_do_not_add() {
        assert_eq!(Money::new(1, Currency::COP).plus(Money::new(1, Currency::USD)), None);
        assert_eq!(
            Money::new(1, Currency::COP).plus(Money::new(2, Currency::COP)),
            Some(Money::new(3, Currency::COP))
        );
    }

    #[test]
    fn decimals_show_only_when_there_are_any() {
        let check = |minor, code: &str, text: &str| {
            assert_eq!(Money::new(minor, code.parse().unwrap()).to_decimal(), text);
        };
        check(254_988_477_600, "COP", "2549884776");
        check(14_770_318, "USD", "147703.18");
        check(-5, "USD", "-0.05");
        check(23_500_000, "CLP", "23500000");
    }
}

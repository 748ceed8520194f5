//! What a row says is owed: the balance where the file has one, else what was issued less
//! what was paid.

use crate::domain::money::Money;

use super::field::Field;
use super::issue::Problem;
use super::number::{Amount, NotMoney};
use super::record::Record;

/// The amounts of a row.
#[derive(Clone, Copy, Debug)]
pub struct Owed {
    pub amount: Option<Money>,
    pub balance: Money,
    /// The column that the balance came from.
    pub field: Field,
    pub rounded: bool,
    pub currency_unreadable: bool,
    /// Payments are already off.
    pub net_of_payments: bool,
}

/// Why a row has no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotOwed {
    pub problem: Problem,
    pub field: Field,
}

/// Reads what a row owes.
pub fn owed(record: &Record) -> Result<Owed, NotOwed> {
    let (currency, currency_unreadable) = record.currency();
    let read =
        |field: Field| record.amount(field, currency).map(|read| read.map_err(|why| not_owed(why, field)));
    let issued = read(Field::Amount);
    let owed = |balance: Amount, field, net_of_payments| Owed {
        // An original amount that cannot be read is only missing; the balance is what counts.
        amount: issued.and_then(Result::ok).map(|amount| amount.money),
        balance: balance.money,
        field,
        rounded: balance.rounded,
        currency_unreadable,
        net_of_payments,
    };
    if record.column_of(Field::Balance).is_some() {
        let missing = NotOwed { problem: Problem::AmountMissing, field: Field::Balance };
        return Ok(owed(read(Field::Balance).ok_or(missing)??, Field::Balance, true));
    }
    let missing = NotOwed { problem: Problem::AmountMissing, field: Field::Amount };
    let issued = issued.ok_or(missing)??;
    // A look-alike header ("pagos último mes") is no ground to take money off.
    let paid = read(Field::Paid).filter(|_| record.is_exact(Field::Paid)).transpose()?;
    match paid {
        Some(paid) => {
            let minor = issued.money.minor.checked_sub(paid.money.minor);
            let too_large = NotOwed { problem: Problem::AmountTooLarge, field: Field::Paid };
            let money = Money::new(minor.ok_or(too_large)?, currency);
            Ok(owed(Amount { money, rounded: issued.rounded || paid.rounded }, Field::Amount, true))
        }
        None => Ok(owed(issued, Field::Amount, false)),
    }
}

fn not_owed(why: NotMoney, field: Field) -> NotOwed {
    let problem = match why {
        NotMoney::NotANumber => Problem::AmountUnreadable,
        NotMoney::TooLarge => Problem::AmountTooLarge,
    };
    NotOwed { problem, field }
}

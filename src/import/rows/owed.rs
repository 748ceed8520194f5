//! What a row says is owed: the balance where the file has one, else what was issued less
//! what was paid.

use crate::domain::money::{Currency, Money};
use crate::import::cell::number::{Amount, Exact, NotMoney};
use crate::import::issue::Problem;
use crate::import::layout::field::Field;

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
    let has = |field: Field| record.column_of(field).is_some();
    let missing = |field: Field| NotOwed { problem: Problem::AmountMissing, field };
    if has(Field::Balance) {
        let balance = match read(Field::Balance) {
            Some(balance) => balance?,
            None => sum_of_buckets(record, currency)?.ok_or(missing(Field::Balance))?,
        };
        return Ok(owed(balance, Field::Balance, true));
    }
    if let Some(balance) = sum_of_buckets(record, currency)? {
        return Ok(owed(balance, Field::AgeBucket, true));
    }
    // A look-alike header ("pagos último mes") is no ground to take money off.
    let paid = read(Field::Paid).filter(|_| record.is_exact(Field::Paid)).transpose()?;
    let issued_amount = match (issued, &paid) {
        (Some(issued), _) => issued?,
        // A movement that only credits.
        (None, Some(_)) => Amount { money: Money::zero(currency), rounded: false },
        (None, None) if has(Field::Amount) => return Err(missing(Field::Amount)),
        (None, None) => return of_line(record).map(|line| owed(line, Field::UnitPrice, false)),
    };
    match paid {
        Some(paid) => {
            let money = less(issued_amount.money, paid.money)?;
            Ok(owed(Amount { money, rounded: issued_amount.rounded || paid.rounded }, Field::Amount, true))
        }
        None => Ok(owed(issued_amount, Field::Amount, false)),
    }
}

fn less(from: Money, what: Money) -> Result<Money, NotOwed> {
    let too_large = NotOwed { problem: Problem::AmountTooLarge, field: Field::Paid };
    Ok(Money::new(from.minor.checked_sub(what.minor).ok_or(too_large)?, from.currency))
}

/// The buckets of the row together; nothing where all are silent.
fn sum_of_buckets(record: &Record, currency: Currency) -> Result<Option<Amount>, NotOwed> {
    let mut sum: Option<Amount> = None;
    for (_, read) in record.buckets(currency) {
        let amount = read.map_err(|why| not_owed(why, Field::AgeBucket))?;
        let before = sum.unwrap_or(Amount { money: Money::zero(currency), rounded: false });
        let too_large = NotOwed { problem: Problem::AmountTooLarge, field: Field::AgeBucket };
        let money = before.money.plus(amount.money).ok_or(too_large)?;
        sum = Some(Amount { money, rounded: before.rounded || amount.rounded });
    }
    Ok(sum)
}

/// A line's quantity times its price: what an export of lines says of its document.
pub fn of_line(record: &Record) -> Result<Amount, NotOwed> {
    let field = Field::UnitPrice;
    let price = record.exact(Field::UnitPrice).ok_or(NotOwed { problem: Problem::AmountMissing, field })?;
    let quantity = record.exact(Field::Quantity).unwrap_or(Exact { mantissa: 1, scale: 0 });
    let too_large = NotOwed { problem: Problem::AmountTooLarge, field };
    let mantissa = price.mantissa.checked_mul(quantity.mantissa).ok_or(too_large)?;
    let product = Exact { mantissa, scale: price.scale + quantity.scale };
    product.to_money(record.currency().0).map_err(|why| not_owed(why, field))
}

fn not_owed(why: NotMoney, field: Field) -> NotOwed {
    let problem = match why {
        NotMoney::NotANumber => Problem::AmountUnreadable,
        NotMoney::TooLarge => Problem::AmountTooLarge,
    };
    NotOwed { problem, field }
}

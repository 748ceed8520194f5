//! Segments (*segmentos*): what kind of payer a customer is, from amount, age and history.
//!
//! A segment names a cell of the table, nothing more: messages and scripts are bound to it,
//! and the score never looks at it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::account::Account;
use super::habit::{Habit, habit};
use super::id::CustomerId;
use super::money::{Currency, Money};
use super::order;
use super::portfolio::Portfolio;
use super::stage::Bucket;

/// How old its oldest debt is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lateness {
    NotLate,
    Early,
    Late,
    VeryLate,
}

/// How much it owes, overdue, next to the rest of the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Size {
    Small,
    Medium,
    Large,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Segment {
    pub size: Size,
    pub lateness: Lateness,
    pub habit: Habit,
}

/// Small is the lower half of the book, large its upper tenth; `above` is the share of
/// customers that owe less, in thousandths.
pub fn size(above: u32) -> Size {
    match above {
        ..500 => Size::Small,
        500..900 => Size::Medium,
        900.. => Size::Large,
    }
}

pub fn lateness(oldest_days: Option<i64>) -> Lateness {
    match oldest_days.and_then(Bucket::of) {
        None => Lateness::NotLate,
        Some(Bucket::Days1To30) => Lateness::Early,
        Some(Bucket::Days31To60 | Bucket::Days61To90) => Lateness::Late,
        Some(Bucket::Days91AndMore) => Lateness::VeryLate,
    }
}

/// The segment of every customer that owes something late or not.
pub fn segments(portfolio: &Portfolio, today: NaiveDate) -> BTreeMap<CustomerId, Segment> {
    let owing = || portfolio.accounts().filter(|account| account.collectible().next().is_some());
    let mut book: BTreeMap<Currency, Vec<Money>> = BTreeMap::new();
    let largest = |account: &Account| account.balance(today).overdue.main().filter(Money::is_positive);
    for money in owing().filter_map(largest) {
        book.entry(money.currency).or_default().push(money);
    }
    book.values_mut().for_each(|amounts| order::sort_by_key(amounts, |money| money.minor));
    let above = |money: Money| {
        let amounts = book.get(&money.currency).map(Vec::as_slice).unwrap_or_default();
        let below = amounts.partition_point(|it| it.minor < money.minor);
        // A share in thousandths fits.
        (below * 1000 / amounts.len().max(1)) as u32
    };
    let tolerance = portfolio.settings().tolerance();
    let segment = |account: &Account| Segment {
        size: largest(account).map_or(Size::Small, |money| size(above(money))),
        lateness: lateness(account.balance(today).oldest_days),
        habit: habit(account, portfolio.activity(&account.customer.id), today, tolerance),
    };
    owing().map(|account| (account.customer.id.clone(), segment(account))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_no_gaps() {
        assert_eq!([0, 499, 500, 899, 900, 1000].map(size), {
            use Size::*;
            [Small, Small, Medium, Medium, Large, Large]
        });
        assert_eq!([None, Some(-3), Some(0), Some(30), Some(31), Some(90), Some(91)].map(lateness), {
            use Lateness::*;
            [NotLate, NotLate, NotLate, Early, Late, Late, VeryLate]
        });
    }
}

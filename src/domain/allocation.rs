//! Allocation (*imputación*): which documents a sum pays.
//!
//! Whatever the way, what the shares and the rest add up to is the sum, to the cent, and no
//! document gets more than it owes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::DocumentId;
use super::money::Money;
use super::order;

/// A part of a sum that is for one document.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Share {
    pub document: DocumentId,
    pub amount: Money,
}

/// A document that could take some of a sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    pub document: DocumentId,
    pub due_on: Option<NaiveDate>,
    pub balance: Money,
    /// What is claimed to be wrong is paid last.
    pub disputed: bool,
}

/// How a sum was shared out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allocation {
    pub shares: Vec<Share>,
    /// What no document took.
    pub left: Money,
}

/// Oldest first: what has been owed for longest takes all it can, then the next. What is in
/// dispute comes after all the rest, and what has no due date after what has one.
pub fn oldest_first(sum: Money, owed: &[Owed]) -> Allocation {
    let mut items: Vec<&Owed> =
        owed.iter().filter(|it| it.balance.is_positive() && it.balance.currency == sum.currency).collect();
    order::sort_by(&mut items, |a, b| rank(a).cmp(&rank(b)));
    let mut left = sum.minor.max(0);
    let mut shares = Vec::new();
    for item in items {
        let taken = left.min(item.balance.minor);
        if taken == 0 {
            break;
        }
        left -= taken;
        shares.push(Share { document: item.document.clone(), amount: Money::new(taken, sum.currency) });
    }
    Allocation { shares, left: Money::new(left + sum.minor.min(0), sum.currency) }
}

fn rank(it: &Owed) -> (bool, bool, Option<NaiveDate>, &DocumentId) {
    (it.disputed, it.due_on.is_none(), it.due_on, &it.document)
}

/// Why a sum cannot be shared out as wished.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misallocation {
    /// A share of nothing, of less than nothing, or of another currency.
    NotAnAmount,
    NoSuchDocument,
    /// A document would get more than it owes.
    MoreThanOwed {
        owed: Money,
    },
    /// The shares add up to more than the sum.
    MoreThanReceived,
}

/// By document, as the collector said.
pub fn by_document(sum: Money, wished: &[Share], owed: &[Owed]) -> Result<Allocation, Misallocation> {
    let mut left = sum;
    for (place, share) in wished.iter().enumerate() {
        if !share.amount.is_positive() || share.amount.currency != sum.currency {
            return Err(Misallocation::NotAnAmount);
        }
        if wished[..place].iter().any(|earlier| earlier.document == share.document) {
            return Err(Misallocation::NoSuchDocument);
        }
        let item = owed.iter().find(|it| it.document == share.document);
        let balance = item.ok_or(Misallocation::NoSuchDocument)?.balance;
        if share.amount.currency != balance.currency || share.amount.minor > balance.minor {
            return Err(Misallocation::MoreThanOwed { owed: balance });
        }
        left.minor -= share.amount.minor;
        if left.minor < 0 {
            return Err(Misallocation::MoreThanReceived);
        }
    }
    Ok(Allocation { shares: wished.to_vec(), left })
}

#[cfg(test)]
mod tests {
    use super::super::money::Currency;
    use super::*;

    fn pesos(minor: i64) -> Money {
        Money::new(minor, Currency::COP)
    }

    fn owed() -> Vec<Owed> {
        let item = |name: &str, due: Option<&str>, minor, disputed| Owed {
            document: DocumentId::new(name),
            due_on: due.map(|it| it.parse().unwrap()),
            balance: pesos(minor),
            disputed,
        };
        vec![
            item("new", Some("2025-07-01"), 50, false),
            item("undated", None, 10, false),
            item("old", Some("2025-01-01"), 100, false),
            item("disputed", Some("2024-01-01"), 30, true),
        ]
    }

    #[test]
    fn the_oldest_is_paid_first_and_what_is_disputed_last() {
        let check = |sum, expected: &[(&str, i64)], left| {
            let given = oldest_first(pesos(sum), &owed());
            let shares: Vec<(&str, i64)> =
                given.shares.iter().map(|it| (it.document.as_str(), it.amount.minor)).collect();
            assert_eq!((shares.as_slice(), given.left.minor), (expected, left), "{sum}");
        };
        check(0, &[], 0);
        check(99, &[("old", 99)], 0);
        check(100, &[("old", 100)], 0);
        check(155, &[("old", 100), ("new", 50), ("undated", 5)], 0);
        check(200, &[("old", 100), ("new", 50), ("undated", 10), ("disputed", 30)], 10);
    }

    #[test]
    fn no_share_is_larger_than_what_its_document_owes() {
        let share = |name: &str, minor| Share { document: DocumentId::new(name), amount: pesos(minor) };
        let check = |sum, shares: &[Share], expected: Result<i64, Misallocation>| {
            assert_eq!(by_document(pesos(sum), shares, &owed()).map(|it| it.left.minor), expected);
        };
        check(120, &[share("old", 70), share("new", 50)], Ok(0));
        check(120, &[share("old", 70)], Ok(50));
        check(120, &[share("old", 101)], Err(Misallocation::MoreThanOwed { owed: pesos(100) }));
        check(60, &[share("old", 50), share("new", 20)], Err(Misallocation::MoreThanReceived));
        check(60, &[share("old", 0)], Err(Misallocation::NotAnAmount));
        check(60, &[share("gone", 1)], Err(Misallocation::NoSuchDocument));
        check(60, &[share("old", 1), share("old", 1)], Err(Misallocation::NoSuchDocument));
    }
}

//! Commissions (*comisiones*): what was collected, by whom it was sold, and the share of it.
//!
//! The base is money alone: credit notes, discounts and write-offs were not collected, and a
//! payment that was taken back never came.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::account::Account;
use super::id::DocumentId;
use super::money::{Money, Totals};
use super::portfolio::Portfolio;

/// What was collected in a period, by the salesperson of its documents.
pub fn collected(portfolio: &Portfolio, period: &RangeInclusive<NaiveDate>) -> BTreeMap<String, Totals> {
    let mut base: BTreeMap<String, Totals> = BTreeMap::new();
    for account in portfolio.accounts() {
        let money =
            account.payments.iter().filter(|it| it.kind.is_money() && period.contains(&it.received_on));
        for payment in money {
            let who = salesperson(account, &payment.document).unwrap_or_default();
            base.entry(who.to_owned()).or_default().add(payment.amount);
        }
        // What stands on account was collected too, and nobody sold it yet.
        for receipt in account.receipts.iter().filter(|it| it.counts() && it.kind.is_money()) {
            if period.contains(&receipt.received_on) && receipt.left().is_positive() {
                let who = account.customer.salesperson.as_deref().unwrap_or_default();
                base.entry(who.to_owned()).or_default().add(receipt.left());
            }
        }
    }
    base
}

fn salesperson<'a>(account: &'a Account, document: &DocumentId) -> Option<&'a str> {
    let mut known = account.documents.iter().chain(&account.settled);
    let own = known.find(|it| it.id == *document).and_then(|it| it.salesperson.as_deref());
    own.or(account.customer.salesperson.as_deref())
}

/// A rate in hundredths of a per cent, of an amount; a half cent is rounded up.
pub fn commission(base: Money, rate: u32) -> Money {
    let minor = (i128::from(base.minor) * i128::from(rate) + 5_000).div_euclid(10_000);
    Money::new(i64::try_from(minor).unwrap_or(i64::MAX), base.currency)
}

#[cfg(test)]
mod tests {
    use super::super::money::Currency;
    use super::*;

    #[test]
    fn a_rate_is_taken_to_the_cent() {
        let of = |minor, rate| commission(Money::new(minor, Currency::COP), rate).minor;
        assert_eq!([of(10_000, 250), of(199, 250), of(201, 250), of(1, 0)], [250, 5, 5, 0]);
    }
}

//! The day (*jornada*): what it has brought so far, and how fresh the balances are.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::activity::Activity;
use super::money::Totals;
use super::portfolio::Portfolio;

/// What customers promised today, as it stands now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PromisedToday {
    pub promises: usize,
    /// The amounts that were named; a promise may come without one.
    pub amount: Totals,
}

/// A promise that was withdrawn or replaced the same day no longer counts.
pub fn promised_today(portfolio: &Portfolio, today: NaiveDate) -> PromisedToday {
    let activities = portfolio.accounts().map(|account| portfolio.activity(&account.customer.id));
    let mut promised = PromisedToday::default();
    for promise in activities.filter_map(Activity::live_promise) {
        if promise.given_at.date() == today {
            promised.promises += 1;
            promise.amount.into_iter().for_each(|amount| promised.amount.add(amount));
        }
    }
    promised
}

/// The day whose balances the portfolio shows. With several sources, that of the source that
/// was brought in longest ago: a list is as fresh as its stalest part.
pub fn balances_as_of(portfolio: &Portfolio) -> Option<NaiveDate> {
    let latest: BTreeMap<_, NaiveDate> =
        portfolio.imports().iter().map(|import| (&import.source, import.as_of)).collect();
    latest.into_values().min()
}

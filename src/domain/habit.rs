//! Habit of payment (*hábito de pago*): how a customer has paid so far, told by its promises
//! and payments.

use chrono::NaiveDate;

use super::account::Account;
use super::activity::Activity;
use super::calendar::Tolerance;
use super::named::named;

named! {
    /// How the customer has paid so far.
    pub enum Habit {
        /// Nothing was seen yet: no payment, no promise that could be judged.
        Unknown,
        Good,
        Mixed,
        Poor,
    }
}

/// The habit that the history shows.
pub fn habit(account: &Account, activity: &Activity, today: NaiveDate, tolerance: Tolerance) -> Habit {
    let credibility = activity.credibility(&account.payments, today, tolerance);
    if credibility.judged == 0 {
        let pays = account.payments.iter().any(|payment| payment.kind.is_money());
        return if pays { Habit::Good } else { Habit::Unknown };
    }
    match credibility.thousandths() {
        600.. => Habit::Good,
        400..600 => Habit::Mixed,
        ..400 => Habit::Poor,
    }
}

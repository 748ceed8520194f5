//! Promises to pay (*promesas de pago*).
//!
//! A debtor says how much will arrive, and by when. What became of a promise is never
//! stored: it follows from the payments and from the day we ask, so a file that arrives
//! late still turns a broken promise into a kept one.

use chrono::{NaiveDate, NaiveDateTime};

use super::calendar::banking_days_after;
use super::id::{DocumentId, PromiseId};
use super::money::Money;
use super::named::named;
use super::payment::Payment;

named! {
    /// How the customer means to pay.
    pub enum PaymentMethod {
        Transfer,
        Cash,
        Cheque,
        Card,
        Other,
    }
}

/// A debtor's word that an amount will arrive by a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    pub id: PromiseId,
    /// May be missing; then any payment keeps it.
    pub amount: Option<Money>,
    pub due_on: NaiveDate,
    pub method: Option<PaymentMethod>,
    /// The documents it is about; empty means whatever is owed.
    pub documents: Vec<DocumentId>,
    pub given_at: NaiveDateTime,
    pub withdrawn_on: Option<NaiveDate>,
    /// The day on which a later promise took its place.
    pub rescheduled_on: Option<NaiveDate>,
}

/// What became of a promise, as seen on some day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PromiseState {
    /// Its day, with the tolerance, has not passed (*vigente*).
    Pending,
    Kept,
    /// Something came in time, not all of it (*parcial*).
    PartlyKept,
    Broken,
    Withdrawn,
    /// A later promise took its place (*reprogramada*). Moved before its day or after it.
    Rescheduled {
        in_time: bool,
    },
}

impl Promise {
    /// The last day on which a payment keeps it: the promised day and `tolerance` banking days.
    pub fn last_day(&self, tolerance: u32) -> NaiveDate {
        banking_days_after(self.due_on, tolerance)
    }

    /// Judges this promise as of `today`.
    ///
    /// Part payments add up. Payments of documents that the promise is not about do not
    /// count, nor does money of another currency, nor what came before it was given.
    pub fn state(&self, payments: &[Payment], today: NaiveDate, tolerance: u32) -> PromiseState {
        let last_day = self.last_day(tolerance);
        let came: Vec<&Payment> =
            payments.iter().filter(|payment| self.is_kept_by(payment, last_day)).collect();
        let kept = match self.amount {
            Some(amount) => came.iter().map(|payment| payment.amount.minor).sum::<i64>() >= amount.minor,
            None => !came.is_empty(),
        };
        if kept {
            return PromiseState::Kept;
        }
        if let Some(moved_on) = self.rescheduled_on {
            return PromiseState::Rescheduled { in_time: moved_on <= self.due_on };
        }
        if self.withdrawn_on.is_some() {
            return PromiseState::Withdrawn;
        }
        match (today > last_day, came.is_empty()) {
            (false, _) => PromiseState::Pending,
            (true, false) => PromiseState::PartlyKept,
            (true, true) => PromiseState::Broken,
        }
    }

    /// What of the promised amount has not come in time; nothing where no amount was named.
    pub fn missing(&self, payments: &[Payment], tolerance: u32) -> Option<Money> {
        let last_day = self.last_day(tolerance);
        let came: i64 =
            payments.iter().filter(|it| self.is_kept_by(it, last_day)).map(|it| it.amount.minor).sum();
        self.amount.map(|amount| Money::new((amount.minor - came).max(0), amount.currency))
    }

    fn is_kept_by(&self, payment: &Payment, last_day: NaiveDate) -> bool {
        let about = self.documents.is_empty() || self.documents.contains(&payment.document);
        let same_currency = self.amount.is_none_or(|amount| amount.currency == payment.amount.currency);
        about && same_currency && (self.given_at.date()..=last_day).contains(&payment.received_on)
    }
}

/// How far a customer's word goes, from what became of earlier promises.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Credibility {
    pub kept: u32,
    pub judged: u32,
}

impl Credibility {
    /// Counts the promises that can be judged: kept, partly kept, broken and moved too late.
    pub fn of(states: impl IntoIterator<Item = PromiseState>) -> Credibility {
        let mut credibility = Credibility::default();
        for state in states {
            match state {
                PromiseState::Kept => {
                    credibility.kept += 1;
                    credibility.judged += 1;
                }
                PromiseState::PartlyKept
                | PromiseState::Broken
                | PromiseState::Rescheduled { in_time: false } => credibility.judged += 1,
                PromiseState::Pending
                | PromiseState::Withdrawn
                | PromiseState::Rescheduled { in_time: true } => {}
            }
        }
        credibility
    }

    /// Laplace's rule of succession, (kept + 1) / (judged + 2), in thousandths: few
    /// promises say little.
    pub fn thousandths(&self) -> u32 {
        (self.kept + 1) * 1000 / (self.judged + 2)
    }
}

#[cfg(test)]
mod tests {
    use super::super::money::Currency;
    use super::super::stamp::{DeviceId, Stamp};
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// A promise of 100 given on Wednesday 2025-07-09 for Friday 2025-07-11, one banking day of tolerance.
    fn check(payments: &[(&str, i64)], today: &str, expected: PromiseState) {
        let document = DocumentId::new("s/1");
        let promise = Promise {
            id: PromiseId(Stamp::new(1, 0, DeviceId(1))),
            amount: Some(Money::new(100, Currency::COP)),
            due_on: day("2025-07-11"),
            method: None,
            documents: vec![document.clone()],
            given_at: day("2025-07-09").and_hms_opt(9, 0, 0).unwrap(),
            withdrawn_on: None,
            rescheduled_on: None,
        };
        let payments: Vec<Payment> = payments
            .iter()
            .map(|&(on, minor)| Payment {
                document: document.clone(),
                amount: Money::new(minor, Currency::COP),
                received_on: day(on),
            })
            .collect();
        assert_eq!(promise.state(&payments, day(today), 1), expected);
    }

    #[test]
    fn the_tolerance_skips_the_weekend() {
        check(&[], "2025-07-14", PromiseState::Pending);
        check(&[], "2025-07-15", PromiseState::Broken);
        check(&[("2025-07-14", 100)], "2025-07-20", PromiseState::Kept);
    }

    #[test]
    fn part_payments_add_up() {
        check(&[("2025-07-09", 60), ("2025-07-11", 40)], "2025-07-11", PromiseState::Kept);
        check(&[("2025-07-09", 60)], "2025-07-20", PromiseState::PartlyKept);
    }

    #[test]
    fn money_that_came_before_the_promise_does_not_keep_it() {
        check(&[("2025-07-08", 100)], "2025-07-20", PromiseState::Broken);
    }

    #[test]
    fn one_kept_promise_says_less_than_ten() {
        let of = |kept, judged| Credibility { kept, judged }.thousandths();
        assert_eq!(of(0, 0), 500);
        assert!(of(1, 1) < of(10, 10) && of(0, 3) < of(0, 1));
    }
}

//! Promises to pay (*promesas de pago*).
//!
//! A debtor says how much will arrive, and by when. What became of a promise is never
//! stored: it follows from the payments and from the day we ask, so a file that arrives
//! late still turns a broken promise into a kept one.

use chrono::{NaiveDate, NaiveDateTime};

use super::allocation::Share;
use super::calendar::Tolerance;
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
    /// How much of the amount is for each document, where it was said.
    pub split: Vec<Share>,
    /// The person who gave the word.
    pub promised_by: Option<String>,
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
    /// The last day on which a payment keeps it: the promised day and the tolerance.
    pub fn last_day(&self, tolerance: Tolerance) -> NaiveDate {
        tolerance.after(self.due_on)
    }

    /// Neither withdrawn nor replaced: its word still stands, or stood to the end.
    pub fn stands(&self) -> bool {
        self.withdrawn_on.is_none() && self.rescheduled_on.is_none()
    }

    /// Whether it is about a document.
    pub fn is_about(&self, document: &DocumentId) -> bool {
        self.documents.is_empty() || self.documents.contains(document)
    }

    /// Whether both are about some debt: one of the two about everything, or a document in common.
    pub fn shares_debt(&self, documents: &[DocumentId]) -> bool {
        documents.is_empty() || self.documents.is_empty() || documents.iter().any(|it| self.is_about(it))
    }

    /// Judges this promise as of `today`.
    ///
    /// Part payments add up. Payments of documents that the promise is not about do not
    /// count, nor does money of another currency, nor what came before it was given. Where
    /// the amount was split, what came for one document does not pay for another.
    pub fn state(&self, payments: &[Payment], today: NaiveDate, tolerance: Tolerance) -> PromiseState {
        let last_day = self.last_day(tolerance);
        let came = self.came(payments, last_day);
        let kept = match self.amount {
            Some(amount) => came >= i128::from(amount.minor),
            None => came > 0,
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
        match (today > last_day, came) {
            (false, _) => PromiseState::Pending,
            (true, 1..) => PromiseState::PartlyKept,
            (true, _) => PromiseState::Broken,
        }
    }

    /// What of the promised amount has not come in time; nothing where no amount was named.
    pub fn missing(&self, payments: &[Payment], tolerance: Tolerance) -> Option<Money> {
        let came = self.came(payments, self.last_day(tolerance));
        self.amount.map(|amount| {
            let left = (i128::from(amount.minor) - came).max(0);
            Money::new(i64::try_from(left).unwrap_or(amount.minor), amount.currency)
        })
    }

    /// What came in time and counts for it, in minor units.
    fn came(&self, payments: &[Payment], last_day: NaiveDate) -> i128 {
        let counted = payments.iter().filter(|payment| self.is_kept_by(payment, last_day));
        if self.split.is_empty() {
            return counted.map(|payment| i128::from(payment.amount.minor)).sum();
        }
        let shares = self.split.iter().map(|share| {
            let of_document = counted.clone().filter(|payment| payment.document == share.document);
            let came: i128 = of_document.map(|payment| i128::from(payment.amount.minor)).sum();
            came.min(share.amount.minor.into())
        });
        shares.sum()
    }

    fn is_kept_by(&self, payment: &Payment, last_day: NaiveDate) -> bool {
        let same_currency = self.amount.is_none_or(|amount| amount.currency == payment.amount.currency);
        payment.kind.is_money()
            && self.is_about(&payment.document)
            && same_currency
            && (self.given_at.date()..=last_day).contains(&payment.received_on)
    }
}

/// How far a customer's word goes, from what became of earlier promises.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Credibility {
    pub kept: u32,
    pub judged: u32,
    /// Moved before their day: neither kept nor broken, and half a doubt each.
    pub moved: u32,
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
                PromiseState::Rescheduled { in_time: true } => credibility.moved += 1,
                PromiseState::Pending | PromiseState::Withdrawn => {}
            }
        }
        credibility
    }

    /// Laplace's rule of succession, (kept + 1) / (judged + 2), in thousandths: few
    /// promises say little. One that was moved in time weighs half.
    pub fn thousandths(&self) -> u32 {
        (2 * self.kept + 2) * 1000 / (2 * self.judged + self.moved + 4)
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
            split: Vec::new(),
            promised_by: None,
            given_at: day("2025-07-09").and_hms_opt(9, 0, 0).unwrap(),
            withdrawn_on: None,
            rescheduled_on: None,
        };
        let payments: Vec<Payment> = payments
            .iter()
            .map(|&(on, minor)| Payment::seen(document.clone(), Money::new(minor, Currency::COP), day(on)))
            .collect();
        assert_eq!(promise.state(&payments, day(today), Tolerance::of(1)), expected);
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
        let of = |kept, judged, moved| Credibility { kept, judged, moved }.thousandths();
        assert_eq!(of(0, 0, 0), 500);
        assert!(of(1, 1, 0) < of(10, 10, 0) && of(0, 3, 0) < of(0, 1, 0));
        assert!(of(0, 1, 0) < of(0, 0, 1) && of(0, 0, 1) < of(0, 0, 0), "moved in time weighs half");
    }
}

//! Instalment plans (*planes de pago*): a debt paid in parts, each with its day.
//!
//! While a plan stands, its instalments take the place of its documents' due dates. What
//! became of it follows from the payments of its documents since it was agreed: they pay the
//! instalments in order, so a late payment mends a plan by itself.

use chrono::{Months, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::calendar::{Tolerance, day_after};
use super::id::{DocumentId, PlanId};
use super::money::Money;
use super::payment::Payment;

/// One part of a plan (*cuota*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Instalment {
    pub due_on: NaiveDate,
    pub amount: Money,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub id: PlanId,
    pub documents: Vec<DocumentId>,
    pub instalments: Vec<Instalment>,
    pub note: String,
    pub agreed_at: NaiveDateTime,
    /// The customer has confirmed it in writing.
    pub in_writing: bool,
    pub cancelled_on: Option<NaiveDate>,
}

/// How far apart instalments are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Frequency {
    Weekly,
    /// Every fourteen days, so that the weekday stays.
    Fortnightly,
    /// On the same day of the month, or its last.
    Monthly,
}

impl Frequency {
    pub const ALL: [Frequency; 3] = [Frequency::Weekly, Frequency::Fortnightly, Frequency::Monthly];

    /// The day of the `place`-th instalment after the first.
    fn day(self, first: NaiveDate, place: u32) -> NaiveDate {
        match self {
            Frequency::Weekly => day_after(first, 7 * u64::from(place)),
            Frequency::Fortnightly => day_after(first, 14 * u64::from(place)),
            // From the first, not from the one before: the 31st comes back after February.
            Frequency::Monthly => first.checked_add_months(Months::new(place)).unwrap_or(NaiveDate::MAX),
        }
    }
}

/// Shares a debt into so many instalments, in whole units while there are enough of them; the
/// last takes what is over. They add up to the debt, exactly, and none is zero.
pub fn instalments(debt: Money, count: u32, first: NaiveDate, every: Frequency) -> Vec<Instalment> {
    if !debt.is_positive() || count == 0 {
        return Vec::new();
    }
    // Never more instalments than cents.
    let count = count.min(u32::try_from(debt.minor).unwrap_or(u32::MAX));
    let scale = debt.currency.scale();
    let exact = debt.minor / i64::from(count);
    let each = if exact >= scale { exact / scale * scale } else { exact };
    let last = debt.minor - each * i64::from(count - 1);
    let part = |place| Instalment {
        due_on: every.day(first, place),
        amount: Money::new(if place + 1 == count { last } else { each }, debt.currency),
    };
    (0..count).map(part).collect()
}

/// What became of one instalment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InstalmentState {
    Paid,
    Pending,
    /// Its day, with the tolerance, has passed, and it is not paid whole.
    Missed,
}

/// What became of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlanState {
    /// With so many instalments missed.
    Live {
        missed: usize,
    },
    Kept,
    /// As many as it takes were missed: the documents are due as they were.
    Broken {
        missed: usize,
    },
    Cancelled,
}

/// An instalment with what is left of it on some day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InstalmentStatus {
    pub instalment: Instalment,
    pub left: Money,
    pub state: InstalmentState,
}

impl Plan {
    pub fn total(&self) -> Option<Money> {
        let first = self.instalments.first()?.amount;
        let minor = self.instalments.iter().map(|it| it.amount.minor).sum();
        Some(Money::new(minor, first.currency))
    }

    /// Each instalment, with what the payments so far leave of it.
    pub fn instalments_on(
        &self,
        payments: &[Payment],
        today: NaiveDate,
        tolerance: Tolerance,
    ) -> Vec<InstalmentStatus> {
        let mut paid = self.paid(payments);
        let standing = |instalment: &Instalment| {
            let covered = paid.min(instalment.amount.minor);
            paid -= covered;
            let left = Money::new(instalment.amount.minor - covered, instalment.amount.currency);
            let state = match (left.is_zero(), today > tolerance.after(instalment.due_on)) {
                (true, _) => InstalmentState::Paid,
                (false, false) => InstalmentState::Pending,
                (false, true) => InstalmentState::Missed,
            };
            InstalmentStatus { instalment: *instalment, left, state }
        };
        self.instalments.iter().map(standing).collect()
    }

    /// Judges the plan: it is broken once so many instalments are missed.
    pub fn state(
        &self,
        payments: &[Payment],
        today: NaiveDate,
        tolerance: Tolerance,
        broken_after: u32,
    ) -> PlanState {
        if self.cancelled_on.is_some() {
            return PlanState::Cancelled;
        }
        let standings = self.instalments_on(payments, today, tolerance);
        let count = |state| standings.iter().filter(|it| it.state == state).count();
        let missed = count(InstalmentState::Missed);
        match missed {
            _ if count(InstalmentState::Paid) == standings.len() => PlanState::Kept,
            missed if broken_after > 0 && missed >= broken_after as usize => PlanState::Broken { missed },
            missed => PlanState::Live { missed },
        }
    }

    /// What its documents have been paid since it was agreed.
    fn paid(&self, payments: &[Payment]) -> i64 {
        let currency = self.instalments.first().map(|it| it.amount.currency);
        let since = self.agreed_at.date();
        let counted = payments.iter().filter(|it| {
            it.received_on >= since
                && Some(it.amount.currency) == currency
                && self.documents.contains(&it.document)
        });
        counted.map(|it| it.amount.minor).sum()
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

    fn check(debt: i64, code: &str, count: u32, expected: &[i64]) {
        let debt = Money::new(debt, code.parse().unwrap());
        let plan = instalments(debt, count, day("2025-07-11"), Frequency::Weekly);
        assert_eq!(plan.iter().map(|it| it.amount.minor).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn instalments_add_up_and_the_last_takes_the_rest() {
        check(100_000, "COP", 4, &[25_000, 25_000, 25_000, 25_000]);
        check(100_050, "COP", 3, &[33_300, 33_300, 33_450]);
        check(1_000, "CLP", 3, &[333, 333, 334]);
        check(2, "USD", 3, &[1, 1]);
        check(0, "USD", 3, &[]);
    }

    #[test]
    fn days_keep_their_weekday_or_their_day_of_the_month() {
        let days = |every, first: &str| -> Vec<String> {
            let debt = Money::new(400, Currency::COP);
            instalments(debt, 3, day(first), every).iter().map(|it| it.due_on.to_string()).collect()
        };
        assert_eq!(days(Frequency::Weekly, "2025-07-11"), ["2025-07-11", "2025-07-18", "2025-07-25"]);
        assert_eq!(days(Frequency::Fortnightly, "2025-07-11"), ["2025-07-11", "2025-07-25", "2025-08-08"]);
        assert_eq!(days(Frequency::Monthly, "2025-01-31"), ["2025-01-31", "2025-02-28", "2025-03-31"]);
    }

    /// Three weekly instalments of 100 from Friday 2025-07-11, agreed on 2025-07-09.
    fn judged(payments: &[(&str, i64)], today: &str) -> PlanState {
        let document = DocumentId::new("s/1");
        let plan = Plan {
            id: PlanId(Stamp::new(1, 0, DeviceId(1))),
            documents: vec![document.clone()],
            instalments: instalments(
                Money::new(30_000, Currency::COP),
                3,
                day("2025-07-11"),
                Frequency::Weekly,
            ),
            note: String::new(),
            agreed_at: day("2025-07-09").and_hms_opt(9, 0, 0).unwrap(),
            in_writing: true,
            cancelled_on: None,
        };
        let payments: Vec<Payment> = payments
            .iter()
            .map(|&(on, minor)| Payment::seen(document.clone(), Money::new(minor, Currency::COP), day(on)))
            .collect();
        plan.state(&payments, day(today), Tolerance::of(1), 2)
    }

    #[test]
    fn two_missed_instalments_break_a_plan_and_a_late_payment_mends_it() {
        let live = |missed| PlanState::Live { missed };
        assert_eq!(judged(&[], "2025-07-14"), live(0));
        assert_eq!(judged(&[], "2025-07-15"), live(1));
        assert_eq!(judged(&[], "2025-07-22"), PlanState::Broken { missed: 2 });
        assert_eq!(judged(&[("2025-07-20", 10_000)], "2025-07-22"), live(1));
        assert_eq!(judged(&[("2025-07-08", 30_000)], "2025-07-12"), live(0), "paid before it was agreed");
        assert_eq!(judged(&[("2025-07-25", 20_000), ("2025-07-10", 10_000)], "2025-09-01"), PlanState::Kept);
    }
}

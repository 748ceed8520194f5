//! The manner of a message (*tono y motivo*): how firmly one speaks, which cause one has in
//! mind, and what kind of payer listens.
//!
//! Suggested from the record and changed by hand. A cause is only ever a reason to offer the
//! right help: no text states it, and none asks for it.

use chrono::NaiveDate;

use crate::domain::account::Account;
use crate::domain::attempt::NonPaymentReason;
use crate::domain::evidence::{Hint, hint};
use crate::domain::habit::{self, Habit};
use crate::domain::id::CustomerId;
use crate::domain::money::Money;
use crate::domain::named::named;
use crate::domain::portfolio::Portfolio;
use crate::domain::segment::{self, Segment, Size};
use crate::domain::worklist::{Tone as PlannedTone, next_for};

named! {
    /// How firmly one speaks.
    #[derive(Default)]
    pub enum Tone {
        Cordial,
        #[default]
        Neutral,
        Firm,
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Manner {
    pub tone: Tone,
    pub reason: Option<NonPaymentReason>,
    pub segment: Option<Segment>,
}

impl Manner {
    /// A customer that pays well is thanked for it.
    pub fn is_to_a_good_payer(&self) -> bool {
        self.segment.is_some_and(|it| it.habit == Habit::Good)
    }

    /// What weighs in the book is worth a conversation.
    pub fn is_about_a_large_debt(&self) -> bool {
        self.segment.is_some_and(|it| it.size == Size::Large)
    }
}

/// The manner that suits a customer on a day.
pub fn suggested(portfolio: &Portfolio, customer: &CustomerId, today: NaiveDate) -> Manner {
    let Some(account) = portfolio.account(customer) else { return Manner::default() };
    let hint = hint(portfolio, customer, today);
    let volunteered =
        portfolio.activity(customer).attempts.iter().rev().find_map(|it| it.outcome.as_ref()?.reason);
    let reason = volunteered.or_else(|| hint.and_then(cause));
    let segment = segment_of(portfolio, account, today);
    let tone = match hint {
        Some(Hint::NoMorePromises) => Tone::Firm,
        _ => tone_for(reason, next_for(portfolio, customer, today).map(|next| next.tone)),
    };
    Manner { tone, reason, segment: Some(segment) }
}

/// The cause that a hint points at.
fn cause(hint: Hint) -> Option<NonPaymentReason> {
    match hint {
        Hint::Forgot => Some(NonPaymentReason::Forgot),
        Hint::SuddenlyLate => Some(NonPaymentReason::CannotPay),
        Hint::SomethingIsWrong => Some(NonPaymentReason::Dissatisfied),
        Hint::FirstInvoice => Some(NonPaymentReason::UnawareOfUse),
        Hint::DataUnreliable => Some(NonPaymentReason::Fraud),
        Hint::NoMorePromises => None,
    }
}

/// The cause sets the tone, else the plan for the contact does: of its five tones a text knows
/// these three.
fn tone_for(reason: Option<NonPaymentReason>, planned: Option<PlannedTone>) -> Tone {
    use NonPaymentReason as R;
    match (reason, planned) {
        (Some(R::Forgot | R::CannotPay | R::UnawareOfUse), _) => Tone::Cordial,
        (Some(R::Dissatisfied | R::Fraud | R::InternalProcess), _) => Tone::Neutral,
        (None, Some(PlannedTone::Cordial | PlannedTone::Informative | PlannedTone::Empathetic)) => {
            Tone::Cordial
        }
        (None, Some(PlannedTone::Firm)) => Tone::Firm,
        (None, Some(PlannedTone::Neutral) | None) => Tone::Neutral,
    }
}

/// The segment of one customer, in one walk over the book.
fn segment_of(portfolio: &Portfolio, account: &Account, today: NaiveDate) -> Segment {
    let overdue = |account: &Account| account.balance(today).overdue.main().filter(Money::is_positive);
    let size = overdue(account).map_or(Size::Small, |own| {
        let (mut others, mut below) = (0_u32, 0_u32);
        for money in portfolio.accounts().filter_map(overdue).filter(|it| it.currency == own.currency) {
            others += 1;
            below += u32::from(money.minor < own.minor);
        }
        segment::size(below * 1000 / others.max(1))
    });
    let tolerance = portfolio.settings().tolerance();
    Segment {
        size,
        lateness: segment::lateness(account.balance(today).oldest_days),
        habit: habit::habit(account, portfolio.activity(&account.customer.id), today, tolerance),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cause_sets_the_tone_and_then_the_plan() {
        use NonPaymentReason as R;
        let check =
            |reason, planned, tone| assert_eq!(tone_for(reason, planned), tone, "{reason:?} {planned:?}");
        check(Some(R::Forgot), Some(PlannedTone::Firm), Tone::Cordial);
        check(Some(R::CannotPay), None, Tone::Cordial);
        check(Some(R::Dissatisfied), Some(PlannedTone::Cordial), Tone::Neutral);
        check(None, Some(PlannedTone::Empathetic), Tone::Cordial);
        check(None, Some(PlannedTone::Neutral), Tone::Neutral);
        check(None, Some(PlannedTone::Firm), Tone::Firm);
        check(None, None, Tone::Neutral);
    }
}

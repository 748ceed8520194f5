//! Names of what was agreed, received, disputed and handed on.

use super::super::{Lang, words};
use crate::domain::dispute::{DisputeReason, Resolution};
use crate::domain::escalation::EscalatedTo;
use crate::domain::habit::Habit;
use crate::domain::offer::OfferState;
use crate::domain::payment::PaymentKind;
use crate::domain::plan::{Frequency, InstalmentState, PlanState};
use crate::domain::receipt::ReceiptState;
use crate::domain::segment::{Lateness, Segment, Size};
use crate::domain::worklist::Tone;

pub fn escalated_to(lang: Lang, it: EscalatedTo) -> &'static str {
    match it {
        EscalatedTo::Manager => words::escalated_to::manager(lang),
        EscalatedTo::ThirdParty => words::escalated_to::third_party(lang),
        EscalatedTo::Legal => words::escalated_to::legal(lang),
    }
}

pub fn tone(lang: Lang, it: Tone) -> &'static str {
    match it {
        Tone::Cordial => words::tone::cordial(lang),
        Tone::Informative => words::tone::informative(lang),
        Tone::Empathetic => words::tone::empathetic(lang),
        Tone::Neutral => words::tone::neutral(lang),
        Tone::Firm => words::tone::firm(lang),
    }
}

pub fn plan_state(lang: Lang, it: PlanState) -> &'static str {
    match it {
        PlanState::Live { .. } => words::plan_state::live(lang),
        PlanState::Kept => words::plan_state::kept(lang),
        PlanState::Broken { .. } => words::plan_state::broken(lang),
        PlanState::Cancelled => words::plan_state::cancelled(lang),
    }
}

pub fn instalment_state(lang: Lang, it: InstalmentState) -> &'static str {
    match it {
        InstalmentState::Paid => words::instalment_state::paid(lang),
        InstalmentState::Pending => words::instalment_state::pending(lang),
        InstalmentState::Missed => words::instalment_state::missed(lang),
    }
}

pub fn frequency(lang: Lang, it: Frequency) -> &'static str {
    match it {
        Frequency::Weekly => words::frequency::weekly(lang),
        Frequency::Fortnightly => words::frequency::fortnightly(lang),
        Frequency::Monthly => words::frequency::monthly(lang),
    }
}

pub fn offer_state(lang: Lang, it: OfferState) -> &'static str {
    match it {
        OfferState::Open => words::offer_state::open(lang),
        OfferState::Taken => words::offer_state::taken(lang),
        OfferState::Expired => words::offer_state::expired(lang),
        OfferState::Withdrawn => words::offer_state::withdrawn(lang),
    }
}

pub fn payment_kind(lang: Lang, it: PaymentKind) -> &'static str {
    match it {
        PaymentKind::Money => words::payment_kind::money(lang),
        PaymentKind::CreditNote => words::payment_kind::credit_note(lang),
        PaymentKind::Discount => words::payment_kind::discount(lang),
    }
}

pub fn receipt_state(lang: Lang, it: ReceiptState) -> &'static str {
    match it {
        ReceiptState::ToVerify => words::receipt_state::to_verify(lang),
        ReceiptState::Counted => words::receipt_state::counted(lang),
        ReceiptState::Reversed => words::receipt_state::reversed(lang),
    }
}

pub fn dispute_reason(lang: Lang, it: DisputeReason) -> &'static str {
    match it {
        DisputeReason::Goods => words::dispute_reason::goods(lang),
        DisputeReason::Price => words::dispute_reason::price(lang),
        DisputeReason::AlreadyPaid => words::dispute_reason::already_paid(lang),
        DisputeReason::NotReceived => words::dispute_reason::not_received(lang),
        DisputeReason::NotOrdered => words::dispute_reason::not_ordered(lang),
        DisputeReason::Other => words::dispute_reason::other(lang),
    }
}

pub fn resolution(lang: Lang, it: Resolution) -> &'static str {
    match it {
        Resolution::Upheld => words::resolution::upheld(lang),
        Resolution::Rejected => words::resolution::rejected(lang),
        Resolution::Withdrawn => words::resolution::withdrawn(lang),
    }
}

/// A segment in three words: size, lateness, habit.
pub fn segment(lang: Lang, it: Segment) -> String {
    let size = match it.size {
        Size::Small => words::segment::size_small(lang),
        Size::Medium => words::segment::size_medium(lang),
        Size::Large => words::segment::size_large(lang),
    };
    let lateness = match it.lateness {
        Lateness::NotLate => words::segment::not_late(lang),
        Lateness::Early => words::segment::early(lang),
        Lateness::Late => words::segment::late(lang),
        Lateness::VeryLate => words::segment::very_late(lang),
    };
    format!("{size}, {lateness}, {}", habit(lang, it.habit))
}

/// How a customer has paid so far.
pub fn habit(lang: Lang, it: Habit) -> &'static str {
    match it {
        Habit::Unknown => words::segment::habit_unknown(lang),
        Habit::Good => words::segment::habit_good(lang),
        Habit::Mixed => words::segment::habit_mixed(lang),
        Habit::Poor => words::segment::habit_poor(lang),
    }
}

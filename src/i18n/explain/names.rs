//! Names of things: one word for one thing, in every language.

use super::super::{Lang, words};
use crate::domain::attempt::{Mood, NonPaymentReason, Objective, ResultCode, Stance};
use crate::domain::contact_point::Channel;
use crate::domain::promise::{PaymentMethod, PromiseState};
use crate::domain::stage::{Bucket, Stage};
use crate::domain::standing::ExclusionCause;
use crate::domain::tags::Tag;
use crate::domain::task::{Recurrence, TaskKind};
use crate::domain::worklist::PartKind;

/// What a contact is meant to achieve.
pub fn objective(lang: Lang, it: Objective) -> &'static str {
    match it {
        Objective::Remind => words::objective::remind(lang),
        Objective::GetDate => words::objective::get_date(lang),
        Objective::ConfirmPromise => words::objective::confirm_promise(lang),
        Objective::RenewPromise => words::objective::renew_promise(lang),
        Objective::AgreePlan => words::objective::agree_plan(lang),
        Objective::GetDocumentReceived => words::objective::get_document_received(lang),
        Objective::ResolveDispute => words::objective::resolve_dispute(lang),
    }
}

/// What came of a contact.
pub fn result(lang: Lang, it: ResultCode) -> &'static str {
    match it {
        ResultCode::Promised => words::result::promised(lang),
        ResultCode::NoAnswer => words::result::no_answer(lang),
        ResultCode::Voicemail => words::result::voicemail(lang),
        ResultCode::MessageSent => words::result::message_sent(lang),
        ResultCode::AlreadyPaid => words::result::already_paid(lang),
        ResultCode::CallBack => words::result::call_back(lang),
        ResultCode::Refused => words::result::refused(lang),
        ResultCode::Disputed => words::result::disputed(lang),
        ResultCode::InvoiceNotReceived => words::result::invoice_not_received(lang),
        ResultCode::InApproval => words::result::in_approval(lang),
        ResultCode::PaymentInProcess => words::result::payment_in_process(lang),
        ResultCode::AsksForPlan => words::result::asks_for_plan(lang),
        ResultCode::ThirdParty => words::result::third_party(lang),
        ResultCode::WrongNumber => words::result::wrong_number(lang),
        ResultCode::NotMade => words::result::not_made(lang),
    }
}

/// Why a customer has not paid.
pub fn stance(lang: Lang, it: Stance) -> &'static str {
    match it {
        Stance::Objection => words::learned::heard_objection(lang),
        Stance::Situation => words::learned::heard_situation(lang),
    }
}

pub fn mood(lang: Lang, it: Mood) -> &'static str {
    match it {
        Mood::Willing => words::learned::willing(lang),
        Mood::Calm => words::learned::calm(lang),
        Mood::Worried => words::learned::worried(lang),
        Mood::Upset => words::learned::upset(lang),
    }
}

pub fn non_payment_reason(lang: Lang, it: NonPaymentReason) -> &'static str {
    match it {
        NonPaymentReason::Forgot => words::cause::forgot(lang),
        NonPaymentReason::CannotPay => words::cause::cannot_pay(lang),
        NonPaymentReason::Dissatisfied => words::cause::dissatisfied(lang),
        NonPaymentReason::UnawareOfUse => words::cause::unaware_of_use(lang),
        NonPaymentReason::Fraud => words::cause::fraud(lang),
        NonPaymentReason::InternalProcess => words::cause::internal_process(lang),
    }
}

/// The channel as a noun.
pub fn channel(lang: Lang, it: Channel) -> &'static str {
    match it {
        Channel::Call => words::channel::call(lang),
        Channel::WhatsApp => words::channel::whatsapp(lang),
        Channel::Sms => words::channel::sms(lang),
        Channel::Email => words::channel::email(lang),
        Channel::Visit => words::channel::visit(lang),
    }
}

/// What a channel's button says.
pub fn channel_verb(lang: Lang, it: Channel) -> &'static str {
    match it {
        Channel::Call => words::verb::call(lang),
        Channel::WhatsApp => words::verb::whatsapp(lang),
        Channel::Sms => words::verb::sms(lang),
        Channel::Email => words::verb::email(lang),
        Channel::Visit => words::verb::visit(lang),
    }
}

/// An ageing bucket.
pub fn bucket(lang: Lang, it: Bucket) -> &'static str {
    match it {
        Bucket::Days1To30 => words::stage::days1_to30(lang),
        Bucket::Days31To60 => words::stage::days31_to60(lang),
        Bucket::Days61To90 => words::stage::days61_to90(lang),
        Bucket::Days91AndMore => words::stage::days91_and_more(lang),
    }
}

/// Where a customer or a document is.
pub fn stage(lang: Lang, it: Stage) -> &'static str {
    match it {
        Stage::Preventive => words::stage::preventive(lang),
        Stage::Due => words::stage::due(lang),
        Stage::Overdue(days) => bucket(lang, days),
    }
}

/// A tag that follows from the data.
pub fn tag(lang: Lang, it: Tag) -> &'static str {
    match it {
        Tag::PromiseBroken => words::tag::promise_broken(lang),
        Tag::PromiseDueToday => words::tag::promise_due_today(lang),
        Tag::PromiseLive => words::tag::promise_live(lang),
        Tag::PromiseKept => words::tag::promise_kept(lang),
        Tag::Disputed => words::tag::disputed(lang),
        Tag::NoCommitment => words::tag::no_commitment(lang),
        Tag::NeverContacted => words::tag::never_contacted(lang),
        Tag::WrittenOff => words::tag::written_off(lang),
        Tag::HasCredit => words::tag::has_credit(lang),
        Tag::Unreachable => words::tag::unreachable(lang),
        Tag::Excluded => words::tag::excluded(lang),
        Tag::Snoozed => words::tag::snoozed(lang),
        Tag::PlanBroken => words::tag::plan_broken(lang),
        Tag::InPlan => words::tag::in_plan(lang),
        Tag::PaymentToVerify => words::tag::payment_to_verify(lang),
        Tag::Escalated => words::tag::escalated(lang),
        Tag::Paused => words::tag::paused(lang),
    }
}

/// What became of a promise.
pub fn promise_state(lang: Lang, it: PromiseState) -> &'static str {
    match it {
        PromiseState::Pending => words::promise_state::pending(lang),
        PromiseState::Kept => words::promise_state::kept(lang),
        PromiseState::PartlyKept => words::promise_state::partly_kept(lang),
        PromiseState::Broken => words::promise_state::broken(lang),
        PromiseState::Withdrawn => words::promise_state::withdrawn(lang),
        PromiseState::Rescheduled { .. } => words::promise_state::rescheduled(lang),
    }
}

/// What kind of task it is.
pub fn task_kind(lang: Lang, it: TaskKind) -> &'static str {
    match it {
        TaskKind::CheckPromise => words::task_kind::check_promise(lang),
        TaskKind::CallBack => words::task_kind::call_back(lang),
        TaskKind::FollowUp => words::task_kind::follow_up(lang),
        TaskKind::SendDocument => words::task_kind::send_document(lang),
        TaskKind::Other => words::task_kind::other(lang),
    }
}

/// How often a task comes back.
pub fn recurrence(lang: Lang, it: Recurrence) -> String {
    match it {
        Recurrence::Days(7) => words::repeat::week(lang).to_owned(),
        Recurrence::Days(days) => words::repeat::days(lang, days.into()),
        Recurrence::Months(months) => words::repeat::months(lang, months.into()),
    }
}

/// How a customer means to pay.
pub fn payment_method(lang: Lang, it: PaymentMethod) -> &'static str {
    match it {
        PaymentMethod::Transfer => words::method::transfer(lang),
        PaymentMethod::Cash => words::method::cash(lang),
        PaymentMethod::Cheque => words::method::cheque(lang),
        PaymentMethod::Card => words::method::card(lang),
        PaymentMethod::Other => words::method::other(lang),
    }
}

/// Why a customer is left out.
pub fn exclusion_cause(lang: Lang, it: ExclusionCause) -> &'static str {
    match it {
        ExclusionCause::Dispute => words::exclusion::dispute(lang),
        ExclusionCause::Legal => words::exclusion::legal(lang),
        ExclusionCause::HandedOver => words::exclusion::handed_over(lang),
        ExclusionCause::Insolvent => words::exclusion::insolvent(lang),
        ExclusionCause::Relationship => words::exclusion::relationship(lang),
        ExclusionCause::Other => words::exclusion::other(lang),
    }
}

/// A part of the score.
pub fn part_name(lang: Lang, it: PartKind) -> &'static str {
    match it {
        PartKind::Amount => words::part::amount(lang),
        PartKind::Age => words::part::age(lang),
        PartKind::Habit => words::part::habit(lang),
        PartKind::Silence => words::part::silence(lang),
        PartKind::Trend => words::part::trend(lang),
    }
}

//! Why a command was refused.

use super::super::{Lang, format, words};
use crate::command::Refusal;

pub fn refusal(lang: Lang, refusal: Refusal) -> String {
    use words::refusal as say;
    match refusal {
        Refusal::NoSuchCustomer => say::no_such_customer(lang).to_owned(),
        Refusal::NoSuchTask => say::no_such_task(lang).to_owned(),
        Refusal::NoSuchNote => say::no_such_note(lang).to_owned(),
        Refusal::NoSuchPromise => say::no_such_promise(lang).to_owned(),
        Refusal::NoSuchAttempt => say::no_such_attempt(lang).to_owned(),
        Refusal::AttemptClosed => say::attempt_closed(lang).to_owned(),
        Refusal::Empty => say::empty(lang).to_owned(),
        Refusal::InThePast { today } => say::in_the_past(lang, format::date(lang, today)),
        Refusal::PromiseMissing => say::promise_missing(lang).to_owned(),
        Refusal::DifferenceUnexplained => words::day::difference_unexplained(lang).to_owned(),
        Refusal::CallBackDayMissing => say::call_back_day_missing(lang).to_owned(),
        Refusal::NothingPromised => say::nothing_promised(lang).to_owned(),
        Refusal::MoreThanOwed { owed } => say::more_than_owed(lang, format::money(lang, owed, false)),
        Refusal::ReturnDayMissing => say::return_day_missing(lang).to_owned(),
        Refusal::NothingNew => say::nothing_new(lang).to_owned(),
        Refusal::FileDamaged => say::file_damaged(lang).to_owned(),
        Refusal::NoSuchSource => say::no_such_source(lang).to_owned(),
        Refusal::NothingToUndo => say::nothing_to_undo(lang).to_owned(),
        Refusal::NothingToRedo => say::nothing_to_redo(lang).to_owned(),
        Refusal::WeightsAllZero => say::weights_all_zero(lang).to_owned(),
        Refusal::NotAnAmount => say::not_an_amount(lang).to_owned(),
        Refusal::NoSuchDocument => say::no_such_document(lang).to_owned(),
        Refusal::NoSuchPayment => say::no_such_payment(lang).to_owned(),
        Refusal::NoSuchPlan => say::no_such_plan(lang).to_owned(),
        Refusal::NoSuchOffer => say::no_such_offer(lang).to_owned(),
        Refusal::NoSuchDispute => say::no_such_dispute(lang).to_owned(),
        Refusal::InTheFuture { today } => say::in_the_future(lang, format::date(lang, today)),
        Refusal::MoreThanReceived => say::more_than_received(lang).to_owned(),
        Refusal::AlreadySeen => say::already_seen(lang).to_owned(),
        Refusal::SplitDoesNotAddUp { sum } => {
            say::split_does_not_add_up(lang, format::money(lang, sum, false))
        }
        Refusal::PlanDoesNotAddUp { owed } => {
            say::plan_does_not_add_up(lang, format::money(lang, owed, false))
        }
        Refusal::AlreadyInPlan => say::already_in_plan(lang).to_owned(),
        Refusal::NothingToCollect => say::nothing_to_collect(lang).to_owned(),
        Refusal::AgainstTheLaw(objection) => super::law::refused(lang, &objection),
        Refusal::ReasonNeeded(objection) => say::reason_needed(lang, objection.rule.norm),
        Refusal::Undignified(lint) => super::law::lint(lang, lint),
        Refusal::NoSuchPack => say::no_such_pack(lang).to_owned(),
        Refusal::NoSuchClass => say::no_such_class(lang).to_owned(),
        Refusal::ClassUnnamed => say::class_unnamed(lang).to_owned(),
        Refusal::HoursReversed => say::hours_reversed(lang).to_owned(),
        Refusal::NotATemplate(line) => say::not_a_template(lang, line),
    }
}

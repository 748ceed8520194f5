//! Commands: given what happened, when the collector asks, then changes or a refusal.

use cartera::command::*;
use cartera::domain::attempt::{Direction, ResultCode};
use cartera::domain::contact_point::Channel;
use cartera::domain::id::AttemptId;
use cartera::domain::money::{Currency, Money};
use cartera::domain::portfolio::Portfolio;
use cartera::domain::standing::{Exclusion, ExclusionCause};
use cartera::domain::task::TaskKind;

use crate::support::*;

const BOOK: &[Row] = &[("1", "A1", "2025-06-01", 500), ("2", "B1", "2025-07-20", 300)];

fn outcome(attempt: Option<AttemptId>, result: ResultCode) -> RecordOutcome {
    RecordOutcome {
        customer: customer("1"),
        attempt,
        channel: Channel::Call,
        direction: Direction::Outbound,
        result,
        summary: String::new(),
        reason: None,
        promise: None,
        next: None,
        learned: Learned::default(),
    }
}

fn terms(units: i64, due_on: &str) -> PromiseTerms {
    PromiseTerms { amount: Some(pesos(units)), due_on: day(due_on), method: None, ..PromiseTerms::default() }
}

fn call() -> OpenAttempt {
    OpenAttempt {
        customer: customer("1"),
        channel: Channel::Call,
        direction: Direction::Outbound,
        to: Some("3000000001".to_owned()),
        text: None,
        objective: None,
        despite: None,
    }
}

fn only_open_attempt(portfolio: &Portfolio) -> AttemptId {
    let open = portfolio.open_attempts();
    assert_eq!(open.len(), 1);
    open[0].1.id
}

#[test]
fn importing_the_same_file_twice_changes_nothing() {
    let mut collector = Collector::with_book("2025-07-09", BOOK);
    assert_eq!(collector.tries(import(BOOK, "2025-07-09")), Err(Refusal::NothingNew));
}

#[test]
fn a_document_gone_from_the_next_file_was_paid() {
    let mut collector = Collector::with_book("2025-07-09", BOOK);
    collector.does(import(&BOOK[1..], "2025-07-12"));
    let account = collector.portfolio().account(&customer("1")).expect("kept");
    assert!(account.documents.is_empty());
    assert_eq!(account.payments.len(), 1);
    assert_eq!(account.payments[0].amount, pesos(500));
    assert_eq!(account.payments[0].received_on, day("2025-07-12"));
}

#[test]
fn a_partial_file_never_closes_what_it_does_not_cover() {
    let mut collector = Collector::with_book("2025-07-09", BOOK);
    let partial = ImportFile {
        gone: cartera::domain::change::Gone::Kept,
        ..import(&[("2", "B1", "2025-07-20", 100)], "2025-07-12")
    };
    collector.does(partial);
    let portfolio = collector.portfolio();
    assert_eq!(portfolio.account(&customer("1")).expect("kept").documents.len(), 1);
    assert_eq!(portfolio.account(&customer("2")).expect("kept").payments[0].amount, pesos(200));
}

#[test]
fn a_launched_channel_waits_for_its_result() {
    let mut collector = Collector::with_book("2025-07-09", BOOK);
    collector.does(call());
    let attempt = only_open_attempt(collector.portfolio());
    collector.does(outcome(Some(attempt), ResultCode::NoAnswer));
    assert!(collector.portfolio().open_attempts().is_empty());
    let again = collector.tries(outcome(Some(attempt), ResultCode::NoAnswer));
    assert_eq!(again, Err(Refusal::AttemptClosed));
}

#[test]
fn a_promise_writes_note_promise_and_task_at_once_and_is_undone_at_once() {
    let mut collector = Collector::with_book("2025-07-09", BOOK);
    collector.does(call());
    let before = collector.portfolio().clone();
    let attempt = only_open_attempt(&before);
    let command = collector.does(RecordOutcome {
        summary: " Paga el viernes ".to_owned(),
        promise: Some(terms(500, "2025-07-11")),
        ..outcome(Some(attempt), ResultCode::Promised)
    });
    let activity = collector.portfolio().activity(&customer("1"));
    assert_eq!(activity.notes[0].text, "Paga el viernes");
    assert_eq!(activity.promises.len(), 1);
    let tasks: Vec<_> = collector.portfolio().tasks().collect();
    assert_eq!((tasks.len(), tasks[0].kind, tasks[0].due_on), (1, TaskKind::CheckPromise, day("2025-07-11")));
    let after = collector.portfolio().clone();
    collector.undoes(command);
    assert_eq!(*collector.portfolio(), before);
    collector.redoes();
    assert_eq!(*collector.portfolio(), after);
}

#[test]
fn a_promise_is_of_something_owed_and_not_in_the_past() {
    let mut collector = Collector::with_book("2025-07-09", BOOK);
    let mut check = |terms: PromiseTerms, refusal: Refusal| {
        let tried = collector.tries(MakePromise { customer: customer("1"), terms });
        assert_eq!(tried, Err(refusal));
    };
    check(terms(501, "2025-07-11"), Refusal::MoreThanOwed { owed: pesos(500) });
    check(terms(0, "2025-07-11"), Refusal::NothingPromised);
    check(terms(100, "2025-07-08"), Refusal::InThePast { today: day("2025-07-09") });
    let dollars = Money::new(1, Currency::USD);
    let owed = Money::zero(Currency::USD);
    let foreign = PromiseTerms { amount: Some(dollars), ..terms(0, "2025-07-11") };
    check(foreign, Refusal::MoreThanOwed { owed });
}

#[test]
fn a_result_that_promises_needs_the_promise() {
    let mut collector = Collector::with_book("2025-07-09", BOOK);
    assert_eq!(collector.tries(outcome(None, ResultCode::Promised)), Err(Refusal::PromiseMissing));
    assert_eq!(collector.tries(outcome(None, ResultCode::CallBack)), Err(Refusal::CallBackDayMissing));
}

#[test]
fn a_wrong_number_is_not_offered_again() {
    let mut collector = Collector::with_book("2025-07-09", BOOK);
    collector.does(call());
    let attempt = only_open_attempt(collector.portfolio());
    collector.does(outcome(Some(attempt), ResultCode::WrongNumber));
    assert!(collector.portfolio().contact_points(&customer("1"))[0].wrong);
    let list = collector.worklist();
    let entry = list.entries.iter().find(|entry| entry.customer == customer("1")).expect("still owes");
    assert_eq!(entry.next.channel, None, "the data are to be completed first");
}

#[test]
fn nobody_is_left_out_without_a_day_of_return() {
    let mut collector = Collector::with_book("2025-07-09", BOOK);
    let exclusion =
        Exclusion { cause: ExclusionCause::Dispute, note: String::new(), review_on: day("2025-07-09") };
    let tried = collector.tries(ExcludeCustomer { customer: customer("1"), exclusion });
    assert_eq!(tried, Err(Refusal::ReturnDayMissing));
    let tried = collector.tries(SnoozeCustomer { customer: customer("1"), until: day("2025-07-09") });
    assert_eq!(tried, Err(Refusal::ReturnDayMissing));
}

#[test]
fn removing_a_source_removes_all_that_was_written_about_it() {
    let mut collector = Collector::with_book("2025-07-09", BOOK);
    collector.does(call());
    let promise = MakePromise { customer: customer("1"), terms: terms(500, "2025-07-11") };
    collector.does(promise);
    collector.does(RemoveSource { source: source() });
    assert_eq!(*collector.portfolio(), Portfolio::default());
}

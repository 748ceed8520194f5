//! What was agreed to be true of the collector's judgement, each case by its name. The numbers
//! are those of the list of acceptance cases.

use cartera::command::*;
use cartera::domain::attempt::ResultCode;
use cartera::domain::change::Gone;
use cartera::domain::dispute::{DisputeReason, Resolution};
use cartera::domain::ladder::{self, Cadence};
use cartera::domain::promise::PromiseState;
use cartera::domain::tags::{Tag, tags};
use cartera::domain::worklist::{Placement, Reason, WaitingCause, reminder_for};
use cartera::import::promised as standing_promises;

use crate::support::agreement::*;
use crate::support::*;

/// Wednesday.
const TODAY: &str = "2025-07-09";

fn placement(collector: &Collector, code: &str) -> Placement {
    collector.worklist().placement(&customer(code))
}

fn state(collector: &Collector, code: &str, today: &str) -> PromiseState {
    let portfolio = collector.portfolio();
    let account = portfolio.account(&customer(code)).expect("known");
    let promise = portfolio.activity(&customer(code)).promises.last().expect("promised");
    promise.state(&account.payments, day(today), portfolio.settings().tolerance())
}

#[test]
fn case_1_whose_documents_were_paid_is_off_the_list_and_the_list_says_why() {
    let book = [("1", "A", "2025-05-01", 900), ("2", "B", "2025-06-20", 100)];
    let mut collector = Collector::with_book(TODAY, &book);
    assert_eq!(collector.list(), ["1", "2"]);
    collector.does(paid("1", 900, TODAY));
    assert_eq!(collector.list(), ["2"]);
    assert_eq!(placement(&collector, "1"), Placement::Waiting(WaitingCause::NothingOwed));
}

#[test]
fn case_5_a_customer_with_six_invoices_is_one_line_and_one_message() {
    let due = ["2025-07-14", "2025-07-09", "2025-07-04", "2025-06-20", "2025-05-01", "2025-07-30"];
    let numbers = ["A", "B", "C", "D", "E", "F"];
    let book: Vec<Row> = numbers.iter().zip(due).map(|(number, due)| ("1", *number, due, 100)).collect();
    let list = Collector::with_book(TODAY, &book).worklist();
    assert_eq!(list.entries.len(), 1);
    let steps = list.entries[0].reasons.iter().filter(|it| matches!(it, Reason::LadderStep { .. }));
    assert_eq!(steps.count(), 1, "merged at the highest step");
    let owed = ladder::reminder(due.map(day), &[], &Cadence::default(), day(TODAY)).expect("owed");
    assert_eq!((owed.step, owed.items), (68, 5), "one message for all that have a step");
}

#[test]
fn case_6_after_a_promise_tomorrows_list_does_not_contain_the_customer() {
    let mut collector = Collector::with_book(TODAY, &[("1", "A", "2025-06-20", 100)]);
    collector.does(promised("1", 100, "2025-07-18"));
    collector.moves_to("2025-07-10");
    assert_eq!(collector.list(), [""; 0]);
    let back = day("2025-07-18");
    let waits = WaitingCause::PromiseLive { due_on: back, back_on: back };
    assert_eq!(placement(&collector, "1"), Placement::Waiting(waits.clone()));
    assert_eq!(waits.returns_on(), Some(back));
}

#[test]
fn case_7_a_promise_never_closes_a_dispute() {
    let book = [("1", "A", "2025-06-20", 100), ("1", "B", "2025-06-20", 50)];
    let mut collector = Collector::with_book(TODAY, &book);
    collector.does(OpenDispute {
        customer: customer("1"),
        document: document("A"),
        amount: Some(pesos(40)),
        reason: DisputeReason::Price,
        note: "precio de lista".to_owned(),
        review_on: day("2025-07-20"),
    });
    collector.does(promised("1", 110, "2025-07-11"));
    collector.moves_to("2025-07-11");
    collector.does(paid("1", 110, "2025-07-11"));
    let portfolio = collector.portfolio();
    let (account, activity) =
        (portfolio.account(&customer("1")).unwrap(), portfolio.activity(&customer("1")));
    assert!(activity.disputes[0].is_open());
    let found = tags(account, activity, portfolio.settings(), day("2025-07-11"));
    assert!(found.contains(&Tag::Disputed) && found.contains(&Tag::PromiseKept), "{found:?}");
    let dispute = activity.disputes[0].id;
    collector.does(ResolveDispute { customer: customer("1"), dispute, resolution: Resolution::Rejected });
    assert!(!collector.portfolio().activity(&customer("1")).disputes[0].is_open());
}

#[test]
fn case_8_a_promise_is_not_judged_before_somebody_said_whether_a_missing_document_was_paid() {
    let book = [("1", "A", "2025-06-20", 100), ("2", "B", "2025-06-20", 100)];
    let mut collector = Collector::with_book(TODAY, &book);
    collector.does(promised_for("1", &["A"], 100, "2025-07-11"));
    collector.moves_to("2025-07-11");
    let part = batch(&[("2", "B", "2025-06-20", 95)]);
    let asked = standing_promises::standing(collector.portfolio(), &source(), &part, day("2025-07-11"));
    assert_eq!(asked.len(), 1, "the one that the review asks about");
    assert_eq!(asked[0].customer.id, customer("1"));
    // "It only covers a part": nothing was paid, and the promise waits for its day.
    let part = import(&[("2", "B", "2025-06-20", 95)], "2025-07-11");
    collector.does(ImportFile { gone: Gone::Kept, ..part });
    assert_eq!(state(&collector, "1", "2025-07-11"), PromiseState::Pending);
    // "Yes, it was paid."
    collector.does(import(&[("2", "B", "2025-06-20", 90)], "2025-07-12"));
    assert_eq!(state(&collector, "1", "2025-07-20"), PromiseState::Kept);
}

#[test]
fn case_9_five_days_before_and_five_days_after_are_never_swapped() {
    let step = |days: i64| Cadence::default().step(days);
    assert_eq!((step(-5), step(5)), (Some(-5), Some(5)));
    let collector = Collector::with_book(TODAY, &[("1", "A", "2025-07-14", 1), ("2", "B", "2025-07-04", 1)]);
    let reason = |code: &str| {
        let list = collector.worklist();
        list.entries.into_iter().find(|it| it.customer == customer(code)).expect("listed").reasons[0].clone()
    };
    assert_eq!(reason("1"), Reason::LadderStep { step: -5, days: -5 });
    assert_eq!(reason("2"), Reason::LadderStep { step: 5, days: 5 });
}

#[test]
fn case_10_a_partial_payment_keeps_the_history_of_reminders() {
    let mut collector = Collector::with_book("2025-06-29", &[("1", "A", "2025-07-04", 100)]);
    for on in ["2025-06-29", "2025-07-04"] {
        collector.moves_to(on);
        collector.does(called("1", ResultCode::Voicemail));
    }
    collector.moves_to(TODAY);
    let third = |collector: &Collector| {
        let owed = reminder_for(collector.portfolio(), &customer("1"), day(TODAY)).expect("the third");
        (owed.number, owed.earlier)
    };
    let before = third(&collector);
    assert_eq!(before, (3, vec![day("2025-06-29"), day("2025-07-04")]));
    collector.does(paid("1", 60, TODAY));
    assert_eq!(third(&collector), before);
    assert_eq!(collector.worklist().entries[0].reasons[0], Reason::LadderStep { step: 5, days: 5 });
}

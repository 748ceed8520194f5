//! Promises as they are made, moved and broken; pauses, hand-overs, tasks that come back.

use cartera::command::*;
use cartera::domain::allocation::Share;
use cartera::domain::attempt::{Objective, ResultCode};
use cartera::domain::escalation::EscalatedTo;
use cartera::domain::promise::{Promise, PromiseState};
use cartera::domain::promise_level::{failed, in_a_circle, level};
use cartera::domain::segment::segments;
use cartera::domain::standing::{Exclusion, ExclusionCause};
use cartera::domain::task::{Recurrence, TaskKind};
use cartera::domain::worklist::{Tone, WaitingCause};
use cartera::export::ics;
use cartera::i18n::{self, Lang};

use crate::support::agreement::*;
use crate::support::*;

/// Wednesday.
const TODAY: &str = "2025-07-09";

const BOOK: [Row<'static>; 2] = [("1", "A", "2025-05-01", 100), ("1", "B", "2025-06-20", 50)];

fn promises(collector: &Collector) -> Vec<Promise> {
    collector.portfolio().activity(&customer("1")).promises.clone()
}

fn states(collector: &Collector, today: &str) -> Vec<PromiseState> {
    let portfolio = collector.portfolio();
    let account = portfolio.account(&customer("1")).expect("known");
    let tolerance = portfolio.settings().tolerance();
    promises(collector).iter().map(|it| it.state(&account.payments, day(today), tolerance)).collect()
}

fn waiting(collector: &Collector) -> Option<WaitingCause> {
    collector.worklist().waiting.into_iter().find(|it| it.customer == customer("1")).map(|it| it.cause)
}

#[test]
fn promises_about_different_documents_stand_side_by_side() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    collector.does(promised_for("1", &["A"], 100, "2025-07-10"));
    collector.does(promised_for("1", &["B"], 50, "2025-07-18"));
    assert_eq!(states(&collector, TODAY), [PromiseState::Pending, PromiseState::Pending]);
    assert_eq!(
        states(&collector, "2025-07-15"),
        [PromiseState::Broken, PromiseState::Pending],
        "each has its day"
    );
    collector.does(promised_for("1", &["A"], 100, "2025-07-11"));
    let moved = PromiseState::Rescheduled { in_time: true };
    assert_eq!(states(&collector, TODAY), [moved, PromiseState::Pending, PromiseState::Pending]);
    collector.does(promised("1", 150, "2025-07-20"));
    assert_eq!(states(&collector, TODAY)[3], PromiseState::Pending);
    assert!(
        states(&collector, TODAY)[..3].iter().all(|it| *it == moved),
        "one about everything replaces all"
    );
}

#[test]
fn a_split_is_kept_document_by_document() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    let share = |number, units| Share { document: document(number), amount: pesos(units) };
    let mut promise = promised("1", 90, "2025-07-11");
    promise.terms.split = vec![share("A", 60), share("B", 20)];
    promise.terms.promised_by = Some(" Ana Ruiz ".to_owned());
    assert_eq!(collector.tries(promise.clone()).err(), Some(Refusal::SplitDoesNotAddUp { sum: pesos(80) }));
    promise.terms.amount = None;
    collector.does(promise);
    let made = promises(&collector)[0].clone();
    assert_eq!((made.amount, made.promised_by.as_deref()), (Some(pesos(80)), Some("Ana Ruiz")));
    collector.does(paid("1", 90, TODAY));
    assert_eq!(states(&collector, "2025-07-20"), [PromiseState::PartlyKept], "nothing came for B");
    let account = collector.portfolio().account(&customer("1")).expect("known");
    let missing = made.missing(&account.payments, collector.portfolio().settings().tolerance());
    assert_eq!(missing, Some(pesos(20)));
    collector.does(paid("1", 30, TODAY));
    assert_eq!(states(&collector, "2025-07-20"), [PromiseState::Kept]);
}

#[test]
fn every_state_of_a_promise_follows_from_payments_and_the_day() {
    let check = |paid_units: i64, paid_on: &str, today: &str, expected: PromiseState| {
        let mut collector = Collector::with_book(TODAY, &BOOK);
        collector.does(promised("1", 100, "2025-07-11"));
        collector.moves_to(paid_on);
        if paid_units > 0 {
            collector.does(paid("1", paid_units, paid_on));
        }
        assert_eq!(states(&collector, today), [expected], "{paid_units} on {paid_on}, seen on {today}");
    };
    check(0, TODAY, "2025-07-14", PromiseState::Pending);
    check(0, TODAY, "2025-07-15", PromiseState::Broken);
    check(100, "2025-07-14", "2025-07-15", PromiseState::Kept);
    check(100, "2025-07-15", "2025-07-15", PromiseState::Broken);
    check(40, "2025-07-10", "2025-07-14", PromiseState::Pending);
    check(40, "2025-07-10", "2025-07-15", PromiseState::PartlyKept);
    check(150, "2025-07-09", "2025-07-09", PromiseState::Kept);
}

#[test]
fn a_promise_taken_back_is_neither_kept_nor_broken() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    collector.does(promised("1", 100, "2025-07-11"));
    let promise = promises(&collector)[0].id;
    collector.does(WithdrawPromise { customer: customer("1"), promise });
    assert_eq!(states(&collector, "2025-08-01"), [PromiseState::Withdrawn]);
}

#[test]
fn two_that_came_to_nothing_on_one_debt_are_a_circle_and_a_third_promise_is_not_the_aim() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    let circle = |collector: &Collector, today: &str| {
        let portfolio = collector.portfolio();
        let payments = &portfolio.account(&customer("1")).expect("known").payments;
        let (activity, tolerance) = (portfolio.activity(&customer("1")), portfolio.settings().tolerance());
        let last = activity.promises.last().expect("promised");
        (
            level(activity, last, payments, tolerance),
            failed(activity, &[document("A")], payments, day(today), tolerance),
            in_a_circle(activity, payments, day(today), tolerance),
        )
    };
    collector.does(promised_for("1", &["A"], 100, "2025-07-10"));
    assert_eq!(circle(&collector, TODAY), (1, 0, false));
    collector.moves_to("2025-07-14");
    collector.does(promised_for("1", &["A"], 100, "2025-07-16"));
    assert_eq!(circle(&collector, "2025-07-14"), (2, 1, false));
    collector.moves_to("2025-07-21");
    assert_eq!(circle(&collector, "2025-07-21"), (2, 2, true));
    let next = collector.worklist().entries[0].next;
    assert_eq!((next.objective, next.tone), (Objective::AgreePlan, Tone::Firm));
}

#[test]
fn a_promise_about_one_document_does_not_silence_the_rest_for_ever() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    collector.does(promised_for("1", &["B"], 50, "2025-08-29"));
    collector.moves_to("2025-07-10");
    let back_on = day("2025-07-14");
    assert_eq!(waiting(&collector), Some(WaitingCause::Contacted { on: day(TODAY), back_on }));
    collector.moves_to("2025-07-14");
    assert_eq!(collector.list(), ["1"], "A is late and nobody promised it");
}

#[test]
fn whoever_was_told_rests_for_the_minimum_interval_and_the_list_says_until_when() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    collector.does(called("1", ResultCode::NoAnswer));
    assert_eq!(collector.list(), ["1"], "another channel may be tried at once");
    collector.moves_to("2025-07-10");
    let (on, back_on) = (day(TODAY), day("2025-07-12"));
    assert_eq!(waiting(&collector), Some(WaitingCause::Unanswered { on, back_on }));
    collector.moves_to("2025-07-12");
    collector.does(called("1", ResultCode::Voicemail));
    let (on, back_on) = (day("2025-07-12"), day("2025-07-17"));
    assert_eq!(waiting(&collector), Some(WaitingCause::Contacted { on, back_on }));
    collector.moves_to("2025-07-17");
    assert_eq!(collector.list(), ["1"]);
}

#[test]
fn a_document_is_paused_with_a_reason_and_a_day_and_comes_back_by_itself() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    let pause = |review_on: &str| Exclusion {
        cause: ExclusionCause::Dispute,
        note: "entrega en revisión".to_owned(),
        review_on: day(review_on),
    };
    let of = |number, review_on| PauseDocument {
        customer: customer("1"),
        document: document(number),
        pause: pause(review_on),
    };
    assert_eq!(collector.tries(of("A", TODAY)).err(), Some(Refusal::ReturnDayMissing));
    collector.does(of("A", "2025-07-20"));
    let oldest =
        |collector: &Collector| collector.worklist().entries[0].asked.main().map(|money| money.minor / 100);
    assert_eq!(oldest(&collector), Some(50), "the other one is asked for");
    collector.does(of("B", "2025-07-15"));
    assert_eq!(waiting(&collector), Some(WaitingCause::Paused { review_on: day("2025-07-15") }));
    collector.moves_to("2025-07-20");
    assert_eq!(oldest(&collector), Some(150));
}

#[test]
fn a_case_that_was_handed_on_is_off_the_list_until_its_day() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    let handed = EscalateCustomer {
        customer: customer("1"),
        to: EscalatedTo::Manager,
        note: "dos promesas rotas".to_owned(),
        review_on: day("2025-07-14"),
    };
    collector.does(handed);
    let review_on = day("2025-07-14");
    assert_eq!(waiting(&collector), Some(WaitingCause::Escalated { to: EscalatedTo::Manager, review_on }));
    collector.moves_to("2025-07-14");
    assert_eq!(collector.list(), ["1"]);
    collector.does(EndEscalation { customer: customer("1") });
    assert_eq!(collector.tries(EndEscalation { customer: customer("1") }).err(), Some(Refusal::NothingNew));
}

#[test]
fn a_task_that_repeats_comes_back_when_it_is_done_and_leaves_with_its_undo() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    collector.does(AddTask {
        customer: Some(customer("1")),
        kind: TaskKind::FollowUp,
        title: "estado de cuenta".to_owned(),
        due_on: day(TODAY),
        due_at: None,
        repeat: Some(Recurrence::Days(7)),
    });
    let open = |collector: &Collector| {
        let open = collector.portfolio().tasks().filter(|it| it.is_open());
        open.map(|it| it.due_on.to_string()).collect::<Vec<_>>()
    };
    let task = collector.portfolio().tasks().next().expect("a task").id;
    collector.moves_to("2025-07-30");
    let done = collector.does(FinishTask { task });
    assert_eq!(open(&collector), ["2025-08-06"], "what was missed is not piled up");
    collector.undoes(done);
    assert_eq!(open(&collector), [TODAY]);
}

#[test]
fn own_tags_are_put_on_once_and_taken_off() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    let label = |on| LabelCustomer { customer: customer("1"), label: " Paga en quincena ".to_owned(), on };
    collector.does(label(true));
    assert_eq!(collector.tries(label(true)).err(), Some(Refusal::NothingNew));
    assert_eq!(collector.portfolio().activity(&customer("1")).labels, ["Paga en quincena"]);
    collector.does(label(false));
    assert!(collector.portfolio().activity(&customer("1")).labels.is_empty());
}

#[test]
fn the_managers_brief_says_what_is_owed_and_what_is_known() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    collector.does(promised("1", 100, "2025-07-10"));
    let brief = i18n::brief(Lang::Es, collector.portfolio(), &customer("1"), day("2025-07-20"));
    let brief = brief.expect("known").text();
    for said in [
        "Para la llamada: Cliente 1 (1), al 20 jul 2025",
        "Debe $ 150; vencido: $ 150.",
        "- A: $ 100, venció el 1 may 2025",
        "- Cumplió 0 de 1 promesa.",
        "Contacto: 3000000001",
    ] {
        assert!(brief.contains(said), "{said}: {brief}");
    }
}

#[test]
fn what_is_to_be_done_goes_to_a_calendar_without_amounts_or_names() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    collector.does(promised("1", 100, "2025-07-11"));
    let task = collector.portfolio().tasks().next().expect("a task").id;
    collector.does(MoveTask { task, due_on: day("2025-07-14"), due_at: None });
    let events = i18n::calendar::events(Lang::Es, collector.portfolio(), day(TODAY));
    assert_eq!(events.len(), 1);
    assert_eq!((events[0].day, events[0].sequence), (day("2025-07-14"), 1));
    let text = ics::calendar(&events, "2025-07-09T15:00:00".parse().expect("a moment"));
    assert!(text.contains("SUMMARY:Verificar promesa – cliente 1\r\n"), "{text}");
    assert!(!text.contains("Cliente 1") && !text.contains("100"), "{text}");
}

#[test]
fn segments_cross_size_age_and_history() {
    let codes: Vec<String> = (1..=10).map(|n| n.to_string()).collect();
    let book: Vec<Row> = codes.iter().map(|code| (code.as_str(), code.as_str(), "2025-03-01", 10)).collect();
    let mut rows = book.clone();
    rows[9] = ("10", "10", "2025-07-01", 900);
    let mut collector = Collector::with_book(TODAY, &rows);
    collector.does(promised("1", 10, "2025-07-10"));
    let found = segments(collector.portfolio(), day("2025-07-20"));
    let said = |code: &str| i18n::explain::segment(Lang::Es, found[&customer(code)]);
    assert_eq!(said("10"), "Grande, atraso reciente, sin historia de pago");
    assert_eq!(said("1"), "Pequeño, muy atrasado, mal pagador");
}

//! Before, during and after a contact: evidence, the dossier, the history in words.

use cartera::command::{NextStep, OpenAttempt, PromiseTerms, RecordOutcome, WriteNote};
use cartera::domain::attempt::{Direction, NonPaymentReason, ResultCode};
use cartera::domain::contact_point::Channel;
use cartera::domain::dossier::{self, Section};
use cartera::domain::evidence::{Evidence, Hint, evidence, hint};
use cartera::domain::id::AttemptId;
use cartera::domain::stage::Bucket;
use cartera::domain::task::TaskKind;
use cartera::domain::worklist;
use cartera::i18n::{Lang, LineKind, Side, timeline_days};

use super::support::agreement::called;
use super::support::{Collector, customer, day, import, pesos};

const TODAY: &str = "2025-07-09";

fn promise(units: i64, due_on: &str) -> RecordOutcome {
    let terms = PromiseTerms {
        amount: Some(pesos(units)),
        due_on: day(due_on),
        method: None,
        ..PromiseTerms::default()
    };
    RecordOutcome { promise: Some(terms), ..called("A", ResultCode::Promised) }
}

fn seen(collector: &Collector, today: &str) -> Vec<Evidence> {
    evidence(collector.portfolio(), &customer("A"), day(today))
}

fn hinted(collector: &Collector, today: &str) -> Option<Hint> {
    hint(collector.portfolio(), &customer("A"), day(today))
}

#[test]
fn a_customer_nobody_knows_has_little_evidence_and_says_so() {
    let collector = Collector::with_book(TODAY, &[("A", "1", "2025-06-09", 100)]);
    assert_eq!(
        seen(&collector, TODAY),
        [Evidence::Late { documents: 1, days: 30 }, Evidence::NoPaymentSeen, Evidence::NeverContacted]
    );
    assert_eq!(hinted(&collector, TODAY), Some(Hint::FirstInvoice));
}

#[test]
fn tries_without_an_answer_are_counted_since_the_last_one() {
    let mut collector = Collector::with_book(TODAY, &[("A", "1", "2025-06-09", 100)]);
    collector.does(called("A", ResultCode::Refused));
    collector.does(called("A", ResultCode::NoAnswer));
    collector.does(called("A", ResultCode::Voicemail));
    let found = seen(&collector, TODAY);
    assert!(found.contains(&Evidence::Unanswered { attempts: 2 }), "{found:?}");
    assert!(found.contains(&Evidence::AnswersBy { channel: Channel::Call, answered: 1, tried: 3 }));
}

#[test]
fn what_the_customer_volunteered_is_remembered_in_its_words() {
    let mut collector = Collector::with_book(TODAY, &[("A", "1", "2025-06-09", 100)]);
    for summary in ["Cierre de mes", "Sin caja hasta el viernes"] {
        let reason = Some(NonPaymentReason::CannotPay);
        collector.does(RecordOutcome {
            reason,
            summary: summary.to_owned(),
            ..called("A", ResultCode::PaymentInProcess)
        });
    }
    let found = seen(&collector, TODAY);
    let volunteered =
        Evidence::Volunteered { reason: NonPaymentReason::CannotPay, times: 2, last_on: day(TODAY) };
    assert!(found.contains(&volunteered));
    let last = Evidence::Said { summary: "Sin caja hasta el viernes".to_owned(), on: day(TODAY) };
    assert_eq!(found.iter().find(|it| matches!(it, Evidence::Said { .. })), Some(&last));
}

#[test]
fn two_promises_that_came_to_nothing_ask_for_something_else() {
    let mut collector = Collector::with_book(TODAY, &[("A", "1", "2025-06-09", 100)]);
    collector.does(promise(100, "2025-07-10"));
    collector.moves_to("2025-07-20");
    collector.does(promise(100, "2025-07-21"));
    assert_eq!(hinted(&collector, "2025-07-20"), None);
    assert_eq!(hinted(&collector, "2025-07-30"), Some(Hint::NoMorePromises));
    let circle = Evidence::PromisesWithoutEnd { times: 2 };
    assert!(seen(&collector, "2025-07-30").contains(&circle));
}

#[test]
fn a_new_promise_leaves_one_promise_to_check() {
    let mut collector = Collector::with_book(TODAY, &[("A", "1", "2025-06-09", 100)]);
    let to_check = |collector: &Collector| {
        let open =
            collector.portfolio().tasks().filter(|it| it.is_open() && it.kind == TaskKind::CheckPromise);
        open.map(|task| task.due_on.to_string()).collect::<Vec<_>>()
    };
    collector.does(promise(100, "2025-07-10"));
    let second = collector.does(promise(100, "2025-07-18"));
    assert_eq!(to_check(&collector), ["2025-07-18"]);
    collector.undoes(second);
    assert_eq!(to_check(&collector), ["2025-07-10"]);
}

#[test]
fn a_payer_one_day_late_with_one_document_forgot() {
    let mut collector =
        Collector::with_book("2025-07-01", &[("A", "1", "2025-06-09", 100), ("A", "2", "2025-07-08", 50)]);
    collector.moves_to(TODAY);
    collector.does(import(&[("A", "2", "2025-07-08", 50)], TODAY));
    assert_eq!(hinted(&collector, TODAY), Some(Hint::Forgot));
    assert_eq!(hinted(&collector, "2025-07-12"), None);
}

#[test]
fn the_dossier_adds_up_to_the_balance_with_its_credits() {
    let rows = [
        ("A", "1", "2025-06-20", 100),
        ("A", "2", "2025-06-25", -30),
        ("A", "3", "2025-01-20", 70),
        ("A", "4", "2025-08-20", 10),
    ];
    let collector = Collector::with_book(TODAY, &rows);
    let account = collector.portfolio().account(&customer("A")).expect("imported");
    let balance = account.balance(day(TODAY));
    let groups = dossier::groups(account, day(TODAY));
    let sections: Vec<Section> = groups.iter().map(|group| group.section).collect();
    assert_eq!(
        sections,
        [Section::Overdue(Bucket::Days91AndMore), Section::Overdue(Bucket::Days1To30), Section::NotDue]
    );
    for group in &groups {
        let expected = match group.section {
            Section::Overdue(bucket) => &balance.by_bucket[bucket.place()],
            _ => &balance.not_due,
        };
        assert_eq!(&group.total, expected, "{:?}", group.section);
    }
    assert_eq!(dossier::credits(account).main(), Some(pesos(-30)));
}

#[test]
fn the_next_action_of_a_listed_customer_is_the_list_s_own() {
    let rows = [("A", "1", "2025-05-09", 100), ("B", "2", "2025-07-14", 50)];
    let collector = Collector::with_book(TODAY, &rows);
    for entry in collector.worklist().entries {
        let next = worklist::next_for(collector.portfolio(), &entry.customer, day(TODAY));
        assert_eq!(next, Some(entry.next));
    }
}

#[test]
fn the_history_tells_a_contact_its_text_and_what_came_of_it() {
    let mut collector = Collector::with_book(TODAY, &[("A", "1", "2025-06-09", 100)]);
    collector.does(OpenAttempt {
        customer: customer("A"),
        channel: Channel::WhatsApp,
        direction: Direction::Outbound,
        to: Some("3000000001".to_owned()),
        text: Some("Buen día".to_owned()),
        objective: None,
        despite: None,
    });
    let days = |collector: &Collector, today| {
        timeline_days(Lang::Es, collector.portfolio(), &customer("A"), day(today))
    };
    let open = days(&collector, TODAY)[0].lines[0].clone();
    assert_eq!(
        (open.title.as_str(), open.badge.as_deref()),
        ("WhatsApp a 3000000001", Some("Falta el resultado"))
    );
    assert_eq!((open.side, open.sent.as_deref()), (Side::Ours, Some("Buen día")));
    let attempt: AttemptId = open.open.expect("it waits for its result");

    let next =
        NextStep { kind: TaskKind::FollowUp, title: String::new(), due_on: day("2025-07-11"), due_at: None };
    collector.does(RecordOutcome {
        attempt: Some(attempt),
        summary: "Paga el viernes".to_owned(),
        next: Some(next),
        ..promise(100, "2025-07-11")
    });
    collector.moves_to("2025-07-10");
    collector.does(WriteNote { customer: customer("A"), text: "Llamar a Ana".to_owned() });
    let days = days(&collector, "2025-07-10");
    let told = days
        .iter()
        .flat_map(|day| day.lines.iter().map(move |line| (day.title.as_str(), line.title.as_str())));
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            ("Hoy", "Nota"),
            ("Ayer", "Promesa de $ 100 para el 11 jul 2025"),
            ("Ayer", "WhatsApp a 3000000001"),
        ]
    );
    let contact = &days[1].lines[1];
    assert_eq!(contact.badge.as_deref(), Some("Promesa de pago"));
    assert_eq!((contact.said.as_deref(), contact.open), (Some("Paga el viernes"), None));
    assert!(contact.searched().contains("Buen día"));
}

#[test]
fn payments_of_one_day_are_one_line() {
    let rows = [("A", "1", "2025-06-09", 100), ("A", "2", "2025-06-10", 50), ("A", "3", "2025-06-10", 5)];
    let mut collector = Collector::with_book("2025-07-01", &rows);
    collector.moves_to("2025-07-08");
    collector.does(import(&[("A", "3", "2025-06-10", 5)], "2025-07-08"));
    let days = timeline_days(Lang::Es, collector.portfolio(), &customer("A"), day(TODAY));
    assert_eq!((days.len(), days[0].title.as_str()), (1, "Ayer"));
    let line = &days[0].lines[0];
    assert_eq!((line.kind, line.title.as_str()), (LineKind::Paid, "Pago de $ 150 en 2 documentos"));
    assert_eq!(line.time, None);
}

//! Customer classes: who belongs to one, and what its own terms and cadence change.

use cartera::command::*;
use cartera::domain::attempt::{Objective, ResultCode};
use cartera::domain::class::{Class, LateMessage};
use cartera::domain::habit::Habit;
use cartera::domain::ladder::Cadence;
use cartera::domain::membership::class_of;
use cartera::domain::message::{TemplateKind, suited};
use cartera::domain::settings::Settings;
use cartera::domain::worklist::{WaitingCause, reminder_for};

use crate::support::agreement::*;
use crate::support::*;

/// Wednesday.
const TODAY: &str = "2025-07-09";

fn a_class(name: &str) -> Class {
    Class { name: name.to_owned(), terms: None, cadence: Cadence::default(), message: None, habit: None }
}

fn set(collector: &mut Collector, classes: Vec<Class>) {
    collector.does(ChangeSettings { settings: Settings { classes, ..Settings::default() } });
}

fn class(collector: &Collector, code: &str, today: &str) -> Option<String> {
    let portfolio = collector.portfolio();
    let account = portfolio.account(&customer(code)).expect("known");
    let activity = portfolio.activity(&customer(code));
    class_of(account, activity, portfolio.settings(), day(today)).map(|it| it.name.clone())
}

fn classify(code: &str, name: Option<&str>) -> ClassifyCustomer {
    ClassifyCustomer { customer: customer(code), class: name.map(str::to_owned) }
}

#[test]
fn a_customer_is_in_one_class_by_hand_or_by_its_history() {
    let mut collector = Collector::with_book(TODAY, &[("1", "A", "2025-05-01", 100)]);
    set(
        &mut collector,
        vec![a_class("Mayorista"), Class { habit: Some(Habit::Poor), ..a_class("Vigilados") }],
    );
    assert_eq!(class(&collector, "1", TODAY), None);
    assert_eq!(collector.tries(classify("1", Some("Otra"))).err(), Some(Refusal::NoSuchClass));
    assert_eq!(collector.tries(classify("1", None)).err(), Some(Refusal::NothingNew));
    for due_on in ["2025-07-10", "2025-07-14"] {
        collector.does(promised("1", 100, due_on));
        collector.moves_to("2025-07-12");
    }
    assert_eq!(class(&collector, "1", "2025-08-01").as_deref(), Some("Vigilados"), "two words not kept");
    collector.does(classify("1", Some("Mayorista")));
    assert_eq!(class(&collector, "1", "2025-08-01").as_deref(), Some("Mayorista"), "the hand decides");
    let moved = collector.does(classify("1", Some("Vigilados")));
    assert_eq!(collector.portfolio().activity(&customer("1")).labels, ["Vigilados"], "one at a time");
    collector.undoes(moved);
    assert_eq!(collector.portfolio().activity(&customer("1")).labels, ["Mayorista"]);
}

#[test]
fn its_cadence_moves_reminders_and_rest() {
    let mut collector = Collector::with_book("2025-06-24", &[("1", "A", "2025-07-04", 100)]);
    let cadence = Cadence { before: 10, after: 3, every: 2, min_interval: 2, retry: 1 };
    set(&mut collector, vec![Class { cadence, ..a_class("Contado") }]);
    let step = |collector: &Collector, today| {
        reminder_for(collector.portfolio(), &customer("1"), day(today)).map(|it| it.step)
    };
    assert_eq!(step(&collector, "2025-06-24"), None, "ten days ahead is early for everybody else");
    collector.does(classify("1", Some("Contado")));
    assert_eq!(step(&collector, "2025-06-24"), Some(-10));
    assert_eq!(step(&collector, "2025-07-09"), Some(5), "three days after, and then every two");
    collector.moves_to(TODAY);
    collector.does(called("1", ResultCode::Refused));
    collector.moves_to("2025-07-10");
    let waiting = collector.worklist().waiting;
    let back = |on, back_on| WaitingCause::Contacted { on: day(on), back_on: day(back_on) };
    assert_eq!(waiting.first().map(|it| it.cause.clone()), Some(back(TODAY, "2025-07-11")));
}

#[test]
fn its_terms_give_a_day_to_what_came_without_one() {
    let mut import = import(&[("1", "A", "2025-07-04", 100)], TODAY);
    let mut batch = batch(&[("1", "A", "2025-07-04", 100)]);
    batch.documents[0].due_on = None;
    batch.documents[0].issued_on = Some(day("2025-06-01"));
    import.block = cartera::domain::batch::Block::pack(&batch);
    let mut collector = Collector::on(TODAY);
    collector.does(import);
    assert!(collector.list().is_empty(), "nobody knows when it falls due");
    set(&mut collector, vec![Class { terms: Some(30), ..a_class("Crédito 30") }]);
    collector.does(classify("1", Some("Crédito 30")));
    assert_eq!(collector.list(), ["1"]);
    let entry = collector.worklist().entries.remove(0);
    assert_eq!(entry.asked.main(), Some(pesos(100)), "due on 1 July, eight days ago");
}

#[test]
fn its_message_takes_the_place_of_the_one_for_the_stage() {
    let mut collector = Collector::with_book(TODAY, &[("1", "A", "2025-05-01", 100)]);
    set(&mut collector, vec![Class { message: Some(LateMessage::Early), ..a_class("Amigos") }]);
    let kind = |collector: &Collector, objective| {
        suited(collector.portfolio(), &customer("1"), objective, day(TODAY))
    };
    assert_eq!(kind(&collector, Objective::GetDate), TemplateKind::OverdueLate);
    collector.does(classify("1", Some("Amigos")));
    assert_eq!(kind(&collector, Objective::GetDate), TemplateKind::OverdueEarly);
    assert_eq!(kind(&collector, Objective::RenewPromise), TemplateKind::BrokenPromise);
}

#[test]
fn two_classes_of_one_name_are_refused() {
    let mut collector = Collector::with_book(TODAY, &[("1", "A", "2025-05-01", 100)]);
    let refused = |collector: &mut Collector, classes| {
        collector.tries(ChangeSettings { settings: Settings { classes, ..Settings::default() } }).err()
    };
    assert_eq!(refused(&mut collector, vec![a_class("A"), a_class("A")]), Some(Refusal::ClassUnnamed));
    assert_eq!(refused(&mut collector, vec![a_class(" ")]), Some(Refusal::ClassUnnamed));
}

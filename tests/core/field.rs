//! What is written down in the field: results with their consequences, people, receipts, cash,
//! and the way of the day's visits.

use cartera::command::{
    self, AllocateTo, CountCash, Disputed, IssueReceipt, Learned, MarkContactPoint, OpenAttempt, Paid,
    QualifyContactPoint, RecordOutcome, RecordPayment, Refusal, ReversePayment,
};
use cartera::domain::activity::Qualified;
use cartera::domain::attempt::{Direction, Mood, ResultCode, Stance};
use cartera::domain::contact_point::{Channel, ContactKind};
use cartera::domain::dispute::DisputeReason;
use cartera::domain::id::DocumentId;
use cartera::domain::law::Recipient;
use cartera::domain::money::{Currency, Money};
use cartera::domain::payment::PaymentKind;
use cartera::domain::promise::PaymentMethod;
use cartera::domain::receipt::ReceiptState;
use cartera::domain::visits::{self, Place, coordinates};
use cartera::domain::{cash, cash_receipts};
use proptest::prelude::*;

use super::support::{Collector, Row, customer, day, pesos, source};

const TODAY: &str = "2025-07-09";
const BOOK: [Row; 2] = [("A", "1", "2025-06-09", 1_000), ("B", "2", "2025-06-19", 500)];

fn told(code: &str, result: ResultCode, learned: Learned) -> RecordOutcome {
    RecordOutcome {
        customer: customer(code),
        attempt: None,
        channel: Channel::Call,
        direction: Direction::Inbound,
        result,
        summary: "Dice que ya".to_owned(),
        reason: None,
        promise: None,
        next: None,
        learned,
    }
}

fn cash_of(code: &str, units: i64) -> RecordPayment {
    RecordPayment {
        customer: customer(code),
        kind: PaymentKind::Money,
        amount: pesos(units),
        received_on: day(TODAY),
        method: Some(PaymentMethod::Cash),
        reference: String::new(),
        to: AllocateTo::OldestFirst,
        to_verify: false,
    }
}

fn issues(collector: &mut Collector, payment: RecordPayment) -> cartera::domain::stamp::Stamp {
    let number = collector.history.last_receipt_number() + 1;
    collector.does(IssueReceipt { payment, number })
}

fn numbers(collector: &Collector, code: &str) -> Vec<Option<u32>> {
    let account = collector.portfolio().account(&customer(code)).expect("known");
    account.receipts.iter().map(|it| it.number).collect()
}

#[test]
fn whoever_says_that_it_paid_leaves_a_payment_to_verify() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    let paid = Paid {
        amount: pesos(300),
        on: day("2025-07-08"),
        method: Some(PaymentMethod::Transfer),
        reference: "TR-9".to_owned(),
    };
    let learned = Learned { paid: Some(paid), ..Learned::default() };
    collector.does(told("A", ResultCode::AlreadyPaid, learned));
    let account = collector.portfolio().account(&customer("A")).expect("known");
    assert_eq!(account.receipts[0].state, ReceiptState::ToVerify);
    assert_eq!(account.receipts[0].number, None, "nobody gives a receipt for what nobody has seen");
    assert_eq!(account.documents[0].balance, pesos(1_000), "it counts only once it is confirmed");
}

#[test]
fn a_dispute_a_mood_and_a_stance_come_with_the_result() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    let disputed = Disputed {
        document: DocumentId::of(&source(), "1"),
        reason: DisputeReason::Price,
        review_on: day("2025-07-16"),
    };
    let learned = Learned {
        disputed: Some(disputed),
        mood: Some(Mood::Upset),
        stance: Some(Stance::Objection),
        paid: None,
    };
    let command = collector.does(told("A", ResultCode::Disputed, learned));
    let activity = collector.portfolio().activity(&customer("A")).clone();
    assert_eq!(activity.disputes[0].reason, DisputeReason::Price);
    let outcome = activity.attempts[0].outcome.clone().expect("closed");
    assert_eq!((outcome.mood, outcome.stance), (Some(Mood::Upset), Some(Stance::Objection)));
    collector.undoes(command);
    assert!(collector.portfolio().activity(&customer("A")).disputes.is_empty(), "one command, one undo");
}

#[test]
fn an_address_that_sends_messages_back_is_marked_as_bounced() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    let to = "pagos@ejemplo.co";
    collector.does(command::AddContactPoint {
        customer: customer("A"),
        kind: ContactKind::Email,
        value: to.to_owned(),
    });
    collector.does(OpenAttempt {
        customer: customer("A"),
        channel: Channel::Email,
        direction: Direction::Outbound,
        to: Some(to.to_owned()),
        text: Some("Buen día".to_owned()),
        objective: None,
        despite: None,
    });
    let attempt = collector.portfolio().activity(&customer("A")).attempts[0].id;
    let outcome = told("A", ResultCode::WrongNumber, Learned::default());
    collector.does(RecordOutcome { attempt: Some(attempt), ..outcome });
    let points = collector.portfolio().contact_points(&customer("A"));
    assert!(points.iter().any(|point| point.value == to && point.wrong));
    assert_eq!(collector.portfolio().activity(&customer("A")).bounced_contacts, [to]);
    let right =
        MarkContactPoint { customer: customer("A"), value: to.to_owned(), wrong: false, bounced: false };
    collector.does(right);
    assert!(collector.portfolio().activity(&customer("A")).bounced_contacts.is_empty());
}

#[test]
fn the_preferred_number_comes_first_and_there_is_one_of_a_kind() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    let second = "3000000002";
    collector.does(command::AddContactPoint {
        customer: customer("A"),
        kind: ContactKind::Phone,
        value: second.to_owned(),
    });
    let prefer = |value: &str| QualifyContactPoint {
        customer: customer("A"),
        known: Qualified {
            value: value.to_owned(),
            name: " Inés Marín ".to_owned(),
            role: "Tesorería".to_owned(),
            preferred: true,
            recipient: Recipient::Debtor,
            ..Qualified::default()
        },
    };
    let first = |collector: &Collector| collector.portfolio().contact_points(&customer("A"))[0].value.clone();
    collector.does(prefer(second));
    assert_eq!(first(&collector), second);
    assert_eq!(collector.tries(prefer(second)), Err(Refusal::NothingNew), "spaces around say nothing");
    collector.does(prefer("3000000001"));
    assert_eq!(first(&collector), "3000000001");
    let activity = collector.portfolio().activity(&customer("A"));
    assert_eq!(activity.qualified.iter().filter(|it| it.preferred).count(), 1);
    assert_eq!(activity.known_of(second).map(|it| it.name.as_str()), Some("Inés Marín"));
}

#[test]
fn a_receipts_number_is_never_given_twice() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    issues(&mut collector, cash_of("A", 100));
    let second = issues(&mut collector, cash_of("B", 50));
    collector.undoes(second);
    issues(&mut collector, cash_of("B", 60));
    assert_eq!(numbers(&collector, "A"), [Some(1)]);
    assert_eq!(numbers(&collector, "B"), [Some(3)], "2 may be in somebody's hands");
    issues(&mut collector, RecordPayment { to_verify: true, ..cash_of("A", 10) });
    issues(&mut collector, RecordPayment { kind: PaymentKind::CreditNote, ..cash_of("A", 10) });
    assert_eq!(numbers(&collector, "A"), [Some(1), None, None]);
}

#[test]
fn the_cash_of_the_day_is_what_its_receipts_say() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    issues(&mut collector, cash_of("A", 100));
    issues(&mut collector, RecordPayment { method: Some(PaymentMethod::Transfer), ..cash_of("A", 40) });
    issues(&mut collector, RecordPayment { received_on: day("2025-07-08"), ..cash_of("A", 30) });
    issues(&mut collector, cash_of("B", 50));
    let receipt = collector.portfolio().account(&customer("B")).expect("known").receipts[0].id;
    let lines = cash_receipts::received_on(collector.portfolio(), day(TODAY));
    assert_eq!(lines.iter().map(|it| it.number).collect::<Vec<_>>(), [Some(1), Some(4)]);
    collector.does(ReversePayment { customer: customer("B"), receipt, note: String::new() });
    assert_eq!(
        cash_receipts::received_on(collector.portfolio(), day(TODAY)).len(),
        1,
        "what was taken back is not there"
    );
    let count = |units, note: &str| CountCash {
        counted: pesos(units),
        pieces: vec![(50, 1), (20, 2), (10, 0)],
        note: note.to_owned(),
    };
    assert_eq!(collector.tries(count(90, " ")), Err(Refusal::DifferenceUnexplained));
    collector.does(count(90, "Di vueltas de más"));
    let kept = collector.portfolio().cash_counts()[0].clone();
    assert_eq!((kept.expected, kept.difference()), (pesos(100), pesos(-10)));
    assert_eq!(kept.pieces, [(50, 1), (20, 2)]);
    assert_eq!(cash::total(&kept.pieces, Currency::COP), pesos(90));
    collector.does(count(100, ""));
    assert_eq!(collector.portfolio().cash_counts().len(), 1, "the last count of a day holds");
}

#[test]
fn pieces_are_known_largest_first() {
    for code in ["COP", "CLP", "MXN", "ARS", "PEN", "USD", "EUR"] {
        let pieces = cash::pieces_of(code.parse().expect("a currency"));
        assert!(!pieces.is_empty() && pieces.is_sorted_by(|a, b| a > b), "{code}");
    }
}

#[test]
fn coordinates_are_read_where_an_address_has_them() {
    let check = |text: &str, expected| assert_eq!(coordinates(text), expected, "{text}");
    check("4.8133, -75.6961", Some((4.8133, -75.6961)));
    check("Cra 7 # 20-15 (4.8133,-75.6961)", Some((4.8133, -75.6961)));
    check("geo:4.8133,-75.6961", Some((4.8133, -75.6961)));
    check("Cra 7 # 20-15, Pereira", None);
    check("Calle 10, 20", None);
    check("95.2000, 10.0000", None);
}

fn place(name: &str, zone: &str, at: Option<(f64, f64)>) -> Place {
    Place { zone: zone.to_owned(), address: name.to_owned(), at }
}

#[test]
fn visits_go_by_distance_where_it_is_known_and_by_zone_elsewhere() {
    let places = [
        place("lejos", "Norte", Some((5.0, -75.0))),
        place("Calle 9", "Sur", None),
        place("casa", "Norte", Some((4.0, -75.0))),
        place("cerca", "Norte", Some((4.1, -75.0))),
        place("Calle 2", "Centro", None),
        place("Calle 1", "Sur", None),
    ];
    let names: Vec<&str> = visits::order(&places).into_iter().map(|at| places[at].address.as_str()).collect();
    assert_eq!(names, ["lejos", "cerca", "casa", "Calle 2", "Calle 1", "Calle 9"]);
}

proptest! {
    #[test]
    fn every_visit_is_made_once(spots in prop::collection::vec((any::<bool>(), -90f64..90.0, -180f64..180.0), 0..30)) {
        let places: Vec<Place> =
            spots.iter().map(|&(known, lat, lon)| place("x", "z", known.then_some((lat, lon)))).collect();
        let mut order = visits::order(&places);
        order.sort_unstable();
        prop_assert_eq!(order, (0..places.len()).collect::<Vec<_>>());
    }
}

#[test]
fn a_money_that_is_not_there_is_counted_as_nothing() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    let nothing = CountCash { counted: Money::zero(Currency::COP), pieces: Vec::new(), note: String::new() };
    collector.does(nothing.clone());
    let less = CountCash { counted: pesos(-1), ..nothing };
    assert_eq!(collector.tries(less), Err(Refusal::NotAnAmount));
}

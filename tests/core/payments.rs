//! Money written down by hand: shared out, confirmed by files, taken back. To the cent.

use std::collections::BTreeMap;

use cartera::command::*;
use cartera::domain::allocation::Share;
use cartera::domain::commission::collected;
use cartera::domain::money::Currency;
use cartera::domain::payment::PaymentKind;
use cartera::domain::plan::{Frequency, PlanState, instalments};
use cartera::domain::promise::PromiseState;
use cartera::domain::tags::{Tag, tags};
use cartera::domain::worklist::{Reason, Tier, WaitingCause};

use crate::support::agreement::*;
use crate::support::*;

/// Wednesday.
const TODAY: &str = "2025-07-09";

const BOOK: [Row<'static>; 3] =
    [("1", "A", "2025-05-01", 100), ("1", "B", "2025-06-20", 50), ("2", "C", "2025-06-20", 70)];

fn balances(collector: &Collector, expected: &[(&str, i64)]) {
    let found = collector.balances("1");
    let found: Vec<(&str, i64)> = found.iter().map(|(number, units)| (number.as_str(), *units)).collect();
    assert_eq!(found, expected);
}

fn on_account(collector: &Collector) -> i64 {
    let account = collector.portfolio().account(&customer("1")).expect("known");
    account.on_account().of(Currency::COP).minor / 100
}

#[test]
fn a_payment_goes_to_the_oldest_first_and_its_undo_brings_it_back() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    let command = collector.does(paid("1", 120, TODAY));
    balances(&collector, &[("A", 0), ("B", 30)]);
    collector.undoes(command);
    balances(&collector, &[("A", 100), ("B", 50)]);
}

#[test]
fn a_payment_goes_where_it_was_meant_to() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    let share = |number, units| Share { document: document(number), amount: pesos(units) };
    let to = |shares: &[Share]| RecordPayment {
        to: AllocateTo::Documents(shares.to_vec()),
        ..paid("1", 60, TODAY)
    };
    assert_eq!(collector.tries(to(&[share("B", 60)])).err(), Some(Refusal::MoreThanOwed { owed: pesos(50) }));
    assert_eq!(collector.tries(to(&[share("C", 10)])).err(), Some(Refusal::NoSuchDocument));
    collector.does(to(&[share("B", 40), share("A", 20)]));
    balances(&collector, &[("A", 80), ("B", 10)]);
}

#[test]
fn what_is_too_much_stands_on_account_until_it_is_used() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    collector.does(paid("1", 180, TODAY));
    assert_eq!(on_account(&collector), 30);
    let account = collector.portfolio().account(&customer("1")).expect("known");
    assert_eq!(account.balance(day(TODAY)).open.of(Currency::COP), pesos(-30));
    let mut rows = BOOK.to_vec();
    rows.push(("1", "D", "2025-08-01", 45));
    collector.does(import(&rows, TODAY));
    let receipt = collector.last_receipt("1");
    collector.does(ApplyCredit { customer: customer("1"), receipt, to: AllocateTo::OldestFirst });
    assert_eq!(on_account(&collector), 0);
    balances(&collector, &[("A", 0), ("B", 0), ("D", 15)]);
}

#[test]
fn a_file_confirms_what_was_written_down_and_nothing_counts_twice() {
    let paid_so_far = |collector: &Collector| -> i64 {
        let account = collector.portfolio().account(&customer("1")).expect("known");
        account.payments.iter().map(|it| it.amount.minor / 100).sum()
    };
    let mut collector = Collector::with_book(TODAY, &BOOK);
    collector.does(paid("1", 60, TODAY));
    // The creditor's system does not know it yet.
    assert_eq!(collector.tries(import(&BOOK, "2025-07-10")).err(), Some(Refusal::NothingNew));
    balances(&collector, &[("A", 40), ("B", 50)]);
    // Now it does, and ten more came.
    let rows = [("1", "A", "2025-05-01", 30), BOOK[1], BOOK[2]];
    collector.does(import(&rows, "2025-07-11"));
    balances(&collector, &[("A", 30), ("B", 50)]);
    assert_eq!(paid_so_far(&collector), 70);
    // The document leaves: what was left of it was paid.
    collector.does(import(&rows[1..], "2025-07-12"));
    assert_eq!(paid_so_far(&collector), 100);
}

#[test]
fn a_bounced_cheque_brings_the_debt_back_until_the_file_knows() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    collector.does(paid("1", 100, TODAY));
    collector.does(import(&BOOK[1..], "2025-07-10"));
    let receipt = collector.last_receipt("1");
    let back = ReversePayment { customer: customer("1"), receipt, note: "cheque devuelto".to_owned() };
    collector.does(back.clone());
    balances(&collector, &[("A", 100), ("B", 50)]);
    assert_eq!(collector.tries(back).err(), Some(Refusal::NoSuchPayment));
    // A file that has not heard of it does not make the debt vanish again.
    collector.does(import(&[("1", "B", "2025-06-20", 45), BOOK[2]], "2025-07-11"));
    balances(&collector, &[("A", 100), ("B", 45)]);
    // One that has shows it, and it is owed once.
    collector.does(import(&[BOOK[0], ("1", "B", "2025-06-20", 45), BOOK[2]], "2025-07-12"));
    balances(&collector, &[("A", 100), ("B", 45)]);
}

#[test]
fn what_a_customer_says_it_paid_counts_once_it_was_seen() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    collector.does(promised("1", 100, TODAY));
    collector.does(RecordPayment { to_verify: true, ..paid("1", 100, TODAY) });
    balances(&collector, &[("A", 100), ("B", 50)]);
    let portfolio = collector.portfolio();
    let (account, activity) =
        (portfolio.account(&customer("1")).unwrap(), portfolio.activity(&customer("1")));
    assert!(tags(account, activity, portfolio.settings(), day(TODAY)).contains(&Tag::PaymentToVerify));
    let tolerance = portfolio.settings().tolerance();
    let state = |collector: &Collector| {
        let portfolio = collector.portfolio();
        let account = portfolio.account(&customer("1")).unwrap();
        portfolio.activity(&customer("1")).promises[0].state(&account.payments, day("2025-08-01"), tolerance)
    };
    assert_eq!(state(&collector), PromiseState::Broken);
    let receipt = collector.last_receipt("1");
    let seen = ConfirmPayment { customer: customer("1"), receipt, to: AllocateTo::OldestFirst };
    let command = collector.does(seen.clone());
    balances(&collector, &[("A", 0), ("B", 50)]);
    assert_eq!(state(&collector), PromiseState::Kept);
    collector.undoes(command);
    collector.does(import(&BOOK[1..], "2025-07-10"));
    assert_eq!(collector.tries(seen).err(), Some(Refusal::AlreadySeen));
}

#[test]
fn credit_notes_and_discounts_lower_the_debt_and_are_not_collected() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    collector.does(RecordPayment { kind: PaymentKind::CreditNote, ..paid("1", 30, TODAY) });
    collector.does(paid("1", 20, TODAY));
    balances(&collector, &[("A", 50), ("B", 50)]);
    let period = day("2025-07-01")..=day("2025-07-31");
    let base = collected(collector.portfolio(), &period);
    assert_eq!(base, BTreeMap::from([(String::new(), [pesos(20)].into_iter().collect())]));
}

#[test]
fn a_write_off_leaves_the_collection_and_outlives_the_next_file() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    let off =
        WriteOffDocument { customer: customer("1"), document: document("A"), note: "insolvente".to_owned() };
    collector.does(off);
    let owed = |collector: &Collector| {
        let account = collector.portfolio().account(&customer("1")).expect("known");
        account.balance("2025-07-12".parse().unwrap()).open.of(Currency::COP)
    };
    assert_eq!(owed(&collector), pesos(50));
    assert_eq!(collector.tries(import(&BOOK, "2025-07-10")).err(), Some(Refusal::NothingNew));
    collector.does(import(&[BOOK[0], ("1", "B", "2025-06-20", 40), BOOK[2]], "2025-07-11"));
    assert_eq!(owed(&collector), pesos(40));
    collector.does(ReinstateDocument { customer: customer("1"), document: document("A") });
    assert_eq!(owed(&collector), pesos(140));
}

fn plan(collector: &mut Collector) {
    let parts = instalments(pesos(150), 3, day("2025-07-11"), Frequency::Weekly);
    collector.does(AgreePlan {
        customer: customer("1"),
        documents: vec![document("A"), document("B")],
        instalments: parts,
        note: String::new(),
    });
}

#[test]
fn a_plan_takes_the_place_of_its_documents_and_breaks_after_two_missed() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    collector.does(promised("1", 150, "2025-07-10"));
    plan(&mut collector);
    let reasons = |collector: &Collector| {
        let list = collector.worklist();
        let entry = list.entries.into_iter().find(|it| it.customer == customer("1"));
        entry.map(|it| (it.tier, it.reasons[0].clone()))
    };
    collector.moves_to("2025-07-10");
    assert_eq!(reasons(&collector).map(|it| it.0), Some(Tier::Reminder), "the first instalment is near");
    collector.moves_to("2025-07-11");
    let due = Reason::InstalmentDue { number: 1, due_on: day("2025-07-11") };
    assert_eq!(reasons(&collector), Some((Tier::Today, due)));
    let to_plan =
        |collector: &Collector| AllocateTo::Plan(collector.portfolio().activity(&customer("1")).plans[0].id);
    collector.does(RecordPayment { to: to_plan(&collector), ..paid("1", 50, "2025-07-11") });
    assert_eq!(reasons(&collector), None);
    let next = WaitingCause::InPlan { next_due_on: day("2025-07-18") };
    let list = collector.worklist();
    assert!(list.waiting.iter().any(|it| it.customer == customer("1") && it.cause == next), "{list:?}");
    collector.moves_to("2025-07-29");
    let broken = Reason::PlanBroken { due_on: day("2025-07-18"), told: false };
    assert_eq!(reasons(&collector), Some((Tier::BrokenPromise, broken)));
    collector.does(RecordPayment { to: to_plan(&collector), ..paid("1", 100, "2025-07-29") });
    let portfolio = collector.portfolio();
    let account = portfolio.account(&customer("1")).expect("known");
    let plan = &portfolio.activity(&customer("1")).plans[0];
    let state = plan.state(&account.payments, day("2025-07-29"), portfolio.settings().tolerance(), 2);
    assert_eq!(state, PlanState::Kept);
}

#[test]
fn a_plan_adds_up_to_what_its_documents_owe() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    let short = AgreePlan {
        customer: customer("1"),
        documents: vec![document("A")],
        instalments: instalments(pesos(99), 3, day("2025-07-11"), Frequency::Monthly),
        note: String::new(),
    };
    assert_eq!(collector.tries(short).err(), Some(Refusal::PlanDoesNotAddUp { owed: pesos(100) }));
    plan(&mut collector);
    let again = AgreePlan {
        customer: customer("1"),
        documents: vec![document("A")],
        instalments: instalments(pesos(100), 2, day("2025-07-11"), Frequency::Monthly),
        note: String::new(),
    };
    assert_eq!(collector.tries(again).err(), Some(Refusal::AlreadyInPlan));
}

#[test]
fn a_plan_is_printed_as_it_was_agreed() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    plan(&mut collector);
    let portfolio = collector.portfolio();
    let agreed = &portfolio.activity(&customer("1")).plans[0];
    let letter = cartera::i18n::plan_letter(cartera::i18n::Lang::Es, portfolio, &customer("1"), agreed);
    let letter = letter.expect("a known customer").text();
    for said in
        ["Cliente 1 (1), 9 jul 2025", "A, B, por $ 150", "1. $ 50, el 11 jul 2025", "3. $ 50, el 25 jul 2025"]
    {
        assert!(letter.contains(said), "{said}: {letter}");
    }
}

#[test]
fn an_offer_that_is_taken_brings_its_discount_and_an_expired_one_does_not() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    collector.does(MakeOffer {
        customer: customer("1"),
        documents: vec![document("A")],
        discount: pesos(10),
        until: day("2025-07-11"),
    });
    let before = collector.history.clone();
    collector.moves_to("2025-07-11");
    collector.does(paid("1", 90, "2025-07-11"));
    balances(&collector, &[("A", 0), ("B", 50)]);
    collector.history = before;
    collector.moves_to("2025-07-12");
    collector.does(paid("1", 90, "2025-07-12"));
    balances(&collector, &[("A", 10), ("B", 50)]);
}

//! The worklist, as a collector would argue about it.

use cartera::command::*;
use cartera::domain::attempt::{Direction, ResultCode};
use cartera::domain::contact_point::Channel;
use cartera::domain::settings::Settings;
use cartera::domain::standing::{Exclusion, ExclusionCause};
use cartera::domain::task::TaskKind;
use cartera::domain::worklist::{Reason, Tier, WaitingCause, rank_with};

use crate::support::*;

/// Wednesday.
const TODAY: &str = "2025-07-09";

fn promise(code: &str, units: i64, due_on: &str) -> MakePromise {
    let terms = PromiseTerms {
        amount: Some(pesos(units)),
        due_on: day(due_on),
        method: None,
        ..PromiseTerms::default()
    };
    MakePromise { customer: customer(code), terms }
}

fn waiting(collector: &Collector, code: &str) -> Option<WaitingCause> {
    let list = collector.worklist();
    list.waiting.into_iter().find(|it| it.customer == customer(code)).map(|it| it.cause)
}

#[test]
fn who_owes_more_comes_first_at_the_same_age() {
    let book = [("1", "A", "2025-06-20", 100), ("2", "B", "2025-06-20", 900), ("3", "C", "2025-06-20", 500)];
    assert_eq!(Collector::with_book(TODAY, &book).list(), ["2", "3", "1"]);
}

#[test]
fn who_owes_for_longer_comes_first_at_the_same_amount() {
    let book = [("1", "A", "2025-07-01", 100), ("2", "B", "2025-04-01", 100)];
    assert_eq!(Collector::with_book(TODAY, &book).list(), ["2", "1"]);
}

#[test]
fn a_broken_promise_outranks_any_amount() {
    let book = [("1", "A", "2025-07-01", 10), ("2", "B", "2025-01-01", 1_000_000)];
    let mut collector = Collector::with_book(TODAY, &book);
    collector.does(promise("1", 10, "2025-07-10"));
    collector.moves_to("2025-07-11");
    assert_eq!(collector.list(), ["2"], "Friday is the banking day of tolerance");
    collector.moves_to("2025-07-12");
    assert_eq!(collector.list(), ["1", "2"]);
    let first = &collector.worklist().entries[0];
    assert_eq!(first.tier, Tier::BrokenPromise);
    assert_eq!(first.reasons[0], Reason::PromiseBroken { due_on: day("2025-07-10"), told: false });
}

#[test]
fn a_live_promise_keeps_the_customer_off_the_list_until_its_day() {
    let mut collector = Collector::with_book(TODAY, &[("1", "A", "2025-06-20", 100)]);
    collector.does(promise("1", 100, "2025-07-11"));
    assert_eq!(collector.list(), [""; 0]);
    assert_eq!(
        waiting(&collector, "1"),
        Some(WaitingCause::PromiseLive { due_on: day("2025-07-11"), back_on: day("2025-07-11") })
    );
    collector.moves_to("2025-07-11");
    assert_eq!(collector.worklist().entries[0].reasons[0], Reason::PromiseDueToday);
}

#[test]
fn a_payment_in_the_next_file_keeps_the_promise() {
    let book = [("1", "A", "2025-06-20", 100), ("2", "B", "2025-06-20", 100)];
    let mut collector = Collector::with_book(TODAY, &book);
    collector.does(promise("1", 100, "2025-07-10"));
    collector.moves_to("2025-07-11");
    collector.does(import(&book[1..], "2025-07-11"));
    collector.moves_to("2025-07-20");
    assert_eq!(collector.list(), ["2"]);
    assert!(collector.worklist().waiting.is_empty(), "who owes nothing waits for nothing");
}

#[test]
fn six_documents_are_one_line() {
    let numbers = ["A", "B", "C", "D", "E", "F"];
    let book: Vec<Row> = numbers.iter().map(|number| ("1", *number, "2025-06-20", 100)).collect();
    let collector = Collector::with_book(TODAY, &book);
    let list = collector.worklist();
    assert_eq!(list.entries.len(), 1);
    assert_eq!(list.entries[0].balance.overdue_documents, 6);
}

#[test]
fn reminders_fall_five_days_before_on_the_day_and_five_days_after() {
    let tier = |due_on: &str| {
        let collector = Collector::with_book(TODAY, &[("1", "A", due_on, 100)]);
        collector.worklist().entries.first().map(|entry| (entry.tier, entry.reasons[0].clone()))
    };
    let owed = |tier, step, days| Some((tier, Reason::LadderStep { step, days }));
    assert_eq!(tier("2025-07-15"), None);
    assert_eq!(tier("2025-07-14"), owed(Tier::Reminder, -5, -5));
    assert_eq!(tier("2025-07-13"), owed(Tier::Reminder, -5, -4), "a missed day is made up for once");
    assert_eq!(tier("2025-07-09"), owed(Tier::Reminder, 0, 0));
    assert_eq!(tier("2025-07-04"), owed(Tier::Overdue, 5, 5));
    assert_eq!(tier("2025-06-27"), owed(Tier::Overdue, 12, 12));
}

#[test]
fn a_task_for_today_comes_before_reminders_and_amounts() {
    let book = [("1", "A", "2025-06-20", 100), ("2", "B", "2025-06-20", 900), ("3", "C", "2025-07-09", 900)];
    let mut collector = Collector::with_book("2025-07-08", &book);
    collector.does(AddTask {
        customer: Some(customer("1")),
        kind: TaskKind::CallBack,
        title: String::new(),
        due_on: day(TODAY),
        due_at: None,
        repeat: None,
    });
    collector.moves_to(TODAY);
    assert_eq!(collector.list(), ["1", "3", "2"]);
}

#[test]
fn put_off_left_out_and_done_wait_with_their_reason() {
    let book = [("1", "A", "2025-06-20", 1), ("2", "B", "2025-06-20", 2), ("3", "C", "2025-06-20", 3)];
    let mut collector = Collector::with_book(TODAY, &book);
    collector.does(SnoozeCustomer { customer: customer("1"), until: day("2025-07-10") });
    let exclusion =
        Exclusion { cause: ExclusionCause::Legal, note: String::new(), review_on: day("2025-08-01") };
    collector.does(ExcludeCustomer { customer: customer("2"), exclusion });
    collector.does(FinishCustomer { customer: customer("3") });
    assert_eq!(collector.list(), [""; 0]);
    assert_eq!(waiting(&collector, "1"), Some(WaitingCause::Snoozed { until: day("2025-07-10") }));
    let excluded = WaitingCause::Excluded { cause: ExclusionCause::Legal, review_on: day("2025-08-01") };
    assert_eq!(waiting(&collector, "2"), Some(excluded));
    assert_eq!(collector.worklist().done, [customer("3")]);
    collector.moves_to("2025-07-10");
    assert_eq!(collector.list(), ["3", "1"]);
    collector.moves_to("2025-08-01");
    assert_eq!(collector.list().len(), 3, "from its review date on, nobody is left out");
}

#[test]
fn credits_are_taken_off_what_is_overdue() {
    let book = [("1", "A", "2025-06-20", 100), ("1", "N", "2025-06-20", -100)];
    let collector = Collector::with_book(TODAY, &book);
    assert_eq!(collector.list(), [""; 0]);
    assert_eq!(waiting(&collector, "1"), Some(WaitingCause::CoveredByCredits));
}

#[test]
fn every_fifth_place_goes_to_whoever_was_left_alone_for_longest() {
    let codes: Vec<String> = (1..=10).map(|n| n.to_string()).collect();
    let book: Vec<Row> = codes
        .iter()
        .enumerate()
        .map(|(n, code)| (code.as_str(), code.as_str(), "2025-06-20", 1000 - n as i64))
        .collect();
    let mut collector = Collector::with_book("2025-07-01", &book);
    for code in &codes[..9] {
        collector.does(RecordOutcome {
            customer: customer(code),
            attempt: None,
            channel: Channel::Call,
            direction: Direction::Outbound,
            result: ResultCode::NoAnswer,
            summary: String::new(),
            reason: None,
            promise: None,
            next: None,
            learned: Learned::default(),
        });
    }
    collector.moves_to(TODAY);
    let list = collector.worklist();
    assert_eq!(list.entries[4].customer, customer("10"), "the smallest, never tried, has the fifth place");
    assert!(list.entries[4].for_coverage);
    assert_eq!(list.entries.len(), 10);
}

#[test]
fn small_balances_wait_for_their_place_and_are_not_lost() {
    let codes = ["1", "2", "3", "4", "5", "6"];
    let book: Vec<Row> =
        codes.iter().map(|&code| (code, code, "2025-06-20", if code == "6" { 5 } else { 100 })).collect();
    let mut collector = Collector::with_book(TODAY, &book);
    collector.does(ChangeSettings { settings: Settings { small_balance: 10, ..Settings::default() } });
    let list = collector.list();
    assert_eq!(list.len(), 6);
    assert!(list[..4].iter().all(|code| code != "6"));
}

#[test]
fn the_parts_of_the_score_stay_in_range() {
    let book = [("1", "A", "2025-06-20", 100), ("2", "B", "2020-01-01", 900), ("3", "C", "2025-07-14", 10)];
    for entry in Collector::with_book(TODAY, &book).worklist().entries {
        assert!(entry.score.parts.iter().all(|part| part.points <= part.most));
        assert!(entry.score.total() <= 10_000, "a score is at most 100 points");
    }
}

#[test]
fn a_broken_promise_outranks_the_rest_until_the_debtor_was_told() {
    let book = [("1", "A", "2025-07-01", 10), ("2", "B", "2025-01-01", 1_000_000)];
    let mut collector = Collector::with_book(TODAY, &book);
    collector.does(promise("1", 10, "2025-07-10"));
    collector.moves_to("2025-07-14");
    assert_eq!(collector.list(), ["1", "2"]);
    collector.does(agreement::called("1", ResultCode::NoAnswer));
    collector.moves_to("2025-07-17");
    assert_eq!(collector.list(), ["1", "2"], "nobody answered: it is still the first thing to say");
    collector.does(agreement::called("1", ResultCode::Refused));
    collector.moves_to("2025-07-22");
    assert_eq!(collector.list(), ["2", "1"], "it was said: from now on the score decides");
    assert!(matches!(collector.worklist().entries[1].reasons[0], Reason::PromiseBroken { told: true, .. }));
}

#[test]
fn the_channel_follows_the_record_and_one_try_does_not_change_it() {
    let mut collector = Collector::with_book("2025-06-01", &[("1", "A", "2025-05-30", 100)]);
    let channel = |collector: &Collector| {
        let next =
            cartera::domain::worklist::next_for(collector.portfolio(), &customer("1"), day("2025-06-20"));
        next.and_then(|it| it.channel)
    };
    let wrote = |result| RecordOutcome { channel: Channel::WhatsApp, ..agreement::called("1", result) };
    assert_eq!(channel(&collector), Some(Channel::WhatsApp));
    collector.does(wrote(ResultCode::MessageSent));
    assert_eq!(channel(&collector), Some(Channel::WhatsApp), "one message says little");
    collector.does(wrote(ResultCode::MessageSent));
    collector.does(agreement::called("1", ResultCode::Refused));
    assert_eq!(channel(&collector), Some(Channel::Call), "it answers calls");
}

#[test]
fn reminders_take_turns_with_whoever_is_late() {
    let rows: Vec<(String, String, &str)> = (0..12)
        .map(|place| {
            let due_on = if place < 6 { "2025-07-14" } else { "2025-06-09" };
            (place.to_string(), format!("D{place}"), due_on)
        })
        .collect();
    let rows: Vec<Row> =
        rows.iter().map(|(who, number, on)| (who.as_str(), number.as_str(), *on, 100)).collect();
    let collector = Collector::with_book("2025-07-09", &rows);
    let tiers = |every: u32| -> String {
        let settings = Settings { reminder_every: every, coverage_every: 0, ..Settings::default() };
        let list = rank_with(collector.portfolio(), &settings, day("2025-07-09"));
        list.entries.iter().map(|it| if it.tier == Tier::Reminder { 'r' } else { 'L' }).collect()
    };
    assert_eq!(tiers(0), "rrrrrrLLLLLL", "all of them first");
    assert_eq!(tiers(1), "rrrrrrLLLLLL");
    assert_eq!(tiers(2), "rLrLrLrLrLrL");
    assert_eq!(tiers(3), "rLLrLLrLLrrr", "what is left follows");
}

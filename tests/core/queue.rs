//! The sending queue follows from the journal: what is left, what is open, what is behind.

use cartera::command::{NoteRefusal, OpenAttempt, RecordOutcome, Refusal};
use cartera::domain::attempt::{Direction, Objective, ResultCode};
use cartera::domain::contact_point::Channel;
use cartera::domain::id::AttemptId;
use cartera::domain::queue::{Queue, Step};
use cartera::i18n::{Lang, prepare};

use super::support::{Collector, Row, customer, day};

const TODAY: &str = "2025-07-09";

/// Three fresh debts, and one that is old enough for a call.
const BOOK: [Row; 4] = [
    ("A", "1", "2025-07-03", 900_000),
    ("B", "2", "2025-07-04", 500_000),
    ("C", "3", "2025-07-09", 100_000),
    ("D", "4", "2025-03-01", 100),
];

fn queue(collector: &Collector, today: &str) -> Queue {
    let worklist = collector.worklist().under_the_law(collector.portfolio(), collector.now());
    Queue::of(collector.portfolio(), &worklist, day(today))
}

/// The steps by customer, in order; how far and how many.
fn steps(collector: &Collector) -> Vec<(String, Step)> {
    let code = |it: &cartera::domain::queue::Reminder| {
        collector.portfolio().account(&it.customer).expect("known").customer.code.clone()
    };
    queue(collector, TODAY).0.iter().map(|it| (code(it), it.step)).collect()
}

fn open(code: &str) -> OpenAttempt {
    OpenAttempt {
        customer: customer(code),
        channel: Channel::WhatsApp,
        direction: Direction::Outbound,
        to: Some("3000000001".to_owned()),
        text: Some("Buen día".to_owned()),
        objective: Some(Objective::GetDate),
        despite: None,
    }
}

fn close(collector: &mut Collector, code: &str, result: ResultCode) -> AttemptId {
    let attempt = collector.portfolio().activity(&customer(code)).attempts.last().expect("one").id;
    collector.does(RecordOutcome::closing(customer(code), attempt, Channel::WhatsApp, result));
    attempt
}

#[test]
fn what_the_list_proposes_by_message_is_prepared_in_its_order() {
    let collector = Collector::with_book(TODAY, &BOOK);
    let listed = collector.list();
    let prepared: Vec<String> = steps(&collector).into_iter().map(|(code, _)| code).collect();
    let by_message: Vec<String> = listed.into_iter().filter(|code| code != "D").collect();
    assert_eq!(prepared, by_message, "D is called");
    for reminder in queue(&collector, TODAY).0 {
        assert_eq!(reminder.step, Step::Prepared);
        let today = day(TODAY);
        let text = prepare(
            Lang::Es,
            collector.portfolio(),
            &reminder.customer,
            reminder.objective,
            reminder.channel,
            today,
        );
        assert!(text.expect("a text").body.contains("Cliente"));
    }
}

#[test]
fn a_queue_left_halfway_is_found_again() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    let first = queue(&collector, TODAY).0[0].customer.clone();
    let code = collector.portfolio().account(&first).expect("known").customer.code.clone();
    collector.does(open(&code));
    let attempt = collector.portfolio().activity(&first).attempts[0].id;
    // Whoever comes back finds the question first: what became of the one that was opened.
    assert_eq!(queue(&collector, TODAY).next(&[]).expect("somebody").step, Step::Opened(attempt));
    close(&mut collector, &code, ResultCode::MessageSent);
    let after = queue(&collector, TODAY);
    assert_eq!((after.behind(), after.0.len()), (1, 3));
    assert_ne!(after.next(&[]).expect("somebody").customer, first);
    assert_eq!(after.0[0].step, Step::Marked);
    // The next day nothing of it counts as done.
    collector.moves_to("2025-07-10");
    assert!(queue(&collector, "2025-07-10").0.iter().all(|it| it.step == Step::Prepared));
}

#[test]
fn what_was_not_sent_can_be_prepared_again_and_is_not_asked_twice() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    collector.does(open("A"));
    close(&mut collector, "A", ResultCode::NotMade);
    let queue = queue(&collector, TODAY);
    let reminder = queue.0.iter().find(|it| it.customer == customer("A")).expect("in the queue");
    assert_eq!((reminder.step, reminder.wanted), (Step::NotMade, true));
    assert_ne!(queue.next(&[]).expect("another").customer, customer("A"));
}

#[test]
fn whoever_is_passed_over_keeps_its_place() {
    let collector = Collector::with_book(TODAY, &BOOK);
    let queue = queue(&collector, TODAY);
    let all: Vec<_> = queue.0.iter().map(|it| it.customer.clone()).collect();
    assert_eq!(queue.next(&all[..1]).map(|it| &it.customer), all.get(1));
    assert_eq!(queue.next(&all), None);
    assert_eq!(queue.behind(), 0);
}

#[test]
fn the_gate_is_asked_at_each_and_its_no_is_kept() {
    let mut collector = Collector::with_book(TODAY, &BOOK);
    collector.does(open("A"));
    close(&mut collector, "A", ResultCode::MessageSent);
    collector.looks_at_the_clock(21, 0);
    assert!(matches!(collector.tries(open("B")), Err(Refusal::AgainstTheLaw(_))));
    let refused = NoteRefusal { customer: customer("B"), channel: Channel::WhatsApp, to: None };
    collector.does(refused);
    let noted = collector.portfolio().activity(&customer("B"));
    assert!(noted.attempts.is_empty(), "nothing went out");
    collector.looks_at_the_clock(9, 30);
    let step = |code: &str| steps(&collector).into_iter().find(|(it, _)| it == code).map(|(_, step)| step);
    assert_eq!(step("B"), Some(Step::Refused));
    assert_eq!(step("C"), Some(Step::Prepared));
}

#[test]
fn sixty_reminders_keep_their_exact_texts() {
    let codes: Vec<String> = (0..60).map(|place| format!("K{place:02}")).collect();
    let rows: Vec<Row> = codes.iter().map(|code| (code.as_str(), code.as_str(), "2025-07-04", 100)).collect();
    let mut collector = Collector::with_book(TODAY, &rows);
    for turn in 0..60 {
        let queue = queue(&collector, TODAY);
        assert_eq!(queue.behind(), turn);
        let customer = queue.next(&[]).expect("somebody").customer.clone();
        let code = collector.portfolio().account(&customer).expect("known").customer.code.clone();
        let text = Some(format!("Texto exacto para {code}: á, ñ, 😀"));
        collector.does(OpenAttempt { text: text.clone(), ..open(&code) });
        close(&mut collector, &code, ResultCode::MessageSent);
        assert_eq!(collector.portfolio().activity(&customer).attempts[0].text, text);
    }
    assert_eq!(queue(&collector, TODAY).next(&[]), None);
}

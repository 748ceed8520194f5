//! Laws that hold for every journal, not only for those that somebody thought of.

use cartera::command::*;
use cartera::domain::attempt::{Direction, ResultCode};
use cartera::domain::change::Entry;
use cartera::domain::contact_point::Channel;
use cartera::domain::history::History;
use cartera::domain::worklist;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::*;

/// Something a collector might do, on a book of four customers.
#[derive(Clone, Debug)]
enum Act {
    Import(Vec<(u8, u8, u8, i64)>),
    Note(u8),
    Promise(u8, u8),
    Outcome(u8),
    Snooze(u8, u8),
    Done(u8),
    Task(u8, u8),
    Undo,
    Redo,
    Remove,
}

fn act() -> impl Strategy<Value = Act> {
    let row = (0u8..4, 0u8..12, 0u8..60, -500i64..5000);
    prop_oneof![
        2 => vec(row, 1..12).prop_map(Act::Import),
        3 => (0u8..4).prop_map(Act::Note),
        3 => (0u8..4, 0u8..20).prop_map(|(who, days)| Act::Promise(who, days)),
        3 => (0u8..4).prop_map(Act::Outcome),
        1 => (0u8..4, 1u8..20).prop_map(|(who, days)| Act::Snooze(who, days)),
        1 => (0u8..4).prop_map(Act::Done),
        1 => (0u8..4, 0u8..20).prop_map(|(who, days)| Act::Task(who, days)),
        3 => Just(Act::Undo),
        2 => Just(Act::Redo),
        1 => Just(Act::Remove),
    ]
}

const TODAY: &str = "2025-07-09";

fn later(days: u8) -> chrono::NaiveDate {
    day(TODAY) + chrono::Days::new(days.into())
}

/// Does it if the rules allow it; what they refuse leaves no trace.
fn perform(collector: &mut Collector, act: &Act) {
    let who = |n: &u8| customer(&n.to_string());
    let _ = match act {
        Act::Import(rows) => {
            let texts: Vec<(String, String, String, i64)> = rows
                .iter()
                .map(|(who, number, due, units)| {
                    (who.to_string(), format!("D{who}{number}"), later(*due).to_string(), *units)
                })
                .collect();
            let mut rows: Vec<Row> = texts
                .iter()
                .map(|(who, number, due, units)| (who.as_str(), number.as_str(), due.as_str(), *units))
                .collect();
            rows.sort();
            rows.dedup_by_key(|row| row.1);
            collector.tries(import(&rows, TODAY))
        }
        Act::Note(n) => collector.tries(WriteNote { customer: who(n), text: "nota".to_owned() }),
        Act::Promise(n, days) => {
            let terms =
                PromiseTerms { amount: None, due_on: later(*days), method: None, ..PromiseTerms::default() };
            collector.tries(MakePromise { customer: who(n), terms })
        }
        Act::Outcome(n) => collector.tries(RecordOutcome {
            customer: who(n),
            attempt: None,
            channel: Channel::Call,
            direction: Direction::Inbound,
            result: ResultCode::AlreadyPaid,
            summary: "pagó".to_owned(),
            reason: None,
            promise: None,
            next: None,
            learned: Learned::default(),
        }),
        Act::Snooze(n, days) => collector.tries(SnoozeCustomer { customer: who(n), until: later(*days) }),
        Act::Done(n) => collector.tries(FinishCustomer { customer: who(n) }),
        Act::Task(n, days) => collector.tries(AddTask {
            customer: Some(who(n)),
            kind: cartera::domain::task::TaskKind::FollowUp,
            title: String::new(),
            due_on: later(*days),
            due_at: None,
            repeat: None,
        }),
        Act::Undo => {
            if let Some(last) = collector.history.undoable() {
                collector.undoes(last);
            }
            return;
        }
        Act::Redo => {
            if collector.history.redoable().is_some() {
                collector.redoes();
            }
            return;
        }
        Act::Remove => collector.tries(RemoveSource { source: source() }),
    };
}

fn worked(acts: &[Act], device: u32) -> Collector {
    let mut collector = Collector::at(device, TODAY);
    acts.iter().for_each(|act| perform(&mut collector, act));
    collector
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn two_devices_with_the_same_changes_hold_the_same_portfolio(
        mine in vec(act(), 0..25),
        theirs in vec(act(), 0..25),
        cut in 0usize..200,
    ) {
        let mut here = worked(&mine, 1);
        let there = worked(&theirs, 2);
        let all: Vec<Entry> = here.history.entries().iter().chain(there.history.entries()).cloned().collect();
        let cut = cut.min(there.history.entries().len());
        let (first, second) = there.history.entries().split_at(cut);
        here.hears(second);
        here.hears(first);
        let mut backwards = all.clone();
        backwards.reverse();
        let (at_once, backwards) = (History::of(all), History::of(backwards));
        prop_assert_eq!(here.portfolio(), at_once.portfolio());
        prop_assert_eq!(here.portfolio(), backwards.portfolio());
    }

    #[test]
    fn a_change_and_its_undo_are_as_if_nothing_had_happened(
        acts in vec(act(), 0..25),
        last in act(),
    ) {
        let mut collector = worked(&acts, 1);
        let before = collector.portfolio().clone();
        let commands = collector.history.undoable();
        perform(&mut collector, &last);
        let undoable = collector.history.undoable();
        if !matches!(last, Act::Undo | Act::Redo) && undoable != commands {
            let after = collector.portfolio().clone();
            collector.undoes(undoable.expect("it was just done"));
            prop_assert_eq!(collector.portfolio(), &before);
            collector.redoes();
            prop_assert_eq!(collector.portfolio(), &after);
        }
    }

    #[test]
    fn every_customer_that_owes_is_on_the_list_waiting_or_done(acts in vec(act(), 0..25), days in 0u8..60) {
        let collector = worked(&acts, 1);
        let list = worklist::rank(collector.portfolio(), later(days));
        let mut named: Vec<_> = list.entries.iter().map(|it| &it.customer).collect();
        named.extend(list.waiting.iter().map(|it| &it.customer));
        named.extend(&list.done);
        named.sort();
        let unique = named.len();
        named.dedup();
        prop_assert_eq!(named.len(), unique, "nobody stands twice");
        for account in collector.portfolio().accounts() {
            let owes = account.collectible().next().is_some();
            prop_assert!(!owes || named.contains(&&account.customer.id));
        }
        for (place, entry) in list.entries.iter().enumerate() {
            prop_assert_eq!(entry.position, place + 1);
            prop_assert!(entry.score.parts.iter().all(|part| part.points <= part.most));
        }
    }
}

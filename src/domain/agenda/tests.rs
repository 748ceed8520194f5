//! Each test writes a few changes and reads the agenda of Wednesday 2025-07-09 as lines.

use chrono::{NaiveDate, NaiveDateTime};

use super::*;
use crate::domain::batch::{Batch, Block};
use crate::domain::change::{Change, Entry, FileImported, Gone, PromiseMade, TaskAdded};
use crate::domain::customer::Customer;
use crate::domain::document::Document;
use crate::domain::id::{DocumentId, SourceId};
use crate::domain::money::Currency;
use crate::domain::stamp::{DeviceId, Stamp};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn stamp(number: u64) -> Stamp {
    Stamp::new(number, 0, DeviceId(1))
}

fn source() -> SourceId {
    SourceId::new("s")
}

fn ana() -> CustomerId {
    CustomerId::of(&source(), "ana")
}

/// Ana owes what `balance` says.
fn file(balance: i64) -> Change {
    let customer = Customer {
        id: ana(),
        source: source(),
        code: "ana".to_owned(),
        tax_id: None,
        name: "Ana".to_owned(),
        city: None,
        region: None,
        salesperson: None,
        credit_limit: None,
        contact_points: Vec::new(),
    };
    let document = Document {
        id: DocumentId::of(&source(), "1"),
        customer: ana(),
        number: "1".to_owned(),
        issued_on: None,
        due_on: Some(day("2025-06-01")),
        amount: None,
        balance: Money::new(balance, Currency::COP),
        written_off: false,
        salesperson: None,
    };
    let block = Block::pack(&Batch { customers: vec![customer], documents: vec![document] });
    let as_of = day("2025-07-08");
    Change::FileImported(FileImported {
        source: source(),
        file: String::new(),
        as_of,
        gone: Gone::Kept,
        block,
    })
}

fn task(number: u64, due_on: &str, due_at: Option<&str>) -> Change {
    Change::TaskAdded(TaskAdded {
        task: TaskId(stamp(number)),
        customer: Some(ana()),
        kind: TaskKind::Other,
        title: format!("t{number}"),
        due_on: day(due_on),
        due_at: due_at.map(|time| time.parse().unwrap()),
        promise: None,
        repeat: None,
    })
}

/// A promise of 100, and the task to look after it.
fn promise(number: u64, due_on: &str) -> [Change; 2] {
    let promise = PromiseId(stamp(number));
    let made = PromiseMade {
        promise,
        customer: ana(),
        amount: Some(Money::new(100, Currency::COP)),
        due_on: day(due_on),
        method: None,
        documents: Vec::new(),
        split: Vec::new(),
        promised_by: None,
        replaces: None,
    };
    let check = TaskAdded {
        task: TaskId(stamp(number + 100)),
        customer: Some(ana()),
        kind: TaskKind::CheckPromise,
        title: String::new(),
        due_on: day(due_on),
        due_at: None,
        promise: Some(promise),
        repeat: None,
    };
    [Change::PromiseMade(made), Change::TaskAdded(check)]
}

fn done(number: u64) -> Change {
    Change::TaskDone { task: TaskId(stamp(number)) }
}

/// What was written on each day makes this agenda.
fn check(written: Vec<(&str, Vec<Change>)>, expected: &[&str]) {
    let mut portfolio = Portfolio::default();
    let all = written.into_iter().flat_map(|(on, changes)| changes.into_iter().map(move |it| (on, it)));
    for (place, (on, change)) in all.enumerate() {
        let at: NaiveDateTime = day(on).and_hms_opt(8, 0, 0).unwrap();
        let stamp = stamp(1000 + place as u64);
        portfolio.apply(&Entry { stamp, command: stamp, at, author: None, change });
    }
    let today = day("2025-07-09");
    let agenda = agenda(&portfolio, today);
    let lines: Vec<String> = agenda
        .sections
        .iter()
        .map(|section| format!("{}: {}", heading(section.when), names(&section.items)))
        .chain((!agenda.done_today.is_empty()).then(|| format!("done: {}", names(&agenda.done_today))))
        .collect();
    assert_eq!(lines, expected);
}

fn heading(when: When) -> String {
    match when {
        When::Late => "late".to_owned(),
        When::Day(day) => day.to_string(),
        When::Week(monday) => format!("week {monday}"),
    }
}

fn names(items: &[AgendaItem]) -> String {
    let name = |item: &AgendaItem| match &item.matter {
        Matter::Task { title, .. } => title.clone(),
        Matter::Instalment { number, missed, .. } => {
            format!("{number}{}", if *missed { " missed" } else { "" })
        }
        Matter::Promise { state, .. } => format!("{state:?}"),
    };
    items.iter().map(name).collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_late_comes_first_and_later_weeks_last() {
    let tasks =
        [(1, "2025-07-23"), (2, "2025-07-16"), (3, "2025-07-15"), (4, "2025-07-10"), (5, "2025-07-08")];
    let tasks = tasks.into_iter().map(|(number, due_on)| task(number, due_on, None)).collect();
    check(
        vec![("2025-07-01", vec![file(500)]), ("2025-07-02", tasks)],
        &[
            "late: t5",
            "2025-07-09: ",
            "2025-07-10: t4",
            "2025-07-15: t3",
            "week 2025-07-14: t2",
            "week 2025-07-21: t1",
        ],
    );
}

#[test]
fn within_a_day_what_has_a_time_comes_first() {
    let tasks = vec![
        task(1, "2025-07-09", None),
        task(2, "2025-07-09", Some("15:00:00")),
        task(3, "2025-07-09", Some("09:30:00")),
    ];
    check(vec![("2025-07-01", vec![file(500)]), ("2025-07-02", tasks)], &["2025-07-09: t3 t2 t1"]);
}

#[test]
fn a_promise_and_the_task_that_looks_after_it_are_one_item() {
    check(
        vec![("2025-07-01", vec![file(500)]), ("2025-07-02", promise(1, "2025-07-11").into())],
        &["2025-07-09: ", "2025-07-11: Pending"],
    );
}

#[test]
fn a_promise_is_late_once_it_is_broken() {
    let given = |due_on| vec![("2025-07-01", vec![file(500)]), ("2025-07-02", promise(1, due_on).into())];
    check(given("2025-07-08"), &["2025-07-09: Pending"]);
    check(given("2025-07-07"), &["late: Broken", "2025-07-09: "]);
}

#[test]
fn a_kept_promise_asks_for_nothing() {
    let written = vec![
        ("2025-07-01", vec![file(500)]),
        ("2025-07-02", promise(1, "2025-07-11").into()),
        ("2025-07-08", vec![file(400)]),
    ];
    check(written, &["2025-07-09: "]);
}

#[test]
fn a_promise_that_another_replaced_leaves_with_its_task() {
    let [first, second] = [promise(1, "2025-07-10"), promise(2, "2025-07-14")];
    let written =
        vec![("2025-07-01", vec![file(500)]), ("2025-07-02", first.into()), ("2025-07-03", second.into())];
    check(written, &["2025-07-09: ", "2025-07-14: Pending"]);
}

#[test]
fn what_was_finished_today_stands_apart_and_what_was_before_is_gone() {
    let tasks = vec![task(1, "2025-07-08", None), task(2, "2025-07-09", None)];
    let written = vec![
        ("2025-07-01", vec![file(500)]),
        ("2025-07-02", tasks),
        ("2025-07-08", vec![done(1)]),
        ("2025-07-09", vec![done(2)]),
    ];
    check(written, &["2025-07-09: ", "done: t2"]);
}

#[test]
fn a_promise_looked_after_today_is_done_and_not_coming() {
    let written = vec![
        ("2025-07-01", vec![file(500)]),
        ("2025-07-02", promise(1, "2025-07-07").into()),
        ("2025-07-09", vec![done(101)]),
    ];
    check(written, &["2025-07-09: ", "done: Broken"]);
}

#[test]
fn one_kind_can_be_left_out() {
    let mut portfolio = Portfolio::default();
    let mut changes = vec![file(500), task(1, "2025-07-09", None)];
    changes.extend(promise(2, "2025-07-11"));
    for (place, change) in changes.into_iter().enumerate() {
        let stamp = stamp(1000 + place as u64);
        let at = day("2025-07-02").and_hms_opt(8, 0, 0).unwrap();
        portfolio.apply(&Entry { stamp, command: stamp, at, author: None, change });
    }
    let agenda = agenda(&portfolio, day("2025-07-09"));
    assert_eq!([Show::Everything, Show::Tasks, Show::Promises].map(|it| agenda.count(it)), [2, 1, 1]);
    let only = agenda.only(Show::Promises);
    assert_eq!(only.count(Show::Everything), 1);
    assert_eq!(only.sections.len(), 2, "today stays, although it is empty");
    assert_eq!(agenda.week(day("2025-07-09")).map(|(_, count)| count), [1, 0, 1, 0, 0, 0, 0]);
}

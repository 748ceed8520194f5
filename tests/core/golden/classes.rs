//! Customer classes: terms, a cadence and a message of their own.

use cartera::domain::change::{Change, Entry};
use cartera::domain::class::{Class, LateMessage};
use cartera::domain::habit::Habit;
use cartera::domain::history::History;
use cartera::domain::ladder::Cadence;
use cartera::domain::settings::Settings;

use super::{entries, opened};
use crate::support::customer;

/// A class with everything said and one with nothing but its name, and a customer put into one.
pub fn version() -> Vec<Entry> {
    let cadence = Cadence { before: 3, after: 2, every: 4, min_interval: 1, retry: 1 };
    let classes = vec![
        Class {
            name: "Mayoristas".to_owned(),
            terms: Some(45),
            cadence,
            message: Some(LateMessage::Brief),
            habit: Some(Habit::Poor),
        },
        Class {
            name: "Convenios".to_owned(),
            terms: None,
            cadence: Cadence::default(),
            message: None,
            habit: None,
        },
    ];
    entries(vec![
        Change::SettingsChanged {
            settings: Settings { classes, reminder_every: 0, plan_broken_after: 3, ..Settings::default() },
        },
        Change::CustomerLabelled { customer: customer("C1"), label: "Mayoristas".to_owned(), on: true },
    ])
}

#[test]
fn classes_open_for_ever() {
    let entries = opened("v4-classes.cartera");
    assert_eq!(entries, version());
    let history = History::of(entries);
    let [wholesale, agreed] = history.portfolio().settings().classes.as_slice() else {
        panic!("two classes were kept")
    };
    assert_eq!((wholesale.terms, wholesale.cadence.every), (Some(45), 4));
    assert_eq!((agreed.message, agreed.cadence), (None, Cadence::default()));
}

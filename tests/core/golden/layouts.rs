//! What is remembered of the layouts of files.

use cartera::domain::change::{Change, Entry, Gone, LayoutLearned};
use cartera::domain::history::History;
use cartera::import::{Corrections, DateOrder, Field};

use super::{entries, opened};
use crate::support::source;

/// What is remembered of the layouts of files.
pub fn version() -> Vec<Entry> {
    let learned = |name: &str, reading: &str, gone| {
        Change::LayoutLearned(LayoutLearned {
            source: source(),
            name: name.to_owned(),
            layout: "1f3870be274f6c49".to_owned(),
            creditor: "comercial del valle".to_owned(),
            reading: reading.to_owned(),
            gone,
        })
    };
    entries(vec![
        learned("", "", None),
        learned(
            "Comercial del Valle",
            r#"{"sheet":"Cartera","header_row":4,"encoding":"windows-1252","delimiter":";",
                "date_order":"day_first","decimal":"comma","currency":"COP","cutoff":null,
                "mapping":{"amount":[4],"balance":[5],"phone":[6,7],"notes":[]}}"#,
            Some(Gone::Kept),
        ),
    ])
}

#[test]
fn remembered_layouts_open_for_ever() {
    let entries = opened("v3-layouts.cartera");
    assert_eq!(entries, version());
    let history = History::of(entries);
    let [learned] = history.portfolio().layouts() else { panic!("the later takes the place of the earlier") };
    let corrections = Corrections::of_reading(&learned.reading);
    assert_eq!((corrections.header_row, corrections.date_order), (Some(4), Some(DateOrder::DayFirst)));
    assert_eq!(corrections.mapping.get(&Field::Phone), Some(&vec![6, 7]));
    assert_eq!(Corrections::of_reading(&corrections.to_reading()), corrections);
}

//! The import: layouts of real systems, bad input, and what must hold for any file.

mod bad_input;
mod compound;
mod containers;
mod corpora;
mod cutoff;
mod flagship;
mod fuzz;
mod inspected;
mod judgement;
mod layouts;
mod memory;
mod properties;
mod real_files;
mod roundtrip;
mod twins;
mod workbook;

use std::ops::ControlFlow;

use cartera::domain::id::SourceId;
use cartera::domain::money::Currency;
use cartera::import::{self, Corrections, Figures, NamedBytes, Options, Reading, Unreadable};
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|why| panic!("{text}: {why}"))
}

fn options(currency: &str, today: &str) -> Options {
    Options {
        currency: Some(currency.parse::<Currency>().expect("a code")),
        today: day(today),
        source: SourceId::new("acme"),
        corrections: Corrections::default(),
        remembered: Vec::new(),
    }
}

fn read(files: &[(&str, &[u8])], options: &Options) -> Result<Reading, Unreadable> {
    let files: Vec<NamedBytes> = files
        .iter()
        .map(|(name, bytes)| NamedBytes { name: (*name).into(), bytes: bytes.to_vec() })
        .collect();
    import::read(&files, options, &mut |_| ControlFlow::Continue(()))
}

fn read_text(text: &str) -> Result<Reading, Unreadable> {
    read(&[("cartera.csv", text.as_bytes())], &options("COP", "2025-07-09"))
}

/// `documents customers total overdue-count`, the total in the file's one currency.
fn in_short(figures: &Figures) -> String {
    let totals: Vec<String> =
        figures.totals.iter().map(|money| format!("{} {}", money.to_decimal(), money.currency)).collect();
    let totals = totals.join(" + ");
    format!(
        "{} docs, {} customers, {totals}, {} overdue",
        figures.documents, figures.customers, figures.overdue.count
    )
}

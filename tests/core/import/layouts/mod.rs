//! Layouts of accounting systems, each with invented data and the figures of a right import.

mod ageing;
mod andes;
mod by_hand;
mod cells;
mod colombia;
mod epochs;
mod found;
mod grouped;
mod habits;
mod mexico;
mod months;
mod movements;
mod nasty;
mod one_column;
mod outside;
mod own_words;
mod per_customer;
mod printed;
mod purposes;
mod related;
mod scaled;
mod six_digits;
mod south;
mod statements;
mod statuses;
mod systems;
mod unkind;
mod wild;
mod world;

use super::{in_short, options, read};

/// What a layout is read as, on a day.
fn check(name: &str, currency: &str, today: &str, text: &str, wanted: &str) {
    let found = match read(&[(name, text.as_bytes())], &options(currency, today)) {
        Ok(reading) => format!(
            "{}\n{:?}\n{:?}\n{:#?}",
            in_short(&reading.summary.figures),
            reading.summary.understood.mapping(),
            reading.summary.skipped,
            reading.summary.issues
        ),
        Err(why) => format!("{why:?}"),
    };
    assert!(found.starts_with(&format!("{wanted}\n")), "{name}\n  wanted {wanted}\n  found  {found}");
}

//! A year of an invented collector: the list against other orders, on the same debtors.
//!
//! `cargo run --release --example year [-- SEED]`
//!
//! Everything goes through the product: each morning's file is imported, the worklist is asked,
//! outcomes are recorded as commands. The four runs differ in one thing, the order in which the
//! day's listed customers are taken; who may be contacted, and by which channel, is the same for
//! all. The debtors
//! (`market.rs`) know nothing of scores. What came of it stands in `docs/judgement.md`.

mod collector;
mod market;

use std::process::ExitCode;

use collector::{Day, Order, Year, work};
use market::Market;

/// The portfolio of the documented figures.
const SEED: u64 = 1;
const WORKING_DAYS: usize = 250;
/// What one person gives to contacts in a day.
const MINUTES_A_DAY: u32 = 160;
const CALL: u32 = 8;
/// What a message takes: as long as a call, or a tap on one that is prepared.
const MESSAGES: [u32; 2] = [8, 2];

fn main() -> ExitCode {
    let seed = match std::env::args().nth(1).map(|text| text.parse()) {
        None => SEED,
        Some(Ok(seed)) => seed,
        Some(Err(_)) => {
            eprintln!("usage: year [SEED]");
            return ExitCode::from(2);
        }
    };
    println!("{WORKING_DAYS} working days, {MINUTES_A_DAY} minutes a day, a call takes {CALL}, seed {seed}");
    MESSAGES.into_iter().for_each(|message| compare(seed, message));
    println!();
    println!("recovered: pesos that came in, in millions, and as a share of all that fell due");
    println!("overdue: what was overdue on an average day, in millions");
    println!("to contact: days from falling overdue to the first contact, on average; the longest wait");
    println!("coverage: late customers contacted in the last 30 days, average of the days");
    ExitCode::SUCCESS
}

fn compare(seed: u64, message: u32) {
    println!();
    println!("a message takes {message} minutes");
    println!(
        "{:<14} {:>12} {:>9} {:>11} {:>11} {:>9} {:>9} {:>14}",
        "order", "recovered M", "% of due", "overdue M", "to contact", "longest", "coverage", "promises kept"
    );
    for order in Order::ALL {
        let day = Day { minutes: MINUTES_A_DAY, call: CALL, message };
        print(order, &work(Market::new(seed), order, WORKING_DAYS, day));
    }
}

fn print(order: Order, year: &Year) {
    println!(
        "{:<14} {:>12.1} {:>8.1}% {:>11.1} {:>11.1} {:>9} {:>8.1}% {:>6} of {:<4}",
        order.name(),
        year.recovered as f64 / 1e6,
        year.recovered as f64 * 100.0 / year.fell_due as f64,
        year.overdue_on_average() / 1e6,
        year.days_to_contact(),
        year.longest_wait,
        year.coverage() * 100.0,
        year.promises_kept,
        year.promises_judged,
    );
}

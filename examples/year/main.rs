//! A year of an invented collector: the list against other orders, on the same debtors.
//!
//! `cargo run --release --example year [-- SEED | FIRST-LAST]`
//!
//! Everything goes through the product: each morning's file is imported, the worklist is asked,
//! outcomes are recorded as commands. The runs differ in one thing, the order in which the
//! day's listed customers are taken; who may be contacted, and by which channel, is the same for
//! all. The debtors
//! (`market.rs`) know nothing of scores. What came of it stands in `docs/judgement.md`.

mod collector;
mod market;

use std::ops::RangeInclusive;
use std::process::ExitCode;

use collector::{Day, Order, Year, work};
use market::Market;

/// The portfolios of the documented figures.
const SEEDS: RangeInclusive<u64> = 1..=12;
const WORKING_DAYS: usize = 250;
/// What one person gives to contacts in a day.
const MINUTES_A_DAY: u32 = 160;
const CALL: u32 = 8;
/// What a message takes: as long as a call, or a tap on one that is prepared.
const MESSAGES: [u32; 2] = [8, 2];

fn main() -> ExitCode {
    let seeds = match std::env::args().nth(1).map(|text| seeds(&text)) {
        None => SEEDS,
        Some(Some(seeds)) => seeds,
        Some(None) => {
            eprintln!("usage: year [SEED | FIRST-LAST]");
            return ExitCode::from(2);
        }
    };
    let (first, last) = (seeds.start(), seeds.end());
    println!("{WORKING_DAYS} working days, {MINUTES_A_DAY} minutes a day, a call takes {CALL}");
    println!("seeds {first} to {last}: mean, and the standard deviation between them");
    MESSAGES.into_iter().for_each(|message| compare(&seeds, message));
    println!();
    println!("recovered: what came in, as a share of all that fell due");
    println!("overdue: what was overdue on an average day, in millions of pesos");
    println!("to contact: days from falling overdue to the first contact, on average; the longest wait");
    println!("coverage: late customers contacted in the last 30 days, average of the days");
    ExitCode::SUCCESS
}

/// `7`, or `1-12`.
fn seeds(text: &str) -> Option<RangeInclusive<u64>> {
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let (first, last) = (first.parse().ok()?, last.parse().ok()?);
    (first <= last).then_some(first..=last)
}

fn compare(seeds: &RangeInclusive<u64>, message: u32) {
    println!();
    println!("a message takes {message} minutes");
    println!(
        "{:<16} {:>14} {:>15} {:>14} {:>14} {:>14} {:>15}",
        "order", "recovered %", "overdue M", "to contact", "longest", "coverage %", "promises kept %"
    );
    let day = Day { minutes: MINUTES_A_DAY, call: CALL, message };
    for order in Order::ALL {
        let years = seeds.clone().map(|seed| work(Market::new(seed), order, WORKING_DAYS, day));
        print(order, &years.collect::<Vec<Year>>());
    }
}

fn print(order: Order, years: &[Year]) {
    let cell = |of: fn(&Year) -> f64| {
        let (mean, spread) = mean_and_spread(&years.iter().map(of).collect::<Vec<f64>>());
        format!("{mean:.1} ± {spread:.1}")
    };
    println!(
        "{:<16} {:>14} {:>15} {:>14} {:>14} {:>14} {:>15}",
        order.name(),
        cell(|it| it.recovered as f64 * 100.0 / it.fell_due as f64),
        cell(|it| it.overdue_on_average() / 1e6),
        cell(Year::days_to_contact),
        cell(|it| it.longest_wait as f64),
        cell(|it| it.coverage() * 100.0),
        cell(|it| it.promises_kept as f64 * 100.0 / it.promises_judged.max(1) as f64),
    );
}

fn mean_and_spread(values: &[f64]) -> (f64, f64) {
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    let squares: f64 = values.iter().map(|it| (it - mean) * (it - mean)).sum();
    (mean, (squares / values.len().saturating_sub(1).max(1) as f64).sqrt())
}

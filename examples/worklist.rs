//! Prints the ranked list that the files would give on a day, as one JSON object.
//!
//! `cargo run --release --example worklist -- FILE... --today YYYY-MM-DD [--currency COP]`

mod arguments;

use std::ops::ControlFlow;
use std::process::ExitCode;

use cartera::command::{self, ImportFile, Moment};
use cartera::domain::batch::Block;
use cartera::domain::change::Gone;
use cartera::domain::history::History;
use cartera::domain::id::CustomerId;
use cartera::domain::money::Totals;
use cartera::domain::portfolio::Portfolio;
use cartera::domain::stamp::{DeviceId, StampClock};
use cartera::domain::worklist::{self, Waiting, WorklistEntry};
use cartera::i18n::{Lang, explain};
use cartera::import::{self, NamedBytes, Options, Unreadable};
use chrono::{NaiveDate, NaiveTime};
use serde_json::{Map, Value, json};

const USAGE: &str = "usage: worklist FILE... --today YYYY-MM-DD [--currency COP]";

fn main() -> ExitCode {
    let arguments = arguments::read(std::env::args().skip(1));
    let printed = arguments.and_then(|(paths, options)| {
        let loaded = arguments::load(&paths)?;
        Ok(match loaded.and_then(|files| portfolio(&files, &options)) {
            Ok(portfolio) => list(&portfolio, options.today),
            Err(why) => json!({ "refused": explain::import::unreadable(Lang::Es, &why) }),
        })
    });
    match printed {
        Ok(list) => {
            println!("{list:#}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}\n{USAGE}");
            ExitCode::from(2)
        }
    }
}

/// What the app would hold after importing the files: read, decided and folded as there.
fn portfolio(files: &[NamedBytes], options: &Options) -> Result<Portfolio, Unreadable> {
    let reading = import::read(files, options, &mut |_| ControlFlow::Continue(()))?;
    let command = ImportFile {
        source: options.source.clone(),
        file: files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>().join(", "),
        as_of: reading.summary.understood.cutoff.unwrap_or(options.today),
        gone: Gone::PresumedPaid,
        block: Block::pack(&reading.batch),
        replaces: None,
    };
    let mut clock = StampClock::new(DeviceId(1));
    let now = options.today.and_time(NaiveTime::MIN);
    let mut moment = Moment { now, millis: 1, clock: &mut clock };
    let entries = command::carry_out(command, &Portfolio::default(), &mut moment);
    // A file without a single document brings nothing new, and lists nobody.
    Ok(History::of(entries.unwrap_or_default()).portfolio().clone())
}

fn list(portfolio: &Portfolio, today: NaiveDate) -> Value {
    let list = worklist::rank(portfolio, today);
    let waits = |it: &Waiting| json!({ "customer": name(portfolio, &it.customer), "why": explain::waiting(Lang::Es, &it.cause) });
    let waiting: Vec<Value> = list.waiting.iter().map(waits).collect();
    let entries: Vec<Value> = list.entries.iter().map(|it| entry(portfolio, it, today)).collect();
    json!({ "today": today, "entries": entries, "waiting": waiting })
}

fn entry(portfolio: &Portfolio, entry: &WorklistEntry, today: NaiveDate) -> Value {
    let lang = Lang::Es;
    let reasons: Vec<String> = entry.reasons.iter().map(|it| explain::reason(lang, it, today)).collect();
    let parts: Vec<Value> = entry
        .score
        .parts
        .iter()
        .map(|part| {
            json!({
                "part": explain::part_name(lang, part.kind),
                "points": explain::points(lang, part),
                "because": explain::fact(lang, &part.fact),
            })
        })
        .collect();
    let channel = entry.next.channel.map(|channel| explain::channel_verb(lang, channel));
    json!({
        "position": entry.position,
        "customer": name(portfolio, &entry.customer),
        "code": code(portfolio, &entry.customer),
        "score": f64::from(entry.score.total()) / 100.0,
        "why": explain::why(lang, entry),
        "reasons": reasons,
        "parts": parts,
        "overdue": decimals(&entry.balance.overdue),
        "oldest_days": entry.balance.oldest_days,
        "stage": entry.stage.map(|stage| explain::stage(lang, stage)),
        "for_coverage": entry.for_coverage,
        "objective": explain::objective(lang, entry.next.objective),
        "channel": channel,
    })
}

fn name<'a>(portfolio: &'a Portfolio, customer: &CustomerId) -> &'a str {
    portfolio.account(customer).map_or("", |account| &account.customer.name)
}

fn code<'a>(portfolio: &'a Portfolio, customer: &CustomerId) -> &'a str {
    portfolio.account(customer).map_or("", |account| &account.customer.code)
}

fn decimals(totals: &Totals) -> Map<String, Value> {
    totals.iter().map(|money| (money.currency.to_string(), money.to_decimal().into())).collect()
}

//! Prints the ranked list that the files would give on a day, as one JSON object.
//!
//! `cargo run --release --example worklist -- FILE... --today YYYY-MM-DD [--currency COP]
//! [--pack CO] [--at 10:00]`
//!
//! With a pack, every entry says what the contact gate answers at that hour of the debtor's, and
//! whom nobody may contact that day waits with the rule. Phones are read as the pack's country's.

mod arguments;

use std::ops::ControlFlow;
use std::process::ExitCode;

use cartera::command::{self, ChangeSettings, ImportFile, Moment};
use cartera::domain::batch::Block;
use cartera::domain::change::Gone;
use cartera::domain::history::History;
use cartera::domain::id::CustomerId;
use cartera::domain::law::{Now, Pack};
use cartera::domain::money::Totals;
use cartera::domain::portfolio::Portfolio;
use cartera::domain::settings::Settings;
use cartera::domain::stamp::{DeviceId, StampClock};
use cartera::domain::worklist::{self, Offer, Waiting, WorklistEntry};
use cartera::i18n::{Lang, explain};
use cartera::import::{self, NamedBytes, Options, Unreadable};
use chrono::{NaiveDate, NaiveTime};
use serde_json::{Map, Value, json};

const USAGE: &str = "usage: worklist FILE... --today YYYY-MM-DD [--currency COP] [--pack CO] [--at 10:00]";

fn main() -> ExitCode {
    let printed = gate(std::env::args().skip(1)).and_then(|(gate, rest)| {
        let (paths, options) = arguments::read(rest.into_iter())?;
        let loaded = arguments::load(&paths)?;
        Ok(match loaded.and_then(|files| portfolio(&files, &options, gate.pack)) {
            Ok(portfolio) => list(&portfolio, options.today, &gate),
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

/// The law to ask, and the hour.
struct Gate {
    pack: Option<&'static Pack>,
    at: NaiveTime,
}

/// Takes the gate's options out of the arguments.
fn gate(mut given: impl Iterator<Item = String>) -> Result<(Gate, Vec<String>), String> {
    let ten = NaiveTime::from_hms_opt(10, 0, 0).unwrap_or_default();
    let (mut gate, mut rest) = (Gate { pack: None, at: ten }, Vec::new());
    while let Some(argument) = given.next() {
        let mut value = || given.next().ok_or_else(|| format!("{argument} needs a value"));
        match argument.as_str() {
            "--pack" => {
                let id = value()?;
                let ids: Vec<&str> = Pack::all().iter().map(|pack| pack.id).collect();
                let unknown = || format!("there is no pack {id}; there are {}", ids.join(", "));
                gate.pack = Some(Pack::find(&id).ok_or_else(unknown)?);
            }
            "--at" => {
                let text = value()?;
                let read = NaiveTime::parse_from_str(&text, "%H:%M");
                gate.at = read.map_err(|_| format!("--at takes an hour such as 20:30, not {text}"))?;
            }
            _ => rest.push(argument),
        }
    }
    Ok((gate, rest))
}

/// What the app would hold after importing the files: read, decided and folded as there.
fn portfolio(files: &[NamedBytes], options: &Options, pack: Option<&Pack>) -> Result<Portfolio, Unreadable> {
    let reading = import::read(files, options, &mut |_| ControlFlow::Continue(()))?;
    let command = ImportFile {
        source: options.source.clone(),
        file: files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>().join(", "),
        as_of: reading.summary.understood.cutoff.unwrap_or(options.today),
        gone: Gone::PresumedPaid,
        block: Block::pack(&reading.batch),
        replaces: None,
        learned: None,
    };
    let mut clock = StampClock::new(DeviceId(1));
    let now = options.today.and_time(NaiveTime::MIN);
    let mut moment = Moment { now, millis: 1, clock: &mut clock };
    let mut history = History::default();
    if let Some(pack) = pack {
        let mut settings = Settings::default();
        settings.law.pack = Some(pack.id.to_owned());
        if let Some(country) = pack.country {
            settings.country = country.to_owned();
        }
        let chosen = command::carry_out(ChangeSettings { settings }, history.portfolio(), &mut moment);
        history.learn(chosen.unwrap_or_default());
    }
    // A file without a single document brings nothing new, and lists nobody.
    let entries = command::carry_out(command, history.portfolio(), &mut moment);
    history.learn(entries.unwrap_or_default());
    Ok(history.portfolio().clone())
}

fn list(portfolio: &Portfolio, today: NaiveDate, gate: &Gate) -> Value {
    let mut list = worklist::rank(portfolio, today);
    if gate.pack.is_some() {
        list = list.under_the_law(portfolio, Now { civil: today.and_time(gate.at), millis: 0 });
    }
    let waits = |it: &Waiting| {
        json!({
            "customer": name(portfolio, &it.customer),
            "why": explain::waiting(Lang::Es, &it.cause),
            "back_on": it.cause.returns_on(),
        })
    };
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
        "tone": explain::tone(lang, entry.next.tone),
        "gate": entry.offer.map(|offer| offered(&offer)),
    })
}

/// The gate's answer, in the words and fields of the gate example.
fn offered(offer: &Offer) -> Value {
    let (answer, objection) = match offer {
        Offer::Now { warning: None, .. } => return json!({ "answer": "allowed" }),
        Offer::Now { warning: Some(objection), .. } => ("warning", objection),
        Offer::Later { objection, .. } | Offer::Never { objection } => ("refused", objection),
    };
    json!({
        "answer": answer,
        "rule": format!("{}.{}", objection.pack.id, objection.rule.id),
        "source": objection.rule.norm,
        "next": objection.next.map(|next| next.format("%Y-%m-%dT%H:%M").to_string()),
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

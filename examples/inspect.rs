//! Prints what the import understood of the files, as one JSON object.
//!
//! `cargo run --release --example inspect -- FILE... [--currency COP] [--today YYYY-MM-DD]`

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;
use std::process::ExitCode;

use cartera::domain::id::SourceId;
use cartera::domain::language::Lang;
use cartera::domain::money::{Currency, Totals};
use cartera::i18n::explain::import::unreadable;
use cartera::import::{self, Corrections, Delimiter, Encoding, NamedBytes, Options, Reading, Unreadable};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// So many issues are printed.
const ISSUES: usize = 50;

fn main() -> ExitCode {
    match arguments(std::env::args().skip(1)) {
        Ok((files, options)) => match load(&files) {
            Ok(loaded) => {
                println!("{:#}", inspect(loaded, &options));
                ExitCode::SUCCESS
            }
            Err(why) => fail(&why),
        },
        Err(why) => fail(&format!("{why}\nusage: inspect FILE... [--currency COP] [--today YYYY-MM-DD]")),
    }
}

fn fail(why: &str) -> ExitCode {
    eprintln!("{why}");
    ExitCode::from(2)
}

fn arguments(mut given: impl Iterator<Item = String>) -> Result<(Vec<String>, Options), String> {
    let mut files = Vec::new();
    let mut currency: Option<Currency> = None;
    let mut today: Option<NaiveDate> = None;
    while let Some(argument) = given.next() {
        let mut value = || given.next().ok_or_else(|| format!("{argument} needs a value"));
        match argument.as_str() {
            "--currency" => {
                currency = Some(value()?.parse().map_err(|_| "--currency takes a code such as COP")?)
            }
            "--today" => {
                today = Some(value()?.parse().map_err(|_| "--today takes a date such as 2025-07-09")?)
            }
            _ if argument.starts_with("--") => return Err(format!("{argument} is not an option")),
            _ => files.push(argument),
        }
    }
    if files.is_empty() {
        return Err("no file given".to_owned());
    }
    let today = today.unwrap_or_else(today_utc);
    let options =
        Options { currency, today, source: SourceId::new("file"), corrections: Corrections::default() };
    Ok((files, options))
}

/// The day in UTC, for a script that gives none.
fn today_utc() -> NaiveDate {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let days = (since.as_secs() / 86_400) as i64;
    NaiveDate::default() + chrono::Duration::days(days)
}

/// The bytes of the files, or the refusal by size that spares reading them.
fn load(paths: &[String]) -> Result<Result<Vec<NamedBytes>, Unreadable>, String> {
    let mut files = Vec::new();
    for path in paths {
        let failed = |why: std::io::Error| format!("{path}: {why}");
        if let Err(refused) = import::check_size(std::fs::metadata(path).map_err(failed)?.len()) {
            return Ok(Err(refused));
        }
        let name = Path::new(path).file_name().unwrap_or_default().to_string_lossy().into_owned();
        files.push(NamedBytes { name, bytes: std::fs::read(path).map_err(failed)? });
    }
    Ok(Ok(files))
}

fn inspect(loaded: Result<Vec<NamedBytes>, Unreadable>, options: &Options) -> Value {
    let read = loaded.and_then(|files| import::read(&files, options, &mut |_| ControlFlow::Continue(())));
    match read {
        Ok(reading) => understood(&reading),
        Err(why) => json!({ "refused": unreadable(Lang::Es, &why) }),
    }
}

fn understood(reading: &Reading) -> Value {
    let (summary, figures) = (&reading.summary, &reading.summary.figures);
    let known = &summary.understood;
    let places = summary.issues.iter().flat_map(|issue| {
        let whole = issue
            .places
            .is_empty()
            .then(|| json!({ "row": null, "column": issue.column, "cause": issue.problem }));
        let each = issue.places.iter().map(|place| {
            json!({ "row": place.row, "column": issue.column, "cause": issue.problem, "found": place.found })
        });
        whole.into_iter().chain(each.collect::<Vec<_>>())
    });
    let counts: BTreeMap<String, usize> = summary.issues.iter().fold(BTreeMap::new(), |mut counts, issue| {
        *counts.entry(text(&issue.problem)).or_default() += issue.count;
        counts
    });
    json!({
        "documents": figures.documents,
        "customers": figures.customers,
        "payments": figures.payments,
        "totals": decimals(&figures.totals),
        "overdue": { "count": figures.overdue.count, "totals": decimals(&figures.overdue.totals) },
        "sheet": known.sheet,
        "header_row": known.header_row,
        "encoding": known.encoding.map(Encoding::name),
        "delimiter": known.delimiter.map(|Delimiter(delimiter)| delimiter.to_string()),
        "date_order": known.date_order,
        "decimal": known.decimal.map(|decimal| decimal.mark().to_string()),
        "currency": known.currency,
        "cutoff": known.cutoff,
        "mapping": known.mapping(),
        "skipped": summary.skipped,
        "issue_counts": counts,
        "issues": places.take(ISSUES).collect::<Vec<_>>(),
    })
}

fn text(value: &impl serde::Serialize) -> String {
    match json!(value) {
        Value::String(text) => text,
        other => other.to_string(),
    }
}

fn decimals(totals: &Totals) -> BTreeMap<String, String> {
    totals.iter().map(|money| (money.currency.to_string(), money.to_decimal())).collect()
}

//! Prints what the import understood of the files, as one JSON object.
//!
//! `cargo run --release --example inspect -- FILE... [--currency COP] [--today YYYY-MM-DD]`

mod arguments;

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::process::ExitCode;

use cartera::domain::language::Lang;
use cartera::domain::money::Totals;
use cartera::i18n::explain::import::unreadable;
use cartera::import::{self, Delimiter, Encoding, NamedBytes, Options, Part, Reading, Unreadable};
use serde_json::{Value, json};

/// So many issues are printed.
const ISSUES: usize = 50;
/// And so many of one cause.
const PLACES: usize = 20;

fn main() -> ExitCode {
    match arguments::read(std::env::args().skip(1)) {
        Ok((files, options)) => match arguments::load(&files) {
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
        let each = issue.places.iter().take(PLACES).map(|place| {
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
        "invoiced": decimals(&figures.invoiced),
        "payments": figures.payments,
        "paid": decimals(&figures.paid),
        "totals": decimals(&figures.totals),
        "overdue": { "count": figures.overdue.count, "totals": decimals(&figures.overdue.totals) },
        "sheet": known.sheet,
        "header_row": known.header_row,
        "encoding": known.encoding.map(Encoding::name),
        "delimiter": known.delimiter.map(|Delimiter(delimiter)| delimiter.to_string()),
        "date_order": known.date_order,
        "decimal": known.decimal.map(|decimal| decimal.mark().to_string()),
        "currency": known.currency,
        "scale": known.scale,
        "cutoff": known.cutoff,
        "mapping": known.mapping(),
        "skipped": summary.skipped,
        "parts": summary.parts.iter().map(part).collect::<Vec<_>>(),
        "issue_counts": counts,
        "issues": places.take(ISSUES).collect::<Vec<_>>(),
    })
}

/// What one sheet brought.
fn part(part: &Part) -> Value {
    json!({ "file": part.file, "sheet": part.sheet, "documents": part.documents, "totals": decimals(&part.totals) })
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

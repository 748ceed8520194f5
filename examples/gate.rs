//! Asks the contact gate: JSON lines in, JSON lines out, one answer a line.
//!
//! `cargo run --release --example gate -- --pack CO < cases.jsonl`
//! `cargo run --release --example gate -- --pack CO --holidays 2026`
//!
//! A line is `{"at":"2026-03-02T07:00","channel":"call|sms|email|whatsapp|letter|visit",
//! "person":"natural|company","recipient":"debtor|guarantor|reference|relative|employer",
//! "authorised":true,"history":[{"at":"…","channel":"call","direct":true}]}`; times are the
//! debtor's own. Only `at` and `channel` must be there. What is absent is read so: a natural
//! person, the debtor, an authorised channel, no history; and an earlier contact that does not
//! say whether it was direct was, because the strict reading is that it counts. Two more may
//! be given: `"intent":"collect|ask_reason|receive_payment"` and, in the history,
//! `"inbound":true`.
//!
//! An answer is `{"answer":"allowed|warning|refused","rule":…,"source":…,"next":…}`. `next` is
//! the first moment at which the same contact would not be refused (of a warning, the first
//! without one), and null where nothing was in the way or no waiting helps. A line that cannot
//! be read gets `{"line":…,"error":…}`.

use std::borrow::Cow;
use std::io::{self, BufRead, BufWriter, Write};
use std::process::ExitCode;

use cartera::domain::law::{
    Contact, Holidays, Intent, Law, Means, Pack, Person, Recipient, Request, Verdict,
};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

const USAGE: &str = "usage: gate --pack CO [--holidays YEAR] < cases.jsonl";

/// Years whose holidays are reckoned once.
const YEARS: (i32, i32) = (2015, 2045);

#[derive(Deserialize)]
struct Case<'a> {
    #[serde(borrow)]
    at: Cow<'a, str>,
    channel: Means,
    #[serde(default)]
    person: Option<Person>,
    #[serde(default)]
    recipient: Option<Recipient>,
    #[serde(default)]
    authorised: Option<bool>,
    #[serde(default)]
    intent: Option<Intent>,
    #[serde(default, borrow)]
    history: Option<Vec<Earlier<'a>>>,
}

#[derive(Deserialize)]
struct Earlier<'a> {
    #[serde(borrow)]
    at: Cow<'a, str>,
    channel: Means,
    #[serde(default)]
    direct: Option<bool>,
    #[serde(default)]
    inbound: Option<bool>,
}

#[derive(Serialize)]
struct Answer {
    answer: &'static str,
    rule: Option<String>,
    source: Option<&'static str>,
    next: Option<String>,
}

#[derive(Serialize)]
struct Unread {
    line: usize,
    error: String,
}

enum Task {
    Gate(&'static Pack),
    Holidays(&'static Pack, i32),
}

fn main() -> ExitCode {
    let done = match read(std::env::args().skip(1)) {
        Ok(Task::Gate(pack)) => answer_all(pack, io::stdin().lock(), BufWriter::new(io::stdout().lock())),
        Ok(Task::Holidays(pack, year)) => print_holidays(pack, year),
        Err(why) => {
            eprintln!("{why}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        // Whoever reads may stop early, as `head` does.
        Err(why) if why.kind() != io::ErrorKind::BrokenPipe => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
        _ => ExitCode::SUCCESS,
    }
}

fn read(mut given: impl Iterator<Item = String>) -> Result<Task, String> {
    let (mut pack, mut year) = (None, None);
    while let Some(argument) = given.next() {
        let mut value = || given.next().ok_or_else(|| format!("{argument} needs a value"));
        match argument.as_str() {
            "--pack" => {
                let id = value()?;
                pack = Some(Pack::find(&id).ok_or_else(|| format!("there is no pack {id}; {}", known()))?);
            }
            "--holidays" => {
                let text = value()?;
                let number = text.parse::<i32>().ok().filter(|year| (1583..=9998).contains(year));
                year =
                    Some(number.ok_or_else(|| format!("--holidays takes a year such as 2026, not {text}"))?);
            }
            _ => return Err(format!("{argument} is not an option")),
        }
    }
    let pack = pack.ok_or_else(|| format!("--pack is missing; {}", known()))?;
    Ok(year.map_or(Task::Gate(pack), |year| Task::Holidays(pack, year)))
}

fn known() -> String {
    let ids: Vec<&str> = Pack::all().iter().map(|pack| pack.id).collect();
    format!("there are {}", ids.join(", "))
}

fn print_holidays(pack: &'static Pack, year: i32) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    for (day, name) in Holidays::spanning(pack, &[], year, year).of_year(year) {
        writeln!(out, "{}", serde_json::json!({ "date": day, "name": name }))?;
    }
    out.flush()
}

fn answer_all(pack: &'static Pack, mut lines: impl BufRead, mut out: impl Write) -> io::Result<()> {
    let mut law = Law::of(pack, YEARS.0);
    law.holidays = Holidays::spanning(pack, &[], YEARS.0, YEARS.1);
    let (mut bytes, mut line, mut unread) = (Vec::new(), 0, 0);
    loop {
        bytes.clear();
        if lines.read_until(b'\n', &mut bytes)? == 0 {
            break;
        }
        line += 1;
        if bytes.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        match answer(&law, &bytes) {
            Ok(answer) => serde_json::to_writer(&mut out, &answer)?,
            Err(error) => {
                unread += 1;
                serde_json::to_writer(&mut out, &Unread { line, error })?;
            }
        }
        out.write_all(b"\n")?;
    }
    out.flush()?;
    if unread > 0 {
        eprintln!("{unread} of {line} lines could not be read");
    }
    Ok(())
}

fn answer(law: &Law, line: &[u8]) -> Result<Answer, String> {
    let case: Case = serde_json::from_slice(line).map_err(|why| format!("this line is no case: {why}"))?;
    let earlier = case.history.unwrap_or_default();
    let mut history = Vec::with_capacity(earlier.len());
    for earlier in &earlier {
        history.push(Contact {
            at: moment(&earlier.at)?,
            means: earlier.channel,
            direct: earlier.direct.unwrap_or(true),
            inbound: earlier.inbound.unwrap_or(false),
        });
    }
    let verdict = law.gate(&Request {
        person: case.person.unwrap_or_default(),
        recipient: case.recipient.unwrap_or_default(),
        means: case.channel,
        authorised: case.authorised,
        intent: case.intent.unwrap_or_default(),
        at: moment(&case.at)?,
        history: &history,
    });
    let objection = verdict.objection();
    Ok(Answer {
        answer: match verdict {
            Verdict::Allowed => "allowed",
            Verdict::Warning(_) => "warning",
            Verdict::Refused(_) => "refused",
        },
        rule: objection.map(|it| format!("{}.{}", it.pack.id, it.rule.id)),
        source: objection.map(|it| it.rule.norm),
        next: objection.and_then(|it| it.next).map(|next| next.format("%Y-%m-%dT%H:%M").to_string()),
    })
}

/// `2026-03-02T07:00`, with seconds or without, or a day alone.
fn moment(text: &str) -> Result<NaiveDateTime, String> {
    let wrong = || format!("«{text}» is no moment; one looks like 2026-03-02T07:00");
    let (day, time) = match text.split_at_checked(10) {
        Some((day, "")) => (day, None),
        Some((day, rest)) => (day, Some(rest.strip_prefix(['T', 't', ' ']).ok_or_else(wrong)?)),
        None => return Err(wrong()),
    };
    let day: NaiveDate = day.parse().map_err(|_| wrong())?;
    let time = match time {
        None => NaiveTime::MIN,
        Some(text) => {
            let padded = if text.len() == 5 { Cow::Owned(format!("{text}:00")) } else { Cow::Borrowed(text) };
            padded.parse().map_err(|_| wrong())?
        }
    };
    Ok(day.and_time(time))
}

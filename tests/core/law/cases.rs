//! The table of dated cases (`cases.txt`), pack by pack.

use cartera::domain::law::{Contact, Intent, Law, Means, Pack, Person, Recipient, Request, Verdict};
use chrono::NaiveDateTime;

fn moment(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap_or_else(|why| panic!("{text}: {why}"))
}

fn named<T: serde::de::DeserializeOwned>(name: &str) -> T {
    serde_json::from_value(name.into()).unwrap_or_else(|why| panic!("{name}: {why}"))
}

/// `whatsapp!2026-03-02T10:00`
fn contact(text: &str) -> Contact {
    let place = text.find(['!', '?', '<']).unwrap_or_else(|| panic!("{text}: answered or not?"));
    let mark = text.as_bytes()[place];
    Contact {
        at: moment(&text[place + 1..]),
        means: named(&text[..place]),
        direct: mark != b'?',
        inbound: mark == b'<',
    }
}

fn answer(asked: &str) -> String {
    let (asked, history) = asked.split_once('|').unwrap_or((asked, ""));
    let history: Vec<Contact> = history.split_whitespace().map(contact).collect();
    let mut words = asked.split_whitespace();
    let mut next = || words.next().expect("pack, time and channel");
    let pack = Pack::find(next()).expect("a pack");
    let mut request = Request {
        at: moment(next()),
        means: named::<Means>(next()),
        person: Person::Natural,
        recipient: Recipient::Debtor,
        authorised: Some(true),
        intent: Intent::Collect,
        history: &history,
    };
    for word in words {
        match word.split_once('=') {
            Some(("recipient", who)) => request.recipient = named(who),
            Some(("intent", what)) => request.intent = named(what),
            None if word == "company" => request.person = Person::Company,
            None if word == "unauthorised" => request.authorised = Some(false),
            _ => panic!("{word} says nothing"),
        }
    }
    let verdict = Law::of(pack, 2026).gate(&request);
    let Some(objection) = verdict.objection() else { return "allowed".to_owned() };
    let answer = if verdict.is_refused() { "refused" } else { "warning" };
    let next = objection.next.map_or("never".to_owned(), |next| next.format("%Y-%m-%dT%H:%M").to_string());
    assert!(!matches!(verdict, Verdict::Allowed) && !objection.rule.norm.is_empty());
    format!("{answer} {} {next}", objection.rule.id)
}

#[test]
fn the_gate_answers_every_dated_case_as_written() {
    let cases: Vec<(usize, &str)> = include_str!("cases.txt")
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))
        .collect();
    assert!(cases.len() >= 250, "{} cases", cases.len());
    let mut wrong = Vec::new();
    for (place, line) in cases {
        let (asked, expected) = line.split_once("->").unwrap_or_else(|| panic!("line {}", place + 1));
        let answer = answer(asked);
        if answer != expected.trim() {
            wrong.push(format!("line {}: {} -> {answer}, not {}", place + 1, asked.trim(), expected.trim()));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

//! The golden journal of the kinds that came with the law. Written once and never again.

use std::path::{Path, PathBuf};

use cartera::domain::batch::Block;
use cartera::domain::change::{Change, ContactRefused, Entry, FileImported, Gone};
use cartera::domain::contact_point::Channel;
use cartera::domain::history::History;
use cartera::domain::id::AttemptId;
use cartera::domain::law::{LawChoice, OwnHours, Person, Recipient};
use cartera::domain::objection::ObjectionNoted;
use cartera::domain::settings::Settings;
use cartera::domain::stamp::{DeviceId, Stamp};
use cartera::storage::{Record, Row, backup, codec};

use crate::support::{batch, customer, day, source};

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/journals").join(name)
}

fn stamp(place: u64) -> Stamp {
    Stamp::new(1_752_000_000_000 + place, 0, DeviceId(7))
}

/// One change of every kind of the law's, with every field filled.
fn written() -> Vec<Entry> {
    let rows = [("C1", "F-1", "2025-05-30", 1_250_000)];
    let at = day("2025-07-09").and_hms_opt(20, 30, 0).expect("a time");
    let objection = || ObjectionNoted { rule: "CO.hours".to_owned(), norm: "Ley 2300 de 2023".to_owned() };
    let law = LawChoice {
        pack: Some("STRICT".to_owned()),
        hours: Some(OwnHours { from: 480, to: 1020 }),
        holidays: vec![day("2025-12-24")],
        own_debts: true,
        visits_excepted: true,
    };
    let changes = vec![
        Change::SettingsChanged { settings: Settings { law, ..Settings::default() } },
        Change::FileImported(FileImported {
            source: source(),
            file: "cartera julio.xlsx".to_owned(),
            as_of: day("2025-07-09"),
            gone: Gone::PresumedPaid,
            block: Block::pack(&batch(&rows)),
        }),
        Change::PersonSet { customer: customer("C1"), person: Person::Company },
        Change::ContactPointQualified {
            customer: customer("C1"),
            value: "3000000001".to_owned(),
            recipient: Recipient::Relative,
            authorised: Some(false),
            evidence: "Formulario del 3 de marzo".to_owned(),
            name: String::new(),
            role: String::new(),
            preferred: false,
            best_at: None,
        },
        Change::ContactRefused(ContactRefused {
            customer: customer("C1"),
            channel: Channel::Call,
            to: Some("3000000001".to_owned()),
            objection: objection(),
            next: day("2025-07-10").and_hms_opt(7, 0, 0),
        }),
        Change::WarningOverridden {
            customer: customer("C1"),
            attempt: AttemptId(stamp(6)),
            objection: objection(),
            reason: "Lo pidió por escrito".to_owned(),
        },
    ];
    let entry =
        |(place, change)| Entry { stamp: stamp(place), command: stamp(place), at, author: None, change };
    (1..).zip(changes).map(entry).collect()
}

/// What came a little later: the zone that a collector sets.
fn zone() -> Vec<Entry> {
    let at = day("2025-07-09").and_hms_opt(20, 30, 0).expect("a time");
    let set =
        |zone: Option<&str>| Change::ZoneSet { customer: customer("C1"), zone: zone.map(str::to_owned) };
    let changes = [set(Some("America/Tijuana")), set(None)];
    let entry =
        |(place, change)| Entry { stamp: stamp(place), command: stamp(place), at, author: None, change };
    (1..).zip(changes).map(entry).collect()
}

#[test]
fn what_the_law_wrote_opens_for_ever() {
    assert_eq!(opened("v2-zone.cartera"), zone());
    let entries = opened("v2-law.cartera");
    assert_eq!(entries, written());
    let history = History::of(entries);
    let activity = history.portfolio().activity(&customer("C1"));
    assert_eq!(activity.person, Some(Person::Company));
    assert_eq!(activity.qualified("3000000001"), (Recipient::Relative, Some(false)));
    assert_eq!(activity.moments.len(), 2, "a refusal and an override are told");
    assert_eq!(history.portfolio().settings().pack().id, "STRICT");
}

#[test]
#[ignore = "writes a golden file that is not there: run once, by name"]
fn write_the_golden_journal_of_the_law() {
    for (name, entries) in [("v2-law.cartera", written()), ("v2-zone.cartera", zone())] {
        if file(name).exists() {
            continue;
        }
        let rows: Vec<Row> = entries.iter().map(codec::encode).map(Record::into).collect();
        let made_at = day("2025-07-09").and_hms_opt(18, 0, 0).expect("a time");
        std::fs::write(file(name), backup::write(made_at, "0.1.0", &rows)).expect("it can be written");
    }
}

fn opened(name: &str) -> Vec<Entry> {
    let bytes = std::fs::read(file(name)).expect("the golden file is there");
    let (entries, unread) = codec::decode_all(backup::read(&bytes).expect("it is whole").loaded);
    assert_eq!(unread, []);
    entries
}

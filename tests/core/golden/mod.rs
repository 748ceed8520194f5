//! Golden journals: what any version wrote opens for ever.
//!
//! One file a format version under `tests/fixtures/journals`, written once and never again. A
//! change to the code that makes one of them unreadable, or read otherwise, is the mistake.

mod classes;
mod contacts;
mod first;
mod layouts;
mod second;
mod texts;

use std::path::{Path, PathBuf};

use cartera::domain::change::{Change, Entry};
use cartera::domain::stamp::{DeviceId, Stamp};
use cartera::storage::{Record, Row, backup, codec};

use crate::support::day;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/journals")
}

fn stamp(place: u64) -> Stamp {
    Stamp::new(1_752_000_000_000 + place, 0, DeviceId(7))
}

fn entries(changes: Vec<Change>) -> Vec<Entry> {
    let at = day("2025-07-09").and_hms_opt(9, 30, 0).expect("a time");
    (1..)
        .zip(changes)
        .map(|(place, change)| Entry {
            stamp: stamp(place),
            command: stamp(place),
            at,
            author: Some("María".to_owned()),
            change,
        })
        .collect()
}

/// Without a catch-all arm: a new kind of change does not compile until somebody has thought of
/// the golden journal of the version that first writes it.
fn kind(change: &Change) -> &'static str {
    match change {
        Change::FileImported(_) => "FileImported",
        Change::LayoutLearned(_) => "LayoutLearned",
        Change::SourceRemoved { .. } => "SourceRemoved",
        Change::AttemptOpened(_) => "AttemptOpened",
        Change::OutcomeRecorded { .. } => "OutcomeRecorded",
        Change::NoteWritten { .. } => "NoteWritten",
        Change::NotePinned { .. } => "NotePinned",
        Change::TaskAdded(_) => "TaskAdded",
        Change::TaskDone { .. } => "TaskDone",
        Change::TaskMoved { .. } => "TaskMoved",
        Change::PromiseMade(_) => "PromiseMade",
        Change::PromiseWithdrawn { .. } => "PromiseWithdrawn",
        Change::CustomerSnoozed { .. } => "CustomerSnoozed",
        Change::CustomerExcluded { .. } => "CustomerExcluded",
        Change::CustomerReadmitted { .. } => "CustomerReadmitted",
        Change::CustomerDone { .. } => "CustomerDone",
        Change::ContactPointAdded { .. } => "ContactPointAdded",
        Change::ContactPointMarked { .. } => "ContactPointMarked",
        Change::SettingsChanged { .. } => "SettingsChanged",
        Change::PaymentRecorded { .. } => "PaymentRecorded",
        Change::PaymentConfirmed { .. } => "PaymentConfirmed",
        Change::PaymentAllocated { .. } => "PaymentAllocated",
        Change::PaymentReversed { .. } => "PaymentReversed",
        Change::DocumentWrittenOff { .. } => "DocumentWrittenOff",
        Change::DocumentReinstated { .. } => "DocumentReinstated",
        Change::DocumentPaused { .. } => "DocumentPaused",
        Change::DocumentResumed { .. } => "DocumentResumed",
        Change::PlanAgreed(_) => "PlanAgreed",
        Change::PlanSigned { .. } => "PlanSigned",
        Change::PlanCancelled { .. } => "PlanCancelled",
        Change::OfferMade(_) => "OfferMade",
        Change::OfferWithdrawn { .. } => "OfferWithdrawn",
        Change::DisputeOpened(_) => "DisputeOpened",
        Change::DisputeResolved { .. } => "DisputeResolved",
        Change::CustomerEscalated { .. } => "CustomerEscalated",
        Change::EscalationEnded { .. } => "EscalationEnded",
        Change::CustomerLabelled { .. } => "CustomerLabelled",
        Change::ContactRefused(_) => "ContactRefused",
        Change::WarningOverridden { .. } => "WarningOverridden",
        Change::PersonSet { .. } => "PersonSet",
        Change::ZoneSet { .. } => "ZoneSet",
        Change::ContactPointQualified { .. } => "ContactPointQualified",
        Change::TextWritten { .. } => "TextWritten",
        Change::CashCounted { .. } => "CashCounted",
        Change::Undone { .. } => "Undone",
        Change::Redone { .. } => "Redone",
    }
}

fn opened(file: &str) -> Vec<Entry> {
    let bytes = std::fs::read(folder().join(file)).expect("the golden file is there");
    let backup = backup::read(&bytes).expect("it is whole");
    let (entries, unread) = codec::decode_all(backup.loaded);
    assert_eq!(unread, [], "{file}: every change is read");
    entries
}

/// Once for each set of kinds that is new. It refuses to write over one that is there.
#[test]
#[ignore = "writes a golden file that is not there: run once, by name"]
fn write_the_golden_journal() {
    let made_at = day("2025-07-09").and_hms_opt(18, 0, 0).expect("a time");
    std::fs::create_dir_all(folder()).expect("the folder can be made");
    let versions = [
        ("v1.cartera", first::version()),
        ("v2.cartera", second::version()),
        ("v3-texts.cartera", texts::version()),
        ("v3-layouts.cartera", layouts::version()),
        ("v4-contacts.cartera", contacts::version()),
        ("v4-classes.cartera", classes::version()),
    ];
    for (file, entries) in versions {
        let path = folder().join(file);
        if path.exists() {
            continue;
        }
        let rows: Vec<Row> = entries.iter().map(codec::encode).map(Record::into).collect();
        std::fs::write(&path, backup::write(made_at, "0.1.0", &rows)).expect("it can be written");
    }
}

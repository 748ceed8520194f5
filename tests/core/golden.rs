//! Golden journals: what any version wrote opens for ever.
//!
//! One file a format version under `tests/fixtures/journals`, written once and never again. A
//! change to the code that makes one of them unreadable, or read otherwise, is the mistake.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use cartera::domain::attempt::{Direction, NonPaymentReason, Objective, Outcome, ResultCode};
use cartera::domain::batch::Block;
use cartera::domain::change::{AttemptOpened, Change, Entry, FileImported, Gone, PromiseMade, TaskAdded};
use cartera::domain::contact_point::{Channel, ContactKind};
use cartera::domain::history::History;
use cartera::domain::id::{AttemptId, DocumentId, NoteId, PromiseId, TaskId};
use cartera::domain::promise::PaymentMethod;
use cartera::domain::settings::{Creditor, Settings};
use cartera::domain::stamp::{DeviceId, Stamp};
use cartera::domain::standing::{Exclusion, ExclusionCause};
use cartera::domain::task::TaskKind;
use cartera::storage::{Record, Row, backup, codec};

use crate::support::{batch, customer, day, pesos, source};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/journals")
}

fn stamp(place: u64) -> Stamp {
    Stamp::new(1_752_000_000_000 + place, 0, DeviceId(7))
}

/// One change of every kind, with every field filled, in an order that makes sense.
fn first_version() -> Vec<Entry> {
    let rows = [
        ("C1", "F-1", "2025-05-30", 1_250_000),
        ("C1", "F-2", "2025-07-30", 800),
        ("C2", "N-1", "2025-06-15", -90),
    ];
    let (attempt, promise) = (AttemptId(stamp(3)), PromiseId(stamp(5)));
    let (note, task) = (NoteId(stamp(6)), TaskId(stamp(8)));
    let at = day("2025-07-09").and_hms_opt(9, 30, 0).expect("a time");
    let outcome = Outcome {
        result: ResultCode::Promised,
        summary: "Paga el viernes, «sin falta».".to_owned(),
        reason: Some(NonPaymentReason::Forgot),
        recorded_at: at,
    };
    let creditor =
        Creditor { name: "Acme S. A. S.".to_owned(), signature: "Ñusta".to_owned(), ..Creditor::default() };
    let exclusion = Exclusion {
        cause: ExclusionCause::Dispute,
        note: "mercancía".to_owned(),
        review_on: day("2025-08-01"),
    };
    let changes = vec![
        Change::SettingsChanged { settings: Settings { creditor, ..Settings::default() } },
        Change::FileImported(FileImported {
            source: source(),
            file: "cartera julio.xlsx".to_owned(),
            as_of: day("2025-07-09"),
            gone: Gone::PresumedPaid,
            block: Block::pack(&batch(&rows)),
        }),
        Change::AttemptOpened(AttemptOpened {
            attempt,
            customer: customer("C1"),
            channel: Channel::WhatsApp,
            direction: Direction::Outbound,
            to: Some("573000000001".to_owned()),
            text: Some("Buenos días".to_owned()),
            objective: Some(Objective::GetDate),
        }),
        Change::OutcomeRecorded { customer: customer("C1"), attempt, outcome },
        Change::PromiseMade(PromiseMade {
            promise,
            customer: customer("C1"),
            amount: Some(pesos(500_000)),
            due_on: day("2025-07-11"),
            method: Some(PaymentMethod::Transfer),
            documents: vec![DocumentId::of(&source(), "F-1")],
            split: Vec::new(),
            promised_by: None,
            replaces: None,
        }),
        Change::NoteWritten {
            customer: customer("C1"),
            note,
            text: "Contesta por la tarde".to_owned(),
            attempt: Some(attempt),
        },
        Change::NotePinned { customer: customer("C1"), note, pinned: true },
        Change::TaskAdded(TaskAdded {
            task,
            customer: Some(customer("C1")),
            kind: TaskKind::CheckPromise,
            title: "Verificar".to_owned(),
            due_on: day("2025-07-11"),
            due_at: day("2025-07-11").and_hms_opt(15, 0, 0).map(|it| it.time()),
            promise: Some(promise),
            repeat: None,
        }),
        Change::TaskMoved { task, due_on: day("2025-07-14"), due_at: None },
        Change::TaskDone { task },
        Change::PromiseWithdrawn { customer: customer("C1"), promise },
        Change::CustomerSnoozed { customer: customer("C1"), until: day("2025-07-20") },
        Change::CustomerExcluded { customer: customer("C2"), exclusion },
        Change::CustomerReadmitted { customer: customer("C2") },
        Change::CustomerDone { customer: customer("C2") },
        Change::ContactPointAdded {
            customer: customer("C1"),
            kind: ContactKind::Email,
            value: "pagos@example.com".to_owned(),
        },
        Change::ContactPointMarked { customer: customer("C1"), value: "3000000001".to_owned(), wrong: true },
        Change::Undone { command: stamp(17) },
        Change::Redone { command: stamp(17) },
        Change::SourceRemoved { source: source() },
        Change::Undone { command: stamp(20) },
    ];
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

#[test]
fn the_first_version_opens_for_ever() {
    let entries = opened("v1.cartera");
    assert_eq!(entries, first_version());
    let kinds: BTreeSet<&str> = entries.iter().map(|entry| kind(&entry.change)).collect();
    assert_eq!(kinds.len(), 20, "one of every kind that the first version wrote");
}

#[test]
fn the_first_versions_journal_makes_the_portfolio_it_made() {
    let history = History::of(opened("v1.cartera"));
    let portfolio = history.portfolio();
    let account = portfolio.account(&customer("C1")).expect("known");
    assert_eq!(account.balance(day("2025-07-09")).overdue.of(pesos(0).currency), pesos(1_250_000));
    assert_eq!(portfolio.settings().creditor.signature, "Ñusta");
    assert_eq!(portfolio.activity(&customer("C1")).attempts.len(), 1);
}

/// For a new format version only. It refuses to write over one that is there.
#[test]
#[ignore = "writes the golden file of a new format version: run once, by name"]
fn write_the_golden_journal() {
    let path = folder().join(format!("v{}.cartera", backup::FORMAT));
    assert!(!path.exists(), "{} is never written again", path.display());
    let rows: Vec<Row> = first_version().iter().map(codec::encode).map(Record::into).collect();
    let made_at = day("2025-07-09").and_hms_opt(18, 0, 0).expect("a time");
    std::fs::create_dir_all(folder()).expect("the folder can be made");
    std::fs::write(&path, backup::write(made_at, "0.1.0", &rows)).expect("it can be written");
}

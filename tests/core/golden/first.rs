//! One change of every kind that the first version wrote.

use std::collections::BTreeSet;

use cartera::domain::attempt::{Direction, NonPaymentReason, Objective, Outcome, ResultCode};
use cartera::domain::batch::Block;
use cartera::domain::change::{AttemptOpened, Change, Entry, FileImported, Gone, PromiseMade, TaskAdded};
use cartera::domain::contact_point::{Channel, ContactKind};
use cartera::domain::history::History;
use cartera::domain::id::{AttemptId, DocumentId, NoteId, PromiseId, TaskId};
use cartera::domain::promise::PaymentMethod;
use cartera::domain::settings::{Creditor, Settings};
use cartera::domain::standing::{Exclusion, ExclusionCause};
use cartera::domain::task::TaskKind;

use super::{entries, kind, opened, stamp};
use crate::support::{batch, customer, day, pesos, source};

/// One change of every kind, with every field filled, in an order that makes sense.
pub fn version() -> Vec<Entry> {
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
        stance: None,
        mood: None,
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
        Change::ContactPointMarked {
            customer: customer("C1"),
            value: "3000000001".to_owned(),
            wrong: true,
            bounced: false,
        },
        Change::Undone { command: stamp(17) },
        Change::Redone { command: stamp(17) },
        Change::SourceRemoved { source: source() },
        Change::Undone { command: stamp(20) },
    ];
    entries(changes)
}

#[test]
fn the_first_version_opens_for_ever() {
    let entries = opened("v1.cartera");
    assert_eq!(entries, version());
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

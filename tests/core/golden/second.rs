//! What came with payments by hand, plans, offers and disputes.

use std::collections::BTreeSet;

use cartera::domain::allocation::Share;
use cartera::domain::batch::Block;
use cartera::domain::change::{
    Change, DisputeOpened, Entry, FileImported, Gone, OfferMade, PlanAgreed, PromiseMade, TaskAdded,
};
use cartera::domain::dispute::{DisputeReason, Resolution};
use cartera::domain::escalation::EscalatedTo;
use cartera::domain::history::History;
use cartera::domain::id::{DisputeId, DocumentId, OfferId, PlanId, PromiseId, ReceiptId, TaskId};
use cartera::domain::payment::PaymentKind;
use cartera::domain::plan::{Frequency, instalments};
use cartera::domain::promise::PaymentMethod;
use cartera::domain::receipt::ReceiptTerms;
use cartera::domain::settings::Settings;
use cartera::domain::standing::{Exclusion, ExclusionCause};
use cartera::domain::task::{Recurrence, TaskKind};

use super::{entries, kind, opened, stamp};
use crate::support::{batch, customer, day, pesos, source};

/// The kinds and fields that came with payments by hand, plans, offers and disputes.
pub fn version() -> Vec<Entry> {
    let rows = [("C1", "F-1", "2025-05-30", 1_250_000), ("C1", "F-2", "2025-07-30", 800)];
    let c1 = || customer("C1");
    let document = |number: &str| DocumentId::of(&source(), number);
    let share = |number: &str, units| Share { document: document(number), amount: pesos(units) };
    let (promise, receipt, claim) = (PromiseId(stamp(2)), ReceiptId(stamp(4)), ReceiptId(stamp(5)));
    let (plan, offer, dispute) = (PlanId(stamp(14)), OfferId(stamp(17)), DisputeId(stamp(19)));
    let pause =
        Exclusion { cause: ExclusionCause::Other, note: "entrega".to_owned(), review_on: day("2025-08-01") };
    let terms = |to_verify, units, shares| ReceiptTerms {
        kind: PaymentKind::Money,
        amount: pesos(units),
        received_on: day("2025-07-08"),
        method: Some(PaymentMethod::Cheque),
        reference: "ch. 0042".to_owned(),
        plan: None,
        to_verify,
        shares,
        number: None,
    };
    entries(vec![
        Change::FileImported(FileImported {
            source: source(),
            file: "cartera.csv".to_owned(),
            as_of: day("2025-07-09"),
            gone: Gone::PresumedPaid,
            block: Block::pack(&batch(&rows)),
        }),
        Change::PromiseMade(PromiseMade {
            promise,
            customer: c1(),
            amount: Some(pesos(300)),
            due_on: day("2025-07-11"),
            method: None,
            documents: vec![document("F-1"), document("F-2")],
            split: vec![share("F-1", 200), share("F-2", 100)],
            promised_by: Some("Ana Ruiz".to_owned()),
            replaces: Some(vec![]),
        }),
        Change::TaskAdded(TaskAdded {
            task: TaskId(stamp(3)),
            customer: Some(c1()),
            kind: TaskKind::FollowUp,
            title: String::new(),
            due_on: day("2025-07-16"),
            due_at: None,
            promise: None,
            repeat: Some(Recurrence::Days(7)),
        }),
        Change::PaymentRecorded {
            customer: c1(),
            receipt,
            terms: terms(false, 500, vec![share("F-1", 450)]),
        },
        Change::PaymentRecorded { customer: c1(), receipt: claim, terms: terms(true, 80, vec![]) },
        Change::PaymentConfirmed { customer: c1(), receipt: claim, shares: vec![share("F-2", 80)] },
        Change::PaymentAllocated { customer: c1(), receipt, shares: vec![share("F-1", 50)] },
        Change::PaymentReversed { customer: c1(), receipt: claim, note: "devuelto".to_owned() },
        Change::DocumentWrittenOff { customer: c1(), document: document("F-2"), note: "mínimo".to_owned() },
        Change::DocumentReinstated { customer: c1(), document: document("F-2") },
        Change::DocumentPaused { customer: c1(), document: document("F-2"), pause },
        Change::DocumentResumed { customer: c1(), document: document("F-2") },
        Change::CustomerLabelled { customer: c1(), label: "quincena".to_owned(), on: true },
        Change::PlanAgreed(PlanAgreed {
            plan,
            customer: c1(),
            documents: vec![document("F-1")],
            instalments: instalments(pesos(1_249_500), 3, day("2025-07-31"), Frequency::Monthly),
            note: "por correo".to_owned(),
        }),
        Change::PlanSigned { customer: c1(), plan },
        Change::PlanCancelled { customer: c1(), plan },
        Change::OfferMade(OfferMade {
            offer,
            customer: c1(),
            documents: vec![document("F-2")],
            pay: pesos(750),
            discount: pesos(50),
            until: day("2025-07-20"),
        }),
        Change::OfferWithdrawn { customer: c1(), offer },
        Change::DisputeOpened(DisputeOpened {
            dispute,
            customer: c1(),
            document: document("F-2"),
            amount: Some(pesos(100)),
            reason: DisputeReason::Price,
            note: "precio".to_owned(),
            review_on: day("2025-07-20"),
        }),
        Change::DisputeResolved { customer: c1(), dispute, resolution: Resolution::Upheld },
        Change::CustomerEscalated {
            customer: c1(),
            to: EscalatedTo::Manager,
            note: "que llame el gerente".to_owned(),
            review_on: day("2025-07-14"),
        },
        Change::EscalationEnded { customer: c1() },
        Change::SettingsChanged { settings: Settings { plan_broken_after: 3, ..Settings::default() } },
    ])
}

#[test]
fn the_second_version_opens_for_ever() {
    let entries = opened("v2.cartera");
    assert_eq!(entries, version());
    let kinds: BTreeSet<&str> = entries.iter().map(|entry| kind(&entry.change)).collect();
    assert_eq!(kinds.len(), 22, "every kind that came with it, and those it needs");
    let history = History::of(entries);
    let account = history.portfolio().account(&customer("C1")).expect("known");
    let balances: Vec<i64> = account.documents.iter().map(|it| it.balance.minor / 100).collect();
    assert_eq!(balances, [1_249_500, 800]);
    let activity = history.portfolio().activity(&customer("C1"));
    assert_eq!((activity.labels.len(), activity.plans.len(), activity.disputes.len()), (1, 1, 1));
}

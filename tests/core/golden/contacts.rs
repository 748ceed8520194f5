//! What came with the sending queue and the field.

use cartera::domain::allocation::Share;
use cartera::domain::attempt::{Direction, Mood, Objective, Outcome, ResultCode, Stance};
use cartera::domain::batch::Block;
use cartera::domain::cash::CashCount;
use cartera::domain::change::{AttemptOpened, Change, Entry, FileImported, Gone};
use cartera::domain::contact_point::Channel;
use cartera::domain::history::History;
use cartera::domain::id::{AttemptId, DocumentId, ReceiptId};
use cartera::domain::law::Recipient;
use cartera::domain::payment::PaymentKind;
use cartera::domain::promise::PaymentMethod;
use cartera::domain::receipt::ReceiptTerms;
use chrono::NaiveTime;

use super::{entries, opened, stamp};
use crate::support::{batch, customer, day, pesos, source};

/// What came with the sending queue and the field: whose a number is, what was learned of a call,
/// numbered receipts, the day's cash.
pub fn version() -> Vec<Entry> {
    let c1 = || customer("C1");
    let (attempt, receipt) = (AttemptId(stamp(2)), ReceiptId(stamp(4)));
    let at = day("2025-07-09").and_hms_opt(9, 30, 0).expect("a time");
    entries(vec![
        Change::FileImported(FileImported {
            source: source(),
            file: "cartera.csv".to_owned(),
            as_of: day("2025-07-09"),
            gone: Gone::PresumedPaid,
            block: Block::pack(&batch(&[("C1", "F-1", "2025-05-30", 1_000)])),
        }),
        Change::AttemptOpened(AttemptOpened {
            attempt,
            customer: c1(),
            channel: Channel::Email,
            direction: Direction::Outbound,
            to: Some("pagos@ejemplo.co".to_owned()),
            text: Some("Buen día".to_owned()),
            objective: Some(Objective::GetDate),
        }),
        Change::OutcomeRecorded {
            customer: c1(),
            attempt,
            outcome: Outcome {
                result: ResultCode::Refused,
                summary: String::new(),
                reason: None,
                stance: Some(Stance::Situation),
                mood: Some(Mood::Worried),
                recorded_at: at,
            },
        },
        Change::ContactPointMarked {
            customer: c1(),
            value: "pagos@ejemplo.co".to_owned(),
            wrong: true,
            bounced: true,
        },
        Change::ContactPointQualified {
            customer: c1(),
            value: "3000000001".to_owned(),
            recipient: Recipient::Debtor,
            authorised: Some(true),
            evidence: String::new(),
            name: "Inés Marín".to_owned(),
            role: "Tesorería".to_owned(),
            preferred: true,
            best_at: NaiveTime::from_hms_opt(10, 30, 0),
        },
        Change::PaymentRecorded {
            customer: c1(),
            receipt,
            terms: ReceiptTerms {
                kind: PaymentKind::Money,
                amount: pesos(400),
                received_on: day("2025-07-09"),
                method: Some(PaymentMethod::Cash),
                reference: String::new(),
                plan: None,
                to_verify: false,
                shares: vec![Share { document: DocumentId::of(&source(), "F-1"), amount: pesos(400) }],
                number: Some(17),
            },
        },
        Change::CashCounted {
            count: CashCount {
                day: day("2025-07-09"),
                expected: pesos(400),
                counted: pesos(350),
                pieces: vec![(50, 7)],
                note: "vueltas".to_owned(),
            },
        },
    ])
}

#[test]
fn contacts_and_cash_open_for_ever() {
    let entries = opened("v4-contacts.cartera");
    assert_eq!(entries, version());
    let history = History::of(entries);
    assert_eq!(history.last_receipt_number(), 17);
    let activity = history.portfolio().activity(&customer("C1"));
    assert_eq!(activity.bounced_contacts, ["pagos@ejemplo.co"]);
    assert_eq!(activity.known_of("3000000001").map(|it| it.role.as_str()), Some("Tesorería"));
    assert_eq!(history.portfolio().cash_counts()[0].difference(), pesos(-50));
}

//! Short forms of what a collector agrees and records.

use cartera::command::*;
use cartera::domain::attempt::{Direction, ResultCode};
use cartera::domain::contact_point::Channel;
use cartera::domain::id::{DocumentId, ReceiptId};
use cartera::domain::payment::PaymentKind;

use super::{Collector, customer, day, pesos, source};

pub fn document(number: &str) -> DocumentId {
    DocumentId::of(&source(), number)
}

/// A call that ended so.
pub fn called(code: &str, result: ResultCode) -> RecordOutcome {
    RecordOutcome {
        customer: customer(code),
        attempt: None,
        channel: Channel::Call,
        direction: Direction::Outbound,
        result,
        summary: String::new(),
        reason: None,
        promise: None,
        next: None,
        learned: Learned::default(),
    }
}

/// A promise about whatever is owed.
pub fn promised(code: &str, units: i64, due_on: &str) -> MakePromise {
    let terms = PromiseTerms { amount: Some(pesos(units)), due_on: day(due_on), ..PromiseTerms::default() };
    MakePromise { customer: customer(code), terms }
}

/// A promise about some documents.
pub fn promised_for(code: &str, numbers: &[&str], units: i64, due_on: &str) -> MakePromise {
    let mut promise = promised(code, units, due_on);
    promise.terms.documents = numbers.iter().map(|it| document(it)).collect();
    promise
}

/// Money that came in, for the oldest first.
pub fn paid(code: &str, units: i64, on: &str) -> RecordPayment {
    RecordPayment {
        customer: customer(code),
        kind: PaymentKind::Money,
        amount: pesos(units),
        received_on: day(on),
        method: None,
        reference: String::new(),
        to: AllocateTo::OldestFirst,
        to_verify: false,
    }
}

impl Collector {
    /// The last thing that was written down as received.
    pub fn last_receipt(&self, code: &str) -> ReceiptId {
        let account = self.portfolio().account(&customer(code)).expect("known");
        account.receipts.last().expect("something was received").id
    }

    /// What each document of a customer owes, in pesos.
    pub fn balances(&self, code: &str) -> Vec<(String, i64)> {
        let account = self.portfolio().account(&customer(code)).expect("known");
        account.documents.iter().map(|it| (it.number.clone(), it.balance.minor / 100)).collect()
    }
}

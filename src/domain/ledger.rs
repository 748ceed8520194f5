//! The ledger: what receipts and files do to an account, to the cent.
//!
//! The balance of a document is what the last file showed, less what the collector wrote
//! down and the file does not know yet. When a later file shows the fall, it *confirms* the
//! receipts; only what it shows beyond them is inferred as another payment. So the order in
//! which a payment and a file are learned makes no difference to what is owed.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::account::Account;
use super::allocation::{Owed, Share};
use super::dispute::{Dispute, disputed};
use super::document::Document;
use super::id::{DocumentId, ReceiptId};
use super::money::{Money, Totals};
use super::order;
use super::payment::Payment;
use super::receipt::{Part, Receipt, ReceiptState};

impl Account {
    pub fn receipt(&self, id: ReceiptId) -> Option<&Receipt> {
        self.receipts.iter().find(|receipt| receipt.id == id)
    }

    /// What stands on account: received, and for no document.
    pub fn on_account(&self) -> Totals {
        let counted = self.receipts.iter().filter(|receipt| receipt.counts());
        counted.map(Receipt::left).filter(|left| !left.is_zero()).collect()
    }

    /// What the customer says it paid and nobody has seen: neither the collector nor a file.
    pub fn to_verify(&self) -> impl Iterator<Item = &Receipt> {
        let claimed = self.receipts.iter().filter(|receipt| receipt.state == ReceiptState::ToVerify);
        claimed.filter(|receipt| !self.is_seen(receipt))
    }

    /// Whether a file has shown since what a claim says.
    pub fn is_seen(&self, claim: &Receipt) -> bool {
        let since = claim.recorded_at.date();
        let seen = |part: &Part| -> i64 {
            let shown = self
                .payments
                .iter()
                .filter(|it| it.receipt.is_none() && it.document == part.document && it.received_on >= since);
            shown.map(|it| it.amount.minor).sum()
        };
        !claim.parts.is_empty() && claim.parts.iter().all(|part| seen(part) >= part.amount.minor)
    }

    /// The documents that could take a payment, with what each owes.
    pub fn owed(&self, disputes: &[Dispute]) -> Vec<Owed> {
        let owed = |document: &Document| Owed {
            document: document.id.clone(),
            due_on: document.due_on,
            balance: document.balance,
            disputed: disputed(document, disputes).is_positive(),
        };
        self.collectible().map(owed).collect()
    }

    /// The documents as the last file had them, to compare with the next.
    pub fn filed(&self) -> impl Iterator<Item = Cow<'_, Document>> {
        self.documents.iter().filter_map(|document| {
            if self.receipts.is_empty() && self.given_up.is_empty() {
                return Some(Cow::Borrowed(document));
            }
            let pending = self.pending(&document.id);
            let by_hand = self.given_up.contains(&document.id);
            if pending == 0 && !by_hand {
                return Some(Cow::Borrowed(document));
            }
            let mut filed = document.clone();
            filed.balance.minor += pending;
            filed.written_off &= !by_hand;
            // What no file shows and only came back because its payment was taken back.
            let back = pending < 0 && filed.balance.is_zero();
            (!back).then_some(Cow::Owned(filed))
        })
    }

    pub(super) fn record(&mut self, receipt: Receipt) {
        if receipt.counts() {
            let parts = receipt.parts.clone();
            self.pay(&receipt, &parts);
        }
        self.receipts.push(receipt);
    }

    /// Adds shares to a receipt: those of a claim that was seen, or of what was left.
    pub(super) fn share_out(&mut self, id: ReceiptId, shares: &[Share], seen: bool) {
        let Some(place) = self.receipts.iter().position(|receipt| receipt.id == id) else { return };
        let mut receipt = self.receipts[place].clone();
        let parts: Vec<Part> = shares.iter().map(Part::of).collect();
        match (receipt.state, seen) {
            (ReceiptState::ToVerify, true) => {
                receipt.state = ReceiptState::Counted;
                receipt.parts.clone_from(&parts);
            }
            (ReceiptState::Counted, false) => receipt.parts.extend(parts.iter().cloned()),
            _ => return,
        }
        self.pay(&receipt, &parts);
        self.receipts[place] = receipt;
    }

    pub(super) fn reverse(&mut self, id: ReceiptId) -> Option<Money> {
        let place = self.receipts.iter().position(|receipt| receipt.id == id)?;
        let receipt = self.receipts[place].clone();
        if receipt.state == ReceiptState::Reversed {
            return None;
        }
        if receipt.counts() {
            for part in &receipt.parts {
                self.lower(&part.document, -part.amount.minor);
            }
            self.payments.retain(|payment| payment.receipt != Some(id));
        }
        self.receipts[place].state = ReceiptState::Reversed;
        Some(receipt.amount)
    }

    pub(super) fn write_off(&mut self, id: &DocumentId, off: bool) -> Option<String> {
        let document = self.documents.iter_mut().find(|document| document.id == *id)?;
        self.given_up.retain(|it| it != id);
        if off && !document.written_off {
            self.given_up.push(id.clone());
        }
        document.written_off = off;
        Some(document.number.clone())
    }

    /// Lays a document of a new file over what was held of it.
    pub(super) fn lay_over(&mut self, before: Money, mut document: Document, on: NaiveDate) {
        self.compare(&document.id, before, document.balance, on);
        document.balance.minor -= self.pending(&document.id);
        self.lay(document);
    }

    /// A document that a file shows for the first time, or again after it was paid.
    pub(super) fn lay(&mut self, mut document: Document) {
        if document.written_off {
            self.given_up.retain(|it| *it != document.id);
        }
        document.written_off |= self.given_up.contains(&document.id);
        self.settled.retain(|it| it.id != document.id);
        self.documents.push(document);
    }

    /// A document that a complete file no longer shows: it was paid, unless its payment was
    /// taken back and the file does not know that.
    pub(super) fn settle(&mut self, before: Money, mut document: Document, on: NaiveDate) {
        self.compare(&document.id, before, Money::zero(before.currency), on);
        match self.pending(&document.id) {
            back if back < 0 => {
                document.balance.minor = -back;
                self.documents.push(document);
            }
            _ => self.settled.push(document),
        }
    }

    /// What receipts take off the balance that the file shows.
    pub(super) fn pending(&self, document: &DocumentId) -> i64 {
        self.receipts.iter().map(|receipt| receipt.pending(document)).sum()
    }

    fn compare(&mut self, document: &DocumentId, before: Money, now: Money, on: NaiveDate) {
        if before.currency != now.currency {
            return;
        }
        if now.minor < before.minor && before.is_positive() {
            // A balance that turned into a credit was paid by no more than what was owed.
            let fell = before.minor - now.minor.max(0);
            let left = self.confirm(document, fell);
            if left > 0 {
                let amount = Money::new(left, now.currency);
                self.payments.push(Payment::seen(document.clone(), amount, on));
            }
        } else {
            self.forget(document, now.minor.saturating_sub(before.minor));
        }
    }

    /// Takes a fall for receipts that were written down, earliest first; gives what is over.
    fn confirm(&mut self, document: &DocumentId, mut fell: i64) -> i64 {
        self.parts_of(document, ReceiptState::Counted, |part| {
            let confirmed = fell.min(part.amount.minor - part.confirmed).max(0);
            part.confirmed += confirmed;
            fell -= confirmed;
        });
        fell
    }

    /// A balance that rose again: the file has learned that a payment was taken back.
    fn forget(&mut self, document: &DocumentId, mut rose: i64) {
        self.parts_of(document, ReceiptState::Reversed, |part| {
            let forgotten = rose.min(part.confirmed).max(0);
            part.confirmed -= forgotten;
            rose -= forgotten;
        });
    }

    fn parts_of(&mut self, document: &DocumentId, state: ReceiptState, mut see: impl FnMut(&mut Part)) {
        let mut places: Vec<usize> =
            (0..self.receipts.len()).filter(|&it| self.receipts[it].state == state).collect();
        order::sort_by_key(&mut places, |&it| (self.receipts[it].received_on, self.receipts[it].id));
        for place in places {
            let parts = self.receipts[place].parts.iter_mut();
            parts.filter(|part| part.document == *document).for_each(&mut see);
        }
    }

    fn pay(&mut self, receipt: &Receipt, parts: &[Part]) {
        for part in parts {
            self.lower(&part.document, part.amount.minor);
            self.payments.push(receipt.payment_of(part.document.clone(), part.amount));
        }
    }

    fn lower(&mut self, id: &DocumentId, minor: i64) {
        if let Some(document) = self.documents.iter_mut().find(|document| document.id == *id) {
            document.balance.minor -= minor;
        } else if let Some(place) = self.settled.iter().position(|document| document.id == *id) {
            // Paid and gone, and now the payment is taken back.
            let mut document = self.settled.remove(place);
            document.balance.minor = -minor;
            self.documents.push(document);
            self.sort_documents();
        }
    }

    pub(super) fn sort_documents(&mut self) {
        order::sort_by(&mut self.documents, |a, b| (a.due_on, &a.number).cmp(&(b.due_on, &b.number)));
    }
}

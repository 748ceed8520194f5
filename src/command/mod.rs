//! What a collector does: one file a verb.
//!
//! A command decides and never writes: from the portfolio, the request and the moment it
//! makes the changes that would carry it out, or the reason why not. Storing and showing
//! them is the session's work.
//!
//! Invariant: no clock, no storage, no text for people.

use chrono::{NaiveDate, NaiveDateTime};

use crate::domain::change::{Change, Entry};
use crate::domain::history::History;
use crate::domain::id::CustomerId;
use crate::domain::law::Now;
use crate::domain::portfolio::Portfolio;
use crate::domain::stamp::{Stamp, StampClock};

mod add_contact_point;
mod add_task;
mod agree_plan;
mod apply_credit;
mod change_settings;
mod classify_customer;
mod confirm_payment;
mod count_cash;
mod escalate_customer;
mod exclude_customer;
mod finish_customer;
mod finish_task;
mod import_file;
mod label_customer;
mod load_changes;
mod make_offer;
mod make_promise;
mod mark_contact_point;
mod move_task;
mod note_refusal;
mod open_attempt;
mod open_dispute;
mod pause_document;
mod pin_note;
mod proof;
mod qualify_contact_point;
mod readmit_customer;
mod record_outcome;
mod record_payment;
mod refusal;
mod remove_source;
mod reverse_payment;
mod set_person;
mod set_zone;
mod snooze_customer;
mod withdraw_promise;
mod write_note;
mod write_off_document;
mod write_texts;

pub use add_contact_point::AddContactPoint;
pub use add_task::AddTask;
pub use agree_plan::{AgreePlan, CancelPlan, SignPlan, plan_debt};
pub use apply_credit::ApplyCredit;
pub use change_settings::{AdjustSettings, ChangeSettings};
pub use classify_customer::ClassifyCustomer;
pub use confirm_payment::ConfirmPayment;
pub use count_cash::CountCash;
pub use escalate_customer::{EndEscalation, EscalateCustomer};
pub use exclude_customer::ExcludeCustomer;
pub use finish_customer::FinishCustomer;
pub use finish_task::FinishTask;
pub use import_file::ImportFile;
pub use label_customer::LabelCustomer;
pub use load_changes::load;
pub use make_offer::{MakeOffer, WithdrawOffer};
pub use make_promise::{MakePromise, PromiseTerms};
pub use mark_contact_point::MarkContactPoint;
pub use move_task::MoveTask;
pub use note_refusal::{NOTHING_TO_COLLECT, NoteRefusal};
pub use open_attempt::OpenAttempt;
pub use open_dispute::{OpenDispute, ResolveDispute};
pub use pause_document::{PauseDocument, ResumeDocument};
pub use pin_note::PinNote;
pub use proof::{Proof, paid_is_left_alone, too_late_in_peru};
pub use qualify_contact_point::QualifyContactPoint;
pub use readmit_customer::ReadmitCustomer;
pub use record_outcome::{Disputed, Learned, NextStep, Paid, RecordOutcome};
pub use record_payment::{AllocateTo, IssueReceipt, RecordPayment};
pub use refusal::Refusal;
pub use remove_source::RemoveSource;
pub use reverse_payment::ReversePayment;
pub use set_person::SetPerson;
pub use set_zone::SetZone;
pub use snooze_customer::SnoozeCustomer;
pub use withdraw_promise::WithdrawPromise;
pub use write_note::WriteNote;
pub use write_off_document::{ReinstateDocument, WriteOffDocument};
pub use write_texts::WriteTexts;

/// Something a collector asks for.
pub trait Command {
    /// The changes that carry it out, in order, or why it may not be done.
    fn decide(self, portfolio: &Portfolio, moment: &mut Moment) -> Result<Vec<Change>, Refusal>;
}

/// When a command is given: the collector's civil time, and stamps to name things with.
pub struct Moment<'clock> {
    pub now: NaiveDateTime,
    /// Milliseconds since 1970, UTC.
    pub millis: u64,
    pub clock: &'clock mut StampClock,
}

impl Moment<'_> {
    pub fn today(&self) -> NaiveDate {
        self.now.date()
    }

    /// The same moment by the collector's clock and in UTC.
    pub fn as_of(&self) -> Now {
        Now { civil: self.now, millis: self.millis }
    }

    /// A stamp that nothing else has: the name of a new note, task, attempt or promise.
    pub fn fresh(&mut self) -> Stamp {
        self.clock.tick(self.millis)
    }

    /// Stamps the changes of one command.
    fn entries(&mut self, changes: Vec<Change>) -> Vec<Entry> {
        let command = self.fresh();
        let mut stamp = command;
        let mut entries = Vec::with_capacity(changes.len());
        for change in changes {
            entries.push(Entry { stamp, command, at: self.now, author: None, change });
            stamp = self.fresh();
        }
        entries
    }
}

/// Decides a command and stamps its changes, ready for the journal.
pub fn carry_out(
    command: impl Command,
    portfolio: &Portfolio,
    moment: &mut Moment,
) -> Result<Vec<Entry>, Refusal> {
    let changes = command.decide(portfolio, moment)?;
    Ok(moment.entries(changes))
}

/// Takes back a command. It must count and be known.
pub fn undo(history: &History, command: Stamp, moment: &mut Moment) -> Result<Vec<Entry>, Refusal> {
    if !history.counts(command) {
        return Err(Refusal::NothingToUndo);
    }
    Ok(moment.entries(vec![Change::Undone { command }]))
}

/// Brings back the command that was undone last.
pub fn redo(history: &History, moment: &mut Moment) -> Result<Vec<Entry>, Refusal> {
    let command = history.redoable().ok_or(Refusal::NothingToRedo)?;
    Ok(moment.entries(vec![Change::Redone { command }]))
}

/// Every command about a customer starts here.
fn known(portfolio: &Portfolio, customer: &CustomerId) -> Result<(), Refusal> {
    portfolio.account(customer).map(|_| ()).ok_or(Refusal::NoSuchCustomer)
}

/// Nothing is planned for a day that is over.
fn not_past(day: NaiveDate, moment: &Moment) -> Result<(), Refusal> {
    if day < moment.today() {
        return Err(Refusal::InThePast { today: moment.today() });
    }
    Ok(())
}

//! The portfolio (*cartera*): everything, in memory, as the changes so far have made it.
//!
//! A plain value: equal changes give equal portfolios, on any device. Only [`Portfolio::apply`]
//! moves it. A change that speaks of something that is not there (its file was undone) is
//! passed over; it stays in the journal.

use crate::domain::order;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use chrono::NaiveDate;

use super::account::Account;
use super::activity::{Activity, Moment, MomentKind};
use super::attempt::Attempt;
use super::batch::Batch;
use super::change::{AttemptOpened, Change, Entry, FileImported, Gone, PromiseMade, TaskAdded};
use super::contact_point::ContactPoint;
use super::document::Document;
use super::id::{CustomerId, DocumentId, SourceId, TaskId};
use super::money::Money;
use super::note::Note;
use super::payment::Payment;
use super::promise::Promise;
use super::settings::Settings;
use super::stamp::Stamp;
use super::task::Task;

/// The state of the world.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Portfolio {
    /// Shared between copies: only an import touches it.
    accounts: Arc<BTreeMap<CustomerId, Account>>,
    activity: BTreeMap<CustomerId, Activity>,
    tasks: BTreeMap<TaskId, Task>,
    imports: Vec<Import>,
    settings: Settings,
    /// Imports whose block could not be opened. They stay in the journal.
    unopened: Vec<Stamp>,
}

/// A file that was brought in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    pub command: Stamp,
    pub source: SourceId,
    pub file: String,
    pub as_of: NaiveDate,
    pub documents: usize,
    pub customers: usize,
}

/// What a customer without any writing about it has.
static NOTHING_WRITTEN: Activity = Activity {
    attempts: Vec::new(),
    notes: Vec::new(),
    promises: Vec::new(),
    standing: super::standing::Standing { snoozed_until: None, exclusion: None, done_on: None },
    contact_points: Vec::new(),
    wrong_contacts: Vec::new(),
    moments: Vec::new(),
};

impl Portfolio {
    pub fn accounts(&self) -> impl Iterator<Item = &Account> {
        self.accounts.values()
    }

    pub fn account(&self, customer: &CustomerId) -> Option<&Account> {
        self.accounts.get(customer)
    }

    pub fn activity(&self, customer: &CustomerId) -> &Activity {
        self.activity.get(customer).unwrap_or(&NOTHING_WRITTEN)
    }

    pub fn tasks(&self) -> impl Iterator<Item = &Task> {
        self.tasks.values()
    }

    pub fn task(&self, id: TaskId) -> Option<&Task> {
        self.tasks.get(&id)
    }

    pub fn imports(&self) -> &[Import] {
        &self.imports
    }

    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    pub fn unopened(&self) -> &[Stamp] {
        &self.unopened
    }

    pub fn is_empty(&self) -> bool {
        self.accounts.is_empty()
    }

    /// Whether a source has customers here.
    pub fn holds(&self, source: &SourceId) -> bool {
        self.accounts.values().any(|account| account.customer.source == *source)
    }

    /// Attempts that still wait for their result, oldest first.
    pub fn open_attempts(&self) -> Vec<(&CustomerId, &Attempt)> {
        let mut open: Vec<_> = self
            .activity
            .iter()
            .flat_map(|(customer, activity)| activity.attempts.iter().map(move |attempt| (customer, attempt)))
            .filter(|(_, attempt)| attempt.is_open())
            .collect();
        order::sort_by_key(&mut open, |(_, attempt)| attempt.id);
        open
    }

    /// The ways to reach a customer: the file's and the added ones, wrong ones marked.
    pub fn contact_points(&self, customer: &CustomerId) -> Vec<ContactPoint> {
        let activity = self.activity(customer);
        let from_file = self.account(customer).map(|it| it.customer.contact_points.as_slice());
        let all = from_file.unwrap_or_default().iter().chain(&activity.contact_points);
        all.map(|point| {
            let wrong = point.wrong || activity.wrong_contacts.contains(&point.value);
            ContactPoint { wrong, ..point.clone() }
        })
        .collect()
    }

    /// Moves the portfolio by one change.
    pub fn apply(&mut self, entry: &Entry) {
        match &entry.change {
            Change::FileImported(import) => self.import(entry, import),
            Change::SourceRemoved { source } => self.remove_source(source),
            Change::TaskAdded(added) => self.add_task(added),
            Change::TaskDone { task } => {
                if let Some(task) = self.tasks.get_mut(task) {
                    task.done_at = Some(entry.at);
                }
            }
            Change::TaskMoved { task, due_on, due_at } => {
                if let Some(task) = self.tasks.get_mut(task) {
                    (task.due_on, task.due_at, task.done_at) = (*due_on, *due_at, None);
                }
            }
            Change::SettingsChanged { settings } => self.settings = settings.clone(),
            // History decides which commands count; by the time it folds, these are spent.
            Change::Undone { .. } | Change::Redone { .. } => {}
            _ => self.write_about_customer(entry),
        }
    }

    fn write_about_customer(&mut self, entry: &Entry) {
        let Some(customer) = customer_of(&entry.change) else { return };
        if !self.accounts.contains_key(customer) {
            return;
        }
        let activity = self.activity.entry(customer.clone()).or_default();
        match &entry.change {
            Change::AttemptOpened(opened) => activity.attempts.push(attempt_of(opened, entry)),
            Change::OutcomeRecorded { attempt, outcome, .. } => {
                if let Some(attempt) = activity.attempt_mut(*attempt) {
                    attempt.outcome = Some(outcome.clone());
                }
            }
            Change::NoteWritten { note, text, attempt, .. } => activity.notes.push(Note {
                id: *note,
                text: text.clone(),
                written_at: entry.at,
                pinned: false,
                attempt: *attempt,
            }),
            Change::NotePinned { note, pinned, .. } => {
                if let Some(note) = activity.note_mut(*note) {
                    note.pinned = *pinned;
                }
            }
            Change::PromiseMade(made) => make_promise(activity, made, entry),
            Change::PromiseWithdrawn { promise, .. } => {
                if let Some(promise) = activity.promise_mut(*promise) {
                    promise.withdrawn_on = Some(entry.at.date());
                }
            }
            Change::CustomerSnoozed { until, .. } => {
                activity.standing.snoozed_until = Some(*until);
                remember(activity, entry, MomentKind::Snoozed { until: *until });
            }
            Change::CustomerExcluded { exclusion, .. } => {
                activity.standing.exclusion = Some(exclusion.clone());
                remember(activity, entry, MomentKind::Excluded { exclusion: exclusion.clone() });
            }
            Change::CustomerReadmitted { .. } => {
                activity.standing = Default::default();
                remember(activity, entry, MomentKind::Readmitted);
            }
            Change::CustomerDone { .. } => {
                activity.standing.done_on = Some(entry.at.date());
                remember(activity, entry, MomentKind::Done);
            }
            Change::ContactPointAdded { kind, value, .. } => {
                activity.contact_points.push(ContactPoint::new(*kind, value.as_str()));
            }
            Change::ContactPointMarked { value, wrong, .. } => {
                activity.wrong_contacts.retain(|it| it != value);
                if *wrong {
                    activity.wrong_contacts.push(value.clone());
                }
            }
            _ => {}
        }
    }

    fn add_task(&mut self, added: &TaskAdded) {
        let known = added.customer.as_ref().is_none_or(|customer| self.accounts.contains_key(customer));
        if !known {
            return;
        }
        self.tasks.insert(
            added.task,
            Task {
                id: added.task,
                customer: added.customer.clone(),
                kind: added.kind,
                title: added.title.clone(),
                due_on: added.due_on,
                due_at: added.due_at,
                promise: added.promise,
                done_at: None,
            },
        );
    }

    fn remove_source(&mut self, source: &SourceId) {
        let accounts = Arc::make_mut(&mut self.accounts);
        accounts.retain(|_, account| account.customer.source != *source);
        self.activity.retain(|customer, _| accounts.contains_key(customer));
        self.tasks.retain(|_, task| task.customer.as_ref().is_none_or(|it| accounts.contains_key(it)));
        self.imports.retain(|import| import.source != *source);
    }

    fn import(&mut self, entry: &Entry, import: &FileImported) {
        let Ok(batch) = import.block.open(&import.source) else {
            self.unopened.push(entry.stamp);
            return;
        };
        self.imports.push(Import {
            command: entry.command,
            source: import.source.clone(),
            file: import.file.clone(),
            as_of: import.as_of,
            documents: batch.documents.len(),
            customers: batch.customers.len(),
        });
        take_over(Arc::make_mut(&mut self.accounts), batch, import);
    }
}

fn customer_of(change: &Change) -> Option<&CustomerId> {
    match change {
        Change::AttemptOpened(AttemptOpened { customer, .. })
        | Change::PromiseMade(PromiseMade { customer, .. })
        | Change::OutcomeRecorded { customer, .. }
        | Change::NoteWritten { customer, .. }
        | Change::NotePinned { customer, .. }
        | Change::PromiseWithdrawn { customer, .. }
        | Change::CustomerSnoozed { customer, .. }
        | Change::CustomerExcluded { customer, .. }
        | Change::CustomerReadmitted { customer }
        | Change::CustomerDone { customer }
        | Change::ContactPointAdded { customer, .. }
        | Change::ContactPointMarked { customer, .. } => Some(customer),
        _ => None,
    }
}

fn attempt_of(opened: &AttemptOpened, entry: &Entry) -> Attempt {
    Attempt {
        id: opened.attempt,
        channel: opened.channel,
        direction: opened.direction,
        to: opened.to.clone(),
        text: opened.text.clone(),
        objective: opened.objective,
        opened_at: entry.at,
        outcome: None,
    }
}

fn make_promise(activity: &mut Activity, made: &PromiseMade, entry: &Entry) {
    let today = entry.at.date();
    for earlier in &mut activity.promises {
        if earlier.rescheduled_on.is_none() && earlier.withdrawn_on.is_none() {
            earlier.rescheduled_on = Some(today);
        }
    }
    activity.promises.push(Promise {
        id: made.promise,
        amount: made.amount,
        due_on: made.due_on,
        method: made.method,
        documents: made.documents.clone(),
        given_at: entry.at,
        withdrawn_on: None,
        rescheduled_on: None,
    });
}

fn remember(activity: &mut Activity, entry: &Entry, what: MomentKind) {
    activity.moments.push(Moment { at: entry.at, what });
}

/// Lays a file over what its source had: a balance that fell was paid by the difference,
/// and so was a document that a complete file no longer shows.
fn take_over(accounts: &mut BTreeMap<CustomerId, Account>, batch: Batch, import: &FileImported) {
    let mut before: HashMap<DocumentId, Document> = HashMap::new();
    for account in accounts.values_mut().filter(|it| it.customer.source == import.source) {
        before.extend(account.documents.drain(..).map(|document| (document.id.clone(), document)));
    }
    for customer in batch.customers {
        match accounts.get_mut(&customer.id) {
            Some(account) => account.customer = customer,
            None => {
                accounts.insert(customer.id.clone(), Account::new(customer));
            }
        }
    }
    for document in batch.documents {
        let earlier = before.remove(&document.id);
        let Some(account) = accounts.get_mut(&document.customer) else { continue };
        if let Some(payment) = earlier.and_then(|it| paid_between(&it, document.balance, import.as_of)) {
            account.payments.push(payment);
        }
        account.settled.retain(|it| it.id != document.id);
        account.documents.push(document);
    }
    let mut gone: Vec<Document> = before.into_values().collect();
    order::sort_by(&mut gone, |a, b| a.id.cmp(&b.id));
    for document in gone {
        let Some(account) = accounts.get_mut(&document.customer) else { continue };
        match import.gone {
            Gone::Kept => account.documents.push(document),
            Gone::PresumedPaid => {
                let nothing = Money::zero(document.balance.currency);
                account.payments.extend(paid_between(&document, nothing, import.as_of));
                account.settled.push(document);
            }
        }
    }
    for account in accounts.values_mut().filter(|it| it.customer.source == import.source) {
        order::sort_by(&mut account.documents, |a, b| (a.due_on, &a.number).cmp(&(b.due_on, &b.number)));
    }
}

fn paid_between(earlier: &Document, now: Money, on: NaiveDate) -> Option<Payment> {
    let fell = earlier.balance.currency == now.currency && now.minor < earlier.balance.minor;
    (fell && earlier.balance.is_positive()).then(|| Payment {
        document: earlier.id.clone(),
        // A balance that turned into a credit was paid by no more than what was owed.
        amount: Money::new(earlier.balance.minor - now.minor.max(0), now.currency),
        received_on: on,
    })
}

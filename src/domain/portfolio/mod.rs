//! The portfolio (*cartera*): everything, in memory, as the changes so far have made it.
//!
//! A plain value: equal changes give equal portfolios, on any device. Only [`Portfolio::apply`]
//! moves it. A change that speaks of something that is not there (its file was undone) is
//! passed over; it stays in the journal.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::account::Account;
use super::activity::Activity;
use super::attempt::Attempt;
use super::cash::CashCount;
use super::change::{Change, Entry, FileImported, LayoutLearned, TaskAdded};
use super::contact_point::ContactPoint;
use super::id::{CustomerId, SourceId, TaskId};
use super::order;
use super::own_text::{self, OwnText};
use super::settings::Settings;
use super::stamp::Stamp;
use super::task::Task;

mod takeover;
mod writing;

/// The state of the world.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Portfolio {
    /// Shared between copies: only files and money touch it, and money only one account.
    accounts: Arc<BTreeMap<CustomerId, Arc<Account>>>,
    activity: BTreeMap<CustomerId, Activity>,
    tasks: BTreeMap<TaskId, Task>,
    imports: Vec<Import>,
    /// In the order in which they were learned.
    layouts: Vec<LayoutLearned>,
    settings: Settings,
    cash_counts: Vec<CashCount>,
    /// Every version of every text of one's own, oldest first.
    texts: Vec<OwnText>,
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
    plans: Vec::new(),
    offers: Vec::new(),
    disputes: Vec::new(),
    paused: Vec::new(),
    escalation: None,
    labels: Vec::new(),
    standing: super::standing::Standing { snoozed_until: None, exclusion: None, done_on: None },
    contact_points: Vec::new(),
    wrong_contacts: Vec::new(),
    bounced_contacts: Vec::new(),
    moments: Vec::new(),
    person: None,
    zone: None,
    qualified: Vec::new(),
};

impl Portfolio {
    pub fn accounts(&self) -> impl Iterator<Item = &Account> {
        self.accounts.values().map(Arc::as_ref)
    }

    pub fn account(&self, customer: &CustomerId) -> Option<&Account> {
        self.accounts.get(customer).map(Arc::as_ref)
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

    /// What is remembered of the files of each source, the latest last.
    pub fn layouts(&self) -> &[LayoutLearned] {
        &self.layouts
    }

    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    pub fn texts(&self) -> &[OwnText] {
        &self.texts
    }

    /// The text that stands under a name, if it is the collector's own.
    pub fn own_text(&self, name: &str) -> Option<&str> {
        own_text::own(&self.texts, name)
    }

    /// The counts of a day's cash, the last of each currency.
    pub fn cash_counts(&self) -> &[CashCount] {
        &self.cash_counts
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
        let mut points: Vec<ContactPoint> = all
            .map(|point| {
                let wrong = point.wrong || activity.wrong_contacts.contains(&point.value);
                ContactPoint { wrong, ..point.clone() }
            })
            .collect();
        // Whatever takes the first that is good takes the preferred one.
        for preferred in activity.qualified.iter().filter(|it| it.preferred) {
            if let Some(place) = points.iter().position(|point| point.value == preferred.value) {
                points[..=place].rotate_right(1);
            }
        }
        points
    }

    /// Moves the portfolio by one change.
    pub fn apply(&mut self, entry: &Entry) {
        match &entry.change {
            Change::FileImported(import) => self.import(entry, import),
            Change::LayoutLearned(learned) => {
                let replaced =
                    |it: &LayoutLearned| it.source == learned.source && it.layout == learned.layout;
                self.layouts.retain(|it| !replaced(it));
                self.layouts.push(learned.clone());
            }
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
                    task.moves += 1;
                }
            }
            Change::SettingsChanged { settings } => self.settings = settings.clone(),
            Change::CashCounted { count } => {
                let again =
                    |it: &CashCount| it.day == count.day && it.expected.currency == count.expected.currency;
                self.cash_counts.retain(|it| !again(it));
                self.cash_counts.push(count.clone());
            }
            Change::TextWritten { name, text } => {
                self.texts.push(OwnText { name: name.clone(), text: text.clone(), written_at: entry.at });
            }
            // History decides which commands count; by the time it folds, these are spent.
            Change::Undone { .. } | Change::Redone { .. } => {}
            _ => self.write_about_customer(entry),
        }
    }

    fn write_about_customer(&mut self, entry: &Entry) {
        let Some(customer) = writing::customer_of(&entry.change) else { return };
        if !self.accounts.contains_key(customer) {
            return;
        }
        let activity = self.activity.entry(customer.clone()).or_default();
        if !writing::is_about_money(&entry.change) {
            return writing::write(activity, entry);
        }
        if let Some(account) = Arc::make_mut(&mut self.accounts).get_mut(customer) {
            writing::write_money(Arc::make_mut(account), activity, entry);
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
                repeat: added.repeat,
                moves: 0,
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
        self.layouts.retain(|learned| learned.source != *source);
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
        takeover::take_over(Arc::make_mut(&mut self.accounts), batch, import);
    }
}

//! The session: the portfolio to ask, and the one way to change it.

use std::cell::RefCell;
use std::rc::Rc;

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::last_backup::LastBackup;
use crate::browser::{clock, tabs};
use crate::command::{self, Command, IssueReceipt, Moment, RecordPayment, Refusal};
use crate::domain::change::{Entry, Happening};
use crate::domain::history::History;
use crate::domain::law::Now;
use crate::domain::portfolio::Portfolio;
use crate::domain::stamp::{Stamp, StampClock};
use crate::domain::worklist::{self, Worklist};
use crate::storage::{IndexedDb, Journal as _, Record, StorageFailure, codec};

/// What every page is given, once, through context.
#[derive(Clone, Copy)]
pub struct Session {
    pub(super) history: RwSignal<History>,
    today: RwSignal<NaiveDate>,
    /// This minute: what the law looks at.
    now: RwSignal<Now>,
    saving: RwSignal<Saving>,
    worklist: Memo<Worklist>,
    pub(super) machine: StoredValue<Rc<Machine>, LocalStorage>,
    /// Records that this version cannot read. They stay in the journal and in every backup.
    pub(super) unread: RwSignal<usize>,
    pub(super) backup: RwSignal<Option<LastBackup>>,
}

/// What writing needs, and nothing that a page may touch.
pub(super) struct Machine {
    pub(super) journal: IndexedDb,
    pub(super) tabs: tabs::Channel,
    pub(super) clock: RefCell<StampClock>,
}

/// Whether everything that is shown is on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    Saved,
    Writing,
    Failed(StorageFailure),
}

/// Why a command did not happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// A rule says no: shown where it was asked.
    Refused(Refusal),
    /// The machine could not: shown loudly, and it stays.
    Failed(StorageFailure),
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Trouble {
        Trouble::Refused(refusal)
    }
}

impl From<StorageFailure> for Trouble {
    fn from(failure: StorageFailure) -> Trouble {
        Trouble::Failed(failure)
    }
}

/// Tells the other tabs to read what is new, or to read everything again.
const NEWS: &str = "news";
const REPLACED: &str = "replaced";

/// What a command decides on the history that it finds when its turn comes. Without the
/// command's type, so that the way to the disk is compiled once and not for every verb.
pub type Decide = Box<dyn FnOnce(&History, &mut Moment) -> Result<Vec<Entry>, Refusal>>;

/// Decides a command.
pub fn decide(command: impl Command + 'static) -> Decide {
    Box::new(|history, moment| command::carry_out(command, history.portfolio(), moment))
}

/// Money in hand: its receipt gets the number after the last that was ever given, undone or not.
pub fn issue_receipt(payment: RecordPayment) -> Decide {
    Box::new(|history, moment| {
        let number = history.last_receipt_number() + 1;
        command::carry_out(IssueReceipt { payment, number }, history.portfolio(), moment)
    })
}

/// Brings in a history that was prepared beforehand: the example portfolio.
pub fn load(happenings: Vec<Happening>) -> Decide {
    Box::new(|_, moment| command::load(happenings, moment))
}

/// Takes back a command.
pub fn undo(command: Stamp) -> Decide {
    Box::new(move |history, moment| command::undo(history, command, moment))
}

/// Takes back the last command that counts.
pub fn undo_last() -> Decide {
    Box::new(|history, moment| {
        let last = history.undoable().ok_or(Refusal::NothingToUndo)?;
        command::undo(history, last, moment)
    })
}

/// Brings back what was undone last.
pub fn redo_last() -> Decide {
    Box::new(command::redo)
}

fn this_minute() -> Now {
    Now { civil: clock::now(), millis: clock::epoch_millis() }.floored(1)
}

impl Session {
    pub(super) fn start(history: History, unread: usize, machine: Machine) -> Session {
        let history = RwSignal::new(history);
        let today = RwSignal::new(clock::today());
        let now = RwSignal::new(this_minute());
        // Windows open and close on the hour or the half: the list need not look more often.
        let quarter = Memo::new(move |_| now.get().floored(15));
        let worklist = Memo::new(move |_| {
            history.with(|history| {
                let portfolio = history.portfolio();
                worklist::rank(portfolio, today.get()).under_the_law(portfolio, quarter.get())
            })
        });
        let session = Session {
            history,
            today,
            now,
            saving: RwSignal::new(Saving::Saved),
            worklist,
            machine: StoredValue::new_local(Rc::new(machine)),
            unread: RwSignal::new(unread),
            backup: RwSignal::new(LastBackup::remembered()),
        };
        clock::on_day_change(move |day| session.today.set(day));
        clock::on_minute(move || session.now.set(this_minute()));
        session.follow_other_tabs();
        session
    }

    /// Asks a question of the portfolio, again whenever it changes or the day does.
    pub fn query<T>(self, ask: impl Fn(&Portfolio, NaiveDate) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.history.with(|history| ask(history.portfolio(), self.today.get())))
    }

    /// Asks a question whose answer changes with the hour too.
    pub fn query_now<T>(self, ask: impl Fn(&Portfolio, Now) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.history.with(|history| ask(history.portfolio(), self.now.get())))
    }

    /// Asks once, without being told again.
    pub fn ask<T>(self, ask: impl FnOnce(&Portfolio, NaiveDate) -> T) -> T {
        self.history.with_untracked(|history| ask(history.portfolio(), self.today.get_untracked()))
    }

    /// Asks once about this minute.
    pub fn ask_now<T>(self, ask: impl FnOnce(&Portfolio, Now) -> T) -> T {
        self.history.with_untracked(|history| ask(history.portfolio(), this_minute()))
    }

    /// Today's list, ranked once for everybody who shows a part of it.
    pub fn worklist(self) -> Memo<Worklist> {
        self.worklist
    }

    pub fn today(self) -> NaiveDate {
        self.today.get()
    }

    pub fn saving(self) -> Saving {
        self.saving.get()
    }

    pub fn unread(self) -> usize {
        self.unread.get()
    }

    /// How many changes there are, undone ones too.
    pub fn changes(self) -> usize {
        self.history.with(|history| history.entries().len())
    }

    /// Carries out a command: decides it, saves it, then shows it. Gives the name under which
    /// it can be undone.
    ///
    /// Commands wait their turn, across tabs too, so a double click is decided on what the
    /// first click left behind.
    pub async fn run(self, decide: Decide) -> Result<Stamp, Trouble> {
        let machine = self.machine.get_value();
        let _turn = tabs::write_lock().await.map_err(|tabs::Busy| StorageFailure::Blocked)?;
        // A writer that failed leaves the notice up until a write succeeds.
        self.saving.set(Saving::Writing);
        let written = self.write_in_turn(&machine, decide).await;
        self.saving.set(match &written {
            Err(Trouble::Failed(failure)) => Saving::Failed(failure.clone()),
            Ok(_) | Err(Trouble::Refused(_)) => Saving::Saved,
        });
        written
    }

    async fn write_in_turn(self, machine: &Machine, decide: Decide) -> Result<Stamp, Trouble> {
        self.catch_up(machine).await?;
        let entries = self.history.with_untracked(|history| {
            let mut stamps = machine.clock.borrow_mut();
            let mut moment = Moment { now: clock::now(), millis: clock::epoch_millis(), clock: &mut stamps };
            decide(history, &mut moment)
        })?;
        let records: Vec<Record> = entries.iter().map(codec::encode).collect();
        machine.journal.append(&records).await?;
        let command = entries.first().map(|entry| entry.command).ok_or(Refusal::NothingNew)?;
        self.history.update(|history| history.learn(entries));
        machine.tabs.post(NEWS);
        Ok(command)
    }

    /// Learns what other tabs wrote since this one last looked.
    async fn catch_up(self, machine: &Machine) -> Result<(), StorageFailure> {
        let last = self.history.with_untracked(History::last_stamp);
        let news = machine.journal.since(last).await?;
        if news.is_empty() {
            return Ok(());
        }
        let (entries, unread) = codec::decode_all(news);
        let mut stamps = machine.clock.borrow_mut();
        entries.iter().for_each(|entry| stamps.observe(entry.stamp));
        if !entries.is_empty() {
            self.history.update(|history| history.learn(entries));
        }
        self.unread.update(|count| *count += unread.len());
        Ok(())
    }

    /// Puts another history in place of everything, here and in the other tabs.
    pub(super) fn show_instead(self, history: History, unread: usize) {
        self.history.set(history);
        self.unread.set(unread);
        self.machine.get_value().tabs.post(REPLACED);
    }

    fn follow_other_tabs(self) {
        let machine = self.machine.get_value();
        machine.tabs.on_message(move |message| {
            spawn_local(async move {
                let Some(machine) = self.machine.try_get_value() else { return };
                let read = match message.as_str() {
                    REPLACED => self.read_again(&machine).await,
                    _ => self.catch_up(&machine).await,
                };
                if let Err(failure) = read {
                    self.saving.set(Saving::Failed(failure));
                }
            });
        });
    }

    async fn read_again(self, machine: &Machine) -> Result<(), StorageFailure> {
        let (entries, unread) = codec::decode_all(machine.journal.load().await?);
        self.history.set(History::of(entries));
        self.unread.set(unread.len());
        Ok(())
    }
}

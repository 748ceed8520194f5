//! The desk: the files on it, what was read of them, and what the person corrected.
//!
//! It belongs to the app and not to the page, so that a reading is still there after a look at
//! another page; it is set up when the page is first opened, because its code comes with it.

use std::borrow::Cow;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::files::{self, File};
use crate::app::{Session, Trouble};
use crate::command::ImportFile;
use crate::demo;
use crate::domain::account::Account;
use crate::domain::batch::Batch;
use crate::domain::change::Gone;
use crate::domain::document::Document;
use crate::domain::id::SourceId;
use crate::domain::stamp::Stamp;
use crate::import::difference::Difference;
use crate::import::wire::PackedReading;
use crate::import::{Corrections, Options, Progress, Unreadable};
use crate::ui::intake::Intake;
use crate::ui::navigate::navigate;
use crate::ui::route::Route;

/// How far the files have come.
#[derive(Clone)]
pub enum Phase {
    Waiting,
    Reading(Option<Progress>),
    Refused(Unreadable),
    Read(Arc<Draft>),
}

/// A reading that can be judged, and nothing is written yet.
pub struct Draft {
    pub reading: PackedReading,
    pub batch: Batch,
}

#[derive(Clone, Copy)]
pub struct Desk {
    session: Session,
    files: StoredValue<Vec<File>, LocalStorage>,
    /// Counts readings, so that a late answer to an earlier one is dropped.
    turn: StoredValue<u32>,
    pub names: RwSignal<String>,
    pub corrections: RwSignal<Corrections>,
    pub phase: RwSignal<Phase>,
    /// Whether the file shows everything that is owed: what it lacks was paid.
    pub complete: RwSignal<bool>,
    pub remove_demo: RwSignal<bool>,
    /// The command is on its way.
    pub writing: RwSignal<bool>,
}

/// One creditor, one system: the files of one portfolio replace each other.
pub fn source() -> SourceId {
    SourceId::new("cartera")
}

impl Desk {
    /// The app's desk. It first reads what was dropped elsewhere and brought the person here.
    pub fn here() -> Desk {
        let intake = expect_context::<Intake>();
        let desk = intake.desk(Desk::new);
        provide_context(desk);
        Effect::new(move |_| desk.take(intake.collect()));
        desk
    }

    fn new(session: Session) -> Desk {
        Desk {
            session,
            files: StoredValue::new_local(Vec::new()),
            turn: StoredValue::new(0),
            names: RwSignal::new(String::new()),
            corrections: RwSignal::new(Corrections::default()),
            phase: RwSignal::new(Phase::Waiting),
            complete: RwSignal::new(true),
            remove_demo: RwSignal::new(true),
            writing: RwSignal::new(false),
        }
    }

    /// Puts other files on the desk and reads them.
    pub fn take(self, files: Vec<File>) {
        if files.is_empty() {
            return;
        }
        let names: Vec<String> = files.iter().map(File::name).collect();
        self.names.set(names.join(", "));
        self.files.set_value(files);
        self.corrections.set(Corrections::default());
        self.complete.set(true);
        self.read();
    }

    /// Pasted cells are a file like any other.
    pub fn paste(self, name: &str, text: &str) {
        self.take(files::pasted(name, text).into_iter().collect());
    }

    /// Overrules what was understood, and reads again.
    pub fn correct(self, change: impl FnOnce(&mut Corrections)) {
        self.corrections.update(change);
        self.read();
    }

    pub fn cancel(self) {
        files::cancel();
    }

    /// Clears the desk.
    pub fn clear(self) {
        self.turn.update_value(|turn| *turn += 1);
        self.files.set_value(Vec::new());
        self.phase.set(Phase::Waiting);
        files::rest();
    }

    fn read(self) {
        self.turn.update_value(|turn| *turn += 1);
        let turn = self.turn.get_value();
        let options = self.session.ask(|portfolio, today| Options {
            currency: Some(portfolio.settings().currency),
            today,
            source: source(),
            corrections: self.corrections.get_untracked(),
        });
        let files = self.files.get_value();
        self.phase.set(Phase::Reading(None));
        spawn_local(async move {
            let progress = move |progress| self.say(turn, Phase::Reading(Some(progress)));
            let phase = match files::read(&files, &options, progress).await {
                Ok(reading) => match reading.block.open(&source()) {
                    Ok(batch) => Phase::Read(Arc::new(Draft { reading, batch })),
                    Err(_) => Phase::Refused(Unreadable::Crashed),
                },
                Err(why) => Phase::Refused(why),
            };
            self.say(turn, phase);
        });
    }

    /// Shows a phase, unless its reading is not the last one any more.
    fn say(self, turn: u32, phase: Phase) {
        if self.turn.try_get_value() == Some(turn) {
            self.phase.try_set(phase);
        }
    }

    /// What the file would change.
    pub fn difference(self, draft: Arc<Draft>) -> Memo<Difference> {
        self.session.query(move |portfolio, _| {
            let own = || portfolio.accounts().filter(|account| account.customer.source == source());
            let filed: Vec<Cow<Document>> = own().flat_map(Account::filed).collect();
            let documents = filed.iter().map(Cow::as_ref);
            Difference::between(own().map(|account| &account.customer), documents, &draft.batch)
        })
    }

    /// The command that writes the draft.
    pub fn command(self, draft: &Draft, has_demo: bool) -> ImportFile {
        let cutoff = draft.reading.summary.understood.cutoff;
        ImportFile {
            source: source(),
            file: self.names.get_untracked(),
            as_of: cutoff.unwrap_or_else(|| self.session.ask(|_, today| today)),
            gone: if self.complete.get_untracked() { Gone::PresumedPaid } else { Gone::Kept },
            block: draft.reading.block.clone(),
            replaces: (has_demo && self.remove_demo.get_untracked()).then(demo::source),
        }
    }

    /// After the draft was written: the desk is clear, and the day begins.
    pub fn written(self, result: &Result<Stamp, Trouble>) {
        self.writing.set(false);
        if result.is_ok() {
            self.clear();
            navigate(Route::Today);
        }
    }
}

//! The desk: the files on it, what was read of them, and what the person corrected.
//!
//! It belongs to the app and not to the page, so that a reading is still there after a look at
//! another page; it is set up when the page is first opened, because its code comes with it.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::judged::{Draft, Owner};
use crate::app::files::{self, File};
use crate::app::{Session, Trouble};
use crate::demo;
use crate::domain::change::Gone;
use crate::domain::id::SourceId;
use crate::domain::stamp::Stamp;
use crate::i18n::{Lang, words};
use crate::import::memory::Remembered;
use crate::import::review::Line;
use crate::import::whose::{self, first_source};
use crate::import::wire::Refusal;
use crate::import::{Corrections, Glimpse, Options, Progress, Unreadable};
use crate::ui::intake::Intake;
use crate::ui::kit::window;
use crate::ui::navigate::navigate;
use crate::ui::route::Route;

/// Where the focus goes when something was read, was refused, and when the desk is clear.
pub const FILE: &str = "import-file";
pub const REFUSED: &str = "import-refused";
pub const BRING: &str = "import-bring";

/// What was read before stands so long while it is read again, so that nothing flickers.
const PATIENCE: Duration = Duration::from_millis(300);

/// How far the files have come.
#[derive(Clone)]
pub enum Phase {
    Waiting,
    Reading(Option<Progress>),
    /// With what can be seen of the file, where it is a table all the same.
    Refused(Unreadable, Option<Arc<Glimpse>>),
    Read(Arc<Draft>),
}

#[derive(Clone, Copy)]
pub struct Desk {
    pub session: Session,
    files: StoredValue<Vec<File>, LocalStorage>,
    /// Counts readings, so that a late answer to an earlier one is dropped.
    turn: StoredValue<u32>,
    /// Whether what was learned of earlier files is still asked.
    recalls: StoredValue<bool>,
    /// Whether it was settled whose the file is.
    asked: StoredValue<bool>,
    pub names: RwSignal<String>,
    pub corrections: RwSignal<Corrections>,
    pub phase: RwSignal<Phase>,
    /// Whose the file is.
    pub owner: RwSignal<Owner>,
    /// What a new source is to be called.
    pub new_name: RwSignal<String>,
    /// What became of the documents that the file lacks; nothing until somebody was asked.
    pub gone: RwSignal<Option<Gone>>,
    /// The changes that the person does not take over.
    pub refused: RwSignal<BTreeSet<Line>>,
    pub remove_demo: RwSignal<bool>,
    /// The command is on its way.
    pub writing: RwSignal<bool>,
    /// The file is read again while what was read before still stands.
    pub again: RwSignal<bool>,
    /// Whether the person has the settings of the reading open.
    pub settings_open: RwSignal<bool>,
    /// The correction that was made last, and takes the focus again.
    pub corrected: RwSignal<Option<String>>,
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
            recalls: StoredValue::new(true),
            asked: StoredValue::new(false),
            names: RwSignal::new(String::new()),
            corrections: RwSignal::new(Corrections::default()),
            phase: RwSignal::new(Phase::Waiting),
            owner: RwSignal::new(Owner::Known(first_source())),
            new_name: RwSignal::new(String::new()),
            gone: RwSignal::new(None),
            refused: RwSignal::new(BTreeSet::new()),
            remove_demo: RwSignal::new(true),
            writing: RwSignal::new(false),
            again: RwSignal::new(false),
            settings_open: RwSignal::new(false),
            corrected: RwSignal::new(None),
        }
    }

    /// The files in a few words, however many there are and however long their names.
    pub fn shown_names(self, lang: Lang) -> String {
        let names = self.names.get();
        self.files.with_value(|files| match files.as_slice() {
            [first, _, rest @ ..] if !rest.is_empty() => {
                words::import_desk::some_files(lang, rest.len() as i64 + 1, first.name())
            }
            _ => names,
        })
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
        self.recalls.set_value(true);
        self.asked.set_value(false);
        self.corrected.set(None);
        self.read(false);
    }

    /// Pasted cells are a file like any other.
    pub fn paste(self, name: &str, text: &str) {
        self.take(files::pasted(name, text).into_iter().collect());
    }

    /// Overrules what was understood, and reads again. The control that stands in the element
    /// of this id has the focus again afterwards.
    pub fn correct(self, at: &str, change: impl FnOnce(&mut Corrections)) {
        self.recalls.set_value(false);
        self.corrections.update(change);
        self.corrected.set(Some(at.to_owned()));
        self.read(true);
    }

    /// Reads the file as if nothing were known of its layout.
    pub fn forget(self) {
        self.recalls.set_value(false);
        self.corrections.set(Corrections::default());
        self.corrected.set(None);
        self.read(true);
    }

    pub fn cancel(self) {
        files::cancel();
    }

    /// Clears the desk.
    pub fn clear(self) {
        self.turn.update_value(|turn| *turn += 1);
        self.files.set_value(Vec::new());
        self.again.set(false);
        self.phase.set(Phase::Waiting);
        files::rest();
        after_drawing(|| window::focus_within(BRING));
    }

    fn read(self, again: bool) {
        self.turn.update_value(|turn| *turn += 1);
        let turn = self.turn.get_value();
        let options = self.session.ask(|portfolio, today| Options {
            currency: Some(portfolio.settings().currency),
            today,
            source: first_source(),
            corrections: self.corrections.get_untracked(),
            remembered: match self.recalls.get_value() {
                true => portfolio.layouts().iter().map(remembered).collect(),
                false => Vec::new(),
            },
        });
        let files = self.files.get_value();
        self.again.set(again);
        match again {
            true => set_timeout(move || self.lose_patience(turn), PATIENCE),
            false => self.phase.set(Phase::Reading(None)),
        }
        spawn_local(async move {
            let progress = move |progress| {
                if self.again.try_get_untracked() == Some(false) {
                    self.say(turn, Phase::Reading(Some(progress)));
                }
            };
            let read = files::read(&files, &options, progress).await;
            let phase = match read {
                Ok(reading) => {
                    Draft::of(reading).map_or(Phase::Refused(Unreadable::Crashed, None), |draft| {
                        let draft = Arc::new(draft);
                        self.settle(turn, &draft);
                        Phase::Read(draft)
                    })
                }
                Err(Refusal { why, glimpse }) => Phase::Refused(why, glimpse.map(|it| Arc::new(*it))),
            };
            self.say(turn, phase);
            if self.turn.try_get_value() == Some(turn) {
                self.again.try_set(false);
                let corrected = self.corrected.try_get_untracked().flatten();
                after_drawing(move || arrive(corrected.clone()));
            }
        });
    }

    /// A second reading that takes its time is shown as one.
    fn lose_patience(self, turn: u32) {
        if self.turn.try_get_value() == Some(turn) && self.again.try_get_untracked() == Some(true) {
            self.again.set(false);
            self.phase.set(Phase::Reading(None));
        }
    }

    /// What the reading says by itself, before anybody looks at it.
    fn settle(self, turn: u32, draft: &Draft) {
        if self.turn.try_get_value() != Some(turn) {
            return;
        }
        let known = &draft.reading.summary.understood;
        self.corrections.set(known.corrections.clone());
        // A correction does not change whose the file is.
        if !self.asked.get_value() {
            self.asked.set_value(true);
            let told = self.session.ask(|portfolio, _| {
                whose::whose(&draft.batch, &known.layout, &known.creditor, portfolio, &demo::source())
            });
            self.new_name.set(draft.name_of_source(&self.names.get_untracked()));
            self.belongs_to(told.map_or(Owner::New, Owner::Known), draft);
        }
        self.refused.set(BTreeSet::new());
    }

    /// Says whose the file is; what was answered for that source before is the answer again.
    pub fn belongs_to(self, owner: Owner, draft: &Draft) {
        self.gone.set(match &owner {
            Owner::Known(source) => {
                self.session.ask(|portfolio, today| draft.answer(portfolio, today, source))
            }
            Owner::New => None,
        });
        self.refused.set(BTreeSet::new());
        self.owner.set(owner);
    }

    /// The source that the file is written under.
    pub fn source(self) -> SourceId {
        match self.owner.get() {
            Owner::Known(source) => source,
            Owner::New => {
                let sources = self.session.ask(|portfolio, _| whose::sources(portfolio, &demo::source()));
                whose::new_source(&self.new_name.get(), &sources)
            }
        }
    }

    /// Shows a phase, unless its reading is not the last one any more.
    fn say(self, turn: u32, phase: Phase) {
        if self.turn.try_get_value() == Some(turn) {
            self.phase.try_set(phase);
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

/// The focus goes to what was read or refused, or back to what was corrected.
fn arrive(corrected: Option<String>) {
    window::focus(FILE);
    window::focus_within(REFUSED);
    if let Some(at) = corrected {
        window::focus_within(&at);
    }
}

/// After the page has drawn it, and after the title took its focus on arrival.
fn after_drawing(then: impl Fn() + Clone + 'static) {
    request_animation_frame(move || request_animation_frame(then));
}

fn remembered(learned: &crate::domain::change::LayoutLearned) -> Remembered {
    Remembered {
        layout: learned.layout.clone(),
        creditor: learned.creditor.clone(),
        corrections: Corrections::of_reading(&learned.reading),
    }
}

//! How a page sends a command: it happens, and a notice says so with its undo; or it does
//! not, and the reason is said.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::kit::Toasts;
use crate::app::session::{self, Decide};
use crate::app::{Session, Trouble};
use crate::command::Command;
use crate::domain::change::Happening;
use crate::domain::stamp::Stamp;
use crate::i18n::{Lang, explain, words};

/// The session and the place for notices, taken from context once per component.
#[derive(Clone, Copy)]
pub struct Act {
    session: Session,
    toasts: Toasts,
    lang: Lang,
}

impl Act {
    /// Reads context: call it in the first lines of a component.
    pub fn here() -> Act {
        Act { session: expect_context(), toasts: expect_context(), lang: expect_context() }
    }

    /// Carries out a command and says `said`, with a way to take it back.
    pub fn run(self, command: impl Command + 'static, said: impl Into<String>) {
        self.carry_out(session::decide(command), said.into(), self.say_refusal());
    }

    /// Like [`Act::run`], for a form that shows a refusal beside the field that caused it.
    /// Failures of the machine are said here in any case.
    pub fn run_then(
        self,
        command: impl Command + 'static,
        said: impl Into<String>,
        then: impl FnOnce(Result<Stamp, Trouble>) + 'static,
    ) {
        self.carry_out(session::decide(command), said.into(), Box::new(then));
    }

    /// Like [`Act::run_then`], for what has to look at the whole history before it decides.
    pub fn decide_then(
        self,
        decide: Decide,
        said: impl Into<String>,
        then: impl FnOnce(Result<Stamp, Trouble>) + 'static,
    ) {
        self.carry_out(decide, said.into(), Box::new(then));
    }

    /// Brings in a prepared history, as one command.
    pub fn load(self, happenings: Vec<Happening>, said: impl Into<String>) {
        self.carry_out(session::load(happenings), said.into(), Box::new(drop));
    }

    /// Says something that needs no answer.
    pub fn say(self, what: impl Into<String>) {
        self.toasts.say(what);
    }

    /// Takes back the last command.
    pub fn undo_last(self) {
        self.go_back_or_forth(session::undo_last(), words::act::undone(self.lang));
    }

    /// Brings back what was taken back last.
    pub fn redo_last(self) {
        self.go_back_or_forth(session::redo_last(), words::act::redone(self.lang));
    }

    /// Saves a backup as a download.
    pub fn back_up(self) {
        spawn_local(async move {
            match self.session.save_backup().await {
                Ok(name) => self.toasts.say(words::act::backed_up(self.lang, name)),
                Err(failure) => self.toasts.fail(explain::failure(self.lang, &failure)),
            }
        });
    }

    fn carry_out(self, decide: Decide, said: String, then: Then) {
        spawn_local(async move {
            let result = self.session.run(decide).await;
            match &result {
                Ok(command) => self.offer_undo(*command, said),
                Err(Trouble::Failed(failure)) => self.toasts.fail(explain::failure(self.lang, failure)),
                // Beside the field that caused it, by whoever asked.
                Err(Trouble::Refused(_)) => {}
            }
            then(result);
        });
    }

    fn offer_undo(self, command: Stamp, said: String) {
        let undo = Callback::new(move |()| {
            self.go_back_or_forth(session::undo(command), words::act::undone(self.lang));
        });
        self.toasts.show(said, Some((words::kit::undo(self.lang), undo)));
    }

    /// An undo or a redo: it has no undo of its own.
    fn go_back_or_forth(self, decide: Decide, said: &'static str) {
        spawn_local(async move {
            match self.session.run(decide).await {
                Ok(_) => self.toasts.say(said),
                Err(Trouble::Refused(refusal)) => self.toasts.say(explain::refusal(self.lang, refusal)),
                Err(Trouble::Failed(failure)) => self.toasts.fail(explain::failure(self.lang, &failure)),
            }
        });
    }

    fn say_refusal(self) -> Then {
        Box::new(move |result| {
            if let Err(Trouble::Refused(refusal)) = result {
                self.toasts.say(explain::refusal(self.lang, refusal));
            }
        })
    }
}

/// What a page does once it is known how a command went. Boxed, like what the command
/// decides, so that all this is compiled once.
type Then = Box<dyn FnOnce(Result<Stamp, Trouble>)>;

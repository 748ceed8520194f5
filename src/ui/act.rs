//! How a page sends a command: it happens, and a notice says so with its undo; or it does
//! not, and the reason is said.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::kit::Toasts;
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
        self.run_then(command, said, move |result| {
            if let Err(Trouble::Refused(refusal)) = result {
                self.toasts.say(explain::refusal(self.lang, refusal));
            }
        });
    }

    /// Like [`Act::run`], for a form that shows a refusal beside the field that caused it.
    /// Failures of the machine are said here in any case.
    pub fn run_then(
        self,
        command: impl Command + 'static,
        said: impl Into<String>,
        then: impl FnOnce(Result<Stamp, Trouble>) + 'static,
    ) {
        let said = said.into();
        spawn_local(async move {
            let result = self.session.run(command).await;
            self.tell(said, &result);
            then(result);
        });
    }

    /// Brings in a prepared history, as one command.
    pub fn load(self, happenings: Vec<Happening>, said: impl Into<String>) {
        let said = said.into();
        spawn_local(async move {
            let result = self.session.load(happenings).await;
            self.tell(said, &result);
        });
    }

    /// Takes back the last command.
    pub fn undo_last(self) {
        spawn_local(async move {
            let result = self.session.undo_last().await;
            self.say_or_explain(words::act::undone(self.lang), result);
        });
    }

    /// Brings back what was taken back last.
    pub fn redo_last(self) {
        spawn_local(async move {
            let result = self.session.redo_last().await;
            self.say_or_explain(words::act::redone(self.lang), result);
        });
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

    fn tell(self, said: String, result: &Result<Stamp, Trouble>) {
        match result {
            Ok(command) => {
                let command = *command;
                let undo = Callback::new(move |()| self.undo(command));
                self.toasts.show(said, Some((words::kit::undo(self.lang), undo)));
            }
            Err(Trouble::Failed(failure)) => self.toasts.fail(explain::failure(self.lang, failure)),
            // Beside the field that caused it, by whoever asked.
            Err(Trouble::Refused(_)) => {}
        }
    }

    fn undo(self, command: Stamp) {
        spawn_local(async move {
            let result = self.session.undo(command).await;
            self.say_or_explain(words::act::undone(self.lang), result);
        });
    }

    fn say_or_explain(self, said: &str, result: Result<Stamp, Trouble>) {
        match result {
            Ok(_) => self.toasts.say(said),
            Err(Trouble::Refused(refusal)) => self.toasts.say(explain::refusal(self.lang, refusal)),
            Err(Trouble::Failed(failure)) => self.toasts.fail(explain::failure(self.lang, &failure)),
        }
    }
}

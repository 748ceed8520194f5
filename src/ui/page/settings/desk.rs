//! What the sections share: the settings as they are kept, and the one way to change them.

use leptos::prelude::*;

use crate::app::{Session, Trouble};
use crate::command::{AdjustSettings, Refusal};
use crate::domain::settings::Settings;
use crate::i18n::{Lang, explain, words};
use crate::ui::act::Act;
use crate::ui::kit::Toasts;
use crate::ui::shell::use_lang;

#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub lang: Lang,
    pub session: Session,
    pub act: Act,
    pub toasts: Toasts,
    /// As they are kept; an undo moves them too.
    pub settings: Memo<Settings>,
}

impl Desk {
    pub fn provide() {
        let session = expect_context::<Session>();
        provide_context(Desk {
            lang: use_lang(),
            session,
            act: Act::here(),
            toasts: expect_context(),
            settings: session.query(|portfolio, _| portfolio.settings().clone()),
        });
    }

    pub fn here() -> Desk {
        expect_context()
    }

    /// Keeps the settings with one thing changed. Nothing is said when nothing is new.
    pub fn change(self, adjust: impl FnOnce(&mut Settings) + 'static) {
        self.change_saying(words::settings::saved(self.lang), adjust);
    }

    pub fn change_saying(self, said: &str, adjust: impl FnOnce(&mut Settings) + 'static) {
        self.act.run_then(AdjustSettings { adjust }, said, move |result| match result {
            Ok(_) | Err(Trouble::Failed(_) | Trouble::Refused(Refusal::NothingNew)) => {}
            Err(Trouble::Refused(refusal)) => self.toasts.say(explain::refusal(self.lang, refusal)),
        });
    }

    /// A text that follows one setting and can be typed over.
    pub fn text(self, read: impl Fn(&Settings) -> String + Send + Sync + 'static) -> RwSignal<String> {
        let kept = Memo::new(move |_| read(&self.settings.read()));
        let text = RwSignal::new(kept.get_untracked());
        Effect::new(move || text.set(kept.get()));
        text
    }
}

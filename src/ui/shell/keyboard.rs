//! One listener for every shortcut, and the list of those that hold now.
//!
//! Single keys never act while the person writes or while a dialog is open. A
//! shortcut that a page registers wins over one of the shell with the same key,
//! and goes away with the page.

use leptos::prelude::*;

use crate::ui::kit::window::{self, KeyStroke};

/// The shortcuts that hold now. In context from the root on.
#[derive(Clone, Copy)]
pub(super) struct Shortcuts {
    held: RwSignal<Vec<Shortcut>>,
    last: StoredValue<u32>,
}

#[derive(Clone)]
pub(super) struct Shortcut {
    number: u32,
    pub keys: &'static str,
    pub label: String,
    pub run: Callback<()>,
    pub scope: Scope,
    while_typing: bool,
}

/// Who registered it: decides where the sheet shows it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    Page,
    Everywhere,
}

impl Shortcuts {
    pub fn provide() {
        let shortcuts = Shortcuts { held: RwSignal::new(Vec::new()), last: StoredValue::new(0) };
        provide_context(shortcuts);
        window::on_key_stroke(move |stroke| shortcuts.answer(&stroke));
    }

    /// Those of a scope that hold now, first registered first.
    pub fn of(self, scope: Scope) -> Vec<Shortcut> {
        self.held.read_untracked().iter().filter(|shortcut| shortcut.scope == scope).cloned().collect()
    }

    fn answer(self, stroke: &KeyStroke) {
        if stroke.in_dialog {
            return;
        }
        let found = self.held.with_untracked(|held| {
            let answers = |shortcut: &&Shortcut| {
                shortcut.keys == stroke.keys && (shortcut.while_typing || !stroke.typing)
            };
            let of_page = held.iter().rev().filter(|shortcut| shortcut.scope == Scope::Page).find(answers);
            of_page.or_else(|| held.iter().rev().find(answers)).map(|shortcut| shortcut.run)
        });
        if let Some(run) = found {
            stroke.consume();
            run.run(());
        }
    }

    pub fn register(
        self,
        keys: &'static str,
        label: String,
        scope: Scope,
        while_typing: bool,
        run: Callback<()>,
    ) {
        self.last.update_value(|last| *last += 1);
        let number = self.last.get_value();
        self.held.update(|held| held.push(Shortcut { number, keys, label, run, scope, while_typing }));
        on_cleanup(move || {
            self.held.try_update(|held| held.retain(|shortcut| shortcut.number != number));
        });
    }
}

/// Makes a key of this page: `use_shortcut("n", words::…(lang), move || …)`.
///
/// Written as "n", "?", "enter", "ctrl+k" (Command on a Mac), "shift+enter". It is
/// listed on the sheet (`?`) and in the palette, and goes with the component.
pub fn use_shortcut(keys: &'static str, label: impl Into<String>, run: impl Into<Callback<()>>) {
    expect_context::<Shortcuts>().register(keys, label.into(), Scope::Page, false, run.into());
}

/// Like `use_shortcut`, but also while the person writes: for keys that no text
/// needs, such as "ctrl+enter".
pub fn use_shortcut_while_typing(keys: &'static str, label: impl Into<String>, run: impl Into<Callback<()>>) {
    expect_context::<Shortcuts>().register(keys, label.into(), Scope::Page, true, run.into());
}

/// Makes a key of every page, listed apart on the sheet.
pub fn use_shortcut_everywhere(keys: &'static str, label: impl Into<String>, run: impl Into<Callback<()>>) {
    expect_context::<Shortcuts>().register(keys, label.into(), Scope::Everywhere, false, run.into());
}

//! Light, dark, or as the system says.

use gloo_storage::{LocalStorage, Storage as _};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ui::kit::window;

/// `public/theme.js` reads the same key before the first paint.
const KEY: &str = "cartera.theme";

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// Stored as nothing at all.
    #[default]
    System,
    Light,
    Dark,
}

/// The theme, to read and to change.
#[derive(Clone, Copy)]
pub struct ThemeChoice(RwSignal<Theme>);

impl ThemeChoice {
    pub(super) fn provide() -> ThemeChoice {
        let stored = LocalStorage::get::<Theme>(KEY).unwrap_or_default();
        let choice = ThemeChoice(RwSignal::new(stored));
        show(stored);
        provide_context(choice);
        choice
    }

    pub fn get(self) -> Theme {
        self.0.get()
    }

    /// Changes the theme at once. Where preferences cannot be stored, the choice
    /// holds until the page is closed.
    pub fn set(self, theme: Theme) {
        match theme {
            Theme::System => LocalStorage::delete(KEY),
            Theme::Light | Theme::Dark => {
                let _ = LocalStorage::set(KEY, theme);
            }
        }
        show(theme);
        self.0.set(theme);
    }
}

fn show(theme: Theme) {
    let value = match theme {
        Theme::System => None,
        Theme::Light => Some("light"),
        Theme::Dark => Some("dark"),
    };
    window::set_root_attribute("data-theme", value);
}

//! What stands around every page: navigation, search, keys, notices, preferences.
//!
//! `Root` once, around everything; `Frame` inside it, around the page in sight;
//! `Page` is how each page begins. The shell knows no customer: what it shows of
//! the app comes in through `Frame`'s slots.

mod frame;
mod keyboard;
mod language;
mod navigation;
mod page;
mod palette;
mod preferences;
mod root;
mod sheet;
mod theme;

pub use frame::Frame;
pub use keyboard::{use_shortcut, use_shortcut_everywhere, use_shortcut_while_typing};
pub use language::{LanguageChoice, use_lang};
pub use page::{Page, PageWidth};
pub use palette::{PaletteAction, PaletteDialog, PaletteItem, use_palette};
pub use root::Root;
pub use theme::{Theme, ThemeChoice};

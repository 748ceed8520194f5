//! The outermost component.

use leptos::prelude::*;

use super::keyboard::Shortcuts;
use super::language::Localized;
use super::palette::Palette;
use super::theme::ThemeChoice;
use crate::ui::kit::{IconSprite, ToastStack, Toasts};
use crate::ui::navigate::Navigation;

/// Provides what every part relies on: where one is, the language, the theme, the
/// keys, the notices. Its children are made anew when the language changes.
#[component]
pub fn Root(children: ChildrenFn) -> impl IntoView {
    Navigation::provide();
    ThemeChoice::provide();
    Shortcuts::provide();
    Palette::provide();
    Toasts::provide();
    view! {
        <IconSprite />
        <Localized>
            {children()}
            <ToastStack />
        </Localized>
    }
}

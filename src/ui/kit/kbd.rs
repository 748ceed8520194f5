//! Keys, as they are engraved on this machine's keyboard.

use crate::domain::letters;
use leptos::prelude::*;

use super::window;

/// Shows a shortcut in the notation of `use_shortcut`: "n", "ctrl+k", "shift+enter".
///
/// Hidden from screen readers, which announce shortcuts in their own way.
#[component]
pub fn Keys(#[prop(into)] keys: String) -> impl IntoView {
    let caps: Vec<_> = engraved(&keys, window::is_apple())
        .into_iter()
        .map(|cap| view! { <kbd class="kbd">{cap}</kbd> })
        .collect();
    view! { <span class="keys" aria-hidden="true">{caps}</span> }
}

fn engraved(keys: &str, apple: bool) -> Vec<String> {
    keys.split('+')
        .map(|key| match (key, apple) {
            ("ctrl", true) => "⌘".to_owned(),
            ("ctrl", false) => "Ctrl".to_owned(),
            ("shift", _) => "⇧".to_owned(),
            ("alt", true) => "⌥".to_owned(),
            ("alt", false) => "Alt".to_owned(),
            ("enter", _) => "↵".to_owned(),
            ("escape", _) => "Esc".to_owned(),
            ("arrowup", _) => "↑".to_owned(),
            ("arrowdown", _) => "↓".to_owned(),
            ("delete", _) => "Supr".to_owned(),
            (letter, _) => letters::upper(letter),
        })
        .collect()
}

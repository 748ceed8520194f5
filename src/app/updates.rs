//! New versions: found by the browser, applied on the person's word.

use leptos::prelude::*;

use crate::browser::update;

/// Registers what serves the app offline. The signal turns true when a new version waits.
/// Once, at the root.
pub fn watch() -> ReadSignal<bool> {
    let (waiting, set_waiting) = signal(false);
    update::register(move || {
        set_waiting.try_set(true);
    });
    waiting
}

/// Lets the new version take over, in every tab.
pub fn apply() {
    update::apply();
}

//! Panics: the app stops, and a card that needs none of it takes the page.
//!
//! The card is drawn by a plain script that listens for `cartera:panic`; it can still export
//! the journal. Locks held by this tab are given back on the same event.

use std::panic::PanicHookInfo;

use js_sys::{Object, Reflect};
use web_sys::{CustomEvent, CustomEventInit, console};

const EVENT: &str = "cartera:panic";

/// Announces every panic to the page. Called once, before anything else.
pub fn announce() {
    std::panic::set_hook(Box::new(tell));
}

fn tell(panic: &PanicHookInfo<'_>) {
    let message = panic.to_string();
    console::error_1(&message.as_str().into());
    show_card("panic", &message);
}

/// Gives the page to the last card. `kind` chooses its title, `message` is its technical detail.
pub fn show_card(kind: &str, message: &str) {
    let told = Object::new();
    for (field, value) in [("kind", kind), ("message", message)] {
        // Setting a field of a plain new object cannot fail.
        let _ = Reflect::set(&told, &field.into(), &value.into());
    }
    let details = CustomEventInit::new();
    details.set_detail(&told);
    if let (Some(window), Ok(event)) =
        (web_sys::window(), CustomEvent::new_with_event_init_dict(EVENT, &details))
    {
        let _ = window.dispatch_event(&event);
    }
}

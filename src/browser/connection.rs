//! The connection: whether there is a network. Nothing of ours needs one.

use std::rc::Rc;

use super::listen;

/// What the browser believes; `true` when it does not know.
pub fn is_online() -> bool {
    listen::window().is_none_or(|window| window.navigator().on_line())
}

/// Calls back with the new state whenever it changes.
pub fn on_change(callback: impl Fn(bool) + 'static) {
    let Some(window) = listen::window() else { return };
    let callback = Rc::new(callback);
    let back = callback.clone();
    listen::on(&window, "online", move |_| back(true));
    listen::on(&window, "offline", move |_| callback(false));
}

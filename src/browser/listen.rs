//! Listeners that last as long as the page.

use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Event, EventTarget, VisibilityState, Window};

pub(super) fn window() -> Option<Window> {
    web_sys::window()
}

pub(super) fn document() -> Option<Document> {
    window()?.document()
}

pub(super) fn is_visible() -> bool {
    document().is_none_or(|document| document.visibility_state() == VisibilityState::Visible)
}

/// Calls back on every such event of the target, for as long as the page lives.
pub(super) fn on(target: &EventTarget, event: &str, callback: impl Fn(Event) + 'static) {
    let closure = Closure::<dyn Fn(Event)>::new(callback);
    // A target refuses a listener only when it is not a function.
    let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// Calls back once, that much later.
pub(super) fn later(milliseconds: i32, callback: impl FnOnce() + 'static) {
    let closure = Closure::once_into_js(callback);
    if let Some(window) = window() {
        let function: &Function = closure.unchecked_ref();
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(function, milliseconds);
    }
}

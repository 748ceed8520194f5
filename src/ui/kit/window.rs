//! The little of the browser's window that screens need: address, focus, keys,
//! and the attributes of the page itself. Everything else goes through `browser`.

use crate::domain::letters;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

/// What stands after `#` in the address bar, with it.
pub fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Goes to another address inside the app, as a step that "back" undoes.
pub fn set_hash(hash: &str) {
    // A refusal leaves the page where it is, which is also what the person sees.
    let _ = window().location().set_hash(hash);
}

/// Changes the address without a step in the history: filters, tabs.
pub fn replace_hash(hash: &str) {
    let replaced = window()
        .history()
        .and_then(|history| history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(hash)));
    match replaced {
        // replaceState raises no event of its own.
        Ok(()) => notify_hash_change(),
        Err(_) => set_hash(hash),
    }
}

fn notify_hash_change() {
    if let Ok(event) = web_sys::Event::new("hashchange") {
        let _ = window().dispatch_event(&event);
    }
}

/// Calls back whenever the address inside the app changes; stays for the life of the page.
pub fn on_hash_change(moved: impl Fn() + 'static) {
    window_event_listener(ev::hashchange, move |_| moved());
}

/// Says whether the machine believes it has a connection, now and whenever that changes.
pub fn use_online() -> ReadSignal<bool> {
    let (online, set_online) = signal(window().navigator().on_line());
    let went_on = window_event_listener(ev::online, move |_| set_online.set(true));
    let went_off = window_event_listener(ev::offline, move |_| set_online.set(false));
    on_cleanup(move || {
        went_on.remove();
        went_off.remove();
    });
    online
}

/// Sets or removes an attribute of the page's root element.
pub fn set_root_attribute(name: &str, value: Option<&str>) {
    let Some(root) = document().document_element() else { return };
    // Both can only fail for a malformed name, and the names are ours.
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// Sets the title of the window or tab.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Moves the focus to the element with this id, if it is there.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        focus_element(&element);
    }
}

/// Presses the first thing that a selector finds, as a click would: a key for a button.
pub fn press(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok()) {
        focus_element(&element);
        element.click();
    }
}

/// Control and Enter in a text of several lines: "send", as everywhere else.
pub fn is_send(event: &web_sys::KeyboardEvent) -> bool {
    event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) && !event.is_composing()
}

/// Whether the `<details>` that was toggled is open now.
pub fn is_open(event: &web_sys::Event) -> bool {
    let details = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    details.is_some_and(|details| details.has_attribute("open"))
}

/// Moves the focus to the chosen one of the choices inside the element with this id, or to
/// its first control.
pub fn focus_within(id: &str) {
    const CONTROLS: &str = ":is(input, textarea, select, button, a[href], summary):not(:disabled)";
    let area = document().get_element_by_id(id);
    let find = |wanted: &str| area.as_ref().and_then(|area| area.query_selector(wanted).ok().flatten());
    if let Some(control) = find("input:checked").or_else(|| find(CONTROLS)) {
        focus_element(&control);
    }
}

pub(super) fn focus_element(element: &web_sys::Element) {
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

/// Whether the focus is inside this element, or on nothing but what is around it: then
/// moving it takes it from nobody.
pub(super) fn is_focus_free(element: &web_sys::Element) -> bool {
    let focused = document().active_element();
    focused.is_none_or(|focused| element.contains(Some(&focused)) || focused.contains(Some(element)))
}

/// Whether something was pressed that answers for itself: a link, a button, a field.
pub(super) fn is_on_control(event: &web_sys::MouseEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let control = target.map(|target| target.closest("a, button, input, select, textarea, label"));
    matches!(control, Some(Ok(Some(_))))
}

/// Whether a media query holds now: `window::matches_media("(width < 60rem)")`.
pub fn matches_media(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|media| media.matches())
}

/// Scrolls a list as little as needed to show its child at this position.
pub fn show_child(list: &web_sys::Element, position: usize) {
    let child = u32::try_from(position).ok().and_then(|position| list.children().item(position));
    if let Some(child) = child {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        child.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// The languages this person reads, best first, as tags ("es-CO").
pub fn languages() -> Vec<String> {
    window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// Command instead of Control.
pub fn is_apple() -> bool {
    let agent = window().navigator().user_agent().unwrap_or_default();
    agent.contains("Mac OS") || agent.contains("iPhone") || agent.contains("iPad")
}

/// What the app runs on, as far as installing it differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Platform {
    Desktop,
    Android,
    /// An iPhone or an iPad.
    Ios,
}

pub fn platform() -> Platform {
    let navigator = window().navigator();
    let agent = navigator.user_agent().unwrap_or_default();
    // An iPad says that it is a Mac; a Mac has no touch screen.
    let is_ipad = agent.contains("Mac OS") && navigator.max_touch_points() > 1;
    if agent.contains("Android") {
        Platform::Android
    } else if is_ipad || agent.contains("iPhone") || agent.contains("iPad") {
        Platform::Ios
    } else {
        Platform::Desktop
    }
}

/// Whether the app runs in a window of its own, installed.
pub fn is_installed() -> bool {
    let standalone = window().match_media("(display-mode: standalone)").ok().flatten();
    standalone.is_some_and(|query| query.matches())
}

/// Opens the browser's print dialog for what is on the screen.
pub fn print() {
    // Where printing is not possible nothing happens, as in any page.
    let _ = window().print();
}

/// A key stroke, reduced to what shortcuts compare: "ctrl+k", "shift+enter", "?".
pub struct KeyStroke {
    pub keys: String,
    /// The person is writing text, or choosing in a list of the browser's.
    pub typing: bool,
    /// A dialog that blocks the page is open.
    pub in_dialog: bool,
    event: web_sys::KeyboardEvent,
}

impl KeyStroke {
    /// The key has done its work here; the browser should not do its own.
    pub fn consume(&self) {
        self.event.prevent_default();
    }
}

/// Calls back for every key stroke that no control has used up. Once, at the
/// root: the listener stays for the life of the page.
pub fn on_key_stroke(struck: impl Fn(KeyStroke) + 'static) {
    window_event_listener(ev::keydown, move |event| {
        if event.default_prevented() || event.is_composing() {
            return;
        }
        struck(KeyStroke {
            keys: notation(&event),
            typing: is_typing(&event),
            in_dialog: document().query_selector("dialog[open]").ok().flatten().is_some(),
            event,
        });
    });
}

/// Letters and signs say themselves, whatever shift they need on this keyboard;
/// named keys and letters with Control also say their shift.
fn notation(event: &web_sys::KeyboardEvent) -> String {
    let key = letters::lower(&event.key());
    let command = event.ctrl_key() || event.meta_key();
    let mut keys = String::new();
    if command {
        keys.push_str("ctrl+");
    }
    if event.alt_key() {
        keys.push_str("alt+");
    }
    let is_sign = key.chars().count() == 1;
    if event.shift_key() && (!is_sign || command) {
        keys.push_str("shift+");
    }
    keys.push_str(&key);
    keys
}

fn is_typing(event: &web_sys::KeyboardEvent) -> bool {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlElement>().ok())
    else {
        return false;
    };
    let presses = matches!(event.key().as_str(), "Enter" | " ");
    let writes = match target.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        // Enter and Space are theirs: they press.
        "BUTTON" | "A" | "SUMMARY" => presses,
        "INPUT" => {
            let kind = target.get_attribute("type").unwrap_or_default();
            !matches!(kind.as_str(), "checkbox" | "radio" | "button" | "submit" | "file")
        }
        _ => false,
    };
    writes || target.is_content_editable()
}

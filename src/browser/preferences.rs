//! Preferences: language, theme, columns. Small, personal to this browser, never business data.
//!
//! They are read before the first paint. Where the browser keeps nothing, every preference is
//! its default and nothing fails.

use gloo_storage::{LocalStorage, Storage};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// What was kept under a key such as `cartera.theme`; nothing when it cannot be read.
pub fn get<T: DeserializeOwned>(key: &str) -> Option<T> {
    is_there().then(|| LocalStorage::get(key).ok()).flatten()
}

/// Keeps a value. Whether it will still be there tomorrow is the answer.
pub fn set<T: Serialize>(key: &str, value: &T) -> bool {
    is_there() && LocalStorage::set(key, value).is_ok()
}

pub fn remove(key: &str) {
    if is_there() {
        LocalStorage::delete(key);
    }
}

/// The typed interface panics where site data are blocked, so that is asked first.
fn is_there() -> bool {
    web_sys::window().and_then(|window| window.local_storage().ok().flatten()).is_some()
}

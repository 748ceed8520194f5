//! Where the witness lives: `localStorage`, which fails apart from the database.
//!
//! A witness that cannot be kept is no failure of the journal: the next start says that it is
//! missing. So nothing here returns an error.

use gloo_storage::{LocalStorage, Storage};

use super::mark::Mark;

pub fn read(key: &str) -> Option<Mark> {
    is_there().then(|| LocalStorage::get(key).ok()).flatten()
}

pub fn write(key: &str, mark: &Mark) {
    if is_there() {
        // Better no witness than one that remembers less than there is.
        LocalStorage::set(key, mark).unwrap_or_else(|_| LocalStorage::delete(key));
    }
}

pub fn forget(key: &str) {
    if is_there() {
        LocalStorage::delete(key);
    }
}

/// The typed interface panics where site data are blocked, so that is asked first.
fn is_there() -> bool {
    web_sys::window().and_then(|window| window.local_storage().ok().flatten()).is_some()
}

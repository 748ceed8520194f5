//! Ids that tie a label to its control; unique within the page, never stored.

use std::cell::Cell;

thread_local! {
    static LAST: Cell<u32> = const { Cell::new(0) };
}

/// Returns `field-7`, then `field-8`.
pub(super) fn fresh(what: &str) -> String {
    let number = LAST.get() + 1;
    LAST.set(number);
    format!("{what}-{number}")
}

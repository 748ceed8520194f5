//! What the targets share. The readers of workbooks are other people's: where one panics, the
//! import says that the file is damaged and goes on (`unless_it_panics` in `src/import/container/mod.rs`).
//! A target must not stop at those, and must stop at any panic of ours.

use std::panic::{self, PanicHookInfo};
use std::process;

/// The readers whose panics are refusals, as their folders begin in cargo's registry.
const READERS: [&str; 5] = ["calamine-", "cfb-", "quick-xml-", "zip-", "codepage-"];

/// Replaces the fuzzer's own hook, which stops at every panic.
pub fn stop_at_our_panics() {
    panic::set_hook(Box::new(|panic| {
        if !is_a_readers(panic) {
            eprintln!("{panic}");
            process::abort();
        }
    }));
}

/// An overflow or an index inside the standard library is told at its caller's place.
fn is_a_readers(panic: &PanicHookInfo) -> bool {
    let file = panic.location().map_or("", |place| place.file());
    file.split(['/', '\\']).any(|folder| READERS.iter().any(|reader| folder.starts_with(reader)))
}

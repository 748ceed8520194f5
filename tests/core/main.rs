//! The core, tested natively: no browser, seconds.
#![cfg(not(target_arch = "wasm32"))]

mod message;
mod words;

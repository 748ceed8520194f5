//! The core, tested natively: no browser, seconds.
#![cfg(not(target_arch = "wasm32"))]

mod command;
mod message;
mod property;
mod support;
mod storage;
mod words;
mod worklist;

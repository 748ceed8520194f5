//! The core, tested natively: no browser, seconds.
#![cfg(not(target_arch = "wasm32"))]

mod architecture;
mod command;
mod contact;
mod demo;
mod golden;
mod import;
mod law;
mod message;
mod phones;
mod property;
mod shared;
mod storage;
mod support;
mod words;
mod worklist;

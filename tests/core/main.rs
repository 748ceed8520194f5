//! The core, tested natively: no browser, seconds.
#![cfg(not(target_arch = "wasm32"))]

mod acceptance;
mod agreements;
mod architecture;
mod circles;
mod classes;
mod command;
mod contact;
mod demo;
mod field;
mod golden;
mod import;
mod ladder;
mod law;
mod message;
mod payments;
mod phones;
mod property;
mod qr;
mod queue;
mod ranking;
mod shared;
mod storage;
mod support;
mod words;
mod worklist;

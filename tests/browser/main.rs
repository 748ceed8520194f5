//! Checks of what only a browser has, compiled for it and run in a real one:
//! `cargo xtask test browser`.
#![cfg(target_arch = "wasm32")]

mod edge;
mod journal;
mod kit;
mod upgrade;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);

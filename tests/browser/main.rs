//! Checks of what only a browser has, compiled for it and run in a real one:
//! `cargo xtask test browser`.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_checks_run_in_a_page() {
    assert!(web_sys::window().is_some(), "a page, not a worker or a shell");
}

//! A new version of the app in another tab: rows stay, and the old tab is told.

use cartera::domain::stamp::{DeviceId, Stamp};
use cartera::storage::{IndexedDb, Journal, Record, StorageFailure};
use wasm_bindgen_test::wasm_bindgen_test;

fn record(millis: u64) -> Record {
    Record { stamp: Stamp::new(millis, 0, DeviceId(1)), text: format!(r#"{{"v":1,"n":{millis}}}"#) }
}

/// What a first version might have had, and what a later one adds.
const BEFORE: &[&str] = &["journal", "snapshot"];
const AFTER: &[&str] = &["journal", "snapshot", "later"];

#[wasm_bindgen_test]
async fn the_list_of_stores_only_grows() {
    assert!(IndexedDb::stores().starts_with(BEFORE), "a store left out is deleted with its rows");
}

#[wasm_bindgen_test]
async fn a_new_version_keeps_the_rows_and_the_old_tab_is_told() {
    // A name of its own each time: what an earlier run left must not matter.
    let name = format!("check-upgrade-{}", js_sys::Math::random());
    let old = IndexedDb::open_as(&name, 1, BEFORE).await.expect("opens");
    old.append(&[record(1), record(2)]).await.expect("stored");

    let new = IndexedDb::open_as(&name, 2, AFTER).await.expect("opens although the old one is open");
    assert_eq!(new.load().await.expect("read").records, [record(1), record(2)]);

    assert_eq!(old.append(&[record(3)]).await, Err(StorageFailure::ClosedByNewerVersion));
    assert_eq!(new.load().await.expect("read").records, [record(1), record(2)]);
    let late = IndexedDb::open_as(&name, 1, BEFORE).await.map(|_| ());
    assert_eq!(late, Err(StorageFailure::ClosedByNewerVersion));
}

#[wasm_bindgen_test]
async fn a_tab_that_does_not_let_go_blocks_in_bounded_time() {
    let name = format!("check-blocked-{}", js_sys::Math::random());
    let stubborn = format!(
        "const request = indexedDB.open('{name}', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('journal', {{ keyPath: 'id' }});
        request.onsuccess = () => {{ globalThis.stubborn = request.result; }};"
    );
    js_sys::Function::new_no_args(&stubborn).call0(&wasm_bindgen::JsValue::NULL).expect("it runs");
    let blocked = IndexedDb::open_as(&name, 2, AFTER).await.map(|_| ());
    assert_eq!(blocked, Err(StorageFailure::Blocked));
    js_sys::Function::new_no_args("globalThis.stubborn.close();")
        .call0(&wasm_bindgen::JsValue::NULL)
        .expect("it closes");
}

//! The stylesheet of what comes after the first screen (`index.html` marks what is in it).

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(module = "/js/platform.js")]
extern "C" {
    #[wasm_bindgen(js_name = laterStyle)]
    fn later_style() -> js_sys::Promise;
}

/// Asks for it, once. False when it did not come: what it is for would be drawn without form.
pub async fn arrived() -> bool {
    JsFuture::from(later_style()).await.is_ok()
}

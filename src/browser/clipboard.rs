//! The clipboard: copying a text to paste it elsewhere.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(module = "/js/platform.js")]
extern "C" {
    #[wasm_bindgen(js_name = copyText)]
    fn copy_text(text: &str) -> js_sys::Promise;
}

/// Whether the text is now on the clipboard. When it is not, show it, to be copied by hand.
pub async fn copy(text: &str) -> bool {
    JsFuture::from(copy_text(text)).await.is_ok_and(|copied| copied.is_truthy())
}

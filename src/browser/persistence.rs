//! Persistence: asking the browser not to clear our data when its disk runs short.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

use super::listen;

/// Bytes used by this site, and bytes it may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    pub used: u64,
    pub quota: u64,
}

/// Whether the browser has promised to keep our data.
pub async fn is_persisted() -> bool {
    answer(|storage| storage.persisted()).await.is_some_and(|it| it.is_truthy())
}

/// Asks for that promise, and returns whether it was given. Some browsers ask the person, so this
/// is for a moment at which it makes sense, such as after a first import.
pub async fn request() -> bool {
    answer(|storage| storage.persist()).await.is_some_and(|it| it.is_truthy())
}

pub async fn estimate() -> Option<Estimate> {
    let told: StorageEstimate = answer(|storage| storage.estimate()).await?.unchecked_into();
    Some(Estimate { used: told.get_usage()? as u64, quota: told.get_quota()? as u64 })
}

async fn answer(ask: impl Fn(&StorageManager) -> Result<Promise, JsValue>) -> Option<JsValue> {
    let storage = listen::window()?.navigator().storage();
    // Absent, and so undefined, on pages that came over plain http from another machine.
    if storage.is_undefined() {
        return None;
    }
    JsFuture::from(ask(&storage).ok()?).await.ok()
}

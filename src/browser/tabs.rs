//! Tabs: one of them writes at a time, and the others hear of it.

use js_sys::Function;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{BroadcastChannel, MessageEvent};

use super::listen;

const LOCK: &str = "cartera-journal";
const CHANNEL: &str = "cartera";
const WAIT: u32 = 15_000;

#[wasm_bindgen(module = "/js/platform.js")]
extern "C" {
    #[wasm_bindgen(js_name = takeLock)]
    fn take_lock(name: &str, milliseconds: u32) -> js_sys::Promise;
}

/// Another tab is writing, and did not finish within the time one waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Busy;

/// The right to write, given back when dropped.
#[derive(Debug)]
pub struct WriteLock {
    release: Function,
}

impl Drop for WriteLock {
    fn drop(&mut self) {
        let _ = self.release.call0(&JsValue::NULL);
    }
}

/// Waits for the right to write. Within one tab, too, writers come one after the other.
///
/// Do not ask for a second one while holding one: that would wait for itself. A browser without
/// locks grants it at once, and the journal refuses two changes with one stamp.
pub async fn write_lock() -> Result<WriteLock, Busy> {
    let granted = JsFuture::from(take_lock(LOCK, WAIT)).await.map_err(|_| Busy)?;
    Ok(WriteLock { release: granted.unchecked_into() })
}

/// Does `work` while no other tab writes.
pub async fn with_write_lock<T>(work: impl AsyncFnOnce() -> T) -> Result<T, Busy> {
    let lock = write_lock().await?;
    let done = work().await;
    drop(lock);
    Ok(done)
}

/// The line between the tabs of this browser. A tab does not hear itself.
#[derive(Clone, Debug)]
pub struct Channel {
    /// None where the browser has no channels: then there is one tab, as far as we can tell.
    line: Option<BroadcastChannel>,
}

impl Channel {
    pub fn open() -> Channel {
        Channel { line: BroadcastChannel::new(CHANNEL).ok() }
    }

    pub fn post(&self, text: &str) {
        if let Some(line) = &self.line {
            let _ = line.post_message(&text.into());
        }
    }

    /// Calls back with each text that another tab posts.
    pub fn on_message(&self, callback: impl Fn(String) + 'static) {
        if let Some(line) = &self.line {
            listen::on(line, "message", move |event| {
                let message: &MessageEvent = event.unchecked_ref();
                message.data().as_string().into_iter().for_each(&callback);
            });
        }
    }
}

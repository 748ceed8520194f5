//! Files to read: handed to the worker, and its text turned back into facts.

use js_sys::ArrayBuffer;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
pub use web_sys::File;

pub use crate::browser::files::ReadFault;
use crate::browser::worker::{self, WorkerFailure};
use crate::import::wire::{Answer, PackedReading, Refusal};
use crate::import::{Options, Progress, Unreadable, check_size};

/// Reads the files as one portfolio, away from the screen. Nothing is written; the files may be
/// read again with other options as often as wished.
pub async fn read(
    files: &[File],
    options: &Options,
    on_progress: impl Fn(Progress) + 'static,
) -> Result<PackedReading, Refusal> {
    // By their sizes together, before a byte is in memory.
    check_size(files.iter().map(|file| file.size() as u64).sum())?;
    let mut buffers = Vec::with_capacity(files.len());
    for file in files {
        let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| Unreadable::Withdrawn)?;
        buffers.push((file.name(), buffer.unchecked_into::<ArrayBuffer>()));
    }
    let options = serde_json::to_string(options).map_err(|_| Unreadable::Crashed)?;
    let progress = move |text: String| {
        if let Ok(progress) = serde_json::from_str(&text) {
            on_progress(progress);
        }
    };
    let answer = worker::ask(buffers, &options, progress).await.map_err(|failure| match failure {
        WorkerFailure::Cancelled => Unreadable::Cancelled,
        WorkerFailure::Trapped(_) => Unreadable::Crashed,
        WorkerFailure::NotStarted(_) => Unreadable::NotStarted,
    })?;
    serde_json::from_str::<Answer>(&answer).map_err(|_| Unreadable::Crashed)?.into_result()
}

/// The bytes of a backup file. No journal of one person comes near the limit.
pub async fn backup_bytes(file: &File) -> Result<Vec<u8>, ReadFault> {
    const MOST: u64 = 512 << 20;
    crate::browser::files::read(file, MOST).await
}

/// Text that was pasted, as a file of that name.
pub fn pasted(name: &str, text: &str) -> Option<File> {
    File::new_with_str_sequence(&js_sys::Array::of1(&text.into()), name).ok()
}

/// Hands a text file to the browser as a download.
pub fn save_text(name: &str, mime_type: &str, text: &str) -> bool {
    crate::browser::files::save(name, mime_type, text.as_bytes())
}

/// Stops what is being read.
pub fn cancel() {
    worker::cancel();
}

/// Gives back the memory that reading took.
pub fn rest() {
    worker::rest();
}

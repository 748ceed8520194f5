//! Files: saving one as a download, reading one that was dropped or picked.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

use super::listen;

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadFault {
    /// Known before a byte was read.
    TooBig { bytes: u64, limit: u64 },
    /// Moved, deleted or forbidden since it was chosen; the browser's own words.
    Unreadable(String),
}

/// Hands the bytes to the browser as a download. Whether it began is the answer; where it went,
/// and whether the person kept it, no page is told.
pub fn save(name: &str, mime_type: &str, bytes: &[u8]) -> bool {
    try_save(name, mime_type, bytes).is_some()
}

fn try_save(name: &str, mime_type: &str, bytes: &[u8]) -> Option<()> {
    const LONG_ENOUGH_TO_START: i32 = 60_000;
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(mime_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let document = listen::document()?;
    let anchor: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.set_hidden(true);
    // Firefox follows only an anchor that is in the page.
    let body = document.body()?;
    body.append_child(&anchor).ok()?;
    anchor.click();
    anchor.remove();
    listen::later(LONG_ENOUGH_TO_START, move || {
        let _ = Url::revoke_object_url(&address);
    });
    Some(())
}

/// The bytes of a file, unless it is bigger than `limit`.
pub async fn read(file: &File, limit: u64) -> Result<Vec<u8>, ReadFault> {
    let bytes = file.size() as u64;
    if bytes > limit {
        return Err(ReadFault::TooBig { bytes, limit });
    }
    match JsFuture::from(file.array_buffer()).await {
        Ok(buffer) => Ok(Uint8Array::new(&buffer).to_vec()),
        Err(error) => Err(ReadFault::Unreadable(format!("{error:?}"))),
    }
}

//! Content as a name: SHA-256, in hexadecimal.

use sha2::{Digest, Sha256};

/// Of all parts, one after the other.
pub fn whole<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hash = Sha256::new();
    parts.into_iter().for_each(|part| hash.update(part));
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Enough of it to tell versions apart.
pub fn short(content: &[u8]) -> String {
    whole([content])[..16].to_string()
}

//! A zip that is no workbook: the files inside it are read as if they had been dropped.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use crate::import::NamedBytes;
use crate::import::unreadable::Unreadable;

/// Files of one archive beyond this many are no portfolio.
const MOST_FILES: usize = 200;

/// The files inside. `package` has unpacked and counted every one of them already.
pub fn files(bytes: &[u8]) -> Result<Vec<NamedBytes>, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::BrokenZip)?;
    let mut files = Vec::new();
    for index in 0..archive.len().min(MOST_FILES) {
        let mut part = archive.by_index(index).map_err(|_| Unreadable::BrokenZip)?;
        let name = part.name().map_err(|_| Unreadable::BrokenZip)?.to_string();
        let own = name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
        // Folders, and what the Macintosh leaves beside each file.
        if own.is_empty() || own.starts_with('.') || name.starts_with("__MACOSX") {
            continue;
        }
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).map_err(|_| Unreadable::BrokenZip)?;
        files.push(NamedBytes { name: own, bytes });
    }
    Ok(files)
}

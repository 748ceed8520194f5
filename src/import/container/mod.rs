//! Containers: the bytes of a file to its sheets, whatever program wrote it. What it is says
//! its content and never its name; how much of it is unpacked and laid out is bounded before
//! it is done, because a file of a kilobyte can ask for all the memory there is.

mod archive;
mod compound;
pub mod decode;
pub mod delimited;
pub mod dialect;
pub mod encoding;
mod extent;
mod filler;
mod fixed_width;
mod html;
mod kind;
mod markup;
pub mod mojibake;
mod package;
pub mod records;
mod repeats;
mod spreadsheetml;
mod workbook;

use crate::import::sheet::Sheet;
use crate::import::watch::Watch;
use crate::import::{Corrections, FileKind, NamedBytes, Unreadable, check_size};

use kind::{Container, TextKind};
use workbook::Zipped;

/// The sheets of all files, one after the other.
///
/// # Errors
/// The first file that cannot be read refuses them all.
pub fn sheets_of_all(
    files: &[NamedBytes],
    corrections: &Corrections,
    watch: &mut Watch,
) -> Result<Vec<Sheet>, Unreadable> {
    let mut sheets = Vec::new();
    for file in files {
        sheets.extend(sheets_of(file, corrections, watch, 0)?);
    }
    Ok(sheets)
}

/// Archives inside archives beyond this are not opened.
const DEEPEST: usize = 2;

pub fn sheets_of(
    file: &NamedBytes,
    corrections: &Corrections,
    watch: &mut Watch,
    depth: usize,
) -> Result<Vec<Sheet>, Unreadable> {
    check_size(file.bytes.len() as u64)?;
    match kind::container_of(&file.bytes)? {
        Container::Zip => match unless_it_panics(|| workbook::read_zip(&file.name, &file.bytes, watch))? {
            Zipped::Sheets(sheets) => Ok(sheets),
            Zipped::Files if depth < DEEPEST => sheets_of_archive(file, corrections, watch, depth),
            Zipped::Files => Err(Unreadable::OtherKind { kind: FileKind::Archive }),
        },
        Container::Ole => unless_it_panics(|| workbook::read_ole(&file.name, &file.bytes, watch)),
        Container::Text => sheets_of_text(file, corrections, watch),
    }
}

/// What is no table beside the tables is passed over; where there is no table, its refusal
/// is the archive's.
fn sheets_of_archive(
    file: &NamedBytes,
    corrections: &Corrections,
    watch: &mut Watch,
    depth: usize,
) -> Result<Vec<Sheet>, Unreadable> {
    let (mut sheets, mut refused) = (Vec::new(), None);
    for inner in archive::files(&file.bytes)? {
        match sheets_of(&inner, corrections, watch, depth + 1) {
            Ok(more) => sheets.extend(more),
            Err(Unreadable::Cancelled) => return Err(Unreadable::Cancelled),
            Err(why) => refused = refused.or(Some(why)),
        }
    }
    match sheets.is_empty() {
        true => Err(refused.unwrap_or(Unreadable::Empty)),
        false => Ok(sheets),
    }
}

fn sheets_of_text(
    file: &NamedBytes,
    corrections: &Corrections,
    watch: &mut Watch,
) -> Result<Vec<Sheet>, Unreadable> {
    let (text, encoding) = decode::decode(&file.bytes, corrections.encoding)?;
    match kind::text_kind(&text)? {
        TextKind::Html => html::read(&file.name, &text, watch),
        TextKind::WrappedHtml => html::read(&file.name, &decode::unwrapped(&text), watch),
        TextKind::SpreadsheetMl => spreadsheetml::read(&file.name, &text, watch),
        TextKind::Delimited => {
            let sheet = delimited::read(&file.name, &text, encoding, corrections.delimiter, watch)?;
            Ok(vec![sheet])
        }
    }
}

/// The lines of a text as they stand, numbered, without the quotes around whole lines; nothing
/// for other containers.
pub fn lines_of(file: &NamedBytes, corrections: &Corrections) -> Option<Vec<(u32, String)>> {
    let (text, _) = decode::decode(&file.bytes, corrections.encoding).ok()?;
    if !matches!(kind::text_kind(&text), Ok(TextKind::Delimited)) {
        return None;
    }
    let bare = |line: &str| {
        let line = line.trim_end();
        let inside = line.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        inside.map_or_else(|| line.to_owned(), |inside| inside.replace("\"\"", "\""))
    };
    let numbered = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    Some(numbered.map(|(at, line)| (at as u32 + 1, bare(line))).collect())
}

/// The readers of workbooks are other people's. Where a panic can be caught it is a refusal;
/// in the browser it ends the worker, and the page makes the same refusal of that.
fn unless_it_panics<T>(read: impl FnOnce() -> Result<T, Unreadable>) -> Result<T, Unreadable> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(read)).unwrap_or(Err(Unreadable::Crashed))
}

//! The kind of a file, told by its first bytes and never by its name.

use crate::import::unreadable::{FileKind, Unreadable};

use super::markup::find_ignoring_case;

/// A container that this crate reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Container {
    /// A zip: .xlsx, .xlsb and .ods are told apart by what is inside.
    Zip,
    /// The container of Excel 97–2003.
    Ole,
    Text,
}

/// Tells the container, or why these bytes are none.
pub fn container_of(bytes: &[u8]) -> Result<Container, Unreadable> {
    let starts = |magic: &[u8]| bytes.starts_with(magic);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unreadable::Empty);
    }
    if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") {
        return Ok(Container::Zip);
    }
    if starts(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
        // The name of the stream in which Office keeps an encrypted workbook, in UTF-16.
        return match contains_utf16(bytes, "EncryptedPackage") {
            true => Err(Unreadable::PasswordProtected),
            false => Ok(Container::Ole),
        };
    }
    if is_image(bytes) {
        return Err(Unreadable::Image);
    }
    if bytes.iter().take(1024).collect::<Vec<_>>().windows(5).any(|five| five.iter().copied().eq(b"%PDF-")) {
        return Err(Unreadable::Pdf);
    }
    if starts(&[0x1f, 0x8b]) || starts(b"Rar!") || starts(b"7z\xbc\xaf\x27\x1c") || starts(b"BZh") {
        return Err(Unreadable::OtherKind { kind: FileKind::Archive });
    }
    if starts(b"MZ\x90") || starts(b"\x7fELF") {
        return Err(Unreadable::OtherKind { kind: FileKind::Program });
    }
    if starts(b"{\\rtf") {
        return Err(Unreadable::OtherKind { kind: FileKind::WordDocument });
    }
    // Excel before 1997 wrote bare records.
    if starts(&[0x09, 0x04, 0x06, 0x00])
        || starts(&[0x09, 0x02, 0x06, 0x00])
        || starts(&[0x09, 0x00, 0x04, 0x00])
    {
        return Err(Unreadable::OtherKind { kind: FileKind::OldExcel });
    }
    Ok(Container::Text)
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind {
    Delimited,
    /// A page with tables.
    Html,
    /// Such a page, wrapped as a mail is.
    WrappedHtml,
    SpreadsheetMl,
}

/// Tells what a text is, or why it is no table of cells.
pub fn text_kind(text: &str) -> Result<TextKind, Unreadable> {
    let text = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t', '\0']);
    let has = |part: &str| find_ignoring_case(text, part).is_some();
    let mut end = text.len().min(4096);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let head = text[..end].to_ascii_lowercase();
    if head.starts_with("mime-version:") && head.contains("multipart") && has("<table") {
        return Ok(TextKind::WrappedHtml);
    }
    if head.starts_with(['[', '{']) && serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok() {
        return Err(Unreadable::OtherKind { kind: FileKind::Json });
    }
    if !head.starts_with('<') {
        return Ok(TextKind::Delimited);
    }
    if head.contains("urn:schemas-microsoft-com:office:spreadsheet") && has("worksheet") {
        return Ok(TextKind::SpreadsheetMl);
    }
    let is_page = ["<html", "<!doctype html", "<table", "<body", "<meta", "<style", "<div", "<head"];
    match is_page.iter().any(|tag| head.contains(tag)) {
        true if has("<table") => Ok(TextKind::Html),
        true => Err(Unreadable::OtherKind { kind: FileKind::Html }),
        false if head.contains("<svg") => Err(Unreadable::Image),
        false if head.starts_with("<?xml") || head.contains("xmlns") => {
            Err(Unreadable::OtherKind { kind: FileKind::Xml })
        }
        false => Ok(TextKind::Delimited),
    }
}

fn is_image(bytes: &[u8]) -> bool {
    const MAGICS: [&[u8]; 7] =
        [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*", b"\0\0\x01\0"];
    let riff = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    let heif = bytes.get(4..8) == Some(b"ftyp");
    let bitmap = bytes.starts_with(b"BM") && bytes.get(6..10) == Some(&[0, 0, 0, 0]);
    riff || heif || bitmap || MAGICS.iter().any(|magic| bytes.starts_with(magic))
}

fn contains_utf16(bytes: &[u8], name: &str) -> bool {
    let wanted: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

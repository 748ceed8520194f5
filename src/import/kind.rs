//! The kind of a file, told by its first bytes and never by its name.

use super::unreadable::{FileKind, Unreadable};

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

/// Markup that is not a table of cells, told from the decoded text.
pub fn refuse_markup(text: &str) -> Result<(), Unreadable> {
    let head: String = text.trim_start().chars().take(512).collect::<String>().to_ascii_lowercase();
    let has = |part: &str| head.contains(part);
    if head.starts_with('<') && (has("<html") || has("<!doctype html") || has("<table")) {
        return Err(Unreadable::OtherKind { kind: FileKind::Html });
    }
    if head.starts_with("<?xml") || head.starts_with("<svg") {
        return Err(match has("<svg") {
            true => Unreadable::Image,
            false => Unreadable::OtherKind { kind: FileKind::Xml },
        });
    }
    Ok(())
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

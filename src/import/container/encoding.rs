//! Encodings: how bytes become letters.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    #[serde(rename = "UTF-8")]
    Utf8,
    #[serde(rename = "UTF-16LE")]
    Utf16Le,
    #[serde(rename = "UTF-16BE")]
    Utf16Be,
    #[serde(rename = "windows-1252")]
    Windows1252,
    #[serde(rename = "CP850")]
    Cp850,
    #[serde(rename = "CP437")]
    Cp437,
    #[serde(rename = "macintosh")]
    MacRoman,
}

impl Encoding {
    pub const ALL: [Encoding; 7] = [
        Encoding::Utf8,
        Encoding::Windows1252,
        Encoding::Cp850,
        Encoding::Cp437,
        Encoding::MacRoman,
        Encoding::Utf16Le,
        Encoding::Utf16Be,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16Le => "UTF-16LE",
            Encoding::Utf16Be => "UTF-16BE",
            Encoding::Windows1252 => "windows-1252",
            Encoding::Cp850 => "CP850",
            Encoding::Cp437 => "CP437",
            Encoding::MacRoman => "macintosh",
        }
    }
}

//! A mail as a file (RFC 5322): a draft that the collector's own mail program opens and sends,
//! for texts that a link cannot carry.
//!
//! `X-Unsent` makes Outlook open it as a draft. Nothing that comes from data can add a header:
//! the address is exactly one, and the subject travels encoded (RFC 2047).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::domain::message::links;

/// As many bytes as an encoded word of 75 characters holds, less a margin.
const WORD: usize = 42;

/// The draft, lines ended with CRLF. An address that is not exactly one, or not plain ASCII, is
/// left for the collector to fill in.
pub fn eml(to: &str, subject: &str, body: &str) -> String {
    let mut out = String::new();
    let mut line = |text: &str| {
        out.push_str(text);
        out.push_str("\r\n");
    };
    if let Some(address) = links::one_address(to.trim()).filter(|_| to.is_ascii()) {
        line(&format!("To: {}@{}", address.0, address.1));
    }
    line(&format!("Subject: {}", encoded(&links::in_one_line(subject))));
    line("X-Unsent: 1");
    line("MIME-Version: 1.0");
    line("Content-Type: text/plain; charset=utf-8");
    line("Content-Transfer-Encoding: base64");
    line("");
    let body = body.replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\r\n");
    let body = STANDARD.encode(body);
    let mut rest = body.as_str();
    while !rest.is_empty() {
        let (now, later) = rest.split_at(rest.len().min(76));
        line(now);
        rest = later;
    }
    out
}

/// A header's text: as it is where it is short and plain, else in encoded words.
fn encoded(text: &str) -> String {
    let is_plain = text.bytes().all(|it| it.is_ascii_graphic() || it == b' ');
    if is_plain && text.len() < 66 && !text.contains("=?") && text.trim() == text {
        return text.to_owned();
    }
    let mut words = vec![String::new()];
    for letter in text.chars() {
        if words.last().is_none_or(|word| word.len() + letter.len_utf8() > WORD) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(letter);
        }
    }
    let encode = |word: &String| format!("=?UTF-8?B?{}?=", STANDARD.encode(word));
    words.iter().map(encode).collect::<Vec<_>>().join("\r\n ")
}

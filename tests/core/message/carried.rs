//! What carries a text gives it back whole: links of every scheme for every platform, mails as
//! files, and the count of what an SMS takes, against texts that break programs.

use cartera::domain::message::links::{self, Link, MAILTO_LIMIT, Platform};
use cartera::domain::message::segments::{self, Alphabet};
use cartera::export::eml::eml;
use mail_parser::MessageParser;
use proptest::prelude::*;

use super::{decode, parts, with_plain_breaks};
use crate::shared;

/// Strings that have broken programs before, where the list lies beside the project; a few of
/// its kinds everywhere.
fn naughty() -> Vec<String> {
    let mut all: Vec<String> = [
        "",
        "undefined",
        "=?UTF-8?B?QmNj?=",
        "a\r\nBcc: otro@ejemplo.co",
        "&body=otro&cc=x@y.co#fin?a=b",
        "%0d%0aBcc:%20x@y.co",
        "ÅÍÎÏ˝ÓÔÒÚÆ☃ 田中さん 👩‍👧‍👦 ﷽ ḁ̈",
        "\u{202e}al revés\u{feff}\u{0}\u{7}",
        "{{customer}} {{#if",
    ]
    .map(str::to_owned)
    .to_vec();
    if let Some(text) = shared::text("corpora/blns/blns.json") {
        all.extend(serde_json::from_str::<Vec<String>>(&text).expect("a list of strings"));
    }
    all
}

fn value(link: &Link, mark: char, place: usize) -> String {
    parts(link, mark).1[place].1.clone()
}

/// A header's line breaks become spaces; nothing else of a subject changes.
fn in_one_line(text: &str) -> String {
    let breaks = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    text.replace("\r\n", " ").replace(breaks, " ")
}

#[test]
fn naughty_strings_travel_through_every_link() {
    let strings = naughty();
    for text in &strings {
        let mail = links::mailto("a@b.co", text, text).expect("one address");
        assert_eq!(parts(&mail, '?').1.len(), 2, "{text:?}");
        assert_eq!(value(&mail, '?', 0), in_one_line(text));
        assert_eq!(value(&mail, '?', 1).replace("\r\n", "\n"), with_plain_breaks(text));
        for (platform, mark) in [(Platform::Other, '?'), (Platform::Apple, '&')] {
            let sms = links::sms("+573000000001", text, platform).expect("one number");
            assert_eq!(parts(&sms, mark).0, "sms:+573000000001");
            assert_eq!(value(&sms, mark, 0), with_plain_breaks(text));
        }
        let chat = links::whatsapp("573000000001", text).expect("one number");
        assert_eq!(value(&chat, '?', 0), with_plain_breaks(text));
        let plain = in_one_line(text);
        if let Some(map) = links::map(text, Platform::Other) {
            assert_eq!(decode(map.href.strip_prefix("geo:0,0?q=").expect("a query")), plain.trim());
        }
        if let Some(map) = links::map(text, Platform::Apple) {
            let query = map.href.strip_prefix("https://maps.apple.com/?q=").expect("a query");
            assert_eq!(decode(query), plain.trim());
            assert!(!query.contains(['&', '?', '#', '=']));
        }
        // As a recipient it makes no link at all, or one recipient.
        for link in [links::tel(text), links::sms(text, "x", Platform::Apple), links::whatsapp(text, "x")] {
            let Some(link) = link else { continue };
            let number = link.href.trim_start_matches("tel:").trim_start_matches("sms:");
            let number = number.trim_start_matches("https://wa.me/").trim_start_matches('+');
            let end = number.find(|it: char| !it.is_ascii_digit()).unwrap_or(number.len());
            assert!(["", "&body=x", "?text=x"].contains(&&number[end..]), "{}", link.href);
        }
    }
    assert!(strings.len() >= 9);
}

/// What a second program reads in a draft.
fn read(draft: &str) -> (Option<String>, String, String) {
    let message = MessageParser::default().parse(draft.as_bytes()).expect("a message");
    let to = message.to().map(|to| {
        assert_eq!(to.iter().count(), 1, "{draft}");
        to.first().and_then(|it| it.address()).expect("an address").to_owned()
    });
    assert!(message.cc().is_none() && message.bcc().is_none() && message.from().is_none(), "{draft}");
    assert_eq!(message.header_raw("X-Unsent").map(str::trim), Some("1"));
    let body = message.body_text(0).expect("a text").replace("\r\n", "\n");
    (to, message.subject().unwrap_or_default().to_owned(), body)
}

fn is_well_formed(draft: &str) {
    assert!(draft.is_ascii());
    assert!(!draft.replace("\r\n", "").contains(['\r', '\n']), "every line ends with CRLF");
    assert!(draft.split("\r\n").all(|line| line.len() <= 78), "{draft}");
}

#[test]
fn a_draft_is_read_back_by_another_program() {
    for text in naughty() {
        let draft = eml("compras@ejemplo.co", &text, &text);
        is_well_formed(&draft);
        let (to, subject, body) = read(&draft);
        assert_eq!(to.as_deref(), Some("compras@ejemplo.co"));
        assert_eq!(subject, in_one_line(&text), "{text:?}");
        assert_eq!(body, with_plain_breaks(&text), "{text:?}");
        // An address that is not one leaves the draft without a recipient.
        let (to, _, _) = read(&eml(&text, "s", "b"));
        assert!(to.is_none_or(|to| to == text.trim()), "{text:?}");
    }
}

proptest! {
    #[test]
    fn any_text_makes_a_draft_that_is_read_back(subject in any::<String>(), body in any::<String>()) {
        let draft = eml("a.b@c.co", &subject, &body);
        is_well_formed(&draft);
        let (_, found, text) = read(&draft);
        prop_assert_eq!(found, in_one_line(&subject));
        prop_assert_eq!(text, with_plain_breaks(&body));
    }

    #[test]
    fn the_encoded_length_of_a_link_is_what_programs_count(body in any::<String>()) {
        let link = links::mailto("a@b.co", "", &body).expect("one address");
        prop_assert_eq!(link.encoded_len(), link.href.chars().count());
        prop_assert_eq!(link.encoded_len() > MAILTO_LIMIT, link.budget() == links::Budget::TooLong);
    }
}

/// GSM 03.38 with its extension, typed from the standard: each row is sixteen codes.
const STANDARD: [&str; 8] = [
    "@£$¥èéùìòÇ\nØø\rÅå",
    "Δ_ΦΓΛΩΠΨΣΘΞ\u{1b}ÆæßÉ",
    " !\"#¤%&'()*+,-./",
    "0123456789:;<=>?",
    "¡ABCDEFGHIJKLMNO",
    "PQRSTUVWXYZÄÖÑÜ§",
    "¿abcdefghijklmno",
    "pqrstuvwxyzäöñüà",
];

#[test]
fn segments_follow_the_reference_table() {
    assert!(STANDARD.iter().all(|row| row.chars().count() == 16));
    let basic: Vec<char> = STANDARD.iter().flat_map(|row| row.chars()).filter(|it| *it != '\u{1b}').collect();
    for letter in (0..=0x2fff).filter_map(char::from_u32) {
        let counted = segments::count(&letter.to_string());
        let expected = match letter {
            it if basic.contains(&it) => (Alphabet::Gsm7, 1),
            '\u{c}' | '^' | '{' | '}' | '\\' | '[' | '~' | ']' | '|' | '€' => (Alphabet::Gsm7, 2),
            it => (Alphabet::Ucs2, it.len_utf16()),
        };
        assert_eq!((counted.alphabet, counted.units), expected, "{letter:?}");
    }
    // Letters, segments in GSM-7, segments in UCS-2.
    for (letters, gsm7, ucs2) in [
        (1, 1, 1),
        (70, 1, 1),
        (71, 1, 2),
        (134, 1, 2),
        (135, 1, 3),
        (160, 1, 3),
        (161, 2, 3),
        (201, 2, 3),
        (202, 2, 4),
        (306, 2, 5),
        (307, 3, 5),
        (459, 3, 7),
        (460, 4, 7),
    ] {
        assert_eq!(segments::count(&"ñ".repeat(letters)).segments, gsm7, "{letters}");
        assert_eq!(segments::count(&"í".repeat(letters)).segments, ucs2, "{letters}");
    }
}

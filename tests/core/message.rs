//! Links carry any text to the letter and let nothing else in.

use cartera::domain::message::links::{self, Link, Platform};
use cartera::domain::message::segments;
use proptest::prelude::*;

/// Percent-decoding, written apart from the encoder that it checks.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let (mut out, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        if bytes[at] == b'%' {
            out.push(u8::from_str_radix(&text[at + 1..at + 3], 16).expect("two hexadecimal digits"));
            at += 3;
        } else {
            out.push(bytes[at]);
            at += 1;
        }
    }
    String::from_utf8(out).expect("what was encoded is UTF-8")
}

/// Splits `scheme:path?a=…&b=…` into the path and its decoded parameters.
fn parts(link: &Link, mark: char) -> (String, Vec<(String, String)>) {
    let (path, query) = link.href.split_once(mark).expect("a query");
    let parameters = query.split('&').map(|pair| {
        let (name, value) = pair.split_once('=').expect("a value");
        (name.to_owned(), decode(value))
    });
    (path.to_owned(), parameters.collect())
}

fn with_plain_breaks(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

fn is_safe(encoded: &str) -> bool {
    encoded.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte))
}

proptest! {
    #[test]
    fn an_email_link_gives_back_recipient_subject_and_body(
        local in "[a-zA-Z0-9.!#$%&'*+/=?^_{|}~ñé-]{1,20}",
        subject in any::<String>(),
        body in any::<String>(),
    ) {
        let address = format!("{local}@ejemplo.co");
        let link = links::mailto(&address, &subject, &body).expect("one address");
        let (path, parameters) = parts(&link, '?');
        prop_assert_eq!(decode(path.strip_prefix("mailto:").expect("a scheme")), address);
        prop_assert_eq!(parameters.len(), 2);
        prop_assert_eq!(&parameters[0].0, "subject");
        prop_assert_eq!(&parameters[1].0, "body");
        prop_assert!(!parameters[0].1.contains(['\r', '\n']));
        if !subject.contains(['\r', '\n', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']) {
            prop_assert_eq!(&parameters[0].1, &subject);
        }
        prop_assert_eq!(parameters[1].1.replace("\r\n", "\n"), with_plain_breaks(&body));
        let (_, query) = link.href.split_once("&body=").expect("a body");
        prop_assert!(is_safe(query));
        prop_assert!(!query.replace("%0D%0A", "").contains("%0A"));
    }

    #[test]
    fn whatsapp_sms_and_map_links_give_back_their_text(text in any::<String>()) {
        let number = "+573000000001";
        for (link, path, name, mark) in [
            (links::whatsapp(number, &text), "https://wa.me/573000000001", "text", '?'),
            (links::sms(number, &text, Platform::Other), "sms:+573000000001", "body", '?'),
            (links::sms(number, &text, Platform::Apple), "sms:+573000000001", "body", '&'),
        ] {
            let link = link.expect("one number");
            let (found, parameters) = parts(&link, mark);
            prop_assert_eq!(found, path);
            prop_assert_eq!(parameters, vec![(name.to_owned(), with_plain_breaks(&text))]);
            prop_assert!(is_safe(&link.href[path.len() + name.len() + 2..]));
        }
        if let Some(link) = links::map(&text) {
            prop_assert!(is_safe(link.href.strip_prefix("geo:0,0?q=").expect("a query")));
        }
    }

    #[test]
    fn no_data_adds_a_recipient_or_a_parameter(address in any::<String>(), number in any::<String>()) {
        if let Some(link) = links::mailto(&address, "s", "b") {
            prop_assert_eq!(link.href.matches(['?', '&']).count(), 2);
            prop_assert_eq!(link.href.matches('@').count(), 1);
            prop_assert!(!decode(&link.href).contains(['\r', '\n', ',', ';']));
        }
        if let Some(link) = links::tel(&number) {
            prop_assert!(link.href.strip_prefix("tel:+").is_some_and(|it| it.bytes().all(|b| b.is_ascii_digit())));
        }
    }

    #[test]
    fn segments_have_room_for_the_whole_text(text in any::<String>()) {
        let counted = segments::count(&text);
        let room = match (counted.alphabet, counted.segments) {
            (segments::Alphabet::Gsm7, 0 | 1) => 160,
            (segments::Alphabet::Gsm7, n) => 153 * n,
            (segments::Alphabet::Ucs2, 0 | 1) => 70,
            (segments::Alphabet::Ucs2, n) => 67 * n,
        };
        prop_assert!(counted.units <= room);
        prop_assert_eq!(segments::costly(&text).is_empty(), counted.alphabet == segments::Alphabet::Gsm7);
        let plain = segments::without_accents(&text);
        prop_assert_eq!(segments::without_accents(&plain), plain);
    }
}

//! Links that open the collector's own apps with a draft in them.
//!
//! The rule: nothing that comes from data can become a second recipient, header or
//! parameter. Numbers and addresses that are not exactly one number or one address make
//! no link at all, and everything else is percent-encoded byte by byte (never `+` for a
//! space). How a number gets its international form is not known here.

use std::fmt::Write as _;

/// Longer `mailto:` links are cut by some mail programs; a shorter text is better.
pub const MAILTO_BUDGET: usize = 1800;

/// No `mailto:` link may be longer than this: several programs drop the rest in silence.
pub const MAILTO_LIMIT: usize = 2000;

/// What goes into the `href` of an anchor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub href: String,
}

/// How a `mailto:` link stands against what mail programs take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Budget {
    Fits,
    /// Some programs may cut it.
    Long,
    /// It must not be opened: copy the text instead.
    TooLong,
}

/// Which form of `sms:` the device takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Platform {
    /// iPhone, iPad and Mac.
    Apple,
    #[default]
    Other,
    /// Not this device: a form that both kinds read.
    Unknown,
}

impl Link {
    /// The length that programs count: the encoded one, scheme included.
    pub fn encoded_len(&self) -> usize {
        self.href.len()
    }

    pub fn budget(&self) -> Budget {
        match self.encoded_len() {
            length if length <= MAILTO_BUDGET => Budget::Fits,
            length if length <= MAILTO_LIMIT => Budget::Long,
            _ => Budget::TooLong,
        }
    }
}

/// A draft e-mail (RFC 6068): one recipient, subject in one line, body with CRLF breaks.
/// Nothing when `address` is not exactly one address.
pub fn mailto(address: &str, subject: &str, body: &str) -> Option<Link> {
    let (local, host) = one_address(address.trim())?;
    let subject = encode(&in_one_line(subject));
    let body = encode_lines(body, "%0D%0A");
    Some(Link { href: format!("mailto:{}@{}?subject={subject}&body={body}", encode(local), encode(host)) })
}

/// A draft SMS (RFC 5724). `number` is international, `+573001234567`.
pub fn sms(number: &str, body: &str, platform: Platform) -> Option<Link> {
    let digits = international(number)?;
    let body = encode_lines(body, "%0A");
    let mark = match platform {
        Platform::Apple => "&",
        Platform::Other => "?",
        Platform::Unknown => "?&",
    };
    Some(Link { href: format!("sms:+{digits}{mark}body={body}") })
}

/// A WhatsApp chat with a draft in it. `number` is in the form WhatsApp takes, with or
/// without its `+`.
pub fn whatsapp(number: &str, text: &str) -> Option<Link> {
    let digits = phone_digits(number.strip_prefix('+').unwrap_or(number))?;
    Some(Link { href: format!("https://wa.me/{digits}?text={}", encode_lines(text, "%0A")) })
}

/// A call (RFC 3966). `number` is international, `+573001234567`, or the digits that are
/// dialled inside the country, where a file left out the rest of a number.
pub fn tel(number: &str) -> Option<Link> {
    if let Some(digits) = international(number) {
        return Some(Link { href: format!("tel:+{digits}") });
    }
    let local = (5..=15).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    local.then(|| Link { href: format!("tel:{number}") })
}

/// A place on the device's map; Apple's knows no `geo:`. Nothing when the address is empty.
pub fn map(address: &str, platform: Platform) -> Option<Link> {
    let address = in_one_line(address);
    let maps = match platform {
        Platform::Apple => "https://maps.apple.com/?q=",
        Platform::Other | Platform::Unknown => "geo:0,0?q=",
    };
    (!address.trim().is_empty()).then(|| Link { href: format!("{maps}{}", encode(address.trim())) })
}

/// Percent-encodes every byte that is not an RFC 3986 unreserved character.
fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 3 / 2);
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            _ => {
                // Writing to a String cannot fail.
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

fn encode_lines(text: &str, line_break: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.split('\n').map(encode).collect::<Vec<_>>().join(line_break)
}

/// A header is one line: whatever a program may take for a line break becomes a space.
pub fn in_one_line(text: &str) -> String {
    let breaks = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    text.replace("\r\n", " ").replace(breaks, " ")
}

/// Splits an address into its name and its host, if it is exactly one. Commas, spaces and
/// the like are refused even encoded, because programs decode first and then split.
pub fn one_address(address: &str) -> Option<(&str, &str)> {
    let (local, host) = address.split_once('@')?;
    let forbidden = |c: char| c.is_whitespace() || c.is_control() || ",;:<>()[]\\\"@".contains(c);
    let whole = !local.is_empty() && !host.is_empty();
    (whole && !local.contains(forbidden) && !host.contains(forbidden)).then_some((local, host))
}

fn international(number: &str) -> Option<&str> {
    phone_digits(number.strip_prefix('+')?)
}

/// E.164 has at most 15 digits and its country codes never start with zero.
fn phone_digits(digits: &str) -> Option<&str> {
    let whole = (5..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    (whole && !digits.starts_with('0')).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn href(link: Option<Link>) -> String {
        link.expect("a link").href
    }

    #[test]
    fn an_email_carries_its_recipient_in_the_path_and_breaks_lines_as_the_rfc_says() {
        assert_eq!(
            href(mailto(
                "compras@ejemplo.co",
                "Factura FE-1 & más",
                "Buen día:\nSon $ 1.000 + IVA\r\n¿Cuándo?"
            )),
            "mailto:compras@ejemplo.co?subject=Factura%20FE-1%20%26%20m%C3%A1s\
             &body=Buen%20d%C3%ADa%3A%0D%0ASon%20%24%201.000%20%2B%20IVA%0D%0A%C2%BFCu%C3%A1ndo%3F"
        );
    }

    #[test]
    fn a_subject_is_one_line() {
        let link = href(mailto("a@b.co", "Uno\r\nBcc: otro@x.co", ""));
        assert_eq!(link, "mailto:a@b.co?subject=Uno%20Bcc%3A%20otro%40x.co&body=");
    }

    #[test]
    fn what_is_not_one_address_makes_no_link() {
        for address in [
            "",
            "a",
            "@b.co",
            "a@",
            "a@b.co,c@d.co",
            "a@b.co; c@d.co",
            "a@b@c.co",
            "a b@c.co",
            "a\r\nBcc:x@y.co",
        ] {
            assert_eq!(mailto(address, "s", "b"), None, "{address:?}");
        }
        assert_eq!(
            href(mailto(" a?bcc=x&y%@b.co ", "", "")),
            "mailto:a%3Fbcc%3Dx%26y%25@b.co?subject=&body="
        );
    }

    #[test]
    fn an_sms_takes_the_form_of_its_platform() {
        assert_eq!(
            href(sms("+573001234567", "Hola, ¿sí?\nA&B", Platform::Other)),
            "sms:+573001234567?body=Hola%2C%20%C2%BFs%C3%AD%3F%0AA%26B"
        );
        assert_eq!(href(sms("+573001234567", "Hola", Platform::Apple)), "sms:+573001234567&body=Hola");
        assert_eq!(href(sms("+573001234567", "Hola", Platform::Unknown)), "sms:+573001234567?&body=Hola");
    }

    #[test]
    fn a_whatsapp_link_has_digits_only() {
        assert_eq!(href(whatsapp("5491122334455", "a b\nc")), "https://wa.me/5491122334455?text=a%20b%0Ac");
        assert_eq!(href(whatsapp("+573001234567", "")), "https://wa.me/573001234567?text=");
    }

    #[test]
    fn what_is_not_one_number_makes_no_link() {
        for number in [
            "",
            "+",
            "300 123 4567",
            "+57300?x=1",
            "+0573001234567",
            "+1234567890123456",
            "++573001234567",
            "A9999",
        ] {
            assert_eq!(tel(number), None, "{number:?}");
            assert_eq!(sms(number, "", Platform::Other), None, "{number:?}");
            assert_eq!(whatsapp(number, ""), None, "{number:?}");
        }
        assert_eq!(href(tel("+573001234567")), "tel:+573001234567");
        assert_eq!(href(tel("3225090")), "tel:3225090");
    }

    #[test]
    fn a_place_is_looked_up_by_its_address() {
        assert_eq!(
            href(map("Cra 7 # 20-15, Pereira", Platform::Other)),
            "geo:0,0?q=Cra%207%20%23%2020-15%2C%20Pereira"
        );
        assert_eq!(map(" \n", Platform::Apple), None);
    }

    #[test]
    fn a_link_knows_whether_programs_take_it() {
        let check = |body: usize, budget| {
            let fixed = "mailto:a@b.co?subject=&body=".len();
            let link = mailto("a@b.co", "", &"x".repeat(body - fixed)).expect("a link");
            assert_eq!((link.encoded_len(), link.budget()), (body, budget));
        };
        check(1800, Budget::Fits);
        check(1801, Budget::Long);
        check(2000, Budget::Long);
        check(2001, Budget::TooLong);
    }
}

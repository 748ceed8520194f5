//! SMS segments: how many messages a text is billed and split as.
//!
//! A text that stays inside the GSM 7-bit alphabet has 160 characters; one single `á`
//! makes it UCS-2 with 70. Longer texts lose 7 or 3 of those in every segment, and no
//! character is torn between two.

/// The alphabet a text needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alphabet {
    Gsm7,
    Ucs2,
}

/// What a text takes as an SMS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segments {
    pub alphabet: Alphabet,
    /// Characters as they are billed: `€` counts two, an emoji two.
    pub units: usize,
    pub segments: usize,
    /// How many more fit before another segment begins.
    pub left: usize,
}

/// Two units each, behind an escape.
const EXTENSION: &str = "\u{c}^{}\\[~]|€";

const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡\
                     ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

/// Counts the segments of a text; an empty one has none.
pub fn count(text: &str) -> Segments {
    match text.chars().map(gsm7_units).collect::<Option<Vec<usize>>>() {
        Some(units) => packed(Alphabet::Gsm7, &units, 160, 153),
        None => {
            let units: Vec<usize> = text.chars().map(char::len_utf16).collect();
            packed(Alphabet::Ucs2, &units, 70, 67)
        }
    }
}

/// The characters that push a text out of the GSM alphabet, each once, in order.
pub fn costly(text: &str) -> Vec<char> {
    let mut found = Vec::new();
    for c in text.chars().filter(|&c| gsm7_units(c).is_none()) {
        if !found.contains(&c) {
            found.push(c);
        }
    }
    found
}

/// The text with every accent and typographic mark that costs exchanged for its plain
/// form. What the GSM alphabet has (`é ñ ü ¿ ¡`) stays.
pub fn without_accents(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match plain(c) {
            Some(replacement) if gsm7_units(c).is_none() => out.push_str(replacement),
            _ => out.push(c),
        }
    }
    out
}

fn gsm7_units(c: char) -> Option<usize> {
    if BASIC.contains(c) {
        Some(1)
    } else if EXTENSION.contains(c) {
        Some(2)
    } else {
        None
    }
}

fn packed(alphabet: Alphabet, characters: &[usize], alone: usize, joined: usize) -> Segments {
    let units = characters.iter().sum();
    if units <= alone {
        return Segments { alphabet, units, segments: usize::from(units > 0), left: alone - units };
    }
    let (mut segments, mut used) = (1, 0);
    for &width in characters {
        if used + width > joined {
            (segments, used) = (segments + 1, 0);
        }
        used += width;
    }
    Segments { alphabet, units, segments, left: joined - used }
}

fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'á' | 'â' | 'ã' | 'ª' => "a",
        'í' | 'î' | 'ï' => "i",
        'ó' | 'ô' | 'õ' | 'º' | '°' => "o",
        'ú' | 'û' => "u",
        'ê' | 'ë' => "e",
        'ç' => "c",
        'ý' | 'ÿ' => "y",
        'Á' | 'À' | 'Â' | 'Ã' => "A",
        'Í' | 'Ì' | 'Î' | 'Ï' => "I",
        'Ó' | 'Ò' | 'Ô' | 'Õ' => "O",
        'Ú' | 'Ù' | 'Û' => "U",
        'È' | 'Ê' | 'Ë' => "E",
        '“' | '”' | '„' | '«' | '»' => "\"",
        '‘' | '’' | '´' | '`' => "'",
        '–' | '—' | '−' | '‑' | '•' => "-",
        '…' => "...",
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\t' => " ",
        '\u{200b}' | '\u{feff}' | '\u{301}' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_classic_reminder_is_one_segment() {
        let text =
            "Le recordamos que tiene una factura pendiente con monto vencido, le agradecemos su pronto pago";
        assert_eq!(count(text), Segments { alphabet: Alphabet::Gsm7, units: 94, segments: 1, left: 66 });
    }

    #[test]
    fn segments_follow_the_alphabet_and_the_length() {
        use Alphabet::{Gsm7, Ucs2};
        let check = |text: String, alphabet, units, segments, left| {
            assert_eq!(count(&text), Segments { alphabet, units, segments, left }, "{text}");
        };
        check(String::new(), Gsm7, 0, 0, 160);
        check("a".repeat(160), Gsm7, 160, 1, 0);
        check("a".repeat(161), Gsm7, 161, 2, 145);
        check("a".repeat(306), Gsm7, 306, 2, 0);
        check("a".repeat(307), Gsm7, 307, 3, 152);
        check("áa".repeat(35), Ucs2, 70, 1, 0);
        check("á".repeat(71), Ucs2, 71, 2, 63);
        check("á".repeat(134), Ucs2, 134, 2, 0);
        check("á".repeat(135), Ucs2, 135, 3, 66);
        check("éÉñÑüÜ¿¡".to_owned(), Gsm7, 8, 1, 152);
        check("€[x]".to_owned(), Gsm7, 7, 1, 153);
        check("😀".to_owned(), Ucs2, 2, 1, 68);
        check("10 días".to_owned(), Ucs2, 7, 1, 63);
    }

    #[test]
    fn no_character_is_torn_between_segments() {
        // 152 letters leave one place: the euro sign needs two and moves on.
        let text = format!("{}€{}", "a".repeat(152), "a".repeat(152));
        assert_eq!((count(&text).units, count(&text).segments), (306, 3));
        let text = format!("{}😀{}", "á".repeat(66), "á".repeat(66));
        assert_eq!((count(&text).units, count(&text).segments), (134, 3));
    }

    #[test]
    fn only_what_costs_loses_its_accent() {
        let text = "Ángel Muñoz: ¿pagó él su pingüino de crédito? «Sí» – 3 días…";
        let plain = without_accents(text);
        assert_eq!(plain, "Angel Muñoz: ¿pago él su pingüino de crédito? \"Si\" - 3 dias...");
        assert_eq!(count(&plain).alphabet, Alphabet::Gsm7);
        assert_eq!(costly("días y más días"), ['í', 'á']);
        assert_eq!(costly(&plain), []);
    }
}

//! Upper and lower case of the letters people write names with, Latin, Greek, Cyrillic; and the
//! plain form in which texts are compared.
//!
//! The standard library knows every alphabet, from tables that would be a fortieth of what a
//! telephone downloads before the first screen. Letters outside these blocks, and the few
//! whose case is more than one letter, stay as they are.

/// A text in lower case.
pub fn lower(text: &str) -> String {
    text.chars().map(lower_case).collect()
}

/// A text in upper case.
pub fn upper(text: &str) -> String {
    text.chars().map(upper_case).collect()
}

/// A text whose first letter is a capital.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(upper_case).into_iter().chain(letters).collect()
}

/// A text as it is compared: lower case, without accents, whether they are typed apart from
/// their letter or not.
pub fn plain(text: &str) -> String {
    text.chars().filter(|letter| !is_mark(*letter)).map(lower_case).map(unaccented).collect()
}

/// An accent that stands as a character of its own.
pub fn is_mark(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

/// A small letter without its accent.
pub fn unaccented(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        other => other,
    }
}

pub fn lower_case(letter: char) -> char {
    match letter {
        'A'..='Z' => letter.to_ascii_lowercase(),
        'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => moved(letter, 32),
        'Ѐ'..='Џ' => moved(letter, 80),
        'Ÿ' => 'ÿ',
        _ if is_first_of_pair(letter) => moved(letter, 1),
        _ => letter,
    }
}

pub fn upper_case(letter: char) -> char {
    match letter {
        'a'..='z' => letter.to_ascii_uppercase(),
        'à'..='ö' | 'ø'..='þ' | 'α'..='ρ' | 'σ'..='ϋ' | 'а'..='я' => moved(letter, -32),
        'ѐ'..='џ' => moved(letter, -80),
        'ÿ' => 'Ÿ',
        _ if is_first_of_pair(moved(letter, -1)) => moved(letter, -1),
        _ => letter,
    }
}

/// Latin Extended-A: a capital and its small letter stand side by side.
fn is_first_of_pair(letter: char) -> bool {
    let odd = letter as u32 % 2 == 1;
    match letter {
        'Ā'..='į' | 'Ĳ'..='ķ' | 'Ŋ'..='ŷ' => !odd,
        'Ĺ'..='ň' | 'Ź'..='ž' => odd,
        _ => false,
    }
}

fn moved(letter: char, by: i32) -> char {
    (letter as u32).checked_add_signed(by).and_then(char::from_u32).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alone(mut it: impl Iterator<Item = char>) -> Option<char> {
        let first = it.next();
        first.filter(|_| it.next().is_none())
    }

    /// Latin-1, Latin Extended-A, Greek and Cyrillic as far as the basic alphabets go; less
    /// the letters that have no partner of their own: dotless i, long s, micro, final sigma.
    #[test]
    fn these_blocks_are_as_in_the_standard_library() {
        let greek = ['\u{391}'..='\u{3ab}', '\u{3b1}'..='\u{3cb}'];
        let blocks = ['\u{0}'..='\u{17f}', '\u{400}'..='\u{45f}'].into_iter().chain(greek);
        for letter in blocks.flatten() {
            if matches!(letter, 'İ' | 'ı' | 'ſ' | 'µ' | 'ς') {
                continue;
            }
            if let Some(small) = alone(letter.to_lowercase()) {
                assert_eq!(lower_case(letter), small, "{letter}");
            }
            if let Some(capital) = alone(letter.to_uppercase()) {
                assert_eq!(upper_case(letter), capital, "{letter}");
            }
        }
    }

    #[test]
    fn texts() {
        assert_eq!(lower("Acuerdo ÑANDÚ"), "acuerdo ñandú");
        assert_eq!(upper("ñandú"), "ÑANDÚ");
        assert_eq!(capitalized("época"), "Época");
        assert_eq!(plain("Almacén ÑANDU\u{301}, S. à r. l."), "almacen nandu, s. a r. l.");
        assert_eq!(capitalized(""), "");
    }
}

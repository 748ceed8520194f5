//! Mojibake: letters that went through the wrong encoding, `Ã‘` for `Ñ`, put right.
//!
//! Only what cannot be anything else is touched: two or three letters whose bytes in the
//! wrong encoding are exactly one letter of UTF-8, and DOS letters inside a word.

use encoding_rs::WINDOWS_1252;

use super::decode;

/// The text repaired; nothing where it needs none.
pub fn repair(text: &str) -> Option<String> {
    if text.is_ascii() || !text.chars().any(is_suspicious) {
        return None;
    }
    let mut repaired = text.to_owned();
    // Some files went through the mill twice.
    for _ in 0..2 {
        match one_pass(&repaired) {
            Some(better) => repaired = better,
            None => break,
        }
    }
    let repaired = dos_letters(&repaired);
    (repaired != text).then_some(repaired)
}

fn is_suspicious(each: char) -> bool {
    matches!(each, 'Ã' | 'Â' | 'â' | '├' | '┬' | '¥' | '¤' | '¢' | '£' | '¡' | '‚')
}

/// Replaces each run of letters that is one letter of UTF-8 read byte by byte.
fn one_pass(text: &str) -> Option<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let (mut at, mut changed) = (0, false);
    while at < letters.len() {
        match decoded_from(&letters[at..]) {
            Some((letter, length)) => {
                out.push(letter);
                at += length;
                changed = true;
            }
            None => {
                out.push(letters[at]);
                at += 1;
            }
        }
    }
    changed.then_some(out)
}

/// DOS shows the first byte of such a letter as the corner of a box.
fn decoded_from(letters: &[char]) -> Option<(char, usize)> {
    match letters.first()? {
        '├' | '┬' => decoded(letters, decode::cp850_byte),
        _ => decoded(letters, windows_byte),
    }
}

/// The letter that the first two or three make as bytes of UTF-8.
fn decoded(letters: &[char], byte: fn(char) -> Option<u8>) -> Option<(char, usize)> {
    let first = byte(*letters.first()?).filter(|byte| *byte >= 0xc2)?;
    let length = match first {
        0xc2..=0xdf => 2,
        0xe2 => 3,
        _ => return None,
    };
    let bytes: Vec<u8> = letters.get(..length)?.iter().map(|&each| byte(each)).collect::<Option<_>>()?;
    let letter = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    let plausible = letter.is_alphabetic()
        || ('\u{a0}'..='\u{bf}').contains(&letter)
        || matches!(letter, '–' | '—' | '‘' | '’' | '“' | '”' | '€' | '…');
    plausible.then_some((letter, length))
}

fn windows_byte(letter: char) -> Option<u8> {
    let mut buffer = [0_u8; 4];
    let (bytes, _, failed) = WINDOWS_1252.encode(letter.encode_utf8(&mut buffer));
    match *bytes {
        [byte] if !failed => Some(byte),
        _ => None,
    }
}

/// `PE¥A` is `PEÑA` of DOS read as Windows: no word holds a yen.
fn dos_letters(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let is_letter =
        |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(|each| each.is_alphabetic());
    let replaced = letters.iter().enumerate().map(|(at, &each)| {
        let inside = is_letter(at.checked_sub(1)) && is_letter(Some(at + 1));
        match each {
            '¥' if inside => 'Ñ',
            '¤' if inside => 'ñ',
            '¢' if inside => 'ó',
            '£' if inside => 'ú',
            '¡' if inside => 'í',
            '‚' if inside => 'é',
            other => other,
        }
    });
    replaced.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spoilt_letters_are_put_right_and_others_left() {
        let check =
            |spoilt: &str, right: &str| assert_eq!(repair(spoilt).as_deref(), Some(right), "{spoilt}");
        check("PEÃ‘A Y CÃA", "PEÑA Y CÃA");
        check("MarÃ\u{ad}a NuÃ±ez", "María Nuñez");
        check("JosÃƒÂ© MuÃƒÂ±oz", "José Muñoz");
        check("Pe├▒a", "Peña");
        check("PE¥A", "PEÑA");
        for right in ["SÃO PAULO", "PEÑA", "ÂNGELA", "US¢", "5 £", "café"] {
            assert_eq!(repair(right), None, "{right}");
        }
    }
}

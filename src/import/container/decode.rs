//! Bytes to letters: byte order mark, strict UTF-8, then the reading in which the accents
//! fall where Spanish puts them. Programs from DOS, Windows and the old Macintosh all still
//! write accounting exports, and none of them says so.

use encoding_rs::{MACINTOSH, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::encoding::Encoding;
use crate::import::unreadable::Unreadable;

const CP850: &str = concat!(
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ",
    "áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐",
    "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀",
    "ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}",
);
const CP437: &str = concat!(
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ",
    "áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐",
    "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀",
    "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}",
);

/// So many bytes decide.
const SAMPLE: usize = 1 << 20;

/// Decodes a text file, in the encoding that the user chose or in the one it seems to be.
pub fn decode(bytes: &[u8], chosen: Option<Encoding>) -> Result<(String, Encoding), Unreadable> {
    let encoding = match chosen {
        Some(encoding) => encoding,
        None => guess(bytes)?,
    };
    Ok((decode_as(bytes, encoding), encoding))
}

fn decode_as(bytes: &[u8], encoding: Encoding) -> String {
    // The byte order mark is no letter, whatever it was read as.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match encoding {
        Encoding::Utf8 => String::from_utf8_lossy(bytes).into_owned(),
        Encoding::Utf16Le => UTF_16LE.decode_with_bom_removal(bytes).0.into_owned(),
        Encoding::Utf16Be => UTF_16BE.decode_with_bom_removal(bytes).0.into_owned(),
        Encoding::Windows1252 => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
        Encoding::MacRoman => MACINTOSH.decode_without_bom_handling(bytes).0.into_owned(),
        Encoding::Cp850 => by_table(bytes, CP850),
        Encoding::Cp437 => by_table(bytes, CP437),
    }
}

/// The byte of a letter in the code page of Western DOS.
pub fn cp850_byte(letter: char) -> Option<u8> {
    match letter.is_ascii() {
        true => Some(letter as u8),
        false => CP850.chars().position(|each| each == letter).map(|place| 128 + place as u8),
    }
}

/// What a mail wraps a page in: `=3D` for a sign, and lines cut with a sign at their end.
pub fn unwrapped(text: &str) -> String {
    let joined = text.replace("=\r\n", "").replace("=\n", "");
    let mut bytes = Vec::with_capacity(joined.len());
    let mut rest = joined.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        let hex = tail
            .get(..2)
            .and_then(|two| std::str::from_utf8(two).ok())
            .and_then(|two| u8::from_str_radix(two, 16).ok());
        match hex.filter(|_| byte == b'=') {
            Some(value) => {
                bytes.push(value);
                rest = &tail[2..];
            }
            None => {
                bytes.push(byte);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes)
        .unwrap_or_else(|bytes| WINDOWS_1252.decode_without_bom_handling(bytes.as_bytes()).0.into_owned())
}

fn by_table(bytes: &[u8], table: &str) -> String {
    let upper: Vec<char> = table.chars().collect();
    let letter = |byte: u8| match byte {
        0..=127 => char::from(byte),
        _ => upper.get(usize::from(byte) - 128).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
    };
    bytes.iter().map(|&byte| letter(byte)).collect()
}

fn guess(bytes: &[u8]) -> Result<Encoding, Unreadable> {
    match bytes {
        [0xef, 0xbb, 0xbf, ..] => return Ok(Encoding::Utf8),
        [0xff, 0xfe, ..] => return Ok(Encoding::Utf16Le),
        [0xfe, 0xff, ..] => return Ok(Encoding::Utf16Be),
        _ => {}
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    if let Some(encoding) = utf16_without_mark(sample) {
        return Ok(encoding);
    }
    refuse_binary(sample)?;
    if std::str::from_utf8(bytes).is_ok() {
        return Ok(Encoding::Utf8);
    }
    let candidates = [Encoding::Windows1252, Encoding::Cp850, Encoding::MacRoman];
    let best = candidates.into_iter().rev().max_by_key(|&encoding| spanish_score(sample, encoding));
    Ok(best.unwrap_or(Encoding::Windows1252))
}

/// Text of two bytes a letter has a zero in nearly every second byte.
fn utf16_without_mark(sample: &[u8]) -> Option<Encoding> {
    let pairs = sample.len() / 2;
    let zeros = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    match pairs >= 4 {
        true if odd * 10 > pairs * 7 && even * 20 < pairs => Some(Encoding::Utf16Le),
        true if even * 10 > pairs * 7 && odd * 20 < pairs => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// Text has no zero bytes and hardly a control character.
fn refuse_binary(sample: &[u8]) -> Result<(), Unreadable> {
    let zeros = sample.iter().filter(|&&byte| byte == 0).count();
    let controls = sample.iter().filter(|&&byte| matches!(byte, 1..=8 | 14..=25 | 27..=31 | 127)).count();
    // A few stray ones happen in exports padded by old programs.
    match zeros * 200 > sample.len() || controls * 50 > sample.len() {
        true => Err(Unreadable::NotText),
        false => Ok(()),
    }
}

/// How well the bytes above 127 read as letters among letters.
fn spanish_score(sample: &[u8], encoding: Encoding) -> i64 {
    let text: Vec<char> = decode_as(sample, encoding).chars().collect();
    let mut score = 0;
    for (place, &each) in text.iter().enumerate() {
        if each.is_ascii() {
            continue;
        }
        let before = place.checked_sub(1).and_then(|at| text.get(at)).copied().unwrap_or(' ');
        let after = text.get(place + 1).copied().unwrap_or(' ');
        score += letter_score(each, before, after);
    }
    score
}

fn letter_score(each: char, before: char, after: char) -> i64 {
    const ACCENTED: &str = "áéíóúñüÁÉÍÓÚÑÜ";
    let in_word = before.is_alphabetic() || after.is_alphabetic();
    let lower = |letter: char| letter.is_alphabetic() && letter.is_lowercase();
    let case_fits = match each.is_uppercase() {
        // ANÁLISIS, Álvaro; never anÁlisis.
        true => !lower(before),
        false => lower(before) || lower(after) || !before.is_alphabetic(),
    };
    match each {
        // A line ruled across the page; no word has a letter three times running.
        '─'..='╿' if before == each || after == each => 2,
        _ if before == each && after == each => -4,
        _ if ACCENTED.contains(each) && in_word && case_fits => 4,
        _ if ACCENTED.contains(each) && in_word => 1,
        // Before an amount or in brackets.
        '£' | '€' if !in_word => 2,
        '¿' | '¡' | 'º' | 'ª' | '°' | '–' | '’' | '“' | '”' if !in_word => 1,
        'º' | 'ª' | '°' => 1,
        'ç' | 'Ç' | 'ã' | 'õ' | 'â' | 'ê' | 'ô' | 'à' if in_word && case_fits => 2,
        '\u{80}'..='\u{9f}' | char::REPLACEMENT_CHARACTER => -8,
        _ if each.is_alphabetic() => -1,
        _ => -4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "Código;Razón Social;Dirección\n1;PEÑA Y MUÑOZ CÍA;Bogotá, Ñuñoa N° 5\n2;María Agüero;Álvarez";

    fn encode(text: &str, table: &str) -> Vec<u8> {
        let upper: Vec<char> = table.chars().collect();
        let byte = |each: char| match each.is_ascii() {
            true => each as u8,
            false => 128 + upper.iter().position(|&it| it == each).expect("the table has it") as u8,
        };
        text.chars().map(byte).collect()
    }

    fn check(bytes: &[u8], encoding: Encoding) {
        let (text, found) = decode(bytes, None).expect("text");
        assert_eq!((text.as_str(), found), (TEXT, encoding));
    }

    #[test]
    fn accents_tell_the_encoding() {
        check(TEXT.as_bytes(), Encoding::Utf8);
        check(&[b"\xef\xbb\xbf", TEXT.as_bytes()].concat(), Encoding::Utf8);
        check(&WINDOWS_1252.encode(TEXT).0, Encoding::Windows1252);
        check(&MACINTOSH.encode(TEXT).0, Encoding::MacRoman);
        check(&encode(TEXT, CP850), Encoding::Cp850);
        let wide: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
        check(&wide, Encoding::Utf16Le);
        check(&[b"\xff\xfe", wide.as_slice()].concat(), Encoding::Utf16Le);
        let wide: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_be_bytes).collect();
        check(&wide, Encoding::Utf16Be);
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        let noise: Vec<u8> = (0..4000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        assert_eq!(decode(&noise, None), Err(Unreadable::NotText));
    }
}

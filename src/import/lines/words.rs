//! The words of a line, without what only adorns it: bullets, numbers of a list, the sender of a
//! message, pictures.

use crate::import::cell::fold::fold;

/// A word, and whether a mark parts it from the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    pub text: String,
    pub apart: bool,
}

/// The words of a line.
pub fn of(line: &str) -> Vec<Word> {
    let line = without_bullet(without_sender(line.trim()));
    let mut words = Vec::new();
    let mut apart = false;
    for raw in line.split_whitespace() {
        let opens = raw.starts_with(['(', '[', '«', '"', '*', '_', '~']);
        let text = raw.trim_matches(|it: char| !is_kept(it));
        let text = text.trim_start_matches(['(', '*', '_', '.', ',', ':', ';', '=']);
        let ends = text.ends_with([',', ';', ':', ')', '=', '*']);
        let bare = text.trim_end_matches([',', ';', ':', ')', '=', '*', '_']);
        let bare = if bare.chars().any(char::is_alphanumeric) || bare.ends_with('$') { bare } else { "" };
        if bare.is_empty() {
            apart = true;
            continue;
        }
        words.push(Word { text: bare.to_owned(), apart: apart || opens });
        apart = ends;
    }
    words
}

/// What a word is made of; a picture, a bullet or an arrow is no part of it.
fn is_kept(it: char) -> bool {
    it.is_alphanumeric()
        || matches!(
            it,
            '$' | '€'
                | '£'
                | '₡'
                | '₲'
                | '+'
                | '-'
                | '#'
                | '.'
                | ','
                | ':'
                | ';'
                | '('
                | ')'
                | '/'
                | '@'
                | '%'
                | '&'
                | '\''
                | '='
        )
}

/// "[8/7/25, 9:14 a. m.] Laura: …", "8/7/25, 9:14 - Laura: …".
fn without_sender(line: &str) -> &str {
    let stamped = line.strip_prefix('[').unwrap_or(line);
    let date = stamped.split([',', ' ']).next().unwrap_or_default();
    let is_date = date.matches('/').count() == 2 && date.bytes().all(|it| it.is_ascii_digit() || it == b'/');
    let has_time = |it: &str| {
        it.split_once(':').is_some_and(|(hour, rest)| {
            hour.ends_with(|it: char| it.is_ascii_digit()) && rest.starts_with(|it: char| it.is_ascii_digit())
        })
    };
    if !is_date || !has_time(stamped) {
        return line;
    }
    let after = stamped.split_once("] ").or_else(|| stamped.split_once(" - "));
    let said = after.and_then(|(_, rest)| rest.split_once(": ").map(|(_, said)| said));
    said.unwrap_or(line)
}

/// "1. ", "2) ", "• ", "- ", "[x] ".
fn without_bullet(line: &str) -> &str {
    let Some((first, rest)) = line.split_once(' ') else { return line };
    let is_bullet = !first.chars().any(|it| it.is_alphanumeric() || it == '$') || fold(first) == "x";
    let counted = first
        .strip_suffix(['.', ')', '-', '°', 'º'])
        .is_some_and(|it| (1..=3).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit()));
    match is_bullet || counted || first == "[x]" || first == "[X]" {
        true => without_bullet(rest.trim_start()),
        false => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_adorns_a_line_is_no_word_of_it() {
        for (line, wanted) in [
            ("[8/7/25, 9:14 a. m.] Laura: ✅ Juan Pérez 120.000", "Juan Pérez 120.000"),
            ("8/7/25, 9:14 - Laura: Juan Pérez: 120.000", "Juan Pérez |120.000"),
            ("1. Ferretería Uno debe $350.000", "Ferretería Uno debe $350.000"),
            ("- Ana Ruiz → $80.000 (01/08) 📞 3125553456", "Ana Ruiz |$80.000 |01/08 |3125553456"),
            (
                "• María López debe $45.000, vence el 3 de julio",
                "María López debe $45.000 |vence el 3 de julio",
            ),
        ] {
            let words = of(line);
            let text: Vec<String> =
                words.iter().map(|it| format!("{}{}", if it.apart { "|" } else { "" }, it.text)).collect();
            assert_eq!(text.join(" ").trim_start_matches('|'), wanted, "{line}");
        }
    }
}

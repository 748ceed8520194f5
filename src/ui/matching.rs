//! Finding by typing: what a person meant, accents and order aside.
//!
//! "perez jose" finds "José Pérez"; every word typed must be found somewhere.
//! Candidates are folded once, so that a key stroke costs a scan and nothing else.

use crate::domain::letters::plain;
use crate::domain::order;

/// A candidate ready to be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    title: String,
    detail: String,
}

impl Folded {
    pub fn new(title: &str, detail: &str) -> Folded {
        Folded { title: plain(title), detail: plain(detail) }
    }
}

/// What was typed, in words.
#[derive(Clone, Debug)]
pub struct Needle(Vec<String>);

impl Needle {
    pub fn new(query: &str) -> Needle {
        Needle(plain(query).split_whitespace().map(str::to_owned).collect())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How well a candidate answers, `None` where a word is missing. The start of
    /// the title counts most, then the start of any of its words, then its
    /// inside, then the detail.
    pub fn score(&self, candidate: &Folded) -> Option<u32> {
        self.0.iter().enumerate().map(|(position, word)| score_word(word, position == 0, candidate)).sum()
    }
}

fn score_word(word: &str, first: bool, candidate: &Folded) -> Option<u32> {
    if first && candidate.title.starts_with(word) {
        return Some(8);
    }
    if starts_a_word(&candidate.title, word) {
        return Some(5);
    }
    if candidate.title.contains(word) {
        return Some(3);
    }
    if starts_a_word(&candidate.detail, word) {
        return Some(2);
    }
    candidate.detail.contains(word).then_some(1)
}

fn starts_a_word(text: &str, word: &str) -> bool {
    text.match_indices(word)
        .any(|(at, _)| text[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric()))
}

/// Returns the places of the best candidates, best first; equals keep their order.
pub fn best(needle: &Needle, candidates: &[Folded], limit: usize) -> Vec<usize> {
    let mut found: Vec<(u32, usize)> = candidates
        .iter()
        .enumerate()
        .filter_map(|(place, candidate)| Some((needle.score(candidate)?, place)))
        .collect();
    order::sort_by_key(&mut found, |(score, place)| (u32::MAX - score, *place));
    found.truncate(limit);
    found.into_iter().map(|(_, place)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(query: &str, expected: &[&str]) {
        let people = ["Ferretería El Álamo", "José Pérez", "Pérez Hermanos", "Almacén Ñandú"];
        let folded: Vec<Folded> = people.iter().map(|name| Folded::new(name, "NIT 900.123")).collect();
        let found: Vec<&str> =
            best(&Needle::new(query), &folded, 10).into_iter().map(|at| people[at]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn accents_and_case_do_not_matter() {
        check("alamo", &["Ferretería El Álamo"]);
        check("NANDU", &["Almacén Ñandú"]);
        check("ñandu\u{301}", &["Almacén Ñandú"]);
    }

    #[test]
    fn the_start_of_a_title_comes_first() {
        check("perez", &["Pérez Hermanos", "José Pérez"]);
    }

    #[test]
    fn words_are_found_in_any_order_and_all_of_them() {
        check("perez jose", &["José Pérez"]);
        check("perez maria", &[]);
    }

    #[test]
    fn the_detail_is_searched_too() {
        check("900 alamo", &["Ferretería El Álamo"]);
    }

    #[test]
    fn nothing_typed_keeps_everything_in_order() {
        check("  ", &["Ferretería El Álamo", "José Pérez", "Pérez Hermanos", "Almacén Ñandú"]);
    }
}

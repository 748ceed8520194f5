//! Labels inside the texts of a row: "001 ACME   NIT: 900   Tel: 310", in one cell or in many.
//!
//! A text is cut where a known label stands before a colon, or without one before a number.

use crate::import::cell::fold::fold;
use crate::import::sheet::{Cell, Row};

use super::labels::{Slot, slot_of};

/// Labels with what follows each of them.
pub fn segments_of(texts: &[String]) -> Vec<(Slot, String)> {
    let mut segments: Vec<(Slot, String)> = Vec::new();
    for text in texts {
        let (first, rest) = cut_at_label(text);
        match segments.last_mut() {
            Some((_, value)) if !first.is_empty() => *value = format!("{value} {first}").trim().to_owned(),
            // Words before the first label belong to no label.
            None if !first.is_empty() && rest.is_empty() => return Vec::new(),
            _ => {}
        }
        segments.extend(rest);
    }
    segments
}

/// In bytes, accents and stray blanks included; no label in the list is half as long. A text of
/// nothing but colons is so read once, and not once a colon.
const LONGEST_LABEL: usize = 64;

/// Cuts "001 ACME NIT: 900 Tel: 310" into what stands before the first label, and each label
/// with its value.
pub fn cut_at_label(text: &str) -> (String, Vec<(Slot, String)>) {
    if let Some(slot) = slot_of(text) {
        return (String::new(), vec![(slot, String::new())]);
    }
    let mut cuts: Vec<(usize, usize, Slot)> = Vec::new();
    for (colon, _) in text.match_indices(':') {
        let from = cuts.last().map_or(0, |cut| cut.1);
        let from = text.floor_char_boundary(from.max(colon.saturating_sub(LONGEST_LABEL)));
        let before = &text[from..colon];
        let starts =
            before.match_indices(' ').map(|(at, _)| at + 1).chain([0]).filter(|&at| at < before.len());
        // The longest run of words that is a label.
        let label =
            starts.filter_map(|at| Some((from + at, slot_of(&before[at..])?))).min_by_key(|(at, _)| *at);
        if let Some((at, slot)) = label {
            cuts.push((at, colon + 1, slot));
        }
    }
    if cuts.is_empty() {
        // "NIT 900.123.456-1 ACME": a label, a blank, and something with a digit.
        let mut words = text.splitn(2, ' ');
        let (first, rest) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let strong = slot_of(first)
            .filter(|slot| matches!(slot, Slot::Name | Slot::Code | Slot::TaxId | Slot::Salesperson));
        let valued =
            rest.split(' ').next().is_some_and(|word| word.chars().any(|each| each.is_ascii_digit()));
        return match strong.filter(|_| valued) {
            Some(slot) => (String::new(), vec![(slot, rest.to_owned())]),
            None => cut_at_word(text).unwrap_or_else(|| (text.to_owned(), Vec::new())),
        };
    }
    let first = text[..cuts[0].0].trim().to_owned();
    let ends = cuts.iter().skip(1).map(|cut| cut.0).chain([text.len()]);
    let value =
        |(&(_, from, slot), to): (&(usize, usize, Slot), usize)| (slot, text[from..to].trim().to_owned());
    (first, cuts.iter().zip(ends).map(value).collect())
}

/// "ACME SAS - NIT 900.123.456 - Tel. 310 2223344": labels without a colon, each before a number.
fn cut_at_word(text: &str) -> Option<(String, Vec<(Slot, String)>)> {
    let words: Vec<(usize, &str)> =
        text.split(' ').map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word)).collect();
    let cuts: Vec<(usize, usize, Slot)> = words
        .windows(2)
        .filter(|pair| pair[1].1.chars().any(|it| it.is_ascii_digit()))
        .filter_map(|pair| Some((pair[0].0, pair[1].0, slot_of(pair[0].1)?)))
        .filter(|(_, _, slot)| matches!(slot, Slot::TaxId | Slot::Phone))
        .collect();
    let first = text[..cuts.first()?.0].trim().trim_end_matches('-').trim().to_owned();
    let ends = cuts.iter().skip(1).map(|cut| cut.0).chain([text.len()]);
    let value =
        |(&(_, from, slot), to): (&(usize, usize, Slot), usize)| (slot, text[from..to].trim().to_owned());
    Some((first, cuts.iter().zip(ends).map(value).collect()))
}

/// "001 ACME   NIT: 900   Tel: 310": the words before the labels of a customer are its name.
pub fn with_leading_name(texts: &[String], segments: Vec<(Slot, String)>) -> Vec<(Slot, String)> {
    let of_customer = |slot: Slot| slot.is_of_customer() || slot == Slot::Code;
    let leading = texts.first().map(|text| cut_at_label(text).0).unwrap_or_default();
    let led = segments.iter().any(|(slot, _)| of_customer(*slot));
    let has_name = segments.iter().any(|(slot, _)| *slot == Slot::Name);
    match led && !has_name && leading.chars().filter(|it| it.is_alphabetic()).count() >= 2 {
        true => [(Slot::Name, leading)].into_iter().chain(segments).collect(),
        false => segments,
    }
}

/// Whether a cell is "Ciudad:", or the value of such a label in the cell before it.
pub fn is_label_or_its_value(row: &Row, column: usize) -> bool {
    // "Total:" and "Saldo:" stand before amounts that count.
    let is_sum = |text: &str| ["total", "saldo"].iter().any(|it| fold(text).starts_with(it));
    let labels = |cell: &Cell| match cell {
        Cell::Text(text) if !is_sum(text) => {
            cut_at_label(text).1.into_iter().find(|(slot, _)| *slot != Slot::Currency)
        }
        _ => None,
    };
    let cell = row.cell(column);
    if matches!(cell, Cell::Text(text) if text.contains(':')) && labels(cell).is_some() {
        return true;
    }
    let before = row.cells.iter().take(column).rev().find(|cell| !cell.is_empty());
    before.is_some_and(|before| {
        matches!(before, Cell::Text(text) if text.trim_end().ends_with(':'))
            && labels(before).is_some_and(|(_, value)| value.is_empty())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_nothing_but_colons_is_read_in_time() {
        // Looking back to its beginning at each colon would take minutes.
        let text = "a: ".repeat(5_000);
        assert_eq!(cut_at_label(&text), (text.clone(), Vec::new()));
    }
}

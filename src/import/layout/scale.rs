//! Scale: whether a file writes its amounts in thousands or millions, as its titles, its
//! headers or a note below the table say.
//!
//! "Cifras en miles de pesos" holds for every amount of the table; "Saldo (COP 000)" for its
//! column. A number alone never tells it.

use serde::{Deserialize, Serialize};

use super::Table;
use super::field::Content;
use crate::import::cell::fold::fold;
use crate::import::sheet::{Cell, Row};

/// What one unit of a written amount is worth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scale {
    #[default]
    Units,
    Thousands,
    Millions,
}

impl Scale {
    pub const ALL: [Scale; 3] = [Scale::Units, Scale::Thousands, Scale::Millions];

    pub fn factor(self) -> i128 {
        match self {
            Scale::Units => 1,
            Scale::Thousands => 1_000,
            Scale::Millions => 1_000_000,
        }
    }
}

/// A longer text is no note about the figures.
const LONGEST: usize = 140;
/// A note stands within so many rows of the table's end.
const BELOW: usize = 12;
const MONEY: [&str; 17] = [
    "pesos",
    "dolares",
    "soles",
    "cop",
    "usd",
    "mxn",
    "clp",
    "ars",
    "pen",
    "uyu",
    "pyg",
    "bob",
    "reales",
    "reais",
    "guaranies",
    "colones",
    "euros",
];

/// The scale of each column.
pub fn of(table: &Table, chosen: Option<Scale>) -> Vec<Scale> {
    let of_all = chosen.or_else(|| in_notes(table)).unwrap_or_default();
    let amounts = |field| field == Content::Amounts;
    let columns =
        table.columns.iter().map(|column| match column.field.is_some_and(|field| amounts(field.content())) {
            false => Scale::Units,
            true if chosen.is_some() => of_all,
            true => column.names.iter().find_map(|name| in_header(name)).unwrap_or(of_all),
        });
    columns.collect()
}

fn in_notes(table: &Table) -> Option<Scale> {
    let rows = table.rows();
    let below = rows[rows.len().saturating_sub(BELOW)..].iter().filter(|row| filled(row) == 1);
    let texts = table.titles().iter().chain(below).flat_map(|row| &row.cells).filter_map(|cell| match cell {
        Cell::Text(text) if text.len() <= LONGEST => Some(text.as_str()),
        _ => None,
    });
    texts.filter_map(in_note).next()
}

fn filled(row: &Row) -> usize {
    row.cells.iter().filter(|cell| !cell.is_empty()).count()
}

/// "Cifras en miles de pesos", "Expressed in thousands", "Miles de COP", "(COP 000)".
fn in_note(text: &str) -> Option<Scale> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let at = words.iter().position(|word| magnitude(word).is_some())?;
    let before = at.checked_sub(1).and_then(|at| words.get(at)).copied().unwrap_or_default();
    let after = words.get(at + 1..).unwrap_or_default();
    let of_money = after.iter().take(2).any(|word| MONEY.contains(word));
    let is_unit = match words[at] {
        zeros if zeros.starts_with('0') => {
            MONEY.contains(&before) || text.contains("($") || text.contains("$000")
        }
        // "Más de 20 mil", "cien millones": a number in front counts something.
        _ => {
            matches!(before, "en" | "in" | "em")
                || (of_money && (at == 0 || !is_count(before)))
                || words.len() == 1
        }
    };
    magnitude(words[at]).filter(|_| is_unit)
}

/// "Saldo (miles)", "Saldo COP 000", "Balance ($ millions)", "Saldo M$".
fn in_header(header: &str) -> Option<Scale> {
    let folded = fold(header);
    let mut words = folded.split(' ').skip(1);
    let told = words.find_map(magnitude);
    told.or_else(|| match () {
        () if header.contains("MM$") => Some(Scale::Millions),
        () if header.contains("M$") => Some(Scale::Thousands),
        () => None,
    })
}

fn magnitude(word: &str) -> Option<Scale> {
    match word {
        "miles" | "thousands" | "milhares" | "000" | "000s" => Some(Scale::Thousands),
        "millones" | "millions" | "milhoes" | "000000" => Some(Scale::Millions),
        _ => None,
    }
}

fn is_count(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
        || ["cien", "varios", "muchos", "de", "los", "por", "mas"].contains(&word)
}

/// A header without the words that only tell its scale.
pub fn without(words: String) -> String {
    let all: Vec<&str> = words.split(' ').collect();
    let Some(at) = all.iter().position(|word| magnitude(word).is_some()).filter(|&at| at > 0) else {
        return words;
    };
    let between = |word: &&str| ["en", "in", "em", "de", "of"].contains(word) || MONEY.contains(word);
    if !all[at + 1..].iter().all(between) {
        return words;
    }
    let kept = all[..at].iter().rposition(|word| !between(word)).map_or(0, |last| last + 1);
    match kept {
        0 => words,
        kept => all[..kept].join(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_tell_the_scale_and_other_sentences_do_not() {
        for (text, wanted) in [
            ("Cifras en miles de pesos", Some(Scale::Thousands)),
            ("(Expresado en miles)", Some(Scale::Thousands)),
            ("Miles de COP", Some(Scale::Thousands)),
            ("(COP 000)", Some(Scale::Thousands)),
            ("($000)", Some(Scale::Thousands)),
            ("Amounts in thousands of USD", Some(Scale::Thousands)),
            ("VALORES EN MILLONES DE PESOS", Some(Scale::Millions)),
            ("Valores em milhares de reais", Some(Scale::Thousands)),
            ("Cifras en pesos", None),
            ("Distribuidora Mil Miles SAS", None),
            ("Créditos de más de 20 millones de pesos", None),
            ("Factura 000", None),
            ("Tel. 310 000 0000", None),
        ] {
            assert_eq!(in_note(text), wanted, "{text}");
        }
    }

    #[test]
    fn a_header_is_the_same_without_its_scale() {
        for (header, bare) in [
            ("saldo en miles", "saldo"),
            ("saldo en miles de pesos", "saldo"),
            ("saldo cop 000", "saldo"),
            ("miles", "miles"),
            ("saldo en miles vencido", "saldo en miles vencido"),
            ("fecha de vencimiento", "fecha de vencimiento"),
        ] {
            assert_eq!(without(header.to_owned()), bare);
        }
        assert_eq!(in_header("Saldo M$"), Some(Scale::Thousands));
        assert_eq!(in_header("Saldo (MM$)"), Some(Scale::Millions));
        assert_eq!(in_header("Saldo"), None);
    }
}

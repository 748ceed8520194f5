//! What was learned of a layout, for the next file that has it.
//!
//! A layout is its header: the letters of the row that names the columns. Digits, accents and
//! month names do not count, nor does what stands between the cells, so that the same report of
//! another month, in another encoding or cut by another delimiter, is still the same. A table
//! without a header is told by the kinds of its columns.
//!
//! Layouts are kept in the journal: what makes one must never change.

use serde::{Deserialize, Serialize};

use super::Corrections;
use super::cell::date::whole_month;
use super::cell::fold::fold;
use super::layout::Table;
use super::layout::field::Content;
use super::layout::profile::Profile;
use super::sheet::{Cell, Row, Sheet};

/// A layout and how its files are to be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remembered {
    pub layout: String,
    /// Whom the titles of such files named.
    #[serde(default)]
    pub creditor: String,
    pub corrections: Corrections,
}

/// A header stands within so many rows.
const WITHIN: usize = 60;
/// Fewer letters tell nothing.
const LEAST_LETTERS: usize = 12;

/// What tells the files of this layout from others.
pub fn layout_of(table: &Table) -> String {
    match table.heading.rows.is_empty() {
        true => shape(table.sheet),
        false => of_rows(&table.sheet.rows[table.heading.rows.clone()]).unwrap_or_default(),
    }
}

/// Whom the titles above a header name: the creditor, as a rule.
pub fn creditor_of(table: &Table) -> String {
    creditor_in(table.titles())
}

/// The corrections of the layout that one of the sheets has.
pub fn recall(sheets: &[Sheet], remembered: &[Remembered]) -> Option<Corrections> {
    if remembered.is_empty() {
        return None;
    }
    for sheet in sheets {
        for at in 0..sheet.rows.len().min(WITHIN) {
            for end in [at + 1, at + 2] {
                let Some(layout) = sheet.rows.get(at..end).and_then(of_rows) else { continue };
                if let Some(found) = best(remembered, &layout, &creditor_in(&sheet.rows[..at])) {
                    return Some(moved_to(found, sheet, end - 1));
                }
            }
        }
    }
    let headless = |sheet: &Sheet| Some(best(remembered, &shape(sheet), "")?.corrections.clone());
    sheets.iter().find_map(headless)
}

/// Of several that know the layout, the one that knows the creditor too; else the latest.
fn best<'r>(remembered: &'r [Remembered], layout: &str, creditor: &str) -> Option<&'r Remembered> {
    let mut known = remembered.iter().rev().filter(|it| it.layout == layout).peekable();
    let latest = known.peek().copied();
    known.find(|it| it.creditor == creditor).or(latest)
}

/// The header of this file may stand elsewhere, and its sheet have another name.
fn moved_to(found: &Remembered, sheet: &Sheet, at: usize) -> Corrections {
    let mut corrections = found.corrections.clone();
    if corrections.header_row.is_some() {
        corrections.header_row = sheet.rows.get(at).map(|row| row.number);
    }
    if corrections.sheet.is_some() {
        corrections.sheet = Some(sheet.name.clone());
    }
    corrections
}

impl Corrections {
    /// What of them holds for another file of the layout: not the day of its balances.
    pub fn lasting(&self) -> Corrections {
        Corrections { cutoff: None, ..self.clone() }
    }

    pub fn is_empty(&self) -> bool {
        *self == Corrections::default()
    }

    /// In the words that the journal keeps; empty for nothing.
    pub fn to_reading(&self) -> String {
        match self.is_empty() {
            true => String::new(),
            false => serde_json::to_string(self).unwrap_or_default(),
        }
    }

    /// Back from the journal; what a later version wrote and this one cannot read is nothing.
    pub fn of_reading(reading: &str) -> Corrections {
        serde_json::from_str(reading).unwrap_or_default()
    }
}

fn of_rows(rows: &[Row]) -> Option<String> {
    let (mut sum, mut letters) = (0xcbf2_9ce4_8422_2325_u64, 0);
    for cell in rows.iter().flat_map(|row| &row.cells) {
        let Cell::Text(text) = cell else { continue };
        for word in text.split(|each: char| !each.is_ascii_alphabetic()) {
            let word = word.to_ascii_lowercase();
            if whole_month(&word).is_some() {
                continue;
            }
            for byte in word.bytes() {
                letters += 1;
                sum = (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }
    }
    (letters >= LEAST_LETTERS).then(|| format!("{sum:016x}"))
}

/// The kinds of the columns, from left to right.
fn shape(sheet: &Sheet) -> String {
    let mut profiles = vec![Profile::default(); sheet.width().min(64)];
    for row in &sheet.rows {
        profiles.iter_mut().zip(&row.cells).for_each(|(profile, cell)| profile.note(cell));
    }
    let kind = |profile: &Profile| match () {
        () if profile.filled == 0 => '-',
        () if profile.written_dates() > 0.6 => 'd',
        () if profile.fit(Content::Amounts) > 0.6 => 'n',
        () => 't',
    };
    format!("without a header: {}", profiles.iter().map(kind).collect::<String>())
}

/// The first titles that are words and tell no day, page or hour.
fn creditor_in(titles: &[Row]) -> String {
    let texts = titles.iter().take(6).filter_map(|row| row.cells.iter().find(|cell| !cell.is_empty()));
    let named = texts.filter_map(|cell| match cell {
        Cell::Text(text) => Some(fold(text)),
        _ => None,
    });
    let lasting = |text: &String| {
        let changes = ["fecha", "hora", "pagina", "usuario", "corte", "page", "date", "impreso", "periodo"];
        let words = || text.split(' ');
        text.len() > 2
            && !words().any(|word| changes.contains(&word) || whole_month(word).is_some())
            && !words().any(|word| word.len() == 4 && word.starts_with("20"))
    };
    named.filter(lasting).take(2).collect::<Vec<_>>().join(" | ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(number: u32, cells: &[&str]) -> Row {
        Row { number, cells: cells.iter().map(|cell| Cell::of_text(cell)).collect() }
    }

    #[test]
    fn the_same_report_of_another_month_has_the_same_layout() {
        let of = |cells: &[&str]| of_rows(&[row(1, cells)]);
        let june = of(&["Código", "Cliente", "Saldo al 30 de junio"]);
        assert!(june.is_some());
        assert_eq!(june, of(&["Código", "Cliente", "Saldo al 31 de julio"]));
        assert_eq!(june, of(&["C�digo;Cliente;Saldo al 31 de julio"]), "whatever cuts and decodes it");
        assert_ne!(june, of(&["Código", "Cliente", "Factura", "Saldo al 30 de junio"]));
        assert_eq!(of(&["Saldo"]), None);
    }

    #[test]
    fn what_makes_a_layout_never_changes() {
        let known = of_rows(&[row(1, &["Codigo", "Nombre", "Factura", "Vence", "Importe", "Otro importe"])]);
        assert_eq!(known.as_deref(), Some("54d92763137be80e"));
    }

    #[test]
    fn a_title_names_the_creditor_and_no_day() {
        let titles = [
            row(1, &["DISTRIBUIDORA EL PORVENIR S.A.S"]),
            row(2, &["Fecha de impresión 30/06/2025"]),
            row(3, &["NIT 900.111.222-3"]),
        ];
        assert_eq!(creditor_in(&titles), "distribuidora el porvenir s a s | nit 900 111 222 3");
    }
}

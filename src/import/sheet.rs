//! Sheets: what every container comes down to, rows of typed cells.
//!
//! A row keeps the number that the spreadsheet shows beside it, so that every later
//! sentence can name it. Text stays text: whether `1.234` is a number is decided per
//! column, never per cell.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::container::encoding::Encoding;
use super::container::mojibake;
use super::layout::field::Field;

/// One cell as the container typed it.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Empty,
    Text(String),
    Number(f64),
    Date(NaiveDate),
    Bool(bool),
    /// A formula that failed: `#N/A`, `#REF!`.
    Error(String),
}

impl Cell {
    /// Text without the padding around and the runs of blanks inside; nothing stays nothing.
    pub fn of_text(raw: &str) -> Cell {
        match tidy(without_guard(raw)) {
            Cow::Borrowed("") => Cell::Empty,
            text => Cell::Text(text.into_owned()),
        }
    }

    pub fn is_empty(&self) -> bool {
        matches!(self, Cell::Empty)
    }

    /// What a person reads in the cell.
    pub fn shown(&self) -> Cow<'_, str> {
        match self {
            Cell::Empty => Cow::Borrowed(""),
            Cell::Text(text) | Cell::Error(text) => Cow::Borrowed(text),
            // The shortest text that reads back as the same number, never an exponent.
            Cell::Number(number) => Cow::Owned(number.to_string()),
            Cell::Date(date) => Cow::Owned(date.to_string()),
            Cell::Bool(true) => Cow::Borrowed("true"),
            Cell::Bool(false) => Cow::Borrowed("false"),
        }
    }

    /// What the cell says, or nothing where it is one of the ways systems write "nothing".
    pub fn said(&self) -> Option<Cow<'_, str>> {
        let shown = self.shown();
        match self {
            Cell::Empty | Cell::Error(_) => None,
            Cell::Text(text) if is_null(text) => None,
            _ => Some(shown),
        }
    }
}

/// `="00123"` and `'00123`: how systems keep a spreadsheet from making a number of it.
fn without_guard(raw: &str) -> &str {
    if let Some(inner) = raw.trim().strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        return inner;
    }
    match raw.strip_prefix('\'') {
        Some(rest)
            if rest.starts_with(|each: char| each.is_ascii_digit() || matches!(each, '+' | '-' | '=')) =>
        {
            rest
        }
        _ => raw,
    }
}

/// Trims, and makes one blank of each run of blanks, no-break ones included.
fn tidy(raw: &str) -> Cow<'_, str> {
    let trimmed = raw.trim_matches(|each: char| each.is_whitespace() || each == '\u{feff}' || each == '\0');
    let mut previous_blank = false;
    let already = trimmed.chars().all(|each| {
        let blank = each.is_whitespace();
        let fine = !blank || (each == ' ' && !previous_blank);
        previous_blank = blank;
        fine
    });
    match already {
        true => Cow::Borrowed(trimmed),
        false => Cow::Owned(trimmed.split_whitespace().collect::<Vec<_>>().join(" ")),
    }
}

fn is_null(text: &str) -> bool {
    const NULLS: [&str; 19] = [
        "null",
        "(null)",
        "\\n",
        "#n/a",
        "n/a",
        "nan",
        "none",
        "-",
        "--",
        "s/d",
        "#ref!",
        "#value!",
        "#n/d",
        "#¡ref!",
        "#¡valor!",
        "#div/0!",
        "#¡div/0!",
        "#name?",
        "#¿nombre?",
    ];
    text.len() <= 11 && NULLS.iter().any(|null| text.eq_ignore_ascii_case(null))
}

/// One row, with the number that the spreadsheet shows beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub number: u32,
    pub cells: Vec<Cell>,
}

impl Row {
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }
}

/// One sheet of one file; a text file is one sheet.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    pub file: String,
    pub name: String,
    /// Rows that hold something, in order.
    pub rows: Vec<Row>,
    /// Rows that hold nothing, left out of `rows`.
    pub blank_rows: usize,
    /// How the text was read, where the file was text.
    pub text: Option<TextForm>,
    /// Its days are counted from 1904, as old Macs did.
    pub since_1904: bool,
    /// How whole lines were parted into its cells.
    pub parted: Option<Parted>,
    /// Rows in which letters spoilt by another encoding were repaired, and what stood there.
    pub repaired: Vec<(u32, String)>,
}

impl Sheet {
    pub fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
    }

    /// Adds a row unless it holds nothing; the blank cells at its end are dropped.
    pub fn push(&mut self, number: u32, mut cells: Vec<Cell>) {
        let filled = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        cells.truncate(filled);
        for cell in &mut cells {
            if let Cell::Text(text) = cell
                && let Some(repaired) = mojibake::repair(text)
            {
                self.repaired.push((number, std::mem::replace(text, repaired)));
            }
        }
        match cells.is_empty() {
            true => self.blank_rows += 1,
            false => self.rows.push(Row { number, cells }),
        }
    }
}

/// What is known of a sheet whose lines stood whole in one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parted {
    /// The row that heads the columns, as the spreadsheet shows it.
    pub header: Option<u32>,
    /// The first row that was parted.
    pub first: u32,
    /// The rows that owe something and do not have the shapes of the others.
    pub unlike: Vec<u32>,
    /// What the columns are, where nothing heads them.
    pub told: Vec<Option<Field>>,
}

/// How a text file was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextForm {
    pub encoding: Encoding,
    pub delimiter: Delimiter,
}

/// What stands between two cells of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Delimiter(pub char);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padding_goes_and_inner_blanks_become_one() {
        assert_eq!(Cell::of_text("  ANA \u{a0}  MARÍA\t"), Cell::Text("ANA MARÍA".into()));
        assert_eq!(Cell::of_text(" \u{a0} "), Cell::Empty);
    }

    #[test]
    fn the_dialects_of_nothing_say_nothing() {
        for null in ["NULL", "\\N", "(null)", "#N/A", "-"] {
            assert_eq!(Cell::of_text(null).said(), None, "{null}");
        }
        assert_eq!(Cell::of_text("0").said().as_deref(), Some("0"));
    }

    #[test]
    fn a_whole_number_shows_no_decimals_and_no_exponent() {
        assert_eq!(Cell::Number(3_612_861.0).shown(), "3612861");
        assert_eq!(Cell::Number(-1465.0).shown(), "-1465");
        assert_eq!(Cell::Number(1e17).shown(), "100000000000000000");
    }
}

//! Delimited text: CSV, TSV and their relatives, read leniently and without losing a line.
//!
//! A quote opens a quoted cell only at its start, so that `5" tube` stays what it is. Row
//! numbers are those a spreadsheet would show: blank lines count, a line break inside
//! quotes does not.

use super::encoding::Encoding;
use crate::import::MOST_CELLS;
use crate::import::MOST_ROWS;
use crate::import::sheet::{Cell, Delimiter, Sheet, TextForm};
use crate::import::unreadable::Unreadable;
use crate::import::watch::{Stage, Watch};

use super::dialect;
use super::filler::Filler;
use super::fixed_width;
use super::records::Records;

/// So many blanks part what stands beside each other in a line without a delimiter.
const GAP: &str = "    ";

/// Reads a text as one sheet.
pub fn read(
    name: &str,
    text: &str,
    encoding: Encoding,
    chosen: Option<Delimiter>,
    watch: &mut Watch,
) -> Result<Sheet, Unreadable> {
    let (declared, body) = declared_delimiter(text);
    let sniffed = dialect::sniff(body);
    if chosen.is_none()
        && declared.is_none()
        && let Some(unwrapped) = without_outer_quotes(body)
    {
        return read(name, &unwrapped, encoding, chosen, watch);
    }
    let delimiter = chosen.or(declared).unwrap_or(sniffed.delimiter);
    let form = TextForm { encoding, delimiter };
    let mut sheet =
        Sheet { file: name.to_owned(), name: name.to_owned(), text: Some(form), ..Sheet::default() };
    let fixed = (chosen.is_none() && declared.is_none() && !sniffed.cuts)
        .then(|| fixed_width::columns(body))
        .flatten();
    if let Some(ends) = fixed {
        for (at, line) in body.lines().enumerate() {
            Filler::check_row(&sheet, u32::try_from(at + 1).unwrap_or(u32::MAX))?;
            sheet.push(
                at as u32 + 1,
                fixed_width::cut(line, &ends).iter().map(|cell| Cell::of_text(cell)).collect(),
            );
        }
        return Ok(sheet);
    }
    let mut records = Records::new(body, delimiter.0, sniffed.quote);
    let mut fields = Vec::new();
    let (mut number, mut cells) = (0_u32, 0_usize);
    while records.next_into(&mut fields) {
        number += 1;
        cells += fields.len();
        if number > MOST_ROWS {
            return Err(Unreadable::TooManyRows { sheet: name.to_owned(), most: u64::from(MOST_ROWS) });
        }
        if cells > MOST_CELLS {
            return Err(Unreadable::TooManyCells { sheet: name.to_owned(), most: MOST_CELLS as u64 });
        }
        let cells = match fields.as_slice() {
            // A line of its own between the rows of a printed list: "Customer        100023".
            [line] if line.contains(GAP) => {
                line.split(GAP).filter(|it| !it.trim().is_empty()).map(Cell::of_text).collect()
            }
            fields => fields.iter().map(|field| Cell::of_text(field)).collect(),
        };
        sheet.push(number, cells);
        if number.is_multiple_of(1024) {
            watch.report(Stage::Reading, records.at, body.len())?;
        }
    }
    Ok(sheet)
}

/// Excel's own first line, `sep=;`, which it does not show.
fn declared_delimiter(text: &str) -> (Option<Delimiter>, &str) {
    let first = text.lines().next().unwrap_or_default();
    let declared = first.trim().trim_matches('"').strip_prefix("sep=").and_then(|rest| rest.chars().next());
    match declared {
        Some(delimiter) => {
            let body = text.get(first.len()..).unwrap_or_default();
            let body = body.strip_prefix('\r').unwrap_or(body);
            (Some(Delimiter(delimiter)), body.strip_prefix('\n').unwrap_or(body))
        }
        None => (None, text),
    }
}

/// Whole lines between quotes, the quotes inside doubled: a table that was saved as a column of
/// texts. Nothing for any other text.
fn without_outer_quotes(text: &str) -> Option<String> {
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let wrapped = |line: &str| {
        let line = line.trim_end();
        line.len() >= 2 && line.starts_with('"') && line.ends_with('"')
    };
    if !lines().take(50).all(wrapped) || !lines().all(wrapped) {
        return None;
    }
    let mut records = Records::new(text, ',', '"');
    let (mut fields, mut inner, mut cut) = (Vec::new(), String::with_capacity(text.len()), 0);
    while records.next_into(&mut fields) {
        let [field] = fields.as_slice() else { return None };
        cut += usize::from(field.contains([',', ';', '\t', '|']));
        inner.push_str(field);
        inner.push('\n');
    }
    (cut >= 2 && cut * 10 >= lines().count() * 8).then_some(inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, delimiter: char, rows: &[(u32, &[&str])]) {
        let mut ignore = |_| std::ops::ControlFlow::Continue(());
        let mut watch = Watch::new(&mut ignore);
        let sheet = read("x", text, Encoding::Utf8, None, &mut watch).expect("text is read");
        let read: Vec<(u32, Vec<String>)> = sheet
            .rows
            .iter()
            .map(|row| (row.number, row.cells.iter().map(|cell| cell.shown().into_owned()).collect()))
            .collect();
        let wanted: Vec<(u32, Vec<String>)> = rows
            .iter()
            .map(|(number, cells)| (*number, cells.iter().map(|&it| it.to_owned()).collect()))
            .collect();
        assert_eq!(read, wanted);
        assert_eq!(sheet.text.map(|form| form.delimiter), Some(Delimiter(delimiter)));
    }

    #[test]
    fn the_delimiter_is_the_one_that_cuts_lines_alike() {
        check("a;b\n1,5;2\n3,5;4\n", ';', &[(1, &["a", "b"]), (2, &["1,5", "2"]), (3, &["3,5", "4"])]);
        check("a\tb\n1, 2\t3", '\t', &[(1, &["a", "b"]), (2, &["1, 2", "3"])]);
        check("sep=|\r\na|b\r\n", '|', &[(1, &["a", "b"])]);
        check(
            "Title\n\na,b\n1,2\n3,4",
            ',',
            &[(1, &["Title"]), (3, &["a", "b"]), (4, &["1", "2"]), (5, &["3", "4"])],
        );
    }

    #[test]
    fn quotes_hold_delimiters_breaks_and_doubled_quotes() {
        check(
            "a,b\n\"x, \"\"y\"\"\",\"l\n2\"\n5\" tube,1\n",
            ',',
            &[(1, &["a", "b"]), (2, &["x, \"y\"", "l 2"]), (3, &["5\" tube", "1"])],
        );
    }

    #[test]
    fn a_quote_that_never_closes_swallows_nothing() {
        check("a,b\n\"x,1\ny,2\n", ',', &[(1, &["a", "b"]), (2, &["\"x", "1"]), (3, &["y", "2"])]);
    }
}

//! The steps of the import one at a time, for the fuzz targets and for the corpora that judge
//! a single step. The app uses none of this.

use std::ops::ControlFlow;

use super::Corrections;
use super::NamedBytes;
use super::cell::date::{self, DateOrder, Day};
use super::cell::number::{self, DecimalMark};
use super::container::decode;
use super::container::dialect;
use super::container::encoding::Encoding;
use super::container::records::Records;
use super::container::sheets_of;
use super::layout::header;
use super::sheet::{Cell, Delimiter};
use super::unreadable::Unreadable;
use super::watch::Watch;

/// How the bytes of a text become cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sniffed {
    pub encoding: Encoding,
    pub delimiter: Delimiter,
    pub quote: char,
}

/// Sniffs encoding, delimiter and quote.
pub fn sniff(bytes: &[u8]) -> Result<Sniffed, Unreadable> {
    let (text, encoding) = decode::decode(bytes, None)?;
    let dialect::Dialect { delimiter, quote, .. } = dialect::sniff(&text);
    Ok(Sniffed { encoding, delimiter, quote })
}

/// Decodes bytes to letters.
pub fn decode(bytes: &[u8]) -> Result<String, Unreadable> {
    decode::decode(bytes, None).map(|(text, _)| text)
}

/// The cells of a delimited text exactly as they stand, in its own dialect or a given one.
pub fn records(text: &str, dialect: Option<(char, char)>) -> Vec<Vec<String>> {
    let sniffed = || {
        let found = dialect::sniff(text);
        (found.delimiter.0, found.quote)
    };
    let (delimiter, quote) = dialect.unwrap_or_else(sniffed);
    let mut records = Records::new(text, delimiter, quote);
    let (mut rows, mut cells) = (Vec::new(), Vec::new());
    while records.next_into(&mut cells) {
        rows.push(cells.clone());
    }
    rows
}

/// Reads the cells of a file, whatever its container: the names of its sheets and their rows.
pub fn sheets(bytes: &[u8]) -> Result<Vec<(String, usize)>, Unreadable> {
    let mut go_on = |_| ControlFlow::Continue(());
    let file = NamedBytes { name: "x".to_owned(), bytes: bytes.to_vec() };
    let sheets = sheets_of(&file, &Corrections::default(), &mut Watch::new(&mut go_on), 0)?;
    Ok(sheets.into_iter().map(|sheet| (sheet.name, sheet.rows.len())).collect())
}

/// Imports a file from its bytes to its batch, whatever comes of it.
pub fn import(bytes: &[u8]) {
    let today = chrono::NaiveDate::from_ymd_opt(2025, 7, 9).unwrap_or_default();
    let source = crate::domain::id::SourceId::new("x");
    let options = super::Options {
        currency: None,
        today,
        source,
        corrections: Corrections::default(),
        remembered: Vec::new(),
    };
    let file = NamedBytes { name: "x".to_owned(), bytes: bytes.to_vec() };
    let _ = super::read(&[file], &options, &mut |_| ControlFlow::Continue(()));
}

/// Reads a number in both styles.
pub fn numbers(text: &str) -> [Option<f64>; 2] {
    [DecimalMark::Point, DecimalMark::Comma].map(|mark| number::parse(text, mark).map(|exact| exact.to_f64()))
}

/// Reads a date in both orders.
pub fn dates(text: &str) -> [Option<chrono::NaiveDate>; 2] {
    [DateOrder::DayFirst, DateOrder::MonthFirst].map(|order| match date::day(&Cell::of_text(text), order) {
        Day::Of(day) => Some(day),
        _ => None,
    })
}

/// What a header means, and how surely.
pub fn header(text: &str) -> Option<(super::Field, f64)> {
    header::best(text).map(|(field, found)| (field, found.score))
}

//! From somebody's file to a reviewed plan: bytes → sheet → columns → batch and issues →
//! difference. Pure: it takes and gives bytes, and knows no files, clock or screen.
//!
//! The rule: nothing is guessed silently and nothing is lost. Every guess stands in
//! [`Understood`] and can be overruled by [`Corrections`]; every row becomes a document or
//! is counted under its [`SkipCause`]; what cannot be read is an [`Issue`] and never zero.

mod archive;
mod assign;
mod body;
mod bucket;
mod columns;
mod compound;
mod contact;
mod customers;
mod date;
mod decode;
mod delimited;
mod describe;
mod dialect;
pub mod difference;
mod documents;
mod draft;
mod evidence;
mod extent;
mod field;
mod figures;
mod filler;
mod fixed_width;
mod fold;
mod group;
mod header;
mod heading;
mod headless;
mod html;
mod issue;
mod joined;
mod kind;
mod labels;
mod layout;
mod markup;
pub mod memory;
mod mojibake;
mod number;
mod numbering;
mod order;
mod owed;
mod package;
mod payments;
pub mod probe;
mod profile;
mod reading;
mod record;
mod repeats;
pub mod review;
mod row;
mod sheet;
mod side;
mod spreadsheetml;
mod standing;
mod statement;
mod style;
mod synonyms;
mod tables;
mod tax_id;
mod unreadable;
mod watch;
pub mod whose;
pub mod wire;
mod workbook;

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::id::SourceId;
use crate::domain::money::Currency;

pub use date::DateOrder;
pub use field::Field;
pub use figures::{Figures, Overdue};
pub use issue::{Issue, Place, Problem, SkipCause};
pub use number::DecimalMark;
pub use reading::{ColumnGuess, Glimpse, PreviewRow, Reading, Summary, Understood};
pub use sheet::{Delimiter, Encoding};
pub use unreadable::{FileKind, NotAPortfolio, Unreadable};
pub use watch::{Progress, Stage};

use kind::{Container, TextKind};
use memory::Remembered;
use sheet::Sheet;
use watch::Watch;
use workbook::Zipped;

/// A larger file is no portfolio of one collector.
pub const MOST_BYTES: u64 = 100_000_000;
/// The rows of a spreadsheet.
const MOST_ROWS: u32 = 1 << 20;
/// The cells of all sheets together, blank ones between others included.
const MOST_CELLS: usize = 8_000_000;

/// A file as it was dropped. Its name is shown and never believed.
#[derive(Clone, Debug, Default)]
pub struct NamedBytes {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// What the import is told beside the files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// The user's own currency, for files that name none.
    pub currency: Option<Currency>,
    pub today: NaiveDate,
    pub source: SourceId,
    #[serde(default)]
    pub corrections: Corrections,
    /// What was learned of earlier files; asked only where nothing is corrected by hand.
    #[serde(default)]
    pub remembered: Vec<Remembered>,
}

/// What the user overruled.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Corrections {
    pub sheet: Option<String>,
    /// As the spreadsheet shows it, from 1.
    pub header_row: Option<u32>,
    pub encoding: Option<Encoding>,
    pub delimiter: Option<Delimiter>,
    pub date_order: Option<DateOrder>,
    pub decimal: Option<DecimalMark>,
    pub currency: Option<Currency>,
    /// The day whose balances the file shows.
    pub cutoff: Option<NaiveDate>,
    /// The columns of a field, counted from 0; none to say that the file has no such field.
    pub mapping: BTreeMap<Field, Vec<usize>>,
}

/// Refuses by size alone, before a byte is read.
pub fn check_size(bytes: u64) -> Result<(), Unreadable> {
    match bytes > MOST_BYTES {
        true => Err(Unreadable::TooLarge { bytes, most: MOST_BYTES }),
        false => Ok(()),
    }
}

/// Reads one portfolio from the files: all of it, or the one reason why not.
pub fn read(
    files: &[NamedBytes],
    options: &Options,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Reading, Unreadable> {
    let mut watch = Watch::new(progress);
    let sheets = sheets_of_all(files, &options.corrections, &mut watch)?;
    let recalled = match options.corrections.is_empty() {
        true => memory::recall(&sheets, &options.remembered).filter(|it| !it.is_empty()),
        false => None,
    };
    if let Some(corrections) = recalled {
        let again = corrections.encoding.is_some() || corrections.delimiter.is_some();
        let as_learned = match again {
            true => &sheets_of_all(files, &corrections, &mut watch)?,
            false => &sheets,
        };
        let options = Options { corrections, ..options.clone() };
        // What was learned may not fit after all; then the file is read as any other.
        match tables::read(as_learned, &options, &mut watch) {
            Ok(mut reading) => {
                reading.summary.understood.recalled = true;
                return Ok(reading);
            }
            Err(Unreadable::Cancelled) => return Err(Unreadable::Cancelled),
            Err(_) => {}
        }
    }
    tables::read(&sheets, options, &mut watch)
}

/// What can be seen of files that were refused; nothing where there are no cells.
pub fn glimpse(files: &[NamedBytes], options: &Options) -> Option<Glimpse> {
    let mut go_on = |_| ControlFlow::Continue(());
    let sheets = sheets_of_all(files, &options.corrections, &mut Watch::new(&mut go_on)).ok()?;
    tables::glimpse(&sheets, options)
}

fn sheets_of_all(
    files: &[NamedBytes],
    corrections: &Corrections,
    watch: &mut Watch,
) -> Result<Vec<Sheet>, Unreadable> {
    let mut sheets = Vec::new();
    for file in files {
        sheets.extend(sheets_of(file, corrections, watch, 0)?);
    }
    Ok(sheets)
}

/// Archives inside archives beyond this are not opened.
const DEEPEST: usize = 2;

fn sheets_of(
    file: &NamedBytes,
    corrections: &Corrections,
    watch: &mut Watch,
    depth: usize,
) -> Result<Vec<Sheet>, Unreadable> {
    check_size(file.bytes.len() as u64)?;
    match kind::container_of(&file.bytes)? {
        Container::Zip => match unless_it_panics(|| workbook::read_zip(&file.name, &file.bytes, watch))? {
            Zipped::Sheets(sheets) => Ok(sheets),
            Zipped::Files if depth < DEEPEST => sheets_of_archive(file, corrections, watch, depth),
            Zipped::Files => Err(Unreadable::OtherKind { kind: FileKind::Archive }),
        },
        Container::Ole => unless_it_panics(|| workbook::read_ole(&file.name, &file.bytes, watch)),
        Container::Text => sheets_of_text(file, corrections, watch),
    }
}

/// What is no table beside the tables is passed over; where there is no table, its refusal
/// is the archive's.
fn sheets_of_archive(
    file: &NamedBytes,
    corrections: &Corrections,
    watch: &mut Watch,
    depth: usize,
) -> Result<Vec<Sheet>, Unreadable> {
    let (mut sheets, mut refused) = (Vec::new(), None);
    for inner in archive::files(&file.bytes)? {
        match sheets_of(&inner, corrections, watch, depth + 1) {
            Ok(more) => sheets.extend(more),
            Err(Unreadable::Cancelled) => return Err(Unreadable::Cancelled),
            Err(why) => refused = refused.or(Some(why)),
        }
    }
    match sheets.is_empty() {
        true => Err(refused.unwrap_or(Unreadable::Empty)),
        false => Ok(sheets),
    }
}

fn sheets_of_text(
    file: &NamedBytes,
    corrections: &Corrections,
    watch: &mut Watch,
) -> Result<Vec<Sheet>, Unreadable> {
    let (text, encoding) = decode::decode(&file.bytes, corrections.encoding)?;
    match kind::text_kind(&text)? {
        TextKind::Html => html::read(&file.name, &text, watch),
        TextKind::WrappedHtml => html::read(&file.name, &decode::unwrapped(&text), watch),
        TextKind::SpreadsheetMl => spreadsheetml::read(&file.name, &text, watch),
        TextKind::Delimited => {
            let sheet = delimited::read(&file.name, &text, encoding, corrections.delimiter, watch)?;
            Ok(vec![sheet])
        }
    }
}

/// The readers of workbooks are other people's. Where a panic can be caught it is a refusal;
/// in the browser it ends the worker, and the page makes the same refusal of that.
fn unless_it_panics<T>(read: impl FnOnce() -> Result<T, Unreadable>) -> Result<T, Unreadable> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(read)).unwrap_or(Err(Unreadable::Crashed))
}

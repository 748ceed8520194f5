//! From somebody's file to a reviewed plan. Pure: it takes and gives bytes, and knows no
//! files, clock or screen.
//!
//! [`container`]: bytes → sheets. [`layout`]: a sheet → its header and what its columns mean,
//! with [`cell`] reading single values. [`rows`]: rows → documents, customers, payments.
//! [`tables`]: several sheets → one batch. [`difference`] and [`review`]: the batch beside what
//! is held. [`memory`]: what was settled of a layout, for the next file.
//!
//! The rule: nothing is guessed silently and nothing is lost. Every guess stands in
//! [`Understood`] and can be overruled by [`Corrections`]; every row becomes a document or
//! is counted under its [`SkipCause`]; what cannot be read is an [`Issue`] and never zero.

mod cell;
mod container;
pub mod difference;
mod figures;
mod issue;
mod layout;
mod lines;
pub mod memory;
pub mod probe;
pub mod promised;
pub mod question;
mod reading;
mod related;
pub mod review;
mod rows;
mod sheet;
mod tables;
mod unreadable;
mod watch;
pub mod whose;
pub mod wire;

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::id::SourceId;
use crate::domain::money::Currency;

pub use cell::date::DateOrder;
pub use cell::number::DecimalMark;
pub use container::encoding::Encoding;
pub use figures::{Figures, Overdue};
pub use issue::{Issue, Place, Problem, SkipCause};
pub use layout::field::Field;
pub use layout::said_paid::SaidPaid;
pub use layout::scale::Scale;
pub use reading::{ColumnGuess, Glimpse, Part, PreviewRow, Reading, Summary, Understood};
pub use sheet::Delimiter;
pub use unreadable::{FileKind, NotAPortfolio, Unreadable};
pub use watch::{Progress, Stage};

use container::sheets_of_all;
use layout::abreast::unfold;
use memory::Remembered;
use sheet::Sheet;
use watch::Watch;

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
    /// What one unit of the file's amounts is worth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scale: Option<Scale>,
    /// The day whose balances the file shows.
    pub cutoff: Option<NaiveDate>,
    /// What the rows are that say paid, where no column says what is left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub said_paid: Option<SaidPaid>,
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
    let sheets = unfold(sheets_of_all(files, &options.corrections, &mut watch)?);
    let recalled = match options.corrections.is_empty() {
        true => memory::recall(&sheets, &options.remembered).filter(|it| !it.is_empty()),
        false => None,
    };
    if let Some(corrections) = recalled {
        let again = corrections.encoding.is_some() || corrections.delimiter.is_some();
        let as_learned = match again {
            true => &unfold(sheets_of_all(files, &corrections, &mut watch)?),
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
    let plain = tables::read(&sheets, options, &mut watch);
    match parted_instead(&plain, files, &sheets, options, &mut watch) {
        Some(reading) => Ok(reading),
        None => plain,
    }
}

/// The reading of lines that stand whole in one column, where they can be parted and the columns
/// of the file as they are say nothing.
fn parted_instead(
    plain: &Result<Reading, Unreadable>,
    files: &[NamedBytes],
    sheets: &[Sheet],
    options: &Options,
    watch: &mut Watch,
) -> Option<Reading> {
    let corrections = &options.corrections;
    let cut_at_blanks = |sheet: &Sheet| sheet.text.is_some_and(|form| form.delimiter == Delimiter(' '));
    let settled = !corrections.mapping.is_empty() || corrections.header_row.is_some();
    let may_be_lines = match plain {
        Err(Unreadable::Cancelled) => false,
        Err(why) => why.leaves_a_table() || *why == Unreadable::OneColumn,
        // What was settled was settled of parted lines.
        Ok(_) if settled => tables::read(sheets, &unsettled(options), watch).is_err(),
        Ok(reading) => reading.summary.understood.header_row == 0 && sheets.iter().any(cut_at_blanks),
    };
    if !may_be_lines || corrections.delimiter.is_some() {
        return None;
    }
    let part = |sheet: &Sheet| {
        let lines = match sheet.text {
            Some(_) => container::lines_of(files.iter().find(|it| it.name == sheet.file)?, corrections)?,
            None => lines::of_rows(sheet)?,
        };
        lines::part(sheet, &lines)
    };
    let parted: Vec<Option<Sheet>> = sheets.iter().map(part).collect();
    if parted.iter().all(Option::is_none) {
        return None;
    }
    let whole = parted.into_iter().zip(sheets).map(|(parted, sheet)| parted.unwrap_or_else(|| sheet.clone()));
    tables::read(&whole.collect::<Vec<_>>(), options, watch).ok()
}

/// The options without what was settled of columns.
fn unsettled(options: &Options) -> Options {
    let mut plain = options.clone();
    plain.corrections.mapping.clear();
    plain.corrections.header_row = None;
    plain
}

/// What can be seen of files that were refused; nothing where there are no cells.
pub fn glimpse(files: &[NamedBytes], options: &Options) -> Option<Glimpse> {
    let mut go_on = |_| ControlFlow::Continue(());
    let sheets = sheets_of_all(files, &options.corrections, &mut Watch::new(&mut go_on)).ok()?;
    tables::glimpse(&unfold(sheets), options)
}

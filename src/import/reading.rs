//! What came out of the files: the batch, and everything a person must see to judge it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::batch::Batch;
use crate::domain::money::{Currency, Totals};

use super::Corrections;
use super::cell::date::DateOrder;
use super::cell::number::DecimalMark;
use super::container::encoding::Encoding;
use super::figures::Figures;
use super::issue::{Issue, SkipCause};
use super::layout::field::Field;
use super::layout::scale::Scale;
use super::sheet::Delimiter;

/// A portfolio as the files tell it. Nothing is written yet.
#[derive(Clone, Debug)]
pub struct Reading {
    pub batch: Batch,
    pub summary: Summary,
}

/// Everything about a reading but its rows; small enough to travel as text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    pub understood: Understood,
    pub figures: Figures,
    pub issues: Vec<Issue>,
    /// Rows that became nothing, by cause.
    pub skipped: BTreeMap<SkipCause, usize>,
    /// What each sheet brought that documents were read from.
    #[serde(default)]
    pub parts: Vec<Part>,
    /// The first rows of the sheet, the titles above the header included.
    pub preview: Vec<PreviewRow>,
}

/// The documents of one sheet, payments not taken off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    pub file: String,
    pub sheet: String,
    pub documents: usize,
    pub totals: Totals,
}

/// What was guessed; each can be overruled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Understood {
    /// Of all files.
    pub sheets: Vec<String>,
    pub sheet: String,
    /// As the spreadsheet shows it, from 1.
    pub header_row: u32,
    /// Of text files only.
    pub encoding: Option<Encoding>,
    pub delimiter: Option<Delimiter>,
    /// Nothing where no date needs it.
    pub date_order: Option<DateOrder>,
    /// Nothing where no amount has a mark.
    pub decimal: Option<DecimalMark>,
    /// Nothing where neither the file nor the user names one: to be asked.
    pub currency: Option<Currency>,
    /// What one unit of the amounts is worth.
    #[serde(default)]
    pub scale: Scale,
    /// The day whose balances the file shows, where it tells.
    pub cutoff: Option<NaiveDate>,
    pub columns: Vec<ColumnGuess>,
    /// What tells files of this layout from others; see [`super::memory`].
    pub layout: String,
    /// Whom the titles name.
    pub creditor: String,
    /// What was overruled, by the person or by what was learned of the layout.
    pub corrections: Corrections,
    /// The corrections are those learned of an earlier file.
    pub recalled: bool,
}

/// What can be seen of a file that was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Glimpse {
    pub understood: Understood,
    pub preview: Vec<PreviewRow>,
}

/// One column of the sheet, and what it seems to mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnGuess {
    /// From 0.
    pub index: usize,
    pub header: String,
    pub field: Option<Field>,
    /// Of 100.
    pub confidence: u8,
    /// Whether the user said so.
    pub chosen: bool,
    pub samples: Vec<String>,
}

/// A row as text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewRow {
    pub number: u32,
    pub cells: Vec<String>,
}

impl Understood {
    /// The header of each field's column; several joined by a plus.
    pub fn mapping(&self) -> BTreeMap<Field, String> {
        let mut mapping: BTreeMap<Field, String> = BTreeMap::new();
        for column in &self.columns {
            let Some(field) = column.field else { continue };
            mapping
                .entry(field)
                .and_modify(|headers| *headers = format!("{headers} + {}", column.header))
                .or_insert_with(|| column.header.clone());
        }
        mapping
    }
}

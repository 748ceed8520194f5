//! SpreadsheetML 2003: a workbook as one XML text, which systems save as `.xls`.

use chrono::NaiveDate;

use crate::import::MOST_CELLS;
use crate::import::MOST_ROWS;
use crate::import::sheet::{Cell, Sheet};
use crate::import::unreadable::Unreadable;
use crate::import::watch::{Stage, Watch};

use super::filler::Filler;
use super::markup::{self, Piece, Pieces};

/// Reads every worksheet.
pub fn read(file: &str, text: &str, watch: &mut Watch) -> Result<Vec<Sheet>, Unreadable> {
    let mut sheets: Vec<Sheet> = Vec::new();
    let mut cells_left = MOST_CELLS;
    let mut at = Place::default();
    let mut data: Option<(String, String)> = None;
    let mut pieces = Pieces::of(text);
    let mut count = 0_usize;
    while let Some(piece) = pieces.next() {
        count += 1;
        if count.is_multiple_of(8192) {
            watch.report(Stage::Reading, pieces.at, text.len())?;
        }
        match piece {
            Piece::Open(name, attributes) => match name.as_str() {
                "worksheet" => {
                    let name = markup::attribute(attributes, "name").map(markup::plain).unwrap_or_default();
                    sheets.push(Sheet { file: file.to_owned(), name, ..Sheet::default() });
                    at = Place::default();
                }
                "row" => at.begin_row(number(attributes, "index")),
                "cell" => {
                    at.begin_cell(number(attributes, "index"));
                    at.merged = number(attributes, "mergeacross").unwrap_or(0).min(16_384);
                    if attributes.trim_end().ends_with('/') {
                        at.end_cell();
                    }
                }
                "data" if !attributes.trim_end().ends_with('/') => {
                    let kind = markup::attribute(attributes, "type").unwrap_or("String").to_ascii_lowercase();
                    data = Some((kind, String::new()));
                }
                _ => {}
            },
            Piece::Close(name) => match (name.as_str(), sheets.last_mut()) {
                ("row", Some(sheet)) => at.end_row(sheet, &mut cells_left)?,
                ("cell", _) => at.end_cell(),
                ("data", Some(sheet)) => {
                    if let Some((kind, text)) = data.take() {
                        at.put(cell_of(&kind, &markup::plain(&text)), sheet, cells_left)?;
                    }
                }
                _ => {}
            },
            Piece::Text(text) => {
                if let Some((_, data)) = &mut data {
                    data.push_str(text);
                }
            }
        }
    }
    Ok(sheets)
}

/// Where the next cell stands.
#[derive(Default)]
struct Place {
    row: u32,
    column: usize,
    merged: usize,
    cells: Vec<Cell>,
}

impl Place {
    fn begin_row(&mut self, index: Option<usize>) {
        self.row = index.map_or(self.row.saturating_add(1), |index| u32::try_from(index).unwrap_or(u32::MAX));
        self.column = 0;
        self.cells.clear();
    }

    fn begin_cell(&mut self, index: Option<usize>) {
        if let Some(index) = index {
            self.column = index.saturating_sub(1);
        }
    }

    fn end_cell(&mut self) {
        self.column = self.column.saturating_add(1 + std::mem::take(&mut self.merged));
    }

    fn put(&mut self, cell: Cell, sheet: &Sheet, cells_left: usize) -> Result<(), Unreadable> {
        if self.column >= cells_left.min(16_384) {
            return Err(Filler::too_many(sheet));
        }
        if self.cells.len() <= self.column {
            self.cells.resize(self.column + 1, Cell::Empty);
        }
        self.cells[self.column] = cell;
        Ok(())
    }

    fn end_row(&mut self, sheet: &mut Sheet, cells_left: &mut usize) -> Result<(), Unreadable> {
        if self.row > MOST_ROWS {
            return Err(Unreadable::TooManyRows { sheet: sheet.name.clone(), most: u64::from(MOST_ROWS) });
        }
        let cells = std::mem::take(&mut self.cells);
        *cells_left = cells_left.checked_sub(cells.len()).ok_or_else(|| Filler::too_many(sheet))?;
        sheet.push(self.row, cells);
        Ok(())
    }
}

fn number(attributes: &str, name: &str) -> Option<usize> {
    markup::attribute(attributes, name)?.trim().parse().ok()
}

fn cell_of(kind: &str, text: &str) -> Cell {
    let said = || Cell::of_text(text);
    match kind {
        "number" => {
            text.trim().parse::<f64>().ok().filter(|it| it.is_finite()).map_or_else(said, Cell::Number)
        }
        "datetime" => {
            let day = text.trim().get(..10).and_then(|day| day.parse::<NaiveDate>().ok());
            day.map_or_else(said, Cell::Date)
        }
        "boolean" => Cell::Bool(text.trim() == "1"),
        "error" => Cell::Error(text.trim().to_owned()),
        _ => said(),
    }
}

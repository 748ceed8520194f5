//! HTML tables, which many systems save under the name of a workbook: each is a sheet.

use crate::import::MOST_CELLS;
use crate::import::sheet::{Cell, Sheet};
use crate::import::unreadable::Unreadable;
use crate::import::watch::{Stage, Watch};

use super::filler::Filler;
use super::markup::{self, Piece, Pieces};

/// A cell that says that it is wider or higher than this is not believed.
const WIDEST: usize = 400;
/// Tables inside tables beyond this are flattened.
const DEEPEST: usize = 8;
/// In bytes; more is a page to read and no titles.
const MOST_TITLES: usize = 4_000;

/// A table while its rows are read.
#[derive(Default)]
struct Open {
    sheet: Sheet,
    row: u32,
    cells: Vec<Cell>,
    /// Rows that a cell above still takes, by column.
    taken: Vec<usize>,
    column: usize,
    cell: Option<Text>,
}

struct Text {
    text: String,
    number: Option<f64>,
    width: usize,
    height: usize,
}

/// Reads every table of a page.
pub fn read(file: &str, text: &str, watch: &mut Watch) -> Result<Vec<Sheet>, Unreadable> {
    let (mut done, mut open): (Vec<Sheet>, Vec<Open>) = (Vec::new(), Vec::new());
    let mut pieces = Pieces::of(text);
    let (mut cells_left, mut count, mut unheard) = (MOST_CELLS, 0_usize, 0_usize);
    let mut outside = String::new();
    while let Some(piece) = pieces.next() {
        count += 1;
        if count.is_multiple_of(8192) {
            watch.report(Stage::Reading, pieces.at, text.len())?;
        }
        match piece {
            Piece::Open(name, _) if matches!(name.as_str(), "script" | "style" | "title") => unheard += 1,
            Piece::Close(name) if matches!(name.as_str(), "script" | "style" | "title") => {
                unheard = unheard.saturating_sub(1);
            }
            _ if unheard > 0 => {}
            Piece::Open(name, _) if name == "table" && open.len() < DEEPEST => {
                let name = format!("{} {}", file, done.len() + open.len() + 1);
                open.push(Open {
                    sheet: Sheet { file: file.to_owned(), name, ..Sheet::default() },
                    ..Open::default()
                });
                if let Some(table) = open.last_mut() {
                    table.titles(&std::mem::take(&mut outside));
                }
            }
            Piece::Close(name) if name == "table" => {
                if let Some(mut table) = open.pop() {
                    table.end_row(&mut cells_left)?;
                    done.push(table.sheet);
                }
            }
            piece => match open.last_mut() {
                Some(table) => table.take(piece, &mut cells_left)?,
                None => say_outside(piece, &mut outside),
            },
        }
    }
    while let Some(mut table) = open.pop() {
        table.end_row(&mut cells_left)?;
        done.push(table.sheet);
    }
    Ok(done)
}

/// The titles of a report stand above its table as often as in it.
fn say_outside(piece: Piece, outside: &mut String) {
    match piece {
        Piece::Text(text) if outside.len() + text.len() < MOST_TITLES => outside.push_str(text),
        Piece::Text(_) => {}
        Piece::Open(name, _) | Piece::Close(name) => match name.as_str() {
            "b" | "i" | "u" | "font" | "span" | "strong" | "em" | "a" => {}
            _ => outside.push('\n'),
        },
    }
}

impl Open {
    /// Each line of what stands above the table is a row, as a spreadsheet shows it.
    fn titles(&mut self, text: &str) {
        for line in text.lines() {
            let cell = Cell::of_text(&markup::plain(line));
            if !cell.is_empty() {
                self.row += 1;
                self.sheet.push(self.row, vec![cell]);
            }
        }
    }

    fn take(&mut self, piece: Piece, cells_left: &mut usize) -> Result<(), Unreadable> {
        match piece {
            Piece::Open(name, attributes) => match name.as_str() {
                "tr" => self.end_row(cells_left)?,
                "td" | "th" => {
                    self.end_cell(cells_left)?;
                    self.begin_cell(attributes);
                }
                "br" | "p" | "div" | "li" => self.say(" "),
                _ => {}
            },
            Piece::Close(name) => match name.as_str() {
                "tr" => self.end_row(cells_left)?,
                "td" | "th" => self.end_cell(cells_left)?,
                _ => {}
            },
            Piece::Text(text) => self.say(text),
        }
        Ok(())
    }

    fn say(&mut self, text: &str) {
        if let Some(cell) = &mut self.cell {
            cell.text.push_str(text);
        }
    }

    fn begin_cell(&mut self, attributes: &str) {
        let span = |name: &str| {
            let said =
                markup::attribute(attributes, name).and_then(|value| value.trim().parse::<usize>().ok());
            said.unwrap_or(1).clamp(1, WIDEST)
        };
        // What Excel writes beside the text that it shows.
        let number = markup::attribute(attributes, "num").and_then(|value| value.trim().parse::<f64>().ok());
        self.cell =
            Some(Text { text: String::new(), number, width: span("colspan"), height: span("rowspan") });
    }

    fn end_cell(&mut self, cells_left: &mut usize) -> Result<(), Unreadable> {
        let Some(Text { text, number, width, height }) = self.cell.take() else { return Ok(()) };
        while self.taken.get(self.column).is_some_and(|rows| *rows > 0) {
            self.column += 1;
        }
        if self.column + width > *cells_left {
            return Err(Filler::too_many(&self.sheet));
        }
        let end = self.column + width;
        if self.cells.len() < end {
            self.cells.resize(end, Cell::Empty);
        }
        self.cells[self.column] = match number.filter(|number| number.is_finite()) {
            Some(number) => Cell::Number(number),
            None => Cell::of_text(&markup::plain(&text)),
        };
        if height > 1 {
            self.taken.resize(self.taken.len().max(end), 0);
            // This row counts one of them off at its end.
            self.taken[self.column..end].iter_mut().for_each(|rows| *rows = height);
        }
        self.column = end;
        Ok(())
    }

    fn end_row(&mut self, cells_left: &mut usize) -> Result<(), Unreadable> {
        self.end_cell(cells_left)?;
        if self.cells.is_empty() && self.column == 0 {
            return Ok(());
        }
        self.taken.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
        self.row += 1;
        self.column = 0;
        Filler::check_row(&self.sheet, self.row)?;
        let cells = std::mem::take(&mut self.cells);
        *cells_left = cells_left.checked_sub(cells.len()).ok_or_else(|| Filler::too_many(&self.sheet))?;
        self.sheet.push(self.row, cells);
        Ok(())
    }
}

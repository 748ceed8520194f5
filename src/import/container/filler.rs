//! Cells to rows, within the bounds of a spreadsheet.

use crate::import::MOST_CELLS;
use crate::import::MOST_ROWS;
use crate::import::sheet::{Cell, Sheet};
use crate::import::unreadable::Unreadable;

/// Gathers cells, which come in order, into rows.
pub struct Filler<'a> {
    sheet: &'a mut Sheet,
    cells_left: &'a mut usize,
    row: u32,
    cells: Vec<Cell>,
}

impl<'a> Filler<'a> {
    pub fn new(sheet: &'a mut Sheet, cells_left: &'a mut usize) -> Filler<'a> {
        Filler { sheet, cells_left, row: 0, cells: Vec::new() }
    }

    pub fn put(&mut self, row: u32, column: u32, cell: Cell) -> Result<(), Unreadable> {
        if cell.is_empty() {
            return Ok(());
        }
        if row != self.row {
            self.close_row()?;
            self.row = row;
        }
        Filler::check_row(self.sheet, row + 1)?;
        let column = column as usize;
        if column >= self.cells.len() {
            if column + 1 > *self.cells_left {
                return Err(Filler::too_many(self.sheet));
            }
            self.cells.resize(column + 1, Cell::Empty);
        }
        self.cells[column] = cell;
        Ok(())
    }

    fn close_row(&mut self) -> Result<(), Unreadable> {
        let cells = std::mem::take(&mut self.cells);
        if cells.is_empty() {
            return Ok(());
        }
        *self.cells_left =
            self.cells_left.checked_sub(cells.len()).ok_or_else(|| Filler::too_many(self.sheet))?;
        self.sheet.push(self.row + 1, cells);
        Ok(())
    }

    pub fn finish(mut self) -> Result<(), Unreadable> {
        self.close_row()
    }

    pub fn check_row(sheet: &Sheet, number: u32) -> Result<(), Unreadable> {
        match number > MOST_ROWS {
            true => Err(Unreadable::TooManyRows { sheet: sheet.name.clone(), most: u64::from(MOST_ROWS) }),
            false => Ok(()),
        }
    }

    pub fn too_many(sheet: &Sheet) -> Unreadable {
        Unreadable::TooManyCells { sheet: sheet.name.clone(), most: MOST_CELLS as u64 }
    }
}

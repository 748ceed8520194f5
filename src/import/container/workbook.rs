//! Workbooks: what is inside a zip or an OLE container, within bounds.
//!
//! `package` has unpacked and counted every part before anything here interprets one. Sheets
//! are read cell by cell: a sheet that says it is a million rows wide costs what it holds.

use std::io::{Cursor, Read};

use crate::import::MOST_CELLS;
use crate::import::sheet::{Cell, Sheet};
use crate::import::unreadable::{FileKind, Unreadable};
use crate::import::watch::{Stage, Watch};

use super::compound;
use super::filler::Filler;
use super::package::{Inside, check_parts};
use calamine::{Data, DataRef, ExcelDateTime, Ods, Reader, Sheets, Xls, Xlsb, XlsbError, Xlsx, XlsxError};
use chrono::NaiveDate;

/// What a zip container holds.
pub enum Zipped {
    Sheets(Vec<Sheet>),
    /// It is no workbook: files that somebody packed together.
    Files,
}

/// Reads the sheets of a zip container.
pub fn read_zip(file: &str, bytes: &[u8], watch: &mut Watch) -> Result<Zipped, Unreadable> {
    let sheets = match check_parts(file, bytes, watch)? {
        Inside::Xlsx => read_xlsx(file, bytes, watch),
        Inside::Xlsb => read_xlsb(file, bytes, watch),
        Inside::Ods => {
            let book = Ods::new(Cursor::new(bytes)).map_err(|_| Unreadable::BrokenWorkbook)?;
            read_whole(file, Sheets::Ods(book), watch)
        }
        Inside::Other(FileKind::Archive) => return Ok(Zipped::Files),
        Inside::Other(kind) => Err(Unreadable::OtherKind { kind }),
    };
    sheets.map(Zipped::Sheets)
}

/// Reads the sheets of a workbook of Excel 97–2003.
pub fn read_ole(file: &str, bytes: &[u8], watch: &mut Watch) -> Result<Vec<Sheet>, Unreadable> {
    compound::check(file, bytes)?;
    let book = Xls::new(Cursor::new(bytes)).map_err(|why| match why {
        calamine::XlsError::Password => Unreadable::PasswordProtected,
        _ => Unreadable::BrokenWorkbook,
    })?;
    read_whole(file, Sheets::Xls(book), watch)
}

fn read_xlsx(file: &str, bytes: &[u8], watch: &mut Watch) -> Result<Vec<Sheet>, Unreadable> {
    let broken = |why: XlsxError| match why {
        XlsxError::Password => Unreadable::PasswordProtected,
        _ => Unreadable::BrokenWorkbook,
    };
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let since_1904 = counts_from_1904(bytes);
    let names = book.sheet_names();
    let mut sheets = Vec::with_capacity(names.len());
    let mut cells_left = MOST_CELLS;
    for name in names {
        let mut cells = match book.worksheet_cells_reader(&name) {
            Ok(cells) => cells,
            // A chart sheet has no cells.
            Err(XlsxError::NotAWorksheet(_)) => continue,
            Err(why) => return Err(broken(why)),
        };
        let next = || cells.next_cell().map_err(broken);
        let sheet = filled(file, &name, &mut cells_left, watch, next)?;
        sheets.push(Sheet { since_1904, ..sheet });
    }
    Ok(sheets)
}

/// Whether the workbook says that its days are counted from 1904. The reader knows it for cells
/// that are dates; a number that only we take for a day needs it too.
fn counts_from_1904(bytes: &[u8]) -> bool {
    const MOST: u64 = 1 << 16;
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else { return false };
    let Ok(part) = archive.by_name("xl/workbook.xml") else { return false };
    let mut text = String::new();
    // What is cut off is not the properties, which stand first.
    let _ = part.take(MOST).read_to_string(&mut text);
    ["date1904=\"1\"", "date1904=\"true\"", "date1904='1'"].iter().any(|it| text.contains(it))
}

fn read_xlsb(file: &str, bytes: &[u8], watch: &mut Watch) -> Result<Vec<Sheet>, Unreadable> {
    let broken = |_: XlsbError| Unreadable::BrokenWorkbook;
    let mut book: Xlsb<_> = Xlsb::new(Cursor::new(bytes)).map_err(broken)?;
    let mut sheets = Vec::new();
    let mut cells_left = MOST_CELLS;
    for name in book.sheet_names() {
        let mut cells = book.worksheet_cells_reader(&name).map_err(broken)?;
        let next = || cells.next_cell().map_err(broken);
        sheets.push(filled(file, &name, &mut cells_left, watch, next)?);
    }
    Ok(sheets)
}

/// A sheet of the cells that come one after the other.
fn filled<'a>(
    file: &str,
    name: &str,
    cells_left: &mut usize,
    watch: &mut Watch,
    mut next: impl FnMut() -> Result<Option<calamine::Cell<DataRef<'a>>>, Unreadable>,
) -> Result<Sheet, Unreadable> {
    let mut sheet = Sheet { file: file.to_owned(), name: name.to_owned(), ..Sheet::default() };
    let mut filler = Filler::new(&mut sheet, cells_left);
    let mut count = 0_usize;
    while let Some(cell) = next()? {
        let (row, column) = cell.get_position();
        filler.put(row, column, cell_of_ref(cell.get_value()))?;
        count += 1;
        if count.is_multiple_of(16_384) {
            watch.report(Stage::Reading, count, 0)?;
        }
    }
    filler.finish()?;
    Ok(sheet)
}

/// The other formats hand out a sheet at a time.
fn read_whole<R: Read + std::io::Seek>(
    file: &str,
    mut book: Sheets<R>,
    watch: &mut Watch,
) -> Result<Vec<Sheet>, Unreadable> {
    let names = book.sheet_names();
    let mut sheets = Vec::with_capacity(names.len());
    let mut cells_left = MOST_CELLS;
    for (done, name) in names.iter().enumerate() {
        watch.report(Stage::Reading, done, names.len())?;
        let range = book.worksheet_range(name).map_err(|_| Unreadable::BrokenWorkbook)?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        let mut sheet = Sheet { file: file.to_owned(), name: name.clone(), ..Sheet::default() };
        let mut filler = Filler::new(&mut sheet, &mut cells_left);
        for (row, column, data) in range.used_cells() {
            let (row, column) = (first_row + row as u32, first_column + column as u32);
            filler.put(row, column, cell_of(data))?;
        }
        filler.finish()?;
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn cell_of_ref(data: &DataRef) -> Cell {
    match data {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(whole) => Cell::Number(*whole as f64),
        DataRef::Float(number) => number_cell(*number),
        DataRef::String(text) => Cell::of_text(text),
        DataRef::SharedString(text) => Cell::of_text(text),
        DataRef::Bool(flag) => Cell::Bool(*flag),
        DataRef::DateTime(date) => date_cell(date),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Cell::of_text(text),
        DataRef::Error(error) => Cell::Error(error.to_string()),
    }
}

fn cell_of(data: &Data) -> Cell {
    match data {
        Data::Empty => Cell::Empty,
        Data::Int(whole) => Cell::Number(*whole as f64),
        Data::Float(number) => number_cell(*number),
        Data::String(text) => Cell::of_text(text),
        Data::Bool(flag) => Cell::Bool(*flag),
        Data::DateTime(date) => date_cell(date),
        Data::DateTimeIso(text) | Data::DurationIso(text) => Cell::of_text(text),
        Data::Error(error) => Cell::Error(error.to_string()),
    }
}

fn number_cell(number: f64) -> Cell {
    match number.is_finite() {
        true => Cell::Number(number),
        false => Cell::Error(number.to_string()),
    }
}

/// A day of the calendar; a time of day or a duration stays the number that it is.
fn date_cell(date: &ExcelDateTime) -> Cell {
    let serial = date.as_f64();
    if date.is_duration() || !(1.0..2_958_466.0).contains(&serial) {
        return number_cell(serial);
    }
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))
        .map_or_else(|| number_cell(serial), Cell::Date)
}

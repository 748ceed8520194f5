//! Writes small .xlsx files for the tests, honest ones and evil ones.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A cell to write.
#[derive(Clone, Debug)]
pub enum Put {
    Nothing,
    Text(String),
    Number(String),
    /// A serial day with a date style.
    Day(i64),
}

pub fn text(text: &str) -> Put {
    if text.is_empty() { Put::Nothing } else { Put::Text(text.to_owned()) }
}

/// A serial day of the 1900 epoch.
pub fn date(text: &str) -> Put {
    let epoch = chrono::NaiveDate::from_ymd_opt(1899, 12, 30).expect("a day");
    Put::Day((super::day(text) - epoch).num_days())
}

pub fn number(number: impl std::fmt::Display) -> Put {
    Put::Number(number.to_string())
}

/// A workbook of one sheet.
pub fn workbook(sheet: &str, rows: &[Vec<Put>]) -> Vec<u8> {
    let mut xml = String::new();
    for (index, cells) in rows.iter().enumerate() {
        let _ = write!(xml, "<row r=\"{}\">", index + 1);
        for (column, cell) in cells.iter().enumerate() {
            let place = format!("{}{}", letters(column), index + 1);
            let _ = match cell {
                Put::Nothing => Ok(()),
                Put::Text(text) => write!(
                    xml,
                    "<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
                    escape(text)
                ),
                Put::Number(number) => write!(xml, "<c r=\"{place}\"><v>{number}</v></c>"),
                Put::Day(serial) => write!(xml, "<c r=\"{place}\" s=\"1\"><v>{serial}</v></c>"),
            };
        }
        xml.push_str("</row>");
    }
    of_parts(sheet, &sheet_xml(&xml), None)
}

pub fn sheet_xml(rows: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"
    )
}

/// A workbook of parts that the test wrote itself.
pub fn of_parts(sheet: &str, sheet_xml: &str, shared_strings: Option<&[u8]>) -> Vec<u8> {
    of_parts_with(sheet, sheet_xml, shared_strings, "")
}

/// With properties of the workbook, such as its epoch.
pub fn of_parts_with(
    sheet: &str,
    sheet_xml: &str,
    shared_strings: Option<&[u8]>,
    properties: &str,
) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, bytes: &[u8]| {
        let method = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        writer.start_file(name, method).expect("memory takes a part");
        writer.write_all(bytes).expect("memory takes bytes");
    };
    part(
        "[Content_Types].xml",
        format!("{head}<Types xmlns=\"{package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>").as_bytes(),
    );
    part(
        "_rels/.rels",
        format!("{head}<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>").as_bytes(),
    );
    part(
        "xl/workbook.xml",
        format!("{head}<workbook xmlns=\"{main}\" xmlns:r=\"{office}\">{properties}<sheets><sheet name=\"{sheet}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>").as_bytes(),
    );
    part(
        "xl/_rels/workbook.xml.rels",
        format!("{head}<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{office}/styles\" Target=\"styles.xml\"/></Relationships>").as_bytes(),
    );
    part(
        "xl/styles.xml",
        format!("{head}<styleSheet xmlns=\"{main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>").as_bytes(),
    );
    if let Some(bytes) = shared_strings {
        part("xl/sharedStrings.xml", bytes);
    }
    part("xl/worksheets/sheet1.xml", sheet_xml.as_bytes());
    writer.finish().expect("memory takes the directory").into_inner()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn letters(column: usize) -> String {
    match column {
        0..26 => char::from(b'A' + column as u8).to_string(),
        _ => format!("{}{}", letters(column / 26 - 1), letters(column % 26)),
    }
}

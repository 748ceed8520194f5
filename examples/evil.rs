//! Writes the five workbooks that are small packed and endless unpacked, to try the import on.
//!
//! `cargo run --release --example evil -- FOLDER`, then `inspect` on each: all are refused.

use std::fs::File;
use std::io::{Result, Write};
use std::path::Path;
use std::process::ExitCode;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
const ONE_CELL: &str = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1) else {
        eprintln!("usage: evil FOLDER");
        return ExitCode::from(2);
    };
    match write_all(Path::new(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{folder}: {why}");
            ExitCode::FAILURE
        }
    }
}

fn write_all(folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder)?;
    // Half a gigabyte in one shared text.
    workbook(
        &folder.join("text-bomb.xlsx"),
        |out| out.write_all(ONE_CELL.as_bytes()),
        |out| {
            out.write_all(texts_begin("1").as_bytes())?;
            out.write_all(b"<si><t>")?;
            repeat(out, &[b'A'; 1 << 16], 512 << 4)?;
            out.write_all(b"</t></si></sst>")
        },
    )?;
    // Seven times the rows of a spreadsheet.
    workbook(
        &folder.join("row-bomb.xlsx"),
        |out| repeat(out, "<row><c><v>1</v></c></row>".repeat(1000).as_bytes(), 7_500),
        |out| small_texts(out, "1"),
    )?;
    workbook(
        &folder.join("billion-laughs.xlsx"),
        |out| out.write_all(ONE_CELL.as_bytes()),
        |out| {
            out.write_all(b"<!DOCTYPE sst [<!ENTITY a0 \"ja\">")?;
            for level in 1..10 {
                write!(out, "<!ENTITY a{level} \"{}\">", format!("&a{};", level - 1).repeat(10))?;
            }
            out.write_all(b"]>")?;
            out.write_all(texts_begin("1").as_bytes())?;
            out.write_all(b"<si><t>&a9;</t></si></sst>")
        },
    )?;
    let sparse = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    workbook(
        &folder.join("sparse-sheet.xlsx"),
        |out| out.write_all(sparse.as_bytes()),
        |out| small_texts(out, "1"),
    )?;
    workbook(
        &folder.join("false-count.xlsx"),
        |out| out.write_all(ONE_CELL.as_bytes()),
        |out| small_texts(out, "4294967295"),
    )
}

fn texts_begin(count: &str) -> String {
    format!("<sst xmlns=\"{MAIN}\" count=\"{count}\" uniqueCount=\"{count}\">")
}

fn small_texts(out: &mut dyn Write, count: &str) -> Result<()> {
    write!(out, "{}<si><t>a</t></si></sst>", texts_begin(count))
}

fn repeat(out: &mut dyn Write, block: &[u8], times: usize) -> Result<()> {
    (0..times).try_for_each(|_| out.write_all(block))
}

/// A workbook of one sheet, whose rows and texts are written by the caller.
fn workbook(
    path: &Path,
    rows: impl FnOnce(&mut dyn Write) -> Result<()>,
    texts: impl FnOnce(&mut dyn Write) -> Result<()>,
) -> Result<()> {
    let mut zip = ZipWriter::new(File::create(path)?);
    let parts = [
        (
            "[Content_Types].xml",
            format!(
                "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets><sheet name=\"H\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{OFFICE}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
            ),
        ),
    ];
    for (name, text) in parts {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(text.as_bytes())?;
    }
    zip.start_file("xl/sharedStrings.xml", SimpleFileOptions::default())?;
    zip.write_all(HEAD.as_bytes())?;
    texts(&mut zip)?;
    zip.start_file("xl/worksheets/sheet1.xml", SimpleFileOptions::default())?;
    write!(zip, "{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetData>")?;
    rows(&mut zip)?;
    zip.write_all(b"</sheetData></worksheet>")?;
    zip.finish()?;
    Ok(())
}

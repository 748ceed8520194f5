//! What `inspect` prints of every container, and of several files together.
//!
//! It asks the example as it was built beside these tests: `cargo test` builds it, `cargo test
//! --test core` alone does not, and then this says that it did not look.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::compound;
use super::containers::{CSV, html, spreadsheet_ml, zipped};
use super::workbook::{date, number, text, workbook};

/// The example, where it was built.
fn example() -> Option<PathBuf> {
    let built = std::env::current_exe().ok()?.parent()?.parent()?.join("examples/inspect");
    if !built.exists() {
        eprintln!("skipped: {} was not built", built.display());
        return None;
    }
    Some(built)
}

fn inspect(example: &Path, files: &[PathBuf]) -> serde_json::Value {
    let output = Command::new(example)
        .args(files)
        .args(["--currency", "COP", "--today", "2025-07-09"])
        .output()
        .expect("the example runs");
    assert!(output.status.success(), "{files:?}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap_or_else(|why| panic!("{files:?}: {why}"))
}

fn rows() -> [[&'static str; 5]; 3] {
    [
        ["Codigo", "Cliente", "Factura", "Vencimiento", "Saldo"],
        ["001", "PENA", "F-1", "01/06/2025", "1.000,50"],
        ["002", "ALVAREZ", "F-2", "15/07/2025", "250,00"],
    ]
}

/// An OpenDocument sheet of texts.
fn ods() -> Vec<u8> {
    let cell = |text: &&str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let row = |cells: &[&str; 5]| {
        format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>())
    };
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet><table:table table:name=\"Hoja1\">{}</table:table></office:spreadsheet></office:body></office:document-content>",
        rows().iter().map(row).collect::<String>()
    );
    let manifest = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>";
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
        ("META-INF/manifest.xml", manifest.as_bytes()),
    ])
}

fn xls() -> Vec<u8> {
    let rows = rows();
    let cells = rows.iter().enumerate().flat_map(|(row, cells)| {
        cells.iter().enumerate().map(move |(column, text)| (row as u16, column as u16, *text))
    });
    compound::file(&compound::book(&cells.collect::<Vec<_>>()))
}

fn xlsx() -> Vec<u8> {
    workbook(
        "Hoja1",
        &[
            ["Código", "Cliente", "Factura", "Vencimiento", "Saldo"].map(text).to_vec(),
            vec![text("001"), text("PEÑA & CÍA"), text("F-1"), date("2025-06-01"), number("1000.5")],
            vec![text("002"), text("ÁLVAREZ"), text("F-2"), date("2025-07-15"), number(250)],
        ],
    )
}

#[test]
fn every_container_and_several_files_are_answered() {
    let Some(example) = example() else { return };
    let folder = std::env::temp_dir().join(format!("cartera-inspect-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let put = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).expect("a file");
        path
    };
    let pasted = CSV.replace(';', "\t").replace('\n', "\r\n");
    let files: Vec<PathBuf> = vec![
        put("a.csv", CSV.as_bytes()),
        put("a.tsv", CSV.replace(';', "\t").as_bytes()),
        put("a.xlsx", &xlsx()),
        put("a.xls", &xls()),
        put("a.ods", &ods()),
        put("page.xls", html().as_bytes()),
        put("book.xls", spreadsheet_ml().as_bytes()),
        put("a.zip", &zipped(&[("a.csv", CSV.as_bytes())])),
        put("pasted.txt", pasted.as_bytes()),
    ];
    for file in &files {
        let said = inspect(&example, std::slice::from_ref(file));
        let figures =
            [&said["documents"], &said["customers"], &said["totals"]["COP"], &said["overdue"]["count"]];
        assert_eq!(figures.map(|it| it.to_string()), ["2", "2", "\"1250.50\"", "1"], "{file:?}: {said:#}");
    }
    let other = put("b.csv", CSV.replace("F-", "G-").as_bytes());
    let said = inspect(&example, &[files[2].clone(), other]);
    assert_eq!(
        (said["documents"].to_string(), said["parts"].as_array().map(Vec::len)),
        ("4".into(), Some(2)),
        "{said:#}"
    );
    let refused = inspect(&example, &[put("a.pdf", b"%PDF-1.7")]);
    assert!(refused["refused"].is_string(), "{refused:#}");
    std::fs::remove_dir_all(&folder).expect("the folder goes");
}

/// The binary workbook is nobody's to write by hand: one of the reader's own files is asked.
#[test]
fn a_binary_workbook_is_answered() {
    let (Some(example), Some(file)) =
        (example(), crate::shared::path("corpora/calamine/tests/issue_186.xlsb"))
    else {
        return;
    };
    let said = inspect(&example, &[file]);
    assert!(said["refused"].is_string() || said["documents"].is_number(), "{said:#}");
}

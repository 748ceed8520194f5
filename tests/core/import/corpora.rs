//! Corpora that others made, kept beside the project: what part of them is read right.
//!
//! The figures printed are shares of files; run with `--nocapture` to see them.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use cartera::import::probe;
use cartera::import::{Delimiter, Encoding};

use super::{options, read};
use crate::shared;

fn files_in(folder: &str) -> Option<Vec<PathBuf>> {
    let folder = shared::path(folder)?;
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .unwrap_or_else(|why| panic!("{}: {why}", folder.display()))
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    Some(files)
}

#[test]
fn every_file_of_csv_spectrum_is_read_cell_for_cell() {
    let Some(files) = files_in("corpora/csv-spectrum/csvs") else { return };
    for path in files {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let json = shared::text(&format!("corpora/csv-spectrum/json/{name}.json")).expect("its answer");
        // Version control made plain breaks of the corpus's own.
        let json = json.replace("\\r\\n", "\\n");
        let wanted: Vec<serde_json::Map<String, serde_json::Value>> =
            serde_json::from_str(&json).expect("JSON");
        let text = probe::decode(&fs::read(&path).expect("a file")).expect("text").replace("\r\n", "\n");
        let mut rows = probe::records(&text, None).into_iter();
        let header = rows.next().expect("a header");
        let found: Vec<_> = rows
            .filter(|row| row.len() > 1 || !row[0].is_empty())
            .map(|row| {
                header
                    .iter()
                    .cloned()
                    .zip(row.into_iter().map(serde_json::Value::String))
                    .collect::<serde_json::Map<_, _>>()
            })
            .collect();
        assert_eq!(found, wanted, "{name}");
    }
}

/// A file's true dialect.
struct Truth {
    path: PathBuf,
    encoding: String,
    delimiter: char,
    quote: char,
}

fn truths(annotations: &str, folder: &str) -> Vec<Truth> {
    let Some(text) = shared::text(annotations) else { return Vec::new() };
    let Some(folder) = shared::path(folder) else { return Vec::new() };
    let truth = |line: &str| {
        let mut parts = line.split('|');
        let mut next = || parts.next().map(str::to_owned);
        let (name, encoding, delimiter, quote) = (next()?, next()?, next()?, next()?);
        let delimiter = match delimiter.as_str() {
            "comma" => ',',
            "semicolon" => ';',
            "tab" => '\t',
            "space" => ' ',
            "vslash" => '|',
            _ => return None,
        };
        let path = folder.join(name);
        let quote = if quote == "singlequote" { '\'' } else { '"' };
        path.is_file().then_some(Truth { path, encoding, delimiter, quote })
    };
    text.lines().filter(|line| !line.starts_with('#')).filter_map(truth).collect()
}

/// Files whose delimiter, quote and encoding are all found, and the others.
fn sniffed_right(truths: &[Truth]) -> (usize, Vec<String>) {
    let mut wrong = Vec::new();
    for truth in truths {
        let bytes = fs::read(&truth.path).expect("a file");
        let name = truth.path.file_name().expect("a name").to_string_lossy();
        // A label that the bytes contradict is no truth about the encoding.
        let is_utf8 = std::str::from_utf8(&bytes).is_ok();
        let told = match truth.encoding.as_str() {
            "ansi" => [Encoding::Windows1252].as_slice(),
            _ if is_utf8 => &[Encoding::Utf8],
            _ => &[Encoding::Windows1252, Encoding::MacRoman, Encoding::Cp850],
        };
        match probe::sniff(&bytes) {
            Ok(found)
                if found.delimiter == Delimiter(truth.delimiter)
                    && found.quote == truth.quote
                    && told.contains(&found.encoding) => {}
            found => wrong.push(format!(
                "{name}: {:?} {:?} {} != {found:?}",
                truth.delimiter, truth.quote, truth.encoding
            )),
        }
    }
    (truths.len() - wrong.len(), wrong)
}

#[test]
fn dialects_are_found_more_often_than_the_best_published_detectors_do() {
    let own = truths("corpora/csvsniffer/Dialect_annotations.txt", "corpora/csvsniffer/CSV");
    let w3c = truths("corpora/csvsniffer/W3C-CSVW-Dialect_annotations.txt", "corpora/csvsniffer/W3C-CSVW");
    if own.is_empty() && w3c.is_empty() {
        return;
    }
    println!(
        "delimiter, quote and encoding right   here     best published (csv-nose 0.3.1; method of CSVsniffer)"
    );
    let (mut right, mut all, mut wrong) = (0, 0, Vec::new());
    for (name, truths, published) in [("CSVsniffer/CSV", &own, "95.95 %"), ("W3C-CSVW", &w3c, "94.12 %")] {
        let (found, mut misses) = sniffed_right(truths);
        println!(
            "{name:<36}{found}/{} = {:.2} %   {published}",
            truths.len(),
            100.0 * found as f64 / truths.len().max(1) as f64
        );
        (right, all) = (right + found, all + truths.len());
        wrong.append(&mut misses);
    }
    println!(
        "together {right}/{all}; CSVsniffer's own average 93.38 %, CleverCSV F1 84.25 % (as published)\n{}",
        wrong.join("\n")
    );
    assert!(right * 100 >= all * 97, "{right} of {all}");
}

#[test]
fn every_file_of_the_reader_corpora_is_read_or_refused() {
    let folders = [
        "corpora/messytables/horror",
        "corpora/calamine/tests",
        "corpora/papaparse/tests",
        "corpora/csv-spectrum/csvs",
    ];
    for folder in folders {
        let Some(files) = files_in(folder) else { continue };
        let (mut cells, mut refused, mut slowest) = (0, 0, (Duration::ZERO, String::new()));
        for path in &files {
            let bytes = fs::read(path).expect("a file");
            let begun = Instant::now();
            match probe::sheets(&bytes) {
                Ok(_) => cells += 1,
                Err(_) => refused += 1,
            }
            let _ = read(&[("x", &bytes)], &options("COP", "2025-07-09"));
            slowest = slowest.max((begun.elapsed(), path.display().to_string()));
        }
        println!(
            "{folder}: {} files, cells of {cells} read, {refused} refused in a sentence; slowest {slowest:?}",
            files.len()
        );
    }
}

//! The files and options that the examples take, and the files' bytes.

use std::path::Path;

use cartera::domain::id::SourceId;
use cartera::domain::money::Currency;
use cartera::import::{self, Corrections, NamedBytes, Options, Unreadable};
use chrono::NaiveDate;

/// Reads `FILE... [--currency COP] [--today YYYY-MM-DD]`.
pub fn read(mut given: impl Iterator<Item = String>) -> Result<(Vec<String>, Options), String> {
    let mut files = Vec::new();
    let mut currency: Option<Currency> = None;
    let mut today: Option<NaiveDate> = None;
    while let Some(argument) = given.next() {
        let mut value = || given.next().ok_or_else(|| format!("{argument} needs a value"));
        match argument.as_str() {
            "--currency" => {
                currency = Some(value()?.parse().map_err(|_| "--currency takes a code such as COP")?)
            }
            "--today" => {
                today = Some(value()?.parse().map_err(|_| "--today takes a date such as 2025-07-09")?)
            }
            _ if argument.starts_with("--") => return Err(format!("{argument} is not an option")),
            _ => files.push(argument),
        }
    }
    if files.is_empty() {
        return Err("no file given".to_owned());
    }
    let today = today.unwrap_or_else(today_utc);
    let source = SourceId::new("file");
    Ok((
        files,
        Options { currency, today, source, corrections: Corrections::default(), remembered: Vec::new() },
    ))
}

/// The day in UTC, for a script that gives none.
fn today_utc() -> NaiveDate {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let days = (since.as_secs() / 86_400) as i64;
    NaiveDate::default() + chrono::Duration::days(days)
}

/// The bytes of the files, or the refusal by size that spares reading them.
pub fn load(paths: &[String]) -> Result<Result<Vec<NamedBytes>, Unreadable>, String> {
    let mut files = Vec::new();
    for path in paths {
        let failed = |why: std::io::Error| format!("{path}: {why}");
        if let Err(refused) = import::check_size(std::fs::metadata(path).map_err(failed)?.len()) {
            return Ok(Err(refused));
        }
        let name = Path::new(path).file_name().unwrap_or_default().to_string_lossy().into_owned();
        files.push(NamedBytes { name, bytes: std::fs::read(path).map_err(failed)? });
    }
    Ok(Ok(files))
}

//! Two columns of one amount: in the document's own currency and in that of the books.
//!
//! They agree in the rows of one currency and differ by a rate in those of all others. The
//! document's own is what its customer owes; which of the two it is, the headers say.

use std::collections::HashMap;

use crate::import::cell::fold::fold;
use crate::import::layout::Column;
use crate::import::sheet::Row;

use super::field::{Content, Field};
use super::reader::Reader;

/// Gives what is owed to the column in the document's currency.
pub fn prefer(columns: &mut [Column], rows: &[Row], reader: &Reader) {
    let place = |columns: &[Column], field| columns.iter().position(|it| it.field == Some(field));
    let Some(currency) = place(columns, Field::Currency) else { return };
    if columns[currency].profile.distinct() < 2 {
        return;
    }
    for field in [Field::Balance, Field::Amount] {
        let Some(held) = place(columns, field) else { continue };
        let own = (0..columns.len()).find(|&other| {
            columns[other].field.is_none()
                && columns[other].profile.fit(Content::Amounts) > 0.8
                && of_the_books(&columns[held].header) > of_the_books(&columns[other].header)
                && are_twins(rows, reader, currency, held, other)
        });
        if let Some(own) = own {
            columns[own].field = Some(field);
            columns[own].confidence = columns[held].confidence;
            columns[own].exact = true;
            columns[held].field = None;
            columns[held].confidence = 0.0;
        }
    }
}

/// How much a header speaks of the currency of the books rather than of the document's.
fn of_the_books(header: &str) -> i32 {
    const BOOKS: [&str; 17] = [
        "local",
        "lcy",
        "dl",
        "ml",
        "mn",
        "accounting",
        "acctd",
        "functional",
        "base",
        "company",
        "pesos",
        "contable",
        "nacional",
        "gs",
        "bs",
        "equivalente",
        "soles",
    ];
    const OWN: [&str; 19] = [
        "transaccion",
        "transaction",
        "transacao",
        "documento",
        "document",
        "doc",
        "md",
        "dc",
        "entered",
        "divisa",
        "moneda",
        "moeda",
        "currency",
        "origen",
        "origem",
        "extranjera",
        "foreign",
        "me",
        "tc",
    ];
    let folded = fold(header);
    let has = |list: &[&str]| folded.split(' ').any(|word| list.contains(&word));
    match (has(&BOOKS) || header.contains('$'), has(&OWN)) {
        // "Moneda local" is no own currency.
        (true, _) => 1,
        (false, true) => -1,
        (false, false) => 0,
    }
}

/// Whether the two agree in all rows of one currency, and differ steadily in those of others.
fn are_twins(rows: &[Row], reader: &Reader, currency: usize, one: usize, other: usize) -> bool {
    let mut rates: HashMap<String, Vec<f64>> = HashMap::new();
    for row in rows {
        let (Some(a), Some(b)) = (reader.number(row, one), reader.number(row, other)) else { continue };
        if a == 0.0 || b == 0.0 {
            if a != b {
                return false;
            }
            continue;
        }
        let code = row.cell(currency).said().map(|said| fold(&said)).unwrap_or_default();
        rates.entry(code).or_default().push(a / b);
    }
    let same = |all: &[f64]| all.iter().all(|rate| (rate - 1.0).abs() < 0.001);
    let steady = |all: &[f64]| {
        let (least, most) = all
            .iter()
            .fold((f64::INFINITY, 0.0_f64), |(least, most), &rate| (least.min(rate), most.max(rate)));
        least > 0.0 && most / least < 1.5
    };
    let at_par = rates.values().filter(|all| same(all)).count();
    rates.len() >= 2 && at_par == 1 && rates.values().all(|all| steady(all))
}

//! An amount before tax, the tax, and their sum: what is owed is the sum.

use crate::import::cell::fold::fold;
use crate::import::layout::Column;
use crate::import::sheet::Row;

use super::field::{Content, Field};
use super::reader::Reader;

const TAXES: [&str; 12] =
    ["iva", "igv", "itbis", "itbms", "isv", "gst", "vat", "hst", "tax", "impuesto", "impuestos", "icms"];

/// Gives the amount to the column that has the tax in it, where no column says what is left.
pub fn prefer(columns: &mut [Column], rows: &[Row], reader: &Reader) {
    let place = |field| columns.iter().position(|column| column.field == Some(field));
    let (Some(bare), None) = (place(Field::Amount), place(Field::Balance)) else { return };
    if columns[bare].chosen {
        return;
    }
    let is_amount = |index: &usize| columns[*index].profile.fit(Content::Amounts) > 0.8;
    let says_tax = |index: &usize| fold(&columns[*index].header).split(' ').any(|word| TAXES.contains(&word));
    let free = |index: &usize| columns[*index].field.is_none() && is_amount(index);
    let sums = |tax: usize, whole: usize| {
        let (mut all, mut hold, mut taxed) = (0, 0, 0);
        for row in rows {
            let [Some(bare), Some(tax), Some(whole)] =
                [bare, tax, whole].map(|column| reader.number(row, column))
            else {
                continue;
            };
            let fits = (bare + tax - whole).abs() < 0.021;
            all += 1;
            hold += usize::from(fits);
            taxed += usize::from(fits && tax != 0.0);
        }
        all >= 3 && hold * 10 >= all * 9 && taxed >= 2
    };
    let taxes = (0..columns.len()).filter(is_amount).filter(says_tax);
    let found = taxes
        .into_iter()
        .find_map(|tax| (0..columns.len()).filter(free).find(|&whole| whole != tax && sums(tax, whole)));
    if let Some(whole) = found {
        let confidence = columns[bare].confidence;
        (columns[whole].field, columns[whole].confidence, columns[whole].exact) =
            (Some(Field::Amount), confidence, true);
        (columns[bare].field, columns[bare].confidence) = (None, 0.0);
    }
}

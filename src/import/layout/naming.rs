//! The columns that name a customer together: given names and surnames, a tax id and its digit.
//!
//! The rule: parts join only where they are parts; a whole name needs none.

use crate::import::cell::fold::fold;
use crate::import::layout::Column;

use super::field::Field;

/// "Company" of few beside the first names of all: address books.
pub fn prefer_filled_name(columns: &mut [Column]) {
    let Some(held) = columns.iter().position(|column| column.field == Some(Field::Name)) else { return };
    let filled = columns[held].profile.filled;
    let given = columns.iter().position(|column| {
        column.field.is_none() && says_given_name(&column.header) && column.profile.filled > filled * 2
    });
    if let Some(given) = given {
        (columns[given].field, columns[given].confidence) = (Some(Field::Name), 0.8);
        (columns[held].field, columns[held].confidence) = (None, 0.0);
    }
}

/// "DV" beside the tax id: the digit that checks it, in a column of its own.
pub fn check_digit(columns: &[Column]) -> Option<usize> {
    const HEADERS: [&str; 8] =
        ["dv", "d v", "dig", "digito", "dig verif", "digito verificador", "digito de verificacion", "dgv"];
    let tax_id = columns.iter().position(|column| column.field == Some(Field::TaxId))?;
    let beside = columns.get(tax_id + 1)?;
    let single = |sample: &String| sample.len() == 1;
    let is_one = HEADERS.contains(&fold(&beside.header).as_str())
        && !beside.profile.samples.is_empty()
        && beside.profile.samples.iter().all(single);
    is_one.then_some(tax_id + 1)
}

/// "Given Name", "contact_first_name", "Primer nombre".
fn says_given_name(header: &str) -> bool {
    let folded = fold(header);
    ["given name", "first name", "primer nombre"].iter().any(|it| folded.ends_with(it))
}

/// A family name belongs to a column of given names, not to one of whole names.
pub fn join_only_given_names(columns: &mut [Column]) {
    let is_given = |column: &Column| {
        column.field == Some(Field::Name)
            && matches!(
                fold(&column.header).as_str(),
                "nombre"
                    | "nombres"
                    | "name"
                    | "nome"
                    | "nombre cliente"
                    | "nombre del cliente"
                    | "first name"
                    | "first"
                    | "nombres cliente"
                    | "primer nombre"
            )
    };
    // "Name" beside "Given Name" is the whole of it.
    let has_whole = columns.iter().any(|column| {
        column.field != Some(Field::Name) && column.profile.filled > 0 && says_given_name(&column.header)
    });
    if columns.iter().any(is_given) && !has_whole {
        return;
    }
    for column in columns.iter_mut().filter(|column| column.field == Some(Field::LastName)) {
        column.field = None;
    }
}

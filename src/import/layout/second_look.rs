//! A second look at columns whose header says one thing and whose values say another.
//!
//! The rule: a header of two meanings gives way to values that have only one. "Documento" over
//! tax ids is who owes, "Cuota" over money is what is owed, a mark of write-offs over amounts
//! marks nothing. It knows no rows, only what the columns' values look like.

use crate::import::cell::fold::fold;

use super::Column;
use super::field::{Content, Field};

/// Corrects the fields that the headers gave.
pub fn take(columns: &mut [Column]) {
    kinds_of_identity(columns);
    tax_ids_as_documents(columns);
    marks_that_are_amounts(columns);
    instalments_that_are_money(columns);
    loans_that_are_money(columns);
    numbers_that_are_phones(columns);
    number_by_id(columns);
    quoted_number(columns);
}

fn place(columns: &[Column], field: Field) -> Option<usize> {
    columns.iter().position(|column| column.field == Some(field))
}

/// "Tipo Doc" of D.N.I. and C.U.I.T. says what kind of id the number beside it is.
fn kinds_of_identity(columns: &mut [Column]) {
    const KINDS: [&str; 26] = [
        "dni",
        "d n i",
        "cuit",
        "c u i t",
        "cuil",
        "c u i l",
        "nit",
        "n i t",
        "cc",
        "c c",
        "ce",
        "c e",
        "ti",
        "ruc",
        "r u c",
        "rut",
        "rfc",
        "rif",
        "cedula",
        "cedula de ciudadania",
        "pasaporte",
        "du",
        "le",
        "lc",
        "cpf",
        "cnpj",
    ];
    let Some(kind) = place(columns, Field::DocumentType) else { return };
    let samples = &columns[kind].profile.samples;
    if samples.is_empty() || !samples.iter().all(|sample| KINDS.contains(&fold(sample).as_str())) {
        return;
    }
    columns[kind].field = None;
    let beside = place(columns, Field::DocumentNumber).filter(|&number| number.abs_diff(kind) == 1);
    if let (Some(number), None) = (beside, place(columns, Field::TaxId)) {
        columns[number].field = Some(Field::TaxId);
    }
}

/// "Documento" over numbers whose check digits check.
fn tax_ids_as_documents(columns: &mut [Column]) {
    let Some(number) = place(columns, Field::DocumentNumber) else { return };
    let column = &columns[number];
    let vague = fold(&column.header).split(' ').all(|word| {
        matches!(word, "documento" | "doc" | "document" | "numero" | "nro" | "no" | "num" | "n" | "de" | "id")
    });
    if vague && place(columns, Field::TaxId).is_none() && column.profile.has_check_digits() {
        columns[number].field = Some(Field::TaxId);
    }
}

/// "Int. castigado" is an amount, not a mark of what was written off.
fn marks_that_are_amounts(columns: &mut [Column]) {
    for column in columns.iter_mut().filter(|column| column.field == Some(Field::WrittenOff)) {
        let is_mark = |sample: &String| matches!(sample.as_str(), "0" | "1");
        let numbers = column.profile.fit(Content::Amounts) > 0.8;
        if numbers && !column.profile.samples.iter().all(is_mark) {
            column.field = None;
        }
    }
}

/// "Cuota" is the number of an instalment, unless it is money: cents, or thousands.
fn instalments_that_are_money(columns: &mut [Column]) {
    let Some(found) = place(columns, Field::Instalment) else { return };
    let profile = &columns[found].profile;
    let is_money = |sample: &String| {
        let digits = sample.bytes().filter(u8::is_ascii_digit).count();
        sample.contains(['.', ',', '$']) || digits >= 4
    };
    if profile.fit(Content::Amounts) < 0.9 || !profile.samples.iter().all(is_money) {
        return;
    }
    let free = place(columns, Field::Amount).is_none() && place(columns, Field::Balance).is_none();
    columns[found].field = free.then_some(Field::Amount);
    let part = |sample: &String| {
        sample
            .split_once('/')
            .is_some_and(|(part, of)| part.trim().parse::<u16>().is_ok() && of.trim().parse::<u16>().is_ok())
    };
    let parts = columns.iter_mut().find(|column| {
        column.field.is_none()
            && !column.profile.samples.is_empty()
            && column.profile.samples.iter().all(part)
    });
    if let Some(column) = parts {
        (column.field, column.confidence) = (Some(Field::Instalment), 0.6);
    }
}

/// "invoice_id" is the system's own where another column has the number that people quote.
fn quoted_number(columns: &mut [Column]) {
    let Some(held) = place(columns, Field::DocumentNumber) else { return };
    let header = fold(&columns[held].header);
    let internal = header == "id" || header.ends_with(" id") || header.starts_with("id ");
    if !internal || columns[held].chosen {
        return;
    }
    let is_quoted = |column: &Column| {
        const NUMBERS: [&str; 12] = [
            "number",
            "numero",
            "invoice number",
            "invoice no",
            "numero factura",
            "numero de factura",
            "folio",
            "nro factura",
            "no factura",
            "nro",
            "factura",
            "invoice",
        ];
        column.field.is_none()
            && NUMBERS.contains(&fold(&column.header).as_str())
            && column.profile.filled > 0
            && column.profile.filled * 10 >= columns[held].profile.filled * 9
            && column.profile.distinct() * 10 >= columns[held].profile.distinct() * 9
    };
    if let Some(quoted) = columns.iter().position(is_quoted) {
        let confidence = columns[held].confidence;
        (columns[quoted].field, columns[quoted].confidence) = (Some(Field::DocumentNumber), confidence);
        (columns[held].field, columns[held].confidence) = (None, 0.0);
    }
}

/// "Préstamo" above round amounts of which some are equal is what was lent, not its number.
fn loans_that_are_money(columns: &mut [Column]) {
    let Some(found) = place(columns, Field::DocumentNumber) else { return };
    let column = &columns[found];
    let named =
        matches!(fold(&column.header).as_str(), "prestamo" | "credito" | "venta" | "emprestimo" | "loan");
    let is_round = |sample: &String| {
        let digits: String = sample.chars().filter(char::is_ascii_digit).collect();
        digits.len() >= 3 && digits.ends_with("00") && !sample.contains(char::is_alphabetic)
    };
    let equal = column.profile.distinct() < column.profile.filled;
    if named
        && equal
        && column.profile.fit(Content::Amounts) > 0.9
        && column.profile.samples.iter().all(is_round)
    {
        let free = place(columns, Field::Amount).is_none();
        columns[found].field = free.then_some(Field::Amount);
    }
}

/// "Número" above mobiles, where no other column has them: it numbers no document and no customer.
fn numbers_that_are_phones(columns: &mut [Column]) {
    if place(columns, Field::Phone).is_some() {
        return;
    }
    // Ten digits may number a dated invoice as well.
    let dated = place(columns, Field::DueOn).is_some() || place(columns, Field::IssuedOn).is_some();
    let vague = |column: &Column| {
        matches!(fold(&column.header).as_str(), "numero" | "numeros" | "number" | "nro" | "num" | "contacto")
    };
    let is_one = |column: &&mut Column| {
        matches!(column.field, None | Some(Field::DocumentNumber | Field::CustomerCode))
            && !column.chosen
            && vague(column)
            && (column.profile.long_mobiles() > 0.7 || (!dated && column.profile.mobiles() > 0.9))
    };
    if let Some(column) = columns.iter_mut().find(is_one) {
        column.field = Some(Field::Phone);
    }
}

/// "id" beside "customer_id" numbers the documents.
fn number_by_id(columns: &mut [Column]) {
    let customer =
        [Field::CustomerCode, Field::TaxId, Field::Name].iter().any(|&it| place(columns, it).is_some());
    if !customer || place(columns, Field::DocumentNumber).is_some() {
        return;
    }
    let is_id = |column: &&mut Column| {
        let header = fold(&column.header);
        let is_id = |header: &str| {
            matches!(header, "id" | "uuid" | "guid") || header.ends_with(" id") || header.starts_with("id ")
        };
        column.field.is_none()
            && is_id(&header)
            && column.profile.filled > 0
            && column.profile.distinct() == column.profile.filled
    };
    if let Some(column) = columns.iter_mut().find(is_id) {
        (column.field, column.confidence) = (Some(Field::DocumentNumber), 0.5);
    }
}

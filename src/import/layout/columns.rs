//! Columns: each gets the field that its header and its values say together.

use std::collections::{HashMap, HashSet};

use crate::domain::money::Currency;
use crate::import::cell::coded_name::split_code;
use crate::import::cell::fold::fold;
use crate::import::layout::Column;
use crate::import::sheet::{Row, Sheet};

use super::bucket;
use super::currency_words::{currency_code, currency_in_header};
use super::field::{Content, Field};
use super::header::{Header, HeaderMatch};
use super::heading::{CONFIDENT, Heading, MOST_COLUMNS};
use super::naming;
use super::profile::Profile;
use super::relations;
use super::second_look;
use super::side;
use super::standing;
use super::unnamed;

/// The columns of a sheet, with what their values look like.
pub fn of(sheet: &Sheet, heading: &Heading) -> Vec<Column> {
    let width = sheet.width().min(MOST_COLUMNS);
    let mut profiles = vec![Profile::default(); width];
    for row in &sheet.rows[heading.rows.end..] {
        for (profile, cell) in profiles.iter_mut().zip(&row.cells) {
            profile.note(cell);
        }
    }
    let column = |(index, profile): (usize, Profile)| {
        let names: Vec<String> = heading.names.get(index).cloned().unwrap_or_default();
        let header = names.first().cloned().unwrap_or_else(|| letters(index));
        Column { header, names, profile, ..Column::default() }
    };
    profiles.into_iter().enumerate().map(column).collect()
}

/// The name that a spreadsheet gives to a column: A, B, … Z, AA.
pub fn letters(index: usize) -> String {
    let (mut text, mut rest) = (String::new(), index + 1);
    while rest > 0 {
        text.insert(0, char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    text
}

/// Gives each column its field.
pub fn assign(columns: &mut [Column], rows: &[Row]) {
    know_typed_names(columns);
    mark_buckets(columns);
    spread_headings(columns);
    know_odoo(columns);
    let mut claims = Vec::new();
    for (index, column) in columns.iter().enumerate().filter(|(_, column)| column.field.is_none()) {
        let headers: Vec<Header> = column.names.iter().map(|name| Header::new(name)).collect();
        for field in Field::ALL {
            let Some(found) = best_match(&headers, field) else { continue };
            // "Nro. doc." above the identities of customers.
            if field == Field::DocumentNumber && column.profile.are_identities() {
                continue;
            }
            let fit = column.profile.fit(field.content());
            // A whole header is believed even over rubbish: then the rubbish is told, row by row.
            let score = found.score * if found.exact { 0.5 + 0.5 * fit } else { 0.3 + 0.7 * fit };
            // The kind of an identity document stands beside its number: 6, CC, NIT.
            let is_kind = field == Field::TaxId
                && !column.profile.samples.is_empty()
                && column.profile.samples.iter().all(|sample| sample.len() <= 3);
            let score = if is_kind { score * 0.5 } else { score };
            if score >= CONFIDENT {
                claims.push((score, index, field, found.exact));
            }
        }
    }
    claims.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    for (score, index, field, exact) in claims {
        let taken = !field.is_repeatable() && columns.iter().any(|column| column.field == Some(field));
        if taken || columns[index].field.is_some() {
            continue;
        }
        columns[index].field = Some(field);
        columns[index].confidence = score;
        columns[index].exact = exact;
    }
    by_currency(columns);
    by_side(columns);
    drop_other_sides(columns);
    by_content_alone(columns);
    unnamed::name(columns, rows);
    naming::prefer_filled_name(columns);
    naming::join_only_given_names(columns);
    prefer_filled_code(columns, rows);
    settle_code(columns, rows);
    second_look::take(columns);
    relations::settle(columns, rows);
    unnamed::number(columns, rows);
    find_coded_names(columns, rows);
}

/// A header merged over two columns: "Comprobante" above its type and its number, "Cliente"
/// above its code and its name. The second is what the header says.
fn spread_headings(columns: &mut [Column]) {
    for index in 1..columns.len() {
        let (left, right) = columns.split_at_mut(index);
        let (Some(first), Some(second)) = (left.last_mut(), right.first_mut()) else { continue };
        if !second.names.is_empty() || second.profile.filled == 0 || first.profile.filled == 0 {
            continue;
        }
        let headers: Vec<Header> = first.names.iter().map(|name| Header::new(name)).collect();
        let names = |field| best_match(&headers, field).is_some_and(|found| found.exact);
        let codes = |column: &Column| column.profile.fit(Content::Codes);
        let words = |column: &Column| column.profile.fit(Content::Words);
        let of = match () {
            () if names(Field::DocumentNumber) && codes(first) < 0.1 && codes(second) > 0.8 => {
                Field::DocumentType
            }
            () if names(Field::Name) && words(first) < 0.1 && codes(first) > 0.8 && words(second) > 0.8 => {
                Field::CustomerCode
            }
            () => continue,
        };
        second.names = std::mem::take(&mut first.names);
        (first.field, first.confidence, first.exact) = (Some(of), 0.8, true);
    }
}

/// Whether each name carries a code, and no column of its own has it.
fn find_coded_names(columns: &mut [Column], rows: &[Row]) {
    let place = |field| columns.iter().position(|column| column.field == Some(field));
    let (Some(name), None) = (place(Field::Name), place(Field::CustomerCode)) else { return };
    let (mut all, mut coded) = (0, 0);
    for said in rows.iter().filter_map(|row| row.cell(name).said()) {
        all += 1;
        coded += usize::from(matches!(split_code(&said, false), (Some(_), Some(_))));
    }
    columns[name].coded = all >= 3 && coded * 10 >= all * 9;
}

/// Tables of dBase and FoxPro begin each name with the letter of its type: CCODCLI, DFECVTO,
/// NIMPORTE. Without it the names are what they are elsewhere.
fn know_typed_names(columns: &mut [Column]) {
    let is_typed = |name: &String| {
        name.len() >= 4
            && name.starts_with(['C', 'N', 'D', 'L', 'M', 'T'])
            && name.bytes().all(|it| it.is_ascii_uppercase() || it.is_ascii_digit() || it == b'_')
    };
    let named = || columns.iter().filter_map(|column| column.names.first());
    let kinds: HashSet<&str> = named().filter_map(|name| name.get(..1)).collect();
    if named().count() < 5 || !named().all(is_typed) || kinds.len() < 2 {
        return;
    }
    for column in columns.iter_mut() {
        if let Some(bare) = column.names.first().and_then(|name| name.get(1..)).map(str::to_owned) {
            column.names.push(bare);
        }
    }
}

/// In an export of Odoo's invoices the document's number is called "name".
fn know_odoo(columns: &mut [Column]) {
    let is = |column: &Column, start: &str| fold(&column.header).starts_with(start);
    let has = |start: &str| columns.iter().any(|column| is(column, start));
    let is_odoo = has("partner id") || (has("partner") && has("invoice date"));
    if !is_odoo {
        return;
    }
    for column in columns.iter_mut().filter(|column| fold(&column.header) == "name") {
        column.names.insert(0, "Invoice number".to_owned());
    }
}

fn best_match(headers: &[Header], field: Field) -> Option<HeaderMatch> {
    headers.iter().filter_map(|header| header.matches(field)).max_by(|a, b| a.score.total_cmp(&b.score))
}

/// Ageing buckets come first: "1-30" is no name of anything else.
fn mark_buckets(columns: &mut [Column]) {
    let own: Vec<String> = columns
        .iter()
        .map(|column| column.names.get(1).or(column.names.first()).cloned().unwrap_or_default())
        .collect();
    let whole: Vec<String> = columns.iter().map(|column| column.header.clone()).collect();
    let mut found = bucket::among(&own);
    if found.is_empty() {
        found = bucket::among(&whole);
    }
    for (index, bucket) in found {
        let column = &mut columns[index];
        let is_amount = |it: &String| it.bytes().any(|byte| byte.is_ascii_digit());
        let settled = |samples: &[String]| {
            bucket.period.is_some() && samples.iter().all(|it| is_amount(it) || standing::is_settled_mark(it))
        };
        let amounts = column.profile.fit(Content::Amounts) > 0.5 || settled(&column.profile.samples);
        if column.profile.filled == 0 || amounts {
            column.field = Some(Field::AgeBucket);
            column.bucket = Some(bucket);
            column.confidence = 0.9;
            column.exact = true;
        }
    }
}

/// "Saldo S/." beside "Saldo US$": a column of what is owed for each currency.
fn by_currency(columns: &mut [Column]) {
    for field in [Field::Balance, Field::Amount] {
        let Some(first) = columns.iter().position(|column| column.field == Some(field)) else { continue };
        let own = currency_in_header(&columns[first].header);
        let others: Vec<(usize, Currency)> = (0..columns.len())
            .filter(|&index| {
                columns[index].field.is_none() && columns[index].profile.fit(Content::Amounts) > 0.7
            })
            .filter(|&index| Header::new(&columns[index].header).matches(field).is_some())
            .filter_map(|index| Some((index, currency_beside(&columns[index].header)?)))
            .filter(|(_, currency)| own != Some(*currency))
            .collect();
        if others.is_empty() {
            continue;
        }
        columns[first].currency = own;
        for (index, currency) in others {
            let confidence = columns[first].confidence;
            let column = &mut columns[index];
            (column.field, column.currency, column.exact) = (Some(field), Some(currency), true);
            column.confidence = confidence;
        }
    }
}

/// "Saldo MN" beside "Saldo US": short as no header alone could be.
fn currency_beside(header: &str) -> Option<Currency> {
    let foreign = || {
        let folded = fold(header);
        folded.split(' ').any(|word| ["us", "me", "ext", "extranjera", "dol", "dolar"].contains(&word))
    };
    currency_in_header(header).or_else(|| foreign().then_some(Currency::USD))
}

/// "Saldo deudor" beside "Saldo acreedor": what is owed, and what the customer has in its favour.
fn by_side(columns: &mut [Column]) {
    let side = |column: &Column, words: &[&str]| {
        let folded = fold(&column.header);
        let is_balance = folded.contains("saldo") || folded.contains("balance");
        is_balance && folded.split(' ').any(|word| words.contains(&word))
    };
    let debit =
        columns.iter().position(|it| side(it, &["deudor", "deudora", "debit", "devedor", "debito", "debe"]));
    let credit = columns
        .iter()
        .position(|it| side(it, &["acreedor", "acreedora", "credit", "credor", "credito", "haber"]));
    let (Some(debit), Some(credit)) = (debit, credit) else { return };
    for column in columns.iter_mut().filter(|it| matches!(it.field, Some(Field::Amount | Field::Paid))) {
        column.field = None;
    }
    for (index, field) in [(debit, Field::Amount), (credit, Field::Paid)] {
        let column = &mut columns[index];
        (column.field, column.confidence, column.exact) = (Some(field), 0.9, true);
    }
}

/// Letters that are no sides of an account head something else.
fn drop_other_sides(columns: &mut [Column]) {
    let is_side = |sample: &String| side::is_side(sample);
    for column in columns.iter_mut().filter(|column| column.field == Some(Field::Side)) {
        if column.profile.samples.is_empty() || !column.profile.samples.iter().all(is_side) {
            column.field = None;
        }
    }
}

fn is_of_several(column: &Column) -> bool {
    column.profile.distinct() > 1 || column.profile.filled < 3
}

/// E-mail addresses and tax ids are known whatever their header says.
fn by_content_alone(columns: &mut [Column]) {
    let mut has_currency = columns.iter().any(|column| column.field == Some(Field::Currency));
    let mut has_tax_id = columns.iter().any(|column| column.field == Some(Field::TaxId));
    for column in columns.iter_mut().filter(|column| column.field.is_none() && column.profile.filled > 0) {
        let field = match () {
            () if column.profile.fit(Content::Emails) > 0.8 => Field::Email,
            () if !has_currency && are_codes_of_money(column) => Field::Currency,
            // One value all the way down is an account of the books.
            () if !has_tax_id && column.profile.tax_ids() > 0.8 && is_of_several(column) => Field::TaxId,
            () if !has_tax_id && says_tax_id(column) => Field::TaxId,
            () if column.profile.fit(Content::Phones) > 0.8 && says_phone(&column.header) => Field::Phone,
            () => continue,
        };
        has_tax_id |= field == Field::TaxId;
        has_currency |= field == Field::Currency;
        column.field = Some(field);
        column.confidence = 0.6;
    }
}

/// "COP" all the way down, under whatever header.
fn are_codes_of_money(column: &Column) -> bool {
    let is_code = |sample: &String| currency_code(sample).is_some();
    column.profile.filled >= 3
        && column.profile.fit(Content::Currencies) > 0.95
        && column.profile.samples.iter().all(is_code)
}

/// "NIT ERP", "RUC Aceptante", "RFC receptor": whose it is changes nothing, unless it is one for all.
fn says_tax_id(column: &Column) -> bool {
    const WORDS: [&str; 12] =
        ["nit", "ruc", "rfc", "rut", "rif", "rnc", "rtn", "cuit", "cnpj", "cedula", "dni", "nif"];
    let header = fold(&column.header);
    let long = |sample: &String| sample.bytes().filter(u8::is_ascii_digit).count() >= 6;
    header.split(' ').any(|word| WORDS.contains(&word))
        && column.profile.distinct() > 1
        && column.profile.samples.iter().all(long)
}

/// "Celular acudiente", "Tel. de quien paga": whose it is changes nothing.
fn says_phone(header: &str) -> bool {
    const WORDS: [&str; 8] = ["telefono", "celular", "tel", "cel", "movil", "whatsapp", "telefonos", "phone"];
    fold(header).split(' ').any(|word| WORDS.contains(&word))
}

/// A code that most rows lack is of something else: of a bank's account, of an enrolment fee.
fn prefer_filled_code(columns: &mut [Column], rows: &[Row]) {
    let Some(held) = columns.iter().position(|column| column.field == Some(Field::CustomerCode)) else {
        return;
    };
    let filled = columns[held].profile.filled;
    if filled * 2 >= rows.len() {
        return;
    }
    let coded = (0..columns.len()).find_map(|index| {
        let column = &columns[index];
        let headers: Vec<Header> = column.names.iter().map(|name| Header::new(name)).collect();
        let found = best_match(&headers, Field::CustomerCode)?;
        let fits = index != held
            && column.field.is_none()
            && column.profile.fit(Content::Codes) > 0.7
            && column.profile.filled * 10 >= rows.len() * 9;
        (fits && found.exact).then_some((index, found.score))
    });
    let named = columns.iter().filter(|it| matches!(it.field, Some(Field::Name | Field::TaxId)));
    let most = named.map(|column| column.profile.filled).max().unwrap_or_default();
    if coded.is_some() || filled * 2 < most {
        (columns[held].field, columns[held].confidence) = (None, 0.0);
    }
    if let Some((index, score)) = coded {
        (columns[index].field, columns[index].confidence, columns[index].exact) =
            (Some(Field::CustomerCode), score, true);
    }
}

/// A column headed just "ID" is the customer's only if each customer keeps one: where one
/// name has several, it counts rows or documents.
fn settle_code(columns: &mut [Column], rows: &[Row]) {
    let place = |field| columns.iter().position(|column| column.field == Some(field));
    let Some(code) = place(Field::CustomerCode) else { return };
    let weak = columns[code].confidence < 0.62;
    // "Account" of the books: the same in every row.
    if weak && columns[code].profile.distinct() == 1 && columns[code].profile.filled >= 3 {
        columns[code].field = None;
        return;
    }
    let Some(name) = place(Field::Name) else { return };
    // "AccountCode": what was sold is booked there, whoever bought it.
    let (codes, names) = (columns[code].profile.distinct(), columns[name].profile.distinct());
    if codes == 1 && names >= 3 && !columns[code].chosen {
        columns[code].field = None;
        return;
    }
    // "Cuenta" of the books: one for many customers.
    if weak && columns[code].profile.distinct() * 2 <= columns[name].profile.distinct() {
        columns[code].field = None;
        return;
    }
    if !weak || columns[code].profile.distinct() <= columns[name].profile.distinct() {
        return;
    }
    let mut codes: HashMap<String, HashSet<String>> = HashMap::new();
    for row in rows {
        if let (Some(code), Some(name)) = (row.cell(code).said(), row.cell(name).said()) {
            codes.entry(name.into_owned()).or_default().insert(code.into_owned());
        }
    }
    let several = codes.values().filter(|codes| codes.len() > 1).count();
    if several * 10 < codes.len() || several == 0 {
        return;
    }
    let has_number = place(Field::DocumentNumber).is_some();
    let one_each = columns[code].profile.distinct() == rows.len();
    columns[code].field = (!has_number && one_each).then_some(Field::DocumentNumber);
}

//! Whose a sheet is where none of its rows says so: a sheet or a file for each customer.
//!
//! Only several sheets laid out alike are read so; one alone is a list that lost its customers.
//! What the rows and a labelled title say goes first; then the sheet's name, a title that no
//! other sheet has, the file's name.

use std::collections::BTreeMap;

use crate::import::cell::date::whole_month;
use crate::import::cell::fold::fold;
use crate::import::layout::field::Field;
use crate::import::layout::{Role, Table};
use crate::import::sheet::{Cell, Row};

use super::group::{self, Said};
use super::name_parts::NameParts;

/// The customer of each table, where its name or title alone tells it.
pub fn of(tables: &[Table]) -> Vec<Option<NameParts>> {
    let mut implied = vec![None; tables.len()];
    let mut alike: BTreeMap<Vec<String>, Vec<usize>> = BTreeMap::new();
    for (at, table) in tables.iter().enumerate() {
        let nameless = table.role == Role::Documents && !table.names_customers() && !table.rows().is_empty();
        if nameless {
            let headers = table.columns.iter().map(|column| fold(&column.header)).collect();
            alike.entry(headers).or_default().push(at);
        }
    }
    for group in alike.into_values().filter(|group| group.len() > 1) {
        for &at in &group {
            let labelled = group::in_titles(tables[at].titles());
            implied[at] = labelled.names_customer().then_some(labelled.parts);
        }
        for source in [of_sheet, of_title, of_file] {
            let names: Vec<Vec<String>> = group.iter().map(|&at| source(&tables[at])).collect();
            for (&at, own) in group.iter().zip(&names) {
                // What several have names none of them.
                let holders = |name: &&String| names.iter().filter(|it| it.contains(name)).count();
                let own = own.iter().find(|name| holders(name) == 1);
                if let (None, Some(own)) = (&implied[at], own) {
                    implied[at] = parts_of(own);
                }
            }
        }
        if group.iter().filter(|&&at| implied[at].is_some()).count() < 2 {
            group.iter().for_each(|&at| implied[at] = None);
        }
    }
    implied
}

/// Whether a table only sums up what the sheets of its customers tell in full.
pub fn is_summary(table: &Table, implied: &[Option<NameParts>]) -> bool {
    let Some(column) = table.column_of(Field::Name) else { return false };
    let names: Vec<String> =
        table.rows().iter().filter_map(|row| row.cell(column).said().map(|it| fold(&it))).collect();
    let told = implied.iter().flatten().filter_map(|parts| parts.name.as_ref());
    let (mut all, mut known) = (0, 0);
    for name in told {
        // The name of a sheet ends after 31 letters.
        all += 1;
        known += usize::from(names.iter().any(|it| it.starts_with(&fold(name))));
    }
    all >= 2 && known * 2 >= all
}

fn of_sheet(table: &Table) -> Vec<String> {
    named(&table.sheet.name).filter(|_| table.sheet.text.is_none()).into_iter().collect()
}

/// The titles of words.
fn of_title(table: &Table) -> Vec<String> {
    let texts = table.titles().iter().flat_map(|row| &row.cells).filter_map(|cell| match cell {
        Cell::Text(text) if text.len() <= 80 && !text.contains(':') => Some(text),
        _ => None,
    });
    texts.filter_map(|text| named(text)).collect()
}

fn of_file(table: &Table) -> Vec<String> {
    let name = table.sheet.file.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    named(&stem.replace('_', " ")).into_iter().collect()
}

/// What stands around a customer's name and is none.
const GENERIC: [&str; 56] = [
    "hoja",
    "sheet",
    "libro",
    "datos",
    "data",
    "cartera",
    "facturas",
    "factura",
    "detalle",
    "detail",
    "reporte",
    "report",
    "estado",
    "estados",
    "cuenta",
    "cuentas",
    "cobrar",
    "cxc",
    "statement",
    "account",
    "cliente",
    "clientes",
    "customer",
    "saldos",
    "saldo",
    "export",
    "informe",
    "listado",
    "movimientos",
    "documentos",
    "pendientes",
    "pendiente",
    "vencidas",
    "abiertas",
    "resumen",
    "total",
    "consolidado",
    "general",
    "page",
    "pagina",
    "table",
    "tabla",
    "invoices",
    "receivable",
    "aging",
    "al",
    "de",
    "del",
    "por",
    "of",
    "a",
    "corte",
    "copia",
    "copy",
    "fecha",
    "extracto",
];
/// Of many customers, not of one.
const OF_MANY: [&str; 10] =
    ["zona", "sucursal", "vendedor", "ruta", "oficina", "asesor", "regional", "mes", "semana", "agencia"];

/// The name without what is only said around it; nothing where nothing is left.
fn named(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split([' ', '-', ',']).filter(|word| !word.is_empty()).collect();
    let folded: Vec<String> = words.iter().map(|word| fold(word)).collect();
    if folded.first().is_some_and(|first| OF_MANY.contains(&first.as_str())) {
        return None;
    }
    let around = |word: &String| {
        let is_date = word.bytes().all(|each| each.is_ascii_digit() || each == b' ');
        let is_numbered = word.trim_end_matches(|each: char| each.is_ascii_digit());
        GENERIC.contains(&is_numbered) || is_date || whole_month(word).is_some()
    };
    let first = folded.iter().position(|word| !around(word))?;
    let last = folded.iter().rposition(|word| !around(word))?;
    let name = words[first..=last].join(" ");
    // A code in front of the name is the customer's.
    let code = first.checked_sub(1).map(|at| words[at]).filter(|word| word.len() >= 2 && is_code(word));
    let letters = name.chars().filter(|each| each.is_alphabetic()).count();
    (letters >= 3).then(|| code.map(|code| format!("{code} - {name}")).unwrap_or(name))
}

fn is_code(word: &str) -> bool {
    word.bytes().all(|each| each.is_ascii_digit())
}

fn parts_of(name: &str) -> Option<NameParts> {
    match group::read(&Row { number: 0, cells: vec![Cell::of_text(name)] }) {
        Said::Group(group) if group.names_customer() => Some(group.parts),
        _ => Some(NameParts { name: Some(name.to_owned()), ..NameParts::default() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets_and_files_without_what_stands_around() {
        for (text, wanted) in [
            ("FERRETERIA UNO", Some("FERRETERIA UNO")),
            ("Estado de cuenta FERRETERIA UNO 2025-07", Some("FERRETERIA UNO")),
            ("Cliente Ana Ruiz", Some("Ana Ruiz")),
            ("0001 FERRETERIA UNO", Some("0001 - FERRETERIA UNO")),
            ("Hoja1", None),
            ("Sheet 2", None),
            ("Enero 2025", None),
            ("Cartera al 30-06-2025", None),
            ("Zona Norte", None),
            ("2025", None),
        ] {
            assert_eq!(named(text).as_deref(), wanted, "{text}");
        }
    }
}

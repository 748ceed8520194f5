//! Files of real systems, kept beside the project: what a right import yields.

use cartera::domain::money::Totals;
use cartera::import::Unreadable;

use super::{in_short, options, read};
use crate::shared;

/// Files that belong together, currency, day, figures.
const FILES: &[(&[&str], &str, &str, &str)] = &[
    (
        &["pseudo-co-icg-cartera.xlsx"],
        "COP",
        "2025-07-09",
        "3123 docs, 589 customers, 2549884776 COP, 848 overdue",
    ),
    (&["ibm-ar.csv"], "USD", "2013-12-31", "2466 docs, 100 customers, 147703.18 USD, 2457 overdue"),
    (
        &["ibm-ar-encabezados-es.csv"],
        "USD",
        "2013-12-31",
        "2466 docs, 100 customers, 147703.18 USD, 2457 overdue",
    ),
    (&["ec-cartera-demo.xlsx"], "USD", "2026-07-20", "26 docs, 26 customers, 6526.38 USD, 24 overdue"),
    (&["cl-mora-critica-bom.csv"], "CLP", "2026-06-11", "4 docs, 4 customers, 23500000 CLP, 4 overdue"),
    (
        &["ar-morosidad-socios-total.xlsx"],
        "ARS",
        "2025-07-09",
        "4 docs, 4 customers, 11043.48 ARS, 0 overdue",
    ),
    (
        &["ar-prestamos-cartera.csv"],
        "ARS",
        "2025-07-09",
        "500 docs, 500 customers, 59258675.61 ARS, 227 overdue",
    ),
    (
        &["il-ar-aging-report-titulos.xlsx"],
        "USD",
        "2026-07-16",
        "26 docs, 20 customers, 7670150 ILS, 17 overdue",
    ),
    (
        &["quickbooks-ar-aging-detail.csv", "quickbooks-customers.csv"],
        "USD",
        "2025-12-31",
        "15 docs, 22 customers, 22740.75 USD, 7 overdue",
    ),
    (&["xx-reporte-titulos-contrato.xlsx"], "USD", "2025-07-09", "1 docs, 1 customers, 3388 USD, 0 overdue"),
    (
        &["pseudo-ec-clientes.csv", "pseudo-ec-facturas.csv"],
        "USD",
        "2026-07-22",
        "201 docs, 177 customers, 91748.98 USD, 201 overdue",
    ),
    (
        &["pseudo-ar-deudores-puntoycoma.csv"],
        "ARS",
        "2025-07-09",
        "47 docs, 47 customers, 27471032.41 ARS, 0 overdue",
    ),
    (
        &["us-receivables-datetime.xlsx"],
        "USD",
        "2025-12-31",
        "20 docs, 20 customers, 51011.72 USD, 0 overdue",
    ),
    (&["co-cartera-vencida-4hojas.xlsx"], "COP", "2025-07-09", "20 docs, 20 customers, 9548 COP, 17 overdue"),
    (
        &["pseudo-es-odoo-import-lineas.csv"],
        "EUR",
        "2025-07-09",
        "4 docs, 3 customers, 755.61 EUR, 0 overdue",
    ),
    (&["es-clientes-null.csv"], "EUR", "2025-07-09", "0 docs, 2500 customers, , 0 overdue"),
];

#[test]
fn files_of_real_systems_are_read_without_a_correction() {
    let mut wrong = Vec::new();
    for (names, currency, today, wanted) in FILES {
        let files: Option<Vec<_>> =
            names.iter().map(|name| Some((*name, shared::bytes(&format!("fixtures/{name}"))?))).collect();
        let Some(files) = files else { continue };
        let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
        let found = match read(&files, &options(currency, today)) {
            Ok(reading) => in_short(&reading.summary.figures),
            Err(why) => format!("{why:?}"),
        };
        if found != *wanted {
            wrong.push(format!("{names:?}\n    wanted {wanted}\n    found  {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn invoices_and_payments_on_their_own_sheets_are_summed_apart() {
    let Some(bytes) = shared::bytes("fixtures/co-cartera-vencida-4hojas.xlsx") else { return };
    let figures = read(&[("x.xlsx", &bytes)], &options("COP", "2025-07-09")).expect("read").summary.figures;
    let decimals = |totals: &Totals| totals.iter().map(|money| money.to_decimal()).collect::<Vec<_>>();
    assert_eq!(
        (decimals(&figures.invoiced), figures.payments, decimals(&figures.paid)),
        (vec!["11777".into()], 7, vec!["2229".into()])
    );
}

#[test]
fn a_report_without_rows_says_where_its_header_is() {
    let Some(bytes) = shared::bytes("fixtures/xx-reporte-titulos-sin-filas.xlsx") else { return };
    let refused =
        read(&[("x.xlsx", &bytes)], &options("USD", "2025-07-09")).map(|it| it.summary.figures).err();
    assert_eq!(refused, Some(Unreadable::HeaderWithoutRows { header_row: 5 }));
}

#[test]
fn the_flagship_owes_what_is_overdue() {
    let Some(bytes) = shared::bytes("fixtures/pseudo-co-icg-cartera.xlsx") else { return };
    let reading = read(&[("cartera.xlsx", &bytes)], &options("COP", "2025-07-09")).expect("read");
    let overdue: Vec<_> = reading.summary.figures.overdue.totals.iter().collect();
    assert_eq!(overdue.iter().map(|money| money.to_decimal()).collect::<Vec<_>>(), ["679570567"]);
    assert_eq!(reading.batch.documents.iter().filter(|it| it.is_credit()).count(), 44);
    assert!(reading.batch.documents.iter().any(|it| it.number == "154Q-137" && it.written_off));
}

//! A sheet for each customer, or a file for each.

use cartera::import::{NotAPortfolio, Problem, Unreadable};

use super::super::{in_short, options, read};
use crate::import::twins::sheets;

const HEADER: &[&str] = &["Factura", "Fecha", "Vencimiento", "Saldo"];
const UNO: [&[&str]; 2] =
    [&["F-1", "2025-05-01", "2025-05-31", "100"], &["F-2", "2025-06-20", "2025-07-20", "50"]];
const DOS: [&[&str]; 1] = [&["F-3", "2025-04-01", "2025-05-01", "70"]];
const WANTED: &str = "3 docs, 2 customers, 220 COP, 2 overdue";

/// Figures and names of the customers.
fn check(files: &[(&str, &str)], wanted: &str, names: &[&str], told: bool) {
    let bytes: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let reading =
        read(&bytes, &options("COP", "2025-07-09")).unwrap_or_else(|why| panic!("{}: {why:?}", files[0].0));
    assert_eq!(in_short(&reading.summary.figures), wanted, "{}: {:#?}", files[0].0, reading.summary);
    let mut found: Vec<&str> = reading.batch.customers.iter().map(|it| it.name.as_str()).collect();
    found.sort_unstable();
    assert_eq!(found, names, "{}", files[0].0);
    assert_eq!(
        reading.summary.issues.iter().any(|it| it.problem == Problem::CustomerFromName),
        told,
        "{}",
        files[0].0
    );
}

#[test]
fn the_name_of_the_sheet_is_the_customer() {
    let total: &[&str] = &["TOTAL", "", "", "150"];
    let book = sheets(&[
        ("FERRETERIA UNO", &[HEADER, UNO[0], UNO[1], total]),
        ("FERRETERIA DOS", &[HEADER, DOS[0]]),
    ]);
    check(&[("clientes.xls", &book)], WANTED, &["FERRETERIA DOS", "FERRETERIA UNO"], true);
    let parts =
        read(&[("x.xls", book.as_bytes())], &options("COP", "2025-07-09")).expect("read").summary.parts;
    let mut brought: Vec<_> = parts
        .iter()
        .map(|it| {
            (it.sheet.as_str(), it.documents, it.totals.iter().map(|it| it.to_decimal()).collect::<String>())
        })
        .collect();
    brought.sort();
    assert_eq!(brought, [("FERRETERIA DOS", 1, "70".to_owned()), ("FERRETERIA UNO", 2, "150".to_owned())]);
}

#[test]
fn without_numbers_of_documents_too() {
    let header: &[&str] = &["Fecha", "Vencimiento", "Saldo"];
    let book = sheets(&[
        ("ANA RUIZ", &[header, &["2025-05-01", "2025-05-31", "100"], &["2025-06-20", "2025-07-20", "50"]]),
        ("EVA SOL", &[header, &["2025-05-01", "2025-05-31", "70"]]),
    ]);
    check(&[("x.xls", &book)], WANTED, &["ANA RUIZ", "EVA SOL"], true);
}

#[test]
fn a_title_names_the_customer_where_the_sheet_does_not() {
    let book = sheets(&[
        ("Hoja1", &[&["Cliente: FERRETERIA UNO"], HEADER, UNO[0], UNO[1]]),
        ("Hoja2", &[&["Cliente: FERRETERIA DOS"], HEADER, DOS[0]]),
    ]);
    check(&[("x.xls", &book)], WANTED, &["FERRETERIA DOS", "FERRETERIA UNO"], false);
    let creditor: &[&str] = &["DISTRIBUIDORA EL PORVENIR"];
    let book = sheets(&[
        ("Hoja1", &[creditor, &["FERRETERIA UNO"], HEADER, UNO[0], UNO[1]]),
        ("Hoja2", &[creditor, &["FERRETERIA DOS"], HEADER, DOS[0]]),
    ]);
    check(&[("x.xls", &book)], WANTED, &["FERRETERIA DOS", "FERRETERIA UNO"], true);
}

#[test]
fn a_statement_for_each_customer_dropped_together() {
    let of = |rows: &[&[&str]]| {
        let lines: Vec<String> = [HEADER].iter().chain(rows).map(|row| row.join(",")).collect();
        lines.join("\n")
    };
    let (uno, dos) = (of(&UNO), of(&DOS));
    check(
        &[("Estado de cuenta FERRETERIA UNO.csv", &uno), ("Estado de cuenta FERRETERIA DOS.csv", &dos)],
        WANTED,
        &["FERRETERIA DOS", "FERRETERIA UNO"],
        true,
    );
    let titled = |name: &str, text: &str| format!("Cliente: {name},,,\n{text}");
    let (uno, dos) = (titled("FERRETERIA UNO", &uno), titled("FERRETERIA DOS", &dos));
    check(&[("1.csv", &uno), ("2.csv", &dos)], WANTED, &["FERRETERIA DOS", "FERRETERIA UNO"], false);
}

#[test]
fn a_summary_beside_the_sheets_of_its_customers_is_no_debt_of_its_own() {
    let book = sheets(&[
        (
            "Resumen",
            &[
                &["Cliente", "Teléfono", "Ciudad", "Saldo total"],
                &["FERRETERIA UNO", "3001234567", "Cali", "150"],
                &["FERRETERIA DOS", "3001234568", "Cali", "70"],
            ],
        ),
        ("FERRETERIA UNO", &[HEADER, UNO[0], UNO[1]]),
        ("FERRETERIA DOS", &[HEADER, DOS[0]]),
    ]);
    check(&[("x.xls", &book)], WANTED, &["FERRETERIA DOS", "FERRETERIA UNO"], true);
}

#[test]
fn one_list_without_customers_is_still_refused() {
    let book = sheets(&[("FERRETERIA UNO", &[HEADER, UNO[0], UNO[1]])]);
    let months = sheets(&[("Enero", &[HEADER, UNO[0]]), ("Febrero", &[HEADER, DOS[0]])]);
    for text in [book, months] {
        let refused = read(&[("x.xls", text.as_bytes())], &options("COP", "2025-07-09"))
            .map(|it| it.summary.figures)
            .err();
        assert_eq!(refused, Some(Unreadable::NotAPortfolio { why: NotAPortfolio::NoCustomerColumn }));
    }
}

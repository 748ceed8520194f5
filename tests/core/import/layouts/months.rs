//! Reports that spread what is owed over months, weeks or days.

use std::collections::BTreeMap;

use cartera::import::Problem;
use proptest::prelude::*;

use super::{check, options, read};
use crate::import::day;
use crate::import::workbook::{Put, number, text, workbook};

/// Number and due date of each document, in order.
fn dues(name: &str, bytes: &[u8], today: &str) -> Vec<String> {
    let reading = read(&[(name, bytes)], &options("COP", today)).expect("read");
    let mut found: Vec<String> = reading
        .batch
        .documents
        .iter()
        .map(|it| {
            format!(
                "{} {} {}",
                it.number,
                it.due_on.map(|it| it.to_string()).unwrap_or_default(),
                it.balance.to_decimal()
            )
        })
        .collect();
    found.sort();
    found
}

const BY_MONTH: &str = "CARTERA POR MES DE VENCIMIENTO;;;;;\nNIT;Cliente;May-25;Jun-25;Jul-25;Ago-25;Total\n\
     900123456;FERRETERIA UNO;100.000;0;50.000;;150.000\n800987654;FERRETERIA DOS;;70.000;;30.000;100.000\n\
     TOTALES;;100.000;70.000;50.000;30.000;250.000\n";

#[test]
fn one_document_a_month_due_on_its_last_day_and_that_is_said() {
    check("meses.csv", "COP", "2025-07-09", BY_MONTH, "4 docs, 2 customers, 250000 COP, 2 overdue");
    let wanted = [
        "800987654 Ago-25 2025-08-31 30000",
        "800987654 Jun-25 2025-06-30 70000",
        "900123456 Jul-25 2025-07-31 50000",
        "900123456 May-25 2025-05-31 100000",
    ];
    assert_eq!(dues("meses.csv", BY_MONTH.as_bytes(), "2025-07-09"), wanted);
    let issues =
        read(&[("x.csv", BY_MONTH.as_bytes())], &options("COP", "2025-07-09")).expect("read").summary.issues;
    let told: usize =
        issues.iter().filter(|it| it.problem == Problem::DueDateFromPeriod).map(|it| it.count).sum();
    assert_eq!(told, 4);
}

#[test]
fn months_under_many_names() {
    for headers in [
        "Vence 05/2025;Vence 06/2025;Vence 07/2025;Vence 08/2025",
        "2025-05;2025-06;2025-07;2025-08",
        "mayo 2025;junio 2025;julio 2025;agosto 2025",
        "Vencido mayo;Vencido junio;Por vencer julio;Por vencer agosto",
        "Mayo;Junio;Julio;Agosto",
        "202505;202506;202507;202508",
    ] {
        let text = BY_MONTH.replace("May-25;Jun-25;Jul-25;Ago-25", headers);
        check(headers, "COP", "2025-07-09", &text, "4 docs, 2 customers, 250000 COP, 2 overdue");
    }
}

#[test]
fn what_is_overdue_and_what_lies_beyond_stand_beside_the_months() {
    check(
        "flujo.csv",
        "COP",
        "2025-07-09",
        "Cliente;Vencido;Jul-25;Ago-25;Sep-25;Posteriores;Total\nANA RUIZ;500;100;;200;;800\nEVA SOL;;;300;;900;1.200\n",
        "5 docs, 2 customers, 2000 COP, 1 overdue",
    );
    check(
        "dos-meses.csv",
        "COP",
        "2025-07-09",
        "Cliente;Vencido;Jul-25;Ago-25;Total\nANA RUIZ;500;100;;600\nEVA SOL;;300;250;550\n",
        "4 docs, 2 customers, 1150 COP, 1 overdue",
    );
    check(
        "anteriores.csv",
        "COP",
        "2025-07-09",
        "Cliente;Anteriores;May-25;Jun-25;Jul-25;Por vencer;Total\nANA RUIZ;500;100;;200;;800\nEVA SOL;;;300;;900;1.200\n",
        "5 docs, 2 customers, 2000 COP, 3 overdue",
    );
}

#[test]
fn a_spreadsheet_keeps_months_as_dates() {
    let first = |month: &str| Put::Day((day(month) - day("1899-12-30")).num_days());
    let rows = vec![
        vec![text("Cliente"), first("2025-05-01"), first("2025-06-01"), first("2025-07-01"), text("Total")],
        vec![text("ANA RUIZ"), number(100), Put::Nothing, number(50), number(150)],
        vec![text("EVA SOL"), Put::Nothing, number(70), Put::Nothing, number(70)],
    ];
    let wanted = [
        "ANA RUIZ 2025-05 2025-05-31 100",
        "ANA RUIZ 2025-07 2025-07-31 50",
        "EVA SOL 2025-06 2025-06-30 70",
    ];
    assert_eq!(dues("x.xlsx", &workbook("Hoja1", &rows), "2025-07-09"), wanted.map(str::to_uppercase));
}

#[test]
fn weeks_and_documents_that_fall_due_in_several_months() {
    check(
        "semanas.csv",
        "COP",
        "2025-07-09",
        "Cliente;Semana 27;Semana 28;Semana 29;Total\nANA RUIZ;500;100;;600\nEVA SOL;;;300;300\n",
        "3 docs, 2 customers, 900 COP, 1 overdue",
    );
    let text =
        "Cliente;Factura;May-25;Jun-25;Jul-25;Saldo\nANA RUIZ;F-1;100;100;100;300\nEVA SOL;F-2;;40;;40\n";
    let wanted = [
        "F-1 Jul-25 2025-07-31 100",
        "F-1 Jun-25 2025-06-30 100",
        "F-1 May-25 2025-05-31 100",
        "F-2 2025-06-30 40",
    ];
    assert_eq!(dues("cuotas.csv", text.as_bytes(), "2025-07-09"), wanted);
}

#[test]
fn months_of_something_else_are_no_debts() {
    // Quotas paid beside a debt: the months do not add up to it.
    check(
        "socios.csv",
        "COP",
        "2025-07-09",
        "Socio;Enero;Febrero;Marzo;Abril;Deuda\nANA RUIZ;10;10;10;10;20\nEVA SOL;10;10;;;40\nLUZ PAZ;10;;;;50\n",
        "3 docs, 3 customers, 110 COP, 0 overdue",
    );
    let sales = "VENTAS POR CLIENTE;;;;\nCliente;Ene-25;Feb-25;Mar-25;Observaciones\nANA RUIZ;10;10;10;x\nEVA SOL;10;10;5;y\n";
    let found = read(&[("x.csv", sales.as_bytes())], &options("COP", "2025-07-09"));
    assert!(found.is_ok_and(|it| it.batch.documents.is_empty()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// Each amount comes back as a document due on the last day of its month.
    #[test]
    fn a_table_by_months_is_read_back(
        start in 24_240_i32..24_372,
        rows in prop::collection::vec(prop::collection::vec(0_u32..5, 6), 2..8),
    ) {
        let month = |at: i32| format!("{}-{:02}", at / 12, at % 12 + 1);
        let header: Vec<String> = (start..start + 6).map(month).collect();
        let mut text = format!("Cliente,{},Total\n", header.join(","));
        let mut wanted: BTreeMap<String, i64> = BTreeMap::new();
        for (at, row) in rows.iter().enumerate() {
            let amounts: Vec<String> = row.iter().map(|it| (it * 1000).to_string()).collect();
            text += &format!("Cliente {},{},{}\n", (b'A' + at as u8) as char, amounts.join(","), row.iter().sum::<u32>() * 1000);
            for (place, &it) in row.iter().enumerate().filter(|(_, it)| **it > 0) {
                let end = day(&format!("{}-01", month(start + place as i32 + 1))).pred_opt().expect("a day");
                *wanted.entry(end.to_string()).or_default() += i64::from(it) * 1000;
            }
        }
        let reading = read(&[("x.csv", text.as_bytes())], &options("COP", "2025-07-09")).expect("read");
        let mut found: BTreeMap<String, i64> = BTreeMap::new();
        for it in reading.batch.documents.iter().filter(|it| !it.balance.is_zero()) {
            *found.entry(it.due_on.expect("a due date").to_string()).or_default() += it.balance.minor / 100;
        }
        prop_assert_eq!(found, wanted, "{}", text);
    }
}

#[test]
fn what_months_are_is_told_by_words_or_said_to_be_a_guess() {
    let rows =
        "Cliente;Ene;Feb;Mar;Abr\nAna Ruiz;100;100;100;100\nLuis Paz;100;100;;\nEva Sol;100;100;100;\n";
    let said = |text: &str| {
        let summary = read(&[("x.csv", text.as_bytes())], &options("COP", "2025-07-09")).ok()?.summary;
        let owes = summary.figures.documents > 0;
        owes.then(|| summary.issues.iter().any(|it| it.problem == Problem::MonthsTakenAsOwed))
    };
    assert_eq!(said(rows), Some(true));
    assert_eq!(said(&format!("SALDOS ADEUDADOS POR MES;;;;\n{rows}")), Some(false));
    assert_eq!(said(&format!("FACTURACION MENSUAL 2025;;;;\n{rows}")), None);
    assert_eq!(said(&format!("FACTURACION PENDIENTE 2025;;;;\n{rows}")), Some(false));
}

#[test]
fn a_month_marked_as_paid_owes_nothing() {
    let text = "Casa;Propietario;Ene;Feb;Mar;Abr\n1;Ana Ruiz;PAGADO;PAGADO;120000;120000\n\
                2;Luis Paz;PAGADO;120000;120000;120000\n3;Eva Sol;PAGADO;PAGADO;PAGADO;OK\n";
    check("cuotas.csv", "COP", "2025-07-09", text, "5 docs, 3 customers, 600000 COP, 5 overdue");
    let issues =
        read(&[("x.csv", text.as_bytes())], &options("COP", "2025-07-09")).expect("read").summary.issues;
    assert!(!issues.iter().any(|it| it.problem == Problem::MonthsTakenAsOwed));
}

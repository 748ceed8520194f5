//! Statements of movements, lines, and what arithmetic tells.

use super::check;

#[test]
fn a_running_balance_is_nobodys_debt() {
    check(
        "auxiliar.csv",
        "CLP",
        "2025-07-09",
        "RUT;Nombre;Tipo Doc;Num Doc;Fecha Emisión;Fecha Vencimiento;Debe;Haber;Saldo\n\
         76.111.222-3;MADERERA UNO;FV;100;01/05/2025;31/05/2025;500.000;;500.000\n\
         76.111.222-3;MADERERA UNO;FV;101;05/05/2025;04/06/2025;300.000;;800.000\n\
         76.111.222-3;MADERERA UNO;CH;900;10/05/2025;10/05/2025;;200.000;600.000\n\
         76.333.444-5;MADERERA DOS;FV;102;11/05/2025;10/06/2025;50.000;;50.000\n\
         76.333.444-5;MADERERA DOS;FV;103;12/06/2025;12/07/2025;70.000;;120.000\n\
         76.333.444-5;MADERERA DOS;NC;104;13/06/2025;13/06/2025;;20.000;100.000\n",
        "6 docs, 2 customers, 700000 CLP, 5 overdue",
    );
}

#[test]
fn lines_of_an_invoice_are_one_document() {
    check(
        "odoo-lineas.csv",
        "EUR",
        "2025-07-09",
        "name,partner_id,invoice_date,invoice_line_ids/quantity,invoice_line_ids/price_unit,invoice_line_ids/name\n\
         1,B11111111,2025-05-10,2,10.50,Producto uno\n\
         ,,,1,4.00,Producto dos\n\
         2,B22222222,2025-05-11,3,100,Producto tres\n\
         ,,,1,0.5,Producto cuatro\n",
        "2 docs, 2 customers, 325.50 EUR, 0 overdue",
    );
}

#[test]
fn credit_notes_without_a_sign_are_taken_off() {
    check(
        "bsale.csv",
        "CLP",
        "2025-07-09",
        "Tipo Documento,N° Documento,Fecha Emisión,Fecha Vencimiento,Cliente,RUT,Monto Total,Saldo\n\
         Factura Electrónica,100,01/05/2025,31/05/2025,UNO SPA,76.111.222-3,100000,100000\n\
         Factura Electrónica,101,02/05/2025,01/06/2025,DOS SPA,76.333.444-5,50000,20000\n\
         Nota de Crédito Electrónica,100,03/05/2025,03/05/2025,UNO SPA,76.111.222-3,30000,30000\n",
        "3 docs, 2 customers, 90000 CLP, 3 overdue",
    );
}

#[test]
fn the_third_amount_is_known_by_what_it_completes() {
    check(
        "resta.csv",
        "COP",
        "2025-07-09",
        "Cliente,Factura,Vence,Valor,Abonos,Neto hoy\n\
         ANA,1,01/06/2025,1000,400,600\nLUIS,2,13/06/2025,500,500,0\nEVA,3,25/06/2025,800,100,700\n",
        "3 docs, 3 customers, 1300 COP, 2 overdue",
    );
}

#[test]
fn a_term_is_no_lateness_and_gives_the_due_date() {
    check(
        "plazo.csv",
        "COP",
        "2025-07-09",
        "Cliente,Factura,Fecha,Plazo,Saldo\nANA,1,2025-05-01,30,1000\nLUIS,2,2025-06-20,60 días,500\nEVA,3,2025-07-08,contado,20\n",
        "3 docs, 3 customers, 1520 COP, 2 overdue",
    );
}

#[test]
fn dates_that_a_spreadsheet_swapped_are_put_back() {
    use super::super::workbook::{Put, date, number, text, workbook};
    use super::super::{options, read};
    use cartera::import::Problem;
    let row =
        |name: &str, due: Put, saldo: i64| vec![text(name), text(&format!("F-{saldo}")), due, number(saldo)];
    let rows = vec![
        vec![text("Cliente"), text("Factura"), text("Vencimiento"), text("Saldo")],
        row("ANA", date("2025-04-03"), 1),
        row("ANA", date("2025-08-06"), 2),
        row("EVA", date("2025-12-05"), 3),
        row("EVA", text("25/04/2025"), 4),
        row("LUZ", text("31/05/2025"), 5),
    ];
    let reading = read(&[("x.xlsx", &workbook("H", &rows))], &options("COP", "2025-07-09")).expect("read");
    let due: Vec<String> =
        reading.batch.documents.iter().filter_map(|it| it.due_on).map(|it| it.to_string()).collect();
    assert_eq!(due, ["2025-03-04", "2025-06-08", "2025-05-12", "2025-04-25", "2025-05-31"]);
    assert!(reading.summary.issues.iter().any(|it| it.problem == Problem::DatesSwapped));
}

#[test]
fn days_counted_from_1904_typed_or_not() {
    use super::super::workbook::{of_parts_with, sheet_xml};
    use super::super::{options, read};
    let text =
        |place: &str, text: &str| format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let header: String = ["Cliente", "Factura", "Vencimiento", "Saldo"]
        .iter()
        .zip(["A1", "B1", "C1", "D1"])
        .map(|(it, at)| text(at, it))
        .collect();
    // 2025-05-31 is 44346 days after 1904 began: once as a date, once as a bare number.
    let rows = format!(
        "<row r=\"1\">{header}</row>\
         <row r=\"2\">{}{}<c r=\"C2\" s=\"1\"><v>44346</v></c><c r=\"D2\"><v>100</v></c></row>\
         <row r=\"3\">{}{}<c r=\"C3\"><v>44346</v></c><c r=\"D3\"><v>200</v></c></row>",
        text("A2", "ANA RUIZ"),
        text("B2", "F-1"),
        text("A3", "EVA SOL"),
        text("B3", "F-2"),
    );
    let book = of_parts_with("Hoja1", &sheet_xml(&rows), None, "<workbookPr date1904=\"1\"/>");
    let reading = read(&[("mac.xlsx", &book)], &options("COP", "2025-07-09")).expect("read");
    let due: Vec<String> =
        reading.batch.documents.iter().filter_map(|it| it.due_on).map(|it| it.to_string()).collect();
    assert_eq!(due, ["2025-05-31", "2025-05-31"]);
}

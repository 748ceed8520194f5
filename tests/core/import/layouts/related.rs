//! Several tables of one portfolio: customers, documents and payments that name each other in
//! their own ways.

use cartera::import::{Problem, Reading, SkipCause};

use super::{in_short, options, read};

fn read_all(files: &[(&str, &str)]) -> Reading {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    read(&files, &options("USD", "2025-06-30")).expect("a portfolio")
}

fn short(files: &[(&str, &str)]) -> String {
    in_short(&read_all(files).summary.figures)
}

const CUSTOMERS: &str = "ID,Razón Social,Teléfono\n1,Tienda Norte,0991111111\n2,Ana Ruíz,0992222222\n";
const INVOICES: &str = "Nro,ID Cliente,Emisión,Vencimiento,Monto\n\
                        F-1,1,2025-05-01,2025-05-31,100\nF-2,2,2025-06-10,2025-07-10,200\nF-3,2,2025-04-01,2025-05-01,300\n";

#[test]
fn a_table_of_receipts_is_taken_off_whatever_its_columns_are_called() {
    let receipts =
        "Recibo,Factura,Fecha,Importe,Forma\nR-1,F-1,2025-06-01,40,Efectivo\nR-2,F-3,2025-06-02,300,Cheque\n";
    let files = [("clientes.csv", CUSTOMERS), ("facturas.csv", INVOICES), ("cobros.csv", receipts)];
    assert_eq!(short(&files), "3 docs, 2 customers, 260 USD, 1 overdue");
}

#[test]
fn a_payment_that_was_taken_back_pays_nothing() {
    let receipts =
        "Recibo,Factura,Fecha,Monto,Estado\nR-1,F-1,2025-06-01,40,APLICADO\nR-2,F-2,2025-06-02,50,ANULADO\n";
    let files = [("clientes.csv", CUSTOMERS), ("facturas.csv", INVOICES), ("recibos.csv", receipts)];
    assert_eq!(short(&files), "3 docs, 2 customers, 560 USD, 2 overdue");
}

#[test]
fn payments_name_documents_by_an_id_that_nobody_quotes() {
    let invoices = "id,cliente_id,folio,fecha_emision,fecha_vencimiento,total\n\
                    a81f-01,1,F-1,2025-05-01,2025-05-31,100\na81f-02,2,F-2,2025-06-10,2025-07-10,200\n";
    let paid = "id,factura_id,monto,fecha_pago,metodo\np-1,a81f-01,30,2025-06-05,SPEI\np-2,a81f-02,20,2025-06-05,SPEI\n";
    let customers = "id,razon_social,telefono\n1,Tienda Norte,0991111111\n2,Ana Ruíz,0992222222\n";
    let reading = read_all(&[("pagos.csv", paid), ("clientes.csv", customers), ("facturas.csv", invoices)]);
    assert_eq!(in_short(&reading.summary.figures), "2 docs, 2 customers, 250 USD, 1 overdue");
    let numbers: Vec<&str> = reading.batch.documents.iter().map(|it| it.number.as_str()).collect();
    assert!(numbers.contains(&"F-1") && numbers.contains(&"F-2"), "{numbers:?}");
}

#[test]
fn the_number_that_people_quote_goes_before_the_systems_own() {
    let invoices = "invoice_id,client_id,number,date,due_date,amount,status\n\
                    1,1,1000,2025-05-01,2025-05-31,100,Sent\n2,2,1001,2025-06-10,2025-07-10,200,Sent\n";
    let clients = "client_id,name,contact_first_name,contact_last_name,contact_phone\n\
                   1,Blue Harbor LLC,Sam,Lee,3055551234\n2,Ruiz Ana,Ana,Ruiz,3055551235\n";
    let paid = "payment_id,invoice_id,amount,date,type\n1,2,50,2025-06-20,ACH\n";
    let reading = read_all(&[("clients.csv", clients), ("invoices.csv", invoices), ("payments.csv", paid)]);
    assert_eq!(in_short(&reading.summary.figures), "2 docs, 2 customers, 250 USD, 1 overdue");
    let second = reading.batch.documents.iter().find(|it| it.number == "1001").expect("1001");
    assert_eq!(second.balance.to_decimal(), "150");
    assert!(reading.batch.customers.iter().any(|it| it.name == "Blue Harbor LLC"));
}

#[test]
fn a_payment_is_in_the_currency_of_what_it_pays() {
    let invoices = "Título,Cliente,Vencimento,Valor (R$)\nNF500/1,Padaria Sol,2025-05-31,100\nNF501/2,Padaria Lua,2025-07-10,200\n\
                    NF502/1,Padaria Mar,2025-07-11,50\n";
    let paid = "Título,Data Baixa,Valor Baixa\nNF500/1,2025-06-05,30\n";
    let files: Vec<(&str, &[u8])> =
        vec![("titulos.csv", invoices.as_bytes()), ("baixas.csv", paid.as_bytes())];
    let mut options = options("USD", "2025-06-30");
    options.currency = None;
    let reading = read(&files, &options).expect("a portfolio");
    assert_eq!(in_short(&reading.summary.figures), "3 docs, 3 customers, 320 BRL, 1 overdue");
    assert!(!reading.summary.issues.iter().any(|it| it.problem == Problem::PaymentUnmatched));
}

#[test]
fn the_list_of_customers_tells_the_terms_of_their_documents() {
    let customers =
        "COD,CLIENTE,RUC,DIAS CREDITO\nC1,Tienda Norte,20601234565,30\nC2,Ana Ruiz,10456789012,60\n";
    let invoices = "COD CLIENTE,SERIE,CORRELATIVO,F.EMISION,IMPORTE\n\
                    C1,F001,1000,2025-05-01,100\nC2,F001,1001,2025-05-01,200\nC1,F001,1002,2025-06-20,50\n";
    let reading = read_all(&[("clientes.csv", customers), ("comprobantes.csv", invoices)]);
    assert_eq!(in_short(&reading.summary.figures), "3 docs, 2 customers, 350 USD, 1 overdue");
}

#[test]
fn a_tax_id_is_the_same_with_its_points_and_without() {
    let customers = "RUT,Razon Social,Giro,Fono\n76.086.428-5,Tienda Norte,Comercio,942871523\n\
                     77.123.456-9,Minimarket Sur,Comercio,942871524\n";
    let invoices = "Folio,Rut,F. Emisión,F. Vcto,Total Bruto\n1000,76086428-5,2025-05-01,2025-05-31,100\n\
                    1001,77123456-9,2025-06-10,2025-07-10,200\n";
    let reading = read_all(&[("maestro.csv", customers), ("ventas.csv", invoices)]);
    assert_eq!(in_short(&reading.summary.figures), "2 docs, 2 customers, 300 USD, 1 overdue");
    assert!(reading.batch.customers.iter().any(|it| it.name == "Minimarket Sur"));
}

#[test]
fn the_list_of_customers_writes_their_names() {
    let customers = "Nombre,Celular\nAna Ruíz Peña,1155551234\nLuis Ñandú,1155551235\n";
    let debts = "CLIENTE,COMPROBANTE,VTO,IMPORTE\nANA RUIZ PENA,F-1,31/05/2025,100\nANA RUIZ PENA,F-2,31/07/2025,50\n\
                 LUIS NANDU,F-3,31/07/2025,70\n";
    let reading = read_all(&[("contactos.csv", customers), ("deudas.csv", debts)]);
    assert_eq!(in_short(&reading.summary.figures), "3 docs, 2 customers, 220 USD, 1 overdue");
    let names: Vec<&str> = reading.batch.customers.iter().map(|it| it.name.as_str()).collect();
    assert!(names.contains(&"Ana Ruíz Peña") && names.contains(&"Luis Ñandú"), "{names:?}");
}

#[test]
fn two_surnames_are_one_name_and_a_whole_name_needs_none() {
    let parts = "id_cliente,nombre,apellido_paterno,apellido_materno,tel_movil\n1,Ana,Ruiz,Peña,5512345678\n2,Luis,Soto,null,5512345679\n\
                 3,Eva,Paz,Lara,5512345670\n";
    let whole = "Name,Given Name,Family Name,Phone 1 - Value\nAna Ruiz Peña,Ana,Ruiz Peña,5512345678\nLuis Soto,Luis,Soto,5512345679\n\
                 Eva Paz Lara,Eva,Paz Lara,5512345670\n";
    for text in [parts, whole] {
        let reading = read_all(&[("clientes.csv", text)]);
        let mut names: Vec<&str> = reading.batch.customers.iter().map(|it| it.name.as_str()).collect();
        names.sort_unstable();
        assert_eq!(names, ["Ana Ruiz Peña", "Eva Paz Lara", "Luis Soto"]);
    }
}

/// The rule: nothing is lost without a word.
#[test]
fn a_table_of_documents_without_an_amount_is_left_out_aloud() {
    let invoices = "Factura,ID Cliente,Emisión,Vencimiento,Zona\nF-1,1,2025-05-01,2025-05-31,Norte\n\
                    F-2,2,2025-06-10,2025-07-10,Sur\n";
    let reading = read_all(&[("clientes.csv", CUSTOMERS), ("facturas.csv", invoices)]);
    assert_eq!(reading.batch.customers.len(), 2);
    assert_eq!(reading.summary.skipped.get(&SkipCause::NoAmount), Some(&2));
    let issue = reading.summary.issues.iter().find(|it| it.problem == Problem::TableWithoutAmounts);
    let issue = issue.expect("said");
    assert_eq!((issue.column.as_deref(), issue.count), (Some("facturas.csv"), 2));
    assert_eq!((issue.places[0].row, issue.places[0].found.as_str()), (2, "F-1"));
}

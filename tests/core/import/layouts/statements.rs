//! Statements of customers: debit, credit and a balance that runs on.

use cartera::import::Problem;

use super::{check, options, read};

fn open(text: &str) -> Vec<String> {
    let reading = read(&[("x.csv", text.as_bytes())], &options("COP", "2025-07-09")).expect("read");
    assert!(reading.summary.issues.iter().any(|it| it.problem == Problem::BalanceRuns), "it is said");
    let open = reading.batch.documents.iter().filter(|it| !it.balance.is_zero());
    open.map(|it| format!("{} {}", it.number, it.balance.to_decimal())).collect()
}

#[test]
fn payments_are_taken_off_the_document_that_they_name() {
    let text = "Cliente,Fecha,Tipo,Referencia,Aplica a,Cargo,Abono,Saldo\n\
                Ana Ruiz,2025-05-01,Factura,F-1,,1000,,1000\nAna Ruiz,2025-05-10,Pago,P-1,F-1,,400,600\n\
                Ana Ruiz,2025-06-01,Factura,F-2,,500,,1100\nLuis Paz,2025-05-03,Factura,F-3,,800,,800\n\
                Luis Paz,2025-05-20,Pago,P-2,F-3,,800,0\nEva Sol,2025-05-05,Factura,F-4,,300,,300\n";
    check("estado.csv", "COP", "2025-07-09", text, "4 docs, 3 customers, 1400 COP, 0 overdue");
    assert_eq!(open(text), ["F-1 600", "F-2 500", "F-4 300"]);
    let told = "Fecha;Documento;Concepto;Cliente;Debe;Haber;Saldo\n\
                01/04/2025;FV-100;Factura de venta;FERRETERIA UNO;500000;;500000\n\
                15/04/2025;RC-10;Pago factura FV-100;FERRETERIA UNO;;200000;300000\n\
                01/05/2025;FV-101;Factura de venta;FERRETERIA UNO;300000;;600000\n\
                01/04/2025;FV-102;Factura de venta;DROGUERIA DOS;50000;;50000\n\
                20/04/2025;RC-12;Pago FV-102;DROGUERIA DOS;;50000;0\n";
    assert_eq!(open(told), ["FV-100 300000", "FV-101 300000"]);
}

#[test]
fn payments_that_name_nothing_leave_one_position_with_the_last_balance() {
    let text = "Cliente,Fecha,Descripción,Debe,Haber,Saldo\nAna Ruiz,2025-05-01,Venta,1000,,1000\n\
                Ana Ruiz,2025-05-10,Pago,,400,600\nAna Ruiz,2025-06-01,Venta,500,,1100\n\
                Luis Paz,2025-05-03,Venta,800,,800\nLuis Paz,2025-05-20,Pago,,800,0\nEva Sol,2025-05-05,Venta,300,,300\n";
    check("estado.csv", "COP", "2025-07-09", text, "2 docs, 3 customers, 1400 COP, 0 overdue");
    let issues =
        read(&[("x.csv", text.as_bytes())], &options("COP", "2025-07-09")).expect("read").summary.issues;
    assert!(issues.iter().any(|it| it.problem == Problem::OnePosition && it.count == 1));
}

#[test]
fn one_column_of_movements_with_a_sign() {
    let text = "Customer Statement,,,,,\nCustomer,Date,Transaction,Num,Amount,Balance\n\
                Ana Ruiz,05/01/2025,Invoice,1001,1000,1000\nAna Ruiz,05/13/2025,Payment,,-400,600\n\
                Ana Ruiz,06/01/2025,Invoice,1002,500,1100\nLuis Paz,05/03/2025,Invoice,1003,800,800\n\
                Luis Paz,05/20/2025,Payment,,-800,0\nEva Sol,05/25/2025,Invoice,1004,300,300\n";
    check("statement.csv", "USD", "2025-07-09", text, "2 docs, 3 customers, 1400 USD, 0 overdue");
}

#[test]
fn what_was_owed_before_the_first_movement_counts() {
    let ledger = "MAYOR AUXILIAR 1305 CLIENTES;;;;;;\nFecha;Comprobante;Detalle;Debe;Haber;Saldo\n\
                  Cliente: 001 FERRETERIA UNO;;;;;\n;;Saldo anterior;;;100000\n\
                  01/04/2025;FV-100;Venta a crédito;500000;;600000\n15/04/2025;RC-10;Pago de FV-100;;200000;400000\n\
                  Cliente: 002 DROGUERIA DOS;;;;;\n;;Saldo anterior;;;70000\n\
                  Cliente: 003 MARTA PAZ;;;;;\n01/04/2025;FV-102;Venta a crédito;50000;;50000\n";
    check("mayor.csv", "COP", "2025-07-09", ledger, "4 docs, 3 customers, 520000 COP, 0 overdue");
    // No row says it: the first balance does.
    let cut = "Cliente,Fecha,Número,Debe,Haber,Saldo\nAna Ruiz,2025-05-01,F-1,1000,,1500\n\
               Ana Ruiz,2025-06-01,F-2,500,,2000\nAna Ruiz,2025-06-05,F-3,100,,2100\nLuis Paz,2025-05-03,F-4,800,,800\n\
               Luis Paz,2025-05-09,F-5,100,,900\n";
    check("estado.csv", "COP", "2025-07-09", cut, "6 docs, 2 customers, 3000 COP, 0 overdue");
}

#[test]
fn a_sum_through_all_customers_is_nobodys_opening() {
    let text = "Cliente,Fecha,Número,Debe,Haber,Saldo\nAna Ruiz,2025-05-01,F-1,1000,,1000\n\
                Ana Ruiz,2025-06-01,F-2,500,,1500\nLuis Paz,2025-05-03,F-4,800,,2300\nEva Sol,2025-05-09,F-5,100,,2400\n";
    check("libro.csv", "COP", "2025-07-09", text, "4 docs, 3 customers, 2400 COP, 0 overdue");
    let by_day = "Cliente,Fecha,Número,Debe,Haber,Saldo\nAna Ruiz,2025-05-01,F-1,1000,,1000\n\
                  Luis Paz,2025-05-03,F-4,800,,1800\nEva Sol,2025-05-09,F-5,100,,1900\nAna Ruiz,2025-06-01,F-2,500,,2400\n";
    check("libro.csv", "COP", "2025-07-09", by_day, "4 docs, 3 customers, 2400 COP, 0 overdue");
}

//! Ageing reports: what is owed is spread over ranges of days.

use super::{check, options, read};
use crate::support::day;

#[test]
fn one_document_a_bucket_where_nothing_finer_exists() {
    check(
        "edades.csv",
        "COP",
        "2025-07-09",
        "CARTERA POR EDADES;;;;;;;\nFecha de corte: 30/06/2025;;;;;;;\n\
         NIT;Cliente;Por vencer;1-30;31-60;61-90;Más de 90;Total\n\
         900123456;FERRETERIA UNO;100.000;50.000;0;0;25.000;175.000\n\
         800987654;FERRETERIA DOS;0;0;70.000;;;70.000\n\
         TOTALES;;100.000;50.000;70.000;0;25.000;245.000\n",
        "4 docs, 2 customers, 245000 COP, 3 overdue",
    );
}

#[test]
fn a_header_of_two_rows() {
    check(
        "siigo.csv",
        "COP",
        "2025-07-09",
        "Identificación;Cliente;Comprobante;Vencimiento;Vencido;;;;Total\n\
         ;;;;1 a 30;31 a 60;61 a 90;Mayor a 90;\n\
         900123456;FERRETERIA UNO;FV-1-100;15/06/2025;150.000;;;;150.000\n\
         900123456;FERRETERIA UNO;FV-1-90;15/05/2025;;80.000;;;80.000\n\
         800987654;FERRETERIA DOS;FV-1-70;01/02/2025;;;;99.000;99.000\n",
        "3 docs, 2 customers, 329000 COP, 3 overdue",
    );
}

#[test]
fn documents_with_buckets_and_a_balance_keep_their_due_date() {
    check(
        "erpnext.csv",
        "USD",
        "2025-07-09",
        "Posting Date,Customer,Voucher Type,Voucher No,Due Date,Invoiced Amount,Paid Amount,Outstanding Amount,Age (Days),0-30,31-60,61-90,91-Above,Currency\n\
         2025-05-01,CUST-1,Sales Invoice,SINV-1,2025-06-01,1000,400,600,38,0,600,0,0,USD\n\
         2025-06-20,CUST-2,Sales Invoice,SINV-2,2025-07-20,200,0,200,-11,200,0,0,0,USD\n\
         2025-01-20,CUST-2,Sales Invoice,SINV-0,2025-02-20,50,0,50,139,0,0,0,50,USD\n",
        "3 docs, 2 customers, 850 USD, 2 overdue",
    );
}

#[test]
fn a_document_without_a_due_date_takes_the_first_day_of_its_bucket() {
    check(
        "sap-b1.csv",
        "CLP",
        "2025-07-09",
        "Código SN;Nombre SN;Nº doc.;Remanente futuro;0-30;31-60;61-90;91-120;121+\n\
         C001;CONSTRUCTORA SUR;1001;;;500.000;;;\n\
         C001;CONSTRUCTORA SUR;1002;300.000;;;;;\n\
         C002;MADERAS NORTE;1003;;;;;;120.000\n",
        "3 docs, 2 customers, 920000 CLP, 2 overdue",
    );
}

#[test]
fn due_and_overdue_are_two_buckets() {
    check(
        "dos.csv",
        "COP",
        "2025-07-09",
        "Código,Nombre cliente,Teléfono,Por vencer,Vencido,Total\n\
         1,ANA RUIZ,3145550101,1000,500,1500\n\
         2,LUIS PAZ,3145550102,0,700,700\n\
         3,EVA SOL,3145550103,300,0,300\n",
        "4 docs, 3 customers, 2500 COP, 2 overdue",
    );
}

#[test]
fn settled_rows_of_no_days_do_not_hide_the_day_of_the_others() {
    let text = "Cliente;Factura;Vencimiento;Días mora;Valor;Saldo\n\
        FERRETERIA UNO;F-1;20/06/2025;10;500.000;500.000\n\
        FERRETERIA UNO;F-2;31/05/2025;30;200.000;200.000\n\
        FERRETERIA DOS;F-3;01/05/2025;60;300.000;300.000\n\
        FERRETERIA UNO;F-5;15/04/2025;0;400.000;0\n\
        FERRETERIA DOS;F-6;18/04/2025;0;450.000;0\n\
        FERRETERIA DOS;F-7;25/04/2025;0;450.000;0\n";
    let reading = read(&[("corte.csv", text.as_bytes())], &options("COP", "2025-07-09")).expect("read");
    assert_eq!(reading.summary.understood.cutoff, Some(day("2025-06-30")));
}

//! Printed reports: the customer stands above its documents.

use super::check;

#[test]
fn a_customer_above_its_documents_with_totals_between() {
    check(
        "helisa.csv",
        "COP",
        "2025-07-09",
        "DISTRIBUIDORA EL PORVENIR S.A.S;;;;\n\
         NIT 900.111.222-3;;;;\n\
         CARTERA DETALLADA A 30/06/2025;;;;\n\
         \n\
         Documento;Fecha;Vencimiento;Días;Saldo\n\
         Cliente: 0001 - FERRETERIA EL TORNILLO LTDA;;;;\n\
         FV-100;15/04/2025;15/05/2025;46;1.250.000,00\n\
         FV-101;20/05/2025;19/06/2025;11;350.500,50\n\
         Total cliente;;;;1.600.500,50\n\
         Cliente: 0002 - ALMACEN LA 14;;;;\n\
         FV-102;01/06/2025;01/07/2025;-1;80.000,00\n\
         Total cliente;;;;80.000,00\n\
         Página 2;;;;\n\
         DISTRIBUIDORA EL PORVENIR S.A.S;;;;\n\
         Documento;Fecha;Vencimiento;Días;Saldo\n\
         Cliente: 0003 - 3M FERRETERA;;;;\n\
         NC-7;10/06/2025;10/06/2025;20;-20.000,00\n\
         Total cliente;;;;-20.000,00\n\
         TOTAL GENERAL;;;;1.660.500,50\n",
        "4 docs, 3 customers, 1660500.50 COP, 4 overdue",
    );
}

#[test]
fn a_name_alone_in_a_column_without_a_header() {
    check(
        "qbo.csv",
        "USD",
        "2025-12-31",
        "Taller Ejemplo\nOpen Invoices\nAs of December 31, 2025\n\n\
         ,Date,Transaction type,Num,Terms,Due date,Open balance\n\
         Amy's Bird Sanctuary,,,,,,\n\
         ,11/30/2025,Invoice,1021,Net 30,12/30/2025,459.00\n\
         ,12/15/2025,Invoice,1034,Net 30,01/14/2026,239.00\n\
         Total for Amy's Bird Sanctuary,,,,,,$698.00\n\
         Bill's Windsurf Shop,,,,,,\n\
         ,12/01/2025,Invoice,1027,Due on receipt,12/01/2025,85.00\n\
         ,12/20/2025,Credit Memo,1030,,12/20/2025,-10.00\n\
         Total for Bill's Windsurf Shop,,,,,,$75.00\n\
         TOTAL,,,,,,$773.00\n",
        "4 docs, 2 customers, 773 USD, 3 overdue",
    );
}

#[test]
fn ranges_of_days_group_rows_that_name_their_customer() {
    check(
        "qb-desktop.csv",
        "USD",
        "2025-12-31",
        ",Type,Date,Num,P. O. #,Name,Terms,Due Date,Aging,Open Balance\n\
         Current,,,,,,,,,\n\
         ,Invoice,12/10/2025,71,,\"Abercrombie, Kristy\",Net 30,01/09/2026,,110.00\n\
         Total Current,,,,,,,,,110.00\n\
         1 - 30,,,,,,,,,\n\
         ,Invoice,11/01/2025,65,,Ecker Designs,Net 30,12/01/2025,30,\"1,200.00\"\n\
         ,Invoice,11/05/2025,66,,\"Abercrombie, Kristy\",Net 30,12/05/2025,26,50.00\n\
         Total 1 - 30,,,,,,,,,\"1,250.00\"\n\
         > 90,,,,,,,,,\n\
         Total > 90,,,,,,,,,0.00\n\
         TOTAL,,,,,,,,,\"1,360.00\"\n",
        "3 docs, 2 customers, 1360 USD, 2 overdue",
    );
}

#[test]
fn a_name_written_once_for_its_rows() {
    check(
        "rellenado.csv",
        "PEN",
        "2025-07-09",
        "RUC,Razón Social,Nro Factura,Fecha Emisión,Fecha Vencimiento,Saldo\n\
         20100000001,COMERCIAL ANDINA SAC,F001-100,01/05/2025,31/05/2025,1500.00\n\
         ,,F001-105,10/05/2025,09/06/2025,200.50\n\
         ,,F001-110,20/06/2025,20/07/2025,99.50\n\
         20100000002,BODEGA DOÑA ROSA,F001-101,02/05/2025,01/06/2025,300.00\n\
         ,,F001-111,21/06/2025,21/07/2025,50.00\n",
        "5 docs, 2 customers, 2150 PEN, 3 overdue",
    );
}

#[test]
fn a_group_row_with_its_sum_as_odoo_prints_it() {
    check(
        "odoo-vencidas.csv",
        "USD",
        "2025-07-09",
        "Aged Receivable,Invoice Date,At Date,1-30,31-60,61-90,91-120,Older,Total\n\
         Azure Interior,,100.00,50.00,0.00,0.00,0.00,0.00,150.00\n\
         INV/2025/00012,06/20/2025,100.00,,,,,,100.00\n\
         INV/2025/00009,05/20/2025,,50.00,,,,,50.00\n\
         Deco Addict,,0.00,0.00,75.25,0.00,0.00,0.00,75.25\n\
         INV/2025/00003,04/15/2025,,,75.25,,,,75.25\n\
         Total Aged Receivable,,100.00,50.00,75.25,0.00,0.00,0.00,225.25\n",
        "3 docs, 2 customers, 225.25 USD, 2 overdue",
    );
}

#[test]
fn code_and_name_above_and_a_salesperson_above_them() {
    check(
        "contpaq.csv",
        "MXN",
        "2025-07-09",
        "Empresa Ejemplo SA de CV,,,,,\nAntigüedad de saldos de clientes al 09/07/2025,,,,,\n\
         Serie,Folio,Fecha,Vence,Total,Pendiente\n\
         Agente: 01 JUAN LOPEZ,,,,,\n\
         Código: CL001,Nombre: ABARROTES DEL NORTE,RFC: ANO010203AB1,,,\n\
         A,1200,01/06/2025,01/07/2025,\"$2,500.00\",\"$1,000.00\"\n\
         A,1201,05/06/2025,05/07/2025,\"$500.00\",\"$500.00\"\n\
         Subtotal,,,,\"$3,000.00\",\"$1,500.00\"\n\
         Código: CL002,Nombre: MUEBLES DEL SUR,RFC: MSU990101XX0,,,\n\
         B,33,20/06/2025,20/07/2025,\"$800.00\",\"$800.00\"\n\
         Subtotal,,,,\"$800.00\",\"$800.00\"\n\
         Total,,,,\"$3,800.00\",\"$2,300.00\"\n",
        "3 docs, 2 customers, 2300 MXN, 2 overdue",
    );
}

#[test]
fn xero_prints_the_customer_alone_and_its_total() {
    check(
        "xero.csv",
        "USD",
        "2025-07-09",
        "Aged Receivables Detail,,,,,,,,\nDemo Company,,,,,,,,\nAs at 9 July 2025,,,,,,,,\n\n\
         Invoice Date,Due Date,Invoice Number,Invoice Reference,Current,< 1 Month,1 Month,2 Months,Older,Total\n\
         Basket Case,,,,,,,,,\n\
         1 Jun 2025,1 Jul 2025,INV-0010,P/O 9711,0.00,500.00,0.00,0.00,0.00,500.00\n\
         20 Jun 2025,20 Jul 2025,INV-0011,,250.00,0.00,0.00,0.00,0.00,250.00\n\
         Total Basket Case,,,,250.00,500.00,0.00,0.00,0.00,750.00\n\
         Bayside Club,,,,,,,,,\n\
         1 Mar 2025,31 Mar 2025,INV-0002,,0.00,0.00,0.00,0.00,234.00,234.00\n\
         Total Bayside Club,,,,0.00,0.00,0.00,0.00,234.00,234.00\n\
         Total,,,,250.00,500.00,0.00,0.00,234.00,984.00\n\
         Percentage of total,,,,25.41%,50.81%,0.00%,0.00%,23.78%,100.00%\n",
        "3 docs, 2 customers, 984 USD, 2 overdue",
    );
}

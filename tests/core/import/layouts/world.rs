//! Exports of the systems that are used everywhere, and ways of writing that any of them has.

use super::check;

#[test]
fn xero_repeats_the_invoice_on_each_of_its_lines() {
    check(
        "xero-invoices.csv",
        "USD",
        "2025-07-09",
        "ContactName,EmailAddress,InvoiceNumber,Reference,InvoiceDate,DueDate,Total,TaxTotal,InvoiceAmountPaid,InvoiceAmountDue,Description,Quantity,UnitAmount,Currency,Type,Status\n\
         Basket Case,a@basket.co,INV-0010,P1,01/05/2025,31/05/2025,300.00,0.00,100.00,200.00,Golf balls,10,10.00,USD,Sales invoice,Awaiting Payment\n\
         Basket Case,a@basket.co,INV-0010,P1,01/05/2025,31/05/2025,300.00,0.00,100.00,200.00,Golf bags,2,100.00,USD,Sales invoice,Awaiting Payment\n\
         Bayside Club,b@bay.co,INV-0011,,20/06/2025,20/07/2025,50.00,0.00,0.00,50.00,Lesson,1,50.00,USD,Sales invoice,Awaiting Payment\n",
        "2 docs, 2 customers, 250 USD, 1 overdue",
    );
}

#[test]
fn zoho_with_lines_and_statuses() {
    check(
        "zoho.csv",
        "USD",
        "2025-07-09",
        "Invoice Date,Invoice ID,Invoice Number,Invoice Status,Customer ID,Customer Name,Due Date,Currency Code,Item Name,Quantity,Item Price,Item Total,Total,Balance\n\
         2025-05-01,460001,INV-001,Overdue,9001,Uno LLC,2025-05-31,USD,Desk,1,100,100,150,150\n\
         2025-05-01,460001,INV-001,Overdue,9001,Uno LLC,2025-05-31,USD,Chair,1,50,50,150,150\n\
         2025-06-20,460002,INV-002,Sent,9002,Dos LLC,2025-07-20,USD,Lamp,2,20,40,40,40\n\
         2025-04-20,460003,INV-003,Closed,9002,Dos LLC,2025-05-20,USD,Lamp,1,20,20,20,0\n",
        "3 docs, 2 customers, 190 USD, 1 overdue",
    );
}

#[test]
fn quickbooks_detail_under_ranges_of_days() {
    check(
        "qbo-detail.csv",
        "USD",
        "2025-07-09",
        "A/R Aging Detail,,,,,,,\nDemo Inc,,,,,,,\n\"As of July 9, 2025\",,,,,,,\n,,,,,,,\n\
         ,Date,Transaction Type,Num,Customer,Due Date,Amount,Open Balance\n\
         91 or more days past due,,,,,,,\n\
         ,01/15/2025,Invoice,1001,Amy's Bird Sanctuary,02/14/2025,500.00,459.00\n\
         Total for 91 or more days past due,,,,,,$500.00,$459.00\n\
         31 - 60 days past due,,,,,,,\n\
         ,05/01/2025,Invoice,1020,Bill's Windsurf Shop,05/31/2025,85.00,85.00\n\
         Total for 31 - 60 days past due,,,,,,$85.00,$85.00\n\
         CURRENT,,,,,,,\n\
         ,06/20/2025,Invoice,1034,Amy's Bird Sanctuary,07/20/2025,239.00,239.00\n\
         ,06/25/2025,Payment,,Bill's Windsurf Shop,06/25/2025,-20.00,-20.00\n\
         Total for CURRENT,,,,,,$219.00,$219.00\n\
         TOTAL,,,,,,$804.00,$763.00\n",
        "4 docs, 2 customers, 763 USD, 3 overdue",
    );
}

#[test]
fn odoo_ledger_of_partners_with_a_running_balance() {
    check(
        "partner-ledger.csv",
        "USD",
        "2025-07-09",
        ",JRNL,Account,Ref,Due Date,Matching Number,Debit,Credit,Amount Currency,Balance\n\
         Azure Interior,,,,,,1500.00,300.00,,1200.00\n\
         05/01/2025,INV,121000,INV/2025/0001,05/31/2025,,1000.00,,,1000.00\n\
         05/20/2025,BNK1,121000,BNK1/2025/0007,05/20/2025,,,300.00,,700.00\n\
         06/20/2025,INV,121000,INV/2025/0004,07/20/2025,,500.00,,,1200.00\n\
         Deco Addict,,,,,,75.25,0.00,,75.25\n\
         04/15/2025,INV,121000,INV/2025/0003,05/15/2025,,75.25,,,75.25\n\
         Total,,,,,,1575.25,300.00,,1275.25\n",
        "4 docs, 2 customers, 1275.25 USD, 3 overdue",
    );
}

#[test]
fn dynamics_finance_aged_balances() {
    check(
        "fno.csv",
        "USD",
        "2025-07-09",
        "Customer account,Name,Voucher,Invoice,Transaction date,Due date,Amount in currency,Balance,Currency\n\
         US-001,Contoso Retail,CIV-000101,CIV-000101,5/1/2025,5/31/2025,\"1,000.00\",600.00,USD\n\
         US-002,Contoso Retail Los Angeles,CIV-000102,CIV-000102,6/20/2025,7/20/2025,200.00,200.00,USD\n",
        "2 docs, 2 customers, 800 USD, 1 overdue",
    );
}

#[test]
fn amounts_with_their_sign_behind_in_brackets_and_in_letters() {
    let file = |a: &str, b: &str, c: &str| {
        format!(
            "Cliente;Documento;Vencimiento;Saldo\nANA RUIZ;F-1;31/05/2025;{a}\nANA RUIZ;NC-2;01/06/2025;{b}\nEVA SOL;F-3;20/07/2025;{c}\n"
        )
    };
    for (a, b, c) in [
        ("10.500,00", "1.500,00-", "250,75"),
        ("10.500,00", "(1.500,00)", "250,75"),
        ("10.500,00 DB", "1.500,00 CR", "250,75 DB"),
        ("10.500,00 D", "1.500,00 C", "250,75 D"),
        ("$10.500,00", "-$1.500,00", "$250,75"),
        ("$ 10.500,00", "$ (1.500,00)", "$ 250,75"),
        ("10,500.00", "<1,500.00>", "250.75"),
        ("10 500,00", "-1 500,00", "250,75"),
        ("10.500,00 Dr", "1.500,00 Cr", "250,75 Dr"),
        ("COP 10.500,00", "COP -1.500,00", "COP 250,75"),
    ] {
        check(
            "signos.csv",
            "COP",
            "2025-07-09",
            &file(a, b, c),
            "3 docs, 2 customers, 9250.75 COP, 2 overdue",
        );
    }
}

#[test]
fn dates_in_the_ways_of_many_systems() {
    for (a, b, c) in [
        ("31-may-25", "01-jun-25", "20-jul-25"),
        ("31-MAY-2025", "01-JUN-2025", "20-JUL-2025"),
        ("31/may/2025", "01/jun/2025", "20/jul/2025"),
        ("May 31, 2025", "Jun 1, 2025", "Jul 20, 2025"),
        ("20250531", "20250601", "20250720"),
        ("31052025", "01062025", "20072025"),
        ("31/5/25", "1/6/25", "20/7/25"),
        ("31.05.2025", "01.06.2025", "20.07.2025"),
        ("2025/05/31", "2025/06/01", "2025/07/20"),
        ("2025-05-31T00:00:00-05:00", "2025-06-01T00:00:00-05:00", "2025-07-20T00:00:00-05:00"),
        ("5/31/2025 12:00:00 AM", "6/1/2025 12:00:00 AM", "7/20/2025 12:00:00 AM"),
        ("31 de mayo de 2025", "1 de junio de 2025", "20 de julio de 2025"),
        ("sáb 31/05/2025", "dom 01/06/2025", "dom 20/07/2025"),
        ("31 mayo 2025", "1 junio 2025", "20 julio 2025"),
        ("45808", "45809", "45858"),
        ("31-05-25 00:00", "01-06-25 00:00", "20-07-25 00:00"),
    ] {
        let text = format!(
            "Cliente;Documento;Vencimiento;Saldo\nANA RUIZ;F-1;{a};100\nANA RUIZ;F-2;{b};200\nEVA SOL;F-3;{c};300\n"
        );
        check("fechas.csv", "COP", "2025-07-09", &text, "3 docs, 2 customers, 600 COP, 2 overdue");
    }
}

#[test]
fn whole_lines_between_quotes() {
    check(
        "comillas.csv",
        "COP",
        "2025-07-09",
        "\"Cliente,Factura,Vencimiento,Saldo\"\n\"ANA RUIZ,1,31/05/2025,100\"\n\"\"\"PAZ, EVA\"\",2,20/07/2025,\"\"1,200.50\"\"\"\n",
        "2 docs, 2 customers, 1300.50 COP, 1 overdue",
    );
}

#[test]
fn names_in_three_columns() {
    check(
        "nombres.csv",
        "COP",
        "2025-07-09",
        "Cédula,Apellido paterno,Apellido materno,Nombres,Crédito,Vencimiento,Saldo\n\
         1001,RUIZ,PAZ,ANA MARIA,C-1,31/05/2025,100\n1002,SOL,LUNA,EVA,C-2,20/07/2025,200\n",
        "2 docs, 2 customers, 300 COP, 1 overdue",
    );
}

#[test]
fn an_opening_balance_is_a_debt_of_its_own() {
    check(
        "saldo-inicial.csv",
        "COP",
        "2025-07-09",
        "Cliente: 001 ANA RUIZ;;;;;\nFecha;Documento;Vence;Débito;Crédito;Saldo\n\
         01/05/2025;FV-10;31/05/2025;1.000;0;1.000\n10/05/2025;RC-7;10/05/2025;0;400;600\n20/06/2025;FV-11;20/07/2025;300;0;900\n\
         Cliente: 002 EVA SOL;;;;;\n02/05/2025;FV-12;01/06/2025;70;0;70\n05/05/2025;FV-13;04/06/2025;30;0;100\n",
        "5 docs, 2 customers, 1000 COP, 4 overdue",
    );
}

#[test]
fn the_total_stands_above_its_rows() {
    check(
        "total-arriba.csv",
        "COP",
        "2025-07-09",
        "Cliente,Factura,Vencimiento,Saldo\nTotal,,,600\nANA RUIZ,1,31/05/2025,100\nANA RUIZ,2,01/06/2025,200\nEVA SOL,3,20/07/2025,300\n",
        "3 docs, 2 customers, 600 COP, 2 overdue",
    );
}

#[test]
fn a_loan_book_with_what_is_overdue_and_what_is_owed() {
    check(
        "prestamos.csv",
        "COP",
        "2025-07-09",
        "No. Crédito,Cédula,Asociado,Fecha desembolso,Valor desembolsado,Cuota,Saldo capital,Saldo en mora,Días de mora,Fecha próximo pago\n\
         C-1,1001,ANA RUIZ,2024-01-10,5000000,250000,3000000,250000,25,2025-06-14\n\
         C-2,1002,EVA SOL,2024-06-10,2000000,100000,1500000,0,0,2025-07-20\n\
         C-3,1003,LUZ PAZ,2023-06-10,1000000,90000,400000,180000,55,2025-05-15\n",
        "3 docs, 3 customers, 4900000 COP, 2 overdue",
    );
}

#[test]
fn a_school_with_a_month_a_column() {
    check(
        "pensiones.csv",
        "COP",
        "2025-07-09",
        "Código alumno,Alumno,Acudiente,Celular,Concepto,Fecha límite,Valor,Pagado,Pendiente\n\
         A-1,ANA RUIZ,PEDRO RUIZ,3001234567,Pensión mayo,2025-05-10,500000,200000,300000\n\
         A-1,ANA RUIZ,PEDRO RUIZ,3001234567,Pensión julio,2025-07-15,500000,0,500000\n\
         A-2,EVA SOL,LUZ SOL,3007654321,Pensión junio,2025-06-10,450000,0,450000\n",
        "3 docs, 2 customers, 1250000 COP, 2 overdue",
    );
}

#[test]
fn a_bar_chart_of_dashes_and_a_page_at_the_end_of_each_line() {
    check(
        "a-pie.csv",
        "COP",
        "2025-07-09",
        "LISTADO DE CARTERA\tPágina 1 de 2\n\nCod.\tNombre\tFactura\tFec.Vto\tSaldo\n\
         ----\t------\t-------\t-------\t-----\n\
         01\tANA RUIZ\t100\t31/05/2025\t1.000\nLISTADO DE CARTERA\tPágina 2 de 2\n\nCod.\tNombre\tFactura\tFec.Vto\tSaldo\n\
         ----\t------\t-------\t-------\t-----\n02\tEVA SOL\t101\t20/07/2025\t2.000\n\t\t\t\t-----\n\t\tTotal:\t\t3.000\n",
        "2 docs, 2 customers, 3000 COP, 1 overdue",
    );
}

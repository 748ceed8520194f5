//! More habits of files: several tables, several meanings, several currencies.

use super::check;

#[test]
fn a_table_beside_another() {
    check(
        "lado.csv",
        "COP",
        "2025-07-09",
        "Cliente,Factura,Vence,Saldo,,Vendedor,Total\nANA RUIZ,1,31/05/2025,1000,,LUZ,1500\nEVA SOL,2,20/07/2025,500,,PEDRO,700\nLUZ PAZ,3,01/06/2025,700,,,\n",
        "3 docs, 3 customers, 2200 COP, 2 overdue",
    );
}

#[test]
fn the_currency_is_a_group_above_its_rows() {
    check(
        "por-moneda.csv",
        "PEN",
        "2025-07-09",
        "Cliente,Documento,Vence,Saldo\nMoneda: SOLES,,,\nANDINA SAC,F-1,31/05/2025,1000.00\nCOSTA SAC,F-2,20/07/2025,500.00\nTotal SOLES,,,1500.00\n\
         Moneda: DOLARES,,,\nCOSTA SAC,F-3,01/06/2025,200.00\nTotal DOLARES,,,200.00\n",
        "3 docs, 2 customers, 1500 PEN + 200 USD, 2 overdue",
    );
}

#[test]
fn a_salesperson_and_a_city_above_customers_above_documents() {
    check(
        "tres-niveles.csv",
        "COP",
        "2025-07-09",
        "Documento;Emisión;Vencimiento;Saldo\nVendedor: 01 LUZ PAZ;;;\nZona: NORTE;;;\nCliente: 001 ANA RUIZ;;;\nF-1;01/05/2025;31/05/2025;1.000\n\
         Total cliente;;;1.000\nCliente: 002 EVA SOL;;;\nF-2;20/06/2025;20/07/2025;500\nTotal cliente;;;500\nTotal zona;;;1.500\n\
         Zona: SUR;;;\nCliente: 003 SOL MAR;;;\nF-3;02/05/2025;01/06/2025;250\nTotal cliente;;;250\nTotal zona;;;250\nTotal vendedor;;;1.750\n",
        "3 docs, 3 customers, 1750 COP, 2 overdue",
    );
}

#[test]
fn customer_in_bold_with_its_own_sum_to_the_right() {
    check(
        "negrita.csv",
        "COP",
        "2025-07-09",
        "Detalle;Emisión;Vencimiento;Valor;Saldo\n900123456-8 UNO SAS;;;;1.500\nFV-1;01/05/2025;31/05/2025;2.000;1.000\nFV-2;20/06/2025;20/07/2025;500;500\n\
         800987654-3 DOS SAS;;;;250\nFV-3;02/05/2025;01/06/2025;250;250\nTOTAL;;;;1.750\n",
        "3 docs, 2 customers, 1750 COP, 2 overdue",
    );
}

#[test]
fn due_and_paid_dates_and_what_was_paid() {
    check(
        "historial.csv",
        "COP",
        "2025-07-09",
        "Factura,Cliente,Fecha Emision,Fecha Vencimiento,Fecha Pago,Monto,Monto Pagado,Estado\n\
         1,ANA RUIZ,2025-04-01,2025-05-01,2025-04-28,1000,1000,Pagada\n2,ANA RUIZ,2025-05-01,2025-05-31,,2000,500,Parcial\n3,EVA SOL,2025-06-20,2025-07-20,,300,0,Pendiente\n",
        "3 docs, 2 customers, 1800 COP, 1 overdue",
    );
}

#[test]
fn english_statement_with_invoice_and_credit_columns() {
    check(
        "netsuite.csv",
        "USD",
        "2025-07-09",
        "Customer : Project,Transaction Type,Date,Document Number,P.O. No.,Due Date,Age,Open Balance\n\
         C100 Uno LLC,,,,,,,\n,Invoice,5/1/2025,INV100,PO1,5/31/2025,39,\"$1,000.00\"\n,Credit Memo,6/5/2025,CM7,,6/5/2025,34,($100.00)\n\
         Total - C100 Uno LLC,,,,,,,$900.00\nC200 Dos LLC,,,,,,,\n,Invoice,6/20/2025,INV101,,7/20/2025,-11,$500.00\nTotal - C200 Dos LLC,,,,,,,$500.00\nTotal,,,,,,,\"$1,400.00\"\n",
        "3 docs, 2 customers, 1400 USD, 2 overdue",
    );
}

#[test]
fn a_header_under_a_header_of_months() {
    check(
        "cuotas.csv",
        "COP",
        "2025-07-09",
        "Crédito,Cédula,Nombre,Cuota No.,Fecha cuota,Valor cuota,Pagado,Saldo cuota,Días de atraso\n\
         C-1,1001,ANA RUIZ,1,31/05/2025,1000,400,600,39\nC-1,1001,ANA RUIZ,2,30/06/2025,1000,0,1000,9\nC-1,1001,ANA RUIZ,3,31/07/2025,1000,0,1000,0\nC-2,1002,EVA SOL,1,15/06/2025,500,0,500,24\n",
        "4 docs, 2 customers, 3100 COP, 3 overdue",
    );
}

#[test]
fn thousands_with_apostrophes_and_blanks() {
    for amount in [
        "1'234'567.50",
        "1 234 567,50",
        "1.234.567,5",
        "1,234,567.50",
        "1234567,50",
        "1234567.5",
        "1’234’567.50",
    ] {
        let text =
            format!("Cliente;Factura;Vence;Saldo\nANA;1;31/05/2025;{amount}\nEVA;2;31/05/2025;{amount}\n");
        check("miles.csv", "COP", "2025-07-09", &text, "2 docs, 2 customers, 2469135 COP, 2 overdue");
    }
}

#[test]
fn a_list_of_bills_of_exchange() {
    check(
        "letras.csv",
        "PEN",
        "2025-07-09",
        "N° Letra,Aceptante,RUC,Banco,N° Único,F. Giro,F. Vcto,Moneda,Importe,Estado\n\
         L-1,ANDINA SAC,20100000001,BCP,123,01/05/2025,31/05/2025,S/,1000.00,En cartera\nL-2,COSTA SAC,20100000002,BBVA,124,20/06/2025,20/07/2025,US$,200.00,En cobranza\n",
        "2 docs, 2 customers, 1000 PEN + 200 USD, 1 overdue",
    );
}

#[test]
fn medical_insurers_by_age_of_claims() {
    check(
        "eps.csv",
        "COP",
        "2025-07-09",
        "NIT;ENTIDAD;RÉGIMEN;FACTURA;FECHA RADICACIÓN;FECHA FACTURA;VALOR FACTURA;VALOR GLOSADO;ABONOS;SALDO;EDAD\n\
         900123456;EPS UNO;CONTRIBUTIVO;HC-1;15/05/2025;01/05/2025;1.000;0;400;600;55\n800987654;EPS DOS;SUBSIDIADO;HC-2;25/06/2025;20/06/2025;500;0;0;500;14\n",
        "2 docs, 2 customers, 1100 COP, 2 overdue",
    );
}

#[test]
fn rows_struck_with_a_zero_balance_are_still_documents() {
    check(
        "ceros.csv",
        "COP",
        "2025-07-09",
        "Cliente\tFactura\tVence\tSaldo\nANA\t1\t31/05/2025\t0\nEVA\t2\t31/05/2025\t500\nLUZ\t3\t20/07/2025\t0,00\n",
        "3 docs, 3 customers, 500 COP, 1 overdue",
    );
}

#[test]
fn titles_on_both_sides_and_the_header_far_below() {
    let mut text = String::new();
    for at in 0..25 {
        text.push_str(&format!("Línea de presentación número {at};;;Página 1;\n"));
    }
    text.push_str("Cliente;Factura;Vence;Saldo;\nANA RUIZ;1;31/05/2025;1.000;\nEVA SOL;2;20/07/2025;500;\n");
    check("lejos.csv", "COP", "2025-07-09", &text, "2 docs, 2 customers, 1500 COP, 1 overdue");
}

//! Systems of the Andes, México and Central America: headers cut short, the customer's name and
//! the document's number known by their values, two currencies, codes of the tax offices.

use super::check;
use crate::import::{day, options, read};

#[test]
fn headers_that_a_database_cut_short() {
    check(
        "CXC_SALDOS.txt",
        "COP",
        "2025-07-02",
        "COD_CLI|NIT_CLI|DIG_VER|NOM_CLI|TEL_CLI|COD_TIP|NUM_DOC|FEC_DOC|FEC_VEN|VAL_DOC|VAL_ABO|SAL_DOC\n\
         900111222|900111222|3|UNO SAS   |3001112233|FC |00001201|20250401|20250501|500000.0000|0.0000|500000.0000\n\
         900111222|900111222|3|UNO SAS   |3001112233|FC |00001202|20250615|20250715|300000.0000|100000.0000|200000.0000\n\
         79111222|79111222|1|ANA PEÑA   |3101112233|FC |00001203|20250502|20250601|80000.0000|0.0000|80000.0000\n",
        "3 docs, 2 customers, 780000 COP, 2 overdue",
    );
}

#[test]
fn the_name_is_what_each_code_keeps() {
    let text = "Empresa;Prefijo;Documento Número;Fecha;Tercero Identificación;Tercero;Vencimiento;Saldo\n\
                LA NUESTRA SAS;FE;101;01/05/2025;900111222;UNO SAS;31/05/2025;100\n\
                LA NUESTRA SAS;FE;102;02/05/2025;900111222;UNO SAS;01/06/2025;50\n\
                LA NUESTRA SAS;FE;103;13/05/2025;79111222;ANA PEÑA;12/06/2025;70\n\
                LA NUESTRA SAS;FE;104;14/05/2025;79111333;LUZ DÍAZ;13/06/2025;30\n";
    let reading =
        read(&[("cartera.csv", text.as_bytes())], &options("COP", "2025-07-01")).expect("a portfolio");
    let mut names: Vec<&str> = reading.batch.customers.iter().map(|it| it.name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["ANA PEÑA", "LUZ DÍAZ", "UNO SAS"]);
}

#[test]
fn the_number_is_what_no_two_rows_share() {
    let text = "CODIGO;CLIENTE;COMPROBANTE;SERIE;SECUENCIAL;FEC_EMI;FEC_VEN;SALDO\n\
                1;UNO SA;18;001002;000000101;01/05/2025;31/05/2025;100,50\n\
                1;UNO SA;18;001002;000000107;02/05/2025;01/06/2025;50,25\n\
                2;DOS SA;18;001002;000000112;13/05/2025;12/06/2025;70,10\n\
                2;DOS SA;04;001002;000000009;14/05/2025;14/05/2025;-30,00\n";
    let reading = read(&[("cxc.csv", text.as_bytes())], &options("USD", "2025-07-01")).expect("a portfolio");
    let numbers: Vec<&str> = reading.batch.documents.iter().map(|it| it.number.as_str()).collect();
    assert!(numbers.iter().any(|it| it.contains("000000107")), "{numbers:?}");
}

#[test]
fn what_is_owed_in_two_columns_of_currencies() {
    check(
        "concar.csv",
        "PEN",
        "2025-07-02",
        "CUENTA CORRIENTE - SALDOS PENDIENTES AL 30/06/2025\n\n\
         ANEXO,NOMBRE,TD,NUMERO DOCUMENTO,FEC. DOC.,FEC. VENC.,MON,IMPORTE,SALDO MN,SALDO US\n\
         20100000009,ANDINA SAC,FT,F001-00000100,01/05/2025,31/05/2025,MN,1500.00,1500.00,\n\
         20100000009,ANDINA SAC,FT,F001-00000105,15/06/2025,15/07/2025,US,200.00,,200.00\n\
         20100000017,COSTA SAC,FT,F001-00000107,16/05/2025,15/06/2025,US,300.00,,300.00\n\
         ,TOTAL ANEXO,,,,,,,1500.00,500.00\n",
        "3 docs, 2 customers, 1500 PEN + 500 USD, 2 overdue",
    );
}

#[test]
fn a_credit_note_by_the_code_of_the_tax_office() {
    check(
        "cpe.csv",
        "PEN",
        "2025-07-02",
        "TIPO_DOC|SERIE|CORRELATIVO|FECHA_EMISION|FECHA_VENCIMIENTO|NUM_IDE|CLIENTE|MONEDA|SALDO\n\
         01|F001|101|2025-05-01|2025-05-31|20100000009|ANDINA SAC|PEN|1500.00\n\
         07|FC01|12|2025-05-20|2025-05-20|20100000009|ANDINA SAC|PEN|500.00\n\
         03|B001|33|2025-06-20|2025-07-20|10456789012|QUISPE JUAN|PEN|80.00\n\
         01|F001|109|2025-06-21|2025-07-21|10456789012|QUISPE JUAN|PEN|20.00\n",
        "4 docs, 2 customers, 1100 PEN, 2 overdue",
    );
}

#[test]
fn a_debit_and_a_credit_balance() {
    check(
        "auxiliar.txt",
        "COP",
        "2025-07-02",
        "Cuenta\tTercero\tNombre Tercero\tDocumento Referencia\tFecha Documento\tFecha Vencimiento\tSaldo Debito\tSaldo Credito\n\
         1305050100\t900111222\tUNO SAS\tFEL0000101\t01/05/2025\t31/05/2025\t1.500,00\t0,00\n\
         1305050100\t900111222\tUNO SAS\tNCL0000012\t20/05/2025\t20/05/2025\t0,00\t500,00\n\
         1305050100\t79111222\tANA PEÑA\tFEL0000107\t21/06/2025\t21/07/2025\t80,00\t0,00\n",
        "3 docs, 2 customers, 1080 COP, 2 overdue",
    );
}

#[test]
fn the_day_of_the_balances_stands_in_a_title_or_above_the_table() {
    let table = "<table><tr><th>CODIGO</th><th>CLIENTE</th><th>NUMERO</th><th>VENCE</th><th>SALDO</th></tr>\
                 <tr><td>1</td><td>UNO SA</td><td>001-001-000000101</td><td>31-05-2025</td><td>100.50</td></tr>\
                 <tr><td>2</td><td>DOS SA</td><td>001-001-000000107</td><td>15-07-2025</td><td>50.25</td></tr></table>";
    let page =
        format!("<html><body><h3>CARTERA DE CLIENTES</h3><p>Corte: 30-06-2025</p>{table}</body></html>");
    let printed = "COMERCIAL SA\nSALDOS DE CLIENTES A 30 DE JUNIO DE 2025\nImpreso: 04/07/2025\n\n\
                   Cliente;Factura;Vence;Saldo\nUNO;F1;31/05/2025;10\nDOS;F2;15/07/2025;20\n";
    for (name, text) in [("fenix.xls", page.as_str()), ("saldos.csv", printed)] {
        let reading = read(&[(name, text.as_bytes())], &options("USD", "2025-07-09")).expect("a portfolio");
        assert_eq!(reading.summary.understood.cutoff, Some(day("2025-06-30")), "{name}");
    }
}

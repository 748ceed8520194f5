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

#[test]
fn each_customer_above_a_header_of_its_own() {
    check(
        "estado_de_cuenta.csv",
        "HNL",
        "2025-07-02",
        "INVERSIONES LA NUESTRA\nRTN: 08019012345678\nFECHA DE CORTE: 30/06/2025\n\n\
         CLIENTE:;UNO S DE RL;;RTN:;08011999000111;;TEL:;9911-2233\nFACTURA;FECHA;VENCE;DIAS;CARGO;ABONO;SALDO\n\
         000-001-01-00000101;01/05/2025;31/05/2025;30;L 100.00;L 20.00;L 80.00\n\
         000-001-01-00000107;15/06/2025;15/07/2025;-15;L 50.00;L 0.00;L 50.00\n\
         TOTAL CLIENTE;;;;;;L 130.00\n\n\
         CLIENTE:;ANA MEJÍA;;RTN:;08011999000222;;TEL:;9911-2244\nFACTURA;FECHA;VENCE;DIAS;CARGO;ABONO;SALDO\n\
         000-001-01-00000109;02/05/2025;01/06/2025;29;L 70.00;L 0.00;L 70.00\nTOTAL CLIENTE;;;;;;L 70.00\n\n\
         CLIENTE:;LUZ ROSALES;;RTN:;08011999000333;;TEL:;9911-2255\nFACTURA;FECHA;VENCE;DIAS;CARGO;ABONO;SALDO\n\
         000-001-01-00000112;13/05/2025;12/06/2025;18;L 30.00;L 0.00;L 30.00\nTOTAL CLIENTE;;;;;;L 30.00\n",
        "4 docs, 3 customers, 230 HNL, 3 overdue",
    );
}

#[test]
fn a_print_of_several_pages_whose_customers_have_no_label() {
    let head = |page: u8| {
        format!(
            "SIIGO - DISTRIBUIDORA NUESTRA S.A.S.                              PAGINA: {page}\n\
             NIT 890.300.400-5                                PROCESADO EN: 2025/07/0{page}\n\
             CARTERA POR COBRAR POR TERCERO    CORTE A: 2025/06/30\n\
             -------------------------------------------------------------------------------\n\
             \x20     COMPROBANTE        FECHA      VENCE       DIAS              VALOR              SALDO\n\
             -------------------------------------------------------------------------------\n"
        )
    };
    let text = format!(
        "{}\x20  900.123.456-8 000 UNO SAS                             TEL: 3001112233\n\
         \x20     F-001-00000101-01  2025/05/01 2025/05/31    30       1,500.00           1,500.00\n\
         \x20     F-001-00000107-01  2025/06/15 2025/07/15   -15         300.00             200.00\n\
         \x20                                       TOTAL TERCERO                         1,700.00\n\n\
         \x0c{}\x20  860.001.022-7 000 DOS LTDA                            TEL: 3101112233\n\
         \x20     F-001-00000109-01  2025/05/02 2025/06/01    29         700.00             700.00\n\
         \x20     J-001-00000003-01  2025/05/20 2025/05/20    41         100.00-            100.00-\n\
         \x20                                       TOTAL TERCERO                           600.00\n",
        head(1),
        head(2)
    );
    check("siigo.txt", "COP", "2025-07-02", &text, "4 docs, 2 customers, 2300 COP, 3 overdue");
}

#[test]
fn a_header_beside_its_columns_and_an_unlabelled_code() {
    let text = "EMPRESA DE PRUEBA\nCORTE A : 2025/03/31\n\n\
         CO  DOCUMENTO   FECHA    VENCE    DIAS         SALDO    POR VENCER          1-30         31-60\n\
         =================================================================================\n\
         CLIENTE : 900111222     UNO SAS                          TELEFONO: 3001112233\n\
         001 FV-000101   20250101 20250131   59     1,500,000                                 1,500,000\n\
         001 FV-000107   20250301 20250420  -20       300,000       300,000\n\
         \x20                                          1,800,000       300,000             0     1,500,000 *\n\
         CLIENTE : 900111333     DOS LTDA                         TELEFONO: 3101112233\n\
         001 FV-000109   20250201 20250303   28       700,000                     700,000\n\
         001 NC-000003   20250220 20250220   39       100,000-                                  100,000-\n\
         \x20                                            600,000             0       700,000       100,000- *\n";
    check("CA140A.LST", "COP", "2025-04-02", text, "4 docs, 2 customers, 2400000 COP, 3 overdue");
}

#[test]
fn columns_merged_over_both_rows_of_the_header() {
    check(
        "contasis.csv",
        "PEN",
        "2025-07-02",
        "CUENTAS POR COBRAR\nEXPRESADO EN SOLES\n\n\
         Nro,Doc. Identidad,,Apellidos y Nombres / Razón Social,Comprobante,,,Fecha,,Saldos,,\n\
         ,Tipo,Número,,Tipo,Serie,Número,Emisión,Vencimiento,Debe,Haber,Saldo\n\
         1,6,20100000009,ANDINA SAC,01,F001,101,01/05/2025,31/05/2025,1500.00,0.00,1500.00\n\
         2,6,20100000009,ANDINA SAC,07,FC01,12,20/05/2025,20/05/2025,0.00,500.00,-500.00\n\
         3,6,20100000017,COSTA SAC,01,F001,107,21/06/2025,21/07/2025,100.00,20.00,80.00\n",
        "3 docs, 2 customers, 1080 PEN, 2 overdue",
    );
}

#[test]
fn pages_that_carry_their_sum_over() {
    let page = |number: u8| {
        format!(
            "MOLINOS NUESTROS S.A.A.,,,,,,\nCUENTAS POR COBRAR AL 30.06.2025,,,,,,\nHora: 11:45:10,,,,,Página:,{number}\n\
             R.U.C.,RAZON SOCIAL,NUMERO,FEC.EMISION,FEC.VENCIM.,IMPORTE S/,SALDO S/\n"
        )
    };
    let text = format!(
        "{}20100000009,ANDINA SAC,00000101,01.05.2025,31.05.2025,1500.00,1500.00\n\
         20100000009,ANDINA SAC,00000107,15.06.2025,15.07.2025,200.00,100.00\n,,,,VAN...,,1600.00\n\
         {},,,,VIENEN...,,1600.00\n20100000017,COSTA SAC,00000109,16.05.2025,15.06.2025,300.00,300.00\n\
         20100000017,COSTA SAC,00000112,17.05.2025,16.06.2025,50.00,50.00\n,,,,TOTAL GENERAL,,1950.00\n",
        page(1),
        page(2)
    );
    check("molinos.csv", "PEN", "2025-07-02", &text, "4 docs, 2 customers, 1950 PEN, 3 overdue");
}

#[test]
fn the_day_of_payment_of_what_nobody_paid_is_the_due_date() {
    check(
        "a_mano.csv",
        "HNL",
        "2025-07-02",
        "CUENTAS POR COBRAR\n\nNo.,NOMBRE DEL CLIENTE,# FACTURA,FECHA FACT.,FECHA DE PAGO,TOTAL FACTURA,1ER ABONO,2DO ABONO,SALDO PENDIENTE\n\
         1,UNO,8116,01/05/2025,31/05/2025,100.00,,,100.00\n2,ANA,8131,15/06/2025,15/07/2025,50.00,,,50.00\n\
         3,LUZ,8133,13/05/2025,12/06/2025,70.00,20.00,10.00,40.00\n",
        "3 docs, 3 customers, 190 HNL, 2 overdue",
    );
    check(
        "cheques.csv",
        "USD",
        "2025-07-02",
        "CHEQUES POSFECHADOS EN CUSTODIA\n\nCliente,Cédula / RUC,Banco,No. Cheque,Fecha Recepción,Fecha Cobro,Valor,Estado\n\
         UNO SA,0990012345001,PICHINCHA,000101,01/05/2025,31/05/2025,100.00,EN CUSTODIA\n\
         ANA VERA,1710034065,GUAYAQUIL,000107,15/06/2025,15/07/2025,50.00,EN CUSTODIA\n\
         ANA VERA,1710034065,GUAYAQUIL,000108,15/06/2025,15/08/2025,50.00,EN CUSTODIA\n",
        "3 docs, 2 customers, 200 USD, 1 overdue",
    );
}

#[test]
fn the_tax_id_and_the_name_of_whoever_the_trade_says() {
    check(
        "radian.csv",
        "COP",
        "2025-07-02",
        "CUFE,Folio,Prefijo,Fecha Emisión,Fecha Vencimiento,NIT Adquiriente,Nombre Adquiriente,Divisa,Total,Valor Pendiente\n\
         8f3a,101,SETT,01-05-2025,31-05-2025,900111222,UNO SAS,COP,100.00,100.00\n\
         9b4c,107,SETT,15-06-2025,15-07-2025,900111222,UNO SAS,COP,50.00,50.00\n\
         7d5e,109,SETT,02-05-2025,01-06-2025,900111333,DOS LTDA,COP,70.00,40.00\n",
        "3 docs, 2 customers, 190 COP, 2 overdue",
    );
}

//! Layouts of the south of the continent, of Spain and of systems of the whole world that an
//! import which had not seen them read wrongly.

use cartera::import::Field;

use super::{check, in_short, options, read};

#[test]
fn a_kind_in_front_of_the_number_and_a_cut_off_that_days_tell() {
    check(
        "xubio.csv",
        "ARS",
        "2025-06-15",
        "Cliente;CUIT;Fecha;Comprobante;Fecha Vto.;Moneda;Importe Total;Saldo;Días\n\
         SUR S.A.;30-71234567-1;05/03/2025;Factura de Venta A-00005-00001008;04/04/2025;Pesos Argentinos;1.000,00;400,00;72\n\
         SUR S.A.;30-71234567-1;10/04/2025;Nota de Crédito A-00005-00000031;10/04/2025;Pesos Argentinos;-50,00;-50,00;66\n\
         NORTE SRL;30-70987654-8;01/06/2025;Factura de Venta A-00005-00001010;01/07/2025;Dólares;90,00;90,00;-16\n",
        "3 docs, 2 customers, 350 ARS + 90 USD, 2 overdue",
    );
}

#[test]
fn a_header_over_the_kind_and_the_number() {
    check(
        "bejerman.csv",
        "ARS",
        "2025-05-31",
        "Composición de Saldos de Clientes al 31/05/2025,,,,,,\n\
         Fecha,Comprobante,,Vencimiento,Importe,Imputado,Pendiente\n\
         Cliente: 00102 - SUR S.A.    C.U.I.T.: 30-71234567-1   Tel.: (011) 4567-1234,,,,,,\n\
         24/12/2024,FC,A-0002-00001009,23/01/2025,500.00,100.00,400.00\n\
         02/05/2025,FC,A-0002-00001012,01/06/2025,80.00,0.00,80.00\n\
         ,,,Saldo del cliente,,,480.00\n\
         Cliente: 00109 - NORTE SRL    C.U.I.T.: 30-70987654-8   Tel.: (011) 4567-4321,,,,,,\n\
         03/03/2025,NC,A-0002-00000044,03/03/2025,-20.00,0.00,-20.00\n\
         ,,,Saldo del cliente,,,-20.00\n\
         ,,,Total general,,,460.00\n",
        "3 docs, 2 customers, 460 ARS, 2 overdue",
    );
}

#[test]
fn printed_pages_with_tax_ids_that_have_no_colon() {
    check(
        "calipso.txt",
        "ARS",
        "2025-04-30",
        "CALIPSO S.A.                                                          Hoja:    1\n\
         COMPOSICION DE CUENTAS CORRIENTES DEUDORAS\n\
         Saldos al: 30/04/2025\n\
         Emision     Comprobante           Vto.               Importe      Cancelado          Saldo\n\
         Cliente: 000102 SUR S.A.   CUIT 30-71234567-1\n\
         05/03/25    FA A-0001-00001007    04/04/25          1.092,46           0,00       1.092,46\n\
         07/03/25    FA A-0001-00001009    06/05/25            300,00         100,00         200,00\n\
         \u{20}           Total cliente                           1.392,46         100,00       1.292,46\n\
         CALIPSO S.A.                                                          Hoja:    2\n\
         COMPOSICION DE CUENTAS CORRIENTES DEUDORAS\n\
         Saldos al: 30/04/2025\n\
         Emision     Comprobante           Vto.               Importe      Cancelado          Saldo\n\
         10/03/25    FA A-0001-00001011    09/04/25             50,00           0,00          50,00\n\
         Cliente: 000109 NORTE SRL   CUIT 30-70987654-8\n\
         11/03/25    NC A-0001-00000012    11/03/25            -10,00           0,00         -10,00\n",
        "4 docs, 2 customers, 1332.46 ARS, 3 overdue",
    );
}

#[test]
fn the_document_and_the_books_each_in_its_currency() {
    check(
        "manager.csv",
        "CLP",
        "2025-06-30",
        "Documentos pendientes de clientes - Fecha de corte: 30-06-2025;;;;;;;;\n\
         Rut;Razón Social;Tipo;Folio;Emisión;Vencimiento;Moneda;Saldo Moneda;Saldo $\n\
         76.111.222-3;UNO SPA;FAVE;1001;01-05-2025;31-05-2025;$;300000;300000\n\
         76.333.444-5;DOS LTDA;FAVE;1002;20-06-2025;20-07-2025;UF;10,5;412304\n\
         76.333.444-5;DOS LTDA;FAVE;1003;20-05-2025;19-06-2025;UF;2,25;88351\n\
         76.333.444-5;DOS LTDA;FAVE;1004;20-05-2025;19-06-2025;$;70000;70000\n",
        "4 docs, 2 customers, 12.75 CLF + 370000 CLP, 3 overdue",
    );
    check(
        "fo.csv",
        "USD",
        "2025-06-30",
        "Customer account,Name,Invoice,Date,Due date,Currency,Balance in transaction currency,Balance\n\
         US-101,ACME Inc.,CIV-1001,5/1/2025,5/31/2025,USD,100.00,100.00\n\
         US-101,ACME Inc.,CIV-1002,5/2/2025,6/1/2025,EUR,50.00,54.00\n\
         US-108,BAY LLC,CIV-1003,6/2/2025,7/2/2025,EUR,10.00,10.80\n\
         US-108,BAY LLC,CIV-1004,6/3/2025,7/3/2025,USD,70.00,70.00\n",
        "4 docs, 2 customers, 60 EUR + 170 USD, 2 overdue",
    );
}

#[test]
fn one_debt_in_bolivianos_and_in_dollars() {
    check(
        "bolivia.csv",
        "BOB",
        "2025-06-30",
        "LIBRO DE CUENTAS POR COBRAR;;;;;;;\n\
         Al 30 de junio de 2025;;;;;;;\n\
         NIT/CI;Razón Social;Nº Factura;Fecha;Fecha Vcto.;Importe Bs;Saldo Bs;Saldo $us\n\
         1023456021;UNO SRL;501;01/05/2025;31/05/2025;696,00;696,00;100,00\n\
         1034567028;DOS SRL;502;20/06/2025;20/07/2025;348,00;69,60;10,00\n\
         1034567028;DOS SRL;503;20/05/2025;19/06/2025;348,00;348,00;50,00\n",
        "3 docs, 2 customers, 1113.60 BOB, 2 overdue",
    );
}

#[test]
fn currencies_in_parts_under_their_names() {
    check(
        "gns.csv",
        "UYU",
        "2025-06-30",
        "Saldos pendientes al 30/06/2025,,,,,\nMoneda: Pesos Uruguayos,,,,,\nCliente,Nombre,Documento,Fecha,Vencimiento,Pendiente\n\
         102,UNO SA,FAC A 1001,01/05/2025,31/05/2025,1000.00\n109,DOS SA,FAC A 1002,20/06/2025,20/07/2025,500.00\n,Total Pesos Uruguayos,,,,1500.00\n\
         Moneda: Dólares Americanos,,,,,\nCliente,Nombre,Documento,Fecha,Vencimiento,Pendiente\n\
         109,DOS SA,FAC A 1003,02/05/2025,01/06/2025,200.00\n,Total Dólares Americanos,,,,200.00\n",
        "3 docs, 2 customers, 200 USD + 1500 UYU, 2 overdue",
    );
}

#[test]
fn protheus_tables_and_its_report_with_code_branch_and_name_in_one() {
    check(
        "se1.csv",
        "BRL",
        "2025-06-30",
        "E1_PREFIXO;E1_NUM;E1_PARCELA;E1_TIPO;E1_CLIENTE;E1_LOJA;E1_NOMCLI;E1_EMISSAO;E1_VENCTO;E1_VALOR;E1_SALDO\n\
         1  ;000001003;A;NF ;000102;01;UM LTDA;20250401;20250501;100.00;100.00\n\
         1  ;000001003;B;NF ;000102;01;UM LTDA;20250401;20250731;100.00;100.00\n\
         1  ;000000043; ;NCC;000109;01;DOIS LTDA;20250402;20250402;30.00;30.00\n",
        "3 docs, 2 customers, 170 BRL, 2 overdue",
    );
    check(
        "finr130.csv",
        "BRL",
        "2025-06-30",
        "Posição dos Títulos a Receber - Por Cliente;;;;;;;\n\
         Codigo-Lj-Nome do Cliente;Prf-Numero;Tp;Data de;Data de Vencto;;Valor Original;Dias\n\
         ;Parcela;;Emissao;Titulo;Real;;Atraso\n\
         000102-01-Padaria Primeira;1  -000001003-A;NF;01/04/2025;01/05/2025;02/05/2025;100,00;60\n\
         000102-01-Padaria Primeira;1  -000001003-B;NF;01/04/2025;31/07/2025;31/07/2025;100,00;\n\
         000109-01-Oficina Segunda;1  -000001005-A;NF;02/04/2025;02/06/2025;02/06/2025;50,00;28\n\
         T O T A L   G E R A L ---->;;;;;;250,00;\n",
        "3 docs, 2 customers, 250 BRL, 2 overdue",
    );
}

#[test]
fn a_group_with_identity_and_telephone_between_dashes() {
    check(
        "linx.csv",
        "BRL",
        "2025-06-30",
        "TÍTULOS EM ABERTO;;;;;;\nPosição em: 30/06/2025;;;;;;\nDocumento;Parc.;Emissão;Vencimento;Atraso;Valor;Saldo\n\
         Cliente: 102 - UM LTDA - CNPJ/CPF: 11.222.333/0001-81 - Fone: (11) 98765-4321;;;;;;\n\
         1003;1/3;01/04/2025;01/05/2025;60;100,00;100,00\n1003;2/3;01/04/2025;31/05/2025;30;100,00;100,00\n1003;3/3;01/04/2025;30/06/2025;0;100,00;100,00\n\
         Total do cliente;;;;;300,00;300,00\n",
        "3 docs, 1 customers, 300 BRL, 2 overdue",
    );
}

#[test]
fn receipts_that_a_mark_calls_paid() {
    check(
        "facturascripts.csv",
        "EUR",
        "2025-06-30",
        "idrecibo;codigofactura;codcliente;nombrecliente;cifnif;fecha;vencimiento;fechapago;coddivisa;importe;pagado\n\
         1;FAC2025A1;000102;UNO SL;B12345674;01-04-2025;01-05-2025;03-05-2025;EUR;100.00;1\n\
         2;FAC2025A2;000102;UNO SL;B12345674;01-05-2025;31-05-2025;;EUR;80.00;0\n\
         3;FAC2025A3;000109;DOS SL;B87654323;20-06-2025;20-07-2025;;EUR;20.00;0\n",
        "3 docs, 2 customers, 100 EUR, 1 overdue",
    );
}

#[test]
fn line_items_of_sap_under_labels_without_colons() {
    check(
        "fbl5n.txt",
        "EUR",
        "2025-06-30",
        "30.06.2025                       Dynamic List Display                         1\n\n\
         Customer             100107\nCompany Code         1000\n\nName                 Óptica Sur S.L.\nCity                 Madrid\n\n\
         -----------------------------------------------------------------------------\n\
         |St|Assignment|DocumentNo|Typ|Doc. Date |Net due dt|Amount in DC|Curr.|Text|\n\
         |  |0090001003|1800001003|RV |02.04.2025|01.06.2025|    1.843,59|EUR  |    |\n\
         |  |0090001004|1800001004|DG |02.05.2025|02.05.2025|      43,59-|EUR  |    |\n\
         |* |          |          |   |          |          |    1.800,00|EUR  |    |\n\
         |**|Account 10|          |   |          |          |    1.800,00|EUR  |    |\n\n\
         Customer             100112\nCompany Code         1000\n\nName                 Textil Norte S.A.\nCity                 Madrid\n\n\
         |St|Assignment|DocumentNo|Typ|Doc. Date |Net due dt|Amount in DC|Curr.|Text|\n\
         |  |0090001009|1800001009|RV |20.06.2025|20.07.2025|      200,00|EUR  |    |\n\
         |* |          |          |   |          |          |      200,00|EUR  |    |\n",
        "3 docs, 2 customers, 2000 EUR, 2 overdue",
    );
}

#[test]
fn customers_and_documents_in_one_column_without_a_header() {
    check(
        "odoo.csv",
        "EUR",
        "2025-06-30",
        ",Fecha de factura,Divisa,Al 30/06/2025,1-30,31-60,61-90,91-120,Más antiguos,Total\n\
         Cuentas por cobrar vencidas,,,20.00,100.00,0.00,0.00,0.00,55.00,175.00\n\
         Óptica Sur S.L.,,,0.00,100.00,0.00,0.00,0.00,55.00,155.00\n\
         INV/2025/01003,2025-05-05,EUR,0.00,100.00,0.00,0.00,0.00,0.00,\n\
         INV/2025/00003,2025-01-05,EUR,0.00,0.00,0.00,0.00,0.00,55.00,\n\
         Total Óptica Sur S.L.,,,0.00,100.00,0.00,0.00,0.00,55.00,155.00\n\
         Textil Norte S.A.,,,20.00,0.00,0.00,0.00,0.00,0.00,20.00\n\
         INV/2025/01008,2025-06-15,EUR,20.00,0.00,0.00,0.00,0.00,0.00,\n\
         Total Textil Norte S.A.,,,20.00,0.00,0.00,0.00,0.00,0.00,20.00\n",
        "3 docs, 2 customers, 175 EUR, 2 overdue",
    );
}

#[test]
fn a_count_behind_the_name_is_no_code() {
    check(
        "open-invoices.csv",
        "USD",
        "2025-06-30",
        "Open Invoices,,,,,\nAs of June 30, 2025,,,,,\n,Date,Transaction type,Num,Due date,Open balance\n\
         ACME Inc. (2),,,,,\n,05/01/2025,Invoice,1003,05/31/2025,100.00\n,05/02/2025,Invoice,1004,06/01/2025,50.00\nTotal for ACME Inc.,,,,,$150.00\n\
         BAY LLC (2),,,,,\n,05/03/2025,Invoice,1005,06/02/2025,10.00\n,06/13/2025,Invoice,1006,07/13/2025,5.00\nTotal for BAY LLC,,,,,$15.00\nTOTAL,,,,,$165.00\n",
        "4 docs, 2 customers, 165 USD, 3 overdue",
    );
}

#[test]
fn a_printed_list_whose_customers_stand_before_a_telephone() {
    check(
        "aged-invoices.txt",
        "USD",
        "2025-06-30",
        "A/R Aged Invoice Report\nAll Open Invoices - Aged as of 6/30/2025\n\n\
         Customer/     Invoice\n\
         Invoice       Date        Due Date           Balance       Current       30 Days       60 Days\n\
         ---------------------------------------------------------------------------------------------\n\
         01-0000101  ACME Inc.                            Contact: J. Smith   Phone: (305) 253-7332  Credit Limit: 5,000.00\n\
         0001003-IN    01/11/2025  04/11/2025       37,359.69                                37,359.69\n\
         0001007-IN    02/21/2025  06/22/2025        4,446.12                   4,446.12\n\
         \u{20}             Customer 0000101 Totals:     41,805.81\n\n\
         01-0000110  BAY LLC                              Contact: J. Smith   Phone: (713) 286-0542  Credit Limit: 5,000.00\n\
         0001015-IN    06/12/2025  07/12/2025       69,498.43     69,498.43\n\
         \u{20}             Customer 0000110 Totals:     69,498.43\n",
        "3 docs, 2 customers, 111304.24 USD, 2 overdue",
    );
}

#[test]
fn names_that_begin_with_the_letter_of_their_type() {
    check(
        "contaplus.txt",
        "EUR",
        "2025-07-31",
        "CCODCLI|CNOMCLI|CNIFCLI|CTLFCLI|CNUMFAC|DFECFAC|DFECVTO|NIMPVTO|NIMPCOB|NPENDIE|LDEVUEL\n\
         000102|UNO SL|B12345674|612345678|A001008|20250401|20250501|100.00|20.00|80.00|F\n\
         000109|DOS SL|B87654323|612345679|A001009|20250620|20250820|50.00|0.00|50.00|F\n\
         000109|DOS SL|B87654323|612345679|A001010|20250520|20250619|30.00|10.00|20.00|F\n",
        "3 docs, 2 customers, 150 EUR, 2 overdue",
    );
}

#[test]
fn a_customer_in_rows_of_labels_above_its_documents() {
    let text = "ESTADO DE CUENTA DE CLIENTES;;;;\nAl 31 de Julio de 2025;;;;\n\
         RUT:;76.111.222-3;;;\nNombre:;UNO SPA;;;\nTeléfono:;+56 9 8765 4321;;;\nTipo;Folio;Emisión;Vencimiento;Saldo\n\
         Factura;1001;01-05-2025;31-05-2025;300000\nFactura;1002;20-07-2025;19-08-2025;5000\n;;;Saldo cliente;305000\n\
         RUT:;76.333.444-5;;;\nNombre:;DOS LTDA;;;\nTeléfono:;+56 9 8765 0000;;;\nTipo;Folio;Emisión;Vencimiento;Saldo\n\
         Factura;1003;01-06-2025;01-07-2025;70000\n;;;Saldo cliente;70000\n";
    check("bloques.csv", "CLP", "2025-07-31", text, "3 docs, 2 customers, 375000 CLP, 2 overdue");
    let reading = read(&[("bloques.csv", text.as_bytes())], &options("CLP", "2025-07-31")).expect("read");
    assert!(reading.batch.customers.iter().all(|it| it.tax_id.is_some() && it.contact_points.len() == 1));
}

#[test]
fn what_was_asked_for_is_not_what_is_left() {
    check(
        "portal.csv",
        "USD",
        "2025-07-31",
        "id,Number,Customer ID,Customer Name,Currency,Total,Amount Due,Amount Paid,Amount Remaining,Status,Created (UTC),Due Date (UTC)\n\
         in_1,A1-0001,cus_1,ACME Inc.,usd,100.00,100.00,0,100.00,open,2025-05-01 14:03,2025-05-31 14:03\n\
         in_2,A1-0002,cus_1,ACME Inc.,usd,50.00,50.00,50.00,0.00,paid,2025-05-01 14:03,2025-05-31 14:03\n\
         in_3,A1-0003,cus_2,BAY LLC,usd,80.00,80.00,80.00,0.00,paid,2025-05-01 14:03,2025-05-31 14:03\n\
         in_4,A1-0004,cus_2,BAY LLC,usd,70.00,70.00,20.00,50.00,open,2025-07-15 14:03,2025-08-14 14:03\n",
        "4 docs, 2 customers, 150 USD, 1 overdue",
    );
}

#[test]
fn credit_notes_by_the_code_of_the_tax_office_have_no_sign() {
    check(
        "rcv.csv",
        "CLP",
        "2025-07-31",
        "Nro;Tipo Doc;Rut cliente;Razon Social;Folio;Fecha Docto;Fecha Vencimiento;Monto Neto;Monto IVA;Monto total;Por Pagar\n\
         1;33;76111222-3;UNO SPA;1001;01/05/2025;31/05/2025;84034;15966;100000;100000\n\
         2;33;76333444-5;DOS LTDA;1002;20/07/2025;19/08/2025;8403;1597;10000;10000\n\
         3;61;76333444-5;DOS LTDA;31;21/07/2025;21/07/2025;1681;319;2000;2000\n",
        "3 docs, 2 customers, 108000 CLP, 2 overdue",
    );
}

#[test]
fn a_list_of_customers_by_a_bare_number_and_currencies_in_english() {
    let text = [
        "Nro;Denominación;RUT/CI;Tel. Contacto\n102;UNO SA;211234560019;099 123 456\n109;DOS SA;217654320012;099 123 457\n",
        "Nro Cliente;Cbte;Serie;Nro;Fecha;Vto;Moneda;Total;Saldo\n\
         102;eFact;A;1001;01/05/2025;31/05/2025;US Dollar;100,00;80,00\n109;eFact;A;1002;20/07/2025;19/08/2025;British Pound;50,00;50,00\n109;eNC;A;7;20/05/2025;20/05/2025;US Dollar;-5,00;-5,00\n",
    ];
    let files = [("clientes.csv", text[0].as_bytes()), ("comprobantes.csv", text[1].as_bytes())];
    let reading = read(&files, &options("UYU", "2025-07-31")).expect("read");
    assert_eq!(in_short(&reading.summary.figures), "3 docs, 2 customers, 50 GBP + 75 USD, 2 overdue");
    assert!(reading.batch.customers.iter().any(|it| it.name == "UNO SA"));
}

#[test]
fn the_same_customer_again_on_the_next_page() {
    check(
        "extracto.txt",
        "EUR",
        "2025-07-31",
        "SUMINISTROS DEL EBRO, S.A.                                    Página 1\nEXTRACTO DE FACTURAS PENDIENTES A 31/07/2025\n\
         Factura       Fecha       Vencimiento        Importe      Pendiente\n\
         Cliente 00102  Talleres Norte S.L.\n\
         F25/1001      01/05/2025  31/05/2025          100,00         100,00\n\
         F25/1002      02/05/2025  01/06/2025           50,00          50,00\n\
         SUMINISTROS DEL EBRO, S.A.                                    Página 2\nEXTRACTO DE FACTURAS PENDIENTES A 31/07/2025\n\
         Factura       Fecha       Vencimiento        Importe      Pendiente\n\
         Cliente 00102  Talleres Norte S.L. (cont.)\n\
         F25/1003      03/07/2025  02/08/2025           25,00          25,00\n",
        "3 docs, 1 customers, 175 EUR, 2 overdue",
    );
}

#[test]
fn abbreviations_of_money_and_days_in_english() {
    check(
        "abbr.csv",
        "USD",
        "2025-08-31",
        "Customer Name,Cust #,Home Phone,Trans Type,Inv #,Inv Dt,Due Dt,Orig Amt,Bal Due,Days PD\n\
         ACME Inc.,102,(305) 253-7332,INV,1001,05/01/25,05/31/25,\" $1,100.00 \",\" $1,000.00 \",92\n\
         ACME Inc.,102,(305) 253-7332,CM,1002,05/02/25,05/02/25, ($50.00), ($50.00),121\n\
         BAY LLC,109,(713) 286-0542,INV,1003,08/15/25,09/14/25, $10.00 , $10.00 ,-14\n",
        "3 docs, 2 customers, 960 USD, 2 overdue",
    );
}

#[test]
fn balances_in_dollars_as_the_title_says_and_a_telephone_behind_the_name() {
    let text = "Saldos pendientes en dólares al 31/08/2025;;;\nDocumento;Emitido;Vence;Saldo\n\
         Barraca Norte S.A. (10234) - Tlf. 099 123 456;;;\nA 1001;01/05/2025;31/05/2025;100,00\nA 1002;20/08/2025;19/09/2025;50,00\nTotal;;;150,00\n\
         Tienda Sur (10291) - Tlf. 099 123 457;;;\nA 1003;02/05/2025;01/06/2025;25,00\nTotal;;;25,00\n";
    check("dolares.csv", "UYU", "2025-08-31", text, "3 docs, 2 customers, 175 USD, 2 overdue");
    let reading = read(&[("dolares.csv", text.as_bytes())], &options("UYU", "2025-08-31")).expect("read");
    assert!(
        reading.batch.customers.iter().all(|it| it.contact_points.len() == 1 && !it.name.contains("Tlf"))
    );
}

#[test]
fn the_number_of_a_house_is_nobodys_key() {
    let text = "id,name,email,cpf,street,number\n\
                1,Ana Ruiz,ana@example.com,52998224725,Rua Um,98\n\
                2,Bruno Paz,bruno@example.com,11144477735,Rua Dois,74\n\
                3,Carla Sol,carla@example.com,39053344705,Rua Um,45\n";
    let reading = read(&[("clientes.csv", text.as_bytes())], &options("BRL", "2025-07-09")).expect("read");
    let mapping = reading.summary.understood.mapping();
    assert_eq!(mapping.get(&Field::CustomerCode).map(String::as_str), Some("id"), "{mapping:?}");
}

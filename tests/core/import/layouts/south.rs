//! Exports as the systems of Peru, Chile, Argentina and Brazil write them.

use super::check;

#[test]
fn concar_with_both_currencies_of_one_debt() {
    check(
        "dos-saldos.csv",
        "PEN",
        "2025-07-09",
        "RUC;Razón Social;T.D.;Serie;Número;F. Emisión;F. Vcto.;Mon.;Saldo S/.;Saldo US$\n\
         20100000001;ANDINA SAC;01;F001;100;01/05/2025;31/05/2025;MN;3700.00;1000.00\n\
         20100000002;COSTA SAC;01;F001;101;15/06/2025;15/07/2025;ME;370.00;100.00\n\
         20100000002;COSTA SAC;01;F001;102;16/06/2025;16/07/2025;ME;740.00;200.00\n",
        "3 docs, 2 customers, 3700 PEN + 300 USD, 1 overdue",
    );
}

#[test]
fn two_debts_in_one_row_of_a_summary() {
    check(
        "resumen.csv",
        "PEN",
        "2025-07-09",
        "RUC;Cliente;Vencimiento;Saldo Soles;Saldo Dólares\n\
         20100000001;ANDINA SAC;31/05/2025;3700.00;55.00\n\
         20100000002;COSTA SAC;15/07/2025;120.00;900.00\n\
         20100000003;SIERRA SAC;01/06/2025;0.00;10.00\n",
        "5 docs, 3 customers, 3820 PEN + 965 USD, 3 overdue",
    );
}

#[test]
fn contasis_with_a_header_of_two_rows_and_types_of_sunat() {
    check(
        "contasis.csv",
        "PEN",
        "2025-07-09",
        "REGISTRO DE CUENTAS POR COBRAR,,,,,,,,\n\
         Cliente,,Comprobante,,,Fecha,,Importe,\n\
         RUC/DNI,Razón Social,Tipo,Serie,Número,Emisión,Vencimiento,Total,Saldo\n\
         20100000001,ANDINA SAC,01,F001,00000100,01/05/2025,31/05/2025,1180.00,1180.00\n\
         20100000002,COSTA SAC,03,B001,00000100,20/06/2025,20/07/2025,590.00,90.00\n\
         20100000002,COSTA SAC,07,FC01,00000003,21/06/2025,21/06/2025,-59.00,-59.00\n",
        "3 docs, 2 customers, 1211 PEN, 2 overdue",
    );
}

#[test]
fn starsoft_statement_with_totals_in_the_middle() {
    check(
        "starsoft.csv",
        "PEN",
        "2025-07-09",
        "ESTADO DE CUENTA CORRIENTE,,,,,,\n\
         ANEXO: 20100000001 ANDINA SAC,,,,,,\n\
         TD,NUMERO,FEC.EMIS.,FEC.VCTO.,CARGO,ABONO,SALDO\n\
         FT,F001-00000100,01/05/25,31/05/25,1180.00,180.00,1000.00\n\
         FT,F001-00000105,10/06/25,10/07/25,590.00,0.00,590.00\n\
         ,,,TOTAL ANEXO,1770.00,180.00,1590.00\n\
         ANEXO: 20100000002 COSTA SAC,,,,,,\n\
         TD,NUMERO,FEC.EMIS.,FEC.VCTO.,CARGO,ABONO,SALDO\n\
         FT,F001-00000099,15/01/25,14/02/25,80.00,0.00,80.00\n\
         ,,,TOTAL ANEXO,80.00,0.00,80.00\n\
         ,,,TOTAL GENERAL,1850.00,180.00,1670.00\n",
        "3 docs, 2 customers, 1670 PEN, 2 overdue",
    );
}

#[test]
fn defontana_with_a_file_of_its_own_kind_of_key() {
    check(
        "defontana.csv",
        "CLP",
        "2025-07-09",
        "ID Ficha;Ficha;Tipo Documento;Número;Fecha Emisión;Fecha Vencimiento;Debe;Haber;Saldo;Glosa\n\
         76.111.222-3;MADERERA UNO SPA;FVAELECT;1001;01-05-2025;31-05-2025;500.000;200.000;300.000;Venta\n\
         76.333.444-5;MADERERA DOS LTDA;FVAELECT;1002;20-06-2025;20-07-2025;70.000;0;70.000;Venta\n\
         76.333.444-5;MADERERA DOS LTDA;NCVELECT;55;21-06-2025;21-06-2025;0;20.000;-20.000;Devolución\n",
        "3 docs, 2 customers, 350000 CLP, 2 overdue",
    );
}

#[test]
fn nubox_with_net_and_tax_before_the_total() {
    check(
        "nubox.csv",
        "CLP",
        "2025-07-09",
        "Rut;Razón social;Documento;Folio;Fecha;Vencimiento;Neto;IVA;Total;Pagado;Por pagar\n\
         76111222-3;UNO SPA;Factura;100;01-05-2025;31-05-2025;100000;19000;119000;19000;100000\n\
         76333444-5;DOS SPA;Factura;101;20-06-2025;20-07-2025;50000;9500;59500;0;59500\n\
         76333444-5;DOS SPA;Factura;102;21-06-2025;21-07-2025;10000;1900;11900;0;11900\n",
        "3 docs, 2 customers, 171400 CLP, 1 overdue",
    );
}

#[test]
fn softland_with_its_auxiliaries() {
    check(
        "softland.csv",
        "CLP",
        "2025-07-09",
        "Cód. Auxiliar;Nom. Auxiliar;Tipo Doc. Ref.;Nro. Doc. Ref.;Fec. Emi.;Fec. Vcto.;Saldo Deudor;Saldo Acreedor\n\
         76111222;UNO SPA;FC;100;01/05/2025;31/05/2025;300.000;\n\
         76333444;DOS SPA;FC;101;20/06/2025;20/07/2025;70.000;\n\
         76333444;DOS SPA;NC;9;21/06/2025;21/06/2025;;20.000\n",
        "3 docs, 2 customers, 350000 CLP, 2 overdue",
    );
}

#[test]
fn cheques_that_are_due_on_their_own_day() {
    check(
        "cheques.csv",
        "CLP",
        "2025-07-09",
        "Banco;N° Cheque;Girador;RUT;Fecha Cheque;Monto\n\
         ESTADO;1234567;UNO SPA;76.111.222-3;15/06/2025;150.000\n\
         CHILE;7654321;UNO SPA;76.111.222-3;15/07/2025;150.000\n\
         BCI;1111111;DOS SPA;76.333.444-5;30/05/2025;80.000\n",
        "3 docs, 2 customers, 380000 CLP, 2 overdue",
    );
}

#[test]
fn tango_composition_of_balances_printed() {
    check(
        "tango.txt",
        "ARS",
        "2025-07-09",
        "Empresa Demo S.A.                                Hoja 1\n\
         Composición de saldos al 09/07/2025\n\n\
         Comprobante          Emisión     Vto.            Importe           Saldo\n\
         Cliente: 000015 UNO SRL   C.U.I.T.: 30-71234567-1   Tel.: 4555-0101\n\
         FAC A0001-00000100   01/05/2025  31/05/2025     121.000,00      121.000,00\n\
         N/C A0001-00000009   05/05/2025  05/05/2025      21.000,00-      21.000,00-\n\
         Total cliente                                                   100.000,00\n\
         Cliente: 000016 DOS SA    C.U.I.T.: 30-71234568-9   Tel.: 4555-0102\n\
         FAC A0001-00000130   20/06/2025  20/07/2025      50.000,00       10.000,00\n\
         Total cliente                                                    10.000,00\n\
         Total general                                                   110.000,00\n",
        "3 docs, 2 customers, 110000 ARS, 2 overdue",
    );
}

#[test]
fn bejerman_with_letters_in_the_voucher() {
    check(
        "bejerman.csv",
        "ARS",
        "2025-07-09",
        "Cliente;Razón Social;Tipo Doc.;Nro. Doc.;Comprobante;Fecha;F.Vto;Importe Orig.;Saldo Moneda Local\n\
         C00001;UNO SRL;CUIT;30712345671;FC A 0001-00001234;01/05/2025;31/05/2025;$ 121.000,00;$ 121.000,00\n\
         C00002;DOS SA;CUIT;30712345689;FC A 0001-00001240;20/06/2025;20/07/2025;$ 50.000,00;$ 10.000,00\n\
         C00002;DOS SA;CUIT;30712345689;NC A 0001-00000033;21/06/2025;21/06/2025;$ -5.000,00;$ -5.000,00\n",
        "3 docs, 2 customers, 126000 ARS, 2 overdue",
    );
}

#[test]
fn protheus_printed_with_the_shop_beside_the_customer() {
    check(
        "finr130.csv",
        "BRL",
        "2025-07-09",
        "Codigo-Lj-Nome do Cliente;Prf-Numero-Parcela;TP;Natureza;Data de Emissao;Vencto Titulo;Vencto Real;Bco St;Valor Original;Tit Vencidos Valor Nominal;Titulos a Vencer Valor Nominal;Dias Atraso;Historico\n\
         000123-01-COMERCIO UM LTDA;1  -000001001-A;NF;10101;01/05/2025;31/05/2025;02/06/2025;;1.500,00;1.500,00;;37;\n\
         000123-01-COMERCIO UM LTDA;1  -000001001-B;NF;10101;01/05/2025;30/07/2025;30/07/2025;;1.500,00;;1.500,00;;\n\
         000200-01-PADARIA DOIS;1  -000000900- ;NF;10101;10/02/2025;12/03/2025;12/03/2025;;250,10;250,10;;119;\n",
        "3 docs, 2 customers, 3250.10 BRL, 2 overdue",
    );
}

#[test]
fn omie_with_status_and_forecast() {
    check(
        "omie.csv",
        "BRL",
        "2025-07-09",
        "Situação;Previsão;Vencimento;Emissão;Cliente (Nome Fantasia);CNPJ/CPF;Nota Fiscal;Parcela;Categoria;Valor da Conta;Recebido;A Receber\n\
         Atrasado;31/05/2025;31/05/2025;01/05/2025;Comercio Um;11.222.333/0001-81;000123;001/002;Vendas;1.500,00;500,00;1.000,00\n\
         A vencer;30/07/2025;30/07/2025;01/05/2025;Comercio Um;11.222.333/0001-81;000123;002/002;Vendas;1.500,00;0,00;1.500,00\n\
         Atrasado;01/06/2025;01/06/2025;02/05/2025;Padaria Dois;11.222.334/0001-26;000124;001/001;Vendas;250,10;0,00;250,10\n",
        "3 docs, 2 customers, 2750.10 BRL, 2 overdue",
    );
}

#[test]
fn conta_azul_with_the_day_it_is_due_first() {
    check(
        "contaazul.csv",
        "BRL",
        "2025-07-09",
        "Data de vencimento,Data de competência,Descrição,Nome do cliente,CPF/CNPJ do cliente,Valor original da parcela (R$),Valor recebido da parcela (R$),Valor em aberto da parcela (R$),Situação\n\
         31/05/2025,01/05/2025,Venda 1001,Comercio Um,11.222.333/0001-81,\"1.500,00\",\"500,00\",\"1.000,00\",Atrasado\n\
         30/07/2025,01/05/2025,Venda 1002,Padaria Dois,11.222.334/0001-26,\"250,10\",\"0,00\",\"250,10\",Em aberto\n",
        "2 docs, 2 customers, 1250.10 BRL, 1 overdue",
    );
}

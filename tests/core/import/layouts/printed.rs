//! Printed and odd tables: fixed width, pipes with rules, two currencies, instalments.

use super::check;

#[test]
fn columns_that_only_blanks_part() {
    check(
        "listado.prn",
        "COP",
        "2025-07-09",
        "EMPRESA DE PRUEBA                                   PAG 1\n\
         CARTERA DETALLADA AL 30/06/2025\n\n\
         CODIGO  CLIENTE                FACTURA   VENCE             SALDO\n\
         ------  ---------------------  --------  ----------  ------------\n\
         000001  FERRETERIA EL CLAVO    FV-1001   31/05/2025  1.500.000,00\n\
         000001  FERRETERIA EL CLAVO    FV-1002   15/07/2025    500.000,00\n\
         000002  DROGUERIA LA SALUD     FV-1003   10/06/2025     75.500,00\n\
         \x20                                                    ------------\n\
         TOTAL                                                2.075.500,00\n",
        "3 docs, 2 customers, 2075500 COP, 2 overdue",
    );
}

#[test]
fn a_list_of_sap_between_pipes_and_rules() {
    check(
        "fbl5n.txt",
        "COP",
        "2025-07-09",
        "--------------------------------------------------------------------\n\
         |St|Asignación|Nº doc.   |Cl|Fecha doc. |Venc.neto |Importe en ML  |ML   |\n\
         --------------------------------------------------------------------\n\
         | * Cuenta    10001                                                 |\n\
         |  |0001      |1800000001|RV|01.05.2025 |31.05.2025|   1.234.500,00|COP  |\n\
         |  |0003      |1600000003|DG|06.06.2025 |06.06.2025|     100.000,00-|COP  |\n\
         --------------------------------------------------------------------\n",
        "2 docs, 1 customers, 1134500 COP, 2 overdue",
    );
}

#[test]
fn a_column_for_each_currency() {
    check(
        "dos_monedas.csv",
        "PEN",
        "2025-07-09",
        "RUC,Razón Social,Tipo,Serie,Número,F. Emisión,F. Vencimiento,Saldo S/.,Saldo US$\n\
         20100000001,ANDINA SAC,FT,F001,100,01/05/2025,31/05/2025,1500.00,0.00\n\
         20100000002,COSTA SAC,FT,F001,101,15/06/2025,15/07/2025,0.00,200.00\n",
        "2 docs, 2 customers, 1500 PEN + 200 USD, 1 overdue",
    );
}

#[test]
fn instalments_of_one_document_are_told_apart() {
    check(
        "parcelas.csv",
        "BRL",
        "2025-07-09",
        "Relatório de Contas a Receber\n\n\
         Cliente;CPF/CNPJ;Documento;Parcela;Emissão;Vencimento;Valor;Valor Pago;Saldo\n\
         Maria da Silva;111.444.777-35;NF 100;1/2;01/05/2025;31/05/2025;R$ 1.500,00;R$ 500,00;R$ 1.000,00\n\
         Maria da Silva;111.444.777-35;NF 100;2/2;01/05/2025;30/07/2025;R$ 1.500,00;R$ 0,00;R$ 1.500,00\n\
         Padaria Pão;11.222.333/0001-81;NF 101;1/1;01/06/2025;01/07/2025;R$ 300,00;R$ 0,00;R$ 300,00\n",
        "3 docs, 2 customers, 2800 BRL, 2 overdue",
    );
}

#[test]
fn a_statement_of_one_customer_names_it_in_its_titles() {
    check(
        "estado.csv",
        "COP",
        "2025-07-09",
        "ESTADO DE CUENTA;;;\nNIT 900.555.444-1;;;\nCliente: C001 - FERRETERIA EL CLAVO;;;\n\n\
         Factura;Fecha;Vencimiento;Saldo\nF-1;01/05/2025;31/05/2025;100\nF-2;01/07/2025;31/07/2025;50\n",
        "2 docs, 1 customers, 150 COP, 1 overdue",
    );
}

#[test]
fn a_summary_whose_customers_have_no_header() {
    check(
        "qb_summary.csv",
        "USD",
        "2026-01-05",
        "Company\nA/R Aging Summary\n\"As of December 31, 2025\"\n\n\
         ,Current,1 - 30,31 - 60,61 - 90,91 and over,Total\n\
         Amy's,239.00,,,,,$239.00\n\
         Bill's Windsurf,,85.00,,,,$85.00\n\
         Twin Lane,4.00,81.00,,,,$85.00\n\
         TOTAL,$243.00,$166.00,$0.00,$0.00,$0.00,$409.00\n",
        "4 docs, 3 customers, 409 USD, 2 overdue",
    );
}

#[test]
fn a_salesperson_above_rows_that_name_their_customer() {
    check(
        "por_vendedor.csv",
        "COP",
        "2025-07-09",
        "CARTERA POR VENDEDOR\nVendedor: 01 - PEDRO RUIZ\n\
         Codigo,Cliente,Factura,Fecha,Vence,Saldo\n\
         C1,ANA,F1,01/05/2025,31/05/2025,100\nC2,EVA,F2,02/05/2025,01/06/2025,200\n\
         Total vendedor,,,,,300\nVendedor: 02 - LUZ ROJAS\n\
         Codigo,Cliente,Factura,Fecha,Vence,Saldo\n\
         C3,SOL,F3,13/05/2025,12/06/2025,400\nTotal vendedor,,,,,400\n",
        "3 docs, 3 customers, 700 COP, 3 overdue",
    );
}

#[test]
fn an_account_of_the_books_is_no_customer() {
    check(
        "auxiliar.csv",
        "COP",
        "2025-07-09",
        "Cuenta;Nombre;Documento;Fecha;Vence;Saldo\n\
         13050501;UNO SAS;FV 100;2025/05/01;2025/05/31;100\n\
         13050501;DOS SAS;FV 101;2025/06/20;2025/07/20;50\n\
         13050501;TRES SAS;FV 102;2025/01/20;2025/02/19;20\n",
        "3 docs, 3 customers, 170 COP, 2 overdue",
    );
}

#[test]
fn sage_names_the_account_above_its_documents() {
    check(
        "aged.csv",
        "GBP",
        "2025-07-09",
        "Aged Debtors Analysis (Detailed)\nA/C: ABS001  Name: ABS Garages Ltd  Tel: 01244 565656\n\n\
         No,Type,Date,Ref,Details,Balance,Future,Current,Period 1,Older\n\
         1001,SI,13/05/2025,5001,Goods,\"1,200.00\",0.00,0.00,\"1,200.00\",0.00\n\
         1002,SC,05/05/2025,C01,Credit,-200.00,0.00,-200.00,0.00,0.00\n\
         Totals:,,,,,\"1,000.00\",0.00,-200.00,\"1,200.00\",0.00\n\
         A/C: BBS001  Name: Bobs Building Supplies  Tel: 0191 254 5909\n\
         1003,SI,10/06/2025,5002,Goods,500.00,0.00,500.00,0.00,0.00\n\
         Totals:,,,,,500.00,0.00,500.00,0.00,0.00\n\
         Grand Totals:,,,,,\"1,500.00\",0.00,300.00,\"1,200.00\",0.00\n",
        "3 docs, 2 customers, 1500 GBP, 0 overdue",
    );
}

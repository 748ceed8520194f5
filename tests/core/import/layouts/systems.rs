//! The headers and habits of particular systems.

use super::check;

#[test]
fn aspel_sae_by_its_own_codes() {
    check(
        "cuentas.csv",
        "MXN",
        "2025-07-09",
        "CVE_CLIE,NOMBRE,RFC,CVE_DOC,FECHA_DOC,FECHA_VENC,CAN_TOT,SALDO,TELEFONO,CVE_VEND\n\
         0000000001,ABARROTES UNO,AUN010203AB1,F0001,01/05/2025,31/05/2025,1160.00,1160.00,5555550101,1\n\
         0000000002,ABARROTES DOS,ADO010203AB2,F0002,15/06/2025,15/07/2025,580.00,80.00,5555550102,2\n",
        "2 docs, 2 customers, 1240 MXN, 1 overdue",
    );
}

#[test]
fn sap_business_one_by_its_tables() {
    check(
        "oinv.csv",
        "COP",
        "2025-07-09",
        "DocEntry\tDocNum\tCardCode\tCardName\tDocDate\tDocDueDate\tDocTotal\tPaidToDate\tDocCur\tSlpName\tPhone1\tE_Mail\n\
         1\t500\tC900\tUNO SAS\t20250501\t20250531\t1000.000000\t250.000000\tCOP\tLuz\t3145550101\ta@b.co\n\
         2\t501\tC901\tDOS SAS\t20250601\t20250731\t2000.000000\t0.000000\tCOP\tLuz\t\t\n",
        "2 docs, 2 customers, 2750 COP, 1 overdue",
    );
}

#[test]
fn odoo_by_its_names() {
    check(
        "account.move.csv",
        "USD",
        "2025-07-09",
        "id,name,partner_id,invoice_date,invoice_date_due,amount_total_signed,amount_residual_signed,state,payment_state,currency_id\n\
         __export__.a1,INV/2025/0001,Azure Interior,2025-05-01,2025-05-31,1000.0,500.0,Posted,Partially Paid,USD\n\
         __export__.a2,INV/2025/0002,Deco Addict,2025-06-20,2025-07-20,200.0,200.0,Posted,Not Paid,USD\n",
        "2 docs, 2 customers, 700 USD, 1 overdue",
    );
}

#[test]
fn protheus_in_portuguese() {
    check(
        "titulos.csv",
        "BRL",
        "2025-07-09",
        "Código;Razão Social;CNPJ;Número do Título;Emissão;Vencimento;Valor;Valor em Aberto;Situação;Telefone\n\
         000123;COMÉRCIO UM LTDA;11.222.333/0001-81;000001;01/05/2025;31/05/2025;1.500,00;1.500,00;Em aberto;(11) 99999-0101\n\
         000124;COMÉRCIO DOIS LTDA;11.222.334/0001-26;000002;15/06/2025;15/07/2025;250,10;250,10;Em aberto;\n",
        "2 docs, 2 customers, 1750.10 BRL, 1 overdue",
    );
}

#[test]
fn tango_and_its_point_of_sale() {
    check(
        "composicion.csv",
        "ARS",
        "2025-07-09",
        "Cód. cliente;Razón social;CUIT;Tipo comp.;Nro. comprobante;Fecha;Fecha vto.;Importe;Saldo\n\
         000015;UNO SRL;30-71234567-1;FAC;A0001-00000100;01/05/2025;31/05/2025;\"121.000,00\";\"121.000,00\"\n\
         000016;DOS SA;30-71234568-9;FAC;A0001-00000101;15/06/2025;15/07/2025;\"50.000,00\";\"10.000,00\"\n",
        "2 docs, 2 customers, 131000 ARS, 1 overdue",
    );
}

#[test]
fn concar_with_two_currencies_in_rows() {
    check(
        "concar.csv",
        "PEN",
        "2025-07-09",
        "Cod. Anexo;Anexo;Tipo Doc;Serie;Número;Fec. Doc;Fec. Venc;Moneda;Saldo\n\
         20100000001;ANDINA SAC;FT;F001;100;01/05/2025;31/05/2025;S/;1,500.00\n\
         20100000002;COSTA SAC;FT;F001;101;15/06/2025;15/07/2025;US$;200.00\n",
        "2 docs, 2 customers, 1500 PEN + 200 USD, 1 overdue",
    );
}

#[test]
fn dynamics_customer_ledger_entries() {
    check(
        "ledger.csv",
        "USD",
        "2025-07-09",
        "Posting Date,Document Type,Document No.,Customer No.,Customer Name,Currency Code,Original Amount,Amount,Remaining Amount,Due Date,Open\n\
         5/1/2025,Invoice,103001,10000,Adatum,,500.00,500.00,500.00,5/31/2025,Yes\n\
         6/20/2025,Invoice,103002,20000,Trey,,\"1,200.00\",\"1,200.00\",700.00,7/20/2025,Yes\n\
         6/25/2025,Credit Memo,104001,20000,Trey,,-50.00,-50.00,-50.00,6/25/2025,Yes\n",
        "3 docs, 2 customers, 1150 USD, 2 overdue",
    );
}

#[test]
fn no_header_at_all() {
    check(
        "sin.csv",
        "COP",
        "2025-07-09",
        "900123456-8;FERRETERIA EL TORNILLO;FV-100;01/05/2025;31/05/2025;1.250.000,00\n\
         800987654-3;ALMACEN LA CATORCE;FV-101;20/05/2025;19/06/2025;350.500,50\n\
         900123456-8;FERRETERIA EL TORNILLO;FV-102;01/07/2025;31/07/2025;80.000,00\n",
        "3 docs, 2 customers, 1680500.50 COP, 2 overdue",
    );
}

#[test]
fn texts_that_keep_zeros_for_excel() {
    check(
        "excel.csv",
        "COP",
        "2025-07-09",
        "Codigo,Cliente,Factura,Vencimiento,Saldo\n=\"00123\",ANA,=\"000077\",2025-06-01,100\n'00124,EVA,'000078,2025-06-01,200\n",
        "2 docs, 2 customers, 300 COP, 2 overdue",
    );
}

#[test]
fn long_dates_and_serials() {
    check(
        "fechas.csv",
        "COP",
        "2025-07-09",
        "Cliente;Factura;Vencimiento;Saldo\nANA;1;25 de octubre de 2024;100\nEVA;2;45847;200\nLUZ;3;jueves, 10 de julio de 2025;300\nSOL;4;05-ene-25;400\n",
        "4 docs, 4 customers, 1000 COP, 2 overdue",
    );
}

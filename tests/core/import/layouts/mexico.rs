//! Exports as the systems of Mexico write them.

use super::check;

#[test]
fn contpaqi_commercial_without_labels_above_its_documents() {
    check(
        "contpaqi.csv",
        "MXN",
        "2025-07-09",
        "EMPRESA DEMO SA DE CV,,,,,,,,\nAntigüedad de Saldos de Clientes,,,,,,,,\nMoneda: Peso Mexicano,,,,,,,,\n\
         Fecha,Concepto,Serie,Folio,Vencimiento,Por vencer,1 a 30,31 a 60,Más de 60\n\
         CL001,ABARROTES DEL NORTE SA DE CV,,,,,,,\n\
         01/Jun/2025,Factura CFDI,A,1200,01/Jul/2025,0.00,\"1,000.00\",0.00,0.00\n\
         05/Jul/2025,Factura CFDI,A,1240,04/Ago/2025,500.00,0.00,0.00,0.00\n\
         ,,,,Total del cliente,500.00,\"1,000.00\",0.00,0.00\n\
         CL002,MUEBLES DEL SUR,,,,,,,\n\
         01/Abr/2025,Factura CFDI,A,1100,01/May/2025,0.00,0.00,0.00,800.00\n\
         ,,,,Total del cliente,0.00,0.00,0.00,800.00\n\
         ,,,,Total general,500.00,\"1,000.00\",0.00,800.00\n",
        "3 docs, 2 customers, 2300 MXN, 2 overdue",
    );
}

#[test]
fn aspel_sae_statement_of_charges_and_payments() {
    check(
        "sae.csv",
        "MXN",
        "2025-07-09",
        "Clave,Nombre,Documento,Concepto,Fecha de aplicación,Fecha de vencimiento,Cargos,Abonos,Saldo\n\
         1,PUBLICO UNO,F0001,Venta,01/05/2025,31/05/2025,1160.00,0.00,1160.00\n\
         1,PUBLICO UNO,F0001,Pago,20/05/2025,,0.00,500.00,660.00\n\
         2,TIENDA DOS,F0002,Venta,15/06/2025,15/07/2025,580.00,0.00,580.00\n\
         2,TIENDA DOS,F0003,Venta,16/06/2025,16/07/2025,20.00,0.00,600.00\n",
        "3 docs, 2 customers, 1260 MXN, 1 overdue",
    );
}

#[test]
fn bind_with_a_rate_of_exchange() {
    check(
        "bind.csv",
        "MXN",
        "2025-07-09",
        "Cliente,RFC,Folio,Fecha,Vencimiento,Moneda,T.C.,Total,Pagado,Saldo,Días vencidos,Vendedor,Comentarios\n\
         Uno SA de CV,UNO010203AB1,F-100,2025-05-01,2025-05-31,MXN,1.0000,\"$1,160.00\",$160.00,\"$1,000.00\",39,Luz,\n\
         Dos SA de CV,DOS010203AB2,F-101,2025-06-20,2025-07-20,USD,18.5210,$200.00,$0.00,$200.00,-11,Luz,Revisar\n",
        "2 docs, 2 customers, 1000 MXN + 200 USD, 1 overdue",
    );
}

#[test]
fn facturama_with_the_fiscal_folio_first() {
    check(
        "facturama.csv",
        "MXN",
        "2025-07-09",
        "Folio Fiscal,Serie,Folio,RFC Receptor,Nombre Receptor,Fecha Emisión,Subtotal,IVA,Total,Moneda,Forma de pago,Método de pago,Saldo insoluto,Estatus\n\
         6F1A2B3C-0001-4A5B-8C9D-000000000001,A,100,UNO010203AB1,UNO SA DE CV,2025-05-01T10:11:12,1000.00,160.00,1160.00,MXN,99,PPD,1160.00,Vigente\n\
         6F1A2B3C-0001-4A5B-8C9D-000000000002,A,101,DOS010203AB2,DOS SA DE CV,2025-06-20T10:11:12,500.00,80.00,580.00,MXN,99,PPD,80.00,Vigente\n\
         6F1A2B3C-0001-4A5B-8C9D-000000000003,A,102,DOS010203AB2,DOS SA DE CV,2025-06-21T10:11:12,100.00,16.00,116.00,MXN,99,PPD,116.00,Cancelado\n",
        "2 docs, 2 customers, 1240 MXN, 0 overdue",
    );
}

#[test]
fn sap_b1_ageing_with_the_partner_in_its_own_row() {
    check(
        "b1-ageing.csv",
        "MXN",
        "2025-07-09",
        "#;Código de cliente;Nombre de cliente;Tipo;Número de documento;Cuota;Fecha de contabilización;Fecha de vencimiento;Saldo pendiente;Remanente futuro;0-30;31-60;61-90;91-120;121+\n\
         1;C20000;Norm Thompson;;;;;;MXN 1,500.00;MXN 500.00;MXN 1,000.00;;;;\n\
         2;;;RF;512;1 de 1;01.05.25;15.06.25;MXN 1,000.00;;MXN 1,000.00;;;;\n\
         3;;;RF;530;1 de 1;01.07.25;31.07.25;MXN 500.00;MXN 500.00;;;;;\n\
         4;C30000;Microchips;;;;;;MXN 80.00;;;;MXN 80.00;;\n\
         5;;;RF;499;1 de 1;15.03.25;14.04.25;MXN 80.00;;;;MXN 80.00;;\n",
        "3 docs, 2 customers, 1580 MXN, 2 overdue",
    );
}

#[test]
fn fbl5n_with_a_block_of_titles_for_each_customer() {
    check(
        "fbl5n.txt",
        "MXN",
        "2025-07-09",
        "Cliente          100001\nSociedad         MX01\n\nNombre           ABARROTES DEL NORTE\nPoblación        Monterrey\n\n\
         --------------------------------------------------------------------------------\n\
         |  St|Clase|Referencia  |Fe.contab. |Venc.neto  |DemVn|   Importe en ML|ML   |\n\
         --------------------------------------------------------------------------------\n\
         |  @5C@|RV |F0001234    |01.05.2025 |31.05.2025 |  39 |      11.600,00 |MXN  |\n\
         |  @5C@|DZ |PAGO        |20.05.2025 |20.05.2025 |  50 |       1.600,00-|MXN  |\n\
         --------------------------------------------------------------------------------\n\
         |* Cuenta 100001                                  |      10.000,00 |MXN  |\n\
         --------------------------------------------------------------------------------\n\n\
         Cliente          100002\nSociedad         MX01\n\nNombre           MUEBLES DEL SUR\nPoblación        Mérida\n\n\
         --------------------------------------------------------------------------------\n\
         |  St|Clase|Referencia  |Fe.contab. |Venc.neto  |DemVn|   Importe en ML|ML   |\n\
         --------------------------------------------------------------------------------\n\
         |  @5C@|RV |F0001300    |20.06.2025 |20.07.2025 |  11-|       5.000,50 |MXN  |\n\
         --------------------------------------------------------------------------------\n\
         |* Cuenta 100002                                  |       5.000,50 |MXN  |\n",
        "3 docs, 2 customers, 15000.50 MXN, 2 overdue",
    );
}

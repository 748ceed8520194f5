//! Habits of files that no single system is to blame for.

use super::check;

#[test]
fn a_total_in_the_row_of_the_next_customer_and_notes_between() {
    check(
        "notas.csv",
        "COP",
        "2025-07-09",
        ";;;CARTERA A LA FECHA;;\n;;;;;\nNo.;CLIENTE;FACTURA;F/FACT;F/VENC;VALOR\n\
         1;ANA RUIZ;A-1;01/05/2025;31/05/2025;1.000\n;;A-2;10/05/2025;09/06/2025;2.000\n\
         ;OJO: llamar solo en la mañana a esta cliente por favor;;;;\n\
         2;EVA SOL;A-3;01/07/2025;31/07/2025;500\n;;;;TOTAL;3.500\n;;;;;\nElaboró: Luz Paz;;;;;\n",
        "3 docs, 2 customers, 3500 COP, 2 overdue",
    );
}

#[test]
fn row_numbers_are_no_documents() {
    check(
        "consecutivo.csv",
        "COP",
        "2025-07-09",
        "N°,Cliente,Cédula,Celular,Factura N°,Fecha,Vence,Vr. Factura,Abono,Saldo\n\
         1,ANA RUIZ,52123456,3001234567,1001,01/05/2025,31/05/2025,\"$ 1,000\",$ 400,$ 600\n\
         2,EVA SOL,43123456,3001234568,1002,20/06/2025,20/07/2025,\"$ 2,000\",$ -,\"$ 2,000\"\n\
         3,EVA SOL,43123456,3001234568,1003,21/06/2025,21/07/2025,$ 500,$ -,$ 500\n",
        "3 docs, 2 customers, 3100 COP, 1 overdue",
    );
}

#[test]
fn accounting_format_of_a_spreadsheet_writes_dashes_for_nothing() {
    check(
        "contabilidad.csv",
        "MXN",
        "2025-07-09",
        "Cliente,Factura,Vencimiento,Importe,Pagos,Saldo\n\
         UNO SA,F-1,31/05/2025,\" $ 1,000.00 \",\" $ -   \",\" $ 1,000.00 \"\n\
         DOS SA,F-2,01/06/2025,\" $ 500.00 \",\" $ 500.00 \",\" $ -   \"\n\
         TRES SA,F-3,20/07/2025,\" $ 250.50 \",\" $ -   \",\" $ 250.50 \"\n",
        "3 docs, 3 customers, 1250.50 MXN, 1 overdue",
    );
}

#[test]
fn the_customer_and_its_code_in_one_column() {
    check(
        "codigo-nombre.csv",
        "COP",
        "2025-07-09",
        "Cliente,Tipo,Documento,Vence,Saldo\n\
         0001 - ANA RUIZ,FV,1,31/05/2025,1000\n0001 - ANA RUIZ,FV,2,20/07/2025,500\n0002 - EVA SOL,FV,3,01/06/2025,250\n",
        "3 docs, 2 customers, 1750 COP, 2 overdue",
    );
}

#[test]
fn the_balance_is_what_is_left_of_three_columns_without_it() {
    check(
        "retenciones.csv",
        "COP",
        "2025-07-09",
        "Cliente,Factura,Fecha vencimiento,Total factura,Total abonos\n\
         ANA RUIZ,1,31/05/2025,1000,400\nEVA SOL,2,20/07/2025,500,0\nLUZ PAZ,3,01/06/2025,250,250\n",
        "3 docs, 3 customers, 1100 COP, 1 overdue",
    );
}

#[test]
fn documents_of_three_sections_under_their_own_titles() {
    check(
        "secciones.csv",
        "COP",
        "2025-07-09",
        "FACTURAS POR VENCER;;;;\nCliente;Factura;Vence;Días;Saldo\nANA RUIZ;1;20/07/2025;-11;1.000\nSubtotal;;;;1.000\n\
         FACTURAS VENCIDAS;;;;\nCliente;Factura;Vence;Días;Saldo\nANA RUIZ;2;31/05/2025;39;2.000\nEVA SOL;3;01/06/2025;38;500\n\
         Subtotal;;;;2.500\nTOTAL;;;;3.500\n",
        "3 docs, 2 customers, 3500 COP, 2 overdue",
    );
}

#[test]
fn amounts_in_thousands_without_decimals_beside_real_decimals() {
    check(
        "mezcla.csv",
        "COP",
        "2025-07-09",
        "Cliente;Factura;Vence;Saldo\nANA;1;31/05/2025;1.234\nEVA;2;31/05/2025;950\nLUZ;3;31/05/2025;12.500\nSOL;4;31/05/2025;1.250.000\n",
        "4 docs, 4 customers, 1264684 COP, 4 overdue",
    );
}

#[test]
fn points_of_thousands_that_a_spreadsheet_took_for_decimals_stay_what_they_are() {
    check(
        "decimales.csv",
        "USD",
        "2025-07-09",
        "Cliente,Factura,Vence,Saldo\nANA,1,2025-05-31,1234.5\nEVA,2,2025-05-31,950\nLUZ,3,2025-05-31,12.25\n",
        "3 docs, 3 customers, 2196.75 USD, 3 overdue",
    );
}

#[test]
fn a_portfolio_of_condominium_fees() {
    check(
        "copropiedad.csv",
        "COP",
        "2025-07-09",
        "CONJUNTO RESIDENCIAL LOS ALAMOS,,,,,,\nCARTERA POR INMUEBLE A JUNIO 30 DE 2025,,,,,,\n\
         Inmueble,Propietario,Corriente,30 días,60 días,90 días,Más de 90,Total\n\
         APTO 101,ANA RUIZ,200000,200000,0,0,0,400000\nAPTO 102,EVA SOL,200000,0,0,0,1500000,1700000\nAPTO 103,LUZ PAZ,200000,0,0,0,0,200000\n\
         TOTAL,,600000,200000,0,0,1500000,2300000\n",
        "5 docs, 3 customers, 2300000 COP, 2 overdue",
    );
}

#[test]
fn english_headers_of_a_clinic_with_insurance() {
    check(
        "clinic.csv",
        "USD",
        "2025-07-09",
        "Patient ID,Patient Name,Invoice #,Service Date,Due Date,Charges,Payments,Adjustments,Balance Due,Phone\n\
         P-1,Ana Ruiz,1001,05/01/2025,05/31/2025,500.00,-100.00,-50.00,350.00,305-555-0101\n\
         P-2,Eva Sol,1002,06/20/2025,07/20/2025,80.00,0.00,0.00,80.00,305-555-0102\n",
        "2 docs, 2 customers, 430 USD, 1 overdue",
    );
}

#[test]
fn portuguese_ageing_by_customer() {
    check(
        "aging-pt.csv",
        "BRL",
        "2025-07-09",
        "Posição de contas a receber em 30/06/2025;;;;;;\n\
         Código;Razão Social;CNPJ;A vencer;Vencido até 30 dias;Vencido de 31 a 60 dias;Vencido acima de 60 dias;Total\n\
         1;COMERCIO UM;11.222.333/0001-81;1.000,00;500,00;0,00;0,00;1.500,00\n\
         2;PADARIA DOIS;11.222.334/0001-26;0,00;0,00;0,00;250,10;250,10\n\
         Total geral;;;1.000,00;500,00;0,00;250,10;1.750,10\n",
        "3 docs, 2 customers, 1750.10 BRL, 2 overdue",
    );
}

#[test]
fn a_pivot_with_labels_of_rows() {
    check(
        "pivote.csv",
        "COP",
        "2025-07-09",
        "Etiquetas de fila,Suma de Saldo\nANA RUIZ,3000\nEVA SOL,500\nLUZ PAZ,250\nTotal general,3750\n",
        "3 docs, 3 customers, 3750 COP, 0 overdue",
    );
}

#[test]
fn customers_across_and_a_blank_line_after_each() {
    check(
        "espaciado.csv",
        "COP",
        "2025-07-09",
        "Cliente,,Factura,,Vence,,Saldo\n\nANA RUIZ,,1,,31/05/2025,,1000\n\nEVA SOL,,2,,20/07/2025,,500\n\n,,,,Total,,1500\n",
        "2 docs, 2 customers, 1500 COP, 1 overdue",
    );
}

#[test]
fn a_text_report_of_a_dos_system_with_boxes() {
    check(
        "cajas.txt",
        "COP",
        "2025-07-09",
        "+--------+------------------------+----------+------------+--------------+\n\
         | CODIGO | NOMBRE                 | FACTURA  | VENCE      | SALDO        |\n\
         +--------+------------------------+----------+------------+--------------+\n\
         | 001    | ANA RUIZ               | FV-1     | 31/05/2025 |   1.000,00   |\n\
         | 002    | EVA SOL                | FV-2     | 20/07/2025 |     500,50   |\n\
         +--------+------------------------+----------+------------+--------------+\n\
         | TOTAL  |                        |          |            |   1.500,50   |\n\
         +--------+------------------------+----------+------------+--------------+\n",
        "2 docs, 2 customers, 1500.50 COP, 1 overdue",
    );
}

#[test]
fn contacts_in_many_columns() {
    check(
        "contactos.csv",
        "COP",
        "2025-07-09",
        "NIT,RAZON SOCIAL,CONTACTO,TEL FIJO,CEL 1,CEL 2,E-MAIL FACTURACION,DIRECCION,CIUDAD,DEPTO,FACT,F VENCE,DIAS MORA,V/R PENDIENTE\n\
         900123456,UNO SAS,ANA RUIZ,6015550101,3001234567,3101234567,pagos@uno.co,CL 1 # 2-3,BOGOTA,CUNDINAMARCA,FV-1,31/05/2025,39,1000000\n\
         800987654,DOS SAS,EVA SOL,6045550101,3001234568,,pagos@dos.co,CR 4 # 5-6,MEDELLIN,ANTIOQUIA,FV-2,20/07/2025,0,500000\n",
        "2 docs, 2 customers, 1500000 COP, 1 overdue",
    );
}

#[test]
fn sap_by_its_technical_names() {
    check(
        "bsid.csv",
        "COP",
        "2025-07-09",
        "BUKRS;KUNNR;NAME1;BELNR;XBLNR;BLART;BLDAT;BUDAT;ZFBDT;ZBD1T;FAEDT;SHKZG;DMBTR;WRBTR;WAERS\n\
         CO01;0000100001;UNO SAS;1800000001;FV-1001;RV;20250501;20250501;20250501;30;20250531;S;1000.00;1000.00;COP\n\
         CO01;0000100001;UNO SAS;1600000003;NC-7;DG;20250605;20250605;20250605;0;20250605;H;100.00;100.00;COP\n\
         CO01;0000100002;DOS SAS;1800000002;FV-1002;RV;20250620;20250620;20250620;30;20250720;S;500.00;500.00;COP\n",
        "3 docs, 2 customers, 1400 COP, 2 overdue",
    );
}

#[test]
fn xero_receivables_with_lines_of_totals_only() {
    check(
        "wave.csv",
        "USD",
        "2025-07-09",
        "Customer,Invoice #,Invoice Date,Due Date,Days Overdue,Invoice Total,Amount Due\n\
         Uno LLC,12,\"May 1, 2025\",\"May 31, 2025\",39,\"$1,000.00\",$600.00\n\
         Uno LLC,15,\"Jun 20, 2025\",\"Jul 20, 2025\",--,$200.00,$200.00\n\
         Total Uno LLC,,,,,\"$1,200.00\",$800.00\n\
         Dos LLC,13,\"May 5, 2025\",\"Jun 4, 2025\",35,$80.00,$80.00\n\
         Total Dos LLC,,,,,$80.00,$80.00\n\
         Total Unpaid Invoices,,,,,\"$1,280.00\",$880.00\n",
        "3 docs, 2 customers, 880 USD, 2 overdue",
    );
}

#[test]
fn freshbooks_with_one_column_a_currency_code_in_each_cell() {
    check(
        "freshbooks.csv",
        "USD",
        "2025-07-09",
        "Client Name,Invoice #,Date Issued,Invoice Status,Date Due,Total,Outstanding\n\
         Uno LLC,0001,2025-05-01,overdue,2025-05-31,1000.00 USD,600.00 USD\n\
         Dos SpA,0002,2025-06-20,sent,2025-07-20,90000.00 CLP,90000.00 CLP\n",
        "2 docs, 2 customers, 90000 CLP + 600 USD, 1 overdue",
    );
}

#[test]
fn a_customer_named_over_two_rows_and_totals_spaced_out() {
    check(
        "dos-filas.csv",
        "COP",
        "2025-07-09",
        "Documento;Fecha;Vence;Saldo\nCódigo: 001;;;\nNombre: ANA RUIZ;;;\nFV-1;01/05/2025;31/05/2025;1.000\n\
         VAN;;;1.000\nVIENEN;;;1.000\nFV-2;20/06/2025;20/07/2025;500\nT O T A L   C L I E N T E;;;1.500\n\
         Código: 002;;;\nNombre: EVA SOL;;;\nFV-3;02/05/2025;01/06/2025;250\nT O T A L   C L I E N T E;;;250\n\
         T O T A L   G E N E R A L;;;1.750\n",
        "3 docs, 2 customers, 1750 COP, 2 overdue",
    );
}

#[test]
fn formulas_that_failed_say_nothing() {
    check(
        "formulas.csv",
        "COP",
        "2025-07-09",
        "Cliente;Factura;Vence;Teléfono;Saldo\nANA;1;31/05/2025;#N/D;1.000\nEVA;2;#¡VALOR!;3001234567;500\nLUZ;3;31/05/2025;;#¡REF!\n",
        "2 docs, 2 customers, 1500 COP, 1 overdue",
    );
}

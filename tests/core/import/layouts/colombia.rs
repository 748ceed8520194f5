//! Exports as the systems of Colombia and Venezuela write them.

use super::check;

#[test]
fn siigo_nube_with_ranges_beside_the_balance() {
    check(
        "siigo-edades.csv",
        "COP",
        "2025-07-09",
        "Comercial Demo SAS;;;;;;;;;;\nNIT 900.111.222-3;;;;;;;;;;\nCartera por edades detallado;;;;;;;;;;\n\
         Al 30 de junio de 2025;;;;;;;;;;\n;;;;;;;;;;\n\
         Identificación;Sucursal;Nombre tercero;Comprobante;Fecha elaboración;Fecha vencimiento;Saldo;0 - 30;31 - 60;61 - 90;Más de 90\n\
         900123456;0;FERRETERIA UNO SAS;FV-2-1001;01/05/2025;31/05/2025;1.250.000,00;1.250.000,00;0,00;0,00;0,00\n\
         900123456;1;FERRETERIA UNO SAS;FV-2-1010;15/06/2025;15/07/2025;300.000,50;300.000,50;0,00;0,00;0,00\n\
         800987654;0;ALMACEN DOS LTDA;FV-2-990;10/02/2025;12/03/2025;89.900,00;0,00;0,00;0,00;89.900,00\n\
         Total general;;;;;;1.639.900,50;1.550.000,50;0,00;0,00;89.900,00\n\
         Procesado en: 09/07/2025 10:22;;;;;;;;;;\n",
        "3 docs, 2 customers, 1639900.50 COP, 2 overdue",
    );
}

#[test]
fn world_office_with_the_customer_in_merged_cells() {
    check(
        "worldoffice.csv",
        "COP",
        "2025-07-09",
        "CARTERA POR EDADES - CLIENTES,,,,,,,,\nEmpresa: DEMO,,,,,,,,\n\
         Tercero,Identificación,Tipo Doc.,Número,Fecha,F. Vence,Días,Valor,Saldo\n\
         ALMACEN LA 14,900555111,FV,1201,05/05/2025,04/06/2025,35,\"1,000,000\",\"800,000\"\n\
         ,,FV,1210,01/06/2025,01/07/2025,8,\"500,000\",\"500,000\"\n\
         ,,NC,88,05/06/2025,05/06/2025,34,\"-100,000\",\"-100,000\"\n\
         Subtotal ALMACEN LA 14,,,,,,,\"1,400,000\",\"1,200,000\"\n\
         DROGUERIA SALUD,800222333,FV,1215,20/06/2025,20/07/2025,-11,\"70,000\",\"70,000\"\n\
         Subtotal DROGUERIA SALUD,,,,,,,\"70,000\",\"70,000\"\n\
         TOTAL,,,,,,,\"1,470,000\",\"1,270,000\"\n",
        "4 docs, 2 customers, 1270000 COP, 3 overdue",
    );
}

#[test]
fn helisa_printed_with_its_account_above_everybody() {
    check(
        "helisa.txt",
        "COP",
        "2025-07-09",
        "DEMO LTDA                                                      PAGINA: 1\n\
         NIT: 860.000.111-2                                             FECHA : 09/07/2025\n\
         CARTERA DETALLADA POR VENCIMIENTOS\n\
         CUENTA: 130505 CLIENTES NACIONALES\n\
         \n\
         DOCUMENTO      FECHA       VENCE       DIAS            VALOR            SALDO\n\
         ------------------------------------------------------------------------------\n\
         900123456 FERRETERIA EL CLAVO SAS\n\
         FV 00001001    2025/05/01  2025/05/31    39     1.500.000,00     1.000.000,00\n\
         FV 00001008    2025/06/10  2025/07/10    -1       250.000,00       250.000,00\n\
         \x20                                              --------------   --------------\n\
         TOTAL TERCERO                                   1.750.000,00     1.250.000,00\n\
         800987654 DEPOSITO CENTRAL\n\
         FV 00000877    2025/01/15  2025/02/14   145        80.000,00        80.000,00\n\
         TOTAL TERCERO                                      80.000,00        80.000,00\n\
         TOTAL CUENTA                                    1.830.000,00     1.330.000,00\n",
        "3 docs, 2 customers, 1330000 COP, 2 overdue",
    );
}

#[test]
fn contapyme_with_crossed_documents_and_a_cost_centre() {
    check(
        "contapyme.csv",
        "COP",
        "2025-07-09",
        "Cuenta;Nombre cuenta;Tercero;Nombre tercero;Doc. cruce;Cuota;Fecha doc.;Fecha venc.;Vr. original;Vr. abonos;Vr. saldo\n\
         130505;Nacionales;900123456;UNO SAS;FE 1001;1;01/05/2025;31/05/2025;$ 1.000,00;$ 400,00;$ 600,00\n\
         130505;Nacionales;900123456;UNO SAS;FE 1002;1;11/06/2025;11/07/2025;$ 500,00;$ 0,00;$ 500,00\n\
         130505;Nacionales;71234567;PEREZ JUAN;FE 1003;1;12/03/2025;11/04/2025;$ 250,75;$ 50,00;$ 200,75\n",
        "3 docs, 2 customers, 1300.75 COP, 2 overdue",
    );
}

#[test]
fn profit_plus_by_its_tables() {
    check(
        "profit.csv",
        "VES",
        "2025-07-09",
        "co_cli\tcli_des\trif\tco_tipo_doc\tnro_doc\tfec_emis\tfec_venc\tmonto_net\tsaldo\tco_ven\ttelefonos\n\
         C001\tUNO CA\tJ-30123456-7\tFACT\t0000001201\t2025-05-01 00:00:00\t2025-05-31 00:00:00\t1160,00\t1160,00\t01\t0212-5550101\n\
         C002\tDOS CA\tJ-30999999-1\tFACT\t0000001202\t2025-06-20 00:00:00\t2025-07-20 00:00:00\t580,50\t80,50\t01\t0414-5550102\n",
        "2 docs, 2 customers, 1240.50 VES, 1 overdue",
    );
}

#[test]
fn saint_by_its_tables() {
    check(
        "saint.csv",
        "USD",
        "2025-07-09",
        "CodClie;Descrip;ID3;TipoCxc;NumeroD;FechaE;FechaV;Monto;Saldo\n\
         V001;BODEGON UNO;J301234567;10;F00123;20250501;20250531;1500.00;900.00\n\
         V002;BODEGON DOS;J309999991;10;F00124;20250615;20250715;200.00;200.00\n\
         V002;BODEGON DOS;J309999991;31;N00010;20250616;20250616;-50.00;-50.00\n",
        "3 docs, 2 customers, 1050 USD, 2 overdue",
    );
}

#[test]
fn alegra_with_what_is_still_to_be_collected() {
    check(
        "alegra.csv",
        "COP",
        "2025-07-09",
        "Número,Cliente,Identificación,Creación,Vencimiento,Total,Cobrado,Por cobrar,Estado\n\
         FE-10,Ana María Ruiz,52123456,2025-05-01,2025-05-31,119000,19000,100000,Por cobrar\n\
         FE-11,Taller Sur SAS,900123456,2025-06-20,2025-07-20,238000,0,238000,Por cobrar\n\
         FE-12,Taller Sur SAS,900123456,2025-04-20,2025-05-20,50000,50000,0,Cobrada\n\
         FE-13,Eva Sol,43123456,2025-06-01,2025-06-01,70000,0,70000,Anulada\n",
        "3 docs, 2 customers, 338000 COP, 1 overdue",
    );
}

#[test]
fn monica_prints_each_customer_with_its_address() {
    check(
        "monica.txt",
        "USD",
        "2025-07-09",
        "Mi Empresa, S.A.\nCuentas por cobrar - Detalle\n09/07/2025                                        Pag. 1\n\n\
         Factura      Fecha      Vence           Monto       Pagos       Saldo\n\
         =====================================================================\n\
         Cliente: FERR01  FERRETERIA EL MARTILLO        Tel: 2255-0101\n\
         1001         01/05/25   31/05/25     1,500.00      500.00    1,000.00\n\
         1002         10/06/25   10/07/25       250.00        0.00      250.00\n\
         \x20                                  ----------- ----------- -----------\n\
         Sub total                            1,750.00      500.00    1,250.00\n\
         Cliente: FARM02  FARMACIA SAN JOSE             Tel: 2255-0102\n\
         0990         15/01/25   14/02/25        80.00        0.00       80.00\n\
         Sub total                               80.00        0.00       80.00\n\
         Total general                        1,830.00      500.00    1,330.00\n",
        "3 docs, 2 customers, 1330 USD, 2 overdue",
    );
}

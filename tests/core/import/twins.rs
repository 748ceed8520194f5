//! Synthetic twins of the real files that `real_files` reads: the same shapes and oddities
//! with invented data, so that the tests mean something where those files are absent.
//! The flagship's twin is in `flagship`, the lines of Odoo in `layouts::movements`.

use cartera::import::{Problem, Unreadable};

use super::{in_short, options, read};

fn check(files: &[(&str, &str)], currency: &str, today: &str, wanted: &str) {
    let bytes: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let found = match read(&bytes, &options(currency, today)) {
        Ok(reading) => in_short(&reading.summary.figures),
        Err(why) => format!("{why:?}"),
    };
    assert_eq!(found, wanted, "{}", files[0].0);
}

/// A workbook of several sheets, as XML: cells that look like numbers are numbers.
pub fn sheets(sheets: &[(&str, &[&[&str]])]) -> String {
    let cell = |text: &&str| match text.parse::<f64>() {
        Ok(_) => format!("<Cell><Data ss:Type=\"Number\">{text}</Data></Cell>"),
        Err(_) if text.len() == 10 && text.starts_with("20") && text.contains('-') => {
            format!("<Cell><Data ss:Type=\"DateTime\">{text}T00:00:00.000</Data></Cell>")
        }
        Err(_) => format!("<Cell><Data ss:Type=\"String\">{text}</Data></Cell>"),
    };
    let row = |row: &&[&str]| format!("<Row>{}</Row>", row.iter().map(cell).collect::<String>());
    let sheet = |(name, rows): &(&str, &[&[&str]])| {
        format!(
            "<Worksheet ss:Name=\"{name}\"><Table>{}</Table></Worksheet>",
            rows.iter().map(row).collect::<String>()
        )
    };
    format!(
        "<?xml version=\"1.0\"?><Workbook xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">{}</Workbook>",
        sheets.iter().map(sheet).collect::<String>()
    )
}

#[test]
fn payment_history_with_months_first_under_headers_of_either_language() {
    let rows = "391,0379-AAAAA,4/6/2013,0000611365,1/2/2013,2/1/2013,55.94,No,1/15/2013,Paper,13,0\n\
                406,8976-BBBBB,3/3/2012,0007900770,1/26/2013,2/25/2013,61.74,Yes,3/3/2013,Electronic,36,6\n\
                391,0379-AAAAA,4/6/2013,0000611366,12/30/2013,1/29/2014,10.32,No,1/31/2014,Paper,32,2\n";
    let english = "countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,PaperlessBill,DaysToSettle,DaysLate\n";
    let spanish = "CodigoPais,IDCliente,FechaSinPapel,NumeroFactura,FechaFactura,FechaVencimiento,MontoFactura,Disputada,FechaPago,TipoFactura,DiasParaPagar,DiasTarde\n";
    for header in [english, spanish] {
        let text = format!("{header}{rows}");
        check(&[("ar.csv", &text)], "USD", "2013-12-31", "3 docs, 2 customers, 128 USD, 2 overdue");
        let reading = read(&[("ar.csv", text.as_bytes())], &options("USD", "2013-12-31")).expect("read");
        assert!(reading.batch.documents.iter().any(|it| it.number == "0000611365"), "zeros stay");
        assert!(reading.summary.issues.iter().any(|it| it.problem == Problem::LooksPaid && it.count == 3));
    }
}

#[test]
fn customers_invoices_and_payments_on_their_own_sheets() {
    let text = sheets(&[
        ("CLIENTES", &[&["COD CLIENTE", "NOMBRE CLIENTE"], &["1", "CLIENTE UNO"], &["2", "CLIENTE DOS"]]),
        (
            "FACTURAS",
            &[
                &["NUMFACT", "CodCliente", "Fecha Facturación", "Fecha Vcto", "Valor"],
                &["FCT-001", "1", "2024-11-04", "2025-03-04", "164"],
                &["FCT-002", "2", "2024-11-18", "2025-02-16", "450"],
                &["FCT-003", "1", "2024-11-27", "2025-12-26", "268"],
            ],
        ),
        (
            "PAGOS",
            &[
                &["NUM FACT", "COD CLIENTE", "FECHA PAGO", "VR PAGO"],
                &["FCT-001", "1", "2024-12-20", "100"],
                &["FCT-001", "1", "2024-12-30", "40"],
                &["FCT-002", "2", "2024-12-13", "450"],
            ],
        ),
        (
            "RangoEdad",
            &[
                &["Min", "Max", "Edad", "Orden"],
                &["0", "30", "0-30 días", "1"],
                &["31", "60", "31-60 días", "2"],
            ],
        ),
    ]);
    let reading = read(&[("cartera.xls", text.as_bytes())], &options("COP", "2025-07-09")).expect("read");
    let figures = &reading.summary.figures;
    assert_eq!(in_short(figures), "3 docs, 2 customers, 292 COP, 1 overdue");
    let decimals =
        |totals: &cartera::domain::money::Totals| totals.iter().map(|it| it.to_decimal()).collect::<String>();
    assert_eq!(
        (decimals(&figures.invoiced), figures.payments, decimals(&figures.paid)),
        ("882".into(), 3, "590".into())
    );
    assert_eq!(
        reading.batch.customers.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(),
        ["CLIENTE UNO", "CLIENTE DOS"]
    );
}

#[test]
fn a_cut_off_parked_beside_the_table() {
    let text = "id_factura,cliente,correo,telefono,monto,fecha_emision,fecha_vencimiento,dias_vencido,estado,,,\n\
                F-0001,María V,m@example.com,0900000001,32.9,2026-06-14,2026-07-14,,vencido,,Fecha de corte:,2026-07-20\n\
                F-0002,Carlos A,c@example.com,0900000002,12.99,2026-06-11,2026-07-11,,pagado,,,\n\
                F-0003,Lucía F,l@example.com,0900000003,35,2026-07-06,2026-08-06,,por vencer,,,\n";
    check(&[("demo.csv", text)], "USD", "2026-07-20", "3 docs, 3 customers, 80.89 USD, 2 overdue");
    let reading = read(&[("demo.csv", text.as_bytes())], &options("USD", "2026-07-20")).expect("read");
    assert_eq!(reading.summary.understood.cutoff, Some(super::day("2026-07-20")));
}

#[test]
fn two_columns_of_days_that_disagree() {
    let text = "\u{feff}ID,Cliente / Empresa,RUT,Deuda ($),Fecha Vcto.,Días Mora,Tramo,% Provisión,Estado Gestión,dias_mora\n\
                C014,Maderera Uno,76.111.555-6,7200000,2026-02-01,130.0,+90 días (Judicial/Castigo),1.0,Pendiente,143.0\n\
                C007,Construcción Dos,76.222.012-3,6800000,2026-02-11,120.0,61–90 días,1.0,Pendiente,133.0\n\
                C009,Obras Tres,76.333.012-3,1000000,2026-05-12,30.0,1–30 días,0.1,Pendiente,43.0\n";
    check(&[("mora.csv", text)], "CLP", "2026-06-11", "3 docs, 3 customers, 15000000 CLP, 3 overdue");
}

#[test]
fn a_total_labelled_in_the_telephone_column() {
    let text = "N° Socio,Nombre Completo,Email,Teléfono,Deuda,Días Mora,Última Cuota,Categoría\n\
                M-00002,\"Morales, Emma\",emma@email.com,3515550101,3428.158233,0,,Titular\n\
                M-00011,\"Pérez, Juan\",juan.pérez@email.com,3515550102,2934.144916,0,,Titular\n\
                ,,,TOTAL DEUDA,6362.303149,,,\n";
    check(&[("socios.csv", text)], "ARS", "2025-07-09", "2 docs, 2 customers, 6362.30 ARS, 0 overdue");
}

#[test]
fn loans_with_a_capital_and_a_total_balance() {
    let text = "id_credito,cliente,dni,zona,producto,gestor,capital_original,saldo_capital,intereses_devengados,saldo_total,tasa_interes_anual,plazo_meses,fecha_inicio,fecha_vencimiento,dias_mora,bucket_mora,estado_credito,pagos_ultimo_mes\n\
                CR-1,Lucía F,23838272,Norte,Nómina,Estudio C,300353.1,60070.62,694.85,60765.47,9.6,12,2023-12-04,2024-11-28,44,31-60 días,Mora Temprana,0.0\n\
                CR-2,Ana F,38923678,Sur,Personal,Estudio D,147152.02,72070.11,231.65,72301.76,23.46,24,2023-10-31,2025-10-20,5,1-30 días,Mora Temprana,0.0\n\
                CR-3,Eva F,38923679,Sur,Personal,Estudio D,1000.00,500.00,0.00,500.00,23.46,24,2023-10-31,2025-10-20,0,Al día,Vigente,100.0\n";
    check(&[("prestamos.csv", text)], "ARS", "2025-07-09", "3 docs, 3 customers, 133567.23 ARS, 1 overdue");
}

#[test]
fn an_ageing_summary_before_the_sheet_of_the_invoices() {
    let text = sheets(&[
        (
            "Aging Report",
            &[
                &["AR Aging Report"],
                &["As of:", "2026-07-16"],
                &["Customer", "Current", "1-30", "31-60", "61-90", "90+", "Total"],
                &["Uno Ltd", "100", "0", "0", "0", "50", "150"],
                &["Dos Ltd", "0", "70", "0", "0", "0", "70"],
                &["Total · 2 customers", "100", "70", "0", "0", "50", "220"],
            ],
        ),
        (
            "Open Invoices",
            &[
                &[
                    "Invoice #",
                    "Customer",
                    "Status",
                    "Issue Date",
                    "Due Date",
                    "Days Past Due",
                    "Open Advance (ILS)",
                ],
                &["INV-1", "Uno Ltd", "Financed", "2026-07-01", "2026-08-01", "-16", "100"],
                &["INV-2", "Uno Ltd", "Overdue", "2026-01-01", "2026-02-01", "165", "50"],
                &["INV-3", "Dos Ltd", "Overdue", "2026-06-01", "2026-07-01", "15", "70"],
            ],
        ),
    ]);
    check(&[("aging.xls", &text)], "USD", "2026-07-16", "3 docs, 2 customers, 220 ILS, 2 overdue");
}

#[test]
fn titles_above_and_customers_in_a_second_file() {
    let ageing = "Taller Ejemplo\nA/R Aging Detail\nAs of 31 December 2025\n\n\
                  Num,Customer,Date,Due Date,Amount,Open Balance,P.O. #\n\
                  1041,\"Alvarez, Dana\",11/18/2025,12/18/2025,\"1,284.50\",\"1,284.50\",\n\
                  1063,Ridge Group,12/14/2025,01/13/2026,\"4,180.75\",\"2,180.75\",PO-8841\n\
                  1070,Walk-in,12/28/2025,12/28/2025,310.00,310.00,\n";
    let customers = "Taller Ejemplo\nCustomer Contact List\n\n\
                     Customer,Main Phone,Main Email,Bill Addr City\n\
                     \"Alvarez, Dana\",(480) 555-0101,dana@example.com,Mesa\n\
                     Ridge Group,(480) 555-0102,pay at ridge dot com,Mesa\n\
                     ,(480) 555-0103,nobody@example.com,Mesa\n";
    let files = [("aging.csv", ageing), ("customers.csv", customers)];
    check(&files, "USD", "2025-12-31", "3 docs, 3 customers, 3775.25 USD, 2 overdue");
}

#[test]
fn a_report_of_one_row_and_the_same_without_any() {
    let header = "REPORTE DE FACTURAS,,,,,\nEstado: Pendientes,,,,,\nFecha de generación: 1,,,,,\n\n\
                  Número de Factura,Proveedor,Fecha de Factura,Monto,Estado de Pago,Archivo PDF\n";
    let one = format!(
        "{header}FACT-2024-001,Distribuidora ABC S.A.,15/01/2024,\"$3,388.00\",Pendiente,a.pdf\n\nTOTAL (1 facturas):,,,\"$3,388.00\",,\n"
    );
    check(&[("reporte.csv", &one)], "USD", "2025-07-09", "1 docs, 1 customers, 3388 USD, 0 overdue");
    let none = read(&[("reporte.csv", header.as_bytes())], &options("USD", "2025-07-09"))
        .map(|it| it.summary.figures);
    assert_eq!(none.err(), Some(Unreadable::HeaderWithoutRows { header_row: 5 }));
}

#[test]
fn two_files_joined_by_an_opaque_key_and_no_due_date() {
    let customers = "id,name,tax_id,estado,activo\r\nc27c016b-9a51-269f,UNO S.A.,0990012345001,Sin gestión,true\r\n3e355706-a332-41ef,DOS C. LTDA.,0990012346001,Sin gestión,true\r\n";
    let invoices = "client_id,numero,fecha,saldo,dias_mora,condicion\r\nc27c016b-9a51-269f,001-001-034576902,2026-01-22,4163.46,150,CORRIENTE\r\n3e355706-a332-41ef,001-001-005678405,2026-03-13,3889.11,129,CORRIENTE\r\nc27c016b-9a51-269f,001-001-005678406,2026-07-01,10.00,-9,CORRIENTE\r\n";
    let files = [("clientes.csv", customers), ("facturas.csv", invoices)];
    check(&files, "USD", "2026-07-22", "3 docs, 2 customers, 8062.57 USD, 2 overdue");
}

#[test]
fn the_shortest_list_and_one_without_debts() {
    let short = "familia;deuda;email\r\nAFOSVO;$ 1.308.075,00;a@b.example\r\nOBLOPE SUFI;$ 240.625,41;c@d.example\r\n";
    check(&[("deudores.csv", short)], "ARS", "2025-07-09", "2 docs, 2 customers, 1548700.41 ARS, 0 overdue");
    let people = "id_cliente,nombre,apellido,sexo,fecha_nacimiento\n1,Irma,Agudo,Femenino,1954-04-27\n2,null,Sosa,null,null\n3,Ana,Paz,Femenino,null\n";
    check(&[("clientes.csv", people)], "EUR", "2025-07-09", "0 docs, 3 customers, , 0 overdue");
}

#[test]
fn dates_with_a_time_of_day_and_none_due() {
    let text = "InvoiceID,CustomerName,InvoiceDate,Amount\n1,Customer 1,2025-07-26 12:42:03.290,2086.42\n2,Customer 2,2025-08-17 12:42:03.290,1533.08\n";
    check(&[("receivables.csv", text)], "USD", "2025-12-31", "2 docs, 2 customers, 3619.50 USD, 0 overdue");
}

//! The same table in every container: what the file is called says nothing.

use std::io::{Cursor, Write as _};

use cartera::import::{Problem, Unreadable};
use zip::write::SimpleFileOptions;

use super::workbook::{date, number, text, workbook};
use super::{in_short, options, read};

const WANTED: &str = "2 docs, 2 customers, 1250.50 COP, 1 overdue";
pub const CSV: &str = "Código;Cliente;Factura;Vencimiento;Saldo\n001;PEÑA & CÍA;F-1;01/06/2025;1.000,50\n002;ÁLVAREZ;F-2;15/07/2025;250,00\n";

fn check(name: &str, bytes: &[u8]) {
    let found = match read(&[(name, bytes)], &options("COP", "2025-07-09")) {
        Ok(reading) => {
            let names: Vec<&str> = reading.batch.customers.iter().map(|it| it.name.as_str()).collect();
            assert_eq!(names, ["PEÑA & CÍA", "ÁLVAREZ"], "{name}");
            in_short(&reading.summary.figures)
        }
        Err(why) => format!("{why:?}"),
    };
    assert_eq!(found, WANTED, "{name}");
}

pub fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).expect("memory takes a file");
        writer.write_all(bytes).expect("memory takes bytes");
    }
    writer.finish().expect("memory takes the directory").into_inner()
}

pub fn html() -> String {
    "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta charset=utf-8><style>td{mso:1}</style></head>\
     <body><table><tr><td colspan=5><b>CARTERA</b></td></tr>\
     <tr><th>C&oacute;digo<th>Cliente<th>Factura<th>Vencimiento<th>Saldo</tr>\
     <tr><td>001</td><td>PE&Ntilde;A &amp; C&Iacute;A</td><td>F-1</td><td>01/06/2025</td><td x:num=\"1000.5\">$ 1.000,50</td></tr>\
     <tr><td>002</td><td>&#193;LVAREZ</td><td>F-2</td><td>15/07/2025</td><td x:num=250>$ 250</td></tr>\
     </table></body></html>"
        .to_owned()
}

pub fn spreadsheet_ml() -> String {
    let cell = |kind: &str, value: &str| format!("<Cell><Data ss:Type=\"{kind}\">{value}</Data></Cell>");
    let header: String =
        ["Código", "Cliente", "Factura", "Vencimiento", "Saldo"].map(|it| cell("String", it)).concat();
    format!(
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>\
         <Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\
         <Worksheet ss:Name=\"Cartera\"><Table><Row ss:Index=\"3\">{header}</Row>\
         <Row>{}{}{}{}{}</Row><Row>{}{}{}{}<Cell ss:Index=\"5\"><Data ss:Type=\"Number\">250</Data></Cell></Row></Table></Worksheet></Workbook>",
        cell("String", "001"),
        cell("String", "PEÑA &amp; CÍA"),
        cell("String", "F-1"),
        cell("DateTime", "2025-06-01T00:00:00.000"),
        cell("Number", "1000.5"),
        cell("String", "002"),
        cell("String", "ÁLVAREZ"),
        cell("String", "F-2"),
        cell("DateTime", "2025-07-15T00:00:00.000"),
    )
}

#[test]
fn every_container_gives_the_same_figures() {
    check("cartera.csv", CSV.as_bytes());
    check("cartera.tsv", CSV.replace(';', "\t").as_bytes());
    check("cartera.txt", CSV.replace(';', "|").as_bytes());
    check("con_sep.csv", format!("sep=;\r\n{}", CSV.replace('\n', "\r\n")).as_bytes());
    let rows = vec![
        vec![text("Código"), text("Cliente"), text("Factura"), text("Vencimiento"), text("Saldo")],
        vec![text("001"), text("PEÑA & CÍA"), text("F-1"), date("2025-06-01"), number("1000.5")],
        vec![text("002"), text("ÁLVAREZ"), text("F-2"), date("2025-07-15"), number(250)],
    ];
    check("cartera.pdf", &workbook("Hoja1", &rows));
    check("cartera.xls", html().as_bytes());
    check("reporte.xls", spreadsheet_ml().as_bytes());
    check(
        "cartera.zip",
        &zipped(&[
            ("datos/", b""),
            ("datos/cartera.csv", CSV.as_bytes()),
            ("__MACOSX/x", b"x"),
            ("leame.pdf", b"%PDF-1.7"),
        ]),
    );
    let inner = zipped(&[("cartera.xls", html().as_bytes())]);
    check("dos.zip", &zipped(&[("uno.zip", &inner)]));
}

#[test]
fn a_page_wrapped_as_a_mail_is_a_page() {
    let quoted = html().replace('=', "=3D").replace("<tr><td>002", "<tr>=\r\n<td>002");
    let wrapped = format!(
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html\r\n\r\n{quoted}\r\n--x--"
    );
    check("cartera.mht", wrapped.as_bytes());
}

#[test]
fn every_encoding_gives_the_same_names() {
    check(
        "utf16.csv",
        &[b"\xff\xfe".as_slice(), &CSV.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()]
            .concat(),
    );
    check("1252.csv", &encoding_rs::WINDOWS_1252.encode(CSV).0);
    check("mac.csv", &encoding_rs::MACINTOSH.encode(CSV).0);
    let dos: Vec<u8> = CSV
        .chars()
        .map(|each| match each {
            'Ñ' => 0xa5,
            'Í' => 0xd6,
            'Á' => 0xb5,
            'ó' => 0xa2,
            other => other as u8,
        })
        .collect();
    check("dos.csv", &dos);
}

#[test]
fn spoilt_letters_are_repaired_and_told() {
    let spoilt = encoding_rs::WINDOWS_1252.decode_without_bom_handling(CSV.as_bytes()).0.into_owned();
    check("mojibake.csv", spoilt.as_bytes());
    let reading = read(&[("x.csv", spoilt.as_bytes())], &options("COP", "2025-07-09")).expect("read");
    let told =
        reading.summary.issues.iter().find(|it| it.problem == Problem::TextRepaired).expect("it is told");
    assert_eq!((told.count, told.places[0].row), (3, 1));
}

#[test]
fn an_archive_without_a_table_says_what_it_holds() {
    let refused = |bytes: &[u8]| {
        read(&[("x.zip", bytes)], &options("COP", "2025-07-09")).map(|it| it.summary.figures).err()
    };
    assert_eq!(refused(&zipped(&[("a.pdf", b"%PDF-1.7")])), Some(Unreadable::Pdf));
    assert_eq!(refused(&zipped(&[])), Some(Unreadable::Empty));
}

#[test]
fn three_files_of_one_portfolio_are_joined_by_their_keys() {
    let customers =
        "codigo,nombre,nit,telefono\n007,ANA RUIZ,900123456,3145550101\n008,LUIS PAZ,800987654,3145550102\n";
    let invoices = "cliente;num fact;fecha;vencimiento;valor\n007;FCT-1;01/05/2025;31/05/2025;1.000\n008;FCT-2;13/06/2025;13/07/2025;500\n007;FCT-3;20/06/2025;20/07/2025;80\n";
    let payments = "NUM FACT\tFECHA PAGO\tVR PAGO\nFCT 1\t01/06/2025\t400\nFCT 1\t05/06/2025\t100\nFCT-9\t05/06/2025\t70\n";
    let files: [(&str, &[u8]); 3] =
        [("c.csv", customers.as_bytes()), ("f.csv", invoices.as_bytes()), ("p.csv", payments.as_bytes())];
    let mut orders = vec![files.to_vec(), files.iter().rev().copied().collect::<Vec<_>>()];
    orders.push(vec![files[1], files[2], files[0]]);
    for files in orders {
        let reading = read(&files, &options("COP", "2025-07-09")).expect("read");
        let figures = &reading.summary.figures;
        assert_eq!(in_short(figures), "3 docs, 2 customers, 1080 COP, 1 overdue");
        let decimal = |totals: &cartera::domain::money::Totals| {
            totals.iter().map(|it| it.to_decimal()).collect::<Vec<_>>()
        };
        assert_eq!(
            (decimal(&figures.invoiced), figures.payments, decimal(&figures.paid)),
            (vec!["1580".to_owned()], 3, vec!["570".to_owned()])
        );
        let unmatched =
            reading.summary.issues.iter().find(|it| it.problem == Problem::PaymentUnmatched).expect("told");
        assert_eq!((unmatched.count, unmatched.places[0].found.as_str()), (1, "FCT-9"));
        assert!(reading.batch.customers.iter().all(|it| it.contact_points.len() == 1));
    }
}

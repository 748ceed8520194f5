//! Bad input is refused in a sentence that names the remedy; nothing breaks.

use cartera::domain::language::Lang;
use cartera::i18n::explain::import::unreadable;
use cartera::import::{self, FileKind, NotAPortfolio, Unreadable};

use super::compound;
use super::containers::zipped;
use super::workbook::{number, of_parts, sheet_xml, text, workbook};
use super::{flagship, options, read, read_text};

fn check(name: &str, bytes: &[u8], wanted: Unreadable) {
    let refused = read(&[(name, bytes)], &options("COP", "2025-07-09")).map(|it| it.summary.figures).err();
    assert_eq!(refused, Some(wanted), "{name}");
}

#[test]
fn files_that_are_no_tables_are_known_for_what_they_are() {
    check("vacio.csv", b"", Unreadable::Empty);
    check("blancos.csv", b" \r\n\n ", Unreadable::Empty);
    check("marca.csv", b"\xef\xbb\xbf\n", Unreadable::Empty);
    check("foto.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Unreadable::Image);
    check("foto.xlsx", b"\xff\xd8\xff\xe0\0\x10JFIF", Unreadable::Image);
    check("reporte.xlsx", b"%PDF-1.7\n%\xe2\xe3", Unreadable::Pdf);
    check(
        "pagina.xls",
        b"<html><body><p>hola</p></body></html>",
        Unreadable::OtherKind { kind: FileKind::Html },
    );
    let noise: Vec<u8> = (0..9000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 11) as u8).collect();
    check("ruido.csv", &noise, Unreadable::NotText);
}

#[test]
fn a_protected_workbook_is_named_as_such() {
    let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    bytes.resize(1024, 0);
    bytes.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    check("cartera.xlsx", &bytes, Unreadable::PasswordProtected);
}

#[test]
fn a_workbook_that_was_cut_off_is_not_read_in_part() {
    let whole = flagship::file(&flagship::invoices());
    for share in [10, 50, 90, 99] {
        check("cortado.xlsx", &whole[..whole.len() * share / 100], Unreadable::BrokenZip);
    }
}

#[test]
fn too_large_is_known_before_a_byte_is_read() {
    let refused = import::check_size(200_000_000);
    assert_eq!(refused, Err(Unreadable::TooLarge { bytes: 200_000_000, most: import::MOST_BYTES }));
    assert_eq!(import::check_size(99_000_000), Ok(()));
}

#[test]
fn a_header_without_rows_says_its_row() {
    let header = "REPORTE DE CARTERA\n\nCliente,Factura,Vencimiento,Saldo\n";
    check("filtro.csv", header.as_bytes(), Unreadable::HeaderWithoutRows { header_row: 3 });
    let with_total = format!("{header}TOTAL (0 facturas),,,0\n");
    check("filtro.csv", with_total.as_bytes(), Unreadable::HeaderWithoutRows { header_row: 3 });
}

#[test]
fn a_bank_statement_is_no_portfolio() {
    let spanish = "Fecha,Descripción,Débito,Crédito,Saldo\n01/07/2025,PAGO PSE,150000,,850000\n";
    check("extracto.csv", spanish.as_bytes(), Unreadable::BankStatement);
    let signed = "Fecha;Concepto;Referencia;Valor;Saldo\n01/07/2025;TRANSF;123;-150.000;850.000\n";
    check("extracto.csv", signed.as_bytes(), Unreadable::BankStatement);
    let english = "Date,Description,Withdrawals,Deposits,Balance\n2025-07-01,ACH,10.00,,90.00\n";
    check("statement.csv", english.as_bytes(), Unreadable::BankStatement);
}

#[test]
fn tables_of_other_things_say_what_they_lack() {
    let why = |text: &str| read_text(text).map(|it| it.summary.figures).err();
    let lacks = |why| Some(Unreadable::NotAPortfolio { why });
    assert_eq!(why("Producto,Color,Talla\nCamisa,rojo,M\n"), Some(Unreadable::NoHeader));
    assert_eq!(why("Factura,Fecha,Saldo\nF-1,01/07/2025,100\n"), lacks(NotAPortfolio::NoCustomerColumn));
    assert_eq!(why("Cliente,Factura,Saldo\nAna,F-1,pendiente\n"), lacks(NotAPortfolio::NoUsableRow));
}

#[test]
fn five_evil_workbooks_are_refused_by_arithmetic() {
    let honest = sheet_xml("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
    let strings = |body: &str, count: &str| {
        format!(
            "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" uniqueCount=\"{count}\">{body}</sst>"
        )
    };
    let bomb = strings(&format!("<si><t>{}</t></si>", "A".repeat(121_000_000)), "1");
    check(
        "texto.xlsx",
        &of_parts("x", &honest, Some(bomb.as_bytes())),
        Unreadable::UnpacksTooLarge { most: 500_000_000 },
    );
    let claim = strings("<si><t>a</t></si>", "4294967295");
    check("cuenta.xlsx", &of_parts("x", &honest, Some(claim.as_bytes())), Unreadable::BrokenWorkbook);
    let laughs = format!(
        "<!DOCTYPE sst [<!ENTITY a \"ja\"><!ENTITY b \"&a;&a;&a;&a;\">]>{}",
        strings("<si><t>&b;</t></si>", "1")
    );
    check("risas.xlsx", &of_parts("x", &honest, Some(laughs.as_bytes())), Unreadable::BrokenWorkbook);
    let sparse = sheet_xml(
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>",
    );
    check("disperso.xlsx", &of_parts("x", &sparse, None), Unreadable::NoHeader);
    let rows = sheet_xml(&"<row><c><v>1</v></c></row>".repeat(1_100_000));
    let most = 1 << 20;
    check(
        "filas.xlsx",
        &of_parts("x", &rows, None),
        Unreadable::TooManyRows { sheet: "sheet1".into(), most },
    );
}

#[test]
fn an_old_workbook_is_read_and_its_evil_twins_are_refused() {
    let cells = [
        (0, 0, "Cliente"),
        (0, 1, "Factura"),
        (0, 2, "Saldo"),
        (1, 0, "Ana"),
        (1, 1, "F-1"),
        (1, 2, "12.50"),
    ];
    let honest = compound::file(&compound::book(&cells));
    let reading = read(&[("cartera.xls", &honest)], &options("USD", "2025-07-09")).expect("read");
    assert_eq!(super::in_short(&reading.summary.figures), "1 docs, 1 customers, 12.50 USD, 0 overdue");

    check("sin-fin.xls", &compound::endless(), Unreadable::BrokenWorkbook);
    let corners = [(0, 0, "Cliente"), (65_535, 255, "x")];
    let sheet = "esquinas.xls".to_owned();
    let too_many = Unreadable::TooManyCells { sheet, most: 8_000_000 };
    check("esquinas.xls", &compound::file(&compound::book(&corners)), too_many);
    for kept in [600, 1100, 3000, honest.len() - 1] {
        let cut = read(&[("cortado.xls", &honest[..kept])], &options("USD", "2025-07-09"));
        assert!(cut.is_err() || kept > 3500, "{kept}");
    }
}

#[test]
fn an_open_document_that_repeats_itself_without_end_is_refused() {
    let cell = "<table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"1\"/>";
    let sheet = format!(
        "<table:table><table:table-row table:number-rows-repeated=\"1048576\">{cell}</table:table-row></table:table>"
    );
    let bytes = zipped(&[("content.xml", sheet.as_bytes())]);
    let too_many = Unreadable::TooManyCells { sheet: "eco.ods".into(), most: 8_000_000 };
    check("eco.ods", &bytes, too_many);
}

#[test]
fn every_refusal_is_a_sentence_in_both_languages() {
    let sentence = unreadable(Lang::Es, &Unreadable::HeaderWithoutRows { header_row: 5 });
    assert!(sentence.starts_with("La fila 5 tiene los encabezados"), "{sentence}");
    let sentence =
        unreadable(Lang::Es, &Unreadable::TooLarge { bytes: 200_000_000, most: import::MOST_BYTES });
    assert!(sentence.contains("200,0 MB") && sentence.contains("100,0 MB"), "{sentence}");
}

#[test]
fn a_small_workbook_is_read() {
    let rows = [
        vec![text("Cliente"), text("Factura"), text("Saldo")],
        vec![text("Ana"), text("F-1"), number("12.5")],
    ];
    let reading = read(&[("x.bin", &workbook("Hoja", &rows))], &options("USD", "2025-07-09")).expect("read");
    assert_eq!(super::in_short(&reading.summary.figures), "1 docs, 1 customers, 12.50 USD, 0 overdue");
}

#[test]
fn lines_that_do_not_agree_are_not_parted() {
    let notes = "Llamar a Ana Ruiz el lunes 12 por la tarde\nLa factura 350 la lleva Luis Paz mañana a las 9\n\
                 A Marta hay que cobrarle 80.000 si abre\n3 cajas para Eva Sol\n";
    assert_eq!(read_text(notes).map(|it| it.summary.figures).err(), Some(Unreadable::OneColumn));
    let shopping = "1. Manzanas 20\n2. Peras verdes 30\n3. Uvas sin pepa 12\n4. Limones de la casa 45\n";
    assert_eq!(read_text(shopping).map(|it| it.summary.figures).err(), Some(Unreadable::OneColumn));
}

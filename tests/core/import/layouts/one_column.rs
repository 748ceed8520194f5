//! Whole lines in one column: lists pasted from a chat or kept in notes, pages copied out of a PDF.

use cartera::import::{Field, Problem};

use super::super::workbook::{text, workbook};
use super::{check, in_short, options, read};

fn days(name: &str, lines: &str) -> Vec<String> {
    let reading = read(&[(name, lines.as_bytes())], &options("COP", "2025-07-09")).expect("read");
    let mut rows: Vec<String> = reading
        .batch
        .documents
        .iter()
        .map(|it| {
            let customer = reading.batch.customers.iter().find(|customer| customer.id == it.customer);
            let name = customer.map(|it| it.name.clone()).unwrap_or_default();
            let due = it.due_on.map(|it| it.to_string()).unwrap_or_default();
            format!("{name} {} {due}", it.balance.to_decimal())
        })
        .collect();
    rows.sort();
    assert!(reading.summary.issues.iter().any(|it| it.problem == Problem::LinesParted), "it is said");
    rows
}

#[test]
fn a_list_from_a_chat_is_parted_by_the_shape_of_its_values() {
    let lines = "Pendientes de julio 📌\n• María López debe $45.000, vence el 3 de julio\n\
                 • Juan Pérez debe $120.000, vence el 15 de junio\n• Ferretería Uno debe $350.000, vence el 20 de junio\n\
                 Total $515.000\n";
    let wanted =
        ["Ferretería Uno 350000 2025-06-20", "Juan Pérez 120000 2025-06-15", "María López 45000 2025-07-03"];
    assert_eq!(days("pegado.tsv", lines), wanted);
}

#[test]
fn hyphens_arrows_and_pictures_part_as_well() {
    let hyphens =
        "Juan Pérez - 120.000 - 15/06\nMaría López - 45.000 - 03/07\nTienda Don José - 350.000 - 20/06\n";
    check("notas.txt", "COP", "2025-07-09", hyphens, "3 docs, 3 customers, 515000 COP, 3 overdue");
    let arrows = "- Juan Pérez → $120.000 (15/06) 📞 3105551234\n- María López → $45.000 (03/07) 📞 3115552345\n\
                  - Ana Ruiz → $80.000 (01/08) 📞 3125553456\n";
    check("notas.txt", "COP", "2025-07-09", arrows, "3 docs, 3 customers, 245000 COP, 2 overdue");
    let reading = read(&[("x.txt", arrows.as_bytes())], &options("COP", "2025-07-09")).expect("read");
    assert!(reading.batch.customers.iter().all(|it| it.contact_points.len() == 1 && it.name.contains(' ')));
}

#[test]
fn messages_lose_their_sender_and_amounts_in_words_are_read() {
    let chat = "[8/7/25, 9:14 a. m.] Laura: Por cobrar esta semana:\n✅ Juan Pérez 120.000 15/06/2025\n\
                🔴 María López 45.000 03/07/2025\n🔴 Droguería 2000 1.350.000 20/06/2025\n";
    check("chat.txt", "COP", "2025-07-09", chat, "3 docs, 3 customers, 1515000 COP, 3 overdue");
    let spoken = "Juan Pérez me debe 120 mil desde el 15 de junio\nMaría López 45 mil desde el 3 de julio\n\
                  Don José debe 1,2 millones desde 20/06\n";
    check("chat.txt", "COP", "2025-07-09", spoken, "3 docs, 3 customers, 1365000 COP, 0 overdue");
    let bare = "Para cobrar hoy\n1. Ferretería Uno debe $350.000\n2. Droguería Dos debe $1.200.000\n\
                3. Marta Paz debe $80.000\n";
    check("chat.txt", "COP", "2025-07-09", bare, "3 docs, 3 customers, 1630000 COP, 0 overdue");
}

#[test]
fn a_line_that_does_not_fit_is_told() {
    let lines = "Juan Pérez 120.000 15/06/2025\nMaría López 45.000 03/07/2025\nAna Ruiz 80.000 01/08/2025\n\
                 Eva Sol 70.000 02/08/2025\nLuis Paz 10.000 y otros 20.000 o 30.000\n";
    check("chat.txt", "COP", "2025-07-09", lines, "4 docs, 4 customers, 315000 COP, 2 overdue");
    let summary = read(&[("x.txt", lines.as_bytes())], &options("COP", "2025-07-09")).expect("read").summary;
    let told = summary.issues.iter().find(|it| it.problem == Problem::LineUnlike).expect("it is told");
    assert_eq!(told.places[0].row, 5);
}

const PAGE: &str = "DISTRIBUIDORA ANDES SAS\nCARTERA POR EDADES AL 30/06/2025\nCLIENTE FACTURA VENCE VALOR SALDO\n\
                    FERRETERIA UNO FV-101 30/05/2025 350.000 350.000\nDROGUERIA 2000 FV-102 15/06/2025 1.200.000 800.000\n\
                    MARTA PAZ FV-103 01/07/2025 80.000 80.000\nTOTAL 1.630.000 1.230.000\n";

#[test]
fn a_page_of_a_pdf_keeps_its_header() {
    let wanted = "3 docs, 3 customers, 1230000 COP, 3 overdue";
    check("pagina.txt", "COP", "2025-07-09", PAGE, wanted);
    let quoted: String = PAGE.lines().map(|line| format!("\"{line}\"\n")).collect();
    check("pagina.csv", "COP", "2025-07-09", &quoted, wanted);
    let rows: Vec<_> = PAGE.lines().map(|line| vec![text(line)]).collect();
    let book = workbook("Hoja1", &rows);
    let summary = read(&[("p.xlsx", &book)], &options("COP", "2025-07-09")).expect("read").summary;
    assert_eq!(in_short(&summary.figures), wanted);
    assert_eq!(summary.understood.header_row, 3);
    assert_eq!(summary.understood.mapping().get(&Field::Balance).map(String::as_str), Some("SALDO"));
}

#[test]
fn what_a_person_settles_of_parted_columns_holds() {
    let mut settled = options("COP", "2025-07-09");
    settled.corrections.mapping.insert(Field::Balance, vec![3]);
    let summary = read(&[("p.txt", PAGE.as_bytes())], &settled).expect("read").summary;
    assert_eq!(in_short(&summary.figures), "3 docs, 3 customers, 1630000 COP, 3 overdue");
}

#[test]
fn a_page_without_its_header_is_read_by_its_values() {
    let page = "FV-101 FERRETERIA UNO 01/05/2025 30/05/2025 350.000,00 350.000,00\n\
                FV-102 DROGUERIA DOS SAS 15/05/2025 15/06/2025 1.200.000,00 800.000,00\n\
                FV-103 MARTA PAZ 01/06/2025 01/07/2025 80.000,00 80.000,00\n";
    check("pagina.txt", "COP", "2025-07-09", page, "3 docs, 3 customers, 1230000 COP, 3 overdue");
}

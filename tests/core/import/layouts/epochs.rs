//! Days counted from 1904 in workbooks that do not say so.

use cartera::import::Problem;

use super::{in_short, options, read};
use crate::import::day;
use crate::import::workbook::{Put, number, text, workbook};

/// A day as a workbook of the other epoch keeps it.
fn off(day_text: &str) -> Put {
    Put::Day((day(day_text) - day("1899-12-30")).num_days() - 1462)
}

fn check(name: &str, rows: Vec<Vec<Put>>, told: bool, wanted: &str) {
    let reading = read(&[(name, &workbook("Hoja1", &rows))], &options("COP", "2025-07-09")).expect("read");
    assert_eq!(in_short(&reading.summary.figures), wanted);
    let said = reading.summary.issues.iter().any(|it| it.problem == Problem::DatesOfOtherEpoch);
    assert_eq!(said, told, "what was moved is said");
    let due = reading.batch.documents.iter().find(|it| it.number == "1").and_then(|it| it.due_on);
    assert_eq!(due, Some(day("2025-05-31")), "{:#?}", reading.summary.issues);
}

const WANTED: &str = "4 docs, 2 customers, 1000 COP, 3 overdue";
const HEADER: [&str; 5] = ["Cliente", "Factura", "Emisión", "Vence", "Saldo"];
const ROWS: [(&str, &str, &str, &str, u32); 4] = [
    ("ANA RUIZ", "1", "2025-05-01", "2025-05-31", 100),
    ("ANA RUIZ", "2", "2025-07-01", "2025-07-31", 200),
    ("EVA SOL", "3", "2025-04-02", "2025-05-02", 300),
    ("EVA SOL", "4", "2025-03-03", "2025-04-02", 400),
];

fn rows(of: impl Fn(&(&str, &str, &str, &str, u32)) -> Vec<Put>) -> Vec<Vec<Put>> {
    let header = vec![HEADER.map(text).to_vec()];
    header.into_iter().chain(ROWS.iter().map(of)).collect()
}

#[test]
fn dates_written_as_texts_beside_them_tell() {
    let rows = rows(|it| vec![text(it.0), text(it.1), text(it.2), off(it.3), number(it.4)]);
    check("x.xlsx", rows, true, WANTED);
}

#[test]
fn the_day_of_the_balances_in_a_title_or_a_name_tells() {
    let all = || rows(|it| vec![text(it.0), text(it.1), off(it.2), off(it.3), number(it.4)]);
    let titled = [vec![vec![text("Fecha de corte: 09/07/2025")]], all()].concat();
    check("x.xlsx", titled, true, WANTED);
    check("cartera_20250709.xlsx", all(), true, WANTED);
}

#[test]
fn days_past_due_that_lead_to_the_very_day_tell() {
    let rows = rows(|it| {
        let late = (day("2025-07-09") - day(it.3)).num_days();
        vec![text(it.0), text(it.1), text(""), off(it.3), number(it.4), number(late)]
    });
    let mut rows = rows;
    rows[0].push(text("Días vencidos"));
    check("x.xlsx", rows, true, WANTED);
}

#[test]
fn an_old_debt_is_left_where_it_is() {
    let right = rows(|it| {
        vec![
            text(it.0),
            text(it.1),
            text(it.2),
            Put::Day((day(it.3) - day("1899-12-30")).num_days()),
            number(it.4),
        ]
    });
    check("x.xlsx", right, false, WANTED);
    // Nothing tells: only serial days, four years old.
    let old = rows(|it| vec![text(it.0), text(it.1), off(it.2), off(it.3), number(it.4)]);
    let reading = read(&[("x.xlsx", &workbook("Hoja1", &old))], &options("COP", "2025-07-09")).expect("read");
    let newest = reading.batch.documents.iter().filter_map(|it| it.due_on).max();
    assert_eq!(newest, Some(day("2021-07-30")));
}

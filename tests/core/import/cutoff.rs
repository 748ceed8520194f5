//! The day of the balances where the file does not tell it inside.

use cartera::import::{Corrections, Options, Problem};

use super::{day, options, read};

const DAYS: &str = "Cliente,Factura,Saldo,Días mora\nANA RUIZ,1,1000,30\nEVA SOL,2,500,10\nLUZ PAZ,3,20,-5\n";

fn check(name: &str, text: &str, wanted: Option<&str>, of_name: bool) {
    let reading = read(&[(name, text.as_bytes())], &options("COP", "2025-07-20")).expect("read");
    let summary = reading.summary;
    assert_eq!(summary.understood.cutoff, wanted.map(day), "{name}");
    let told = summary.issues.iter().any(|it| it.problem == Problem::CutoffFromName);
    assert_eq!(told, of_name, "{name}: a guess is said");
    if let Some(wanted) = wanted {
        let due = reading.batch.documents.iter().find(|it| it.number == "1").and_then(|it| it.due_on);
        assert_eq!(due, day(wanted).checked_sub_days(chrono::Days::new(30)), "{name}");
    }
}

#[test]
fn a_name_tells_the_day_where_nothing_else_does() {
    check("cartera_20250709.csv", DAYS, Some("2025-07-09"), true);
    check("Cartera 9 julio 2025.csv", DAYS, Some("2025-07-09"), true);
    check("cartera junio 2025.csv", DAYS, Some("2025-06-30"), true);
    check("cartera.csv", DAYS, None, false);
    check("cartera 31122025.csv", DAYS, None, false);
}

#[test]
fn what_the_file_says_inside_goes_before_its_name() {
    let titled = format!("Fecha de corte: 30/06/2025\n{DAYS}");
    check("cartera_20250709.csv", &titled, Some("2025-06-30"), false);
    let dated = "Cliente,Factura,Vence,Saldo,Días mora\nANA RUIZ,1,31/05/2025,1000,30\nEVA SOL,2,20/06/2025,500,10\nLUZ PAZ,3,05/07/2025,20,-5\n";
    check("cartera_20250709.csv", dated, Some("2025-06-30"), false);
}

#[test]
fn what_the_person_says_goes_before_everything() {
    let corrections = Corrections { cutoff: Some(day("2025-07-01")), ..Corrections::default() };
    let options = Options { corrections, ..options("COP", "2025-07-20") };
    let summary = read(&[("cartera_20250709.csv", DAYS.as_bytes())], &options).expect("read").summary;
    assert_eq!(summary.understood.cutoff, Some(day("2025-07-01")));
    assert!(!summary.issues.iter().any(|it| it.problem == Problem::CutoffFromName));
}

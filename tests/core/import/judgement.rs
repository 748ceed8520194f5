//! What a person is asked about a file, and what the file says of the promises that stand.

use std::collections::BTreeSet;

use cartera::domain::change::Gone;
use cartera::import::promised::{self, Judgement, Verdict};
use cartera::import::question::{Question, question};
use cartera::import::review::Line;

use super::{day, options, read, read_text};
use crate::shared;
use crate::support::agreement::{document, promised as promise, promised_for};
use crate::support::{Collector, batch, source};

fn asked(text: &str) -> Option<Question> {
    question(&read_text(text).expect("read").summary)
}

#[test]
fn the_guess_that_would_cost_most_is_the_one_that_is_asked() {
    let plain = "Cliente;Factura;Vence;Saldo\nAna;1;31/05/2025;100\nEva;2;15/06/2025;200\n";
    assert_eq!(asked(plain), None);
    // No day above the twelfth.
    let either = "Cliente;Factura;Vence;Saldo\nAna;1;05/06/2025;100\nEva;2;04/03/2025;200\n";
    let Some(Question::DateOrder { header, written, day_first, month_first }) = asked(either) else {
        panic!("{:?}", asked(either));
    };
    assert_eq!((header.as_str(), written.as_str()), ("Vence", "05/06/2025"));
    assert_eq!((day_first, month_first), (day("2025-06-05"), day("2025-05-06")));
    // Days without the day that they were counted from.
    let days = "Cliente;Factura;Días de mora;Saldo\nAna;1;30;100\nEva;2;61;200\n";
    assert_eq!(asked(days), Some(Question::CutOff));
    // Two amounts, and only one of them is owed.
    let two =
        "Cliente;Factura;Vence;Importe;Otro importe\nAna;1;05/06/2025;1000;900\nEva;2;04/03/2025;500;500\n";
    let Some(Question::Owed { columns }) = asked(two) else { panic!("{:?}", asked(two)) };
    let headers: Vec<&str> = columns.iter().map(|it| it.header.as_str()).collect();
    assert_eq!(headers, ["Importe", "Otro importe"]);
}

#[test]
fn an_answer_is_not_asked_again() {
    let text = "Cliente;Factura;Vence;Saldo\nAna;1;05/06/2025;100\nEva;2;04/03/2025;200\n";
    let mut settled = options("COP", "2025-07-09");
    settled.corrections.date_order = Some(cartera::import::DateOrder::DayFirst);
    let reading = read(&[("cartera.csv", text.as_bytes())], &settled).expect("read");
    assert_eq!(question(&reading.summary), None);
}

#[test]
fn real_files_are_asked_about_what_they_leave_open_and_nothing_else() {
    let of = |name: &str| {
        let bytes = shared::bytes(&format!("fixtures/{name}"))?;
        let reading = read(&[(name, &bytes)], &options("COP", "2025-07-09")).ok()?;
        Some(question(&reading.summary))
    };
    for name in [
        "pseudo-co-icg-cartera.xlsx",
        "ibm-ar.csv",
        "ibm-ar-encabezados-es.csv",
        "ar-prestamos-cartera.csv",
        "il-ar-aging-report-titulos.xlsx",
        "quickbooks-ar-aging-detail.csv",
        "pseudo-ar-deudores-puntoycoma.csv",
        "us-receivables-datetime.xlsx",
        "es-clientes-null.csv",
    ] {
        let Some(asked) = of(name) else { return };
        assert_eq!(asked, None, "{name}");
    }
    for name in ["pseudo-ec-facturas.csv", "ar-morosidad-socios-total.xlsx"] {
        assert_eq!(of(name).flatten(), Some(Question::CutOff), "{name}");
    }
}

const BOOK: [(&str, &str, &str, i64); 3] =
    [("1", "A", "2025-06-20", 100), ("1", "B", "2025-06-25", 50), ("2", "C", "2025-06-20", 70)];

/// What a file says, read on `as_of`, of the promises of the book: customer and verdict.
fn verdicts(
    collector: &Collector,
    rows: &[(&str, &str, &str, i64)],
    as_of: &str,
    gone: Option<Gone>,
    refused: &[Line],
) -> Vec<(String, Verdict)> {
    let portfolio = collector.portfolio();
    let refused: BTreeSet<Line> = refused.iter().cloned().collect();
    let judgement = Judgement {
        gone,
        refused: &refused,
        as_of: day(as_of),
        today: day(as_of),
        tolerance: portfolio.settings().tolerance(),
    };
    let standing = promised::standing(portfolio, &source(), &batch(rows), day(as_of));
    let fates = standing.iter().filter_map(|it| it.fate(&judgement));
    fates.map(|fate| (fate.amount.expect("named").to_decimal(), fate.verdict)).collect()
}

#[test]
fn likely_payments_are_judged_against_the_promises() {
    let mut collector = Collector::with_book("2025-07-09", &BOOK);
    collector.does(promised_for("1", &["A"], 100, "2025-07-11"));
    // About everything that is owed.
    collector.does(promise("2", 70, "2025-07-11"));
    let of =
        |rows: &[_], as_of: &str, gone, refused: &[Line]| verdicts(&collector, rows, as_of, gone, refused);
    let (kept, part, late) = (
        ("100".to_owned(), Verdict::Kept),
        ("100".to_owned(), Verdict::Part),
        ("100".to_owned(), Verdict::Late),
    );
    let (b, c) = (BOOK[1], BOOK[2]);
    let paid = Some(Gone::PresumedPaid);
    // Nothing moved.
    assert_eq!(of(&BOOK, "2025-07-10", paid, &[]), []);
    // A is gone: that is a payment once somebody said so, and no promise of C's.
    assert_eq!(of(&[b, c], "2025-07-10", None, &[]), []);
    assert_eq!(of(&[b, c], "2025-07-10", paid, &[]), [kept]);
    assert_eq!(of(&[b, c], "2025-07-10", Some(Gone::Kept), &[]), []);
    assert_eq!(of(&[b, c], "2025-07-10", paid, &[Line::Gone(document("A"))]), []);
    // A part of it, in time and too late; and not, where the person does not take it.
    let half = [("1", "A", "2025-06-20", 40), b, c];
    assert_eq!(of(&half, "2025-07-10", paid, &[]), [part]);
    assert_eq!(of(&half, "2025-08-09", paid, &[]), [late]);
    assert_eq!(of(&half, "2025-07-10", paid, &[Line::Balance(document("A"))]), []);
    // B was not promised.
    assert_eq!(of(&[BOOK[0], ("1", "B", "2025-06-25", 0), c], "2025-07-10", paid, &[]), []);
    let fallen = [BOOK[0], b, ("2", "C", "2025-06-20", 0)];
    assert_eq!(of(&fallen, "2025-07-10", paid, &[]), [("70".to_owned(), Verdict::Kept)]);
}

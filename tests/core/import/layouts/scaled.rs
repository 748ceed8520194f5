//! Reports whose figures are in thousands or millions, and the way back.

use cartera::domain::money::Currency;
use cartera::import::{Corrections, Options, Problem, Scale};
use proptest::prelude::*;

use super::{check, in_short, options, read};

#[test]
fn a_title_says_that_all_figures_are_in_thousands() {
    check(
        "miles.csv",
        "COP",
        "2025-07-09",
        "CARTERA POR EDADES;;;;\nCifras en miles de pesos;;;;\nCliente;Por vencer;1-30;Más de 30;Total\n\
         ANA RUIZ;1.200;350,5;0;1.550,5\nEVA SOL;0;0;99;99\nTotal;1.200;350,5;99;1.649,5\n",
        "3 docs, 2 customers, 1649500 COP, 2 overdue",
    );
}

#[test]
fn a_note_below_the_table_says_it() {
    check(
        "nota.csv",
        "COP",
        "2025-07-09",
        "Cliente;Factura;Vence;Saldo\nANA RUIZ;1;31/05/2025;1.200\nEVA SOL;2;01/06/2025;300\n(Expresado en miles);;;\n",
        "2 docs, 2 customers, 1500000 COP, 2 overdue",
    );
}

#[test]
fn headers_say_it_of_their_columns() {
    for header in ["Saldo (COP 000)", "Saldo en miles", "Saldo (miles de pesos)", "Saldo M$"] {
        check(
            "titulo.csv",
            "COP",
            "2025-07-09",
            &format!(
                "Cliente;Factura;Vence;{header}\nANA RUIZ;1;31/05/2025;1.200\nEVA SOL;2;01/06/2025;300\n"
            ),
            "2 docs, 2 customers, 1500000 COP, 2 overdue",
        );
    }
    check(
        "millions.csv",
        "USD",
        "2025-07-09",
        "Customer,Invoice,Due date,Balance (USD millions)\nUno LLC,1,2025-05-31,1.25\nDos LLC,2,2025-06-01,0.5\n",
        "2 docs, 2 customers, 1750000 USD, 2 overdue",
    );
}

#[test]
fn names_and_numbers_with_thousands_multiply_nothing() {
    check(
        "mil.csv",
        "COP",
        "2025-07-09",
        "DISTRIBUIDORA MILES DE COSAS;;;\nCliente;Factura;Vence;Saldo\nALMACEN EN MILLONES;000;31/05/2025;1.200\nEVA SOL;2;01/06/2025;300\n",
        "2 docs, 2 customers, 1500 COP, 2 overdue",
    );
}

#[test]
fn it_is_said_and_can_be_taken_back() {
    let text = "Cifras en miles;;;\nCliente;Factura;Vence;Saldo\nANA RUIZ;1;31/05/2025;1.200\nEVA SOL;2;01/06/2025;300\n";
    let figures = |scale: Option<Scale>| {
        let corrections = Corrections { scale, ..Corrections::default() };
        let options = Options { corrections, ..options("COP", "2025-07-09") };
        let summary = read(&[("x.csv", text.as_bytes())], &options).expect("read").summary;
        let told = summary.issues.iter().any(|it| it.problem == Problem::AmountsMultiplied);
        (in_short(&summary.figures), summary.understood.scale, told)
    };
    let thousands = "2 docs, 2 customers, 1500000 COP, 2 overdue".to_owned();
    assert_eq!(figures(None), (thousands, Scale::Thousands, true));
    assert_eq!(figures(Some(Scale::Units)).0, "2 docs, 2 customers, 1500 COP, 2 overdue");
    assert_eq!(figures(Some(Scale::Units)).1, Scale::Units);
    assert_eq!(figures(Some(Scale::Millions)).0, "2 docs, 2 customers, 1500000000 COP, 2 overdue");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(50))]

    /// A table in thousands is the table in units.
    #[test]
    fn a_table_in_thousands_says_what_it_says_in_units(amounts in prop::collection::vec(1_i64..9_999_999_999, 2..12)) {
        let of = |title: &str, written: &dyn Fn(i64) -> String| {
            let rows: String =
                amounts.iter().enumerate().map(|(at, &it)| format!("Cliente {at};F{at};{}\n", written(it))).collect();
            let text = format!("{title}\nCliente;Factura;Saldo\n{rows}Cliente Z;FZ;1234,5\n");
            let reading = read(&[("x.csv", text.as_bytes())], &options("COP", "2025-07-09")).expect("read");
            reading.batch.documents.into_iter().filter(|it| it.number != "FZ").map(|it| (it.number, it.balance)).collect::<Vec<_>>()
        };
        let units = of("Cifras en pesos;;", &|it| format!("{it},00"));
        let thousands = of("Cifras en miles de pesos;;", &|it| format!("{},{:03}", it / 1000, it % 1000));
        prop_assert!(units.iter().all(|it| it.1.currency == Currency::COP));
        prop_assert_eq!(units, thousands);
    }
}

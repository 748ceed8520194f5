//! Laws of reading: what is written in any dialect or style is read back as it was.

use std::ops::ControlFlow;

use cartera::domain::money::{Currency, Money};
use cartera::import::difference::Difference;
use cartera::import::{self, NamedBytes, probe};
use proptest::prelude::*;

use super::{options, read};

/// How a country's people write an amount: grouping, decimal mark, what stands in front, and
/// whether a minus stands behind, in front or as brackets.
#[derive(Clone, Copy, Debug)]
struct Style {
    currency: &'static str,
    group: &'static str,
    mark: char,
    symbol: &'static str,
}

const STYLES: [Style; 20] = [
    Style { currency: "COP", group: ".", mark: ',', symbol: "$ " },
    Style { currency: "COP", group: "'", mark: '.', symbol: "" },
    Style { currency: "ARS", group: ".", mark: ',', symbol: "$" },
    Style { currency: "MXN", group: ",", mark: '.', symbol: "$" },
    Style { currency: "MXN", group: "", mark: '.', symbol: "MX$" },
    Style { currency: "PEN", group: ",", mark: '.', symbol: "S/ " },
    Style { currency: "PEN", group: ",", mark: '.', symbol: "S/. " },
    Style { currency: "CLP", group: ".", mark: ',', symbol: "$" },
    Style { currency: "UYU", group: ".", mark: ',', symbol: "$U " },
    Style { currency: "PYG", group: ".", mark: ',', symbol: "Gs. " },
    Style { currency: "BOB", group: ".", mark: ',', symbol: "Bs " },
    Style { currency: "BRL", group: ".", mark: ',', symbol: "R$ " },
    Style { currency: "VES", group: ".", mark: ',', symbol: "Bs.S " },
    Style { currency: "CRC", group: "\u{a0}", mark: ',', symbol: "₡" },
    Style { currency: "GTQ", group: ",", mark: '.', symbol: "Q " },
    Style { currency: "HNL", group: ",", mark: '.', symbol: "L " },
    Style { currency: "NIO", group: ",", mark: '.', symbol: "C$ " },
    Style { currency: "DOP", group: ",", mark: '.', symbol: "RD$" },
    Style { currency: "USD", group: ",", mark: '.', symbol: "US$ " },
    Style { currency: "EUR", group: ".", mark: ',', symbol: "€ " },
];

impl Style {
    fn write(&self, money: Money, minus: usize) -> String {
        let scale = money.currency.scale().unsigned_abs();
        let (whole, part) = (money.minor.unsigned_abs() / scale, money.minor.unsigned_abs() % scale);
        let mut text = grouped(whole, self.group);
        if money.currency.digits() > 0 {
            text = format!("{text}{}{part:02}", self.mark);
        }
        let text = format!("{}{text}", self.symbol);
        match (money.minor < 0, minus) {
            (false, _) => text,
            (true, 0) => format!("-{text}"),
            (true, 1) => format!("{text}-"),
            (true, _) => format!("({text})"),
        }
    }
}

fn grouped(whole: u64, group: &str) -> String {
    let digits = whole.to_string();
    let places = digits.char_indices().map(|(at, digit)| {
        let breaks = at > 0 && (digits.len() - at).is_multiple_of(3);
        format!("{}{digit}", if breaks { group } else { "" })
    });
    places.collect()
}

#[derive(Clone, Copy, Debug)]
struct Dialect {
    delimiter: char,
    quote: char,
    line: &'static str,
    always: bool,
}

fn dialect() -> impl Strategy<Value = Dialect> {
    let delimiters = prop::sample::select(vec![',', ';', '\t', '|']);
    let lines = prop::sample::select(vec!["\n", "\r\n", "\r"]);
    (delimiters, prop::sample::select(vec!['"', '\'']), lines, any::<bool>())
        .prop_map(|(delimiter, quote, line, always)| Dialect { delimiter, quote, line, always })
}

fn written(rows: &[Vec<String>], dialect: Dialect) -> String {
    let cell = |text: &String| {
        let special = [dialect.delimiter, dialect.quote, '\n', '\r'];
        let quoted = dialect.always || text.contains(special) || text.starts_with(' ');
        let double: String = [dialect.quote; 2].iter().collect();
        match quoted {
            true => format!("{0}{1}{0}", dialect.quote, text.replace(dialect.quote, &double)),
            false => text.clone(),
        }
    };
    let line =
        |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join(&dialect.delimiter.to_string());
    rows.iter().map(line).collect::<Vec<_>>().join(dialect.line)
}

fn table(cell: &'static str) -> impl Strategy<Value = Vec<Vec<String>>> {
    (2_usize..6).prop_flat_map(move |width| prop::collection::vec(prop::collection::vec(cell, width), 1..12))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_table_in_any_dialect_is_read_back_cell_for_cell(rows in table("[ -~áñ\\n]{0,9}"), dialect in dialect()) {
        let mut rows = rows;
        // A last line of one empty cell is no line.
        rows.iter_mut().for_each(|row| row[0].insert(0, 'x'));
        let found = probe::records(&written(&rows, dialect), Some((dialect.delimiter, dialect.quote)));
        prop_assert_eq!(found, rows);
    }

    /// A table of plain values shows its dialect by itself.
    #[test]
    fn a_table_of_values_is_read_back_without_being_told_its_dialect(
        rows in prop::collection::vec(("[A-Z][a-z]{2,8}", "F-[0-9]{3,5}", "[0-9]{1,2}/0[1-9]/2025", "[0-9]{2,6}"), 4..20),
        dialect in dialect(),
    ) {
        let mut all = vec![["Cliente", "Factura", "Vence", "Saldo"].map(str::to_owned).to_vec()];
        all.extend(rows.into_iter().map(|(a, b, c, d)| vec![a, b, c, d]));
        let found = probe::records(&written(&all, dialect), None);
        prop_assert_eq!(found, all);
    }

    #[test]
    fn amounts_of_every_country_are_read_back(
        minors in prop::collection::vec(-9_999_999_999_i64..9_999_999_999, 2..12),
        style in prop::sample::select(STYLES.to_vec()),
        minus in 0_usize..3,
    ) {
        let currency: Currency = style.currency.parse().expect("a code");
        // A column needs one amount whose style shows.
        let minors: Vec<i64> = minors.into_iter().chain([123_456_789, 1_234_567_890]).collect();
        let money = |minor: &i64| Money::new(*minor, currency);
        let lines: Vec<String> =
            minors.iter().enumerate().map(|(row, it)| format!("C{row}\tF{row}\t{}", style.write(money(it), minus))).collect();
        let text = format!("Cliente\tFactura\tSaldo\n{}", lines.join("\n"));
        let reading = read(&[("x.tsv", text.as_bytes())], &options(style.currency, "2025-07-09"));
        let reading = reading.map_err(|why| TestCaseError::fail(format!("{why:?}\n{text}")))?;
        for (row, minor) in minors.iter().enumerate() {
            let number = format!("F{row}");
            let document = reading.batch.documents.iter().find(|it| it.number == number);
            prop_assert_eq!(document.map(|it| it.balance), Some(money(minor)), "{}", text);
        }
    }

    #[test]
    fn a_file_reads_the_same_twice_and_the_second_import_changes_nothing(
        rows in prop::collection::vec(("[a-d]", 0_u16..60, "[0-9]{1,2}/[0-9]{1,2}/2025|", "-?[0-9]{1,6}(,[0-9]{2})?|x|"), 1..25),
    ) {
        let lines: Vec<String> = rows.iter().map(|(who, number, due, owed)| format!("{who};F-{number};{due};{owed}")).collect();
        let files = [NamedBytes { name: "x.csv".into(), bytes: format!("Cliente;Factura;Vence;Saldo\n{}", lines.join("\n")).into_bytes() }];
        let import = || import::read(&files, &options("COP", "2025-07-09"), &mut |_| ControlFlow::Continue(()));
        match (import(), import()) {
            (Ok(first), Ok(second)) => {
                prop_assert_eq!(&first.batch, &second.batch);
                prop_assert_eq!(&first.summary, &second.summary);
                let difference = Difference::between(&first.batch.customers, &first.batch.documents, &second.batch);
                prop_assert!(difference.is_empty());
            }
            (first, second) => prop_assert_eq!(first.err(), second.err()),
        }
    }
}

//! What holds for any bytes and any table.

use std::ops::ControlFlow;

use cartera::domain::money::{Currency, Money};
use cartera::import::{self, NamedBytes, Unreadable};
use proptest::prelude::*;

use super::{flagship, options, read, read_text};

fn try_read(bytes: Vec<u8>) {
    let _ = read(&[("x", &bytes)], &options("COP", "2025-07-09"));
}

fn cells() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ -~áéñ]{0,12}",
        "-?[0-9]{1,12}([.,][0-9]{1,4})?",
        "[0-3]?[0-9]/[0-1]?[0-9]/20[0-9]{2}",
        Just("TOTAL".to_owned()),
        Just("\"".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_bytes_make_the_import_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        try_read(bytes);
    }

    #[test]
    fn no_bytes_behind_a_known_beginning_make_it_panic(
        magic in prop::sample::select(vec![
            b"PK\x03\x04".to_vec(),
            vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
            b"\xef\xbb\xbfCliente;Saldo\n".to_vec(),
            b"Cliente,Factura,Fecha,Vencimiento,Saldo\n".to_vec(),
            b"\xff\xfe".to_vec(),
        ]),
        rest in prop::collection::vec(any::<u8>(), 0..600),
    ) {
        try_read([magic, rest].concat());
    }

    #[test]
    fn no_table_makes_it_panic(rows in prop::collection::vec(prop::collection::vec(cells(), 0..7), 0..12)) {
        let lines: Vec<String> = rows.iter().map(|row| row.join(",")).collect();
        try_read(format!("Cod. Cliente,Nombre,Factura,Fecha,Vencimiento,Importe,Saldo\n{}", lines.join("\n")).into_bytes());
    }

    #[test]
    fn a_damaged_workbook_is_read_or_refused(at in 0_usize..4000, byte in any::<u8>()) {
        let mut bytes = flagship::file(&flagship::invoices()[..12]);
        let at = at % bytes.len();
        bytes[at] = byte;
        try_read(bytes);
    }

    /// Every row is a document or is counted.
    #[test]
    fn no_row_is_lost(rows in prop::collection::vec((cells(), cells(), cells()), 1..30)) {
        let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let lines: Vec<String> = rows
            .iter()
            .map(|(name, number, amount)| [quoted(name), quoted(number), quoted(amount)].join(","))
            .collect();
        let text = format!("Cliente,Factura,Saldo\nAna,F-0,1\n{}\n", lines.join("\n"));
        if let Ok(reading) = read_text(&text) {
            let skipped: usize = reading.summary.skipped.values().sum();
            prop_assert_eq!(reading.batch.documents.len() + skipped, rows.len() + 1, "{}", text);
        }
    }

    /// Amounts written in any style of the continent are read back to the cent.
    #[test]
    fn amounts_of_any_style_are_read_back(
        minors in prop::collection::vec(-99_999_999_999_i64..99_999_999_999, 2..20),
        style in 0_usize..5,
    ) {
        // A column needs one amount whose style shows.
        let minors: Vec<i64> = minors.into_iter().chain([123_456_789]).collect();
        let lines: Vec<String> = minors
            .iter()
            .enumerate()
            .map(|(row, &minor)| format!("C{row}\tF{row}\t{}", written(minor, style)))
            .collect();
        let reading = read_text(&format!("Cliente\tFactura\tSaldo\n{}", lines.join("\n"))).expect("read");
        for (row, &minor) in minors.iter().enumerate() {
            let number = format!("F{row}");
            let document = reading.batch.documents.iter().find(|it| it.number == number).expect("it is there");
            prop_assert_eq!(document.balance, Money::new(minor, Currency::COP));
        }
    }
}

/// An amount as people and systems write it.
fn written(minor: i64, style: usize) -> String {
    let (whole, cents) = (minor.unsigned_abs() / 100, minor.unsigned_abs() % 100);
    let minus = minor < 0;
    let sign = |text: String| if minus { format!("-{text}") } else { text };
    match style {
        0 => sign(format!("{whole}.{cents:02}")),
        1 => sign(format!("{},{cents:02}", grouped(whole, "."))),
        2 => sign(format!("$ {}.{cents:02}", grouped(whole, ","))),
        3 if minus => format!("({},{cents:02})", grouped(whole, ".")),
        3 => format!("{},{cents:02}", grouped(whole, ".")),
        _ if minus => format!("{}.{cents:02}-", grouped(whole, "'")),
        _ => format!("{}.{cents:02}", grouped(whole, "'")),
    }
}

fn grouped(whole: u64, separator: &str) -> String {
    let digits = whole.to_string();
    let first = digits.len() % 3;
    let mut groups: Vec<&str> = Vec::new();
    if first > 0 {
        groups.push(&digits[..first]);
    }
    let mut at = first;
    while at < digits.len() {
        groups.push(&digits[at..at + 3]);
        at += 3;
    }
    groups.join(separator)
}

#[test]
fn a_reading_can_be_cancelled() {
    let bytes = flagship::file(&flagship::invoices());
    let files = [NamedBytes { name: "x".into(), bytes }];
    let read = import::read(&files, &options("COP", "2025-07-09"), &mut |_| ControlFlow::Break(()));
    assert_eq!(read.map(|it| it.summary.figures).err(), Some(Unreadable::Cancelled));
}

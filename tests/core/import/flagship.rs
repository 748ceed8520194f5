//! The flagship layout with invented data: twenty columns of a Colombian distributor's
//! system, the sum without a label at its foot, and every oddity the real one has.

use cartera::domain::contact_point::ContactKind;
use cartera::domain::money::{Currency, Money};
use cartera::import::difference::Difference;
use cartera::import::{Field, Problem, Reading, SkipCause};
use chrono::Days;

use super::workbook::{Put, date, number, text, workbook};
use super::{day, in_short, options, read};

pub const HEADER: [&str; 20] = [
    "NOMVENDEDOR",
    "Cod. Cliente",
    "NIF20",
    "NOMBRECLIENTE",
    "Serie",
    "Número",
    "Fecha Documento",
    "Fecha Vencimiento",
    "IMPORTE",
    "DIAS_VENCIDO",
    "RIESGOCONCEDIDO",
    "Población",
    "Provincia",
    "ENTIDAD_AUTORIZA",
    "TELEFONO1",
    "TELEFONO2",
    "E-Mail",
    "DESCUENTO",
    "CUPO_APROBADO",
    "CASTIGADA",
];

/// The day on which the file was written.
pub const CUTOFF: &str = "2025-07-09";

/// One document of the invented distributor.
pub struct Invoice {
    pub customer: u32,
    pub series: &'static str,
    pub number: i64,
    pub days_past_due: i64,
    pub pesos: i64,
    pub phone: &'static str,
    pub written_off: &'static str,
}

pub fn invoices() -> Vec<Invoice> {
    let mut all = Vec::new();
    for index in 0..240_u32 {
        let customer = 3_000_100 + index % 53;
        all.push(Invoice {
            customer,
            series: if index % 7 == 0 { "155U" } else { "154Q" },
            number: if index % 31 == 0 { -i64::from(1000 + index) } else { i64::from(100 + index) },
            days_past_due: i64::from(index % 90) - 40,
            pesos: match index % 40 {
                0 => -150_000 - i64::from(index),
                17 => 0,
                _ => 80_000 + i64::from(index) * 1_311,
            },
            phone: ["3145550101", "3225090", "3015550102", "EXT6233"][(index % 53 % 4) as usize],
            written_off: match index {
                3 => "CAST2020",
                8 => "8815583",
                9 => "MANUEL",
                _ => "",
            },
        });
    }
    all
}

/// The file: a header, the documents in the given order, the sum.
pub fn file(invoices: &[Invoice]) -> Vec<u8> {
    let mut rows: Vec<Vec<Put>> = vec![HEADER.iter().map(|header| text(header)).collect()];
    for invoice in invoices {
        let due = day(CUTOFF) - chrono::Duration::days(invoice.days_past_due);
        let issued = due.checked_sub_days(Days::new(30)).expect("a day");
        rows.push(vec![
            text("LUZ  MARINA ROJAS "),
            number(invoice.customer),
            text(&format!("9{:08}", invoice.customer)),
            text(&format!("  COMERCIAL  {} S.A.S ", invoice.customer)),
            text(invoice.series),
            number(invoice.number),
            date(&issued.to_string()),
            date(&due.to_string()),
            number(invoice.pesos),
            number(invoice.days_past_due),
            number(5_000_000),
            text("PEREIRA"),
            text("RISARALDA"),
            text("13.578.000"),
            text(invoice.phone),
            Put::Nothing,
            text(&format!("compras{}@ejemplo.co", invoice.customer)),
            text("3%"),
            text("20´"),
            text(invoice.written_off),
        ]);
    }
    let mut sum = vec![Put::Nothing; 20];
    sum[8] = number(invoices.iter().map(|invoice| invoice.pesos).sum::<i64>());
    rows.push(sum);
    workbook("Hoja1", &rows)
}

fn reading() -> Reading {
    read(&[("cartera.xlsx", &file(&invoices()))], &options("COP", CUTOFF))
        .expect("the flagship layout is read")
}

#[test]
fn the_figures_are_those_of_the_rows() {
    let (reading, invoices) = (reading(), invoices());
    let total: i64 = invoices.iter().map(|invoice| invoice.pesos).sum();
    let overdue = invoices.iter().filter(|invoice| invoice.days_past_due > 0).count();
    let figures = &reading.summary.figures;
    assert_eq!(in_short(figures), format!("240 docs, 53 customers, {total} COP, {overdue} overdue"));
    assert_eq!(reading.summary.skipped, [(SkipCause::TotalRow, 1)].into());
    assert_eq!(reading.summary.understood.cutoff, Some(day(CUTOFF)));
    assert_eq!(reading.summary.understood.header_row, 1);
}

#[test]
fn the_columns_are_known_without_a_correction() {
    let mapping = reading().summary.understood.mapping();
    let check =
        |field: Field, header: &str| assert_eq!(mapping.get(&field).map(String::as_str), Some(header));
    check(Field::CustomerCode, "Cod. Cliente");
    check(Field::TaxId, "NIF20");
    check(Field::Series, "Serie");
    check(Field::DocumentNumber, "Número");
    check(Field::Amount, "IMPORTE");
    check(Field::CreditLimit, "RIESGOCONCEDIDO");
    check(Field::Phone, "TELEFONO1 + TELEFONO2");
    check(Field::WrittenOff, "CASTIGADA");
    assert_eq!(mapping.get(&Field::Balance), None);
}

#[test]
fn a_document_is_named_by_series_and_number_and_keeps_its_sign() {
    let reading = reading();
    let negative = reading.batch.documents.iter().find(|it| it.number == "155U--1217").expect("it is there");
    assert_eq!(negative.balance.currency, Currency::COP);
    assert!(reading.batch.documents.iter().any(|it| it.number == "154Q-101"));
    assert_eq!(reading.batch.documents.iter().filter(|it| it.is_credit()).count(), 6);
}

#[test]
fn only_a_known_mark_writes_off_and_the_others_are_one_issue() {
    let reading = reading();
    let written_off: Vec<_> = reading.batch.documents.iter().filter(|it| it.written_off).collect();
    assert_eq!(written_off.len(), 1);
    let issues = &reading.summary.issues;
    let issue = issues.iter().find(|it| it.problem == Problem::WrittenOffMarkUnknown).expect("it is told");
    assert_eq!((issue.count, issue.column.as_deref()), (2, Some("CASTIGADA")));
    assert_eq!((issue.places[0].row, issue.places[0].found.as_str()), (10, "8815583"));
}

#[test]
fn a_customer_gathers_what_its_rows_say() {
    let reading = reading();
    let customer = reading.batch.customers.iter().find(|it| it.code == "3000100").expect("it is there");
    assert_eq!(customer.name, "COMERCIAL 3000100 S.A.S");
    assert_eq!(customer.tax_id.as_deref(), Some("903000100"));
    assert_eq!(customer.salesperson.as_deref(), Some("LUZ MARINA ROJAS"));
    assert_eq!(customer.credit_limit, Some(Money::new(500_000_000, Currency::COP)));
    let points: Vec<_> = customer.contact_points.iter().map(|it| (it.kind, it.value.as_str())).collect();
    assert_eq!(
        points,
        [(ContactKind::Phone, "3145550101"), (ContactKind::Email, "compras3000100@ejemplo.co")]
    );
    let rubbish = reading.summary.issues.iter().find(|it| it.problem == Problem::PhoneUnreadable);
    assert_eq!(rubbish.map(|it| it.places[0].found.as_str()), Some("EXT6233"));
}

#[test]
fn the_order_of_the_rows_does_not_matter() {
    let mut reversed = invoices();
    reversed.reverse();
    let other = read(&[("otra.xlsx", &file(&reversed))], &options("COP", CUTOFF)).expect("read");
    assert_eq!(reading().batch, other.batch);
}

#[test]
fn importing_twice_differs_in_nothing() {
    let (first, second) = (reading().batch, reading().batch);
    let difference = Difference::between(&first.customers, &first.documents, &second);
    assert!(difference.is_empty());
    assert_eq!(difference.same, 240);
}

#[test]
fn a_month_later_the_difference_tells_payments_and_new_documents() {
    let first = reading().batch;
    let mut later = invoices();
    let paid = later.remove(1);
    later[1].pesos -= 50_000;
    later.push(Invoice { number: 9_999, pesos: 10, ..invoices().pop().expect("one") });
    let second = read(&[("julio.xlsx", &file(&later))], &options("COP", CUTOFF)).expect("read").batch;
    let difference = Difference::between(&first.customers, &first.documents, &second);
    assert_eq!((difference.new.len(), difference.changed.len(), difference.gone.len()), (1, 1, 1));
    assert_eq!(difference.fallen_totals.of(Currency::COP), Money::new(5_000_000, Currency::COP));
    assert_eq!(difference.gone_totals.of(Currency::COP), Money::new(paid.pesos * 100, Currency::COP));
    assert_eq!(difference.same, 238);
}

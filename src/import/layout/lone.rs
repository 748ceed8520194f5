//! What is owed, under a header that no list of headers knows.
//!
//! The rule: a table that names people and has one column of money is about that money, unless
//! its header speaks of something else: prices, sales, limits. Of several columns it is the one
//! that the others add up to, or the one whose header speaks of a debt.

use crate::import::cell::fold::fold;
use crate::import::layout::Column;
use crate::import::sheet::Row;

use super::field::{Content, Field};
use super::reader::Reader;

/// So many rows are enough to see a sum.
const SAMPLE: usize = 500;
/// A wider table names its columns.
const WIDEST: usize = 6;

const OF_DEBTS: [&str; 22] = [
    "debe",
    "deben",
    "saldo",
    "saldos",
    "deuda",
    "adeudado",
    "adeudo",
    "pendiente",
    "falta",
    "faltante",
    "cobrar",
    "owe",
    "owes",
    "owed",
    "owing",
    "due",
    "balance",
    "debt",
    "divida",
    "devendo",
    "deve",
    "moroso",
];
const OF_MONEY: [&str; 15] = [
    "total", "monto", "importe", "valor", "amount", "cantidad", "suma", "cuenta", "cartera", "credito",
    "fiado", "plata", "q", "pesos", "mxn",
];
const OF_OTHERS: [&str; 40] = [
    "precio",
    "price",
    "costo",
    "cost",
    "stock",
    "existencia",
    "venta",
    "ventas",
    "sales",
    "compras",
    "spent",
    "limite",
    "limit",
    "cupo",
    "edad",
    "age",
    "puntos",
    "points",
    "orders",
    "pedidos",
    "sueldo",
    "salario",
    "ingreso",
    "ingresos",
    "comision",
    "postal",
    "zip",
    "meses",
    "cuotas",
    "dias",
    "days",
    "plazo",
    "tasa",
    "interes",
    "presupuesto",
    "meta",
    "ano",
    "year",
    "visitas",
    "descuento",
];

/// Gives the field to the column, where nothing says what is owed.
pub fn find(columns: &mut [Column], rows: &[Row]) {
    let has = |field| columns.iter().any(|column| column.field == Some(field));
    let owed = [
        Field::Balance,
        Field::Amount,
        Field::Paid,
        Field::PaymentAmount,
        Field::AgeBucket,
        Field::UnitPrice,
    ];
    if owed.into_iter().any(has) || !(has(Field::Name) || has(Field::TaxId)) {
        return;
    }
    let free: Vec<usize> = (0..columns.len()).filter(|&at| is_money(&columns[at], rows)).collect();
    let of_debts: Vec<usize> = free.iter().copied().filter(|&at| speaks(&columns[at], &OF_DEBTS)).collect();
    let of_money = || {
        let mut found = free.iter().copied().filter(|&at| speaks(&columns[at], &OF_MONEY));
        found.next().filter(|_| found.next().is_none())
    };
    let alone = || match free.as_slice() {
        [one] if columns.len() <= WIDEST && looks_like_money(&columns[*one]) => Some(*one),
        _ => None,
    };
    let found = match of_debts.as_slice() {
        [one] => Some(*one),
        _ => sum_of_others(columns, rows, &free).or_else(of_money).or_else(alone),
    };
    let Some(at) = found else { return };
    let field = if speaks(&columns[at], &OF_DEBTS) { Field::Balance } else { Field::Amount };
    (columns[at].field, columns[at].confidence) = (Some(field), 0.5);
}

fn is_money(column: &Column, rows: &[Row]) -> bool {
    column.field.is_none()
        && !column.names.is_empty()
        && column.profile.fit(Content::Amounts) > 0.9
        && column.profile.filled * 2 >= rows.len()
        && !column.profile.are_flags()
        && !speaks(column, &OF_OTHERS)
}

fn speaks(column: &Column, words: &[&str]) -> bool {
    fold(&column.header).split(' ').any(|word| words.contains(&word))
}

/// A symbol or cents in most of the values.
fn looks_like_money(column: &Column) -> bool {
    let samples = &column.profile.samples;
    let shows = |sample: &&String| sample.contains(['.', ',', '$', '€', '£', '₡', '₲']);
    samples.len() >= 2 && samples.iter().filter(shows).count() * 2 >= samples.len()
}

/// "Principal", "Juros/Multa", "Valor atualizado": what two others make together.
fn sum_of_others(columns: &[Column], rows: &[Row], free: &[usize]) -> Option<usize> {
    let reader = Reader::of(columns);
    let is_sum = |&at: &usize| {
        let (mut all, mut fits) = (0, 0);
        for row in rows.iter().take(SAMPLE) {
            let Some(whole) = reader.number(row, at).filter(|it| *it != 0.0) else { continue };
            let others = free.iter().filter(|&&other| other != at);
            let sum: f64 = others.filter_map(|&other| reader.number(row, other)).sum();
            all += 1;
            fits += usize::from((whole - sum).abs() < 0.02);
        }
        all >= 3 && fits * 10 >= all * 9
    };
    (free.len() >= 3).then(|| free.iter().copied().find(is_sum)).flatten()
}

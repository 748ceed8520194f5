//! How the tables of one portfolio belong together: which of them lists payments of another's
//! documents, and by which column it names them.
//!
//! Credit notes that name the invoices they lower are taken off as payments are.
//!
//! The rule: what a table calls itself is believed only where its rows name documents that
//! another table has.

use std::collections::HashSet;

use super::cell::fold::fold;
use super::layout::field::{Content, Field};
use super::layout::{Column, Role, Table};

/// Words of tables whose rows are money that came in.
const PAYMENTS: [&str; 26] = [
    "nc",
    "aplicaciones",
    "pago",
    "pagos",
    "abono",
    "abonos",
    "cobro",
    "cobros",
    "recaudo",
    "recaudos",
    "recibo",
    "recibos",
    "payment",
    "payments",
    "receipt",
    "receipts",
    "collections",
    "baixa",
    "baixas",
    "recebimento",
    "recebimentos",
    "pagamento",
    "pagamentos",
    "cobranzas",
    "ingresos",
    "cancelaciones",
];
/// What heads the column by which a payment names its document.
const DOCUMENTS: [&str; 14] = [
    "inv",
    "cobranca",
    "cargo",
    "prestamo",
    "factura",
    "invoice",
    "fatura",
    "documento",
    "comprobante",
    "titulo",
    "folio",
    "doc",
    "fact",
    "credito",
];

/// Finds the payments among the tables, and the columns that join them to the documents.
pub fn settle(tables: &mut [Table]) {
    for at in 0..tables.len() {
        if !could_be_payments(&tables[at]) {
            continue;
        }
        let others = tables.iter().enumerate().filter(|(other, table)| {
            *other != at && table.role == Role::Documents && !calls_itself_payments(table)
        });
        let joins = others.filter_map(|(other, table)| Some((other, join(&tables[at], table)?)));
        let Some((of, join)) = joins.max_by_key(|(_, join)| join.worth) else { continue };
        let payments = &mut tables[at];
        payments.role = Role::Payments;
        for column in payments.columns.iter_mut().filter(|it| it.field == Some(Field::DocumentNumber)) {
            column.field = None;
        }
        payments.columns[join.by].field = Some(Field::DocumentNumber);
        if let Some(amount) = amount_of_payments(payments).filter(|&amount| amount != join.by)
            && !AMOUNTS.iter().any(|&it| payments.has(it))
        {
            payments.columns[amount].field = Some(Field::PaymentAmount);
        }
        if tables[of].column_of(Field::DocumentNumber) != Some(join.to) {
            tables[of].key = Some(join.to);
        }
    }
}

/// A table of money without a day by which it was due.
fn could_be_payments(table: &Table) -> bool {
    let owed = [Field::Balance, Field::AgeBucket, Field::DaysPastDue];
    let named = is_named_payments(table);
    !owed.iter().any(|&it| table.has(it))
        // "Fecha depósito" is a cheque's due date elsewhere.
        && (named || !table.has(Field::DueOn))
        && amount_of_payments(table).is_some()
        && (table.role == Role::Payments
            || named
            || (table.role != Role::Customers && calls_itself_payments(table)))
}

const AMOUNTS: [Field; 3] = [Field::PaymentAmount, Field::Paid, Field::Amount];

/// The column of what was paid; where no header is known, the only one of money, or the one that
/// speaks of an amount.
fn amount_of_payments(table: &Table) -> Option<usize> {
    const WORDS: [&str; 8] = ["monto", "importe", "valor", "cantidad", "amount", "amt", "total", "abono"];
    if let Some(known) = AMOUNTS.iter().find_map(|&it| table.column_of(it)) {
        return Some(known);
    }
    let is_money = |column: &Column| {
        matches!(column.field, None | Some(Field::Quantity))
            && column.profile.filled > 0
            && column.profile.fit(Content::Amounts) > 0.9
    };
    let speaks = |column: &Column| fold(&column.header).split(' ').any(|word| WORDS.contains(&word));
    table.columns.iter().position(|column| is_money(column) && speaks(column))
}

/// "Cobros", "pagos.csv", or a column "Recibo".
fn calls_itself_payments(table: &Table) -> bool {
    let due = table.has(Field::DueOn) || table.has(Field::Balance);
    is_named_payments(table) || (!due && table.columns.iter().any(|it| says_payments(&it.header)))
}

fn is_named_payments(table: &Table) -> bool {
    says_payments(&table.sheet.name)
}

fn says_payments(text: &str) -> bool {
    const CREDITS: [&str; 6] = [
        "nota credito",
        "notas credito",
        "nota de credito",
        "notas de credito",
        "credit note",
        "credit memo",
    ];
    let folded = fold(text);
    folded.split(' ').any(|word| PAYMENTS.contains(&word)) || CREDITS.iter().any(|it| folded.contains(it))
}

/// The column of payments that names documents, and the column of documents that it names.
struct Join {
    by: usize,
    to: usize,
    worth: usize,
}

fn join(payments: &Table, documents: &Table) -> Option<Join> {
    let keys: Vec<(usize, HashSet<String>)> =
        (0..documents.columns.len()).filter_map(|to| Some((to, own_keys(documents, to)?))).collect();
    let mut best: Option<Join> = None;
    for by in 0..payments.columns.len() {
        let said = said(payments, by);
        for (to, known) in &keys {
            let found = said.iter().filter(|it| known.contains(*it)).count();
            let worth = worth(payments, by, documents, *to);
            let fits = !said.is_empty() && found * 10 >= said.len() * 8 && worth >= 2;
            if fits && best.as_ref().is_none_or(|best| worth > best.worth) {
                best = Some(Join { by, to: *to, worth });
            }
        }
    }
    best
}

fn worth(payments: &Table, by: usize, documents: &Table, to: usize) -> usize {
    let (one, other) = (&payments.columns[by], &documents.columns[to]);
    let (header, known) = (fold(&one.header), fold(&other.header));
    let speaks = header.split(' ').any(|word| DOCUMENTS.contains(&word));
    2 * usize::from(one.field == Some(Field::DocumentNumber))
        + 2 * usize::from(header == known && header != "id")
        + 3 * usize::from(speaks)
        + usize::from(other.field == Some(Field::DocumentNumber))
}

/// The values of a column in which each document has its own.
fn own_keys(documents: &Table, to: usize) -> Option<HashSet<String>> {
    let column = &documents.columns[to];
    let codes = column.field == Some(Field::DocumentNumber)
        || (column.profile.fit(Content::Codes) > 0.8
            && column.field.is_none_or(|field| field == Field::CustomerCode));
    let own = || column.profile.distinct() * 10 >= column.profile.filled * 9;
    (codes && column.profile.filled > 0 && own()).then(|| said(documents, to))
}

fn said(table: &Table, column: usize) -> HashSet<String> {
    let key = |said: &str| said.to_uppercase();
    table.rows().iter().filter_map(|row| row.cell(column).said().map(|it| key(&it))).collect()
}

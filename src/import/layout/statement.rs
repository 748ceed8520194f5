//! Bank statements, which people drop by mistake: movements and no customer.

use crate::import::cell::fold::fold;
use crate::import::layout::Table;
use crate::import::sheet::{Cell, Row};

use super::field::Field;

/// Dates, descriptions and movements in two columns or a running balance, and nobody who
/// owes: a bank's statement.
pub fn is_bank_statement(table: &Table) -> bool {
    let has_customer = [Field::CustomerCode, Field::TaxId, Field::Name].iter().any(|&field| table.has(field));
    let folded: Vec<String> = table.columns.iter().map(|column| fold(&column.header)).collect();
    let any =
        |words: &[&str]| folded.iter().any(|header| header.split(' ').any(|word| words.contains(&word)));
    let dated = any(&["fecha", "date", "data", "dia"]);
    let told = any(&[
        "descripcion",
        "concepto",
        "detalle",
        "movimiento",
        "description",
        "details",
        "memo",
        "transaccion",
        "oficina",
        "sucursal",
        "historico",
        "glosa",
    ]);
    let out = any(&[
        "debito",
        "debitos",
        "cargo",
        "cargos",
        "debe",
        "retiro",
        "retiros",
        "egreso",
        "debit",
        "withdrawal",
        "withdrawals",
    ]);
    let into = any(&[
        "credito",
        "creditos",
        "abono",
        "abonos",
        "haber",
        "deposito",
        "depositos",
        "ingreso",
        "credit",
        "deposit",
        "deposits",
    ]);
    let moved =
        (out && into) || (any(&["saldo", "balance"]) && any(&["valor", "monto", "importe", "amount"]));
    !has_customer && !names_customers(table) && !table.has(Field::DueOn) && dated && told && moved
}

/// Whether rows between the movements say whose they are, as a bank's never do.
fn names_customers(table: &Table) -> bool {
    const LABELS: [&str; 8] =
        ["cliente", "customer", "tercero", "deudor", "socio", "alumno", "cliente codigo", "nombre cliente"];
    let labelled = |row: &&Row| {
        row.cells.iter().find(|cell| !cell.is_empty()).is_some_and(|cell| match cell {
            Cell::Text(text) => {
                text.split_once(':').is_some_and(|(label, _)| LABELS.contains(&fold(label).as_str()))
            }
            _ => false,
        })
    };
    table.rows().iter().filter(labelled).count() >= 2
}

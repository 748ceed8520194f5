//! What the columns of months are of, by the words around them: debts, bills, or something else.

use crate::import::cell::fold::fold;

/// Whether the titles or names say that the months are of something else than what is owed.
pub fn are_of_something_else<'t>(texts: impl Iterator<Item = &'t str>) -> bool {
    const OTHER: [&str; 12] = [
        "ventas",
        "venta",
        "sales",
        "recaudo",
        "recaudos",
        "pagos",
        "cobros",
        "abonos",
        "compras",
        "presupuesto",
        "vendas",
        "ingresos",
    ];
    const BILLED: [&str; 7] =
        ["facturacion", "facturado", "facturada", "billing", "billed", "faturamento", "consumos"];
    let texts: Vec<&str> = texts.collect();
    holds(&texts, &OTHER) || (holds(&texts, &BILLED) && !are_of_debts(&texts))
}

/// Whether the texts around a table of months say that they are of what is owed.
pub fn are_of_debts(texts: &[&str]) -> bool {
    const OWED: [&str; 24] = [
        "saldo",
        "saldos",
        "deuda",
        "deudas",
        "cartera",
        "cobrar",
        "mora",
        "morosidad",
        "moroso",
        "morosos",
        "pendiente",
        "pendientes",
        "adeudo",
        "adeudos",
        "adeudado",
        "adeudados",
        "vencido",
        "vencidos",
        "vencida",
        "atraso",
        "receivable",
        "receivables",
        "overdue",
        "outstanding",
    ];
    holds(texts, &OWED)
}

fn holds(texts: &[&str], words: &[&str]) -> bool {
    texts.iter().any(|text| text.len() <= 80 && fold(text).split(' ').any(|word| words.contains(&word)))
}

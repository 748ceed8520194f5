//! Purpose: whether a table is of what customers owe, or of what the company owes, or of what
//! came in. The columns look alike; the title, the names of sheet and file, and what the column
//! of who is called tell them apart.
//!
//! A word proves something only among the words of reports: "Proveedora del Norte" is a name.

use crate::import::cell::fold::fold;
use crate::import::layout::Column;
use crate::import::sheet::{Cell, Sheet};

use super::field::{Content, Field};
use super::heading::Heading;

/// More than this is a sentence.
const LONGEST: usize = 80;
/// What reports are called, whatever they are of.
const GENERIC: &str = "de|del|a|al|la|las|los|el|por|y|en|con|of|the|to|by|as|at|and|for|do|da|dos|em|\
    reporte|informe|listado|lista|relacion|resumen|detalle|detallado|detallada|estado|estados|cuenta|cuentas|saldo|saldos|\
    antiguedad|analisis|vencimiento|vencimientos|edades|cartera|facturas|factura|documentos|pendientes|pendiente|\
    abiertas|corte|fecha|mes|total|general|auxiliar|movimientos|hoja|anexo|consolidado|semanal|mensual|diario|caja|\
    recibido|recibidos|recibidas|clientes|cliente|export|datos|report|list|summary|detail|aging|ageing|balance|balances|\
    open|unpaid|invoices|statement|customer|customers|received|relatorio|titulos|xlsx|xls|csv|txt|ods|tsv|\
    enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|\
    january|february|march|april|may|june|july|august|september|october|november|december";

/// How a payment is made.
const WAYS: [&str; 22] = [
    "efectivo",
    "transferencia",
    "cheque",
    "tarjeta",
    "deposito",
    "consignacion",
    "nequi",
    "daviplata",
    "pse",
    "cash",
    "wire",
    "card",
    "check",
    "transfer",
    "ach",
    "pix",
    "yape",
    "plin",
    "zelle",
    "paypal",
    "dinheiro",
    "datafono",
];

/// What a table says that it is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// What the company owes.
    Payable,
    /// What came in.
    Received,
}

/// What the words around the table say, if anything else than what customers owe.
pub fn of(sheet: &Sheet, heading: &Heading, columns: &[Column]) -> Option<Purpose> {
    let titles = sheet.rows[..heading.rows.start].iter().flat_map(|row| &row.cells);
    let titles = titles.filter_map(|cell| match cell {
        Cell::Text(text) if text.len() <= LONGEST => Some(text.as_str()),
        _ => None,
    });
    let file = sheet.file.rsplit(['/', '\\']).next().unwrap_or_default();
    let said: Vec<String> = titles.chain([sheet.name.as_str(), file]).map(words_of).collect();
    let owing = |text: &String| {
        holds(text, &["cobrar", "receivable", "receivables", "deudores", "debtors", "receber"])
    };
    let chosen = parties(columns).any(|it| it.chosen);
    if chosen || said.iter().any(owing) {
        return None;
    }
    let headed = |words: &[&str]| columns.iter().any(|it| holds(&fold(&it.header), words));
    let customers = headed(&["cliente", "clientes", "customer", "customers", "client", "deudor", "debtor"]);
    let billed = supplier(columns).is_some() && headed(&["bill", "bills", "acreedor"]);
    if !customers && (billed || said.iter().any(|text| is_payable(text))) {
        return Some(Purpose::Payable);
    }
    let received = said.iter().any(|text| is_received(text))
        || columns.iter().any(says_how_it_was_paid)
        || columns.iter().filter(|it| is_paid_that_way(it)).count() >= 2;
    received.then_some(Purpose::Received)
}

fn parties(columns: &[Column]) -> impl Iterator<Item = &Column> {
    let who = |field| matches!(field, Field::Name | Field::CustomerCode | Field::TaxId);
    columns.iter().filter(move |column| column.field.is_some_and(who))
}

/// The column of who owes, where its header calls them suppliers and nobody chose it.
pub fn supplier(columns: &[Column]) -> Option<&Column> {
    let mut found = parties(columns).filter(|it| {
        let header = fold(&it.header);
        let both = holds(&header, &["cliente", "customer", "client"]);
        !it.chosen && !both && holds(&header, &["proveedor", "supplier", "vendor", "fornecedor", "acreedor"])
    });
    found.next()
}

/// A column of cash, transfers and cheques says how each row came in; invoices sold on credit
/// have another word among them.
fn says_how_it_was_paid(column: &Column) -> bool {
    const ASKS: [&str; 9] = [
        "medio de pago",
        "forma de pago",
        "metodo de pago",
        "medio pago",
        "forma pago",
        "metodo pago",
        "payment method",
        "forma de pagamento",
        "medio de cobro",
    ];
    let way = |sample: &String| holds(&fold(sample), &WAYS);
    ASKS.contains(&fold(&column.header).as_str())
        && column.profile.samples.len() >= 2
        && column.profile.samples.iter().all(way)
}

/// "Efectivo" above amounts: what came in that way.
fn is_paid_that_way(column: &Column) -> bool {
    holds(&fold(&column.header), &WAYS)
        && column.profile.filled > 0
        && column.profile.fit(Content::Amounts) > 0.8
}

/// Without the digits and marks of "cxp_06-2025.xlsx".
fn words_of(text: &str) -> String {
    let folded = fold(text);
    let words =
        folded.split(' ').filter(|word| !word.is_empty() && word.bytes().any(|it| !it.is_ascii_digit()));
    words.collect::<Vec<_>>().join(" ")
}

fn holds(text: &str, words: &[&str]) -> bool {
    text.split(' ').any(|word| words.contains(&word))
}

fn is_payable(text: &str) -> bool {
    const PHRASES: [&str; 12] = [
        "cuentas por pagar",
        "cuentas x pagar",
        "facturas por pagar",
        "saldos por pagar",
        "cartera por pagar",
        "contas a pagar",
        "accounts payable",
        "a p aging",
        "a p ageing",
        "ap aging",
        "unpaid bills",
        "cuentas a pagar",
    ];
    const WORDS: [&str; 9] = [
        "proveedores",
        "proveedor",
        "suppliers",
        "vendors",
        "vendor",
        "fornecedores",
        "acreedores",
        "bills",
        "payables",
    ];
    PHRASES.iter().any(|phrase| text.contains(phrase)) || holds(text, &["cxp"]) || among_generic(text, &WORDS)
}

/// What came in; "pagos pendientes" is what did not.
fn is_received(text: &str) -> bool {
    const WORDS: [&str; 14] = [
        "pagos",
        "recibos",
        "recibo",
        "recaudo",
        "recaudos",
        "abonos",
        "receipts",
        "payments",
        "ingresos",
        "payment",
        "recebimentos",
        "pagamentos",
        "consignaciones",
        "cobrados",
    ];
    const NOT: [&str; 9] =
        ["pendiente", "pendientes", "por", "saldo", "saldos", "facturas", "cartera", "unpaid", "open"];
    among_generic(text, &WORDS) && !holds(text, &NOT)
}

/// Whether one of the words is there, and no word beside it that reports do not have.
fn among_generic(text: &str, words: &[&str]) -> bool {
    holds(text, words)
        && text.split(' ').all(|word| words.contains(&word) || GENERIC.split('|').any(|it| it == word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_says_what_the_company_owes() {
        for text in
            ["CUENTAS POR PAGAR AL 30/06/2025", "Saldos de proveedores", "A/P Aging Detail", "cxp_junio.xlsx"]
        {
            assert!(is_payable(&words_of(text)), "{text}");
        }
        for text in ["Proveedores Hospitalarios SAS", "Cartera de clientes", "Por pagar", "Saldos al corte"] {
            assert!(!is_payable(&words_of(text)), "{text}");
        }
    }

    #[test]
    fn a_title_says_what_came_in() {
        for text in ["RECIBOS DE CAJA JUNIO 2025", "Pagos recibidos.csv", "Pagos", "Payments received"] {
            assert!(is_received(&words_of(text)), "{text}");
        }
        for text in ["Pagos pendientes", "Facturas y pagos", "Pagos Digitales SA", "Cobranza"] {
            assert!(!is_received(&words_of(text)), "{text}");
        }
    }
}

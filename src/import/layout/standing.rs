//! Standing: what a row's status says of its document: void, settled, or nothing to the matter.
//!
//! *Cancelado* is void in one country and paid in the next; there is nothing to collect either
//! way. The same words under "Estado del cliente", or beside "Activo" and "Suspendido", speak
//! of the customer and say nothing of a document.

use std::collections::HashSet;

use crate::import::cell::fold::fold;
use crate::import::layout::Table;
use crate::import::sheet::Cell;

use super::field::Field;

/// What a document's status says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Void,
    /// Void or paid, as the country has it.
    Cancelled,
    Paid,
    /// Not issued yet.
    Draft,
}

const VOID: [&str; 12] = [
    "anulada",
    "anulado",
    "anuladas",
    "anulados",
    "anul",
    "void",
    "voided",
    "nula",
    "nulo",
    "revertida",
    "revertido",
    "reversed",
];
const CANCELLED: [&str; 8] =
    ["cancelada", "cancelado", "canceladas", "cancelados", "cancel", "cancelled", "canceled", "cancelacion"];
const DRAFT: [&str; 4] = ["draft", "borrador", "rascunho", "proforma"];
const PAID: [&str; 18] = [
    "pagado",
    "pagada",
    "pagados",
    "pagadas",
    "pago",
    "paga",
    "paid",
    "saldado",
    "saldada",
    "cobrado",
    "cobrada",
    "liquidado",
    "liquidada",
    "settled",
    "quitada",
    "quitado",
    "recaudada",
    "recaudado",
];
/// Of a part only, or not yet.
const NOT_WHOLLY: [&str; 8] =
    ["parcial", "parcialmente", "partial", "partially", "partly", "proceso", "pendiente", "solicitada"];
const NEGATES: [&str; 5] = ["no", "not", "sin", "por", "solicitud"];
/// What may stand beside "pagada" and leave it so.
const WHOLLY: [&str; 7] = ["total", "totalmente", "in", "full", "fully", "completo", "completa"];
/// What only a customer, its contract or its service can be.
const OF_A_CUSTOMER: [&str; 16] = [
    "activo",
    "activa",
    "active",
    "ativo",
    "inactivo",
    "inactiva",
    "inactive",
    "inativo",
    "suspendido",
    "suspendida",
    "suspended",
    "bloqueado",
    "bloqueada",
    "retirado",
    "prospecto",
    "moroso",
];

/// What a status says of the document beside it.
pub fn of_status(status: &str) -> Option<Standing> {
    let folded = fold(status);
    let words: Vec<&str> = folded.split(' ').collect();
    let negated = words.first().is_none_or(|first| NEGATES.contains(first));
    if negated || words.len() > 4 || words.iter().any(|word| NOT_WHOLLY.contains(word)) {
        return None;
    }
    let is = |list: &[&str]| words.iter().take(2).any(|word| list.contains(word));
    match () {
        () if is(&VOID) => Some(Standing::Void),
        () if is(&DRAFT) => Some(Standing::Draft),
        () if is(&CANCELLED) => Some(Standing::Cancelled),
        () if words.iter().all(|word| PAID.contains(word) || WHOLLY.contains(word)) => Some(Standing::Paid),
        () => None,
    }
}

/// What people write in the month's place once it was paid.
pub fn is_settled_mark(text: &str) -> bool {
    of_status(text) == Some(Standing::Paid) || ["ok", "al dia"].contains(&fold(text).as_str())
}

/// Whether the column of states speaks of documents: its header names no customer and none of
/// its values is a customer's.
pub fn is_of_documents(table: &Table) -> bool {
    const OWNERS: [&str; 8] =
        ["cliente", "customer", "deudor", "tercero", "socio", "alumno", "servicio", "contrato"];
    let Some(column) = table.column_of(Field::Status) else { return false };
    let header = table.columns.get(column).map(|it| fold(&it.header)).unwrap_or_default();
    let states: HashSet<&str> = table
        .rows()
        .iter()
        .filter_map(|row| match row.cell(column) {
            Cell::Text(text) if text.len() <= 16 => Some(text.as_str()),
            _ => None,
        })
        .collect();
    !header.split(' ').any(|word| OWNERS.contains(&word))
        && !states.iter().any(|state| OF_A_CUSTOMER.contains(&fold(state).as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_says_whether_anything_is_left_to_collect() {
        for (status, wanted) in [
            ("ANULADA", Some(Standing::Void)),
            ("Anulada por error", Some(Standing::Void)),
            ("Void", Some(Standing::Void)),
            ("Cancelado", Some(Standing::Cancelled)),
            ("Cancelled", Some(Standing::Cancelled)),
            ("Pagada", Some(Standing::Paid)),
            ("Paid in full", Some(Standing::Paid)),
            ("Totalmente pagada", Some(Standing::Paid)),
            ("Parcialmente pagada", None),
            ("Pago parcial", None),
            ("Cancelada parcial", None),
            ("No pagada", None),
            ("Por pagar", None),
            ("Pago vencido", None),
            ("Factura anulada", Some(Standing::Void)),
            ("Pendiente de pago", None),
            ("Cancelación en proceso", None),
            ("Borrador", Some(Standing::Draft)),
            ("Vigente", None),
            ("", None),
        ] {
            assert_eq!(of_status(status), wanted, "{status}");
        }
    }
}

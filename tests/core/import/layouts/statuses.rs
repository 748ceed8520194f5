//! Columns of states: what is void, paid or cancelled is not collected, and that is said.

use cartera::import::{Problem, SkipCause};

use super::{check, options, read};

const HEADER: &str = "Cliente,Factura,Emisión,Vence,Saldo,Estado\n";

#[test]
fn a_void_or_cancelled_document_is_left_out_whatever_balance_it_shows() {
    let text = format!(
        "{HEADER}ANA RUIZ,1,2025-04-01,2025-05-01,1000,Vigente\nANA RUIZ,2,2025-04-01,2025-05-01,700,Anulada\n\
         EVA SOL,3,2025-04-01,2025-05-01,300,Cancelado\nEVA SOL,4,2025-04-01,2025-05-01,0,ANULADA\n\
         EVA SOL,5,2025-04-01,2025-05-01,50,Vencida\nEVA SOL,6,2025-04-01,2025-05-01,0,Cancelada\n\
         EVA SOL,7,2025-04-01,2025-05-01,80,Cancelada parcial\n"
    );
    check("estados.csv", "COP", "2025-07-09", &text, "4 docs, 2 customers, 1130 COP, 3 overdue");
    let summary = read(&[("x.csv", text.as_bytes())], &options("COP", "2025-07-09")).expect("read").summary;
    assert_eq!(summary.skipped.get(&SkipCause::Annulled), Some(&2));
    assert_eq!(summary.skipped.get(&SkipCause::Cancelled), Some(&1));
    let told = summary.issues.iter().find(|it| it.problem == Problem::VoidWithBalance).expect("it is told");
    let places: Vec<_> = told.places.iter().map(|it| (it.row, it.found.as_str())).collect();
    assert_eq!((told.column.as_deref(), places), (Some("Estado"), vec![(3, "Anulada"), (4, "Cancelado")]));
}

#[test]
fn a_paid_document_with_a_balance_stays_and_is_named() {
    let text = format!(
        "{HEADER}ANA RUIZ,1,2025-04-01,2025-05-01,1000,Pagada\nANA RUIZ,2,2025-04-01,2025-05-01,700,Pendiente\n\
         EVA SOL,3,2025-04-01,2025-05-01,300,Pago parcial\n"
    );
    check("pagadas.csv", "COP", "2025-07-09", &text, "3 docs, 2 customers, 2000 COP, 3 overdue");
    let issues =
        read(&[("x.csv", text.as_bytes())], &options("COP", "2025-07-09")).expect("read").summary.issues;
    let told = issues.iter().find(|it| it.problem == Problem::LooksPaid).expect("it is told");
    assert_eq!((told.count, told.places[0].row, told.places[0].found.as_str()), (1, 2, "Pagada"));
}

#[test]
fn states_of_customers_say_nothing_of_documents() {
    let rows = "ANA RUIZ,1,2025-04-01,2025-05-01,1000,Activo\nANA RUIZ,2,2025-04-01,2025-05-01,700,Activo\n\
                EVA SOL,3,2025-04-01,2025-05-01,300,Cancelado\nLUZ PAZ,4,2025-04-01,2025-05-01,50,Suspendido\n";
    check(
        "por-valores.csv",
        "COP",
        "2025-07-09",
        &format!("{HEADER}{rows}"),
        "4 docs, 3 customers, 2050 COP, 4 overdue",
    );
    let header = HEADER.replace("Estado", "Estado cliente");
    let rows = rows.replace("Activo", "Normal").replace("Suspendido", "Anulado");
    check(
        "por-titulo.csv",
        "COP",
        "2025-07-09",
        &format!("{header}{rows}"),
        "4 docs, 3 customers, 2050 COP, 4 overdue",
    );
}

//! What a table is of: what customers owe, what the company owes, what came in, what was paid.

use cartera::import::question::{Question, question};
use cartera::import::{Field, NamedBytes, NotAPortfolio, Problem, SaidPaid, Unreadable};

use super::{check, options, read};

fn refused(name: &str, text: &str) -> Option<NotAPortfolio> {
    match read(&[(name, text.as_bytes())], &options("COP", "2025-07-09")) {
        Err(Unreadable::NotAPortfolio { why }) => Some(why),
        _ => None,
    }
}

const SUPPLIERS: &str = "Código,Razón social,NIT,Factura,Vencimiento,Saldo por pagar\n\
                         P001,PAPELERA SUR SAS,900123456-1,F-1,2025-05-31,1000\n\
                         P002,ACEROS DEL NORTE,900223456-1,F-2,2025-06-10,500\n\
                         P003,ENERGIA LTDA,900323456-1,F-3,2025-07-01,800\n";

#[test]
fn what_the_company_owes_is_not_what_it_is_owed() {
    let vendors = "Vendor,Bill No,Bill Date,Due Date,Amount Due\nPaper Co,B-1,2025-05-01,2025-05-31,1000\n\
                   Steel Inc,B-2,2025-05-10,2025-06-10,500\nPower LLC,B-3,2025-06-01,2025-07-01,800\n";
    for (name, text) in [
        ("export.csv", format!("CUENTAS POR PAGAR AL 30/06/2025,,,,,\n{SUPPLIERS}")),
        ("Cuentas por pagar proveedores.csv", SUPPLIERS.to_owned()),
        ("export.csv", vendors.to_owned()),
        ("export.csv", format!("A/P Aging Detail,,,,\n{vendors}")),
    ] {
        assert_eq!(refused(name, &text), Some(NotAPortfolio::Payables), "{name}: {text}");
    }
}

/// The sentence says to choose who owes: a choice that is made already cannot be made.
#[test]
fn who_owes_is_free_to_be_chosen_where_payables_were_refused() {
    let file = NamedBytes { name: "Cuentas por pagar.csv".into(), bytes: SUPPLIERS.into() };
    let seen = cartera::import::glimpse(&[file], &options("COP", "2025-07-09")).expect("a table");
    let fields: Vec<Option<Field>> = seen.understood.columns.iter().map(|column| column.field).collect();
    assert_eq!(fields[..3], [None, None, None]);
    assert_eq!(fields[5], Some(Field::Balance));
}

#[test]
fn a_column_of_suppliers_or_a_name_with_the_word_is_no_payable() {
    let rows = "PROVEEDORES HOSPITALARIOS SAS,,,,\nCliente,Proveedor,Factura,Vencimiento,Saldo\n\
                ANA RUIZ,PAPELERA,F-1,2025-05-31,1000\nLUIS PAZ,ACEROS,F-2,2025-06-10,500\n\
                EVA SOL,ACEROS,F-3,2025-07-01,800\n";
    check("export.csv", "COP", "2025-07-09", rows, "3 docs, 3 customers, 2300 COP, 3 overdue");
    let titled = format!("CARTERA POR COBRAR - PROVEEDORES HOSPITALARIOS SAS,,,,,\n{SUPPLIERS}");
    check("export.csv", "COP", "2025-07-09", &titled, "3 docs, 3 customers, 2300 COP, 3 overdue");
}

#[test]
fn a_column_that_a_person_chose_is_who_owes() {
    let mut settled = options("COP", "2025-07-09");
    settled.corrections.mapping.insert(Field::Name, vec![1]);
    let name = "Cuentas por pagar.csv";
    let reading = read(&[(name, SUPPLIERS.as_bytes())], &settled).expect("read");
    assert_eq!(reading.summary.figures.documents, 3);
}

#[test]
fn whether_suppliers_owe_or_are_owed_is_asked() {
    let text =
        "Proveedor,Factura,Vencimiento,Saldo\nPAPELERA SUR,F-1,2025-05-31,1000\nACEROS,F-2,2025-06-10,500\n";
    check("export.csv", "COP", "2025-07-09", text, "2 docs, 2 customers, 1500 COP, 2 overdue");
    let summary = read(&[("x.csv", text.as_bytes())], &options("COP", "2025-07-09")).expect("read").summary;
    assert!(
        matches!(question(&summary), Some(Question::Suppliers { column }) if column.header == "Proveedor")
    );
}

#[test]
fn receipts_are_no_debts() {
    let rows = "Fecha,Cliente,Documento,Monto\n2025-06-01,Ana Ruiz,F-1,1000\n2025-06-02,Luis Paz,F-2,500\n\
                2025-06-05,Eva Sol,F-3,800\n";
    let paid_in = "Fecha,Cliente,Comprobante,Importe,Medio de pago\n2025-06-01,Ana Ruiz,R-1,1000,Efectivo\n\
                   2025-06-02,Luis Paz,R-2,500,Transferencia\n2025-06-05,Eva Sol,R-3,800,Efectivo\n";
    for (name, text) in [
        ("Pagos recibidos junio.csv", rows.to_owned()),
        ("export.csv", format!("RECIBOS DE CAJA JUNIO 2025,,,\n{rows}")),
        ("export.csv", paid_in.to_owned()),
    ] {
        assert_eq!(refused(name, &text), Some(NotAPortfolio::OnlyPayments), "{name}: {text}");
    }
    check("Pagos pendientes.csv", "COP", "2025-07-09", rows, "3 docs, 3 customers, 2300 COP, 0 overdue");
    // Some were sold on credit.
    let sold = paid_in.replace("Transferencia", "Crédito");
    check("ventas.csv", "COP", "2025-07-09", &sold, "3 docs, 3 customers, 2300 COP, 0 overdue");
}

const MIXED: &str = "Cliente,Factura,Vencimiento,Total,Estado\nAna Ruiz,F-1,2025-05-31,1000,Pagada\n\
                     Ana Ruiz,F-2,2025-06-30,500,Pendiente\nLuis Paz,F-3,2025-06-10,800,Vencida\n\
                     Eva Sol,F-4,2025-06-10,300,Pagada\n";

#[test]
fn paid_rows_among_others_are_settled_and_it_is_asked() {
    check("facturas.csv", "COP", "2025-07-09", MIXED, "4 docs, 3 customers, 1300 COP, 2 overdue");
    let summary = read(&[("x.csv", MIXED.as_bytes())], &options("COP", "2025-07-09")).expect("read").summary;
    assert_eq!(question(&summary), Some(Question::SaidPaid { rows: 2, now: SaidPaid::Settled }));
    let mut answered = options("COP", "2025-07-09");
    answered.corrections.said_paid = Some(SaidPaid::Owed);
    let summary = read(&[("x.csv", MIXED.as_bytes())], &answered).expect("read").summary;
    assert_eq!(super::in_short(&summary.figures), "4 docs, 3 customers, 2600 COP, 4 overdue");
    assert_eq!(question(&summary), None);
    assert!(summary.issues.iter().any(|it| it.problem == Problem::LooksPaid && it.count == 2));
}

#[test]
fn a_history_in_which_all_is_paid_is_taken_as_it_stands() {
    let all = MIXED.replace("Pendiente", "Pagada").replace("Vencida", "Pagada");
    check("facturas.csv", "COP", "2025-07-09", &all, "4 docs, 3 customers, 2600 COP, 4 overdue");
}

#[test]
fn a_paid_row_whose_days_run_on_is_asked_about_and_stays() {
    let text = "Cliente,Factura,Vencimiento,Días mora,Total,Estado\nAna Ruiz,F-1,2025-05-31,39,1000,Pagado\n\
                Ana Ruiz,F-2,2025-06-30,9,500,Pendiente\nLuis Paz,F-3,2025-06-10,29,800,Pendiente\n";
    check("facturas.csv", "COP", "2025-07-09", text, "3 docs, 2 customers, 2300 COP, 3 overdue");
    let summary = read(&[("x.csv", text.as_bytes())], &options("COP", "2025-07-09")).expect("read").summary;
    assert_eq!(question(&summary), Some(Question::SaidPaid { rows: 1, now: SaidPaid::Owed }));
    // The days of what was paid stand still.
    let text = text.replace(",39,", ",0,");
    check("facturas.csv", "COP", "2025-07-09", &text, "3 docs, 2 customers, 1300 COP, 2 overdue");
}

#[test]
fn days_of_payment_settle_once_they_have_come() {
    let text = "Cliente,Factura,Vencimiento,Total,Fecha de pago\nAna Ruiz,F-1,2025-05-31,1000,2025-06-02\n\
                Ana Ruiz,F-2,2025-06-30,500,\nLuis Paz,F-3,2025-06-10,800,2025-08-30\nEva Sol,F-4,2025-06-10,300,\n";
    check("facturas.csv", "COP", "2025-07-09", text, "4 docs, 3 customers, 1600 COP, 3 overdue");
}

#[test]
fn the_day_of_printing_is_taken_and_said() {
    for title in
        ["Fecha de impresión: 30/06/2025", "Impreso el 30/06/2025 10:22", "Printed: 06/30/2025 10:22 AM"]
    {
        let text = format!(
            "CARTERA DE CLIENTES;;;\n{title};;;\nCliente;Factura;Días de mora;Saldo\nAna;F-1;30;1000\n"
        );
        let summary =
            read(&[("x.csv", text.as_bytes())], &options("COP", "2025-07-09")).expect("read").summary;
        assert_eq!(
            summary.understood.cutoff.map(|it| it.to_string()).as_deref(),
            Some("2025-06-30"),
            "{title}"
        );
        assert!(summary.issues.iter().any(|it| it.problem == Problem::CutoffFromPrinting), "{title}");
    }
}

#[test]
fn few_known_names_among_many_are_a_header_all_the_same() {
    let unknown: Vec<String> = (1..=21).map(|it| format!("X{it}")).collect();
    let header = format!("Cliente,{},Factura,Vence,Saldo,Teléfono\n", unknown.join(","));
    let row = |name: &str, number: usize| {
        let values: Vec<String> = (1..=21).map(|it| (it * number % 97).to_string()).collect();
        format!("{name},{},F-{number},2025-05-{number},{number}000,310555120{number}\n", values.join(","))
    };
    let rows: String =
        [("Ana Ruiz", 11), ("Luis Paz", 12), ("Eva Sol", 13)].map(|it| row(it.0, it.1)).concat();
    let text = format!("{header}{rows}");
    check("export.csv", "COP", "2025-07-09", &text, "3 docs, 3 customers, 36000 COP, 3 overdue");
    let summary = read(&[("x.csv", text.as_bytes())], &options("COP", "2025-07-09")).expect("read").summary;
    assert_eq!(summary.understood.header_row, 1);
    // And fewer still.
    let header = header.replace("Cliente", "Deudor final").replace("Factura", "R");
    let header = header.replace("Vence", "Fecha límite").replace("Saldo", "Pendiente hoy");
    let text = format!("{header}{rows}");
    let summary = read(&[("x.csv", text.as_bytes())], &options("COP", "2025-07-09")).expect("read").summary;
    assert_eq!((summary.understood.header_row, summary.figures.documents), (1, 3));
}

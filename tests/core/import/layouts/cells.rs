//! What people put into single cells: several telephones, words beside an address, closing dashes,
//! symbols of a currency; and the days that stand far from the table.

use cartera::domain::contact_point::{ContactKind, ContactPoint};
use cartera::import::Reading;

use super::{check, in_short, options, read};

fn read_one(text: &str, today: &str) -> Reading {
    let mut options = options("USD", today);
    options.currency = None;
    read(&[("lista.csv", text.as_bytes())], &options).expect("a portfolio")
}

/// Of each customer in the order of their names.
fn contacts(reading: &Reading, kind: ContactKind) -> Vec<Vec<String>> {
    let mut customers: Vec<_> = reading.batch.customers.iter().collect();
    customers.sort_by_key(|it| it.name.clone());
    let of_kind = |points: &[ContactPoint]| {
        points.iter().filter(|it| it.kind == kind).map(|it| it.value.clone()).collect()
    };
    customers.into_iter().map(|it| of_kind(&it.contact_points)).collect()
}

#[test]
fn several_telephones_stand_in_one_cell_between_words() {
    let text = "Cliente,NIT / CC,Teléfonos\n\
                A Norte,1001,3148980504 y 3011234567\n\
                B Sur,1002,Cel 3148980505 Fijo 6013225090\n\
                C Este,1003,\"3148980506\n3011234568\"\n\
                D Oeste,1004,3148980507 (esposa)\n";
    let phones = contacts(&read_one(text, "2025-07-09"), ContactKind::Phone).concat();
    let wanted =
        ["3148980504", "3011234567", "3148980505", "6013225090", "3148980506", "3011234568", "3148980507"];
    assert_eq!(phones.len(), wanted.len(), "{phones:?}");
    assert!(wanted.iter().all(|it| phones.iter().any(|phone| phone == it)), "{phones:?}");
}

#[test]
fn words_stand_beside_an_address() {
    let text = "NIF;Nombre y apellidos;Correo;Móvil\n\
                B1;A Ruiz;A Ruiz <a@ruiz.es>;612345678\n\
                B2;B Soto;mailto:b@soto.es;612345679\n\
                B3;C Paz;c@paz.es (personal);612345670\n";
    let reading = read_one(text, "2025-07-09");
    assert_eq!(contacts(&reading, ContactKind::Email).concat(), ["a@ruiz.es", "b@soto.es", "c@paz.es"]);
}

#[test]
fn an_address_book_has_few_companies_and_many_people() {
    let text = "Title,First Name,Middle Name,Last Name,Company,Business Phone,Mobile Phone,E-mail Address\n\
                ,Ana,,Ruiz,Ruiz & Sons,(212) 555-0142,(305) 555-0101,ana@ruiz.com\n\
                ,Luis,James,Soto,,(212) 555-0143,(305) 555-0102,luis@soto.com\n\
                ,Eva,,Paz,,(212) 555-0144,(305) 555-0103,eva@paz.com\n";
    let reading = read_one(text, "2025-07-09");
    let mut names: Vec<&str> = reading.batch.customers.iter().map(|it| it.name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["Ana Ruiz", "Eva Paz", "Luis James Soto"]);
    assert!(contacts(&reading, ContactKind::Phone).iter().all(|it| it.len() == 2));
}

#[test]
fn a_closing_dash_is_no_sign() {
    check(
        "deudas.csv",
        "CLP",
        "2025-07-09",
        "Nombre;Deuda;Fono\nAna Ruiz;$12.500.-;+56942871523\nLuis Soto;$1.000.-;+56942871524\nTOTAL;$13.500.-;\n",
        "2 docs, 2 customers, 13500 CLP, 0 overdue",
    );
}

#[test]
fn what_people_call_a_debt_and_who_owes_it() {
    for (head, currency) in [
        ("quien;cuanto;tel", "ARS"),
        ("Celular;Nombre;Cuánto debe", "CRC"),
        ("Account|Balance|Email", "USD"),
        ("Borrower,Total Outstanding,Phone", "USD"),
        ("First,Last,Balance Owed", "USD"),
    ] {
        let mark = head.chars().find(|it| [';', '|', ','].contains(it)).expect("a mark");
        let value = |column: &str, name: (&str, &str), debt: &str| match column {
            "quien" | "Nombre" | "Account" | "Borrower" => format!("{} {}", name.0, name.1),
            "First" => name.0.to_owned(),
            "Last" => name.1.to_owned(),
            "tel" | "Celular" | "Phone" => "81234567".to_owned(),
            "Email" => "a@b.com".to_owned(),
            _ => debt.to_owned(),
        };
        let row = |name, debt| -> String {
            let cells: Vec<String> = head.split(mark).map(|column| value(column, name, debt)).collect();
            cells.join(&mark.to_string())
        };
        let text = [
            head.to_owned(),
            row(("Ana", "Ruiz"), "100"),
            row(("Luis", "Soto"), "250"),
            row(("Eva", "Paz"), "50"),
        ]
        .join("\n");
        check(
            "lista.csv",
            currency,
            "2025-07-09",
            &text,
            &format!("3 docs, 3 customers, 400 {currency}, 0 overdue"),
        );
    }
}

#[test]
fn symbols_and_titles_name_the_currency() {
    for (text, wanted) in [
        ("Documento,Cliente,Saldo Q\nF1,Ana Ruiz,\"Q1,250.00\"\nF2,Luis Soto,Q300.00\n", "1550 GTQ"),
        ("Documento,Cliente,Saldo\nF1,Ana Ruiz,\"L. 1,250.00\"\nF2,Luis Soto,L. 300.00\n", "1550 HNL"),
        ("Documento,Cliente,Saldo\nF1,Ana Ruiz,\"£ 1,250.00\"\nF2,Luis Soto,£ 300.00\n", "1550 GBP"),
        (
            "DEUDA DE PENSIONES,,\n(En soles),,\nDocumento,Cliente,Saldo\nF1,Ana Ruiz,100\nF2,Luis Soto,50\n",
            "150 PEN",
        ),
        (
            ",Antigüedad de la deuda (S/),\nDocumento,Cliente,Saldo\nF1,Ana Ruiz,100\nF2,Luis Soto,50\n",
            "150 PEN",
        ),
    ] {
        let short = in_short(&read_one(text, "2025-07-09").summary.figures);
        assert!(short.contains(wanted), "{text}\n{short}");
    }
}

#[test]
fn the_day_of_the_balances_stands_below_the_table_or_below_its_label() {
    let below = "Cliente,Factura,Monto pendiente,Días de atraso\nAna Ruiz,F1,100,10\nLuis Soto,F2,50,-5\nEva Paz,F3,70,20\n\
                 ,TOTAL,220,\n,,,\nSaldos cortados al 30 de junio de 2025. Generado por: admin,,,\n";
    let label = ",,,,FECHA CORTE\n,,,,30/06/2025\nCliente,Factura,Vence,Saldo,Días mora\nAna Ruiz,F1,20/06/2025,100,\n\
                 Luis Soto,F2,05/07/2025,50,\nEva Paz,F3,10/06/2025,70,\n";
    for text in [below, label] {
        let reading = read_one(text, "2025-07-15");
        let cutoff = reading.summary.understood.cutoff.map(|it| it.to_string());
        assert_eq!(cutoff.as_deref(), Some("2025-06-30"), "{text}");
        let first = reading.batch.documents.iter().find(|it| it.number == "F1").expect("F1");
        assert_eq!(first.due_on.map(|it| it.to_string()).as_deref(), Some("2025-06-20"));
    }
}

#[test]
fn the_dot_of_an_abbreviation_belongs_to_the_name() {
    let text = "Código: C1,,Nombre: Hotel Tres Ríos S.A.,,Tel: 5512-3456\nNo. Docto,Fecha,Vencimiento,Saldo,\n\
                F1,01/05/2025,31/05/2025,100,\nTotal cliente,,,100,\n\
                Código: C2,,Nombre: Lácteos Luna Ltda.,,Tel: 5512-3457\nNo. Docto,Fecha,Vencimiento,Saldo,\n\
                F2,01/05/2025,31/05/2025,50,\nF3,02/05/2025,01/06/2025,60,\nTotal cliente,,,110,\n";
    let reading = read_one(text, "2025-06-30");
    let mut names: Vec<&str> = reading.batch.customers.iter().map(|it| it.name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["Hotel Tres Ríos S.A.", "Lácteos Luna Ltda."]);
}

#[test]
fn four_payments_without_a_balance_are_all_taken_off() {
    check(
        "cobros.csv",
        "USD",
        "2025-06-30",
        "CLIENTE,FACTURA,FECHA,VENCE,TOTAL,ABONO 1,ABONO 2,ABONO 3,SALDO\n\
         Ana Ruiz,F1,2025-05-01,2025-05-31,100,20,30,,\nLuis Soto,F2,2025-05-01,2025-05-31,200,50,,,\n\
         Eva Paz,F3,2025-06-01,2025-07-31,300,,,,\n",
        "3 docs, 3 customers, 500 USD, 2 overdue",
    );
}

#[test]
fn the_check_digit_stands_apart() {
    let text = "RUT,DV,Razón Social,Folio,Fecha Vencimiento,Saldo\n76086428,5,Hotel Sur,4500,31-05-2025,100\n\
                77123456,9,Hotel Norte,4501,31-05-2025,200\n78123456,2,Hotel Este,4502,31-07-2025,50\n";
    let reading = read_one(text, "2025-06-30");
    let hotel = reading.batch.customers.iter().find(|it| it.name == "Hotel Sur").expect("Hotel Sur");
    assert_eq!(hotel.tax_id.as_deref(), Some("76086428-5"));
}

#[test]
fn an_account_of_the_books_names_no_customer() {
    check(
        "invoices.csv",
        "AUD",
        "2025-06-30",
        "*ContactName,EmailAddress,InvoiceNumber,InvoiceDate,DueDate,Total,InvoiceAmountPaid,InvoiceAmountDue,AccountCode\n\
         Ana Ruiz,a@b.com,INV-1,2025-05-01,2025-05-31,100,0,100,200\nLuis Soto,c@d.com,INV-2,2025-05-01,2025-05-31,200,50,150,200\n\
         Eva Paz,e@f.com,INV-3,2025-06-01,2025-07-31,300,0,300,200\n",
        "3 docs, 3 customers, 550 AUD, 2 overdue",
    );
}

#[test]
fn the_periods_of_an_ageing_are_its_buckets() {
    check(
        "aged.csv",
        "GBP",
        "2025-06-30",
        "Date: 30/06/2025,,,,Aged Debtors Analysis (Summary)\n\nA/C,Name,Turnover,Balance,Future,Current,Period 1,Period 2,Older\n\
         C1,Hotel Sur,900,160,0,100,50,10,0\nC2,Hotel Norte,800,70,0,0,0,30,40\nC3,Hotel Este,700,20,0,20,0,0,0\n,Totals:,,250,,,,,\n",
        "6 docs, 3 customers, 250 GBP, 1 overdue",
    );
}

//! Lists that people keep by hand: in a notebook's words, without years, side by side.

use cartera::import::Problem;

use super::{check, options, read};

#[test]
fn an_apostrophe_for_the_millions_and_a_point_for_the_thousands() {
    check(
        "cartera.csv",
        "COP",
        "2025-08-31",
        "FACTURA;VENCE;VALOR;SALDO\n\
         TIENDA NORTE\n\
         FV-1;30/06/2025;3'511.000;1'511.000\n\
         FV-2;30/09/2025;350.000;350.000\n\
         DROGUERIA SUR\n\
         FV-3;15/07/2025;2'000.000;2'000.000\n",
        "3 docs, 2 customers, 3861000 COP, 2 overdue",
    );
}

#[test]
fn the_letter_o_for_the_cents_beside_four_payments() {
    check(
        "fiados.csv",
        "COP",
        "2025-08-31",
        "Nombre;Factura;Fecha;Valor;Abono 1;Abono 2;Abono 3;Abono 4;Saldo\n\
         Ana Ruiz;501;02/07/2025;$ 1.250.000,oo;$ 50.000,oo;;;;$ 1.200.000,oo\n\
         Luz Niño;502;15/07/2025;$ 400.000,oo;$ 50.000,oo;$ 50.000,oo;;;$ 300.000,oo\n\
         TOTAL;;;;;;;;$ 1.500.000,oo\n",
        "2 docs, 2 customers, 1500000 COP, 0 overdue",
    );
}

#[test]
fn two_tables_side_by_side() {
    check(
        "clientes.csv",
        "COP",
        "2025-08-31",
        "MAYORISTAS;;;;DETAL;;\n\
         Cliente;Vence;Saldo;;Cliente;Vence;Saldo\n\
         Tienda Norte;30/06/2025;100;;Ana Ruiz;15/07/2025;10\n\
         Tienda Sur;30/09/2025;200;;Luz Niño;16/07/2025;20\n\
         ;;;;Eva Paz;17/10/2025;30\n\
         Total;;300;;Total;;60\n",
        "5 docs, 5 customers, 360 COP, 3 overdue",
    );
}

#[test]
fn pairs_of_columns_that_name_nobody_are_one_table() {
    check(
        "abonos.csv",
        "COP",
        "2025-08-31",
        "Cliente;Vence;Saldo;Fecha;Valor;Fecha;Valor\n\
         Tienda Norte;30/06/2025;100;01/07/2025;5;02/07/2025;6\n\
         Tienda Sur;30/09/2025;200;01/07/2025;5;02/07/2025;6\n",
        "2 docs, 2 customers, 300 COP, 1 overdue",
    );
}

#[test]
fn days_without_a_year_are_the_last_that_came_and_it_is_said() {
    let text = "Cliente,Factura,Fecha,Vence,Saldo\n\
                Ana Ruiz,1,15-nov,15-dic,100\n\
                Luz Niño,2,20-ene,20/feb,200\n\
                Eva Paz,3,5 de febrero,7 de marzo,300\n";
    check("lista.csv", "COP", "2025-02-10", text, "3 docs, 3 customers, 600 COP, 1 overdue");
    let reading = read(&[("lista.csv", text.as_bytes())], &options("COP", "2025-02-10")).expect("read");
    let days: Vec<String> = reading
        .batch
        .documents
        .iter()
        .flat_map(|it| [it.issued_on, it.due_on])
        .flatten()
        .map(|it| it.to_string())
        .collect();
    let wanted = ["2024-11-15", "2024-12-15", "2025-01-20", "2025-02-20", "2025-02-05", "2025-03-07"];
    assert_eq!(days, wanted);
    let told = reading.summary.issues.iter().filter(|it| it.problem == Problem::DatesWithoutYear).count();
    assert_eq!(told, 2);
}

#[test]
fn a_title_names_the_year_of_numbers_for_day_and_month() {
    let text = "VENTAS 2023,,,\nPaciente,Costo,Fecha,Saldo\nAna Ruiz,900,15/1,100\nLuz Niño,800,28/12,200\n";
    let reading = read(&[("lista.csv", text.as_bytes())], &options("PEN", "2025-02-10")).expect("read");
    let days: Vec<_> = reading.batch.documents.iter().filter_map(|it| it.issued_on).collect();
    assert_eq!(days.iter().map(ToString::to_string).collect::<Vec<_>>(), ["2023-01-15", "2023-12-28"]);
}

#[test]
fn a_box_that_is_ticked_when_it_was_paid() {
    check(
        "formulario.csv",
        "PEN",
        "2025-08-31",
        "Marca temporal,Cliente,Concepto,Monto,Fecha límite,¿Pagado?\n\
         1/7/2025 10:00:00,Ana Ruiz,Mensualidad,S/. 120.00,10/7/2025,TRUE\n\
         2/7/2025 10:00:00,Luz Niño,Mensualidad,S/. 150.00,20/7/2025,FALSE\n\
         3/7/2025 10:00:00,Eva Paz,Uniforme,S/. 90.00,20/9/2025,FALSE\n",
        "3 docs, 3 customers, 240 PEN, 1 overdue",
    );
}

#[test]
fn the_whole_instalment_of_a_loan_and_not_its_capital() {
    check(
        "creditos.csv",
        "COP",
        "2025-08-31",
        "Asociado,Pagaré,Cuota,Vence,Capital,Interés,Mora,Total cuota\n\
         Ana Ruiz,7000,5/24,2025-07-10,100000,9000,1000,110000\n\
         Luz Niño,7001,8/12,2025-09-10,200000,18000,0,218000\n",
        "2 docs, 2 customers, 328000 COP, 1 overdue",
    );
}

#[test]
fn what_a_factor_has_to_collect() {
    check(
        "factoring.csv",
        "COP",
        "2025-08-31",
        "Operación,Cedente,Deudor,Nº factura,F. vencimiento,Valor nominal,% anticipo,Valor por recaudar\n\
         OP-1,Fábrica Uno,Tienda Norte,E1,2025-07-10,1000,0.85,1000\n\
         OP-1,Fábrica Uno,Tienda Sur,E2,2025-09-10,2000,0.85,2000\n",
        "2 docs, 2 customers, 3000 COP, 1 overdue",
    );
}

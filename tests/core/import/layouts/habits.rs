//! Habits of small systems and of people: what is left under their own words, days and buckets
//! written out, ids in the place of numbers, credit notes in a file of their own.

use cartera::import::Reading;

use super::{check, in_short, options, read};

fn read_all(files: &[(&str, &str)], today: &str) -> Reading {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let mut options = options("USD", today);
    options.currency = None;
    read(&files, &options).expect("a portfolio")
}

#[test]
fn a_symbol_of_one_letter_ends_a_header() {
    check(
        "docs.csv",
        "PEN",
        "2025-08-31",
        "Doc.,Cod.,Cliente,F. doc.,F. vcmto.,Total S/\nF003-1,C1,Hotel Sur,01/07/2025,31/07/2025,100\n\
         F003-2,C2,Hotel Norte,01/08/2025,30/09/2025,50\nF003-3,C3,Hotel Este,14/08/2025,29/08/2025,25\n",
        "3 docs, 3 customers, 175 PEN, 2 overdue",
    );
}

#[test]
fn tables_of_a_database_name_each_other_by_id() {
    let customers = "CustID,CompanyName,ContactName,PhoneNo\n1,Blue Harbor LLC,Pat Gray,3055551234\n2,Ruiz Inc.,Pat Lee,3055551235\n";
    let invoices = "InvID,InvNo,CustID,InvDate,TermsDays,InvAmt\n9000,1000,1,2025-06-01,30,100\n9001,1001,2,2025-08-20,30,200\n";
    let paid = "PmtID,InvID,PmtDate,PmtAmt\n1,9000,2025-08-01,40\n";
    let files = [("tblCustomer.csv", customers), ("tblInvoice.csv", invoices), ("tblPayment.csv", paid)];
    assert_eq!(
        in_short(&read_all(&files, "2025-08-31").summary.figures),
        "2 docs, 2 customers, 260 XXX, 1 overdue"
    );
}

#[test]
fn any_id_of_its_own_numbers_a_charge() {
    let customers = "cliente_id;nome;telefone\n1;Padaria Sol;11961234567\n2;Padaria Lua;11961234568\n";
    let charges = "cobranca_id;cliente_id;descricao;vencimento;valor\n300;1;Mensalidade;2025-07-31;100,50\n301;2;Mensalidade;2025-09-30;200,00\n";
    let paid = "id;cobranca_id;valor_pago;data_pagamento\n1;300;40,50;2025-08-01\n";
    let reading = read_all(
        &[("cobrancas.csv", charges), ("clientes.csv", customers), ("pagamentos.csv", paid)],
        "2025-08-31",
    );
    assert_eq!(in_short(&reading.summary.figures), "2 docs, 2 customers, 260 XXX, 1 overdue");
    assert!(reading.batch.documents.iter().any(|it| it.number == "300"));
}

#[test]
fn credit_notes_of_another_file_lower_the_invoices_that_they_name() {
    let notes =
        "Folio NC;Folio factura;Fecha;Monto NC\n500;8100;31-08-2025;25000\n501;8102;31-08-2025;10000\n";
    let invoices = "Folio;RUT;Cliente;Fecha;Vence;Monto\n8100;76086428-5;Hotel Sur;01-07-2025;31-07-2025;100000\n\
                    8101;77123456-9;Hotel Norte;01-08-2025;30-09-2025;50000\n8102;76086428-5;Hotel Sur;01-08-2025;31-08-2025;40000\n";
    let reading = read_all(&[("notas_credito.csv", notes), ("facturas.csv", invoices)], "2025-08-31");
    assert_eq!(in_short(&reading.summary.figures), "3 docs, 2 customers, 155000 XXX, 1 overdue");
}

#[test]
fn what_is_left_is_what_was_bought_less_what_was_paid() {
    check(
        "fiado.csv",
        "ARS",
        "2025-08-31",
        "Cliente,Tel,Fecha compra,Total compra,Abonó,Debe\nAna Ruiz,1155551234,01/07/2025,100,20,80\n\
         Luis Soto,1155551235,02/07/2025,200,,200\nEva Paz,1155551236,03/07/2025,300,50,250\nNora Gil,1155551237,03/07/2025,90,30,60\n",
        "4 docs, 4 customers, 590 ARS, 0 overdue",
    );
    check(
        "invoices.csv",
        "USD",
        "2025-08-31",
        "id,Number,Customer Name,Due Date (UTC),Amount Due,Amount Paid,Amount Remaining,Currency\n\
         in_1,A-1,Ana Ruiz,2025-07-31 14:05,100.00,100.00,0.00,usd\nin_2,A-2,Luis Soto,2025-07-31 14:05,200.00,50.00,150.00,usd\n\
         in_3,A-3,Eva Paz,2025-09-30 14:05,300.00,0.00,300.00,usd\n",
        "3 docs, 3 customers, 450 USD, 1 overdue",
    );
}

#[test]
fn what_customers_have_in_their_favour_is_taken_off() {
    check(
        "lista.csv",
        "PEN",
        "2025-08-31",
        "#,Persona,Debe,A favor,Cel\n1,Ana Ruiz,100.00,,912345678\n2,Luis Soto,,30.00,912345679\n3,Eva Paz,50.00,,912345670\n",
        "3 docs, 3 customers, 120 PEN, 0 overdue",
    );
}

#[test]
fn other_words_for_who_owes_and_what_is_left() {
    for head in
        ["DEUDOR;VALOR ADEUDADO A LA FECHA;CELULAR", "Moroso;Le falta pagar;Tfno.", "Owner;Total Due;Phone"]
    {
        let text = format!("{head}\nAna Ruiz;$ 100.000;3148980504\nLuis Soto;$ 50.000;3148980505\n");
        check("lista.csv", "COP", "2025-08-31", &text, "2 docs, 2 customers, 150000 COP, 0 overdue");
    }
}

#[test]
fn no_header_and_telephones_of_one_length() {
    check(
        "lista.csv",
        "MXN",
        "2025-08-31",
        "Ana Ruiz,5512345678,1250.50\nLuis Soto,5512345679,300\nEva Paz,5512345670,80.25\n",
        "3 docs, 3 customers, 1630.75 MXN, 0 overdue",
    );
}

#[test]
fn days_of_the_week_stand_before_the_date() {
    check(
        "invoices.csv",
        "USD",
        "2025-08-31",
        "Client,Invoice,Issued,Due,Outstanding\nAna Ruiz,1,\"Tue, Jul 01, 2025\",\"Thu, Jul 31, 2025\",$100\n\
         Luis Soto,2,\"Fri, Aug 15, 2025\",\"Sun, Sep 14, 2025\",$50\n",
        "2 docs, 2 customers, 150 USD, 1 overdue",
    );
}

#[test]
fn every_row_repeats_the_day_of_the_report() {
    let text = "cliente,factura,fecha_reporte,saldo,mora\nAna Ruiz,F1,31-AUG-25,100,10\nLuis Soto,F2,31-AUG-25,50,-5\nEva Paz,F3,31-AUG-25,70,20\n";
    let reading = read_all(&[("mora.csv", text)], "2025-09-10");
    assert_eq!(reading.summary.understood.cutoff.map(|it| it.to_string()).as_deref(), Some("2025-08-31"));
    let first = reading.batch.documents.iter().find(|it| it.number == "F1").expect("F1");
    assert_eq!(first.due_on.map(|it| it.to_string()).as_deref(), Some("2025-08-21"));
}

#[test]
fn a_score_is_no_bucket_written_out() {
    let text = "debtor_id,name,phone,risk_score,outstanding_balance\nD1,Ana Ruiz,555-1234,75,5000\n\
                D2,Eva Sol,555-5678,60,3000\nD3,Luis Paz,555-9012,90,7000\n";
    let reading = read(&[("debtors.csv", text.as_bytes())], &options("USD", "2025-06-30")).expect("read");
    assert!(reading.batch.documents.iter().all(|document| document.due_on.is_none()));
}

#[test]
fn a_bucket_written_in_each_row_says_how_late() {
    check(
        "tramos.csv",
        "COP",
        "2025-08-31",
        "Cliente;NIT;Factura;Saldo;Tramo\nHotel Sur;900123456-8;F1;100.000;Por vencer\nHotel Norte;800123456-1;F2;50.000;De 1 a 30 días\n\
         Hotel Sur;900123456-8;F3;20.000;Más de 60 días\n",
        "3 docs, 2 customers, 170000 COP, 2 overdue",
    );
}

#[test]
fn a_column_of_currency_codes_needs_no_name() {
    let text = "Cuenta\tNombre 1\tNº documento\tVenc.neto\tImporte en ML\tML\n\
                C1\tHotel Sur\t18001\t31.07.2025\t100.000\tCOP\nC2\tHotel Norte\t18002\t30.09.2025\t50.000\tCOP\n\
                C3\tHotel Este\t18003\t30.09.2025\t5.000\tCOP\n*\t\t\t\t155.000\tCOP\n";
    let reading = read_all(&[("fbl5n.txt", text)], "2025-08-31");
    assert_eq!(in_short(&reading.summary.figures), "3 docs, 3 customers, 155000 COP, 1 overdue");
}

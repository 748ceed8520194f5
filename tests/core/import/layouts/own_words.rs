//! Files whose headers no list knows: the one column of money, payments under their own words,
//! persons who speak for companies.

use cartera::import::Reading;

use super::{check, in_short, options, read};

fn read_all(files: &[(&str, &str)]) -> Reading {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let mut options = options("USD", "2025-09-30");
    options.currency = None;
    read(&files, &options).expect("a portfolio")
}

#[test]
fn the_one_column_of_money_is_what_is_owed() {
    for head in [
        "NOMBRE Y APELLIDO;SALDO QUE DEBE;OBSERVACION",
        "Cliente;Total x cobrar;Nota",
        "Cliente;Plata del fiado;Nota",
        "Cuenta;Lo pendiente;Nota",
    ] {
        let text = format!("{head}\nAna Ruiz;$ 100.000;\nLuis Soto;$ 50.000;llamar\nEva Paz;$ 1.000;\n");
        check("lista.csv", "COP", "2025-09-30", &text, "3 docs, 3 customers, 151000 COP, 0 overdue");
    }
}

#[test]
fn a_header_of_one_letter_is_money_and_its_currency() {
    let reading = read_all(&[(
        "cxc.csv",
        "Cliente,Q,Tel\nAna Ruiz,1250.50,5512-3456\nLuis Soto,300,5512-3457\nSuma:,1550.50,\n",
    )]);
    assert_eq!(in_short(&reading.summary.figures), "2 docs, 2 customers, 1550.50 GTQ, 0 overdue");
}

#[test]
fn of_several_columns_of_money_it_is_the_sum_of_the_others() {
    check(
        "contratos.csv",
        "BRL",
        "2025-09-30",
        "Contrato;Tomador;Vencimento;Principal;Juros/Multa;Total do mes\nC1;Ana Ruiz;31/08/2025;90,00;10,00;100,00\n\
         C2;Luis Soto;31/10/2025;45,00;5,00;50,00\nC3;Eva Paz;31/08/2025;20,00;1,50;21,50\nC4;Nora Gil;31/10/2025;10,00;1,00;11,00\n",
        "4 docs, 4 customers, 182.50 BRL, 2 overdue",
    );
}

#[test]
fn what_customers_bought_or_may_buy_is_no_debt() {
    for head in ["Cliente;Ventas 2024;Tel", "Cliente;Límite;Tel", "Cliente;Total Spent;Tel"] {
        let text = format!(
            "{head}\nAna Ruiz;$ 100,50;3148980504\nLuis Soto;$ 50,00;3148980505\nEva Paz;$ 10,00;3148980506\n"
        );
        let reading = read_all(&[("clientes.csv", &text)]);
        assert_eq!(reading.summary.figures.documents, 0, "{head}");
        assert_eq!(reading.summary.figures.customers, 3, "{head}");
    }
}

#[test]
fn payments_call_their_amount_as_they_like() {
    let sales = "Nota,Cliente,Fecha de venta,Fecha límite,Importe de la venta\nN-1,Hotel Sur,2025-07-01,2025-07-31,100\n\
                 N-2,Hotel Norte,2025-09-10,2025-10-10,200\nN-3,Hotel Este,2025-09-10,2025-10-10,10\n\
                 N-4,Hotel Sur,2025-09-11,2025-10-11,20\n";
    for paid in [
        "Fecha,Nota,Cliente,Cantidad,Recibió\n2025-08-01,N-1,Hotel Sur,40,Caja\n",
        "nro_operacion,nota,fecha_deposito,importe_depositado,banco\n7001,N-1,2025-08-01,40,BCP\n",
    ] {
        let reading = read_all(&[("ventas_credito.csv", sales), ("pagos.csv", paid)]);
        assert_eq!(in_short(&reading.summary.figures), "4 docs, 3 customers, 290 XXX, 1 overdue", "{paid}");
    }
}

#[test]
fn payments_without_a_currency_pay_in_that_of_every_document() {
    let sales = "comprobante,cliente,vence,moneda,total\nE-1,Hotel Sur,2025-07-31,PEN,100\nE-2,Hotel Norte,2025-10-10,PEN,200\n";
    let paid = "nro,comprobante,fecha_pago,monto\n7001,E-1,2025-08-01,40\n";
    let reading = read_all(&[("ventas.csv", sales), ("cobranzas.csv", paid)]);
    assert_eq!(in_short(&reading.summary.figures), "2 docs, 2 customers, 260 PEN, 1 overdue");
}

#[test]
fn a_tax_id_without_its_check_digit_is_the_same() {
    let listed = "Nit,DV,Razon Social,Telefono 1\n854732206,1,Hotel Sur,3148980504\n839026138,4,Hotel Norte,3148980505\n";
    let invoices = "Prefijo,Numero,Nit,Fecha,Fecha Vto,Neto a Pagar\nFE,1,854732206,2025-07-01,2025-07-31,100\n\
                    FE,2,854732206,2025-07-01,2025-07-31,50\nFE,3,839026138,2025-09-10,2025-10-10,200\n";
    let paid = "Recibo de caja,Prefijo,Numero,Fecha,Valor recaudado\nRC-1,FE,1,2025-08-01,30\n";
    let reading =
        read_all(&[("facturacion.csv", invoices), ("terceros.csv", listed), ("recaudos.csv", paid)]);
    assert_eq!(in_short(&reading.summary.figures), "3 docs, 2 customers, 320 XXX, 2 overdue");
    let hotel = reading.batch.customers.iter().find(|it| it.name == "Hotel Sur").expect("Hotel Sur");
    assert_eq!(hotel.tax_id.as_deref(), Some("854732206-1"));
}

#[test]
fn who_speaks_for_a_company_gives_it_no_name() {
    let accounts = "Account ID,Account Name,Phone\nA1,Blue Harbor LLC,3055551234\nA2,Ruiz Inc.,3055551235\n";
    let contacts = "Contact ID,Account ID,First Name,Last Name,Email\nP1,A1,Ann,Lee,ann@blue.com\nP2,A2,Bo,Doe,bo@ruiz.com\n";
    let invoices = "Invoice,Account ID,Invoice Date,Due,Open Amount\nI1,A1,2025-07-01,2025-07-31,100\nI2,A2,2025-09-10,2025-10-10,50\n";
    let reading =
        read_all(&[("contacts.csv", contacts), ("accounts.csv", accounts), ("invoices.csv", invoices)]);
    assert_eq!(in_short(&reading.summary.figures), "2 docs, 2 customers, 150 XXX, 1 overdue");
    let mut names: Vec<&str> = reading.batch.customers.iter().map(|it| it.name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["Blue Harbor LLC", "Ruiz Inc."]);
}

#[test]
fn mobiles_under_a_number_are_telephones() {
    let text = "No.;NOMBRE;NUMERO;DEBE\n1;Ana Ruiz;3148980504;$100\n2;Luis Soto;3148980505;$50\n3;Eva Paz;3148980506;$10\n";
    let reading = read_all(&[("lista.csv", text)]);
    assert_eq!(in_short(&reading.summary.figures), "3 docs, 3 customers, 160 XXX, 0 overdue");
    let phones: Vec<&str> = reading
        .batch
        .customers
        .iter()
        .flat_map(|it| &it.contact_points)
        .map(|it| it.value.as_str())
        .collect();
    assert!(phones.len() == 3 && phones.contains(&"3148980504"), "{phones:?}");
}

//! Lists as people publish them: school fees, loans, condominiums, exports of small systems.

use super::{check, options, read};

#[test]
fn whoever_consumes_is_who_owes() {
    check(
        "cuotas.csv",
        "USD",
        "2025-12-31",
        "COMPROBANTE,MONTO,TIPO PAGO,FECHA COMPROB.,ESTADO,CONSUMIDOR\n\
         MEM/2025/1,16.95,mora,2025-10-31,Aplicado,ANA RUIZ\n\
         MEM/2025/2,16.95,mora,2025-10-31,Aplicado,LUZ NIÑO\n\
         MEM/2025/3,30.76,mora,2025-11-30,Aplicado,ANA RUIZ\n",
        "3 docs, 2 customers, 64.66 USD, 0 overdue",
    );
}

#[test]
fn odoo_names_the_company_that_the_invoice_shows() {
    check(
        "cobros.csv",
        "EUR",
        "2026-05-01",
        "Estado de pago,Fecha de factura,Fecha de Vencimiento,Importe adeudado,\
         Nombre de la empresa a mostrar en la factura,Número,Total con signo en moneda\n\
         No pagado,2026-03-01,2026-04-01,1209.70,Modas del Mar,INV/2026/1,1209.70\n\
         No pagado,2026-03-05,2026-06-05,2517.00,Hotel Centro,INV/2026/2,2517.00\n\
         Pagado parcialmente,2026-03-09,2026-04-09,100.00,Hotel Centro,INV/2026/3,389.00\n",
        "3 docs, 2 customers, 3826.70 EUR, 2 overdue",
    );
}

#[test]
fn what_is_left_of_the_capital_is_the_balance_and_an_id_is_the_loans() {
    check(
        "prestamos.csv",
        "USD",
        "2026-06-01",
        "id,cliente,capital_inicial,capital_actual,tasa,fecha_inicio\n\
         1,Ana,500.0,500.0,20.0,2026-03-19\n\
         2,Luz,500.0,400.0,15.0,2026-05-01\n\
         5,Eva Paz,280.0,203.2,20.0,2026-04-05\n\
         8,Sra Rosa,500.0,500.0,20.0,2026-03-09\n\
         9,Sra Rosa,200.0,200.0,20.0,2026-04-20\n",
        "5 docs, 4 customers, 1803.20 USD, 0 overdue",
    );
}

#[test]
fn fees_of_a_school_stand_behind_what_is_late_of_each_pupil() {
    check(
        "deudas.csv",
        "ARS",
        "2025-12-01",
        "Familia,Documento,Apellido,Nombres,Niv,Cur,Div,Saldo_Moroso,0_Matrícula,1_Cuota,2_Cuota,20_Material\n\
         0,58163901,RUIZ,ANA,I5,1,A,84932,,,,84932\n\
         0,50082302,NIÑO,LUZ,S,4,A,197640,,,,197640\n\
         0,52863303,PAZ,EVA,S,1,A,414200,97640,96960,,219600\n\
         0,52863304,PAZ,LEO,S,1,A,28750,,12400,16350,\n\
         0,52863305,SOL,TEO,S,2,A,40000,,20000,20000,\n",
        "5 docs, 5 customers, 765522 ARS, 0 overdue",
    );
}

#[test]
fn a_total_with_tax_is_the_amount_and_what_was_paid_of_it_is_off() {
    check(
        "ar.csv",
        "AUD",
        "2025-12-31",
        "invoice_number,customer_id,customer_name,invoice_date,due_date,amount_excl_gst,gst_amount,\
         total_inc_gst,status,paid_date,paid_amount\n\
         INV1,C1,City of Norte,2025-07-31,2025-08-30,63601.09,0.00,63601.09,Overdue,,0.0\n\
         INV2,C2,Harbour Corp,2025-07-04,2025-08-03,47091.49,4709.15,51800.64,Paid,2025-08-18,51800.64\n\
         INV3,C1,City of Norte,2025-07-18,2026-01-18,1000.00,100.00,1100.00,Outstanding,,0.0\n",
        "3 docs, 2 customers, 64701.09 AUD, 1 overdue",
    );
}

#[test]
fn open_items_of_sap_in_the_currency_of_the_company() {
    check(
        "listing.csv",
        "COP",
        "2026-03-01",
        ",,,,,600,,,\n\
         Company Code,Customer,Document Date,Document Number,Customer Account: Name 1,\
         Company Code Currency Value,Account ID,Net Due Date,Payment Amount,Company Code Currency Key\n\
         3005,300885,2025-04-01,100000001,Norte Energia,-200,,2025-04-01,-200,INR\n\
         3005,300885,2025-03-31,100000225,Norte Energia,300,,2025-03-31,0,INR\n\
         3005,300115,2024-12-17,100000156,Sur Motors,400,I0766,2024-12-17,0,INR\n\
         3006,300127,2024-03-31,400000127,Maximo,100,,2026-06-25,0,INR\n",
        "4 docs, 3 customers, 600 INR, 3 overdue",
    );
}

#[test]
fn how_many_there_are_numbers_no_document() {
    check(
        "weekly.csv",
        "USD",
        "2025-12-31",
        "Customer ID,Customer Name,Outstanding Balance,Invoice Count,Max Days Past Due\n\
         C1,Norte,500,5,218\n\
         C2,Sur,400,4,258\n\
         C3,Este,300,5,312\n\
         C4,Oeste,200,4,286\n",
        "4 docs, 4 customers, 1400 USD, 4 overdue",
    );
}

#[test]
fn a_rank_is_no_code_of_a_customer() {
    check(
        "partners.csv",
        "EUR",
        "2025-12-31",
        "name,email,phone,street,city,zip,vat,customer_rank,supplier_rank\n\
         Norte BV,info@norte.example,+31201234567,Dam 1,Amsterdam,1012LG,NL123456782B01,1,0\n\
         Café Sur,hola@sur.example,+31206543210,Dam 2,Amsterdam,1011VL,,1,0\n\
         Ana Ruiz,ana@ruiz.example,+31612345678,Dam 3,Utrecht,3512AC,,1,0\n\
         Papelera,eva@papel.example,+31612345679,Dam 4,Utrecht,3512AC,,0,1\n",
        "0 docs, 4 customers, , 0 overdue",
    );
}

#[test]
fn a_currency_in_a_small_header_is_the_currency() {
    check(
        "invoices.csv",
        "COP",
        "2026-06-30",
        "invoice_id,client,amount_eur,due_date,contact_email,status\n\
         INV-1,Norte,12500,2026-04-01,a@norte.example,unpaid\n\
         INV-2,Sur GmbH,4800,2026-07-20,ap@sur.example,unpaid\n",
        "2 docs, 2 customers, 17300 EUR, 1 overdue",
    );
}

#[test]
fn zeros_copied_down_below_the_last_invoice_are_no_rows() {
    let rows: String = (0..40).map(|_| ",,,#N/A,,21,21,0,0,0\n").collect();
    let text = format!(
        "factura_id,fecha,nombre,cliente_id,estado,condicion_pago,fecha_vencimiento,base,iva_total,total_factura\n\
         1,11/10/2025,Norte S.L.,422777,,21,1/11/2025,\"355,84\",\"74,73\",\"430,57\"\n\
         2,21/10/2025,Sur S.L.,423549,,21,11/11/2025,\"177,96\",\"37,37\",\"215,33\"\n\
         3,26/12/2025,Norte S.L.,422777,,21,16/01/2026,\"68,24\",\"14,33\",\"82,57\"\n{rows}"
    );
    check("facturas.csv", "EUR", "2025-12-31", &text, "3 docs, 2 customers, 728.47 EUR, 2 overdue");
}

#[test]
fn a_draft_is_no_debt_yet() {
    check(
        "odoo.csv",
        "SAR",
        "2022-12-31",
        "Number,Invoice Partner Display Name,Invoice/Bill Date,Total Signed,Status\n\
         INV/2022/36,Norte Company,2022-08-02,7193.25,Posted\n\
         INV/2022/35,Sur Est,2022-07-27,6325,Posted\n\
         /,Sur Est,,1.15,Draft\n\
         INV/2022/17,Sur Est,2022-04-25,495937.5,Cancelled\n",
        "2 docs, 2 customers, 13518.25 SAR, 0 overdue",
    );
}

#[test]
fn numbers_that_are_mobiles_are_telephones() {
    let text = "NOME,NUMERO,valor,vencimento,status\n\
                Ana,61993367127,100,2025-09-10,pendente\n\
                Luz,61993121599,85,2025-09-12,pendente\n\
                Eva,61996544168,90,2025-09-15,pendente\n";
    check("contatos.csv", "BRL", "2025-12-31", text, "3 docs, 3 customers, 275 BRL, 3 overdue");
    let reading = read(&[("contatos.csv", text.as_bytes())], &options("BRL", "2025-12-31")).expect("read");
    assert!(reading.batch.customers.iter().all(|it| it.contact_points.len() == 1));
}

#[test]
fn what_was_lent_is_no_number_of_a_loan() {
    let text = "codigo,Nombre,Identidad,Telefono,Prestamo,Tasa,Fecha Inicio,Cuota,Intereses,Deuda Total\n\
                01A,Ana Ruiz,1151419,222963518,200000,10,06/11/2024,70000,\"80,000\",\"280,000\"\n\
                02B,Luz Niño,2987823,222903664,100000,15,16/11/2024,65000,\"30,000\",\"130,000\"\n\
                03C,Eva Paz,1182232,222096632,200000,15,16/11/2024,80000,\"120,000\",\"320,000\"\n";
    check("prestamos.csv", "XAF", "2025-12-31", text, "3 docs, 3 customers, 730000 XAF, 0 overdue");
    let reading = read(&[("prestamos.csv", text.as_bytes())], &options("XAF", "2025-12-31")).expect("read");
    assert!(reading.batch.documents.iter().all(|it| !it.number.contains("00000")));
}

#[test]
fn whoever_is_billed_by_mail_alone_is_called_by_the_address() {
    let text = "EMAIL,VALOR,VENCIMENTO\n\
                ana@norte.example,130,2025-11-28\n\
                vendas@sur.example,352.54,2025-12-28\n\
                nfe@sur.example,990,2025-11-28\n";
    check("cobranca.csv", "BRL", "2025-12-01", text, "3 docs, 3 customers, 1472.54 BRL, 2 overdue");
    let reading = read(&[("cobranca.csv", text.as_bytes())], &options("BRL", "2025-12-01")).expect("read");
    assert!(reading.batch.customers.iter().all(|it| it.contact_points.len() == 1));
}

#[test]
fn cash_and_transfers_in_columns_are_what_came_in() {
    let text = "Fecha,Cliente,Haber,EFECTIVO,TRANSFERENCIA,N° CHEQUE,BANCO,IMPORTE_CH,observaciones\n\
                2024-09-01,NORTE S.A,21772.4,21772.4,,,,0,\n\
                2024-09-01,SUR S.A,80000,,80000,,,0,\n\
                2024-09-01,ESTE S.A,90000,,60000,118,Banco,30000,\n\
                2024-09-02,NORTE S.A,18064.07,18064.07,,,,0,\n";
    let refused = read(&[("tabla.csv", text.as_bytes())], &options("ARS", "2025-12-31"));
    assert!(format!("{refused:?}").contains("OnlyPayments"), "{refused:?}");
}

#[test]
fn the_instalments_of_a_loan_are_owed_and_not_what_is_left_of_it() {
    check(
        "prestamo.csv",
        "USD",
        "2025-02-01",
        "Cliente,Periodo,Fecha,Cuota fija,Capital,Interés,Saldo\n\
         Ana Ruiz,1,22/12/2024,80000,50000,30000,150000\n\
         Ana Ruiz,2,21/01/2025,80000,50000,30000,100000\n\
         Ana Ruiz,3,20/02/2025,80000,50000,30000,50000\n\
         Ana Ruiz,4,22/03/2025,80000,50000,30000,0\n",
        "4 docs, 1 customers, 320000 USD, 2 overdue",
    );
}

#[test]
fn addresses_pasted_from_a_mail_program_stand_behind_names() {
    let text = "Customer Code,Customer Name,TO\n\
                1,Norte,\"Ana Ruiz <ana@norte.example>, Luz <luz@norte.example>\"\n\
                2,Sur,eva@sur.example\n";
    let reading = read(&[("mails.csv", text.as_bytes())], &options("COP", "2025-12-31")).expect("read");
    let mails: Vec<usize> = reading.batch.customers.iter().map(|it| it.contact_points.len()).collect();
    assert_eq!(mails, [2, 1]);
    assert!(reading.summary.issues.is_empty(), "{:?}", reading.summary.issues);
}

#[test]
fn persons_of_one_name_are_told_apart_by_their_mail() {
    let text = "nombre,apellidos,email,telefono,ciudad\n\
                Ana,Ruiz Paz,ana.ruiz1@mail.example,687487889,Palma\n\
                Luz,Niño Sol,luz.nino2@mail.example,649020208,Bilbao\n\
                Ana,Ruiz Paz,ana.ruiz3@mail.example,680466695,Sevilla\n\
                Eva,Sol Paz,,633509907,Sevilla\n\
                Luz,Niño Sol,luz.nino2@mail.example,649020208,Bilbao\n";
    check("clientes.csv", "EUR", "2025-12-31", text, "0 docs, 4 customers, , 0 overdue");
}

#[test]
fn lines_of_invoices_name_their_customer_by_the_mail_that_a_list_has() {
    let lines = "invoice_number,partner_email,invoice_date,product_code,quantity,price_unit\n\
                 INV-1,info@norte.example,2026-01-15,F-1,4,289.00\n\
                 INV-1,info@norte.example,2026-01-15,F-2,2,649.00\n\
                 INV-2,eva@sur.example,2026-01-20,S-7,10,7.50\n";
    check("invoices.csv", "EUR", "2026-02-01", lines, "2 docs, 2 customers, 2529 EUR, 0 overdue");
    let partners = "name,email,phone,vat\nNorte BV,info@norte.example,+31201234567,\nSur,eva@sur.example,+31206543210,\n";
    let files = [("invoices.csv", lines.as_bytes()), ("partners.csv", partners.as_bytes())];
    let reading = read(&files, &options("EUR", "2026-02-01")).expect("read");
    let names: Vec<&str> = reading.batch.customers.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Norte BV", "Sur"]);
    assert_eq!(reading.summary.figures.documents, 2);
}

#[test]
fn the_sum_of_an_amount_and_its_tax_is_owed() {
    check(
        "o2c.csv",
        "INR",
        "2024-12-31",
        "invoice_number,customer_id,invoice_date,due_date,invoice_amount,gst_18pct,total_with_gst,payment_status\n\
         INV-1,C004,2024-01-21,2024-02-20,1000.00,180.00,1180.00,Overdue\n\
         INV-2,C014,2024-01-31,2024-02-15,2000.00,360.00,2360.00,Overdue\n\
         INV-3,C004,2024-08-10,2025-09-09,500.00,90.00,590.00,Open\n",
        "3 docs, 2 customers, 4130 INR, 2 overdue",
    );
}

#[test]
fn identities_and_telephones_without_a_header_are_no_debts() {
    let text = "Ana Ruiz;39800105;2615871377;cobranzas.;1170591889\n\
                Luz Niño;36962588;2613659253;cobranzas.;1170591889\n\
                Leo Niño;31645274;2615374581;cobranzas.;1170591889\n";
    let read = read(&[("deudores.csv", text.as_bytes())], &options("ARS", "2025-12-31"));
    assert!(read.is_err() || read.is_ok_and(|it| it.summary.figures.documents == 0));
}

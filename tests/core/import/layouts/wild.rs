//! Habits of exports that other people publish: loans, portals, collection agencies, three
//! languages. Names and figures are invented.

use cartera::import::{Field, NotAPortfolio, SkipCause, Unreadable};

use super::{check, in_short, options, read};

/// What a column was taken for.
fn mapped(text: &str, field: Field) -> Vec<String> {
    let reading = read(&[("x.csv", text.as_bytes())], &options("COP", "2025-07-09")).expect("read");
    let columns = reading.summary.understood.columns.into_iter();
    columns.filter(|column| column.field == Some(field)).map(|column| column.header).collect()
}

fn refusal(text: &str) -> Option<NotAPortfolio> {
    match read(&[("x.csv", text.as_bytes())], &options("COP", "2025-07-09")) {
        Err(Unreadable::NotAPortfolio { why }) => Some(why),
        _ => None,
    }
}

#[test]
fn a_header_of_unknown_words_is_no_row_of_data() {
    check(
        "pensiones.csv",
        "COP",
        "2025-07-09",
        "dia_cita,mes_cita,jornada,coordinador,lugar,salon,Nombre estudiante,acudiente,grado,deuda total,meses pendientes\n\
         12,mayo,2025,LUZ PAZ,b,201,ANA RUIZ,PEDRO RUIZ,SEGUNDO,363500,Marzo - Abril\n\
         12,mayo,2025,LUZ PAZ,b,202,EVA SOL,MARIA SOL,PRIMERO,45400,Abril\n\
         12,mayo,2025,LUZ PAZ,b,203,SOL MAR,JUAN MAR,OCTAVO,38000,Abril\n",
        "3 docs, 3 customers, 446900 COP, 0 overdue",
    );
}

#[test]
fn short_names_of_a_dos_system() {
    check(
        "cobranza.csv",
        "MXN",
        "2025-07-09",
        "Cve_factu,No_fac ,Extra,Falta_fac ,Cve_cte,Saldo_fac ,Nom_cte ,Lim_cre,Dia_cre,Fech_venci,Des_mon,Total_fac\n\
         NOR,24309,F ,31/05/2025,411,2267.50,LABORATORIOS UNO ,100000,30,30/06/2025,PESOS,2267.50\n\
         NOR,24310,F ,20/06/2025,411,2234.00,LABORATORIOS UNO ,100000,30,20/07/2025,PESOS,2500.00\n\
         NOR,24377,F ,01/05/2025,502,100.00,FARMACIAS DOS ,5000,30,31/05/2025,DOLARES,100.00\n",
        "3 docs, 2 customers, 4501.50 MXN + 100 USD, 2 overdue",
    );
}

#[test]
fn a_pivot_table_of_customers_and_their_sum() {
    check(
        "cxc.csv",
        "MXN",
        "2025-07-09",
        "Cliente,Total general\nUNO SA DE CV,35778.5\n\"DOS, S.A. DE C.V.\",6496\nTRES SA DE CV,3904\nTotal general,46178.5\n",
        "3 docs, 3 customers, 46178.50 MXN, 0 overdue",
    );
}

#[test]
fn an_upload_layout_numbers_its_columns() {
    check(
        "asignacion.csv",
        "ARS",
        "2025-07-09",
        "Nº de Asignacion (0);Razon social (1);DNI (3);Domicilio (4);Numero Telefono (9);Importe Asignado (11);Fecha de Ingreso (12);Fecha de Deuda dd/mm/aaaa (13)\n\
         88000001;ANA RUIZ;20111222;CALLE 1;;72241.64;06/05/2025;10/12/2024\n\
         88000002;EVA SOL;20111333;CALLE 2;;26290.02;06/05/2025;10/11/2024\n",
        "2 docs, 2 customers, 98531.66 ARS, 2 overdue",
    );
}

#[test]
fn portuguese_titles_with_their_balance() {
    check(
        "titulos.csv",
        "BRL",
        "2025-07-09",
        "TIP_DOCUMENTO;NUM_DOCUMENTO;PAR_DOCUMENTO;STATUS;DAT_EMISSAO;DAT_VENCIMENTO;DAT_QUITACAO;VLR_DOCUMENTO;VLR_SALDO;FANTASIA\n\
         DP;002555;A;quitado;2025-01-13;2025-02-10;2025-02-07;1227.7;0.0;CLINICA UM LTDA\n\
         DP;002556;A;aberto;2025-05-13;2025-06-12;;676.9;676.9;CLINICA DOIS LTDA\n\
         DP;002556;B;aberto;2025-05-13;2025-07-12;;676.9;600.0;CLINICA DOIS LTDA\n",
        "3 docs, 2 customers, 1276.90 BRL, 1 overdue",
    );
    check(
        "receber.csv",
        "BRL",
        "2025-07-09",
        "Tipo,Quitado,Vencimento,Data Realizado,Valor (R$),Valor Previsto,Valor Realizado,Documento Cliente/Fornecedor,Cliente/Fornecedor,Numero da Nota Fiscal\n\
         Receita,Sim,05/03/2025,05/03/2025,490,490,490,,IMOBILIARIA UM LTDA,1\n\
         Receita,Não,05/05/2025,,500,500,,,IMOBILIARIA UM LTDA,2\n\
         Receita,Não,20/07/2025,,1100,1100,600,,CONCRETO DOIS LTDA,3\n",
        "3 docs, 2 customers, 1000 BRL, 1 overdue",
    );
}

#[test]
fn what_is_late_and_what_is_not_stand_in_two_columns() {
    check(
        "posicao.csv",
        "BRL",
        "2025-07-09",
        "Codigo-Lj-Nome do Cliente;Prf-Numero Parcela;TP;Data de Emissao;Vencto Orig;Vencto Titulo;Vencto Real;Valor Original;Tit Vencidos Valor Atual;Tit Vencidos Valor Corrigido;Titulos a Vencer Valor Atual;Dias Atraso\n\
         000672-01-AGRO UM;NF8-000003090-;NF;01/03/2025;31/03/2025;31/05/2025;31/05/2025;20000,00;20000,00;20400,00;0,00;39\n\
         000416-01-AGRO DOIS;NF2-000030736-;NF;14/04/2025;14/04/2025;30/06/2025;30/06/2025;14207,50;1200,50;1210,00;0,00;9\n\
         000416-01-AGRO DOIS;NF2-000030744-;NF;14/05/2025;14/05/2025;09/06/2025;09/06/2025;100,00;100,00;101,00;0,00;30\n\
         000416-01-AGRO DOIS;NF2-000030750-;NF;01/07/2025;31/07/2025;31/07/2025;31/07/2025;500,00;0,00;0,00;500,00;0\n",
        "4 docs, 2 customers, 21800.50 BRL, 3 overdue",
    );
}

#[test]
fn the_age_of_a_document_is_not_its_lateness() {
    let text = "invoice_id,client_name,invoice_date,due_date,invoice_amount,paid_amount,balance_due,days_outstanding\n\
                AR-1,Uno LLC,2025-06-13,2025-07-13,5500.00,0.00,5500.00,26\nAR-2,Dos LLC,2025-06-15,2025-07-15,2850.00,0.00,2850.00,24\n\
                AR-3,Tres LLC,2025-05-01,2025-05-31,4200.00,200.00,4000.00,69\n";
    check("ages.csv", "USD", "2025-07-09", text, "3 docs, 3 customers, 12350 USD, 1 overdue");
    assert!(mapped(text, Field::DaysPastDue).is_empty());
    let reading = read(&[("x.csv", text.as_bytes())], &options("USD", "2025-08-30")).expect("read");
    assert_eq!(reading.summary.understood.cutoff.map(|day| day.to_string()).as_deref(), Some("2025-07-09"));
}

#[test]
fn a_cut_off_beside_loans_in_a_currency_of_codes() {
    check(
        "morosidad.txt",
        "PEN",
        "2025-09-30",
        "CUADRO DE MOROSIDAD - CONSOLIDADO\nCORTE A: 06/03/2025\n\
         MONEDA\tDES.MONEDA\tSOCIO\tNOMBRE SOCIO\tNO.OPERACION\tFECHA CONCESION\tVALOR TOTAL PREST.\tSALDO CAPITAL PREST.\tDIAS ATRASO\n\
         0\tDOLAR\t83736\tRUIZ SOL ANA\t0015219214\t02/17/2023\t5100.00\t1812.06\t136\n\
         0\tDOLAR\t37245\tSOL PAZ EVA\t0016280143\t04/10/2024\t5500.00\t2003.55\t24\n\
         0\tDOLAR\t37300\tPAZ MAR LUZ\t0016280144\t04/28/2024\t500.00\t100.00\t12\n",
        "3 docs, 3 customers, 3915.61 USD, 3 overdue",
    );
}

#[test]
fn words_that_turn_a_header_into_something_else() {
    let loans = "OPERACION,NOMBRE,CEDULA,FECHA DE VENCIMIENTO,SALDO,INT. CASTIGADO,DIA PAGO,GL_ACCOUNT,MONEDA DE PAGO\n\
                 O-1,ANA RUIZ,0602411241,2025-05-31,577.60,12.48,28,1511000000,VES\n\
                 O-2,EVA SOL,1711649044,2025-06-10,193.70,0.50,10,1511000000,VES\n\
                 O-3,LUZ PAZ,1711649045,2025-06-30,200.00,1.25,5,1511000000,MIXTO\n";
    check("prestamos.csv", "USD", "2025-07-09", loans, "3 docs, 3 customers, 971.30 USD, 3 overdue");
    for field in [Field::WrittenOff, Field::Paid, Field::CustomerCode, Field::Currency] {
        assert!(mapped(loans, field).is_empty(), "{field:?}");
    }
}

#[test]
fn the_document_of_a_person_is_its_tax_id() {
    let text = "Tipo Doc,Nº Doc,\"Apellido, Nombre\",Moneda,Deuda Total,Dias Mora\n\
                D.N.I.,20111222,RUIZ ANA,$,304.25,40\nC.U.I.T.,20111222334,SOL EVA,$,785.54,30\nD.N.I.,20111224,PAZ LUZ,$,219.36,20\n";
    check("agencia.csv", "ARS", "2025-07-09", text, "3 docs, 3 customers, 1309.15 ARS, 3 overdue");
    assert_eq!(mapped(text, Field::TaxId), ["Nº Doc"]);
    let quiet = read(&[("x.csv", text.as_bytes())], &options("ARS", "2025-07-09")).expect("read");
    assert!(quiet.summary.issues.iter().all(|it| it.column.as_deref() != Some("Moneda")));
    let brazil = "Cliente,Documento,Últ. Pagamento,Valor (R$)\nUM LTDA,90.010.020/0004-89,30/05/2025,\"9.415,17\"\n\
                  DOIS LTDA,90.010.020/0005-60,30/05/2025,\"12.634,02\"\nTRES LTDA,90.010.020/0001-36,05/05/2025,\"25.443,29\"\n\
                  QUATRO LTDA,90.010.020/0002-17,05/05/2025,\"100,00\"\nCINCO LTDA,90.010.020/0003-06,05/05/2025,\"200,00\"\n";
    assert_eq!(mapped(brazil, Field::TaxId), ["Documento"]);
}

#[test]
fn an_id_of_each_row_is_the_documents() {
    let text = "id,created_at,due_date,total,buyer_company_id\n7c6de742,2025-05-01,2025-05-31,84.71,da13\n\
                efbf159d,2025-06-20,2025-07-20,7.30,b10a\n67c1664b,2025-06-02,2025-07-02,14.10,da13\n";
    check("api.csv", "USD", "2025-07-09", text, "3 docs, 2 customers, 106.11 USD, 2 overdue");
    assert_eq!(mapped(text, Field::DocumentNumber), ["id"]);
}

#[test]
fn a_list_of_prices_owes_nothing() {
    assert!(refusal("id,descripcion,precio\n1,MESA,120.50\n2,SILLA,35.25\n3,LAMPARA,18.00\n").is_some());
}

#[test]
fn a_list_of_payments_is_called_by_its_name() {
    let receipts = "Doc,Serie,Número,Fecha,Cliente,Medio de pago,Fecha Cobro,IMPORTE\n\
                    F,A,1,2025-05-05,ANA RUIZ,EFECTIVO,2025-05-05,1000\nF,A,2,2025-05-14,EVA SOL,CHEQUE,2025-05-20,500\n";
    assert_eq!(refusal(receipts), Some(NotAPortfolio::OnlyPayments));
    let collected =
        "Folio,Nombre Cliente,Fecha,Cobrado\n1,ANA RUIZ,2025-05-05,1000\n2,EVA SOL,2025-05-14,500\n";
    assert_eq!(refusal(collected), Some(NotAPortfolio::OnlyPayments));
}

#[test]
fn what_came_in_stands_in_the_row_of_the_invoice() {
    check(
        "ventas.csv",
        "ARS",
        "2025-07-09",
        "numero_factura,cliente,fecha_emision,importe_bruto,descuento_pct,importe_neto,fecha_vto_cobro,estado,importe_cobrado\n\
         A-1,UNO SA,2025-04-05,4850.0,0.0,4850.0,2025-05-04,cobrado,4850.0\nA-2,DOS SRL,2025-05-08,3120.0,10.0,2808.0,2025-06-07,cobrado_parcial,800.0\n\
         A-3,DOS SRL,2025-06-12,1985.0,0.0,1985.0,2025-07-12,pendiente,\n",
        "3 docs, 2 customers, 3993 ARS, 1 overdue",
    );
}

#[test]
fn buckets_named_by_a_program() {
    check(
        "resumen.csv",
        "USD",
        "2025-07-09",
        "customer_name,total_amount,current_0_30_amount,over_31_60_amount,over_61_90_amount,over_91_plus_amount,over_61_total_amount\n\
         Uno,1010,60,0,250,700,950\nDos,130,130,0,0,0,0\n",
        "4 docs, 2 customers, 1140 USD, 4 overdue",
    );
}

#[test]
fn what_odoo_calls_the_columns_in_spanish() {
    check(
        "account.move.csv",
        "USD",
        "2025-07-09",
        "Estado en pago,Fecha de la factura,Fecha de vencimiento,Nombre del contacto a mostrar en la factura,Número,Total en moneda firmado\n\
         Sin pagar,2025-05-22,2025-06-21,UNO CA,00000195,4287.06\nSin pagar,2025-06-22,2025-07-22,DOS CA,00000194,6139.28\n",
        "2 docs, 2 customers, 10426.34 USD, 1 overdue",
    );
}

#[test]
fn the_insured_owes_and_the_insurer_does_not() {
    let text = "Compañía,Poliza,Asegurado,Identificacion,Fecha Emision,Total Pendiente\nSEGUROS UNO,42435856,ANA RUIZ,1111111,26/04/2025,259222\n\
                SEGUROS UNO,9000009409,EVA SOL,2222222,15/04/2025,325192\n";
    check("polizas.csv", "COP", "2025-07-09", text, "2 docs, 2 customers, 584414 COP, 0 overdue");
    assert_eq!(mapped(text, Field::Name), ["Asegurado"]);
}

#[test]
fn an_instalment_that_is_money() {
    check(
        "cuotas.csv",
        "USD",
        "2025-07-09",
        "Cod,Nombre y Apellido,Fecha,#,Principal,Interes,Cuota,Estado\n130,ANA RUIZ,2025-05-15,1/8,37.50,4.50,45.75,Pendiente\n\
         130,ANA RUIZ,2025-05-31,2/8,37.50,4.50,45.75,Pendiente\n140,EVA SOL,2025-05-31,1/4,100.00,10.00,110.25,Pendiente\n",
        "3 docs, 2 customers, 201.75 USD, 0 overdue",
    );
}

#[test]
fn a_row_a_telephone_without_a_header() {
    let text = "Ruiz, Ana Maria\t29111063\t2974000751\t  27.605.761,51 \nRuiz, Ana Maria\t29111063\t2257000568\t  27.605.761,51 \n\
                Sol, Eva Luz\t34150222\t1157000082\t  12.599.541,70 \nSol, Eva Luz\t34150222\t1150000555\t  12.599.541,70 \n\
                Paz, Luz\t31150333\t1157000083\t  599.541,70 \nMar, Sol\t30150444\t1150000556\t  9.541,70 \n\
                Mar, Sol\t30150444\t1150000557\t  9.541,70 \n";
    check("base.txt", "ARS", "2025-07-09", text, "4 docs, 4 customers, 40814386.61 ARS, 0 overdue");
    let reading = read(&[("x.txt", text.as_bytes())], &options("ARS", "2025-07-09")).expect("read");
    assert_eq!(reading.summary.skipped.get(&SkipCause::Continuation), Some(&3));
    let of_eva = reading.batch.customers.iter().find(|it| it.name.starts_with("Sol")).expect("a customer");
    assert_eq!(of_eva.contact_points.len(), 2);
    // The same sum twice with the same telephone is twice owed.
    let twice = "Cliente,Telefono,Saldo\nANA RUIZ,3001112233,200\nANA RUIZ,3001112233,200\nANA RUIZ,3001112234,200\nEVA SOL,3001112235,200\n";
    check("cuotas.csv", "COP", "2025-07-09", twice, "3 docs, 2 customers, 600 COP, 0 overdue");
}

#[test]
fn an_export_of_sales_with_its_payments() {
    let sales = "ID_Venta,Fecha venta,ID_producto,Venta,ID_Cliente\n1,29-Dec-24,1,2133,3\n2,29-Dec-24,2,1945,1\n3,30-Dec-24,2,712,3\n";
    let paid = "ID_pago,ID_venta,Fecha_pago,Pago\n1,1,30/12/24,\"1,000.00\"\n2,2,20/01/25,\"1,945.00\"\n3,1,16/01/25,\"133.00\"\n";
    let files = [("ventas.csv", sales.as_bytes()), ("pagos.csv", paid.as_bytes())];
    let reading = read(&files, &options("CLP", "2025-07-09")).expect("read");
    assert_eq!(in_short(&reading.summary.figures), "3 docs, 2 customers, 1712 CLP, 0 overdue");
}

#[test]
fn a_remark_names_nobody() {
    let text = "id,customer_id,description,amount,due_date\n1,7,Plan A - Gol,160.50,2025-05-01\n2,8,Plan B - Kicks,160.50,2025-05-19\n\
                3,9,Plan A - Corolla,120.00,2025-06-27\n4,10,Plan C - Fiesta,90.00,2025-06-30\n";
    check("mensualidades.csv", "USD", "2025-07-09", text, "4 docs, 4 customers, 531 USD, 4 overdue");
    assert!(mapped(text, Field::Name).is_empty());
}

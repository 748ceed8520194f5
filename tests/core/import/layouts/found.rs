//! Lists as people publish them: school fees, loans, condominiums, exports of small systems.

use super::check;

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

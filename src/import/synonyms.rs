//! The headers under which systems export each field: Spanish, English, some Portuguese,
//! and the systems' own codes.
//!
//! An entry is folded, so it covers accents, capitals and underscores. Its weight, of 100,
//! says how much a header that is exactly this proves by itself; below [`PARTIAL`] it proves
//! something only when it is the whole header.

use super::field::Field;

/// A lighter entry says nothing as a part of a longer header.
pub const PARTIAL: u8 = 75;

/// Folded headers and what each proves.
pub fn headers(field: Field) -> &'static [(&'static str, u8)] {
    match field {
        Field::CustomerCode => &CUSTOMER_CODE,
        Field::TaxId => &TAX_ID,
        Field::Name => &NAME,
        Field::LastName => &LAST_NAME,
        Field::Series => &SERIES,
        Field::DocumentNumber => &DOCUMENT_NUMBER,
        Field::DocumentType => &DOCUMENT_TYPE,
        Field::IssuedOn => &ISSUED_ON,
        Field::DueOn => &DUE_ON,
        Field::Amount => &AMOUNT,
        Field::Paid => &PAID,
        Field::Balance => &BALANCE,
        Field::Currency => &CURRENCY,
        Field::DaysPastDue => &DAYS_PAST_DUE,
        Field::Status => &STATUS,
        Field::WrittenOff => &WRITTEN_OFF,
        Field::Salesperson => &SALESPERSON,
        Field::Phone => &PHONE,
        Field::Email => &EMAIL,
        Field::Address => &ADDRESS,
        Field::City => &CITY,
        Field::Region => &REGION,
        Field::CreditLimit => &CREDIT_LIMIT,
        Field::SettledOn => &SETTLED_ON,
        Field::PaymentAmount => &PAYMENT_AMOUNT,
    }
}

#[rustfmt::skip]
const CUSTOMER_CODE: [(&str, u8); 38] = [
    ("cod cliente", 100), ("codigo cliente", 100), ("codigo de cliente", 100), ("id cliente", 100),
    ("cliente id", 100), ("customer id", 100), ("client id", 100), ("customer code", 100),
    ("customer number", 100), ("customer no", 100), ("cust id", 95), ("numero de cliente", 95),
    ("no cliente", 95), ("nro cliente", 95), ("num cliente", 95), ("clave cliente", 95),
    ("cve cliente", 95), ("cve clpv", 95), ("card code", 95), ("codigo do cliente", 95),
    ("codigo socio", 90), ("n socio", 90), ("numero socio", 90), ("no socio", 90), ("id socio", 90),
    ("codigo tercero", 90), ("id deudor", 90), ("codigo deudor", 90), ("account number", 80),
    ("account no", 80), ("partner id", 80), ("socio de negocio", 75), ("cliente", 62), ("clave", 60),
    ("codigo", 60), ("cod", 55), ("id", 50), ("cuenta", 45),
];

#[rustfmt::skip]
const TAX_ID: [(&str, u8); 34] = [
    ("nit", 100), ("nif", 100), ("nif20", 100), ("ruc", 100), ("rfc", 100), ("rut", 100), ("cuit", 100),
    ("rif", 100), ("cedula ruc", 100), ("ruc ci", 100), ("ci ruc", 100), ("cnpj", 100), ("cpf cnpj", 100),
    ("tax id", 100), ("taxid", 100), ("nit cliente", 100), ("cuil", 95), ("cedula", 95), ("dni", 95),
    ("cif", 95), ("rtn", 95), ("rnc", 95), ("cpf", 95), ("vat number", 95), ("identificacion fiscal", 95),
    ("nit cc", 95), ("id fiscal", 95), ("nro identificacion", 90), ("numero de identificacion", 90),
    ("documento de identidad", 90), ("vat", 85), ("identificacion", 85), ("nro documento cliente", 85),
    ("tercero", 60),
];

#[rustfmt::skip]
const NAME: [(&str, u8); 37] = [
    ("nombre cliente", 100), ("nombre del cliente", 100), ("nombrecliente", 100), ("razon social", 100),
    ("cliente razon social", 100), ("nombre o razon social", 100), ("customer name", 100),
    ("client name", 100), ("nome do cliente", 100), ("nombre deudor", 98), ("nom cliente", 95),
    ("card name", 95), ("cliente empresa", 95), ("nombre tercero", 92), ("nombre socio", 92),
    ("nombre completo", 90), ("cliente", 88), ("customer", 88), ("deudor", 88), ("debtor", 88),
    ("clientes", 85), ("client", 85), ("nombre comercial", 80), ("nombre", 80), ("nombres", 80),
    ("nome", 80), ("titular", 80), ("display name partner", 80), ("name", 75), ("company name", 72),
    ("empresa", 70), ("partner", 70), ("nombre de la cuenta", 70), ("familia", 65), ("alumno", 65),
    ("socio", 65), ("proveedor", 52),
];

#[rustfmt::skip]
const LAST_NAME: [(&str, u8); 6] = [
    ("apellido", 95), ("apellidos", 95), ("apellido cliente", 95), ("last name", 90), ("surname", 90),
    ("sobrenome", 90),
];

#[rustfmt::skip]
const SERIES: [(&str, u8); 6] = [
    ("serie", 95), ("serie factura", 95), ("prefijo", 90), ("prefijo factura", 90), ("series", 85),
    ("prefix", 80),
];

#[rustfmt::skip]
const DOCUMENT_NUMBER: [(&str, u8); 52] = [
    ("numero factura", 100), ("numero de factura", 100), ("no factura", 100), ("nro factura", 100),
    ("num factura", 100), ("invoice number", 100), ("invoice no", 100), ("invoice num", 100),
    ("num fact", 95), ("numfact", 95), ("n factura", 95), ("id factura", 95), ("numero documento", 95),
    ("cve doc", 95), ("folio factura", 95), ("invoice id", 95), ("document number", 95),
    ("document no", 95), ("doc number", 95), ("numero da fatura", 95), ("nro comprobante", 92),
    ("numero comprobante", 92), ("numero de documento", 90), ("nro documento", 90), ("no documento", 90),
    ("num documento", 90), ("num doc", 90), ("nro doc", 90), ("no doc", 90), ("doc num", 90), ("folio", 90),
    ("id credito", 90), ("numero credito", 90), ("nro credito", 90), ("id prestamo", 90),
    ("nota fiscal", 90), ("factura", 88), ("invoice", 85), ("comprobante", 82), ("pagare", 80),
    ("documento", 78), ("numero", 78), ("facturas", 75), ("obligacion", 75), ("nro", 72), ("num", 72),
    ("referencia", 60), ("no", 55), ("reference", 55), ("n", 45), ("name", 42), ("cuota", 40),
];

#[rustfmt::skip]
const DOCUMENT_TYPE: [(&str, u8); 9] = [
    ("tipo documento", 95), ("tipo de documento", 95), ("tipo doc", 95), ("tipo comprobante", 95),
    ("document type", 95), ("clase documento", 90), ("transaction type", 90), ("tipo", 60), ("type", 60),
];

#[rustfmt::skip]
const ISSUED_ON: [(&str, u8); 24] = [
    ("fecha factura", 100), ("fecha de factura", 100), ("fecha facturacion", 100),
    ("fecha de facturacion", 100), ("fecha emision", 100), ("fecha de emision", 100), ("invoice date", 100),
    ("issue date", 100), ("data de emissao", 100), ("data emissao", 100), ("fecha documento", 98),
    ("fec emision", 98), ("f emision", 95), ("fecha doc", 95), ("fecha comprobante", 95),
    ("document date", 95), ("doc date", 95), ("emision", 90), ("fecha elab", 85), ("fecha", 75),
    ("date", 75), ("fecha inicio", 70), ("posting date", 70), ("fecha contable", 65),
];

#[rustfmt::skip]
const DUE_ON: [(&str, u8); 25] = [
    ("fecha vencimiento", 100), ("fecha de vencimiento", 100), ("fecha vcto", 100), ("fecha vto", 100),
    ("fecha venc", 100), ("due date", 100), ("duedate", 100), ("data de vencimento", 100),
    ("data vencimento", 100), ("fec vencimiento", 98), ("fec venc", 98), ("invoice date due", 98),
    ("f vencimiento", 95), ("f vto", 95), ("due on", 95), ("vencimiento", 92), ("vencimento", 92),
    ("fecha limite de pago", 90), ("maturity date", 90), ("vence", 88), ("vencimientos", 85), ("vto", 85),
    ("vcto", 85), ("fecha limite", 85), ("fecha prevista de pago", 70),
];

#[rustfmt::skip]
const AMOUNT: [(&str, u8); 23] = [
    ("invoice amount", 98), ("importe factura", 95), ("monto factura", 95), ("monto original", 95),
    ("valor factura", 95), ("valor original", 95), ("total factura", 95), ("original amount", 95),
    ("valor da fatura", 95), ("amount total", 92), ("doc total", 92), ("importe", 90),
    ("importe total", 90), ("monto", 90), ("can tot", 90), ("amount", 90), ("monto total", 88),
    ("valor total", 88), ("total amount", 88), ("valor", 85), ("capital original", 75), ("total", 72),
    ("cargo", 55),
];

#[rustfmt::skip]
const PAID: [(&str, u8); 17] = [
    ("amount paid", 95), ("paid amount", 95), ("monto pagado", 92), ("valor pagado", 92),
    ("importe pagado", 92), ("total pagado", 92), ("paid to date", 90), ("abonos", 88), ("abonado", 88),
    ("pagado", 85), ("abono", 85), ("cobrado", 85), ("paid", 85), ("recaudo", 80), ("pagos", 80),
    ("valor pago", 80), ("payments", 75),
];

#[rustfmt::skip]
const BALANCE: [(&str, u8); 41] = [
    ("saldo pendiente", 100), ("saldo por cobrar", 100), ("importe pendiente", 100),
    ("monto pendiente", 100), ("open balance", 100), ("saldo actual", 98), ("saldo total", 98),
    ("saldo factura", 98), ("saldo documento", 98), ("deuda pendiente", 98), ("importe adeudado", 98),
    ("monto adeudado", 98), ("valor pendiente", 98), ("balance due", 98), ("outstanding amount", 98),
    ("outstanding balance", 98), ("open amount", 98), ("amount residual", 98), ("saldo em aberto", 98),
    ("valor em aberto", 98), ("saldo", 95), ("deuda", 95), ("deuda total", 95), ("total adeudado", 95),
    ("pendiente de cobro", 95), ("amount due", 95), ("remaining amount", 95), ("saldo deudor", 92),
    ("total deuda", 92), ("outstanding", 92), ("por cobrar", 90), ("adeudo", 90), ("balance", 90),
    ("total cartera", 88), ("open advance", 88), ("pendiente", 85), ("residual", 85),
    ("cuentas por cobrar", 80), ("saldo capital", 75), ("saldo vencido", 70), ("cartera", 70),
];

#[rustfmt::skip]
const CURRENCY: [(&str, u8); 8] = [
    ("moneda", 98), ("divisa", 98), ("currency", 98), ("currency code", 98), ("cod moneda", 98),
    ("codigo moneda", 98), ("moeda", 98), ("mon", 60),
];

#[rustfmt::skip]
const DAYS_PAST_DUE: [(&str, u8); 21] = [
    ("dias vencido", 100), ("dias vencidos", 100), ("dias mora", 100), ("dias de mora", 100),
    ("dias en mora", 100), ("dias atraso", 100), ("dias de atraso", 100), ("days past due", 100),
    ("days overdue", 100), ("days late", 98), ("dias tarde", 95), ("past due days", 98), ("dias em atraso", 98),
    ("dias vencimiento", 90), ("dpd", 90), ("mora", 60), ("age", 60), ("dias", 55), ("edad", 55),
    ("aging", 55), ("days", 55),
];

#[rustfmt::skip]
const STATUS: [(&str, u8); 11] = [
    ("estado factura", 92), ("estado de pago", 92), ("estado pago", 92), ("payment status", 92),
    ("payment state", 92), ("invoice status", 92), ("estatus", 90), ("status", 88), ("estado credito", 85),
    ("estado", 80), ("situacion", 70),
];

#[rustfmt::skip]
const WRITTEN_OFF: [(&str, u8); 8] = [
    ("castigada", 98), ("castigado", 98), ("cartera castigada", 98), ("written off", 98),
    ("incobrable", 92), ("write off", 92), ("incobrables", 88), ("castigo", 85),
];

#[rustfmt::skip]
const SALESPERSON: [(&str, u8); 15] = [
    ("vendedor", 98), ("nom vendedor", 98), ("nomvendedor", 98), ("nombre vendedor", 98),
    ("salesperson", 98), ("sales person", 98), ("sales rep", 98), ("asesor comercial", 95),
    ("slp name", 92), ("asesor", 90), ("ejecutivo", 80), ("agente", 75), ("comercial", 65), ("gestor", 60),
    ("rep", 60),
];

#[rustfmt::skip]
const PHONE: [(&str, u8); 24] = [
    ("telefono", 98), ("telefono1", 98), ("telefono2", 98), ("telefono3", 98), ("celular", 98),
    ("phone", 98), ("phone1", 98), ("phone2", 98), ("phone number", 98), ("main phone", 98),
    ("telefone", 98), ("telefonos", 95), ("telefono contacto", 95), ("celular1", 95), ("celular2", 95),
    ("movil", 95), ("whatsapp", 95), ("mobile", 95), ("tel", 92), ("tel1", 92), ("tel2", 92), ("tlf", 92),
    ("telf", 92), ("fono", 88),
];

#[rustfmt::skip]
const EMAIL: [(&str, u8); 10] = [
    ("email", 98), ("e mail", 98), ("correo electronico", 98), ("main email", 98), ("email address", 98),
    ("correo", 95), ("email1", 95), ("email2", 95), ("mail", 90), ("correo e", 90),
];

#[rustfmt::skip]
const ADDRESS: [(&str, u8); 8] = [
    ("direccion", 95), ("direccion cliente", 95), ("domicilio", 92), ("address", 92), ("endereco", 92),
    ("bill addr line1", 88), ("street", 80), ("calle", 75),
];

#[rustfmt::skip]
const CITY: [(&str, u8); 8] = [
    ("ciudad", 98), ("city", 98), ("poblacion", 95), ("bill addr city", 95), ("cidade", 95),
    ("localidad", 92), ("municipio", 90), ("comuna", 88),
];

#[rustfmt::skip]
const REGION: [(&str, u8); 8] = [
    ("provincia", 95), ("province", 92), ("bill addr state", 90), ("region", 88), ("departamento", 80),
    ("zona", 80), ("state", 70), ("distrito", 65),
];

#[rustfmt::skip]
const CREDIT_LIMIT: [(&str, u8); 11] = [
    ("limite de credito", 98), ("limite credito", 98), ("credit limit", 98), ("cupo credito", 95),
    ("cupo de credito", 95), ("riesgo concedido", 95), ("riesgoconcedido", 95), ("linea de credito", 92),
    ("cupo", 85), ("cupo aprobado", 85), ("limite", 65),
];

#[rustfmt::skip]
const SETTLED_ON: [(&str, u8); 7] = [
    ("settled date", 98), ("paid date", 92), ("fecha pago", 85), ("fecha de pago", 85), ("fecha cobro", 85),
    ("fecha cancelacion", 85), ("payment date", 85),
];

#[rustfmt::skip]
const PAYMENT_AMOUNT: [(&str, u8); 7] = [
    ("payment amount", 98), ("vr pago", 95), ("valor del pago", 95), ("monto del pago", 95),
    ("monto pago", 92), ("importe pago", 92), ("importe cobrado", 88),
];

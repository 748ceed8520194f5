//! Headers of amounts: what was issued, paid, is still open.

use super::Weighed;

pub const AMOUNT: &[Weighed] = &[
    (
        98,
        "invoice amount|orig amt|original amt|inv amt|inv amount|importe original|monto original|valor original|original amount|amount original",
    ),
    (
        95,
        "importe factura|monto factura|valor factura|total factura|valor da fatura|importe de factura|\
         monto de la factura|valor de la factura|importe documento|monto documento|valor documento|\
         total documento|importe total factura|invoice total|total invoice|invoiced amount|valor facturado|\
         monto facturado|importe facturado|total facturado|amount due original|amount invoiced|doc amount|\
         valor inicial|importe inicial|monto inicial|document amount|valor do titulo|valor titulo|e1 valor|\
         grand total|vlr desdobramento|valor desdobramento|total incl gst|total incl vat|total incl tax|total including tax|valor ori prestam|\
         valor total prest|monto original prestamo|total a pagar factura|monto credito|monto del credito|monto prestamo|importe cargo|\
         monto otorgado|monto desembolsado|valor prestamo|loan amount|valor credito|total comprobante|ctotal",
    ),
    (
        92,
        "amount total|doc total|doctotal|amount total signed|total con iva|total iva incluido|total con impuestos",
    ),
    (
        90,
        "importe|importe total|monto|can tot|company code currency value|total inc gst|total incl gst|amount incl gst|\
         amount inc gst|total incl vat|amount incl vat|total inc vat|total including tax|total incl tax|\
         amount incl tax|total con iva|importe con iva|monto con iva|total iva incluido|valor con iva|amount|cantidad total|total linea|\
         importe moneda local|importe en moneda local|importe en ml|dmbtr|wrbtr|importe ml|amount in local currency|\
         importe md|monto local|amount cur|total signed|total firmado|cuota mensual|monto cuota|valor cuota|\
         importe cuota|amount local currency|total fac|importe fac|vlr documento|vl documento|\
         total en moneda firmado|total en moneda con signo|total en divisa con signo|total con signo",
    ),
    (
        88,
        "monto total|valor total|total amount|valor bruto|total en pesos|valor em reais|importe mn|importe pesos",
    ),
    (
        85,
        "valor|debe|cargos|debito|debitos|vr total|vlr total|vr factura|vlr factura|valor neto|debit|monto neto|\
         importe neto|monto net|valor previsto",
    ),
    (92, "neto a pagar|total neto a pagar|valor neto a pagar"),
    (82, "importe bruto|monto bruto|total bruto"),
    (75, "capital original|cargo|precio total|neto|importe divisa|charges"),
    (
        88,
        "valor nominal|monto nominal|importe nominal|total cuota|total de la cuota|valor total cuota|total cuotas",
    ),
    (72, "nominal|imp vto|original|total|total general|mto|imp|valor a pagar|facturado|vlr|vr"),
    (66, "venta|sale"),
    (62, "local|rupees"),
    (65, "capital"),
    (60, "suma|price|precio|billed|charge|cuanto"),
];

pub const PAID: &[Weighed] = &[
    (
        95,
        "amount paid|paid amount|paid to date|paidtodate|importe cobrado a la fecha|monto abonado|valor abonado|\
         importe abonado|total abonado|abonado a la fecha|pagado a la fecha|amount applied|pagos aplicados",
    ),
    (
        92,
        "monto pagado|valor pagado|importe pagado|total pagado|total abonos|total pagos|pagos recibidos|\
         pagos realizados|monto cobrado|total cobrado|payments received|valor recebido|valor pago ate a data|\
         pago acumulado|abonos realizados|valor realizado|valor liquidado|valor baixado|valor quitado|received amount|collected amount|monto amortizado|importe pagos",
    ),
    (88, "abonos|abonado|a cuenta|pagos a cuenta|haber|creditos aplicados|recebido|anticipos aplicados"),
    (
        85,
        "pagado|abono|cobrado|paid|recaudado|credito aplicado|cobros|applied|received|creditos|collection|collected",
    ),
    (80, "recaudo|pagos|valor pago|pago a cuenta|cobro|credito|credit"),
    (75, "a favor|payments|pago|amortizado|retenciones y pagos"),
];

pub const BALANCE: &[Weighed] = &[
    (
        100,
        "saldo pendiente|total open amount|saldo por cobrar|importe pendiente|monto pendiente|open balance|saldo pendiente de pago|\
         saldo insoluto|saldo por pagar|importe pendiente de cobro|saldo pendiente de cobro|cpendiente|saldo a cobrar",
    ),
    (
        98,
        "saldo actual|saldo total|invoice amount due|amount due invoice|invoice balance|saldo factura|saldo documento|deuda pendiente|importe adeudado|monto adeudado|\
         valor pendiente|balance due|outstanding amount|outstanding balance|open amount|amount residual|\
         amount residual signed|pending amount|saldo em aberto|valor em aberto|valor aberto|saldo devedor|remaining balance|\
         amount due remaining|saldo de la factura|saldo de factura|saldo del documento|importe vivo|\
         saldo local|saldo moneda local|saldo mn|saldo ml|e1 saldo|saldo cliente|monto por cobrar|valor por cobrar|\
         importe por cobrar|total por cobrar|monto adeudado total|importe adeudado firmado|saldo cartera|\
         amount outstanding|total outstanding|monto deuda|importe deuda|valor deuda|saldo restante|saldo deuda|\
         unpaid amount|unpaid balance|saldo abierto|deuda actual|saldo en pesos|total pendiente|saldo neto|saldo al corte|\
         saldo a la fecha|valor adeudado|saldo adeudado|amount remaining|balance amount|amount open|saldo vivo|saldo cobrar|saldo final|saldo credito|cantidad adeudada|deuda actualizada|vlr saldo|vl saldo|saldo fac|\
         saldo do titulo|saldo do documento|valor em atraso|por recaudar|valor por recaudar|saldo por recaudar|\
         monto por recaudar|valor a recaudar",
    ),
    (
        95,
        "saldo|saldo moroso|deuda|deuda total|total adeudado|pendiente de cobro|pendiente de pago|amount due|remaining amount|\
         adeudado|importe deudor|monto vencido y por vencer|total saldo|saldos|saldo soles|saldo pesos|\
         saldo dolares|saldo usd|saldo me|saldo del credito|residual amount|due amount|remaining|balance outstanding",
    ),
    (92, "saldo deudor|total deuda|outstanding|open balance local|restante|a pagar|total a pagar|por pagar"),
    (
        90,
        "bal due|amt due|por cobrar|adeudo|balance|total due|owed|amount owed|debe actual|debt|total debt|a cobrar",
    ),
    (88, "total cartera|open advance|valor cartera|monto a cobrar|importe a cobrar|cuenta por cobrar|unpaid"),
    (
        85,
        "valor atualizado|valor actualizado|importe actualizado|saldo atualizado|falta pagar|le falta pagar|falta por pagar|lo que falta|cuanto debe|debe cuanto|lo que debe|monto que debe|valor que debe|importe que debe|balance owed|amt owed|resto|resta|resta por cobrar|pendie|pendiente|residual|pend|em aberto|aberto|impago|open",
    ),
    (
        80,
        "exigible|monto exigible|saldo exigible|exigible moneda|cuentas por cobrar|saldo contable|ar balance|receivable",
    ),
    (
        75,
        "saldo capital|capital actual|capital pendiente|capital vigente|capital insoluto|saldo moneda origen|saldo moneda|pending|total op|total operacion|importe asignado|monto asignado|deuda asignada",
    ),
    (
        70,
        "saldo vencido|cartera|valor mora|monto mora|saldo en mora|monto vencido|importe vencido|deuda vencida|overdue amount|past due amount",
    ),
];

pub const CURRENCY: &[Weighed] = &[
    (
        98,
        "moneda|divisa|currency|currency code|cod moneda|codigo moneda|moeda|tipo moneda|tipo de moneda|\
         currency id|doc cur|doccur|waers|invoice currency code|moneda documento|moneda de la factura|\
         cod divisa|coddivisa|moneda factura|id moneda|currency name|document currency key|currency key",
    ),
    (90, "company code currency key|ccy|des moneda|desc moneda|descripcion moneda|nombre moneda|des mon"),
    (76, "mon|tipo mon|mda"),
    (60, "curr|cur"),
];

pub const CREDIT_LIMIT: &[Weighed] = &[
    (
        98,
        "limite de credito|limite credito|credit limit|monto limite de credito|limite de credito autorizado|\
         limcred|lim cred|lim cre|credit line|limite de credito cliente|creditlimit",
    ),
    (
        95,
        "cupo credito|cupo de credito|riesgo concedido|riesgoconcedido|riesgo maximo|riesgo autorizado|\
         credito autorizado|credito maximo|monto credito autorizado|cupo asignado",
    ),
    (92, "linea de credito|linea credito"),
    (85, "cupo|cupo aprobado|cupo total"),
    (65, "limite"),
];

pub const SETTLED_ON: &[Weighed] = &[
    (98, "settled date|clearing date|fecha compensacion"),
    (
        95,
        "fecha abono|fecha del pago|fecha del abono|fecha recibo|fecha de abono|fecha del recibo|data pagamento|\
         data do pagamento|data de pagamento|fecha recaudo|date paid",
    ),
    (92, "paid date|payment date|paid on|data baixa|fecha saldado|fecha saldada|data quitacao|dat quitacao"),
    (
        85,
        "fecha pago|fecha de pago|fecha cobro|fecha de cobro|fecha cancelacion|fecha de cancelacion|fec pago|\
         f pago|fecha pagado|fecha de recaudo|fecha liquidacion",
    ),
];

pub const PAYMENT_AMOUNT: &[Weighed] = &[
    (
        98,
        "pmt amt|payment amt|importe aplicado|monto aplicado|valor aplicado|payment amount|valor do pagamento|payment value",
    ),
    (
        95,
        "vr pago|valor del pago|monto del pago|importe del pago|valor del abono|monto del abono|vlr pago|\
         valor recaudo|valor recaudado|monto recaudado|importe recibido|monto recibido|valor recibido|valor abono|\
         monto abono|importe abono|monto cobro|importe del recibo|total recibo|valor recibo",
    ),
    (92, "monto pago|importe pago|amount received|valor de pago|monto de pago"),
    (88, "importe cobrado"),
];

pub const SIDE: &[Weighed] = &[
    (
        92,
        "debe haber|d h|dh|d c|dc|shkzg|debito credito|deb cred|debit credit|debit credit indicator|dr cr|\
         indicador debe haber|tipo saldo|cargo abono|c a|naturaleza saldo|debcred",
    ),
    (62, "naturaleza|signo|d c h"),
];

pub const QUANTITY: &[Weighed] =
    &[(90, "cantidad|quantity|qty|cant|unidades|invoice line ids quantity|quantidade|cantidad facturada")];

pub const UNIT_PRICE: &[Weighed] = &[(
    90,
    "precio unitario|unit price|unit amount|item price|rate unit|price unit|invoice line ids price unit|precio unit|p unitario|preco unitario|\
     valor unitario|vr unitario",
)];

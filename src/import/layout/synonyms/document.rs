//! Headers of what identifies and dates a document.

use super::Weighed;

pub const SERIES: &[Weighed] = &[
    (95, "serie|serie factura|serie documento|serie doc|serie comprobante|cseriedocumento|punto de venta"),
    (90, "prefijo|prefijo factura|e1 prefixo|pto venta|pto vta|punto venta|establecimiento"),
    (85, "series|prefixo|no serie|sucursal factura"),
    (80, "prefix"),
];

pub const NUMBER: &[Weighed] = &[
    (
        100,
        "numero factura|numero de factura|no factura|nro factura|num factura|numero de la factura|n de factura|\
         invoice number|invoice no|invoice num|numero da fatura|prf numero parcela|numero nota fiscal|folio fiscal interno",
    ),
    (
        95,
        "num fact|numfact|n factura|id factura|numero documento|cve doc|folio factura|invoice id|\
         document number|document no|doc number|factura no|factura nro|factura numero|fact num|fact no|\
         nro fac|no fact|numerofactura|invoice ref|belnr|xblnr|trx number|transaction number|voucher no|\
         cfolio|e1 num|numero d|numerod|numero do documento|numero titulo|num titulo|nro doc cliente|\
         id documento|numero comprobante fiscal|factura n|doc entry num|no de factura|no de documento|\
         numero doc|n documento|n doc|nro doc ref|numero doc ref|num doc ref|no doc ref|nro doc referencia|\
         numero documento referencia|nfactura|ndocumento|nro de factura|nrofactura|\
         bill number|bill no|document ref|doc ref|prf numero parcela|invoicenumber|id venta|venta id|numero venta|no venta|sale id|sales invoice|codigo factura|codigofactura|folio documento|folio sii|folio dte|e1 numero",
    ),
    (
        92,
        "nro comprobante|numero comprobante|no comprobante|comprobante numero|n comprobante|numero de comprobante|\
         comprobante nro|n comp|nro comp|num comp|nro cbte|numero cbte|documento numero|documento nro|no documento cliente|no de comprobante",
    ),
    (
        90,
        "numero de documento|nro documento|no documento|num documento|num doc|nro doc|no doc|doc num|docnum|folio|\
         id credito|numero credito|nro credito|id prestamo|numero prestamo|nro prestamo|nota fiscal|docto|\
         no referencia|numero referencia|nro referencia|nro de documento|numero de credito|id transaccion|\
         loan id|loan number|numero letra|nro letra|nro operacion|numero operacion|numero pagare|nro cheque|\
         no prestamo|doc no|nro titulo|documento origen|documento cruce|doc cruce|cruce|poliza no",
    ),
    (
        88,
        "secuencial|correlativo|numero correlativo|nro correlativo|nrodcto|numdcto|nrodocto|numero de control|\
         no dte|numero dte|numero de dte|nro dte|no libranza|numero libranza|nro libranza|factura|fatura|refer|ref no|ref nbr|reference nbr|our ref|our reference|nuestra ref|nuestra referencia|num fac|ref num|ref number|nro unico|numero de pedido|serie y folio|serie folio|serie numero|serie y numero|serie nro",
    ),
    (85, "invoice|fact|number invoice|titulo|bill|inv|inv no|inv num|inv number"),
    (82, "comprobante|recibo|pedido|remision|fac|no fac|num fac|nf|nfe"),
    (82, "consecutivo|secuencia|numero legal|libranza|dte"),
    (80, "pagare|letra|cheque|order number|order no|nro pedido"),
    (78, "documento|numero|doc|number|document|transaction"),
    (75, "facturas|obligacion|nro|documentos|voucher"),
    (72, "num|concepto factura|operacion|transaccion"),
    (60, "referencia|ref|n o|asignacion|ncf|e ncf|venta|ticket|no venta|nota de venta"),
    (55, "no|reference|credito|prestamo"),
    (45, "n|docentry|doc entry"),
    (42, "name"),
    (40, "id|docum"),
];

pub const INSTALMENT: &[Weighed] = &[
    (
        95,
        "nro cuota|numero cuota|num cuota|no cuota|n cuota|parcela|instalment|installment|e1 parcela|cuota nro|\
         cuota numero|par documento|parcela documento|numero de cuota|instalment no|installment number|numero parcela|cuota no",
    ),
    (80, "cuota|cuotas"),
];

pub const TYPE: &[Weighed] = &[
    (
        95,
        "tipo documento|tipo de documento|tipo doc|tipo de doc|tipo comprobante|tipo de comprobante|tipo cbte|\
         document type|doc type|clase documento|clase doc|clase de documento|transaction type|tip doc|tipodoc|\
         tipo de transaccion|tipo transaccion|tipo factura|tipo de factura|tipo movimiento|tipo mov|type invoice|\
         move type|voucher type|t comp|ttd cod|tipo dte|invoice type|tipo docto|tipo do documento|e1 tipo|concepto documento|co tipo doc",
    ),
    (75, "clase|td|tipo docum"),
    (60, "tipo|type|t d|tp"),
];

pub const ISSUED_ON: &[Weighed] = &[
    (
        100,
        "fecha factura|fecha de factura|fecha facturacion|fecha de facturacion|fecha emision|fecha de emision|\
         invoice date|issue date|data de emissao|data emissao|fecha expedicion|fecha de expedicion|data da emissao",
    ),
    (
        98,
        "inv date|inv dt|fecha documento|fec emision|fecha del documento|fecha de documento|fecha doc|fec documento|fec factura|\
         date issued|issued on|bill date|emitida el|fecha de la factura|doc date|docdate|fecha elaboracion",
    ),
    (
        95,
        "f emision|f factura|f documento|f doc|fecha comprobante|fecha de comprobante|document date|fec doc|\
         fecha emi|fec emi|fec emis|f emi|bldat|trx date|transaction date|trans date|transdate|fecha doc|fechadoc|\
         cfecha|e1 emissao|fechae|fecha e|fecha apli|fecha aplicacion|fecha cargo|fecha creacion|\
         fecha de creacion|fecha registro|fecha venta|fecha de venta|fecha fact|invoice invoice date|f fact|\
         created date|fecha cbte|fecha otorgamiento|fecha desembolso|fecha de desembolso|fecha prestamo|data documento|\
         fecha compra|fecha de compra|fch emis|fch emision|mov fe|dt negociacao|data negociacao|data de negociacao|falta fac|dat emissao|fecha concesion|fecha de concesion|fecha de registro|date of invoice|fecha f|data da fatura|fec fac",
    ),
    (
        90,
        "fecha giro|fecha de giro|f giro|fec giro|emision|creacion|emissao|issued|emitido|fecha de elaboracion|fecha credito|invoiced on",
    ),
    (
        85,
        "librado el|fec fac|created|created utc|created on|fecha elab|dt emissao|data de competencia|data competencia|fecha origen|fecha inicial",
    ),
    (75, "fecha|date|data|fec"),
    (
        70,
        "fecha recepcion|fecha de recepcion|fecha inicio|acctg date|accounting date|posting date|fecha contab|budat|fecha contabilizacion|created at|fecha de contabilizacion",
    ),
    (65, "fecha contable|f contable|start date"),
];

pub const DUE_ON: &[Weighed] = &[
    (
        100,
        "fecha vencimiento|fecha de vencimiento|fecha vcto|fecha vto|fecha venc|fecha vence|due date|duedate|due dt|\
         data de vencimento|data vencimento|fecha de vcto|fecha de vto|fecha de venc|vencimiento factura|\
         fecha vencimiento factura|vencto real|fecha del vencimiento|fecha vcmto|fecha vencim|fecha de vencim|data do vencimento",
    ),
    (
        98,
        "fec vencimiento|fec venc|invoice date due|doc due date|docduedate|fec vcto|fec vto|f vcto|due on|\
         fecha vencto|fecha venci|fecha vencida|fecha ven|fec ven|fecha exigible|net due date|net due dt|net due|payment due date",
    ),
    (
        95,
        "f vencimiento|f vto|f venc|f vence|cfechavencimiento|e1 vencto|e1 vencrea|fechav|fecha v|faedt|\
         vencimiento neto|venc neto|venc real|vencimento real|dt vencto real|fecha vencimiento pago|fecha ultimo vencimiento|\
         fec venci|f ven|vence el|fecha de vence|invoice due date|due|fecha de pago esperada|due in date|fech venc|vcmto|fch venc|fch vencimiento|fch vcto|mov fv|\
         fecha vencimiento cuota|fech venci|dat vencimento|vencto titulo|proximo vencimiento|fecha proximo vencimiento|date due|dt vencimento",
    ),
    (
        94,
        "next payment due|next due|next due date|next payment date|proximo pago|fecha proximo pago|prox vencimiento|prox vcto|proxima cuota",
    ),
    (92, "vencimiento|vencimento|fecha limite de pago|fecha maxima de pago|fecha tope|pay by"),
    (82, "zfbdt|baseline date"),
    (90, "maturity date|pagar antes de|fecha limite pago|fecha compromiso"),
    (88, "past due since|overdue since|vencido desde|vence|venc|vencto|maturity|vencim"),
    (
        86,
        "fecha cheque|fecha del cheque|fecha de cheque|fec cheque|fecha ch|fecha deposito|fecha de deposito|\
         fecha a depositar|fecha presentacion|fecha de cobro cheque",
    ),
    (85, "vencimientos|vto|vcto|fecha limite|pague antes"),
    (
        70,
        "fecha prevista de pago|data prevista|fecha prevista|fecha de deuda|fecha deuda|expected date|fecha final|fecha fin|fecha esperada|end date|fecha estimada de pago",
    ),
];

pub const DAYS_PAST_DUE: &[Weighed] = &[
    (
        100,
        "dias vencido|dias vencidos|dias vencida|dias mora|dias de mora|dias en mora|dias atraso|dias de atraso|\
         days past due|days overdue|dias em atraso|dias de retraso|dias retraso|dias vencidas|dias atrasados|\
         dias morosidad|dias de morosidad|dias de vencido|dias de vencimiento|dias vencimiento factura",
    ),
    (
        98,
        "days late|days pd|past due days|overdue days|days over|days past|dias de vencidos|dias transcurridos vencimiento|dias venc|dias vto|dias vcto|dias atrasado|\
         dias mora actual|dias demora|dias de demora|demora|demora tras vencimiento neto|arrears after net due date|overdue by days|days outstanding past due|dias de vcto|dias vencim|days delinquent",
    ),
    (
        95,
        "vencido hace|vencido hace dias|dias desde vencimiento|dias tarde|nro dias mora|dias de atrazo|numero dias mora|num dias vencido|cant dias mora|dias arrears",
    ),
    (90, "dias vencimiento|dpd|atraso|retraso|dias cartera|dias mor|altura de mora|altura mora|dias impago"),
    (62, "edad cartera|dias transcurridos|antiguedad dias|age days|edad de cartera"),
    (60, "mora|age|edad dias|antiguedad en dias|days outstanding|morosidad"),
    (55, "dias|edad|aging|days|antiguedad|ageing"),
];

pub const TERMS: &[Weighed] = &[
    (
        95,
        "dias credito|dias de credito|plazo|plazo dias|dias plazo|dias de plazo|plazo credito|plazo de credito|\
         condicion de pago|condiciones de pago|condicion pago|cond pago|forma de pago|terminos|terminos de pago|\
         payment terms|credit days|dias cred|termino de pago|plazo de pago|termino pago|condicao de pagamento|\
         credit terms|diascred|dia cre|plazo en dias|terms of payment|plazos de pago",
    ),
    (88, "terms|prazo|net terms"),
    (60, "condicion|plazo meses"),
];

pub const STATUS: &[Weighed] = &[
    (
        92,
        "estado factura|estado de pago|estado pago|estado de la factura|payment status|payment state|\
         invoice status|estado documento|estado del documento|estado cobro|estado de cobro|estado cartera|\
         estado de cartera|estado en pago|estado cobranza|invoice state|pagada|pagado si no|esta pagada",
    ),
    (90, "estatus|situacion factura|status pago|estado deuda|situacao do titulo"),
    (88, "status|state invoice"),
    (85, "estado credito|estado prestamo|loan status"),
    (80, "estado|situacao|estado cuenta"),
    (70, "situacion|condicion factura"),
    // Over amounts these are what was paid.
    (50, "pagado|ya pagado|cobrado|ya pago|paid"),
];

pub const WRITTEN_OFF: &[Weighed] = &[
    (98, "castigada|castigado|cartera castigada|written off|castigado si no|cuenta castigada"),
    (92, "incobrable|write off|bad debt|es incobrable"),
    (88, "incobrables"),
    (85, "castigo"),
];

pub const NOTES: &[Weighed] = &[
    (90, "observaciones|observacion|comentarios|comentario|notas|notes|comments|remarks|observacoes|glosa"),
    (70, "nota|descripcion|description|concepto|memo|detalle|remark|comment"),
];

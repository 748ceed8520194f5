//! Labels that stand in front of a value: "Cliente:", "NIT", "Vendedor:".

use crate::import::cell::fold::fold;

/// What a label in front of a value means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    Name,
    Code,
    TaxId,
    Phone,
    Email,
    Address,
    City,
    Region,
    Salesperson,
    Currency,
    Other,
}

impl Slot {
    /// Whether it says something of one customer and not of a report.
    pub fn is_of_customer(self) -> bool {
        matches!(self, Slot::TaxId | Slot::Phone | Slot::Email | Slot::Address)
    }
}

const LABELS: [(Slot, &str); 11] = [
    (Slot::Currency, "moneda|currency|divisa|moeda"),
    (
        Slot::Name,
        "cliente|customer|client|deudor|nombre|razon social|tercero|socio|name|nombre cliente|titular|\
         anexo|auxiliar|ficha|girador|sacado|asociado|cuenta corriente|cta cte|cliente proveedor|bill to|facturar a|\
         socio de negocios|customer name|nombre del cliente|cliente nombre|beneficiario|alumno|debtor|sr|senor|senores",
    ),
    (
        Slot::Code,
        "codigo|cod|a c|clave|codigo cliente|cod cliente|customer no|customer id|cliente no|id cliente|id|no cliente|\
         codigo de cliente|clave cliente|nro cliente|codigo tercero|account no|account number|customer number|customer code|cust no|codigo do cliente|numero de cliente|n cliente|codigo sn|codigo socio",
    ),
    (
        Slot::TaxId,
        "nit|ruc|rut|rfc|cuit|rif|cedula|dni|cc|ci|cnpj|cpf|identificacion|nif|tax id|r f c|r u t|c u i t|\
         n i t|r u c|r i f|n rif|n r i f|nro rif|rtn|r t n|rnc|r n c|nrc|dui|nit c c|c c|ced|ced jur|ced juridica|\
         cedula jur|cedula juridica|rnc cedula|ruc cedula|ced ruc|doc identidad|documento de identidad|nro ruc|no ruc|cnpj cpf|cpf cnpj|cuit cuil|cif|n i f|c i f|vat|vat no|ruc dni|nit ci|nit cc|cedula ruc|ruc ci|nit cedula",
    ),
    (
        Slot::Phone,
        "tel|telefono|telefonos|cel|celular|phone|movil|telefax|tels|telf|tlf|tfno|fono|fone|phone no|telephone|contact phone",
    ),
    (Slot::Email, "email|correo|e mail|mail|correo electronico"),
    (Slot::Address, "direccion|domicilio|address|dir|endereco"),
    (Slot::City, "ciudad|city|poblacion|localidad|municipio"),
    (Slot::Region, "zona|ruta|region|territorio|departamento|provincia"),
    (
        Slot::Salesperson,
        "vendedor|asesor|cobrador|salesperson|sales rep|agente|ejecutivo|gestor|vend|nombre vendedor|cod vendedor",
    ),
    (
        Slot::Other,
        "sucursal|cuenta|cuenta contable|grupo|pagina|pag|fecha|usuario|hora|periodo|desde|hasta|almacen|\
         centro de costo|tipo|limite|limite de credito|limite credito|cupo|condicion|plazo|dias|contacto|empresa|\
         reporte|fecha de corte|dias credito|dias de credito|saldo|total|page|date|printed|impreso|observaciones|\
         categoria|clasificacion|forma de pago|condicion de pago|estado|tipo documento|documento|account|credit limit|contact|terms|company code",
    ),
];

/// What a label means, whatever its accents and capitals.
pub fn slot_of(words: &str) -> Option<Slot> {
    let folded = fold(words);
    LABELS.iter().find(|(_, list)| list.split('|').any(|label| label == folded)).map(|(slot, _)| *slot)
}

//! Headers of what names a customer.

use super::Weighed;

pub const CODE: &[Weighed] = &[
    (
        100,
        "cod cliente|codigo cliente|codigo de cliente|codigo del cliente|id cliente|cliente id|customer id|\
         client id|customer code|customer number|customer no|cust no|cust id|cust number|codcliente|idcliente|\
         codigo do cliente|cod cli|cod clie|codclie|codigo cli",
    ),
    (
        95,
        "numero de cliente|numero cliente|no cliente|nro cliente|num cliente|clave cliente|clave del cliente|\
         clave de cliente|cve cliente|cve clie|cve clpv|card code|cardcode|codigo sn|codigo de sn|\
         codigo socio de negocios|codigo deudor|cod deudor|id deudor|debtor code|debtor id|debtor no|\
         ccodigocliente|co cli|kunnr|kunag|account num|accountnum|cust account|custaccount|cust num|\
         customer account|e1 cliente|a1 cod|codcli|codigo tercero|cod tercero|id tercero|codigo auxiliar|\
         cod auxiliar|cod aux|codaux|codigo anexo|cod anexo|id ficha|client code|client number|client no|\
         cuenta cliente|clavecliente|cliente codigo|cliente cod|bp code|codigo de socio|sold to|payer id|\
         customer key|cod persona|codigo persona|id persona",
    ),
    (
        90,
        "codigo socio|n socio|numero socio|no socio|nro socio|roll no|rollno|roll number|admission no|enrollment no|id socio|id afiliado|codigo alumno|matricula|\
         numero de cuenta cliente|n cliente|id de cliente|interlocutor comercial|ship to|id contacto|\
         numero de socio|codigo contacto|codigo asociado|codigo suscriptor|nro suscriptor|id abonado|cve cte|cod cte|clave cte|num cte",
    ),
    (80, "account number|account no|address number|partner id|acct no|cust acct|n cuenta"),
    (
        75,
        "short name|socio de negocio|socio de negocios|anexo|auxiliar|loja cliente|padron|nro padron|numero padron",
    ),
    (62, "cliente|tercero|customer|deudor"),
    (60, "clave|codigo|code"),
    (55, "cod|ficha"),
    (50, "id"),
    (45, "cuenta|account"),
];

pub const TAX_ID: &[Weighed] = &[
    (
        100,
        "nit|nif|nif20|ruc|rfc|rut|cuit|rif|cedula ruc|ruc ci|ci ruc|cnpj|cpf cnpj|cnpj cpf|tax id|taxid|\
         nit cliente|ruc cliente|rut cliente|rfc cliente|cuit cliente|nit del cliente|nit o cedula|nit cedula|\
         cedula nit|ruc dni|dni ruc|cuit cuil|cuit dni|rut dv|cedula o ruc|rif cliente|cedula o nit|cnpj cliente",
    ),
    (
        95,
        "dpi|cui|cuil|cedula|identidad|dni|num ide|nro ide|numero ide|ruc cedula|ruc ced|rnc cedula|dui|nit dui|cif|rtn|rnc|cpf|vat number|identificacion fiscal|nit cc|cc nit|id fiscal|c c o nit|\
         rut cliente sin dv|federal tax id|lic trad num|stcd1|crfc|tax number|vat reg no|vat registration no|\
         nif cif|nif cli|nifcli|cif nif|nit tercero|identificacion tercero|identificacion cliente|identificacion del cliente|\
         id tributario|registro fiscal|numero fiscal|nro identificacion tributaria|cedula juridica|rut empresa|\
         tax identification number|num identificacion|a1 cgc|cgc|no identificacion|ci nit|nit ci|cedula identidad|\
         identificacion nit|cedula cliente|dni cliente|tax registration number|partner vat|partner id vat",
    ),
    (
        90,
        "nro identificacion|numero de identificacion|numero identificacion|documento de identidad|doc identidad|\
         documento identidad|dni cuit|nro de documento de identidad|documento cliente|numero documento cliente|\
         doc cliente|id number|national id|nit receptor|nit receptora|rfc receptor|ruc receptor|rut receptor|\
         nit adquiriente|nit adquirente|nit comprador|cpf cliente",
    ),
    (85, "vat|identificacion|nro documento cliente|ident|curp"),
    (60, "tercero|id tax"),
    (50, "documento|nro doc"),
];

pub const NAME: &[Weighed] = &[
    (
        100,
        "nombre cliente|nombre del cliente|nombre de cliente|nombrecliente|razon social|cliente razon social|\
         nombre o razon social|razon social cliente|nombre razon social|razon social o nombre|customer name|name customer|\
         client name|nome do cliente|nome cliente|razao social|nombre deudor|nombre del deudor|debtor name|\
         apellidos y nombres|nombres y apellidos|apellido y nombre|nombre y apellido|nombre y apellidos|\
         razon social del cliente|nombre comercial o razon social|razonsocial|cliente nombre|customer full name",
    ),
    (
        95,
        "nom cliente|librado|nom aux|nomaux|alpha name|party name|party s name|nome parceiro|nome do parceiro|card name|cardname|cliente empresa|nombre sn|nombre de sn|nombre socio de negocios|\
         crazonsocial|cli des|name1|nome fantasia|e1 nomcli|a1 nome|nomcli|nombre cli|nombre completo cliente|\
         nombre fantasia|nom cte|nombre cte|codigo lj nome do cliente|codigo lj nome cliente|\
         nombre del contacto a mostrar en la factura|nombre a mostrar en la factura|nombre de la empresa a mostrar en la factura|\
         razon social nombre|bp name|nombre de socio de negocio|cust name|nombre ficha|\
         partner id name|partner name|invoice partner display name|contact name|nombre titular|bill to name|\
         nombre del titular|nombre del socio|denominacion cliente|customer display name|company customer",
    ),
    (
        92,
        "nombre tercero|nombre socio|nombre del tercero|nombre auxiliar|nombre anexo|nombre persona|\
         nombre contacto|nombre alumno|nombre suscriptor|nombre abonado|nombre de la empresa|nombre empresa|\
         nombre del alumno|nombre asociado|sacado|girador|librador|nombre girador|nombre librador|firmante|tomador|razon soc|raz social|denominacion social",
    ),
    (90, "nombre completo|full name|bill to|facturar a|deudor solidario|nombre del contacto"),
    (89, "etiquetas de fila|row labels|rotulos de linha"),
    (88, "cliente|customer|deudor|debtor|nombre factura"),
    (85, "clientes|client|customers|debtors|deudores"),
    (
        80,
        "nombre comercial|nombre|nombres|nome|nomes|nombre corto|short name|titular|display name partner|denominacion|partner display name",
    ),
    (75, "name|cliente proveedor|cliente fornecedor|customer vendor|descrip|trade name|fantasia"),
    (90, "responsable financiero|responsavel financeiro|responsable de pago|responsable del pago"),
    (74, "consumidor|asegurado|policyholder|receptor|adquiriente|devedor|pagador"),
    (72, "company name|compania"),
    (
        70,
        "receptor|aceptante|empresa|partner|nombre de la cuenta|company|tercero|socio de negocio|contact|contacto|socio de negocios",
    ),
    (65, "familia|alumno|socio|estudiante|inquilino|propietario|paciente|residente|afiliado|asociado|ficha"),
    (
        64,
        "moroso|owner|unit owner|homeowner|persona que debe|borrower|prestatario|tenant|arrendatario|member|student|patient|resident|subscriber|suscriptor|guest|\
         huesped|aluno|morador|locatario|condomino|abonado|comprador|buyer|payer",
    ),
    (58, "account|quien|a quien|first|first name"),
    (60, "tienda|institucion|entidad|unidad|local|persona|beneficiario|account name|auxiliar|anexo"),
    (52, "proveedor|supplier|vendor"),
];

pub const LAST_NAME: &[Weighed] = &[
    (95, "apellido|apellidos|apellido cliente|apellidos cliente|primer apellido|apellidos del cliente"),
    (
        90,
        "last name|surname|sobrenome|lastname|family name|apellido paterno|apellido materno|segundo apellido",
    ),
    (88, "last|middle name|segundo nombre|paterno|materno|ap paterno|ap materno"),
];

//! Headers of who sells to a customer and how it is reached.

use super::Weighed;

pub const SALESPERSON: &[Weighed] = &[
    (
        98,
        "vendedor|nom vendedor|nomvendedor|nombre vendedor|nombre del vendedor|salesperson|sales person|sales rep|\
         sales representative|vendedor asignado|nome do vendedor|sales employee|account manager|cobrador",
    ),
    (
        95,
        "asesor comercial|agente comercial|ejecutivo comercial|ejecutivo de ventas|invoice user id|nombre asesor",
    ),
    (
        92,
        "slp name|slpname|gestor de cobro|responsable comercial|ven des|ejecutivo de cuenta|nombre cobrador",
    ),
    (90, "asesor|representante|nombre agente|gestor de cartera"),
    (88, "cod vendedor|codigo vendedor|cve vend|co ven|id vendedor"),
    (80, "ejecutivo|seller|vend|salesman|salesman name|nome guerra"),
    (75, "agente|ruta vendedor"),
    (65, "comercial|responsable"),
    (60, "gestor|rep|asignado a|assigned to"),
];

pub const PHONE: &[Weighed] = &[
    (
        98,
        "telefono|telefono1|telefono2|telefono3|celular|phone|phone1|phone2|phone3|phone number|main phone|telefone|telefones|\
         telefono 1|telefono 2|telefono 3|phone 1|phone 2|telefono celular|telefono movil|telefono fijo|\
         mobile phone|cell phone|numero de telefono|numero telefono|numero de celular|numero celular|nro celular|\
         numero telefonico|telefono cliente|celular cliente|nro telefono|telefono principal|phone no|telefone1",
    ),
    (
        95,
        "telefonos|telefono contacto|telefono de contacto|celular1|celular2|celular 1|celular 2|movil|whatsapp|mobile|\
         contact phone|telefono casa|telefono trabajo|telefono oficina|tel cliente|tel contacto|cell|celulares|\
         telefono deudor|telefono titular|contacto telefonico|telefono empresa|work phone|telf1|telf2|customer phone",
    ),
    (
        92,
        "tel|tel1|tel2|tel 1|tel 2|tlf|tlfcli|tlf cli|telf|tel no|tfno|tel movil|cel|tel celular|mobile no|num celular|telef|num tel",
    ),
    (
        88,
        "business phone|home phone|office phone|primary phone|other phone|fone|fones|telephone|telephone 1|telephone 2|telephone number|fono|fonos|fono1|fono2|movil1|movil2",
    ),
    (60, "contacto|contact|telefono fax"),
];

pub const EMAIL: &[Weighed] = &[
    (
        98,
        "email|e mail|correo electronico|main email|email address|email cliente|correo cliente|e mail cliente|\
         correo electronico cliente|email contacto|contact email|correo contacto|direccion de correo|direccion email|\
         customer email|direccion de correo electronico|correo facturacion|email facturacion|partner email",
    ),
    (
        95,
        "correo|email1|email2|email 1|email 2|correo1|correo2|correos|emails|e mail1|e mail 1|correo electronico 1",
    ),
    (90, "mail|correo e|mails|e correo|mail cliente"),
];

pub const ADDRESS: &[Weighed] = &[
    (
        95,
        "direccion|direccion cliente|direccion del cliente|direccion de facturacion|direccion fiscal|billing address|\
         direccion principal|domicilio fiscal|direccion 1|direccion1|direccion de entrega|direccion comercial|\
         customer address|direccion domicilio|street address|direccion completa",
    ),
    (92, "domicilio|address|endereco|dir|address 1|address line 1|direcc"),
    (88, "bill addr line1|bill to address"),
    (80, "street"),
    (75, "calle|ubicacion"),
];

pub const CITY: &[Weighed] = &[
    (98, "ciudad|city|ciudad cliente|nombre ciudad|town"),
    (95, "poblacion|bill addr city|cidade|nombre poblacion|ciudad municipio"),
    (92, "localidad|billing city|cidade uf"),
    (90, "municipio|ciudad de residencia|delegacion municipio"),
    (88, "comuna|canton"),
    (60, "plaza"),
];

pub const REGION: &[Weighed] = &[
    (95, "provincia|zona cliente|nombre zona|zona de cobro|zona de venta|territorio"),
    (92, "province|territory|ruta|zona ruta"),
    (90, "bill addr state|zone"),
    (88, "region"),
    (80, "departamento|zona|entidad federativa|depto|dpto|uf|sector"),
    (70, "state|barrio|county"),
    (65, "distrito|sucursal|area|branch|colonia"),
    (50, "estado"),
];

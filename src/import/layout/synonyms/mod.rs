//! The headers under which systems export each field: Spanish, English, Portuguese, and the
//! systems' own codes (SAP, Aspel, CONTPAQi, Odoo, Protheus, Saint, Profit and others).
//!
//! An entry is folded, so it covers accents, capitals and underscores. Its weight, of 100,
//! says how much a header that is exactly this proves by itself; below [`PARTIAL`] it proves
//! something only when it is the whole header.

mod contact;
mod document;
mod owed;
mod who;

use crate::import::layout::field::Field;

/// Headers of one weight, parted by bars.
pub type Weighed = (u8, &'static str);

/// A lighter entry says nothing as a part of a longer header.
pub const PARTIAL: u8 = 75;

/// Folded headers and what each proves.
pub fn headers(field: Field) -> impl Iterator<Item = (&'static str, u8)> {
    lists(field).iter().flat_map(|&(weight, list)| list.split('|').map(move |header| (header, weight)))
}

/// Whoever owes is called what the trade calls it: "Nombre paciente", "Tenant ID".
pub fn of_roles() -> impl Iterator<Item = (Field, String, u8)> {
    const ROLES: &str = "paciente|patient|estudiante|student|alumno|arrendatario|inquilino|tenant|asociado|member|\
                         afiliado|residente|resident|copropietario|propietario|borrower|prestatario|pagador|payer|\
                         comprador|buyer|usuario|suscriptor|subscriber|asegurado|policyholder|distribuidor|\
                         huesped|guest|acudiente|apoderado|representado|abonado|socio|titular|empresa|inmueble|\
                         buyer company|outlet|entidad|cliente|aluno|devedor|morador|locatario|condomino|adquiriente|adquirente|receptor|\
                         aceptante";
    const NAMES: [&str; 8] = [
        "{} name",
        "nombre {}",
        "nombre del {}",
        "nombre de {}",
        "nombres {}",
        "nome {}",
        "nome do {}",
        "nome da {}",
    ];
    const CODES: [&str; 9] =
        ["{} id", "{} no", "{} number", "{} code", "id {}", "codigo {}", "cod {}", "no {}", "numero {}"];
    let each = |(field, forms, weight): (Field, &'static [&'static str], u8)| {
        ROLES
            .split('|')
            .flat_map(move |role| forms.iter().map(move |form| (field, form.replace("{}", role), weight)))
    };
    [(Field::Name, &NAMES[..], 91), (Field::CustomerCode, &CODES[..], 88)].into_iter().flat_map(each)
}

fn lists(field: Field) -> &'static [Weighed] {
    match field {
        Field::CustomerCode => who::CODE,
        Field::Side => owed::SIDE,
        Field::TaxId => who::TAX_ID,
        Field::Name => who::NAME,
        Field::LastName => who::LAST_NAME,
        Field::Series => document::SERIES,
        Field::DocumentNumber => document::NUMBER,
        Field::Instalment => document::INSTALMENT,
        Field::DocumentType => document::TYPE,
        Field::IssuedOn => document::ISSUED_ON,
        Field::DueOn => document::DUE_ON,
        Field::DaysPastDue => document::DAYS_PAST_DUE,
        Field::Terms => document::TERMS,
        Field::Status => document::STATUS,
        Field::WrittenOff => document::WRITTEN_OFF,
        Field::Notes => document::NOTES,
        Field::Amount => owed::AMOUNT,
        Field::Paid => owed::PAID,
        Field::Balance => owed::BALANCE,
        // Told by its range of days, not by a name.
        Field::AgeBucket => &[],
        Field::Currency => owed::CURRENCY,
        Field::CreditLimit => owed::CREDIT_LIMIT,
        Field::SettledOn => owed::SETTLED_ON,
        Field::PaymentAmount => owed::PAYMENT_AMOUNT,
        Field::Quantity => owed::QUANTITY,
        Field::UnitPrice => owed::UNIT_PRICE,
        Field::Salesperson => contact::SALESPERSON,
        Field::Phone => contact::PHONE,
        Field::Email => contact::EMAIL,
        Field::Address => contact::ADDRESS,
        Field::City => contact::CITY,
        Field::Region => contact::REGION,
    }
}

//! Whether a customer is a person or a company (*persona natural, empresa*), from its tax id and
//! its name. Who cannot be told counts as a person: that is the stricter law.

use super::contact::Person;
use crate::domain::country::Country;
use crate::domain::customer::Customer;
use crate::domain::letters;

impl Person {
    pub fn of(customer: &Customer, country: &str) -> Person {
        if is_company_name(&customer.name) {
            return Person::Company;
        }
        let country = country.parse::<Country>().ok();
        let id = customer.tax_id.as_deref().unwrap_or_default();
        match country.is_some_and(|country| is_company_id(id, country)) {
            true => Person::Company,
            false => Person::Natural,
        }
    }
}

/// Forms of companies as they end a name: `S.A.S.`, `Ltda`, `S. de R.L. de C.V.`
fn is_company_name(name: &str) -> bool {
    const FORMS: &[&str] = &[
        "sa",
        "sas",
        "saa",
        "sac",
        "sacv",
        "sapi",
        "saic",
        "srl",
        "sl",
        "slu",
        "spa",
        "eirl",
        "ltda",
        "limitada",
        "cv",
        "cia",
        "inc",
        "llc",
        "corp",
        "eu",
        "esp",
        "ips",
        "eps",
        "sca",
        "scs",
        "sociedad",
        "cooperativa",
        "fundacion",
        "fundación",
        "corporacion",
        "corporación",
        "consorcio",
        "municipio",
        "alcaldia",
        "alcaldía",
        "eireli",
    ];
    // Letters that dots and spaces keep apart belong together: «S. A. S.» is «sas».
    let lower = letters::lower(name).replace(['.', ','], " ");
    let words: Vec<&str> = lower.split_whitespace().collect();
    let mut single = String::new();
    let mut forms = Vec::new();
    for word in words {
        if word.chars().count() == 1 && word != "y" && word != "e" {
            single.push_str(word);
            continue;
        }
        forms.push(std::mem::take(&mut single));
        forms.push(word.to_owned());
    }
    forms.push(single);
    forms.iter().any(|form| FORMS.contains(&form.as_str()))
}

fn is_company_id(id: &str, country: Country) -> bool {
    let signs: String = id.chars().filter(char::is_ascii_alphanumeric).collect();
    let digits: String = id.chars().filter(char::is_ascii_digit).collect();
    let starts = |with: &[&str]| with.iter().any(|with| digits.starts_with(with));
    match country {
        // NIT of nine digits, with or without its check digit.
        Country::CO => matches!(digits.len(), 9 | 10) && starts(&["8", "9"]),
        // RFC of twelve characters; a person's has thirteen.
        Country::MX => signs.len() == 12 && signs.starts_with(|first: char| first.is_ascii_alphabetic()),
        Country::PE => digits.len() == 11 && starts(&["20"]),
        // RUT from fifty million on.
        Country::CL => {
            digits.len() >= 8 && signs[..signs.len() - 1].parse::<u32>().is_ok_and(|rut| rut >= 50_000_000)
        }
        Country::AR => digits.len() == 11 && starts(&["30", "33", "34"]),
        Country::EC => digits.len() == 13 && matches!(digits.as_bytes().get(2), Some(b'6' | b'9')),
        Country::ES => {
            signs.len() == 9
                && signs.starts_with(|first: char| "ABCDEFGHJNPQRSUVWabcdefghjnpqrsuvw".contains(first))
        }
        Country::BR => digits.len() == 14,
        Country::UY => digits.len() == 12,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, tax_id: &str, country: &str, expected: Person) {
        let customer = Customer {
            id: crate::domain::id::CustomerId::new("s/1"),
            source: crate::domain::id::SourceId::new("s"),
            code: "1".to_owned(),
            tax_id: Some(tax_id.to_owned()),
            name: name.to_owned(),
            city: None,
            region: None,
            salesperson: None,
            credit_limit: None,
            contact_points: Vec::new(),
        };
        assert_eq!(Person::of(&customer, country), expected, "{name} {tax_id} {country}");
    }

    #[test]
    fn a_form_in_the_name_makes_a_company() {
        check("DISTRIBUIDORA LA 14 S.A.S.", "", "CO", Person::Company);
        check("Aceros del Norte S. de R.L. de C.V.", "", "MX", Person::Company);
        check("Comercial Andes S. A. S", "", "CO", Person::Company);
        check("Maria Sofia Salas", "", "CO", Person::Natural);
        check("PEREZ SASTOQUE ANA", "", "CO", Person::Natural);
    }

    #[test]
    fn a_tax_id_tells_where_the_name_does_not() {
        check("Ferretería El Tornillo", "900.123.456-7", "CO", Person::Company);
        check("Ana Pérez", "52.123.456", "CO", Person::Natural);
        check("Ana Pérez", "1020304050", "CO", Person::Natural);
        check("Tienda", "ABC010203XY1", "MX", Person::Company);
        check("Ana", "PEAA800101AB1", "MX", Person::Natural);
        check("Bodega", "20123456789", "PE", Person::Company);
        check("Ana", "10123456789", "PE", Person::Natural);
        check("Almacén", "76.123.456-K", "CL", Person::Company);
        check("Ana", "12.345.678-5", "CL", Person::Natural);
        check("Kiosco", "30-12345678-9", "AR", Person::Company);
        check("Bar", "B12345678", "ES", Person::Company);
        check("Ana", "12345678Z", "ES", Person::Natural);
        check("", "", "XX", Person::Natural);
        check("Ñ", "Ñ", "CL", Person::Natural);
    }
}

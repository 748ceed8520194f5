//! The example portfolio as the file that an accounting system would have written.

use chrono::NaiveDate;

use super::ledger;
use super::people;
use super::source;
use crate::domain::contact_point::ContactKind;
use crate::domain::customer::Customer;

const HEADERS: [&str; 17] = [
    "NOMVENDEDOR",
    "Cod. Cliente",
    "NIF20",
    "NOMBRECLIENTE",
    "Serie",
    "Número",
    "Fecha Documento",
    "Fecha Vencimiento",
    "IMPORTE",
    "DIAS_VENCIDO",
    "RIESGOCONCEDIDO",
    "Población",
    "Provincia",
    "TELEFONO1",
    "TELEFONO2",
    "E-Mail",
    "CASTIGADA",
];

/// Semicolons, days before months, and the line breaks of Windows: as such files come.
pub fn csv(today: NaiveDate) -> String {
    let customers = people::customers(&source());
    let papers = ledger::papers();
    let mut text = HEADERS.join(";");
    text.push_str("\r\n");
    for paper in papers.iter().filter(|paper| paper.issued <= 0 && paper.balance(0) != 0) {
        let customer = &customers[paper.customer];
        let (series, number) = paper.number.split_once('-').unwrap_or(("", &paper.number));
        let phones = points(customer, ContactKind::Phone);
        let day = |offset: i64| (today + chrono::Duration::days(offset)).format("%d/%m/%Y").to_string();
        let row = [
            customer.salesperson.clone().unwrap_or_default(),
            customer.code.clone(),
            customer.tax_id.clone().unwrap_or_default(),
            customer.name.clone(),
            series.to_owned(),
            number.to_owned(),
            day(paper.issued),
            day(paper.due),
            paper.balance(0).to_string(),
            (-paper.due).to_string(),
            customer.credit_limit.map(|limit| limit.to_decimal()).unwrap_or_default(),
            customer.city.clone().unwrap_or_default(),
            customer.region.clone().unwrap_or_default(),
            phones.first().copied().unwrap_or_default().to_owned(),
            phones.get(1).copied().unwrap_or_default().to_owned(),
            points(customer, ContactKind::Email).first().copied().unwrap_or_default().to_owned(),
            if paper.written_off { "CASTIGADA".to_owned() } else { String::new() },
        ];
        // No invented word holds a semicolon, a quote or a line break.
        text.push_str(&row.join(";"));
        text.push_str("\r\n");
    }
    text
}

fn points(customer: &Customer, kind: ContactKind) -> Vec<&str> {
    customer.contact_points.iter().filter(|it| it.kind == kind).map(|it| it.value.as_str()).collect()
}

//! The invented customers. Nobody can be reached through them: their tax ids and
//! telephones are of ranges that nobody has, their mail domains are reserved (RFC 2606).

use super::chance::Chance;
use super::lines;
use crate::domain::contact_point::{ContactKind, ContactPoint};
use crate::domain::customer::Customer;
use crate::domain::id::{CustomerId, SourceId};
use crate::domain::letters::plain;
use crate::domain::money::{Currency, Money};

pub const CUSTOMERS: usize = 150;

/// How large a customer is, 1 for the largest. The walk visits every rank once, so that
/// codes say nothing about size.
pub fn rank(customer: usize) -> usize {
    (customer * 61 + 17) % CUSTOMERS + 1
}

/// The customers, in the order of their codes.
pub fn customers(source: &SourceId) -> Vec<Customer> {
    let mut chance = Chance::new(1);
    (0..CUSTOMERS).map(|place| customer(place, source, &mut chance)).collect()
}

fn customer(place: usize, source: &SourceId, chance: &mut Chance) -> Customer {
    let code = format!("{}", 3_100_012 + place * 37);
    // The large ones are companies.
    let company = chance.percent(68) || rank(place) <= 30;
    let (name, tax_id, mailbox) = match company {
        true => company_named(place, chance),
        false => person_named(place, chance),
    };
    let city = chance.one_of(&lines(include_str!("data/cities.txt")));
    let (city, region) = city.split_once('|').unwrap_or((city, ""));
    let mut contact_points = Vec::new();
    if place % 29 != 7 {
        contact_points.push(ContactPoint::new(ContactKind::Phone, format!("3000000{place:03}")));
    }
    if company && chance.percent(40) {
        contact_points.push(ContactPoint::new(ContactKind::Phone, format!("6010000{place:03}")));
    }
    if chance.percent(if company { 88 } else { 60 }) {
        contact_points.push(ContactPoint::new(ContactKind::Email, mailbox));
    }
    Customer {
        id: CustomerId::of(source, &code),
        source: source.clone(),
        code,
        name,
        tax_id: Some(tax_id),
        city: Some(city.to_owned()),
        region: Some(region.to_owned()),
        salesperson: Some(chance.one_of(&lines(include_str!("data/salespeople.txt"))).to_owned()),
        credit_limit: Some(Money::new(chance.between(2, 60) * 50_000_000, Currency::COP)),
        contact_points,
    }
}

fn company_named(place: usize, chance: &mut Chance) -> (String, String, String) {
    let (animals, places) = (lines(include_str!("data/animals.txt")), lines(include_str!("data/places.txt")));
    // A walk over all pairs, so that no two companies share their name.
    let pair = (place * 37 + 11) % (animals.len() * places.len());
    let (animal, home) = (animals[pair % animals.len()], places[pair / animals.len()]);
    let trade = chance.one_of(&lines(include_str!("data/trades.txt")));
    let form = chance.one_of(&["S.A.S.", "S.A.S.", "S.A.S.", "Ltda.", "S.A.", "y Cía."]);
    let box_name = chance.one_of(&["compras", "pagos", "contabilidad", "tesoreria"]);
    let domain = host(&format!("{animal} {home}").replace("El ", "").replace("La ", ""));
    (
        format!("{trade} {animal} {home} {form}"),
        format!("999{:06}", 1_000 + place * 173),
        format!("{box_name}@{domain}.example"),
    )
}

fn person_named(place: usize, chance: &mut Chance) -> (String, String, String) {
    let (first_names, surnames) =
        (lines(include_str!("data/first_names.txt")), lines(include_str!("data/surnames.txt")));
    let first = first_names[place % first_names.len()];
    let father = surnames[(place * 7 + place / 20) % surnames.len()];
    let mother = chance.one_of(&surnames);
    (
        format!("{first} {father} {mother}"),
        format!("1999{:06}", 2_000 + place * 311),
        format!("{}@example.com", host(&format!("{first} {father}")).replace('-', ".")),
    )
}

/// The text as a host name takes it.
fn host(text: &str) -> String {
    let text = plain(text).replace(' ', "-");
    text.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect()
}

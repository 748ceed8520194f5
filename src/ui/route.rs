//! Addresses inside the app: `#/cartera?estado=vencido`.
//!
//! Everything after `#` stays in the browser, so any folder of any static host
//! can serve the app and a deep link works offline. This file only reads and
//! writes addresses; `navigate` moves between them.

use std::fmt;

use crate::domain::contact_point::Channel;
use crate::domain::id::{AttemptId, CustomerId};
use crate::domain::stage::{Bucket, Stage};

/// A page, and what it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    Today,
    Customer(CustomerId),
    Portfolio,
    Agenda,
    /// Templates and the playbook.
    Messages,
    Import,
    Settings,
    /// Today's reminders, one after the other.
    Sending,
    /// The working day: visits in the morning, the close in the evening.
    Day,
    /// Every kit component on one page; development builds only.
    Gallery,
    /// An address that no page answers to.
    Unknown(String),
}

/// A route with its query: the filters, tabs and days that a link may carry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    pub route: Route,
    pub query: Query,
}

/// Names and values in the order they were written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<(String, String)>);

impl Route {
    /// The path without its `#`, ids percent-encoded.
    pub fn path(&self) -> String {
        match self {
            Route::Today => "/hoy".to_owned(),
            Route::Customer(id) => format!("/cliente/{}", encode(id.as_str())),
            Route::Portfolio => "/cartera".to_owned(),
            Route::Agenda => "/agenda".to_owned(),
            Route::Messages => "/mensajes".to_owned(),
            Route::Import => "/importar".to_owned(),
            Route::Settings => "/ajustes".to_owned(),
            Route::Sending => "/envios".to_owned(),
            Route::Day => "/jornada".to_owned(),
            Route::Gallery => "/galeria".to_owned(),
            Route::Unknown(path) => path.clone(),
        }
    }

    fn parse(path: &str) -> Route {
        let trimmed = path.trim_matches('/');
        match trimmed.split_once('/') {
            Some(("cliente", id)) if !id.is_empty() => Route::Customer(CustomerId::new(decode(id))),
            None => match trimmed {
                "" | "hoy" => Route::Today,
                "cartera" => Route::Portfolio,
                "agenda" => Route::Agenda,
                "mensajes" => Route::Messages,
                "importar" => Route::Import,
                "ajustes" => Route::Settings,
                "envios" => Route::Sending,
                "jornada" => Route::Day,
                "galeria" => Route::Gallery,
                _ => Route::Unknown(path.to_owned()),
            },
            Some(_) => Route::Unknown(path.to_owned()),
        }
    }

    /// A customer, at the step where a channel is taken.
    pub fn contact(customer: CustomerId, channel: Channel) -> Address {
        Route::Customer(customer).with("canal", channel_key(channel))
    }

    /// A customer, at the step where the result of an attempt is written down.
    pub fn record(customer: CustomerId, attempt: AttemptId) -> Address {
        Route::Customer(customer).with("registrar", attempt.0.to_string())
    }

    /// The same page with a query: `Route::Portfolio.with("estado", "vencido")`.
    pub fn with(self, name: &str, value: impl Into<String>) -> Address {
        Address::from(self).with(name, value)
    }
}

impl Address {
    /// Reads what stands in the address bar after the page's own URL. Never fails:
    /// what it does not know becomes `Route::Unknown`.
    pub fn parse(hash: &str) -> Address {
        let hash = hash.strip_prefix('#').unwrap_or(hash);
        let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
        Address { route: Route::parse(path), query: Query::parse(query) }
    }

    /// The same address with one more value, replacing an earlier one of that name.
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Address {
        self.query.set(name, value);
        self
    }
}

impl From<Route> for Address {
    fn from(route: Route) -> Address {
        Address { route, query: Query::default() }
    }
}

/// The address as an `href`: `#/cartera?estado=vencido`.
impl fmt::Display for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "#{}", self.route.path())?;
        for (position, (name, value)) in self.query.0.iter().enumerate() {
            let mark = if position == 0 { '?' } else { '&' };
            write!(out, "{mark}{}={}", encode(name), encode(value))?;
        }
        Ok(())
    }
}

impl Query {
    fn parse(text: &str) -> Query {
        let pairs = text.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(name), decode(value))
        });
        Query(pairs.collect())
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Sets a value; an empty one takes the name out.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        let value = value.into();
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some(pair) => pair.1 = value,
            None => self.0.push((name.to_owned(), value)),
        }
        self.0.retain(|(_, value)| !value.is_empty());
    }
}

/// A channel as an address writes it.
pub fn channel_key(channel: Channel) -> &'static str {
    match channel {
        Channel::Call => "llamada",
        Channel::WhatsApp => "whatsapp",
        Channel::Sms => "sms",
        Channel::Email => "correo",
        Channel::Visit => "visita",
    }
}

/// The channel that an address names, if it names one.
pub fn channel_of(key: &str) -> Option<Channel> {
    Channel::ALL.into_iter().find(|&channel| channel_key(channel) == key)
}

/// A stage as an address writes it.
pub fn stage_key(stage: Stage) -> &'static str {
    match stage {
        Stage::Preventive => "preventiva",
        Stage::Due => "vence",
        Stage::Overdue(Bucket::Days1To30) => "1-30",
        Stage::Overdue(Bucket::Days31To60) => "31-60",
        Stage::Overdue(Bucket::Days61To90) => "61-90",
        Stage::Overdue(Bucket::Days91AndMore) => "91",
    }
}

fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => encoded.push(byte.into()),
            _ => {
                encoded.push('%');
                encoded.extend(
                    [byte >> 4, byte & 15].map(|digit| char::from(b"0123456789ABCDEF"[usize::from(digit)])),
                );
            }
        }
    }
    encoded
}

/// Undoes `encode`. A `%` that starts no pair of digits stays as it is, since
/// people paste addresses that other programs have mangled.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let pair = bytes.get(at + 1).zip(bytes.get(at + 2)).filter(|_| bytes[at] == b'%');
        match pair.and_then(|(high, low)| Some((digit(*high)?, digit(*low)?))) {
            Some((high, low)) => {
                decoded.push(high << 4 | low);
                at += 3;
            }
            None => {
                decoded.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(address: impl Into<Address>, href: &str) {
        let address = address.into();
        assert_eq!(address.to_string(), href);
        assert_eq!(Address::parse(href), address);
    }

    #[test]
    fn every_page_reads_back_what_it_wrote() {
        check(Route::Today, "#/hoy");
        check(Route::Portfolio, "#/cartera");
        check(Route::Agenda, "#/agenda");
        check(Route::Messages, "#/mensajes");
        check(Route::Import, "#/importar");
        check(Route::Settings, "#/ajustes");
        check(Route::Sending, "#/envios");
        check(Route::Day, "#/jornada");
        check(Route::Gallery, "#/galeria");
    }

    #[test]
    fn an_id_may_hold_any_character() {
        check(Route::Customer(CustomerId::new("icg/900.123")), "#/cliente/icg%2F900.123");
        check(
            Route::Customer(CustomerId::new("ñandú 50% #1?&=")),
            "#/cliente/%C3%B1and%C3%BA%2050%25%20%231%3F%26%3D",
        );
    }

    #[test]
    fn a_query_travels_with_the_page() {
        check(
            Route::Portfolio.with("estado", "vencido").with("q", "a&b=c"),
            "#/cartera?estado=vencido&q=a%26b%3Dc",
        );
        assert_eq!(Address::parse("#/cartera?estado=vencido").query.get("estado"), Some("vencido"));
        assert_eq!(Address::parse("#/cartera?estado").query.get("estado"), Some(""));
        assert_eq!(Address::parse("#/cartera").query.get("estado"), None);
    }

    #[test]
    fn an_address_names_a_channel() {
        let customer = CustomerId::new("s/1");
        check(Route::contact(customer, Channel::WhatsApp), "#/cliente/s%2F1?canal=whatsapp");
        for channel in Channel::ALL {
            assert_eq!(channel_of(channel_key(channel)), Some(channel));
        }
        assert_eq!(channel_of("fax"), None);
    }

    #[test]
    fn an_emptied_value_leaves_the_address() {
        check(Route::Portfolio.with("q", "x").with("q", ""), "#/cartera");
    }

    #[test]
    fn no_address_is_today() {
        for hash in ["", "#", "#/", "/"] {
            assert_eq!(Address::parse(hash).route, Route::Today);
        }
    }

    #[test]
    fn an_unknown_address_is_kept_to_be_shown() {
        check(Route::Unknown("/nada/aqui".to_owned()), "#/nada/aqui");
        assert_eq!(Address::parse("#/cliente/").route, Route::Unknown("/cliente/".to_owned()));
    }

    #[test]
    fn a_broken_escape_stays_as_it_is() {
        assert_eq!(decode("50%"), "50%");
        assert_eq!(decode("%zz%4"), "%zz%4");
        assert_eq!(decode("%C3"), "\u{fffd}");
    }
}

//! Contact points (*medios de contacto*): the ways to reach a customer.
//!
//! The text stays as the creditor's file had it. The form that a link needs is worked
//! out when it is needed, because it depends on the country that the collector sets.

use serde::{Deserialize, Serialize};

use super::named::named;
named! {
    /// What kind of address it is.
    pub enum ContactKind {
        Phone,
        Email,
        Address,
    }
}

/// One way to reach a customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactPoint {
    pub kind: ContactKind,
    /// As it was written: `3148980504`, `compras@ejemplo.co`.
    pub value: String,
    /// What the collector learned about it.
    #[serde(default)]
    pub wrong: bool,
}

impl ContactPoint {
    pub fn new(kind: ContactKind, value: impl Into<String>) -> ContactPoint {
        ContactPoint { kind, value: value.into(), wrong: false }
    }
}

named! {
    /// How a collector reaches a customer (*canal*).
    pub enum Channel {
        Call,
        WhatsApp,
        Sms,
        Email,
        Visit,
    }
}

impl Channel {
    /// The kind of contact point that this channel needs.
    pub fn needs(&self) -> ContactKind {
        match self {
            Channel::Call | Channel::WhatsApp | Channel::Sms => ContactKind::Phone,
            Channel::Email => ContactKind::Email,
            Channel::Visit => ContactKind::Address,
        }
    }
}

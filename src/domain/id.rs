//! Identities: what a customer, a document and each written-down thing is called.
//!
//! Customers and documents take theirs from the creditor's own codes, so that two
//! devices that import the same file agree without talking. Things that a collector
//! writes down (notes, tasks, attempts, promises) are named by the stamp they were
//! written with.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::stamp::Stamp;

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(from = "String", into = "String")]
        pub struct $name(Arc<str>);

        impl $name {
            pub fn new(text: impl AsRef<str>) -> $name {
                $name(Arc::from(text.as_ref()))
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> $name {
                $name(Arc::from(text))
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0.as_ref().to_owned()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(out, "{}({})", stringify!($name), self.0)
            }
        }
    };
}

text_id! {
    /// Where customers and documents come from (*origen*): one creditor's one system.
    SourceId
}
text_id! {
    /// A customer of one source, `source/code`.
    CustomerId
}
text_id! {
    /// A document of one source, `source/series-number`.
    DocumentId
}

impl CustomerId {
    /// `code` is the tax id or internal code, never the name: two people share a name.
    pub fn of(source: &SourceId, code: &str) -> CustomerId {
        CustomerId::new(format!("{source}/{code}"))
    }
}

impl DocumentId {
    pub fn of(source: &SourceId, number: &str) -> DocumentId {
        DocumentId::new(format!("{source}/{number}"))
    }
}

macro_rules! stamp_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Stamp);
    };
}

stamp_id! {
    /// A contact attempt (*gestión*).
    AttemptId
}
stamp_id! {
    /// A note (*nota*).
    NoteId
}
stamp_id! {
    /// A task (*tarea*).
    TaskId
}
stamp_id! {
    /// A promise to pay (*promesa de pago*).
    PromiseId
}
stamp_id! {
    /// A contact point (*medio de contacto*) that the collector added.
    ContactPointId
}
stamp_id! {
    /// What was received and written down (*recibo*).
    ReceiptId
}
stamp_id! {
    /// An instalment plan (*plan de pagos*).
    PlanId
}
stamp_id! {
    /// An offer for paying promptly (*oferta por pronto pago*).
    OfferId
}
stamp_id! {
    /// A dispute (*reclamo*).
    DisputeId
}

//! Messages (*mensajes*): what is said to a customer, and the links that carry it.
//!
//! Nothing here sends: a link opens the collector's own app with a draft in it. What the
//! texts say is in `templates/`; which numbers are written how is the caller's business,
//! who hands over facts that are already words.

mod aim;
mod compose;
pub mod facts;
mod kind;
pub mod launch;
pub mod links;
pub mod lint;
pub mod manner;
pub mod marks;
pub mod review;
pub mod segments;
pub mod template;
pub mod texts;

pub use aim::{kind_for, suited};
pub use compose::{Gap, Message, choose, compose, compose_whole};
pub use kind::TemplateKind;

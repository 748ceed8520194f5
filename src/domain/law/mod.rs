//! The law under the ranking (*norma*): whether a contact may be made, and when it may.
//!
//! ```text
//!  packs/*.json ─> Pack ─┐
//!  holidays, own hours ──┴─> Law ── gate(Request) ──> Allowed | Warning | Refused(rule, next)
//!                             └─── budget(history) ─> what is left, and when it renews
//! ```
//!
//! All times are the debtor's own ([`zone`] makes them). No score passes the gate, and where
//! sources disagree the strict reading holds. A week runs from Monday to Sunday; a window ends
//! before its last minute: at 19:00 sharp «hasta las 19:00» is over.

mod budget;
mod calendar;
mod choice;
mod contact;
mod gate;
mod holiday;
mod in_force;
mod limit;
mod pack;
mod person;
mod place;
mod subject;
mod zone;

pub use budget::Allowance;
pub use calendar::{Holidays, is_public_holiday};
pub use choice::LawChoice;
pub use contact::{Contact, Intent, Means, MeansSet, Person, Recipient, Request};
pub use gate::{Law, Objection, OwnHours, Verdict};
pub use holiday::easter;
pub use pack::{Calendar, Confidence, Kind, Pack, Period, Rule, Scope, Severity, Window};
pub use subject::{Now, Subject};
pub use zone::Zone;

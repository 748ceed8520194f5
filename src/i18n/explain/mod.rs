//! Facts become sentences.
//!
//! Every enum of the domain and of the commands that a person may meet is explained here,
//! without a catch-all arm: a new refusal does not compile until it has words.

mod agenda;
mod agreement;
mod country;
mod dossier;
mod evidence;
pub mod import;
pub mod law;
mod message;
mod names;
mod refusal;
pub mod review;
mod storage;
mod worklist;

pub use agenda::when;
pub use agreement::{
    dispute_reason, escalated_to, frequency, habit, instalment_state, offer_state, payment_kind, plan_state,
    receipt_state, resolution, segment, tone,
};
pub use country::country;
pub use dossier::{due_distance, lateness, quick_day, section};
pub use evidence::{evidence, hint};
pub use message::{contact_kind, gap, obstacle, template_kind};
pub use names::*;
pub use refusal::refusal;
pub use storage::{backup_fault, failure, unread, witnessed};
pub use worklist::{fact, part, points, reason, tier, waiting, why};

//! Customer classes (*clases de cliente*): customers that are treated alike, with terms, a cadence
//! and a message of their own.
//!
//! A class is known by its name, and whoever carries a tag of that name belongs to it. A class may
//! also take in those with a certain history of payment. Of several the first in the settings
//! counts, and what was said by hand before what follows from the history.

use chrono::{Days, NaiveDate};

use super::document::Document;
use super::habit::Habit;
use super::kept::kept;
use super::ladder::Cadence;
use super::message::TemplateKind;
use super::named::named;

named! {
    /// What is written to a class about what is late, in place of what its stage suits.
    pub enum LateMessage {
        /// As to somebody whose delay is recent, however long it is.
        Early,
        /// As to somebody whose delay is long, from the first day.
        Late,
        /// Without figures.
        Brief,
    }
}

kept! {
    pub struct Class {
        pub name: String,
        /// Days of credit, for a document that came without a due date.
        pub terms: Option<u16> = default,
        pub cadence: Cadence,
        pub message: Option<LateMessage> = default,
        /// Who has paid like this belongs to it without being told so.
        pub habit: Option<Habit> = default,
    }
}

/// The kind of message for a member of a class: where it is about what is late, its own.
pub fn kind(class: Option<&Class>, by_stage: TemplateKind) -> TemplateKind {
    use TemplateKind as K;
    match (by_stage, class.and_then(|it| it.message)) {
        (K::OverdueEarly | K::OverdueLate, Some(LateMessage::Early)) => K::OverdueEarly,
        (K::OverdueEarly | K::OverdueLate, Some(LateMessage::Late)) => K::OverdueLate,
        (K::OverdueEarly | K::OverdueLate, Some(LateMessage::Brief)) => K::Brief,
        _ => by_stage,
    }
}

/// The day on which a document falls due: its own, else by the terms of the class.
pub fn due_on(document: &Document, class: Option<&Class>) -> Option<NaiveDate> {
    document.due_on.or_else(|| {
        let terms = class?.terms?;
        document.issued_on?.checked_add_days(Days::new(terms.into()))
    })
}

//! Customer classes (*clases de cliente*): customers that are treated alike, with terms, a cadence
//! and a message of their own.
//!
//! A class is known by its name, and whoever carries a tag of that name belongs to it. A class may
//! also take in those with a certain history of payment. Of several the first in the settings
//! counts, and what was said by hand before what follows from the history.

use chrono::{Days, NaiveDate};

use super::account::Account;
use super::activity::Activity;
use super::document::Document;
use super::kept::kept;
use super::ladder::Cadence;
use super::message::TemplateKind;
use super::named::named;
use super::segment::{Habit, habit};
use super::settings::Settings;

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

/// The class of a customer, if it is in any.
pub fn class<'a>(
    account: &Account,
    activity: &Activity,
    settings: &'a Settings,
    today: NaiveDate,
) -> Option<&'a Class> {
    let classes = &settings.classes;
    let by_hand = classes.iter().find(|it| activity.labels.contains(&it.name));
    by_hand.or_else(|| {
        // The history is read for nobody where no class asks for it.
        classes.iter().find(|it| it.habit.is_some())?;
        let shown = habit(account, activity, today, settings.tolerance());
        classes.iter().find(|it| it.habit == Some(shown))
    })
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

/// When reminders fall for a class, or for whoever is in none.
pub fn cadence(class: Option<&Class>, settings: &Settings) -> Cadence {
    class.map_or(settings.cadence, |it| it.cadence)
}

/// The day on which a document falls due: its own, else by the terms of the class.
pub fn due_on(document: &Document, class: Option<&Class>) -> Option<NaiveDate> {
    document.due_on.or_else(|| {
        let terms = class?.terms?;
        document.issued_on?.checked_add_days(Days::new(terms.into()))
    })
}

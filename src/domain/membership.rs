//! Membership: which of the collector's classes a customer is in, and what follows for it.

use chrono::NaiveDate;

use super::account::Account;
use super::activity::Activity;
use super::class::Class;
use super::habit::habit;
use super::ladder::Cadence;
use super::settings::Settings;

/// The class of a customer, if it is in any.
pub fn class_of<'a>(
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

/// When reminders fall for a class, or for whoever is in none.
pub fn cadence_of(class: Option<&Class>, settings: &Settings) -> Cadence {
    class.map_or(settings.cadence, |it| it.cadence)
}

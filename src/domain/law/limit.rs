//! How often: limits by day, by week and rolling, gaps, and what hangs on an answer.
//!
//! All of them count dates, so a limit is spent or not for a whole day.

use chrono::{Datelike as _, NaiveDate};

use super::contact::{Contact, Means, MeansSet};
use super::pack::{Kind, Period};

impl Kind {
    /// Whether one more contact by `means` on `day` would be too many.
    pub(super) fn is_spent(&self, means: Means, history: &[Contact], day: NaiveDate) -> bool {
        match *self {
            Kind::Limit { means: counted, max, period, after_direct } => {
                counted.holds(means)
                    && counting(history, day, after_direct)
                        .filter(|contact| counted.holds(contact.means) && period.holds(contact, day))
                        .count()
                        >= usize::from(max)
            }
            Kind::Gap { means: counted, days, same_means } => {
                let counts = |contact: &&Contact| {
                    if same_means { contact.means == means } else { counted.holds(contact.means) }
                };
                counted.holds(means)
                    && history
                        .iter()
                        .filter(|contact| !contact.inbound)
                        .filter(counts)
                        .any(|contact| (day - contact.at.date()).num_days().abs() < i64::from(days))
            }
            Kind::OneMeans { max, after_direct } => {
                let used = counting(history, day, after_direct)
                    .filter(|contact| same_week(contact.at.date(), day))
                    .fold(MeansSet::NONE, |used, contact| used.with(contact.means));
                used.with(means).len() > u32::from(max)
            }
            Kind::Cooldown { means: counted, after, days } => {
                counted.holds(means)
                    && history
                        .iter()
                        .filter(|contact| contact.direct && after.holds(contact.means))
                        .any(|contact| (0..i64::from(days)).contains(&(day - contact.at.date()).num_days()))
            }
            _ => false,
        }
    }
}

impl Period {
    /// Whether a contact falls into the period that `day` belongs to.
    pub(super) fn holds(self, contact: &Contact, day: NaiveDate) -> bool {
        let on = contact.at.date();
        match self {
            Period::Day => on == day,
            Period::Week => same_week(on, day),
            Period::Days(days) => (0..i64::from(days)).contains(&(day - on).num_days()),
        }
    }
}

/// The collector's contacts that count: all of them, or, where a rule hangs on an answer, those
/// from the week's first answered contact on.
pub(super) fn counting(
    history: &[Contact],
    day: NaiveDate,
    after_direct: bool,
) -> impl Iterator<Item = &Contact> {
    let answered = |contact: &&Contact| contact.direct && same_week(contact.at.date(), day);
    let first = history.iter().filter(answered).map(|contact| contact.at).min();
    history.iter().filter(move |contact| {
        !contact.inbound && (!after_direct || first.is_some_and(|first| contact.at >= first))
    })
}

/// Calendar weeks, Monday first.
pub(super) fn same_week(a: NaiveDate, b: NaiveDate) -> bool {
    a.iso_week() == b.iso_week()
}

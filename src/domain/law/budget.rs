//! The contact budget (*cupo de contactos*): what is left of each limit, and when it renews.

use chrono::NaiveDate;

use super::contact::{Contact, MeansSet, Person};
use super::gate::Law;
use super::limit::counting;
use super::pack::{Kind, Pack, Period, Rule, Severity};
use crate::domain::calendar::{day_after, next_monday};

/// What one limit still allows.
#[derive(Clone, Copy, Debug)]
pub struct Allowance {
    pub pack: &'static Pack,
    pub rule: &'static Rule,
    pub severity: Severity,
    /// The channels that draw on it.
    pub means: MeansSet,
    pub period: Period,
    pub of: u8,
    pub left: u8,
    /// The day on which more is left again; none while nothing was used.
    pub renews_on: Option<NaiveDate>,
}

impl Law {
    /// What is left on a day, limit by limit. A limit that hangs on an answer appears with the
    /// answer.
    pub fn budget(&self, person: Person, history: &[Contact], day: NaiveDate) -> Vec<Allowance> {
        let limits = self.rules(person).filter_map(|(pack, rule, severity)| match rule.kind {
            Kind::Limit { means, max, period, after_direct } => {
                let used: Vec<NaiveDate> = counting(history, day, after_direct)
                    .filter(|contact| means.holds(contact.means) && period.holds(contact, day))
                    .map(|contact| contact.at.date())
                    .collect();
                let asleep = after_direct && used.is_empty();
                let left = max.saturating_sub(u8::try_from(used.len()).unwrap_or(u8::MAX));
                let renews_on = used.iter().min().map(|first| period.renews(*first, day));
                (!asleep).then_some(Allowance {
                    pack,
                    rule,
                    severity,
                    means,
                    period,
                    of: max,
                    left,
                    renews_on,
                })
            }
            _ => None,
        });
        limits.collect()
    }
}

impl Period {
    /// The day on which what was used first no longer counts.
    fn renews(self, first: NaiveDate, day: NaiveDate) -> NaiveDate {
        match self {
            Period::Day => day_after(day, 1),
            Period::Week => next_monday(day),
            Period::Days(days) => day_after(first, days.into()),
        }
    }
}

//! The law in force: the pack that the settings choose, with what the collector added to it.

use chrono::Datelike as _;

use super::calendar::Holidays;
use super::gate::Law;
use super::pack::{Kind, Pack};
use super::subject::Now;
use crate::domain::settings::Settings;

impl Settings {
    /// The pack that holds: the chosen one, or that of the country.
    pub fn pack(&self) -> &'static Pack {
        let chosen = self.law.pack.as_deref().and_then(Pack::find);
        chosen.unwrap_or_else(|| Pack::of_country(&self.country))
    }

    /// The law that holds at a moment.
    pub fn law_of(&self, now: Now) -> Law {
        self.law(now.civil.year())
    }

    /// Whether anybody may be asked why nothing was paid.
    pub fn may_ask_reason(&self) -> bool {
        !self.pack().rules().any(|(_, rule)| matches!(rule.kind, Kind::AskReason))
    }

    /// The law that holds, quick to ask about the years around `around`.
    pub fn law(&self, around: i32) -> Law {
        let pack = self.pack();
        Law {
            pack,
            holidays: Holidays::of(pack, &self.law.holidays, around),
            own_hours: self.law.hours.filter(|hours| hours.from < hours.to),
            third_party: !self.law.own_debts,
            visits_excepted: self.law.visits_excepted,
        }
    }
}

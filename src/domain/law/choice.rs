//! What the collector chose: a pack, and what narrows it. Kept in the settings, apart from the
//! packs, so that it is always plain what is norm and what is one's own.

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use super::calendar::Holidays;
use super::gate::{Law, OwnHours};
use super::pack::{Kind, Pack};
use super::subject::Now;
use crate::domain::settings::Settings;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LawChoice {
    /// A pack's id; nothing for that of the country.
    pub pack: Option<String>,
    pub hours: Option<OwnHours>,
    /// Days that are holidays here and in no list.
    pub holidays: Vec<NaiveDate>,
    /// Collects what is owed to the collector's own business.
    pub own_debts: bool,
    /// The portfolio is of a kind that visits are allowed for.
    pub visits_excepted: bool,
}

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

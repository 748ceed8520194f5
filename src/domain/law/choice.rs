//! What the collector chose: a pack, and what narrows it. Kept in the settings, apart from the
//! packs, so that it is always plain what is norm and what is one's own.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::gate::OwnHours;

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

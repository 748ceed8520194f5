//! Where a customer stands with the worklist: put off, left out, or done for the day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::named::named;
named! {
    /// Why a customer is left out of the worklist (*exclusión*).
    pub enum ExclusionCause {
        Dispute,
        Legal,
        HandedOver,
        Insolvent,
        Relationship,
        Other,
    }
}

/// Left out until somebody looks again. There is no exclusion without a review date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exclusion {
    pub cause: ExclusionCause,
    #[serde(default)]
    pub note: String,
    /// The day on which the customer comes back by itself.
    pub review_on: NaiveDate,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Put off: back on this day.
    pub snoozed_until: Option<NaiveDate>,
    pub exclusion: Option<Exclusion>,
    /// The last day on which the collector ticked the customer off.
    pub done_on: Option<NaiveDate>,
}

impl Standing {
    /// The exclusion in force on `today`: from its review date on it no longer holds.
    pub fn excluded(&self, today: NaiveDate) -> Option<&Exclusion> {
        self.exclusion.as_ref().filter(|exclusion| today < exclusion.review_on)
    }

    /// The day of return, while the customer is put off.
    pub fn snoozed(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.snoozed_until.filter(|&until| today < until)
    }
}

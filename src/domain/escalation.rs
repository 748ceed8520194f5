//! Escalation (*escalamiento*): when somebody else is to take a hand.
//!
//! The manager's call is one more step, and the customer comes back after it; a third party
//! or the lawyers take the case over. Either way there is a day to look again.

use chrono::{NaiveDate, NaiveDateTime};

use super::named::named;

named! {
    /// Who takes a hand.
    pub enum EscalatedTo {
        /// The creditor's own manager calls.
        Manager,
        /// An agency collects.
        ThirdParty,
        Legal,
    }
}

/// A case that was handed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Escalation {
    pub to: EscalatedTo,
    pub note: String,
    pub since: NaiveDateTime,
    /// The day on which it comes back by itself.
    pub review_on: NaiveDate,
}

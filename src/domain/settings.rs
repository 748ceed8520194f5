//! What the collector set: the creditor, the country, and how the worklist weighs things.

use serde::{Deserialize, Serialize};

use super::calendar::{CountryCode, Tolerance};
use super::class::Class;
use super::ladder::Cadence;
use super::law::LawChoice;
use super::money::Currency;

/// On whose behalf one collects (*acreedor*), as messages name it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Creditor {
    pub name: String,
    /// Who signs, with a telephone if wished.
    pub signature: String,
    pub payment_link: String,
    /// Bank, account and holder, as they are to be read by the customer.
    pub bank_details: String,
}

/// How many points each part of the score is worth at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Weights {
    pub amount: u32,
    pub age: u32,
    pub habit: u32,
    pub silence: u32,
    pub trend: u32,
}

impl Default for Weights {
    fn default() -> Weights {
        Weights { amount: 35, age: 25, habit: 20, silence: 10, trend: 10 }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    pub creditor: Creditor,
    /// ISO 3166 code of the country whose telephone numbers these are.
    pub country: String,
    /// What amounts are in where a file does not say.
    pub currency: Currency,
    pub weights: Weights,
    /// Every n-th place of the list goes to the customer untouched for longest; 0 for none.
    pub coverage_every: u32,
    /// After what was agreed, every n-th place of the list is for a reminder of what is not late
    /// yet; 0 for all of them before whoever is late.
    pub reminder_every: u32,
    /// Overdue amounts below this many units wait for their coverage place.
    pub small_balance: i64,
    /// Banking days after the promised day before a promise is judged.
    pub promise_tolerance: u32,
    /// When reminders fall, and how long a customer is left alone after a contact.
    pub cadence: Cadence,
    /// Customers with a cadence and terms of their own, the first that fits counts.
    pub classes: Vec<Class>,
    /// Missed instalments that break a plan; 0 when none does.
    pub plan_broken_after: u32,
    /// The collector's own commission on what is collected, in hundredths of a per cent.
    pub commission: u32,
    /// Which law holds, and what the collector narrows.
    pub law: LawChoice,
}

impl Settings {
    /// How long after its day a promise or an instalment can still be kept.
    pub fn tolerance(&self) -> Tolerance {
        Tolerance { days: self.promise_tolerance, country: CountryCode::new(&self.country) }
    }
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            creditor: Creditor::default(),
            country: "CO".to_owned(),
            currency: Currency::COP,
            weights: Weights::default(),
            coverage_every: 5,
            reminder_every: 2,
            small_balance: 0,
            promise_tolerance: 1,
            cadence: Cadence::default(),
            classes: Vec::new(),
            plan_broken_after: 2,
            commission: 0,
            law: LawChoice::default(),
        }
    }
}

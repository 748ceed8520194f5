//! A contact that may not be made is written down, with the rule: the collector's proof.

use super::open_attempt::permitted;
use super::{Command, Moment, Refusal, known};
use crate::domain::change::{Change, ContactRefused};
use crate::domain::contact_point::Channel;
use crate::domain::id::CustomerId;
use crate::domain::objection::ObjectionNoted;
use crate::domain::portfolio::Portfolio;

#[derive(Clone, Debug)]
pub struct NoteRefusal {
    pub customer: CustomerId,
    pub channel: Channel,
    pub to: Option<String>,
}

impl Command for NoteRefusal {
    /// Only what is refused now: a record nobody can invent.
    fn decide(self, portfolio: &Portfolio, moment: &mut Moment) -> Result<Vec<Change>, Refusal> {
        known(portfolio, &self.customer)?;
        let NoteRefusal { customer, channel, to } = self;
        let (objection, next) = match permitted(portfolio, &customer, channel, to.as_deref(), moment) {
            Err(Refusal::AgainstTheLaw(objection)) => (objection.noted(), objection.next),
            Err(Refusal::NothingToCollect) => (nothing_to_collect(), None),
            _ => return Err(Refusal::NothingNew),
        };
        Ok(vec![Change::ContactRefused(ContactRefused { customer, channel, to, objection, next })])
    }
}

/// Not a rule of any pack: who owes nothing is left alone.
fn nothing_to_collect() -> ObjectionNoted {
    ObjectionNoted { rule: NOTHING_TO_COLLECT.to_owned(), norm: String::new() }
}

/// The rule under which the journal keeps that nothing was owed.
pub const NOTHING_TO_COLLECT: &str = "nothing_to_collect";

//! A contact point turns out to be wrong, or right after all.

use super::{Command, Moment, Refusal, known};
use crate::domain::change::Change;
use crate::domain::id::CustomerId;
use crate::domain::portfolio::Portfolio;

#[derive(Clone, Debug)]
pub struct MarkContactPoint {
    pub customer: CustomerId,
    pub value: String,
    pub wrong: bool,
    /// Wrong because messages to it come back.
    pub bounced: bool,
}

impl Command for MarkContactPoint {
    fn decide(self, portfolio: &Portfolio, _: &mut Moment) -> Result<Vec<Change>, Refusal> {
        known(portfolio, &self.customer)?;
        let MarkContactPoint { customer, value, wrong, bounced } = self;
        Ok(vec![Change::ContactPointMarked { customer, value, wrong, bounced: wrong && bounced }])
    }
}

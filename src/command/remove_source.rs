//! Everything of one source leaves: the example portfolio, most of the time.

use super::{Command, Moment, Refusal};
use crate::domain::change::Change;
use crate::domain::id::SourceId;
use crate::domain::portfolio::Portfolio;

#[derive(Clone, Debug)]
pub struct RemoveSource {
    pub source: SourceId,
}

impl Command for RemoveSource {
    fn decide(self, portfolio: &Portfolio, _: &mut Moment) -> Result<Vec<Change>, Refusal> {
        if !portfolio.accounts().any(|account| account.customer.source == self.source) {
            return Err(Refusal::NoSuchSource);
        }
        Ok(vec![Change::SourceRemoved { source: self.source }])
    }
}

//! A customer comes back to the worklist before its day.

use super::{Command, Moment, Refusal, known};
use crate::domain::change::Change;
use crate::domain::id::CustomerId;
use crate::domain::portfolio::Portfolio;
use crate::domain::standing::Standing;

#[derive(Clone, Debug)]
pub struct ReadmitCustomer {
    pub customer: CustomerId,
}

impl Command for ReadmitCustomer {
    fn decide(self, portfolio: &Portfolio, _: &mut Moment) -> Result<Vec<Change>, Refusal> {
        known(portfolio, &self.customer)?;
        if portfolio.activity(&self.customer).standing == Standing::default() {
            return Err(Refusal::NothingNew);
        }
        Ok(vec![Change::CustomerReadmitted { customer: self.customer }])
    }
}

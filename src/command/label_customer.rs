//! A tag of the collector's own is put on a customer, or taken off.

use super::{Command, Moment, Refusal, known};
use crate::domain::change::Change;
use crate::domain::id::CustomerId;
use crate::domain::portfolio::Portfolio;

#[derive(Clone, Debug)]
pub struct LabelCustomer {
    pub customer: CustomerId,
    pub label: String,
    pub on: bool,
}

impl Command for LabelCustomer {
    fn decide(self, portfolio: &Portfolio, _: &mut Moment) -> Result<Vec<Change>, Refusal> {
        known(portfolio, &self.customer)?;
        let label = self.label.trim().to_owned();
        if label.is_empty() {
            return Err(Refusal::Empty);
        }
        if portfolio.activity(&self.customer).labels.contains(&label) == self.on {
            return Err(Refusal::NothingNew);
        }
        Ok(vec![Change::CustomerLabelled { customer: self.customer, label, on: self.on }])
    }
}

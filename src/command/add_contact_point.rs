//! A new way to reach a customer.

use super::{Command, Moment, Refusal, known};
use crate::domain::change::Change;
use crate::domain::contact_point::ContactKind;
use crate::domain::id::CustomerId;
use crate::domain::portfolio::Portfolio;

#[derive(Clone, Debug)]
pub struct AddContactPoint {
    pub customer: CustomerId,
    pub kind: ContactKind,
    pub value: String,
}

impl Command for AddContactPoint {
    fn decide(self, portfolio: &Portfolio, _: &mut Moment) -> Result<Vec<Change>, Refusal> {
        known(portfolio, &self.customer)?;
        let value = self.value.trim().to_owned();
        if value.is_empty() {
            return Err(Refusal::Empty);
        }
        if portfolio.contact_points(&self.customer).iter().any(|point| point.value == value) {
            return Err(Refusal::NothingNew);
        }
        Ok(vec![Change::ContactPointAdded { customer: self.customer, kind: self.kind, value }])
    }
}

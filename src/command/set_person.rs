//! The collector says whether a customer is a person or a company.

use super::{Command, Moment, Refusal, known};
use crate::domain::change::Change;
use crate::domain::id::CustomerId;
use crate::domain::law::Person;
use crate::domain::portfolio::Portfolio;

#[derive(Clone, Debug)]
pub struct SetPerson {
    pub customer: CustomerId,
    pub person: Person,
}

impl Command for SetPerson {
    fn decide(self, portfolio: &Portfolio, _: &mut Moment) -> Result<Vec<Change>, Refusal> {
        known(portfolio, &self.customer)?;
        let SetPerson { customer, person } = self;
        if portfolio.activity(&customer).person == Some(person) {
            return Err(Refusal::NothingNew);
        }
        Ok(vec![Change::PersonSet { customer, person }])
    }
}

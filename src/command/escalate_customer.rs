//! A case is handed on: to the manager, an agency, the lawyers. Or it comes back.

use chrono::NaiveDate;

use super::{Command, Moment, Refusal, known};
use crate::domain::change::Change;
use crate::domain::escalation::EscalatedTo;
use crate::domain::id::CustomerId;
use crate::domain::portfolio::Portfolio;

#[derive(Clone, Debug)]
pub struct EscalateCustomer {
    pub customer: CustomerId,
    pub to: EscalatedTo,
    pub note: String,
    /// The day on which it comes back by itself.
    pub review_on: NaiveDate,
}

impl Command for EscalateCustomer {
    fn decide(self, portfolio: &Portfolio, moment: &mut Moment) -> Result<Vec<Change>, Refusal> {
        known(portfolio, &self.customer)?;
        if self.review_on <= moment.today() {
            return Err(Refusal::ReturnDayMissing);
        }
        let EscalateCustomer { customer, to, note, review_on } = self;
        Ok(vec![Change::CustomerEscalated { customer, to, note: note.trim().to_owned(), review_on }])
    }
}

#[derive(Clone, Debug)]
pub struct EndEscalation {
    pub customer: CustomerId,
}

impl Command for EndEscalation {
    fn decide(self, portfolio: &Portfolio, _: &mut Moment) -> Result<Vec<Change>, Refusal> {
        if portfolio.activity(&self.customer).escalation.is_none() {
            return Err(Refusal::NothingNew);
        }
        Ok(vec![Change::EscalationEnded { customer: self.customer }])
    }
}

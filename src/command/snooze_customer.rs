//! A customer is put off to another day.

use chrono::NaiveDate;

use super::{Command, Moment, Refusal, known};
use crate::domain::change::Change;
use crate::domain::id::CustomerId;
use crate::domain::portfolio::Portfolio;

#[derive(Clone, Debug)]
pub struct SnoozeCustomer {
    pub customer: CustomerId,
    pub until: NaiveDate,
}

impl Command for SnoozeCustomer {
    fn decide(self, portfolio: &Portfolio, moment: &mut Moment) -> Result<Vec<Change>, Refusal> {
        known(portfolio, &self.customer)?;
        if self.until <= moment.today() {
            return Err(Refusal::ReturnDayMissing);
        }
        Ok(vec![Change::CustomerSnoozed { customer: self.customer, until: self.until }])
    }
}

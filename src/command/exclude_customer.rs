//! A customer is left out of the worklist, with a reason and a day to look again.

use super::{Command, Moment, Refusal, known};
use crate::domain::change::Change;
use crate::domain::id::CustomerId;
use crate::domain::portfolio::Portfolio;
use crate::domain::standing::Exclusion;

#[derive(Clone, Debug)]
pub struct ExcludeCustomer {
    pub customer: CustomerId,
    pub exclusion: Exclusion,
}

impl Command for ExcludeCustomer {
    /// No account leaves for good by habit: the review date lies after today, always.
    fn decide(self, portfolio: &Portfolio, moment: &mut Moment) -> Result<Vec<Change>, Refusal> {
        known(portfolio, &self.customer)?;
        if self.exclusion.review_on <= moment.today() {
            return Err(Refusal::ReturnDayMissing);
        }
        Ok(vec![Change::CustomerExcluded { customer: self.customer, exclusion: self.exclusion }])
    }
}

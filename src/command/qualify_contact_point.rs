//! The collector says whose a number or address is, and whether the debtor authorised it.

use super::{Command, Moment, Refusal, known};
use crate::domain::change::Change;
use crate::domain::id::CustomerId;
use crate::domain::law::Recipient;
use crate::domain::portfolio::Portfolio;

#[derive(Clone, Debug)]
pub struct QualifyContactPoint {
    pub customer: CustomerId,
    pub value: String,
    pub recipient: Recipient,
    pub authorised: Option<bool>,
    /// Where the authorisation is written.
    pub evidence: String,
}

impl Command for QualifyContactPoint {
    fn decide(self, portfolio: &Portfolio, _: &mut Moment) -> Result<Vec<Change>, Refusal> {
        known(portfolio, &self.customer)?;
        let QualifyContactPoint { customer, value, recipient, authorised, evidence } = self;
        let evidence = evidence.trim().to_owned();
        Ok(vec![Change::ContactPointQualified { customer, value, recipient, authorised, evidence }])
    }
}

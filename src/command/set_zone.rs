//! The collector says in which time zone a customer lives, where its state and its telephone
//! do not tell rightly.

use super::{Command, Moment, Refusal, known};
use crate::domain::change::Change;
use crate::domain::id::CustomerId;
use crate::domain::law::Zone;
use crate::domain::portfolio::Portfolio;

#[derive(Clone, Debug)]
pub struct SetZone {
    pub customer: CustomerId,
    /// Nothing: as the data tell.
    pub zone: Option<Zone>,
}

impl Command for SetZone {
    fn decide(self, portfolio: &Portfolio, _: &mut Moment) -> Result<Vec<Change>, Refusal> {
        known(portfolio, &self.customer)?;
        let SetZone { customer, zone } = self;
        if portfolio.activity(&customer).zone == zone {
            return Err(Refusal::NothingNew);
        }
        Ok(vec![Change::ZoneSet { customer, zone: zone.map(|zone| zone.name().to_owned()) }])
    }
}

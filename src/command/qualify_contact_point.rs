//! The collector says whose a number or address is, who answers there, and whether the debtor
//! authorised it.

use super::{Command, Moment, Refusal, known};
use crate::domain::activity::Qualified;
use crate::domain::change::Change;
use crate::domain::id::CustomerId;

use crate::domain::portfolio::Portfolio;

#[derive(Clone, Debug)]
pub struct QualifyContactPoint {
    pub customer: CustomerId,
    /// All that is known of it from now on.
    pub known: Qualified,
}

impl Command for QualifyContactPoint {
    fn decide(self, portfolio: &Portfolio, _: &mut Moment) -> Result<Vec<Change>, Refusal> {
        known(portfolio, &self.customer)?;
        let QualifyContactPoint { customer, known: mut it } = self;
        for text in [&mut it.evidence, &mut it.name, &mut it.role] {
            *text = text.trim().to_owned();
        }
        if portfolio.activity(&customer).known_of(&it.value) == Some(&it) {
            return Err(Refusal::NothingNew);
        }
        // One of a kind is preferred: who says so of another takes it back from the first.
        let mut changes = Vec::new();
        if it.preferred {
            let points = portfolio.contact_points(&customer);
            let kind = |value: &str| points.iter().find(|point| point.value == value).map(|point| point.kind);
            let others = portfolio.activity(&customer).qualified.iter().filter(|other| {
                other.preferred && other.value != it.value && kind(&other.value) == kind(&it.value)
            });
            changes
                .extend(others.map(|other| of(&customer, Qualified { preferred: false, ..other.clone() })));
        }
        changes.push(of(&customer, it));
        Ok(changes)
    }
}

fn of(customer: &CustomerId, it: Qualified) -> Change {
    let Qualified { value, recipient, authorised, evidence, name, role, preferred, best_at } = it;
    let customer = customer.clone();
    Change::ContactPointQualified {
        customer,
        value,
        recipient,
        authorised,
        evidence,
        name,
        role,
        preferred,
        best_at,
    }
}

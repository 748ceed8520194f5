//! A customer is put into a class, or out of all of them.

use super::{Command, Moment, Refusal, known};
use crate::domain::change::Change;
use crate::domain::id::CustomerId;
use crate::domain::portfolio::Portfolio;

#[derive(Clone, Debug)]
pub struct ClassifyCustomer {
    pub customer: CustomerId,
    /// The name of the class; none for whatever its history says.
    pub class: Option<String>,
}

impl Command for ClassifyCustomer {
    /// The tag of one class goes on, and those of the others come off.
    fn decide(self, portfolio: &Portfolio, _: &mut Moment) -> Result<Vec<Change>, Refusal> {
        known(portfolio, &self.customer)?;
        let classes = &portfolio.settings().classes;
        if self.class.as_ref().is_some_and(|name| classes.iter().all(|it| it.name != *name)) {
            return Err(Refusal::NoSuchClass);
        }
        let worn = &portfolio.activity(&self.customer).labels;
        let change = |name: &String, on| {
            let (customer, label) = (self.customer.clone(), name.clone());
            Change::CustomerLabelled { customer, label, on }
        };
        let others = classes.iter().map(|it| &it.name).filter(|name| Some(*name) != self.class.as_ref());
        let off = others.filter(|name| worn.contains(name)).map(|name| change(name, false));
        let on = self.class.iter().filter(|name| !worn.contains(name)).map(|name| change(name, true));
        let changes: Vec<Change> = off.chain(on).collect();
        if changes.is_empty() { Err(Refusal::NothingNew) } else { Ok(changes) }
    }
}

//! Changes that were prepared beforehand come in as one command: the example portfolio.

use super::{Command, Moment, Refusal};
use crate::domain::change::Change;
use crate::domain::portfolio::Portfolio;

#[derive(Clone, Debug)]
pub struct LoadChanges {
    pub changes: Vec<Change>,
}

impl Command for LoadChanges {
    fn decide(self, _: &Portfolio, _: &mut Moment) -> Result<Vec<Change>, Refusal> {
        if self.changes.is_empty() {
            return Err(Refusal::Empty);
        }
        Ok(self.changes)
    }
}

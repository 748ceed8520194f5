//! Something worth remembering about a customer.

use super::{Command, Moment, Refusal, known};
use crate::domain::change::Change;
use crate::domain::id::{CustomerId, NoteId};
use crate::domain::portfolio::Portfolio;

#[derive(Clone, Debug)]
pub struct WriteNote {
    pub customer: CustomerId,
    pub text: String,
}

impl Command for WriteNote {
    fn decide(self, portfolio: &Portfolio, moment: &mut Moment) -> Result<Vec<Change>, Refusal> {
        known(portfolio, &self.customer)?;
        let text = self.text.trim().to_owned();
        if text.is_empty() {
            return Err(Refusal::Empty);
        }
        let note = NoteId(moment.fresh());
        Ok(vec![Change::NoteWritten { customer: self.customer, note, text, attempt: None }])
    }
}

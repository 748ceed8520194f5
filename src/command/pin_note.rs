//! A note goes above the rest, or back among them.

use super::{Command, Moment, Refusal};
use crate::domain::change::Change;
use crate::domain::id::{CustomerId, NoteId};
use crate::domain::portfolio::Portfolio;

#[derive(Clone, Debug)]
pub struct PinNote {
    pub customer: CustomerId,
    pub note: NoteId,
    pub pinned: bool,
}

impl Command for PinNote {
    fn decide(self, portfolio: &Portfolio, _: &mut Moment) -> Result<Vec<Change>, Refusal> {
        let notes = &portfolio.activity(&self.customer).notes;
        if !notes.iter().any(|note| note.id == self.note) {
            return Err(Refusal::NoSuchNote);
        }
        Ok(vec![Change::NotePinned { customer: self.customer, note: self.note, pinned: self.pinned }])
    }
}

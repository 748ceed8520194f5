//! A document is written off, or collected again.

use super::{Command, Moment, Refusal};
use crate::domain::change::Change;
use crate::domain::id::{CustomerId, DocumentId};
use crate::domain::portfolio::Portfolio;

#[derive(Clone, Debug)]
pub struct WriteOffDocument {
    pub customer: CustomerId,
    pub document: DocumentId,
    /// Why; never empty.
    pub note: String,
}

impl Command for WriteOffDocument {
    fn decide(self, portfolio: &Portfolio, _: &mut Moment) -> Result<Vec<Change>, Refusal> {
        let account = portfolio.account(&self.customer).ok_or(Refusal::NoSuchCustomer)?;
        let mut open = account.collectible();
        open.find(|it| it.id == self.document).ok_or(Refusal::NoSuchDocument)?;
        let note = self.note.trim().to_owned();
        if note.is_empty() {
            return Err(Refusal::Empty);
        }
        Ok(vec![Change::DocumentWrittenOff { customer: self.customer, document: self.document, note }])
    }
}

/// Only what was written off by hand: what the file says is the creditor's to change.
#[derive(Clone, Debug)]
pub struct ReinstateDocument {
    pub customer: CustomerId,
    pub document: DocumentId,
}

impl Command for ReinstateDocument {
    fn decide(self, portfolio: &Portfolio, _: &mut Moment) -> Result<Vec<Change>, Refusal> {
        let account = portfolio.account(&self.customer).ok_or(Refusal::NoSuchCustomer)?;
        if !account.given_up.contains(&self.document) {
            return Err(Refusal::NoSuchDocument);
        }
        Ok(vec![Change::DocumentReinstated { customer: self.customer, document: self.document }])
    }
}

//! A document is not asked for until a day, with a reason; or asked for again before it.

use super::{Command, Moment, Refusal};
use crate::domain::change::Change;
use crate::domain::id::{CustomerId, DocumentId};
use crate::domain::portfolio::Portfolio;
use crate::domain::standing::Exclusion;

#[derive(Clone, Debug)]
pub struct PauseDocument {
    pub customer: CustomerId,
    pub document: DocumentId,
    pub pause: Exclusion,
}

impl Command for PauseDocument {
    /// There is no pause without a day of return.
    fn decide(self, portfolio: &Portfolio, moment: &mut Moment) -> Result<Vec<Change>, Refusal> {
        let account = portfolio.account(&self.customer).ok_or(Refusal::NoSuchCustomer)?;
        let mut open = account.collectible();
        open.find(|it| it.id == self.document).ok_or(Refusal::NoSuchDocument)?;
        if self.pause.review_on <= moment.today() {
            return Err(Refusal::ReturnDayMissing);
        }
        let PauseDocument { customer, document, pause } = self;
        Ok(vec![Change::DocumentPaused { customer, document, pause }])
    }
}

#[derive(Clone, Debug)]
pub struct ResumeDocument {
    pub customer: CustomerId,
    pub document: DocumentId,
}

impl Command for ResumeDocument {
    fn decide(self, portfolio: &Portfolio, moment: &mut Moment) -> Result<Vec<Change>, Refusal> {
        let activity = portfolio.activity(&self.customer);
        activity.paused(&self.document, moment.today()).ok_or(Refusal::NothingNew)?;
        Ok(vec![Change::DocumentResumed { customer: self.customer, document: self.document }])
    }
}

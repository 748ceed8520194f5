//! A customer says that part of a debt is wrong; somebody decides it.

use chrono::NaiveDate;

use super::{Command, Moment, Refusal};
use crate::domain::change::{Change, DisputeOpened};
use crate::domain::dispute::{DisputeReason, Resolution};
use crate::domain::id::{CustomerId, DisputeId, DocumentId};
use crate::domain::money::Money;
use crate::domain::portfolio::Portfolio;

#[derive(Clone, Debug)]
pub struct OpenDispute {
    pub customer: CustomerId,
    pub document: DocumentId,
    /// What of it is wrong; none for all of it.
    pub amount: Option<Money>,
    pub reason: DisputeReason,
    pub note: String,
    /// The day to look at it again.
    pub review_on: NaiveDate,
}

impl Command for OpenDispute {
    fn decide(self, portfolio: &Portfolio, moment: &mut Moment) -> Result<Vec<Change>, Refusal> {
        let account = portfolio.account(&self.customer).ok_or(Refusal::NoSuchCustomer)?;
        let mut open = account.collectible();
        let document = open.find(|it| it.id == self.document).ok_or(Refusal::NoSuchDocument)?;
        let owed = document.balance;
        if self.review_on <= moment.today() {
            return Err(Refusal::ReturnDayMissing);
        }
        if let Some(amount) = self.amount {
            if !amount.is_positive() || amount.currency != owed.currency {
                return Err(Refusal::NotAnAmount);
            }
            if amount.minor > owed.minor {
                return Err(Refusal::MoreThanOwed { owed });
            }
        }
        Ok(vec![Change::DisputeOpened(DisputeOpened {
            dispute: DisputeId(moment.fresh()),
            customer: self.customer,
            document: self.document,
            amount: self.amount,
            reason: self.reason,
            note: self.note.trim().to_owned(),
            review_on: self.review_on,
        })])
    }
}

#[derive(Clone, Debug)]
pub struct ResolveDispute {
    pub customer: CustomerId,
    pub dispute: DisputeId,
    pub resolution: Resolution,
}

impl Command for ResolveDispute {
    fn decide(self, portfolio: &Portfolio, _: &mut Moment) -> Result<Vec<Change>, Refusal> {
        let mut disputes = portfolio.activity(&self.customer).disputes.iter();
        disputes.find(|it| it.id == self.dispute && it.is_open()).ok_or(Refusal::NoSuchDispute)?;
        let ResolveDispute { customer, dispute, resolution } = self;
        Ok(vec![Change::DisputeResolved { customer, dispute, resolution }])
    }
}

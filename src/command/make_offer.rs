//! So much by a day, and the rest is let off; or the offer is taken back.

use chrono::NaiveDate;

use super::agree_plan::plan_debt;
use super::{Command, Moment, Refusal, not_past};
use crate::domain::change::{Change, OfferMade};
use crate::domain::id::{CustomerId, DocumentId, OfferId};
use crate::domain::money::Money;
use crate::domain::offer::OfferState;
use crate::domain::portfolio::Portfolio;

#[derive(Clone, Debug)]
pub struct MakeOffer {
    pub customer: CustomerId,
    pub documents: Vec<DocumentId>,
    /// What is let off; the rest of what the documents owe is to be paid.
    pub discount: Money,
    /// The last day, included.
    pub until: NaiveDate,
}

impl Command for MakeOffer {
    fn decide(self, portfolio: &Portfolio, moment: &mut Moment) -> Result<Vec<Change>, Refusal> {
        let owed = plan_debt(portfolio, &self.customer, &self.documents)?;
        not_past(self.until, moment)?;
        if !self.discount.is_positive() || self.discount.currency != owed.currency {
            return Err(Refusal::NotAnAmount);
        }
        let pay = Money::new(owed.minor - self.discount.minor, owed.currency);
        if !pay.is_positive() {
            return Err(Refusal::MoreThanOwed { owed });
        }
        Ok(vec![Change::OfferMade(OfferMade {
            offer: OfferId(moment.fresh()),
            customer: self.customer,
            documents: self.documents,
            pay,
            discount: self.discount,
            until: self.until,
        })])
    }
}

#[derive(Clone, Debug)]
pub struct WithdrawOffer {
    pub customer: CustomerId,
    pub offer: OfferId,
}

impl Command for WithdrawOffer {
    fn decide(self, portfolio: &Portfolio, moment: &mut Moment) -> Result<Vec<Change>, Refusal> {
        let account = portfolio.account(&self.customer).ok_or(Refusal::NoSuchCustomer)?;
        let mut offers = portfolio.activity(&self.customer).offers.iter();
        let offer = offers.find(|it| it.id == self.offer).ok_or(Refusal::NoSuchOffer)?;
        if offer.state(&account.payments, moment.today()) != OfferState::Open {
            return Err(Refusal::NoSuchOffer);
        }
        Ok(vec![Change::OfferWithdrawn { customer: self.customer, offer: self.offer }])
    }
}

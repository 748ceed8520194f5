//! What stands on account pays documents.

use super::record_payment::{AllocateTo, share_out};
use super::{Command, Moment, Refusal};
use crate::domain::change::Change;
use crate::domain::id::{CustomerId, ReceiptId};
use crate::domain::portfolio::Portfolio;

#[derive(Clone, Debug)]
pub struct ApplyCredit {
    pub customer: CustomerId,
    /// The receipt whose rest it is.
    pub receipt: ReceiptId,
    pub to: AllocateTo,
}

impl Command for ApplyCredit {
    fn decide(self, portfolio: &Portfolio, _: &mut Moment) -> Result<Vec<Change>, Refusal> {
        let account = portfolio.account(&self.customer).ok_or(Refusal::NoSuchCustomer)?;
        let receipt = account.receipt(self.receipt).filter(|it| it.counts()).ok_or(Refusal::NoSuchPayment)?;
        let activity = portfolio.activity(&self.customer);
        let owed = account.owed(&activity.disputes);
        let shares = share_out(receipt.left(), &self.to, &owed, activity)?.shares;
        if shares.is_empty() {
            return Err(Refusal::NothingNew);
        }
        Ok(vec![Change::PaymentAllocated { customer: self.customer, receipt: self.receipt, shares }])
    }
}

//! What a customer said it paid was seen.

use super::record_payment::{AllocateTo, share_out};
use super::{Command, Moment, Refusal};
use crate::domain::change::Change;
use crate::domain::id::{CustomerId, ReceiptId};
use crate::domain::portfolio::Portfolio;
use crate::domain::receipt::ReceiptState;

#[derive(Clone, Debug)]
pub struct ConfirmPayment {
    pub customer: CustomerId,
    pub receipt: ReceiptId,
    pub to: AllocateTo,
}

impl Command for ConfirmPayment {
    /// Refused where a file has shown the payment since: it would count twice.
    fn decide(self, portfolio: &Portfolio, _: &mut Moment) -> Result<Vec<Change>, Refusal> {
        let account = portfolio.account(&self.customer).ok_or(Refusal::NoSuchCustomer)?;
        let claim = account.receipt(self.receipt).filter(|it| it.state == ReceiptState::ToVerify);
        let claim = claim.ok_or(Refusal::NoSuchPayment)?;
        if account.is_seen(claim) {
            return Err(Refusal::AlreadySeen);
        }
        let activity = portfolio.activity(&self.customer);
        let owed = account.owed(&activity.disputes);
        let shares = share_out(claim.amount, &self.to, &owed, activity)?.shares;
        Ok(vec![Change::PaymentConfirmed { customer: self.customer, receipt: self.receipt, shares }])
    }
}

//! A payment is taken back: the cheque bounced, or what was said never came.

use super::{Command, Moment, Refusal};
use crate::domain::change::Change;
use crate::domain::id::{CustomerId, ReceiptId};
use crate::domain::portfolio::Portfolio;
use crate::domain::receipt::ReceiptState;

#[derive(Clone, Debug)]
pub struct ReversePayment {
    pub customer: CustomerId,
    pub receipt: ReceiptId,
    pub note: String,
}

impl Command for ReversePayment {
    fn decide(self, portfolio: &Portfolio, _: &mut Moment) -> Result<Vec<Change>, Refusal> {
        let account = portfolio.account(&self.customer).ok_or(Refusal::NoSuchCustomer)?;
        let receipt = account.receipt(self.receipt);
        receipt.filter(|it| it.state != ReceiptState::Reversed).ok_or(Refusal::NoSuchPayment)?;
        let note = self.note.trim().to_owned();
        Ok(vec![Change::PaymentReversed { customer: self.customer, receipt: self.receipt, note }])
    }
}

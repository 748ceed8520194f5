//! The cash receipts of a day: what should be in the bag.

use chrono::NaiveDate;

use super::id::{CustomerId, ReceiptId};
use super::money::Money;
use super::payment::PaymentKind;
use super::portfolio::Portfolio;
use super::promise::PaymentMethod;

/// Money that was received in cash on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CashLine {
    pub customer: CustomerId,
    pub receipt: ReceiptId,
    pub number: Option<u32>,
    pub amount: Money,
}

/// The cash receipts of a day that count, by their number.
pub fn received_on(portfolio: &Portfolio, day: NaiveDate) -> Vec<CashLine> {
    let mut lines = Vec::new();
    for account in portfolio.accounts() {
        let cash = account.receipts.iter().filter(|it| {
            it.counts()
                && it.kind == PaymentKind::Money
                && it.method == Some(PaymentMethod::Cash)
                && it.received_on == day
        });
        lines.extend(cash.map(|it| CashLine {
            customer: account.customer.id.clone(),
            receipt: it.id,
            number: it.number,
            amount: it.amount,
        }));
    }
    super::order::sort_by_key(&mut lines, |it| (it.number, it.receipt));
    lines
}

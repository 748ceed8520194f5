//! Money, a credit note or a discount is written down, and shared out over documents.

use chrono::NaiveDate;

use super::{Command, Moment, Refusal, known};
use crate::domain::account::Account;
use crate::domain::activity::Activity;
use crate::domain::allocation::{Allocation, Owed, Share, by_document, oldest_first};
use crate::domain::change::Change;
use crate::domain::id::{CustomerId, PlanId, ReceiptId};
use crate::domain::money::Money;
use crate::domain::offer::OfferState;
use crate::domain::payment::{Payment, PaymentKind};
use crate::domain::portfolio::Portfolio;
use crate::domain::promise::PaymentMethod;
use crate::domain::receipt::ReceiptTerms;

/// Which documents a sum pays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum AllocateTo {
    #[default]
    OldestFirst,
    Documents(Vec<Share>),
    /// The documents of a plan, oldest first.
    Plan(PlanId),
}

#[derive(Clone, Debug)]
pub struct RecordPayment {
    pub customer: CustomerId,
    pub kind: PaymentKind,
    pub amount: Money,
    pub received_on: NaiveDate,
    pub method: Option<PaymentMethod>,
    pub reference: String,
    pub to: AllocateTo,
    /// The customer says so, and nobody has seen it yet.
    pub to_verify: bool,
}

impl Command for RecordPayment {
    /// What no document takes stays on account. A payment that meets an open offer brings its
    /// discount along.
    fn decide(self, portfolio: &Portfolio, moment: &mut Moment) -> Result<Vec<Change>, Refusal> {
        known(portfolio, &self.customer)?;
        if !self.amount.is_positive() {
            return Err(Refusal::NotAnAmount);
        }
        if self.received_on > moment.today() {
            return Err(Refusal::InTheFuture { today: moment.today() });
        }
        let activity = portfolio.activity(&self.customer);
        let account = portfolio.account(&self.customer).ok_or(Refusal::NoSuchCustomer)?;
        let mut owed = account.owed(&activity.disputes);
        let given = share_out(self.amount, &self.to, &owed, activity)?;
        let plan = if let AllocateTo::Plan(plan) = self.to { Some(plan) } else { None };
        let terms = ReceiptTerms {
            kind: self.kind,
            amount: self.amount,
            received_on: self.received_on,
            method: self.method,
            reference: self.reference.trim().to_owned(),
            plan,
            to_verify: self.to_verify,
            shares: given.shares,
            number: None,
        };
        let discounts = if terms.kind.is_money() && !terms.to_verify {
            take_off(&terms.shares, &mut owed);
            discounts(account, activity, &terms, &owed, moment.today())
        } else {
            Vec::new()
        };
        let changes = std::iter::once(terms).chain(discounts).map(|terms| Change::PaymentRecorded {
            customer: self.customer.clone(),
            receipt: ReceiptId(moment.fresh()),
            terms,
        });
        Ok(changes.collect())
    }
}

/// Money in hand: it is written down and its receipt gets the next number.
#[derive(Clone, Debug)]
pub struct IssueReceipt {
    pub payment: RecordPayment,
    /// The number after the last that was ever given.
    pub number: u32,
}

impl Command for IssueReceipt {
    fn decide(self, portfolio: &Portfolio, moment: &mut Moment) -> Result<Vec<Change>, Refusal> {
        let mut changes = self.payment.decide(portfolio, moment)?;
        if let Some(Change::PaymentRecorded { terms, .. }) = changes.first_mut() {
            // What nobody has seen, and what is no money, is no reason for a receipt.
            terms.number = (terms.kind.is_money() && !terms.to_verify).then_some(self.number);
        }
        Ok(changes)
    }
}

pub(super) fn share_out(
    amount: Money,
    to: &AllocateTo,
    owed: &[Owed],
    activity: &Activity,
) -> Result<Allocation, Refusal> {
    match to {
        AllocateTo::OldestFirst => Ok(oldest_first(amount, owed)),
        AllocateTo::Documents(shares) => by_document(amount, shares, owed).map_err(Refusal::from),
        AllocateTo::Plan(id) => {
            let plan = activity.plans.iter().find(|it| it.id == *id && it.cancelled_on.is_none());
            let plan = plan.ok_or(Refusal::NoSuchPlan)?;
            let of_plan: Vec<Owed> =
                owed.iter().filter(|it| plan.documents.contains(&it.document)).cloned().collect();
            Ok(oldest_first(amount, &of_plan))
        }
    }
}

fn take_off(shares: &[Share], owed: &mut [Owed]) {
    for share in shares {
        let taken = owed.iter_mut().filter(|it| it.document == share.document);
        taken.for_each(|it| it.balance.minor -= share.amount.minor);
    }
}

/// The discounts that a payment earns, over what it leaves of the offered documents.
fn discounts(
    account: &Account,
    activity: &Activity,
    paid: &ReceiptTerms,
    owed: &[Owed],
    today: NaiveDate,
) -> Vec<ReceiptTerms> {
    let as_payment = |share: &Share| Payment::seen(share.document.clone(), share.amount, paid.received_on);
    let with_it: Vec<Payment> =
        account.payments.iter().cloned().chain(paid.shares.iter().map(as_payment)).collect();
    let earned = activity.offers.iter().filter(|offer| {
        offer.state(&account.payments, paid.received_on) == OfferState::Open
            && offer.state(&with_it, today) == OfferState::Taken
    });
    let discounts = earned.map(|offer| {
        let left: Vec<Owed> =
            owed.iter().filter(|it| offer.documents.contains(&it.document)).cloned().collect();
        let given = oldest_first(offer.discount, &left);
        let amount = given.shares.iter().map(|share| share.amount.minor).sum();
        ReceiptTerms {
            kind: PaymentKind::Discount,
            amount: Money::new(amount, offer.discount.currency),
            received_on: paid.received_on,
            method: None,
            reference: String::new(),
            plan: None,
            to_verify: false,
            shares: given.shares,
            number: None,
        }
    });
    discounts.filter(|terms| terms.amount.is_positive()).collect()
}

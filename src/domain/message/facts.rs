//! Facts: what a message may say about a customer, and the names templates call it by.
//!
//! Amounts and dates arrive written out in the language of the message, because how a
//! figure is written is not known here. A fact that is empty counts as missing.

use super::manner::{Manner, Tone};
use crate::domain::attempt::NonPaymentReason;
use crate::domain::contact_point::Channel;

/// One document that a message is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocumentFact {
    pub number: String,
    /// What is still owed on it.
    pub amount: String,
    pub due_on: Option<String>,
    pub days_late: i64,
    /// A credit lowers the total; it is shown and not asked for.
    pub credit: bool,
}

/// The next instalment of a plan that stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InstalmentFact {
    pub due_on: String,
    pub amount: String,
    /// How many are still to be paid, this one among them.
    pub left: usize,
}

/// What is let off to whoever pays by a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfferFact {
    pub pay: String,
    pub discount: String,
    pub until: String,
}

/// What was promised.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PromiseFact {
    pub due_on: String,
    pub amount: Option<String>,
}

/// Everything that a template can name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    pub customer: String,
    pub creditor: String,
    pub signature: String,
    pub payment_link: String,
    pub bank_details: String,
    pub today: String,
    /// The documents that the message is about, oldest first.
    pub documents: Vec<DocumentFact>,
    /// What those documents add up to, credits taken off.
    pub total: String,
    /// All that the customer owes, due or not.
    pub open_balance: String,
    /// The days of the last two reminders of what is late, where a third is owed.
    pub reminded: String,
    /// The day on which the customer last answered.
    pub last_contact: String,
    pub promise: Option<PromiseFact>,
    pub instalment: Option<InstalmentFact>,
    pub offer: Option<OfferFact>,
    /// How one speaks, and to whom.
    pub manner: Manner,
}

/// Declares the blanks with the names that templates call them by.
macro_rules! fields {
    ($($(#[$about:meta])* $field:ident = $name:literal,)+) => {
        /// A blank that a template leaves for a fact.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field { $($(#[$about])* $field,)+ }

        impl Field {
            pub const ALL: [Field; [$($name),+].len()] = [$(Field::$field),+];

            /// As templates write it.
            pub fn name(self) -> &'static str {
                match self { $(Field::$field => $name),+ }
            }
        }
    };
}

fields! {
    Customer = "customer",
    Creditor = "creditor",
    /// The first line of the signature: a name, to be said aloud.
    Signer = "signer",
    Signature = "signature",
    PaymentLink = "payment_link",
    BankDetails = "bank_details",
    Today = "today",
    /// Of the document that `#each` stands at; outside of it, of the oldest one.
    Number = "number",
    Amount = "amount",
    DueOn = "due_on",
    DaysLate = "days_late",
    /// How many documents are asked for.
    Count = "count",
    Total = "total",
    OpenBalance = "open_balance",
    /// The days of the reminders before this one.
    Reminded = "reminded",
    LastContact = "last_contact",
    PromiseDate = "promise_date",
    PromiseAmount = "promise_amount",
    InstalmentDate = "instalment_date",
    InstalmentAmount = "instalment_amount",
    InstalmentsLeft = "instalments_left",
    OfferPay = "offer_pay",
    OfferDiscount = "offer_discount",
    OfferUntil = "offer_until",
}

/// What `#if` can ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The field has something to say.
    Has(Field),
    /// More than one document is asked for.
    Several,
    /// There is room to list the documents one by one.
    Listed,
    /// The list has more than one line, so that its total is worth one too.
    Summed,
    /// The message can say how to pay.
    HowToPay,
    /// The text goes through this channel.
    Through(Channel),
    Tone(Tone),
    Reason(NonPaymentReason),
    /// No cause in mind.
    NoCause,
    GoodPayer,
    LargeDebt,
}

impl Field {
    pub fn named(name: &str) -> Option<Field> {
        Field::ALL.into_iter().find(|field| field.name() == name)
    }
}

impl Condition {
    /// What can be asked beside whether a field has something to say.
    pub const NAMED: [(&str, Condition); 20] = [
        ("several", Condition::Several),
        ("listed", Condition::Listed),
        ("summed", Condition::Summed),
        ("how_to_pay", Condition::HowToPay),
        ("email", Condition::Through(Channel::Email)),
        ("whatsapp", Condition::Through(Channel::WhatsApp)),
        ("sms", Condition::Through(Channel::Sms)),
        ("visit", Condition::Through(Channel::Visit)),
        ("cordial", Condition::Tone(Tone::Cordial)),
        ("neutral", Condition::Tone(Tone::Neutral)),
        ("firm", Condition::Tone(Tone::Firm)),
        ("forgot", Condition::Reason(NonPaymentReason::Forgot)),
        ("cannot_pay", Condition::Reason(NonPaymentReason::CannotPay)),
        ("dissatisfied", Condition::Reason(NonPaymentReason::Dissatisfied)),
        ("unaware", Condition::Reason(NonPaymentReason::UnawareOfUse)),
        ("fraud", Condition::Reason(NonPaymentReason::Fraud)),
        ("internal_process", Condition::Reason(NonPaymentReason::InternalProcess)),
        ("no_cause", Condition::NoCause),
        ("good_payer", Condition::GoodPayer),
        ("large_debt", Condition::LargeDebt),
    ];

    pub fn named(name: &str) -> Option<Condition> {
        let known = Condition::NAMED.into_iter().find(|(known, _)| *known == name);
        known.map(|(_, condition)| condition).or_else(|| Field::named(name).map(Condition::Has))
    }
}

impl Facts {
    /// The documents that are asked for, without the credits.
    pub fn asked(&self) -> impl Iterator<Item = &DocumentFact> {
        self.documents.iter().filter(|document| !document.credit)
    }

    /// What a field says while the template stands at `document`.
    pub fn say(&self, field: Field, document: Option<&DocumentFact>) -> Option<String> {
        let document = document.or_else(|| self.asked().next());
        let instalment = self.instalment.as_ref();
        let offer = self.offer.as_ref();
        let text = match field {
            Field::Customer => Some(self.customer.clone()),
            Field::Creditor => Some(self.creditor.clone()),
            Field::Signer => self.signature.trim().lines().next().map(str::to_owned),
            Field::Signature => Some(self.signature.clone()),
            Field::PaymentLink => Some(self.payment_link.clone()),
            Field::BankDetails => Some(self.bank_details.clone()),
            Field::Today => Some(self.today.clone()),
            Field::Number => document.map(|it| it.number.clone()),
            Field::Amount => document.map(|it| it.amount.clone()),
            Field::DueOn => document.and_then(|it| it.due_on.clone()),
            Field::DaysLate => {
                document.filter(|it| it.due_on.is_some()).map(|it| it.days_late.abs().to_string())
            }
            Field::Count => document.map(|_| self.asked().count().to_string()),
            Field::Total => Some(self.total.clone()),
            Field::OpenBalance => Some(self.open_balance.clone()),
            Field::Reminded => Some(self.reminded.clone()),
            Field::LastContact => Some(self.last_contact.clone()),
            Field::PromiseDate => self.promise.as_ref().map(|it| it.due_on.clone()),
            Field::PromiseAmount => self.promise.as_ref().and_then(|it| it.amount.clone()),
            Field::InstalmentDate => instalment.map(|it| it.due_on.clone()),
            Field::InstalmentAmount => instalment.map(|it| it.amount.clone()),
            Field::InstalmentsLeft => instalment.map(|it| it.left.to_string()),
            Field::OfferPay => offer.map(|it| it.pay.clone()),
            Field::OfferDiscount => offer.map(|it| it.discount.clone()),
            Field::OfferUntil => offer.map(|it| it.until.clone()),
        };
        text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
    }
}

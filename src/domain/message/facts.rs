//! Facts: what a message may say about a customer, and the names templates call it by.
//!
//! Amounts and dates arrive written out in the language of the message, because how a
//! figure is written is not known here. A fact that is empty counts as missing.

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
    pub promise: Option<PromiseFact>,
    /// The days of the last two reminders of what is late, where a third is owed.
    pub reminded: String,
}

/// A blank that a template leaves for a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    Customer,
    Creditor,
    /// The first line of the signature: a name, to be said aloud.
    Signer,
    Signature,
    PaymentLink,
    BankDetails,
    Today,
    /// Of the document that `#each` stands at; outside of it, of the oldest one.
    Number,
    Amount,
    DueOn,
    DaysLate,
    /// How many documents are asked for.
    Count,
    Total,
    OpenBalance,
    PromiseDate,
    PromiseAmount,
    Reminded,
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
}

impl Field {
    pub const ALL: [Field; 17] = [
        Field::Customer,
        Field::Creditor,
        Field::Signer,
        Field::Signature,
        Field::PaymentLink,
        Field::BankDetails,
        Field::Today,
        Field::Number,
        Field::Amount,
        Field::DueOn,
        Field::DaysLate,
        Field::Count,
        Field::Total,
        Field::OpenBalance,
        Field::PromiseDate,
        Field::PromiseAmount,
        Field::Reminded,
    ];

    /// As templates write it.
    pub fn name(self) -> &'static str {
        match self {
            Field::Customer => "customer",
            Field::Creditor => "creditor",
            Field::Signer => "signer",
            Field::Signature => "signature",
            Field::PaymentLink => "payment_link",
            Field::BankDetails => "bank_details",
            Field::Today => "today",
            Field::Number => "number",
            Field::Amount => "amount",
            Field::DueOn => "due_on",
            Field::DaysLate => "days_late",
            Field::Count => "count",
            Field::Total => "total",
            Field::OpenBalance => "open_balance",
            Field::PromiseDate => "promise_date",
            Field::PromiseAmount => "promise_amount",
            Field::Reminded => "reminded",
        }
    }

    pub fn named(name: &str) -> Option<Field> {
        Field::ALL.into_iter().find(|field| field.name() == name)
    }
}

impl Condition {
    pub fn named(name: &str) -> Option<Condition> {
        Some(match name {
            "several" => Condition::Several,
            "listed" => Condition::Listed,
            "summed" => Condition::Summed,
            "how_to_pay" => Condition::HowToPay,
            _ => Condition::Has(Field::named(name)?),
        })
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
            Field::PromiseDate => self.promise.as_ref().map(|it| it.due_on.clone()),
            Field::PromiseAmount => self.promise.as_ref().and_then(|it| it.amount.clone()),
            Field::Reminded => Some(self.reminded.clone()),
        };
        text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
    }
}

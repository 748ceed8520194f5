//! From a portfolio to the facts of a message: figures become words here.

use chrono::NaiveDate;

use super::{Lang, format};
use crate::domain::document::Document;
use crate::domain::id::CustomerId;
use crate::domain::message::TemplateKind;
use crate::domain::message::facts::{DocumentFact, Facts, PromiseFact};
use crate::domain::money::Totals;
use crate::domain::order;
use crate::domain::portfolio::Portfolio;
use crate::domain::promise::Promise;
use crate::domain::worklist::reminder_for;

/// What a message of `kind` can say about a customer; nothing when the portfolio does not
/// know the customer. A kind that finds no document to speak of leaves the documents empty.
pub fn facts(
    lang: Lang,
    portfolio: &Portfolio,
    customer: &CustomerId,
    kind: TemplateKind,
    today: NaiveDate,
) -> Option<Facts> {
    let account = portfolio.account(customer)?;
    let creditor = &portfolio.settings().creditor;
    let promise = portfolio.activity(customer).live_promise();
    let documents = spoken_of(&account.documents, kind, promise, today);
    let total: Totals = documents.iter().map(|document| document.balance).collect();
    let open = account.balance(today).open;
    // Two currencies in one message need their codes.
    let mixed = total.iter().count() > 1 || open.iter().filter(|amount| !amount.is_zero()).count() > 1;
    // Where the credits cover everything there is nothing to ask for.
    let documents = if total.any_positive() { documents } else { Vec::new() };
    let fact = |document: &&Document| DocumentFact {
        number: document.number.clone(),
        amount: format::money(lang, document.balance, mixed),
        due_on: document.due_on.map(|day| format::date(lang, day)),
        days_late: document.days_past_due(today).unwrap_or_default(),
        credit: document.is_credit(),
    };
    Some(Facts {
        customer: account.customer.name.trim().to_owned(),
        creditor: creditor.name.clone(),
        signature: creditor.signature.clone(),
        payment_link: creditor.payment_link.clone(),
        bank_details: creditor.bank_details.clone(),
        today: format::date(lang, today),
        documents: documents.iter().map(fact).collect(),
        total: format::totals(lang, &total),
        open_balance: format::totals(lang, &open),
        promise: promise.map(|promise| PromiseFact {
            due_on: format::date(lang, promise.due_on),
            amount: promise.amount.map(|amount| format::money(lang, amount, mixed)),
        }),
        reminded: reminded(lang, portfolio, customer, kind, today),
    })
}

/// The days on which the customer was told of what is late: a third reminder names those of the
/// first two, a later one those of the two before it.
fn reminded(
    lang: Lang,
    portfolio: &Portfolio,
    customer: &CustomerId,
    kind: TemplateKind,
    today: NaiveDate,
) -> String {
    if !matches!(kind, TemplateKind::OverdueEarly | TemplateKind::OverdueLate) {
        return String::new();
    }
    let owed = reminder_for(portfolio, customer, today).filter(|it| it.number >= 3);
    let earlier = owed.map(|it| it.earlier).unwrap_or_default();
    let last = &earlier[earlier.len().saturating_sub(2)..];
    let days: Vec<String> = last.iter().map(|day| format::date(lang, *day)).collect();
    format::listed(lang, &days)
}

/// The documents a message is about, oldest first: those of the promise where it names
/// any, else those that the kind speaks of, with the credits that go with them.
fn spoken_of<'a>(
    documents: &'a [Document],
    kind: TemplateKind,
    promise: Option<&Promise>,
    today: NaiveDate,
) -> Vec<&'a Document> {
    let of_promise = promise.filter(|_| kind.is_about_promise());
    let promised: Vec<&Document> = of_promise
        .map(|promise| documents.iter().filter(|it| promise.documents.contains(&it.id)).collect())
        .unwrap_or_default();
    let mut chosen = promised;
    if chosen.is_empty() {
        chosen = documents.iter().filter(|it| kind.speaks_of(it.days_past_due(today))).collect();
    }
    if chosen.is_empty() && of_promise.is_some() {
        chosen = documents.iter().collect();
    }
    chosen.retain(|document| !document.written_off && !document.balance.is_zero());
    order::sort_by(&mut chosen, |a, b| (a.due_on, &a.number).cmp(&(b.due_on, &b.number)));
    chosen
}

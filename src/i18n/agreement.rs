//! Agreement letters (*cartas de acuerdo*): a plan or an offer on paper, for both to keep.
//!
//! Plain text. It states what was agreed and nothing else: no interest, no consequences.

use super::{Lang, format, words};
use crate::domain::account::Account;
use crate::domain::id::{CustomerId, DocumentId};
use crate::domain::offer::Offer;
use crate::domain::plan::Plan;
use crate::domain::portfolio::Portfolio;

/// The plan as a letter; nothing for a customer that nobody knows.
pub fn plan_letter(lang: Lang, portfolio: &Portfolio, customer: &CustomerId, plan: &Plan) -> Option<String> {
    use words::letter as say;
    let account = portfolio.account(customer)?;
    let total = format::money(lang, plan.total()?, false);
    let agreed_on = format::date(lang, plan.agreed_at.date());
    let mut lines = vec![
        say::plan_title(lang).to_owned(),
        say::between(lang, creditor(portfolio), &account.customer.name, &account.customer.code, agreed_on),
        String::new(),
        say::plan_terms(lang, documents(account, &plan.documents), total),
    ];
    for (place, it) in plan.instalments.iter().enumerate() {
        let (amount, due_on) = (format::money(lang, it.amount, false), format::date(lang, it.due_on));
        lines.push(say::instalment(lang, place + 1, amount, due_on));
    }
    lines.extend(closing(lang, portfolio));
    Some(lines.join("\n"))
}

/// The offer as a letter; nothing for a customer that nobody knows.
pub fn offer_letter(
    lang: Lang,
    portfolio: &Portfolio,
    customer: &CustomerId,
    offer: &Offer,
) -> Option<String> {
    use words::letter as say;
    let account = portfolio.account(customer)?;
    let made_on = format::date(lang, offer.made_at.date());
    let money = |it| format::money(lang, it, false);
    let mut lines = vec![
        say::offer_title(lang).to_owned(),
        say::between(lang, creditor(portfolio), &account.customer.name, &account.customer.code, made_on),
        String::new(),
        say::offer_terms(
            lang,
            money(offer.pay),
            format::date(lang, offer.until),
            documents(account, &offer.documents),
            money(offer.discount),
        ),
    ];
    lines.extend(closing(lang, portfolio));
    Some(lines.join("\n"))
}

fn creditor(portfolio: &Portfolio) -> &str {
    portfolio.settings().creditor.name.trim()
}

/// The numbers that people quote; a document that left with a file keeps its own.
fn documents(account: &Account, ids: &[DocumentId]) -> String {
    let known = || account.documents.iter().chain(&account.settled);
    let number = |id: &DocumentId| known().find(|it| it.id == *id).map(|it| it.number.as_str());
    ids.iter().filter_map(number).collect::<Vec<_>>().join(", ")
}

fn closing(lang: Lang, portfolio: &Portfolio) -> Vec<String> {
    let creditor = &portfolio.settings().creditor;
    let means = [creditor.bank_details.trim(), creditor.payment_link.trim()];
    let mut lines = vec![String::new()];
    let given: Vec<&str> = means.into_iter().filter(|it| !it.is_empty()).collect();
    if !given.is_empty() {
        lines.extend([words::letter::pay_to(lang, given.join(" · ")), String::new()]);
    }
    lines.push(words::letter::signatures(lang).to_owned());
    if !creditor.signature.trim().is_empty() {
        lines.push(creditor.signature.trim().to_owned());
    }
    lines
}

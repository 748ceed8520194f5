//! Agreement letters (*cartas de acuerdo*): a plan or an offer on paper, for both to keep.
//!
//! It states what was agreed and nothing else: no interest, no consequences.

use super::paper::Paper;
use super::{Lang, format, words};
use crate::domain::account::Account;
use crate::domain::id::{CustomerId, DocumentId};
use crate::domain::offer::Offer;
use crate::domain::plan::Plan;
use crate::domain::portfolio::Portfolio;

/// The plan as a letter; nothing for a customer that nobody knows.
pub fn plan_letter(lang: Lang, portfolio: &Portfolio, customer: &CustomerId, plan: &Plan) -> Option<Paper> {
    use words::letter as say;
    let account = portfolio.account(customer)?;
    let total = plan.total()?;
    let agreed_on = format::date(lang, plan.agreed_at.date());
    let named = numbers(account, &plan.documents);
    let mut paper = Paper {
        title: say::plan_title(lang).to_owned(),
        opening: vec![
            between(lang, portfolio, account, agreed_on),
            say::plan_opening(lang, format::money(lang, total, true)),
        ],
        ..Paper::default()
    };
    let terms = say::plan_terms(lang, named, format::money(lang, total, false));
    let instalments = plan.instalments.iter().enumerate().map(|(place, it)| {
        let (amount, due_on) = (format::money(lang, it.amount, false), format::date(lang, it.due_on));
        say::instalment(lang, place + 1, amount, due_on)
    });
    paper.paragraphs("", std::iter::once(terms).chain(instalments).collect());
    paper.list(say::documents(lang), documents(lang, account, &plan.documents));
    let note = Some(plan.note.trim().to_owned()).filter(|note| !note.is_empty());
    let fixed = [say::plan_term_paid(lang), say::plan_term_missed(lang)].map(str::to_owned);
    paper.paragraphs("", note.into_iter().chain(fixed).collect());
    close(lang, portfolio, account, &mut paper);
    Some(paper)
}

/// The offer as a letter; nothing for a customer that nobody knows.
pub fn offer_letter(
    lang: Lang,
    portfolio: &Portfolio,
    customer: &CustomerId,
    offer: &Offer,
) -> Option<Paper> {
    use words::letter as say;
    let account = portfolio.account(customer)?;
    let made_on = format::date(lang, offer.made_at.date());
    let money = |it| format::money(lang, it, true);
    let mut paper = Paper {
        title: say::offer_title(lang).to_owned(),
        opening: vec![between(lang, portfolio, account, made_on)],
        ..Paper::default()
    };
    let (until, named) = (format::date(lang, offer.until), numbers(account, &offer.documents));
    let terms = say::offer_terms(lang, money(offer.pay), until, named, money(offer.discount));
    paper.paragraphs("", vec![terms, say::offer_term(lang).to_owned()]);
    paper.list(say::documents(lang), documents(lang, account, &offer.documents));
    close(lang, portfolio, account, &mut paper);
    Some(paper)
}

fn between(lang: Lang, portfolio: &Portfolio, account: &Account, on: String) -> String {
    let creditor = portfolio.settings().creditor.name.trim();
    words::letter::between(lang, creditor, &account.customer.name, &account.customer.code, on)
}

/// The numbers that people quote; a document that left with a file keeps its own.
fn numbers(account: &Account, ids: &[DocumentId]) -> String {
    let known = || account.documents.iter().chain(&account.settled);
    let number = |id: &DocumentId| known().find(|it| it.id == *id).map(|it| it.number.as_str());
    ids.iter().filter_map(number).collect::<Vec<_>>().join(", ")
}

/// What each still owes, and since when.
fn documents(lang: Lang, account: &Account, ids: &[DocumentId]) -> Vec<String> {
    let open = account.documents.iter().filter(|it| ids.contains(&it.id));
    let line = open.map(|it| {
        let due_on = it.due_on.map(|day| format::date(lang, day)).unwrap_or_default();
        words::brief::document(lang, &it.number, format::money(lang, it.balance, true), due_on)
    });
    line.collect()
}

fn close(lang: Lang, portfolio: &Portfolio, account: &Account, paper: &mut Paper) {
    let creditor = &portfolio.settings().creditor;
    let means = [creditor.bank_details.trim(), creditor.payment_link.trim()];
    let given: Vec<&str> = means.into_iter().filter(|it| !it.is_empty()).collect();
    if !given.is_empty() {
        paper.paragraphs("", vec![words::letter::pay_to(lang, given.join(" · "))]);
    }
    let signer = creditor.signature.trim().lines().next().unwrap_or_default();
    let ours = [creditor.name.trim(), signer].into_iter().filter(|it| !it.is_empty());
    let ours = Some(ours.collect::<Vec<_>>().join(" · ")).filter(|it| !it.is_empty());
    let theirs = account.customer.name.trim().to_owned();
    let signing = [words::letter::signatures(lang).to_owned()].into_iter().chain(ours).chain([theirs]);
    paper.signatures = signing.collect();
}

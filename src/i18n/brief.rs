//! The brief (*hoja para el gerente*): one page about one customer, for whoever makes the next
//! call without knowing the case.
//!
//! Plain text, so that it goes into any message or onto paper: what is owed, by which documents,
//! what is known, what was said, and how to reach the customer.

use chrono::NaiveDate;

use super::{Lang, explain, format, words};
use crate::domain::contact_point::ContactKind;
use crate::domain::dossier;
use crate::domain::evidence::{evidence, hint};
use crate::domain::id::CustomerId;
use crate::domain::portfolio::Portfolio;

/// So many documents are named; the rest are counted.
const DOCUMENTS: usize = 10;

/// The brief as of `today`; nothing for a customer that nobody knows.
pub fn brief(lang: Lang, portfolio: &Portfolio, customer: &CustomerId, today: NaiveDate) -> Option<String> {
    use words::brief as say;
    let account = portfolio.account(customer)?;
    let balance = account.balance(today);
    let (name, code) = (&account.customer.name, &account.customer.code);
    let mut lines = vec![say::title(lang, name, code, format::date(lang, today)), String::new()];
    let totals = |it| format::totals(lang, it);
    lines.push(say::owed(lang, totals(&balance.open), totals(&balance.overdue)));
    let late: Vec<_> = dossier::groups(account, today)
        .into_iter()
        .filter(|group| matches!(group.section, dossier::Section::Overdue(_)))
        .flat_map(|group| group.documents)
        .filter(|document| document.is_collectible())
        .collect();
    for document in late.iter().take(DOCUMENTS) {
        let amount = format::money(lang, document.balance, false);
        let due_on = document.due_on.map(|it| format::date(lang, it)).unwrap_or_default();
        lines.push(say::document(lang, &document.number, amount, due_on));
    }
    if let Some(more) = late.len().checked_sub(DOCUMENTS).filter(|&more| more > 0) {
        lines.push(say::more(lang, i64::try_from(more).unwrap_or(i64::MAX)));
    }
    lines.extend([String::new(), say::known(lang).to_owned()]);
    let known = evidence(portfolio, customer, today);
    lines.extend(known.iter().map(|it| format!("- {}", explain::evidence(lang, it, today))));
    lines.extend(hint(portfolio, customer, today).map(|it| format!("- {}", explain::hint(lang, it))));
    let points = portfolio.contact_points(customer);
    let reach: Vec<&str> = points
        .iter()
        .filter(|it| it.kind != ContactKind::Address && !it.wrong)
        .map(|it| it.value.as_str())
        .collect();
    if !reach.is_empty() {
        lines.extend([String::new(), say::reach(lang, reach.join(", "))]);
    }
    Some(lines.join("\n"))
}

//! The statement of account (*estado de cuenta*) as plain text: for a message, or for whatever
//! app it is shared with.

use chrono::NaiveDate;

use super::{Lang, explain, format, words};
use crate::domain::dossier::{self, Section};
use crate::domain::id::CustomerId;
use crate::domain::portfolio::Portfolio;

/// The statement as of `today`; nothing for a customer that nobody knows.
pub fn statement(
    lang: Lang,
    portfolio: &Portfolio,
    customer: &CustomerId,
    today: NaiveDate,
) -> Option<String> {
    let account = portfolio.account(customer)?;
    let creditor = &portfolio.settings().creditor;
    let balance = account.balance(today);
    let mixed = balance.open.iter().filter(|amount| !amount.is_zero()).count() > 1;
    let mut lines = vec![
        words::paper::statement(lang).to_owned(),
        words::customer::as_of(lang, format::date_long(lang, today)),
        format!("{} · {}", account.customer.name, account.customer.code),
        String::new(),
    ];
    let groups = dossier::groups(account, today).into_iter();
    let collected = groups.filter(|group| group.section != Section::WrittenOff);
    for document in collected.flat_map(|group| group.documents) {
        let amount = format::money(lang, document.balance, mixed);
        let lateness = explain::lateness(lang, &document, today);
        lines.push(format!("- {}: {amount}, {lateness}", document.number));
    }
    lines.extend([
        String::new(),
        format!("{}: {}", words::customer::overdue(lang), format::totals(lang, &balance.overdue)),
        format!("{}: {}", words::customer::open(lang), format::totals(lang, &balance.open)),
    ]);
    let ways = [creditor.bank_details.trim(), creditor.payment_link.trim()];
    let ways: Vec<&str> = ways.into_iter().filter(|it| !it.is_empty()).collect();
    if !ways.is_empty() {
        lines.extend([String::new(), format!("{}: {}", words::customer::how_to_pay(lang), ways.join(" · "))]);
    }
    lines.extend([String::new(), words::customer::statement_note(lang).to_owned()]);
    let signed = [creditor.signature.trim(), creditor.name.trim()];
    lines.extend(signed.into_iter().find(|it| !it.is_empty()).map(str::to_owned));
    Some(lines.join("\n"))
}

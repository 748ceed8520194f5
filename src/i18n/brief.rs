//! The brief (*hoja para el gerente*): one page about one customer, for whoever makes the next
//! call without knowing the case.
//!
//! What is owed, by which documents, what is known, what was said last, and how to reach the
//! customer.

use chrono::NaiveDate;

use super::paper::Paper;
use super::{Lang, LineKind, explain, format, timeline_days, words};
use crate::domain::contact_point::ContactKind;
use crate::domain::dossier;
use crate::domain::evidence::{evidence, hint};
use crate::domain::id::CustomerId;
use crate::domain::portfolio::Portfolio;

/// So many documents are named; the rest are counted.
const DOCUMENTS: usize = 10;
/// So many lines of what was said and done: one page.
const HISTORY: usize = 12;

/// The brief as of `today`; nothing for a customer that nobody knows.
pub fn brief(lang: Lang, portfolio: &Portfolio, customer: &CustomerId, today: NaiveDate) -> Option<Paper> {
    use words::brief as say;
    let account = portfolio.account(customer)?;
    let balance = account.balance(today);
    let (name, code) = (&account.customer.name, &account.customer.code);
    let totals = |it| format::totals(lang, it);
    let asked = portfolio.activity(customer).escalated(today).map(|it| it.note.clone());
    let mut paper = Paper {
        title: say::title(lang, name, code, format::date(lang, today)),
        opening: asked.into_iter().filter(|note| !note.trim().is_empty()).collect(),
        ..Paper::default()
    };
    paper.paragraphs("", vec![say::owed(lang, totals(&balance.open), totals(&balance.overdue))]);
    let late: Vec<_> = dossier::groups(account, today)
        .into_iter()
        .filter(|group| matches!(group.section, dossier::Section::Overdue(_)))
        .flat_map(|group| group.documents)
        .filter(|document| document.is_collectible())
        .collect();
    let named = late.iter().take(DOCUMENTS).map(|document| {
        let amount = format::money(lang, document.balance, false);
        let due_on = document.due_on.map(|it| format::date(lang, it)).unwrap_or_default();
        say::document(lang, &document.number, amount, due_on)
    });
    let more = late.len().checked_sub(DOCUMENTS).filter(|&more| more > 0);
    let more = more.map(|more| say::more(lang, i64::try_from(more).unwrap_or(i64::MAX)));
    paper.list(words::letter::documents(lang), named.chain(more).collect());
    let known = evidence(portfolio, customer, today);
    let known = known.iter().map(|it| explain::evidence(lang, it, today));
    let hint = hint(portfolio, customer, today).map(|it| explain::hint(lang, it).to_owned());
    paper.list(say::known(lang), known.chain(hint).collect());
    let days = timeline_days(lang, portfolio, customer, today).into_iter();
    let lines = days.flat_map(|day| {
        let told = day.lines.into_iter().filter(|line| line.kind != LineKind::Moment);
        let on = format::date(lang, day.date);
        told.map(move |line| {
            format!(
                "{on}: {}",
                [Some(line.title), line.badge, line.said]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(" · ")
            )
        })
    });
    paper.list(say::said(lang), lines.take(HISTORY).collect());
    let points = portfolio.contact_points(customer);
    let reach: Vec<&str> = points
        .iter()
        .filter(|it| it.kind != ContactKind::Address && !it.wrong)
        .map(|it| it.value.as_str())
        .collect();
    if !reach.is_empty() {
        paper.paragraphs("", vec![say::reach(lang, reach.join(", "))]);
    }
    Some(paper)
}

//! The case file (*expediente*): everything about one customer, for a third party that takes the
//! case over, or for whoever has to show one day what was done.
//!
//! Who it is, what it owes document by document, what it paid, what it promised and what became
//! of each promise, plans and disputes, every contact in order, and every text word for word.

use chrono::NaiveDate;

use super::paper::Paper;
use super::{Lang, explain, format, timeline_days, words};
use crate::domain::account::Account;
use crate::domain::activity::Activity;
use crate::domain::document::Document;
use crate::domain::id::{CustomerId, DocumentId};
use crate::domain::portfolio::Portfolio;
use crate::domain::settings::Settings;

/// The case file as of `today`; nothing for a customer that nobody knows.
pub fn case_file(
    lang: Lang,
    portfolio: &Portfolio,
    customer: &CustomerId,
    today: NaiveDate,
) -> Option<Paper> {
    use words::case_file as say;
    let account = portfolio.account(customer)?;
    let (activity, settings) = (portfolio.activity(customer), portfolio.settings());
    let handed = activity.escalated(today);
    let handed = handed.map(|it| say::handed(lang, explain::escalated_to(lang, it.to), it.note.trim()));
    let mut paper = Paper {
        title: say::title(lang, &account.customer.name, format::date(lang, today)),
        opening: handed.into_iter().collect(),
        ..Paper::default()
    };
    paper.list(say::customer(lang), who(lang, portfolio, account));
    paper.list(say::debt(lang), debt(lang, account, today));
    paper.list(words::letter::documents(lang), documents(lang, account, today));
    paper.list(say::payments(lang), payments(lang, account));
    paper.list(say::promises(lang), promises(lang, account, activity, settings, today));
    paper.list(say::plans(lang), plans(lang, account, activity, settings, today));
    paper.list(say::disputes(lang), disputes(lang, account, activity));
    let (contacts, texts) = history(lang, portfolio, customer, today);
    paper.list(say::contacts(lang), contacts);
    paper.paragraphs(say::texts(lang), texts);
    Some(paper)
}

fn who(lang: Lang, portfolio: &Portfolio, account: &Account) -> Vec<String> {
    use words::case_file as say;
    let customer = &account.customer;
    let named = |name: &str, value: Option<&str>| value.map(|it| say::fact(lang, name, it));
    let points = portfolio.contact_points(&customer.id);
    let points = points.iter().map(|it| match it.wrong {
        true => say::wrong_point(lang, &it.value),
        false => say::fact(lang, say::contact_point(lang), &it.value),
    });
    let tax_id = customer.tax_id.as_deref().filter(|it| *it != customer.code);
    let facts = [
        named(say::code(lang), Some(&customer.code)),
        named(say::tax_id(lang), tax_id),
        named(say::city(lang), customer.city.as_deref()),
        named(say::salesperson(lang), customer.salesperson.as_deref()),
    ];
    facts.into_iter().flatten().chain(points).collect()
}

fn debt(lang: Lang, account: &Account, today: NaiveDate) -> Vec<String> {
    use words::case_file as say;
    let balance = account.balance(today);
    let totals = |it| format::totals(lang, it);
    let oldest = balance.oldest_days.filter(|days| *days > 0).map(|days| say::oldest(lang, days));
    [say::open(lang, totals(&balance.open)), say::overdue(lang, totals(&balance.overdue))]
        .into_iter()
        .chain(oldest)
        .collect()
}

fn documents(lang: Lang, account: &Account, today: NaiveDate) -> Vec<String> {
    use words::case_file as say;
    let date =
        |day: Option<NaiveDate>| day.map(|it| format::date(lang, it)).unwrap_or_else(|| "—".to_owned());
    let line = |it: &Document| {
        let (amount, balance) = (it.amount.unwrap_or(it.balance), format::money(lang, it.balance, true));
        let amount = format::money(lang, amount, true);
        let line = say::document(lang, &it.number, date(it.issued_on), date(it.due_on), amount, balance);
        let late = it.days_past_due(today).filter(|days| *days > 0 && it.is_collectible());
        let marks = [
            late.map(|days| say::days_late(lang, days)),
            it.written_off.then(|| say::written_off(lang).to_owned()),
        ];
        [Some(line)].into_iter().chain(marks).flatten().collect::<Vec<_>>().join(" · ")
    };
    account.documents.iter().map(line).collect()
}

fn payments(lang: Lang, account: &Account) -> Vec<String> {
    let line = |it: &crate::domain::payment::Payment| {
        let amount = format::money(lang, it.amount, true);
        let number = number(account, &it.document);
        words::case_file::payment(lang, format::date(lang, it.received_on), amount, number)
    };
    account.payments.iter().map(line).collect()
}

fn promises(
    lang: Lang,
    account: &Account,
    activity: &Activity,
    settings: &Settings,
    today: NaiveDate,
) -> Vec<String> {
    use words::case_file as say;
    let line = |it: &crate::domain::promise::Promise| {
        let amount = it.amount.map(|it| format::money(lang, it, true));
        let amount = amount.unwrap_or_else(|| say::any_amount(lang).to_owned());
        let (given, due) = (format::date(lang, it.given_at.date()), format::date(lang, it.due_on));
        let state = it.state(&account.payments, today, settings.tolerance());
        let documents: Vec<String> = it.documents.iter().map(|id| number(account, id)).collect();
        let parts = [
            Some(say::promise(lang, given, amount, due)),
            it.promised_by.as_ref().map(|who| words::customer::promised_by_whom(lang, who)),
            it.method.map(|method| explain::payment_method(lang, method).to_owned()),
            Some(documents.join(", ")).filter(|it| !it.is_empty()),
            Some(explain::promise_state(lang, state).to_owned()),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    activity.promises.iter().map(line).collect()
}

fn plans(
    lang: Lang,
    account: &Account,
    activity: &Activity,
    settings: &Settings,
    today: NaiveDate,
) -> Vec<String> {
    use words::case_file as say;
    let mut lines = Vec::new();
    for plan in &activity.plans {
        let state = plan.state(&account.payments, today, settings.tolerance(), settings.plan_broken_after);
        let agreed_on = format::date(lang, plan.agreed_at.date());
        lines.push(format!("{} · {}", say::plan(lang, agreed_on), explain::plan_state(lang, state)));
        let instalments = plan.instalments_on(&account.payments, today, settings.tolerance());
        lines.extend(instalments.iter().enumerate().map(|(place, it)| {
            let amount = format::money(lang, it.instalment.amount, true);
            let due_on = format::date(lang, it.instalment.due_on);
            let line = words::letter::instalment(lang, place + 1, amount, due_on);
            format!("{line} · {}", explain::instalment_state(lang, it.state))
        }));
    }
    lines
}

fn disputes(lang: Lang, account: &Account, activity: &Activity) -> Vec<String> {
    use words::case_file as say;
    let line = |it: &crate::domain::dispute::Dispute| {
        let reason = explain::dispute_reason(lang, it.reason);
        let opened_on = format::date(lang, it.opened_at.date());
        let ended = match it.resolved {
            Some((on, how)) => format!("{}, {}", explain::resolution(lang, how), format::date(lang, on)),
            None => say::dispute_open(lang).to_owned(),
        };
        let parts = [
            Some(say::dispute(lang, opened_on, number(account, &it.document), reason)),
            it.amount.map(|it| format::money(lang, it, true)),
            Some(it.note.trim().to_owned()).filter(|it| !it.is_empty()),
            Some(ended),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    activity.disputes.iter().map(line).collect()
}

/// Everything that happened, oldest first, and the texts that went out with it.
fn history(
    lang: Lang,
    portfolio: &Portfolio,
    customer: &CustomerId,
    today: NaiveDate,
) -> (Vec<String>, Vec<String>) {
    let (mut lines, mut texts) = (Vec::new(), Vec::new());
    for day in timeline_days(lang, portfolio, customer, today).into_iter().rev() {
        let on = format::date(lang, day.date);
        for it in day.lines.into_iter().rev() {
            let when = [Some(on.clone()), it.time].into_iter().flatten().collect::<Vec<_>>().join(", ");
            texts.extend(it.sent.map(|text| format!("{when} · {}\n{text}", it.title)));
            let told = [Some(it.title), it.badge, it.said].into_iter().flatten().collect::<Vec<_>>();
            lines.push(format!("{when}: {}", told.join(" · ")));
        }
    }
    (lines, texts)
}

/// The number of a document, whether it is still open or not.
fn number(account: &Account, id: &DocumentId) -> String {
    let mut known = account.documents.iter().chain(&account.settled);
    known.find(|it| it.id == *id).map_or_else(|| id.to_string(), |it| it.number.clone())
}

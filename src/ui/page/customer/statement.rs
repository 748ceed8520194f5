//! The statement of account (*estado de cuenta*): what comes out of the printer when this
//! page is printed, and nothing else of it.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::deals::{Paper as Chosen, Papers};
use super::desk::Desk;
use super::documents::several_currencies;
use crate::domain::dossier::{self, Group, Section};
use crate::domain::money::Totals;
use crate::domain::settings::Creditor;
use crate::i18n::{Lang, explain, format, words};

/// What the paper says.
#[derive(Clone, PartialEq)]
struct Paper {
    creditor: Creditor,
    name: String,
    code: String,
    groups: Vec<Group>,
    open: Totals,
    overdue: Totals,
    today: NaiveDate,
}

#[component]
pub fn Statement() -> impl IntoView {
    let papers = expect_context::<Papers>();
    let paper = Desk::here().about(move |portfolio, id, today| {
        if papers.chosen() != Chosen::Statement {
            return None;
        }
        let account = portfolio.account(id)?;
        let balance = account.balance(today);
        let collected = dossier::groups(account, today).into_iter();
        Some(Paper {
            creditor: portfolio.settings().creditor.clone(),
            name: account.customer.name.clone(),
            code: account.customer.tax_id.clone().unwrap_or_else(|| account.customer.code.clone()),
            groups: collected.filter(|group| group.section != Section::WrittenOff).collect(),
            open: balance.open,
            overdue: balance.overdue,
            today,
        })
    });
    move || paper.get().map(|paper| view! { <Sheet paper /> })
}

#[component]
fn Sheet(paper: Paper) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let Paper { creditor, name, code, groups, open, overdue, today } = paper;
    let lines = |text: String| (!text.trim().is_empty()).then_some(text);
    let to_pay = [lines(creditor.bank_details), lines(creditor.payment_link)];
    let payment = to_pay.iter().any(Option::is_some).then(|| {
        let texts = to_pay.into_iter().flatten();
        view! {
            <section class="statement-payment">
                <p class="strong">{words::customer::how_to_pay(lang)}</p>
                {texts.map(|text| view! { <p class="preserve-lines">{text}</p> }).collect_view()}
            </section>
        }
    });
    view! {
        <article class="statement print-only">
            <header class="statement-head">
                <div>
                    <p class="strong large">{creditor.name}</p>
                    <p class="preserve-lines">{creditor.signature}</p>
                </div>
                <div class="statement-date">
                    <p class="statement-title">{words::customer::statement(lang)}</p>
                    <p>{words::customer::as_of(lang, format::date_long(lang, today))}</p>
                </div>
            </header>
            <p><span class="strong">{name}</span> <br /> {code}</p>
            <Rows groups today />
            <dl class="statement-totals">
                <dt>{words::customer::overdue(lang)}</dt>
                <dd class="amount">{format::totals(lang, &overdue)}</dd>
                <dt class="strong">{words::customer::open(lang)}</dt>
                <dd class="amount strong">{format::totals(lang, &open)}</dd>
            </dl>
            {payment}
            <p class="small">{words::customer::statement_note(lang)}</p>
        </article>
    }
}

#[component]
fn Rows(groups: Vec<Group>, today: NaiveDate) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let mixed = several_currencies(&groups);
    let documents = groups.into_iter().flat_map(|group| group.documents);
    let rows = documents.map(|document| {
        let day = |day: Option<NaiveDate>| day.map(|day| format::date(lang, day));
        let lateness = explain::lateness(lang, &document, today);
        view! {
            <tr>
                <th scope="row">{document.number}</th>
                <td>{day(document.issued_on)}</td>
                <td>{day(document.due_on)}</td>
                <td>{lateness}</td>
                <td class="amount">{format::money(lang, document.balance, mixed)}</td>
            </tr>
        }
    });
    view! {
        <table class="statement-table">
            <thead>
                <tr>
                    <th scope="col">{words::customer::document(lang)}</th>
                    <th scope="col">{words::customer::issued_on(lang)}</th>
                    <th scope="col">{words::customer::due(lang)}</th>
                    <th scope="col">{words::customer::status(lang)}</th>
                    <th scope="col" class="amount">{words::customer::balance(lang)}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

//! The receipt for money in hand: numbered, not fiscal, on a roll of 80 mm or on a sheet.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::paper::{Paper, Papers};
use crate::domain::money::Money;
use crate::domain::money::Totals;
use crate::domain::receipt::ReceiptState;
use crate::domain::settings::Creditor;
use crate::i18n::{Lang, explain, format, words};
use crate::ui::page::customer::desk::Desk;

/// How wide the paper is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Roll {
    Narrow,
    Sheet,
}

/// What the paper says.
#[derive(Clone, PartialEq)]
struct Slip {
    roll: Roll,
    number: Option<u32>,
    creditor: Creditor,
    name: String,
    code: String,
    amount: Money,
    received_on: NaiveDate,
    method: Option<&'static str>,
    reference: String,
    parts: Vec<(String, Money)>,
    on_account: Money,
    left: Totals,
    reversed: bool,
}

#[component]
pub fn PrintedReceipt() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let papers = expect_context::<Papers>();
    let slip = Desk::here().about(move |portfolio, id, today| {
        let Paper::Receipt(wanted, roll) = papers.chosen() else { return None };
        let account = portfolio.account(id)?;
        let receipt = account.receipts.iter().find(|it| it.id == wanted)?;
        let known = || account.documents.iter().chain(&account.settled);
        let parts = receipt.parts.iter().map(|part| {
            let document = known().find(|it| it.id == part.document);
            (document.map(|it| it.number.clone()).unwrap_or_default(), part.amount)
        });
        Some(Slip {
            roll,
            number: receipt.number,
            creditor: portfolio.settings().creditor.clone(),
            name: account.customer.name.clone(),
            code: account.customer.tax_id.clone().unwrap_or_else(|| account.customer.code.clone()),
            amount: receipt.amount,
            received_on: receipt.received_on,
            method: receipt.method.map(|it| explain::payment_method(lang, it)),
            reference: receipt.reference.clone(),
            parts: parts.collect(),
            on_account: receipt.left(),
            left: account.balance(today).open,
            reversed: receipt.state == ReceiptState::Reversed,
        })
    });
    move || slip.get().map(|slip| drawn(lang, slip))
}

fn drawn(lang: Lang, slip: Slip) -> AnyView {
    let Slip { roll, number, creditor, name, code, amount, received_on, method, reference, .. } = slip;
    let row = |label: &'static str, value: String| {
        (!value.is_empty()).then(|| view! { <dt>{label}</dt> <dd>{value}</dd> })
    };
    let parts = slip.parts.into_iter().map(|(number, amount)| {
        view! { <tr><th scope="row">{number}</th><td class="amount">{format::money(lang, amount, false)}</td></tr> }
    });
    let on_account = slip.on_account.is_positive().then(|| {
        view! {
            <tr>
                <th scope="row">{words::receipt::on_account(lang)}</th>
                <td class="amount">{format::money(lang, slip.on_account, false)}</td>
            </tr>
        }
    });
    let number = number.map(|number| words::receipt::number(lang, number));
    let received = match creditor.name.trim().is_empty() {
        true => words::day::received(lang).to_owned(),
        false => words::receipt::signature(lang, &creditor.name),
    };
    view! {
        <article class="statement receipt print-only" data-roll=(roll == Roll::Narrow).then_some("narrow")>
            <header class="receipt-head">
                <p class="strong">{creditor.name.clone()}</p>
                <p class="preserve-lines">{creditor.signature}</p>
                <p class="statement-title">{words::receipt::title(lang)}</p>
                <p class="strong tabular">{number.unwrap_or_else(|| words::day::no_number(lang).to_owned())}</p>
                {slip.reversed.then(|| view! { <p class="strong">{words::receipt::reversed(lang)}</p> })}
            </header>
            <dl class="receipt-facts">
                {row(words::deals::received_on(lang), format::date_long(lang, received_on))}
                {row(words::receipt::received_from(lang), format!("{name} · {code}"))}
                {row(words::receipt::method(lang), method.unwrap_or_default().to_owned())}
                {row(words::receipt::reference(lang), reference)}
            </dl>
            <p class="receipt-sum">
                {words::receipt::amount(lang)} " " <strong class="tabular">{format::money(lang, amount, true)}</strong>
            </p>
            <table class="statement-table">
                <caption>{words::receipt::applied(lang)}</caption>
                <tbody>
                    {parts.collect_view()} {on_account}
                    <tr>
                        <th scope="row">{words::receipt::left(lang)}</th>
                        <td class="amount">{format::totals(lang, &slip.left)}</td>
                    </tr>
                </tbody>
            </table>
            <div class="statement-signatures">
                <p>{received}</p>
                <p>{words::receipt::payer(lang)} ": " {name}</p>
            </div>
            <p class="small">{words::receipt::not_fiscal(lang)}</p>
        </article>
    }
    .into_any()
}

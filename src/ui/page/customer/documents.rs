//! Open documents by age, credits among them with their sign; what was settled is folded
//! away below.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::desk::Desk;
use super::places;
use crate::app::Session;
use crate::domain::document::Document;
use crate::domain::dossier::{self, Group, Section};
use crate::domain::money::Currency;
use crate::i18n::{Lang, explain, format, words};
use crate::ui::kit::{Card, Chip, Tone};
use crate::ui::meaning::bucket_tone;

/// So many settled documents are shown; older ones say little.
const SETTLED_SHOWN: usize = 50;
/// A document's number of so many characters stands in one line.
const SHORT_NUMBER: usize = 14;

#[component]
pub fn Documents() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let desk = Desk::here();
    let groups = desk.account(dossier::groups);
    let table = move || {
        let groups = groups.get().unwrap_or_default();
        let today = session.today();
        match groups.is_empty() {
            true => {
                view! { <p class="customer-nothing">{words::customer::no_documents(lang)}</p> }.into_any()
            }
            false => view! { <OpenDocuments groups today /> }.into_any(),
        }
    };
    view! {
        <div id=places::DOCUMENTS tabindex="-1" class="customer-part">
            <Card title=words::customer::documents(lang) flush=true>
                {table}
                <Settled />
            </Card>
        </div>
    }
}

#[component]
fn OpenDocuments(groups: Vec<Group>, today: NaiveDate) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let mixed = several_currencies(&groups);
    let bodies = groups.into_iter().map(|group| {
        let section = group.section;
        let name = explain::section(lang, section);
        // The sum of one document is that document.
        let total = (group.documents.len() > 1).then(|| format::totals_among(lang, &group.total, mixed));
        let rows = group.documents.into_iter().map(|document| row(lang, document, section, today, mixed));
        view! {
            <tbody>
                <tr class="customer-documents-group">
                    <th scope="rowgroup" colspan="2">
                        <Chip tone=section_tone(section)>{name}</Chip>
                    </th>
                    <td class="amount strong">{total}</td>
                </tr>
                {rows.collect_view()}
            </tbody>
        }
    });
    view! {
        <div class="customer-documents-frame" role="group" tabindex="0" aria-label=words::customer::documents(lang)>
        <table class="customer-documents">
            <caption class="visually-hidden">{words::customer::documents(lang)}</caption>
            <thead>
                <tr>
                    <th scope="col">{words::customer::document_and_issue(lang)}</th>
                    <th scope="col">{words::customer::due(lang)}</th>
                    <th scope="col" class="amount">{words::customer::balance(lang)}</th>
                </tr>
            </thead>
            {bodies.collect_view()}
        </table>
        </div>
    }
}

fn row(lang: Lang, document: Document, section: Section, today: NaiveDate, mixed: bool) -> impl IntoView {
    let issued = document.issued_on.map(|day| {
        view! { <span class="visually-hidden">{words::customer::issued(lang)} " "</span> {format::date(lang, day)} }
    });
    let due = document.due_on.map(|day| format::date(lang, day));
    let distance = explain::due_distance(lang, &document, today);
    // A number breaks at its hyphen only where it must.
    let short = (document.number.chars().count() <= SHORT_NUMBER).then_some("true");
    let ink = matches!(section, Section::Overdue(_)).then_some("danger");
    let marks = [
        document.is_credit().then(|| view! { <Chip tone=Tone::Paid>{words::customer::credit(lang)}</Chip> }),
        document.written_off.then(|| view! { <Chip>{words::section::written_off(lang)}</Chip> }),
    ];
    let balance = format::money(lang, document.balance, mixed);
    let whole = document
        .amount
        .filter(|amount| *amount != document.balance)
        .map(|amount| words::customer::of_amount(lang, format::money(lang, amount, mixed)));
    view! {
        <tr>
            <th scope="row">
                <span data-short=short>{document.number}</span>
                " "
                {marks}
                <span class="customer-sub">{issued}</span>
            </th>
            <td class="tabular">
                {due}
                <span class="customer-sub" data-ink=ink>{distance}</span>
            </td>
            <td class="amount">
                {balance}
                <span class="customer-sub">{whole}</span>
            </td>
        </tr>
    }
}

#[component]
fn Settled() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let settled = Desk::here().account(|account, _| dossier::settled(account));
    let rows = move |settled: Vec<Document>| {
        let row = |document: Document| {
            let due = document.due_on.map(|day| format::date(lang, day));
            let amount = document.amount.unwrap_or(document.balance);
            view! {
                <tr>
                    <th scope="row">{document.number}</th>
                    <td class="tabular">{due}</td>
                    <td class="amount">{format::money(lang, amount, false)}</td>
                </tr>
            }
        };
        settled.into_iter().take(SETTLED_SHOWN).map(row).collect_view()
    };
    move || {
        let settled = settled.get().unwrap_or_default();
        let count = i64::try_from(settled.len()).unwrap_or(i64::MAX);
        (count > 0).then(|| {
            view! {
                <details class="customer-settled">
                    <summary>{words::customer::settled(lang, count)}</summary>
                    <table class="customer-documents">
                        <caption class="visually-hidden">{words::customer::settled(lang, count)}</caption>
                        <tbody>{rows(settled)}</tbody>
                    </table>
                </details>
            }
        })
    }
}

pub(super) fn section_tone(section: Section) -> Tone {
    match section {
        Section::Overdue(bucket) => bucket_tone(bucket),
        Section::NotDue => Tone::Preventive,
        Section::WrittenOff => Tone::Neutral,
    }
}

pub(super) fn several_currencies(groups: &[Group]) -> bool {
    let mut currencies = groups.iter().flat_map(|group| group.total.iter()).map(|amount| amount.currency);
    let first: Option<Currency> = currencies.next();
    currencies.any(|currency| Some(currency) != first)
}

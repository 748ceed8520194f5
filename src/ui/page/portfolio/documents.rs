//! Rows of documents.

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::rows::{Column, Key, Row, customer_href, late, plain, stage_chip};
use crate::domain::customer::Customer;
use crate::domain::document::Document;
use crate::domain::figures::Figures;
use crate::domain::id::CustomerId;
use crate::domain::money::Money;
use crate::domain::portfolio::Portfolio;
use crate::domain::stage::Stage;
use crate::i18n::{Lang, explain, format, words};
use crate::ui::kit::{Chip, Tone};
use crate::ui::matching::Folded;

#[derive(PartialEq, Eq)]
pub(super) struct DocumentRow {
    document: Document,
    customer_name: String,
    days: Option<i64>,
    figures: Figures,
    labels: Vec<String>,
    words: Folded,
}

impl DocumentRow {
    fn of(document: &Document, customer: &Customer, labels: &[String], today: NaiveDate) -> DocumentRow {
        let detail = format!(
            "{} {} {}",
            customer.name,
            customer.code,
            document.salesperson.as_deref().unwrap_or_default()
        );
        DocumentRow {
            days: document.days_past_due(today),
            figures: Figures::sum([document], today),
            labels: labels.to_vec(),
            words: Folded::new(&document.number, &detail),
            customer_name: customer.name.clone(),
            document: document.clone(),
        }
    }

    fn mark(&self) -> Option<Mark> {
        match (self.document.written_off, self.document.is_credit()) {
            (true, _) => Some(Mark::WrittenOff),
            (false, true) => Some(Mark::Credit),
            (false, false) => None,
        }
    }
}

/// What sets a document apart from an invoice that is asked for.
#[derive(Clone, Copy)]
enum Mark {
    Credit,
    WrittenOff,
}

impl Mark {
    fn name(self, lang: Lang) -> &'static str {
        match self {
            Mark::Credit => words::portfolio::credit(lang),
            Mark::WrittenOff => words::portfolio::written_off(lang),
        }
    }
}

impl Row for DocumentRow {
    const ROWS: &'static str = "documents";
    const ORDER: &'static str = "vence";

    fn all(portfolio: &Portfolio, today: NaiveDate) -> Vec<Arc<DocumentRow>> {
        let rows = portfolio.accounts().flat_map(|account| {
            let customer = &account.customer;
            let labels = &portfolio.activity(&customer.id).labels;
            account.documents.iter().map(move |it| Arc::new(DocumentRow::of(it, customer, labels, today)))
        });
        rows.collect()
    }

    fn columns(lang: Lang) -> Vec<Column<DocumentRow>> {
        let mut columns = which(lang);
        columns.extend(when(lang));
        columns.extend(how_much(lang));
        columns
    }

    fn id(&self) -> &str {
        self.document.id.as_str()
    }

    fn name(&self) -> &str {
        &self.document.number
    }

    fn customer(&self) -> &CustomerId {
        &self.document.customer
    }

    fn labels(&self) -> &[String] {
        &self.labels
    }

    fn words(&self) -> &Folded {
        &self.words
    }

    /// Only what is asked for has one.
    fn stage(&self) -> Option<Stage> {
        self.days.filter(|_| self.document.is_collectible()).map(Stage::of)
    }

    fn figures(&self) -> &Figures {
        &self.figures
    }
}

fn which(lang: Lang) -> Vec<Column<DocumentRow>> {
    vec![
        Column {
            key: "numero",
            name: words::portfolio::number(lang),
            amount: false,
            order: |row| Key::text(&row.document.number),
            show: |_, row| {
                view! { <span class="portfolio-name truncate">{row.document.number.clone()}</span> }
                    .into_any()
            },
            text: |_, row| row.document.number.clone(),
        },
        Column {
            key: "cliente",
            name: words::portfolio::customer(lang),
            amount: false,
            order: |row| Key::text(&row.customer_name),
            show: |_, row| {
                let (href, name) = (customer_href(row.customer()), row.customer_name.clone());
                view! { <a class="truncate" href=href>{name}</a> }.into_any()
            },
            text: |_, row| row.customer_name.clone(),
        },
    ]
}

fn when(lang: Lang) -> Vec<Column<DocumentRow>> {
    vec![
        Column {
            key: "vence",
            name: words::portfolio::due(lang),
            amount: false,
            order: |row| Key::day(row.document.due_on),
            show: |setting, row| day(setting.lang, row.document.due_on),
            text: |_, row| iso_text(row.document.due_on),
        },
        Column {
            key: "atraso",
            name: words::portfolio::oldest(lang),
            amount: true,
            order: |row| Key::number(row.days),
            show: |setting, row| late(setting.lang, row.days),
            text: |_, row| row.days.filter(|&days| days > 0).map(|it| it.to_string()).unwrap_or_default(),
        },
        Column {
            key: "etapa",
            name: words::portfolio::stage(lang),
            amount: false,
            order: |row| Key::number(row.stage().and(row.days)),
            show: |setting, row| stage_chip(setting.lang, row.stage()),
            text: |setting, row| {
                row.stage().map(|stage| explain::stage(setting.lang, stage).to_owned()).unwrap_or_default()
            },
        },
    ]
}

fn how_much(lang: Lang) -> Vec<Column<DocumentRow>> {
    vec![
        Column {
            key: "saldo",
            name: words::portfolio::balance(lang),
            amount: true,
            order: |row| Key::money(Some(row.document.balance)),
            show: |setting, row| money(setting.lang, Some(row.document.balance), setting.mixed),
            text: |setting, row| format::figure(setting.lang, row.document.balance),
        },
        Column {
            key: "marca",
            name: words::portfolio::mark(lang),
            amount: false,
            order: |row| Key::number(row.mark().map(|mark| mark as i64)),
            show: |setting, row| {
                let chip = row.mark().map(|mark| {
                    let tone = if matches!(mark, Mark::Credit) { Tone::Paid } else { Tone::Neutral };
                    view! { <Chip tone>{mark.name(setting.lang)}</Chip> }
                });
                chip.into_any()
            },
            text: |setting, row| {
                row.mark().map(|mark| mark.name(setting.lang).to_owned()).unwrap_or_default()
            },
        },
        Column {
            key: "valor",
            name: words::portfolio::amount(lang),
            amount: true,
            order: |row| Key::money(row.document.amount),
            show: |setting, row| money(setting.lang, row.document.amount, setting.mixed),
            text: |setting, row| {
                row.document.amount.map(|it| format::figure(setting.lang, it)).unwrap_or_default()
            },
        },
        Column {
            key: "emision",
            name: words::portfolio::issued(lang),
            amount: false,
            order: |row| Key::day(row.document.issued_on),
            show: |setting, row| day(setting.lang, row.document.issued_on),
            text: |_, row| iso_text(row.document.issued_on),
        },
        Column {
            key: "moneda",
            name: words::portfolio::currency(lang),
            amount: false,
            order: |row| Key::text(row.document.balance.currency.code()),
            show: |_, row| plain(row.document.balance.currency.code()),
            text: |_, row| row.document.balance.currency.code().to_owned(),
        },
        Column {
            key: "vendedor",
            name: words::portfolio::salesperson(lang),
            amount: false,
            order: |row| Key::text(row.document.salesperson.as_deref().unwrap_or_default()),
            show: |_, row| plain(row.document.salesperson.clone().unwrap_or_default()),
            text: |_, row| row.document.salesperson.clone().unwrap_or_default(),
        },
    ]
}

fn day(lang: Lang, day: Option<NaiveDate>) -> AnyView {
    plain(day.map(|day| format::date(lang, day)).unwrap_or_default())
}

fn iso_text(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

fn money(lang: Lang, money: Option<Money>, mixed: bool) -> AnyView {
    plain(money.map(|money| format::money(lang, money, mixed)).unwrap_or_default())
}

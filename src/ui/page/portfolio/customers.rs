//! Rows of customers.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::rows::{Column, Key, Row, customer_href, figures_text, late, plain, stage_chip};
use crate::domain::account::Account;
use crate::domain::activity::Activity;
use crate::domain::figures::Figures;
use crate::domain::id::CustomerId;
use crate::domain::portfolio::Portfolio;
use crate::domain::settings::Settings;
use crate::domain::stage::Stage;
use crate::domain::tags::{Tag, tags};
use crate::domain::task::TaskKind;
use crate::i18n::{Lang, count, explain, format, words};
use crate::ui::kit::{Chip, Icon};
use crate::ui::matching::Folded;
use crate::ui::meaning::tag_tone;

#[derive(PartialEq, Eq)]
pub(super) struct CustomerRow {
    customer: CustomerId,
    name: String,
    code: String,
    city: String,
    salesperson: String,
    figures: Figures,
    oldest_days: Option<i64>,
    stage: Option<Stage>,
    tags: Vec<Tag>,
    labels: Vec<String>,
    last_contact: Option<NaiveDate>,
    next_task: Option<(NaiveDate, TaskKind)>,
    words: Folded,
}

impl CustomerRow {
    fn of(
        account: &Account,
        activity: &Activity,
        next_task: Option<(NaiveDate, TaskKind)>,
        today: NaiveDate,
        settings: &Settings,
    ) -> CustomerRow {
        let customer = &account.customer;
        let text = |it: &Option<String>| it.clone().unwrap_or_default();
        let (city, salesperson) = (text(&customer.city), text(&customer.salesperson));
        let detail = format!("{} {} {city} {salesperson}", customer.code, text(&customer.tax_id));
        CustomerRow {
            customer: customer.id.clone(),
            words: Folded::new(&customer.name, &detail),
            name: customer.name.clone(),
            code: customer.code.clone(),
            city,
            salesperson,
            figures: Figures::sum(&account.documents, today),
            oldest_days: account.balance(today).oldest_days,
            stage: account.stage(today),
            tags: tags(account, activity, settings, today),
            labels: activity.labels.clone(),
            last_contact: activity.last_attempt_on(),
            next_task,
        }
    }
}

impl Row for CustomerRow {
    const ROWS: &'static str = "customers";
    const ORDER: &'static str = "vencido-";

    fn all(portfolio: &Portfolio, today: NaiveDate) -> Vec<Arc<CustomerRow>> {
        let settings = portfolio.settings();
        let mut next: HashMap<&CustomerId, (NaiveDate, TaskKind)> = HashMap::new();
        for task in portfolio.tasks().filter(|task| task.is_open()) {
            let Some(customer) = &task.customer else { continue };
            let soonest = next.entry(customer).or_insert((task.due_on, task.kind));
            if task.due_on < soonest.0 {
                *soonest = (task.due_on, task.kind);
            }
        }
        let rows = portfolio.accounts().map(|account| {
            let id = &account.customer.id;
            let (activity, task) = (portfolio.activity(id), next.get(id).copied());
            Arc::new(CustomerRow::of(account, activity, task, today, settings))
        });
        rows.collect()
    }

    fn columns(lang: Lang) -> Vec<Column<CustomerRow>> {
        let mut columns = who(lang);
        columns.extend(owed(lang));
        columns.extend(work(lang));
        columns
    }

    fn id(&self) -> &str {
        self.customer.as_str()
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn customer(&self) -> &CustomerId {
        &self.customer
    }

    fn labels(&self) -> &[String] {
        &self.labels
    }

    fn words(&self) -> &Folded {
        &self.words
    }

    fn stage(&self) -> Option<Stage> {
        self.stage
    }

    fn figures(&self) -> &Figures {
        &self.figures
    }
}

fn who(lang: Lang) -> Vec<Column<CustomerRow>> {
    vec![
        Column {
            key: "cliente",
            name: words::portfolio::customer(lang),
            amount: false,
            order: |row| Key::text(&row.name),
            show: |_, row| {
                let (href, name) = (customer_href(&row.customer), row.name.clone());
                view! { <a class="portfolio-name truncate" href=href>{name}</a> }.into_any()
            },
            text: |_, row| row.name.clone(),
        },
        Column {
            key: "ciudad",
            name: words::portfolio::city(lang),
            amount: false,
            order: |row| Key::text(&row.city),
            show: |_, row| plain(row.city.as_str()),
            text: |_, row| row.city.clone(),
        },
    ]
}

fn owed(lang: Lang) -> Vec<Column<CustomerRow>> {
    vec![
        Column {
            key: "documentos",
            name: words::portfolio::document_count(lang),
            amount: true,
            order: |row| Key::Number(row.figures.documents as i64),
            show: |setting, row| plain(count(setting.lang, row.figures.documents as i64)),
            text: |_, row| row.figures.documents.to_string(),
        },
        Column {
            key: "saldo",
            name: words::portfolio::open(lang),
            amount: true,
            order: |row| Key::totals(&row.figures.open),
            show: |setting, row| plain(format::totals_among(setting.lang, &row.figures.open, setting.mixed)),
            text: |setting, row| figures_text(setting, &row.figures.open),
        },
        Column {
            key: "vencido",
            name: words::portfolio::overdue(lang),
            amount: true,
            order: |row| Key::totals(&row.figures.overdue),
            show: |setting, row| {
                let any = !row.figures.overdue.is_empty();
                let text = || format::totals_among(setting.lang, &row.figures.overdue, setting.mixed);
                plain(any.then(text).unwrap_or_default())
            },
            text: |setting, row| figures_text(setting, &row.figures.overdue),
        },
        Column {
            key: "atraso",
            name: words::portfolio::oldest(lang),
            amount: true,
            order: |row| Key::number(row.oldest_days),
            show: |setting, row| late(setting.lang, row.oldest_days),
            text: |_, row| {
                row.oldest_days.filter(|&days| days > 0).map(|it| it.to_string()).unwrap_or_default()
            },
        },
        Column {
            key: "etapa",
            name: words::portfolio::stage(lang),
            amount: false,
            order: |row| Key::number(row.oldest_days),
            show: |setting, row| stage_chip(setting.lang, row.stage),
            text: |setting, row| {
                row.stage.map(|stage| explain::stage(setting.lang, stage).to_owned()).unwrap_or_default()
            },
        },
    ]
}

fn work(lang: Lang) -> Vec<Column<CustomerRow>> {
    vec![
        Column {
            key: "gestion",
            name: words::portfolio::last_contact(lang),
            amount: false,
            order: |row| Key::day(row.last_contact),
            show: |setting, row| {
                let shown = row.last_contact.map(|day| {
                    let exact = format::date(setting.lang, day);
                    view! { <span title=exact>{format::relative(setting.lang, day, setting.today)}</span> }
                });
                shown.into_any()
            },
            text: |_, row| row.last_contact.map(|day| day.to_string()).unwrap_or_default(),
        },
        Column {
            key: "tarea",
            name: words::portfolio::next_task(lang),
            amount: false,
            order: |row| Key::day(row.next_task.map(|(day, _)| day)),
            show: |setting, row| {
                let line = row.next_task.map(|(day, kind)| {
                    let when = format::relative(setting.lang, day, setting.today);
                    words::portfolio::task_line(setting.lang, explain::task_kind(setting.lang, kind), when)
                });
                plain(line.unwrap_or_default())
            },
            text: |setting, row| {
                let line = row.next_task.map(|(day, kind)| {
                    let task = explain::task_kind(setting.lang, kind);
                    words::portfolio::task_line(setting.lang, task, day)
                });
                line.unwrap_or_default()
            },
        },
        Column {
            key: "etiquetas",
            name: words::portfolio::tags(lang),
            amount: false,
            order: |row| Key::number(row.tags.first().map(|&tag| tag as i64)),
            show: |setting, row| {
                let chips: Vec<_> = row
                    .tags
                    .iter()
                    .map(|&tag| view! { <Chip tone=tag_tone(tag)>{explain::tag(setting.lang, tag)}</Chip> })
                    .collect();
                let own = row.labels.iter().cloned();
                let own: Vec<_> = own.map(|it| view! { <Chip icon=Icon::Tag>{it}</Chip> }).collect();
                (own, chips).into_any()
            },
            text: |setting, row| {
                let tags = row.tags.iter().map(|&tag| explain::tag(setting.lang, tag));
                row.labels.iter().map(String::as_str).chain(tags).collect::<Vec<_>>().join(", ")
            },
        },
        Column {
            key: "codigo",
            name: words::portfolio::code(lang),
            amount: false,
            order: |row| Key::text(&row.code),
            show: |_, row| plain(row.code.as_str()),
            text: |_, row| row.code.clone(),
        },
        Column {
            key: "vendedor",
            name: words::portfolio::salesperson(lang),
            amount: false,
            order: |row| Key::text(&row.salesperson),
            show: |_, row| plain(row.salesperson.as_str()),
            text: |_, row| row.salesperson.clone(),
        },
    ]
}

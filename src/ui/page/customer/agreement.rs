//! What was promised: how much, by when, how, and for which documents.

use leptos::prelude::*;

use super::day_field::DayField;
use super::desk::Desk;
use super::record::{Place, Record};
use crate::app::Session;
use crate::command::PromiseTerms;
use crate::domain::account::Account;
use crate::domain::attempt::ResultCode;
use crate::domain::document::Document;
use crate::domain::id::DocumentId;
use crate::domain::money::{Currency, Money};
use crate::domain::promise::PaymentMethod;
use crate::domain::quick_day::QuickDay;
use crate::i18n::{Lang, explain, format, read_amount, words};
use crate::ui::kit::{Choice, Field, FieldGroup, InputKind, Select, TextInput};

const METHODS: [PaymentMethod; 5] = [
    PaymentMethod::Transfer,
    PaymentMethod::Cash,
    PaymentMethod::Cheque,
    PaymentMethod::Card,
    PaymentMethod::Other,
];

#[derive(Clone, Copy)]
pub struct Agreement {
    amount: RwSignal<String>,
    /// ISO code; a promise is in one currency.
    currency: RwSignal<String>,
    day: RwSignal<String>,
    method: RwSignal<String>,
    documents: RwSignal<Vec<DocumentId>>,
}

impl Agreement {
    /// Begins with all that is overdue in the main currency.
    pub fn new(session: Session, desk: Desk, lang: Lang) -> Agreement {
        let id = desk.customer();
        let proposed = session.ask(|portfolio, today| {
            let account = portfolio.account(&id)?;
            let balance = account.balance(today);
            let main = balance.overdue.main().filter(Money::is_positive).or_else(|| balance.open.main())?;
            // Credits that are not due yet may make the whole debt smaller than its late part.
            let owed = balance.open.of(main.currency);
            Some(if main.minor > owed.minor { owed } else { main })
        });
        let amount = proposed.filter(Money::is_positive).map(|amount| plain(lang, amount));
        let currency = proposed.map(|amount| amount.currency.code().to_owned());
        Agreement {
            amount: RwSignal::new(amount.unwrap_or_default()),
            currency: RwSignal::new(currency.unwrap_or_default()),
            day: RwSignal::new(String::new()),
            method: RwSignal::new(String::new()),
            documents: RwSignal::new(Vec::new()),
        }
    }

    /// The terms, none without a day; or what is wrong with the amount.
    pub fn terms(self, lang: Lang, result: ResultCode) -> Result<Option<PromiseTerms>, String> {
        let Some(due_on) = self.day.read_untracked().parse().ok().filter(|_| result == ResultCode::Promised)
        else {
            return Ok(None);
        };
        let text = self.amount.get_untracked();
        let currency: Option<Currency> = self.currency.read_untracked().parse().ok();
        let amount = match (text.trim(), currency) {
            ("", _) | (_, None) => None,
            (text, Some(currency)) => Some(
                read_amount(lang, text, currency)
                    .ok_or_else(|| words::customer::amount_unreadable(lang).to_owned())?,
            ),
        };
        let method = METHODS.into_iter().find(|it| format!("{it:?}") == *self.method.read_untracked());
        Ok(Some(PromiseTerms {
            amount,
            due_on,
            method,
            documents: self.documents.get_untracked(),
            ..PromiseTerms::default()
        }))
    }

    /// Ticks a document on or off; the amount follows what is ticked.
    fn toggle(self, lang: Lang, document: &Document, all: &[Document]) {
        self.documents.update(|chosen| match chosen.contains(&document.id) {
            true => chosen.retain(|id| *id != document.id),
            false => chosen.push(document.id.clone()),
        });
        let chosen = self.documents.read_untracked();
        let of_it = all.iter().filter(|it| chosen.contains(&it.id));
        let same = of_it.filter(|it| it.balance.currency == document.balance.currency);
        let sum = Money::new(same.map(|it| it.balance.minor).sum(), document.balance.currency);
        if sum.is_positive() {
            self.amount.set(plain(lang, sum));
            self.currency.set(sum.currency.code().to_owned());
        }
    }
}

/// An amount to be typed over: grouped, without its symbol.
pub(super) fn plain(lang: Lang, amount: Money) -> String {
    let text = format::money(lang, amount, true);
    text.split_once(' ').map_or(text.clone(), |(_, figures)| figures.to_owned())
}

#[component]
pub fn AgreementFields(record: Record) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let agreement = record.agreement;
    let none = Choice::new("", words::customer::method_open(lang));
    let methods = METHODS.map(|it| Choice::new(format!("{it:?}"), explain::payment_method(lang, it)));
    let methods: Vec<Choice> = [none].into_iter().chain(methods).collect();
    view! {
        <div class="customer-agreement">
            <DayField label=words::customer::promise_day(lang) value=agreement.day first=QuickDay::Today
                error=record.error(Place::PromiseDay) required=true />
            <div class="customer-pair">
                <Field label=words::customer::promise_amount(lang) hint=words::customer::amount_hint(lang)
                    error=record.error(Place::Amount)>
                    <TextInput value=agreement.amount kind=InputKind::Amount />
                </Field>
                <CurrencyField agreement />
            </div>
            <Field label=words::customer::method(lang)><Select value=agreement.method choices=methods /></Field>
            <PromisedDocuments agreement />
        </div>
    }
}

/// Only where the customer owes in several.
#[component]
fn CurrencyField(agreement: Agreement) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let owed = Desk::here().account(|account, today| {
        let open = account.balance(today).open;
        open.iter().filter(Money::is_positive).map(|it| it.currency.code().to_owned()).collect::<Vec<_>>()
    });
    move || {
        let owed = owed.get().unwrap_or_default();
        (owed.len() > 1).then(|| {
            let choices: Vec<Choice> =
                owed.into_iter().map(|code| Choice::new(code.clone(), code)).collect();
            view! {
                <Field label=words::customer::currency(lang)><Select value=agreement.currency choices /></Field>
            }
        })
    }
}

/// Which documents it is about; none ticked means whatever is owed.
#[component]
fn PromisedDocuments(agreement: Agreement) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let documents =
        Desk::here().account(|account: &Account, _| account.collectible().cloned().collect::<Vec<_>>());
    let row = move |document: Document, all: StoredValue<Vec<Document>>| {
        let id = document.id.clone();
        let checked = move || agreement.documents.read().contains(&id);
        let label = format!(
            "{} · {} · {}",
            document.number,
            format::money(lang, document.balance, false),
            explain::lateness(lang, &document, session.ask(|_, today| today)),
        );
        view! {
            <label class="checkbox">
                <input type="checkbox" prop:checked=checked
                    on:change=move |_| all.with_value(|all| agreement.toggle(lang, &document, all)) />
                <span>{label}</span>
            </label>
        }
    };
    let list = move || {
        let documents = documents.get().unwrap_or_default();
        let all = StoredValue::new(documents.clone());
        documents.into_iter().map(|document| row(document, all)).collect_view()
    };
    view! {
        <details>
            <summary>{words::customer::promise_documents(lang)}</summary>
            <FieldGroup label=words::customer::documents(lang)><div class="customer-ticks">{list}</div></FieldGroup>
        </details>
    }
}

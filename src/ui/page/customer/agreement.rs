//! What was promised: how much, by when, how, by whom, and for which documents.

use leptos::prelude::*;

use super::day_field::DayField;
use super::desk::Desk;
use super::record::{Place, Record};
use super::split::{PromisedDocuments, Split};
use crate::app::Session;
use crate::command::PromiseTerms;
use crate::domain::attempt::ResultCode;
use crate::domain::money::{Currency, Money};
use crate::domain::promise::PaymentMethod;
use crate::domain::quick_day::QuickDay;
use crate::i18n::{Lang, explain, format, read_amount, words};
use crate::ui::kit::{Choice, Field, InputKind, Select, TextInput};

#[derive(Clone, Copy)]
pub struct Agreement {
    pub amount: RwSignal<String>,
    /// ISO code; a promise is in one currency.
    pub currency: RwSignal<String>,
    day: RwSignal<String>,
    method: RwSignal<String>,
    promised_by: RwSignal<String>,
    pub split: Split,
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
            promised_by: RwSignal::new(String::new()),
            split: Split::new(session, desk),
        }
    }

    /// The terms, none without a day; or what is wrong with an amount.
    pub fn terms(self, lang: Lang, result: ResultCode) -> Result<Option<PromiseTerms>, String> {
        let Some(due_on) = self.day.read_untracked().parse().ok().filter(|_| result == ResultCode::Promised)
        else {
            return Ok(None);
        };
        let method =
            PaymentMethod::ALL.into_iter().find(|it| format!("{it:?}") == *self.method.read_untracked());
        let promised_by = Some(self.promised_by.get_untracked());
        let (documents, split) = (self.split.documents(), self.split.shares(lang)?);
        // Where it is split, the parts say how much it is.
        let amount = if split.is_empty() { self.whole(lang)? } else { None };
        Ok(Some(PromiseTerms { amount, due_on, method, documents, split, promised_by }))
    }

    fn whole(self, lang: Lang) -> Result<Option<Money>, String> {
        let text = self.amount.get_untracked();
        let currency: Option<Currency> = self.currency.read_untracked().parse().ok();
        match (text.trim(), currency) {
            ("", _) | (_, None) => Ok(None),
            (text, Some(currency)) => read_amount(lang, text, currency)
                .map(Some)
                .ok_or_else(|| words::customer::amount_unreadable(lang).to_owned()),
        }
    }

    /// The amount is what the documents come to.
    pub fn take(self, lang: Lang, sum: Money) {
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
    let methods =
        PaymentMethod::ALL.map(|it| Choice::new(format!("{it:?}"), explain::payment_method(lang, it)));
    let methods: Vec<Choice> = [none].into_iter().chain(methods).collect();
    let split = Signal::derive(move || agreement.split.is_on());
    view! {
        <div class="customer-agreement">
            <DayField label=words::customer::promise_day(lang) value=agreement.day first=QuickDay::Today
                error=record.error(Place::PromiseDay) required=true />
            <div class="customer-pair">
                <Field label=words::customer::promise_amount(lang) hint=words::customer::amount_hint(lang)
                    error=record.error(Place::Amount)>
                    <TextInput value=agreement.amount kind=InputKind::Amount disabled=split />
                </Field>
                <CurrencyField agreement />
            </div>
            <PromisedDocuments agreement />
            <Field label=words::customer::method(lang)><Select value=agreement.method choices=methods /></Field>
            <Field label=words::customer::promised_by(lang)><TextInput value=agreement.promised_by /></Field>
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

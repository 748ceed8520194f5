//! What a result brings along: the payment that is only said, what is disputed, and how the
//! person stood and sounded.

use leptos::prelude::*;

use super::agreement::plain;
use super::day_field::DayField;
use super::desk::Desk;
use crate::command::{Disputed, Learned, Paid};
use crate::domain::attempt::{Mood, ResultCode, Stance};
use crate::domain::calendar::day_after;
use crate::domain::dispute::DisputeReason;
use crate::domain::id::DocumentId;
use crate::domain::money::{Currency, Money};
use crate::domain::promise::PaymentMethod;
use crate::i18n::{Lang, explain, format, read_amount, words};
use crate::ui::kit::{Choice, DateInput, Field, InputKind, Select, TextInput};

/// A dispute is looked at again after so many days.
const REVIEW: u64 = 7;

#[derive(Clone, Copy)]
pub struct Beside {
    stance: RwSignal<String>,
    mood: RwSignal<String>,
    amount: RwSignal<String>,
    currency: StoredValue<Option<Currency>>,
    on: RwSignal<String>,
    method: RwSignal<String>,
    reference: RwSignal<String>,
    document: RwSignal<String>,
    reason: RwSignal<String>,
    review_on: RwSignal<String>,
}

impl Beside {
    pub fn new(session: crate::app::Session, desk: Desk, lang: Lang) -> Beside {
        let id = desk.customer();
        let (owed, oldest, today) = session.ask(|portfolio, today| {
            let account = portfolio.account(&id);
            let balance = account.map(|it| it.balance(today));
            let late = balance.as_ref().and_then(|it| it.overdue.main()).filter(Money::is_positive);
            let oldest = account.and_then(|it| it.collectible().next().map(|it| it.id.clone()));
            (late.or_else(|| balance.and_then(|it| it.open.main())), oldest, today)
        });
        let empty = || RwSignal::new(String::new());
        let amount = owed.filter(Money::is_positive).map(|owed| plain(lang, owed));
        Beside {
            stance: empty(),
            mood: empty(),
            amount: RwSignal::new(amount.unwrap_or_default()),
            currency: StoredValue::new(owed.map(|it| it.currency)),
            on: RwSignal::new(today.to_string()),
            method: empty(),
            reference: empty(),
            document: RwSignal::new(oldest.map(|it| it.as_str().to_owned()).unwrap_or_default()),
            reason: RwSignal::new(key(DisputeReason::Goods)),
            review_on: RwSignal::new(day_after(today, REVIEW).to_string()),
        }
    }

    /// What was learned with this result; or what is wrong with the amount.
    pub fn learned(self, lang: Lang, result: ResultCode) -> Result<Learned, String> {
        let paid = match result {
            ResultCode::AlreadyPaid | ResultCode::PaymentInProcess => self.paid(lang)?,
            _ => None,
        };
        let disputed = self.disputed().filter(|_| result == ResultCode::Disputed);
        Ok(Learned {
            stance: named(&Stance::ALL, &self.stance.read_untracked()),
            mood: named(&Mood::ALL, &self.mood.read_untracked()),
            paid,
            disputed,
        })
    }

    /// Nothing, where no amount was said.
    fn paid(self, lang: Lang) -> Result<Option<Paid>, String> {
        let text = self.amount.get_untracked();
        let (Some(currency), false) = (self.currency.get_value(), text.trim().is_empty()) else {
            return Ok(None);
        };
        let amount = read_amount(lang, &text, currency).filter(Money::is_positive);
        let amount = amount.ok_or_else(|| words::customer::amount_unreadable(lang).to_owned())?;
        let on =
            self.on.read_untracked().parse().map_err(|_| words::customer::day_missing(lang).to_owned())?;
        let method = named(&PaymentMethod::ALL, &self.method.read_untracked());
        Ok(Some(Paid { amount, on, method, reference: self.reference.get_untracked() }))
    }

    fn disputed(self) -> Option<Disputed> {
        let document = self.document.get_untracked();
        Some(Disputed {
            document: (!document.is_empty()).then(|| DocumentId::new(document))?,
            reason: named(&DisputeReason::ALL, &self.reason.read_untracked())?,
            review_on: self.review_on.read_untracked().parse().ok()?,
        })
    }
}

fn key(it: impl std::fmt::Debug) -> String {
    format!("{it:?}")
}

fn named<T: Copy + std::fmt::Debug>(all: &[T], chosen: &str) -> Option<T> {
    all.iter().copied().find(|it| key(it) == chosen)
}

/// The fields that belong to the result.
#[component]
pub fn LearnedFields(beside: Beside, result: ResultCode) -> impl IntoView {
    match result {
        ResultCode::AlreadyPaid | ResultCode::PaymentInProcess => view! { <PaidFields beside /> }.into_any(),
        ResultCode::Disputed => view! { <DisputedFields beside /> }.into_any(),
        _ => ().into_any(),
    }
}

#[component]
fn PaidFields(beside: Beside) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let open = Choice::new("", words::customer::method_open(lang));
    let methods = PaymentMethod::ALL.map(|it| Choice::new(key(it), explain::payment_method(lang, it)));
    let methods: Vec<Choice> = std::iter::once(open).chain(methods).collect();
    view! {
        <div class="customer-pair">
            <Field label=words::learned::paid_amount(lang)>
                <TextInput value=beside.amount kind=InputKind::Amount />
            </Field>
            <Field label=words::learned::paid_on(lang)><DateInput value=beside.on /></Field>
        </div>
        <div class="customer-pair">
            <Field label=words::learned::paid_method(lang)><Select value=beside.method choices=methods /></Field>
            <Field label=words::learned::paid_reference(lang)><TextInput value=beside.reference /></Field>
        </div>
        <p class="quiet small">{words::learned::paid_note(lang)}</p>
    }
}

#[component]
fn DisputedFields(beside: Beside) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let owed = Desk::here().account(|account, _| account.collectible().cloned().collect::<Vec<_>>());
    let documents = Signal::derive(move || {
        let named = owed.get().unwrap_or_default().into_iter().map(|it| {
            let label = format!("{} · {}", it.number, format::money(lang, it.balance, false));
            Choice::new(it.id.as_str(), label)
        });
        let none = Choice::new("", words::learned::no_dispute(lang));
        named.chain(std::iter::once(none)).collect::<Vec<Choice>>()
    });
    let reasons = DisputeReason::ALL.map(|it| Choice::new(key(it), explain::dispute_reason(lang, it)));
    view! {
        <Field label=words::learned::disputed_document(lang)>
            <Select value=beside.document choices=documents />
        </Field>
        <Field label=words::learned::disputed_reason(lang)>
            <Select value=beside.reason choices=reasons.to_vec() />
        </Field>
        <DayField label=words::deals::review_on(lang) value=beside.review_on error=Signal::stored(None::<String>) />
    }
}

/// Whether it was an objection or a situation, and the mood: asked of nobody, noted by who heard it.
#[component]
pub fn Heard(beside: Beside) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let stances = vec![
        Choice::new("", words::learned::stance_open(lang)),
        Choice::new(key(Stance::Objection), words::learned::objection(lang)),
        Choice::new(key(Stance::Situation), words::learned::situation(lang)),
    ];
    let moods = Mood::ALL.map(|it| Choice::new(key(it), explain::mood(lang, it)));
    let none = Choice::new("", words::learned::mood_open(lang));
    let moods: Vec<Choice> = std::iter::once(none).chain(moods).collect();
    view! {
        <div class="customer-pair">
            <Field label=words::learned::stance(lang)><Select value=beside.stance choices=stances /></Field>
            <Field label=words::learned::mood(lang)><Select value=beside.mood choices=moods /></Field>
        </div>
    }
}

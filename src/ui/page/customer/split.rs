//! Which documents a promise is about, and how much of it is for each where that was said.

use leptos::prelude::*;

use super::agreement::{Agreement, plain};
use super::desk::Desk;
use crate::app::Session;
use crate::domain::allocation::Share;
use crate::domain::document::Document;
use crate::domain::id::DocumentId;
use crate::domain::money::Money;
use crate::i18n::{Lang, explain, format, read_amount, words};
use crate::ui::kit::{Checkbox, FieldGroup, InputKind, TextInput};

/// One document to tick, with the part of the promise that is for it.
#[derive(Clone)]
struct Line {
    document: Document,
    ticked: RwSignal<bool>,
    part: RwSignal<String>,
}

#[derive(Clone, Copy)]
pub struct Split {
    lines: StoredValue<Vec<Line>>,
    /// How much is for each is typed, document by document.
    apart: RwSignal<bool>,
}

impl Split {
    /// Nothing ticked: the promise is about whatever is owed.
    pub fn new(session: Session, desk: Desk) -> Split {
        let id = desk.customer();
        let documents = session.ask(|portfolio, _| {
            let owed = portfolio.account(&id).into_iter().flat_map(|it| it.collectible());
            owed.filter(|it| !it.is_credit()).cloned().collect::<Vec<Document>>()
        });
        let line = |document| Line { document, ticked: RwSignal::new(false), part: RwSignal::default() };
        Split {
            lines: StoredValue::new(documents.into_iter().map(line).collect()),
            apart: RwSignal::new(false),
        }
    }

    fn ticked(self) -> Vec<Line> {
        self.lines.with_value(|lines| lines.iter().filter(|it| it.ticked.get()).cloned().collect())
    }

    /// The amount is the sum of its parts.
    pub fn is_on(self) -> bool {
        self.apart.get() && !self.ticked().is_empty()
    }

    pub fn documents(self) -> Vec<DocumentId> {
        untrack(|| self.ticked()).into_iter().map(|line| line.document.id).collect()
    }

    /// What is for each document; nothing where only the whole was said.
    pub fn shares(self, lang: Lang) -> Result<Vec<Share>, String> {
        if !untrack(|| self.is_on()) {
            return Ok(Vec::new());
        }
        let share = |line: Line| {
            let currency = line.document.balance.currency;
            let amount = read_amount(lang, line.part.read_untracked().trim(), currency);
            let amount = amount.ok_or_else(|| words::customer::amount_unreadable(lang).to_owned())?;
            Ok(Share { document: line.document.id, amount })
        };
        untrack(|| self.ticked()).into_iter().map(share).collect()
    }

    /// What is ticked comes to, by its parts or as a whole, in the currency of the first.
    fn sum(self, lang: Lang) -> Option<Money> {
        let ticked = self.ticked();
        let currency = ticked.first()?.document.balance.currency;
        let same = ticked.iter().filter(|it| it.document.balance.currency == currency);
        let amount = |line: &Line| match self.apart.get() {
            true => read_amount(lang, line.part.read().trim(), currency).map_or(0, |it| it.minor),
            false => line.document.balance.minor,
        };
        Some(Money::new(same.map(amount).sum(), currency))
    }
}

/// Which documents it is about; none ticked means whatever is owed.
#[component]
pub(super) fn PromisedDocuments(agreement: Agreement) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let split = agreement.split;
    // The amount follows what is ticked and typed here.
    Effect::new(move || {
        if let Some(sum) = split.sum(lang) {
            agreement.take(lang, sum);
        }
    });
    let any = Memo::new(move |_| !split.ticked().is_empty());
    let rows = split.lines.with_value(|lines| {
        lines.iter().cloned().map(|line| view! { <Row line apart=split.apart /> }).collect_view()
    });
    view! {
        <details class="customer-promised">
            <summary>{words::customer::promise_documents(lang)}</summary>
            <FieldGroup label=words::customer::documents(lang)>
                <div class="customer-ticks">{rows}</div>
                {move || any.get().then(|| view! {
                    <Checkbox checked=split.apart>{words::customer::promise_apart(lang)}</Checkbox>
                })}
            </FieldGroup>
        </details>
    }
}

#[component]
fn Row(line: Line, apart: RwSignal<bool>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let Line { document, ticked, part } = line;
    let lateness = explain::lateness(lang, &document, session.ask(|_, today| today));
    let label =
        format!("{} · {} · {lateness}", document.number, format::money(lang, document.balance, false));
    let whole = plain(lang, document.balance);
    let tick = move |_| {
        ticked.update(|it| *it = !*it);
        if part.read_untracked().is_empty() {
            part.set(whole.clone());
        }
    };
    let name = words::customer::promise_part(lang, &document.number);
    view! {
        <div class="customer-promised-document">
            <label class="checkbox">
                <input type="checkbox" prop:checked=move || ticked.get() on:change=tick />
                <span>{label}</span>
            </label>
            {move || (ticked.get() && apart.get()).then(|| view! {
                <TextInput value=part kind=InputKind::Amount label=name.clone() />
            })}
        </div>
    }
}

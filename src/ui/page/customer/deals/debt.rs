//! Which documents something is about, and what they come to.

use leptos::prelude::*;

use crate::app::Session;
use crate::command::plan_debt;
use crate::domain::document::Document;
use crate::domain::id::DocumentId;
use crate::domain::money::{Currency, Money};
use crate::i18n::{Lang, explain, format, read_amount, words};
use crate::ui::kit::{Choice, FieldGroup, Select};
use crate::ui::page::customer::desk::Desk;

/// Documents to tick; those that are late are ticked from the start.
#[derive(Clone, Copy)]
pub(super) struct Debt {
    pub chosen: RwSignal<Vec<DocumentId>>,
    documents: Memo<Option<Vec<Document>>>,
    /// What the ticked ones owe, less what is in dispute; none where they cannot be added up.
    pub owed: Memo<Option<Money>>,
}

impl Debt {
    /// The late documents of the main currency.
    pub fn overdue(desk: Desk, session: Session) -> Debt {
        let id = desk.customer();
        let chosen = session.ask(|portfolio, today| {
            let account = portfolio.account(&id)?;
            let main = account.balance(today).open.main()?.currency;
            let late = account.collectible().filter(|it| !it.is_credit() && it.balance.currency == main);
            let late = late.filter(|it| it.due_on.is_some_and(|due_on| due_on < today));
            Some(late.map(|it| it.id.clone()).collect::<Vec<_>>())
        });
        let chosen = RwSignal::new(chosen.unwrap_or_default());
        let documents = desk.account(|account, _| account.collectible().cloned().collect::<Vec<_>>());
        let owed = desk.about(move |portfolio, id, _| plan_debt(portfolio, id, &chosen.read()).ok());
        Debt { chosen, documents, owed }
    }

    fn toggle(self, id: &DocumentId) {
        self.chosen.update(|chosen| match chosen.contains(id) {
            true => chosen.retain(|it| it != id),
            false => chosen.push(id.clone()),
        });
    }
}

/// The documents, to tick.
#[component]
pub(super) fn DebtFields(debt: Debt) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let row = move |document: Document| {
        let (id, same) = (document.id.clone(), document.id.clone());
        let label = document_label(lang, &document, session);
        view! {
            <label class="checkbox">
                <input type="checkbox" prop:checked=move || debt.chosen.read().contains(&id)
                    on:change=move |_| debt.toggle(&same) />
                <span>{label}</span>
            </label>
        }
    };
    let list = move || debt.documents.get().unwrap_or_default().into_iter().map(row).collect_view();
    let sum = move || debt.owed.get().map(|owed| words::deals::owed(lang, format::money(lang, owed, false)));
    view! {
        <FieldGroup label=words::customer::documents(lang)>
            <div class="customer-ticks">{list}</div>
            <p class="quiet" role="status">{sum}</p>
        </FieldGroup>
    }
}

/// One document to choose.
#[component]
pub(super) fn DocumentSelect(value: RwSignal<String>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let documents = Desk::here().account(|account, _| {
        account.collectible().filter(|it| !it.is_credit()).cloned().collect::<Vec<_>>()
    });
    let documents = documents.get_untracked().unwrap_or_default();
    if let Some(first) = documents.first().filter(|_| value.read_untracked().is_empty()) {
        value.set(first.id.to_string());
    }
    let choices =
        documents.iter().map(|it| Choice::new(it.id.to_string(), document_label(lang, it, session)));
    let choices: Vec<Choice> = choices.collect();
    view! { <Select value choices /> }
}

fn document_label(lang: Lang, document: &Document, session: Session) -> String {
    let lateness = explain::lateness(lang, document, session.ask(|_, today| today));
    format!("{} · {} · {lateness}", document.number, format::money(lang, document.balance, false))
}

/// The number of a document of this customer.
pub(super) fn number_of(documents: &[Document], id: &DocumentId) -> String {
    documents.iter().find(|it| it.id == *id).map_or_else(|| id.to_string(), |it| it.number.clone())
}

/// An amount as typed; a sentence where it cannot be read.
pub(super) fn amount(lang: Lang, text: &str, currency: Currency) -> Result<Money, String> {
    read_amount(lang, text.trim(), currency)
        .ok_or_else(|| words::customer::amount_unreadable(lang).to_owned())
}

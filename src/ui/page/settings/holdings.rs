//! What this device keeps, in numbers.

use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::portfolio::Portfolio;
use crate::i18n::{Lang, count, words};
use crate::ui::shell::use_lang;

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Holdings {
    pub customers: usize,
    pub documents: usize,
    payments: usize,
    attempts: usize,
    notes: usize,
    promises: usize,
    tasks: usize,
    imports: usize,
}

impl Holdings {
    pub fn of(portfolio: &Portfolio) -> Holdings {
        let mut holdings = Holdings {
            tasks: portfolio.tasks().count(),
            imports: portfolio.imports().len(),
            ..Holdings::default()
        };
        for account in portfolio.accounts() {
            let activity = portfolio.activity(&account.customer.id);
            holdings.customers += 1;
            holdings.documents += account.documents.len();
            holdings.payments += account.payments.len();
            holdings.attempts += activity.attempts.len();
            holdings.notes += activity.notes.len();
            holdings.promises += activity.promises.len();
        }
        holdings
    }

    fn named(self, lang: Lang) -> [(&'static str, usize); 8] {
        [
            (words::settings::row_customers(lang), self.customers),
            (words::settings::row_documents(lang), self.documents),
            (words::settings::row_payments(lang), self.payments),
            (words::settings::row_attempts(lang), self.attempts),
            (words::settings::row_promises(lang), self.promises),
            (words::settings::row_notes(lang), self.notes),
            (words::settings::row_tasks(lang), self.tasks),
            (words::settings::row_imports(lang), self.imports),
        ]
    }
}

#[component]
pub(super) fn HoldingsTable() -> impl IntoView {
    let lang = use_lang();
    let session = Desk::here().session;
    let holdings = session.query(|portfolio, _| Holdings::of(portfolio));
    let lines = move || {
        let changes = (words::settings::row_changes(lang), session.changes());
        let lines = holdings.get().named(lang).into_iter().chain([changes]);
        lines
            .map(|(name, number)| {
                view! { <div><dt class="quiet">{name}</dt><dd class="tabular strong">{count(lang, number as i64)}</dd></div> }
            })
            .collect_view()
    };
    view! { <dl class="settings-holdings">{lines}</dl> }
}

//! What the detail shows of a customer: enough for the next call, no more.

use chrono::NaiveDate;

use crate::domain::account::Balance;
use crate::domain::attempt::Attempt;
use crate::domain::document::Document;
use crate::domain::id::CustomerId;
use crate::domain::portfolio::Portfolio;
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::tags::{Tag, tags};

/// So many documents are named; the rest is counted.
const DOCUMENTS: usize = 5;

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Summary {
    pub today: NaiveDate,
    pub code: String,
    pub city: Option<String>,
    pub tags: Vec<Tag>,
    pub balance: Balance,
    /// Oldest first.
    pub documents: Vec<Document>,
    pub more_documents: usize,
    pub last_attempt: Option<Attempt>,
    pub promise: Option<(Promise, PromiseState)>,
    pub pinned: Option<String>,
}

impl Summary {
    pub fn of(portfolio: &Portfolio, customer: &CustomerId, today: NaiveDate) -> Option<Summary> {
        let account = portfolio.account(customer)?;
        let activity = portfolio.activity(customer);
        let tolerance = portfolio.settings().tolerance();
        let open: Vec<&Document> = account.documents.iter().filter(|it| !it.balance.is_zero()).collect();
        let promise = activity.live_promise().map(|promise| {
            let state = promise.state(&account.payments, today, tolerance);
            (promise.clone(), state)
        });
        Some(Summary {
            today,
            code: account.customer.code.clone(),
            city: account.customer.city.clone(),
            tags: tags(account, activity, portfolio.settings(), today),
            balance: account.balance(today),
            documents: open.iter().take(DOCUMENTS).map(|&document| document.clone()).collect(),
            more_documents: open.len().saturating_sub(DOCUMENTS),
            last_attempt: activity.attempts.iter().rev().find(|attempt| attempt.counts()).cloned(),
            promise,
            pinned: activity.notes.iter().rev().find(|note| note.pinned).map(|note| note.text.clone()),
        })
    }
}

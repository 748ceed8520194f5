//! What is handed over on paper: the agreement of a plan or an offer, the brief of a case.
//! One paper at a time comes out of the printer; without one it is the statement of account.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::debt::number_of;
use crate::domain::account::Account;
use crate::domain::id::{DocumentId, OfferId, PlanId};
use crate::domain::portfolio::Portfolio;
use crate::domain::settings::Creditor;
use crate::i18n::{Lang, LineKind, format, timeline_days, words};
use crate::ui::kit::window;
use crate::ui::page::customer::desk::Desk;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    Statement,
    Plan(PlanId),
    Offer(OfferId),
    /// One page for the manager's call.
    Brief,
}

/// Which paper the printer gets. In context for the page.
#[derive(Clone, Copy)]
pub struct Papers(RwSignal<Paper>);

impl Papers {
    pub fn provide() -> Papers {
        let papers = Papers(RwSignal::new(Paper::Statement));
        provide_context(papers);
        papers
    }

    pub fn chosen(self) -> Paper {
        self.0.get()
    }

    /// Prints one paper. The printing stops the page until the dialog is closed; afterwards
    /// the statement is what prints again.
    pub fn print(self, paper: Paper) {
        self.0.set(paper);
        request_animation_frame(move || {
            window::print();
            self.0.set(Paper::Statement);
        });
    }
}

/// An agreement or a brief, ready to be laid out.
#[derive(Clone, PartialEq)]
struct Letter {
    title: &'static str,
    creditor: Creditor,
    name: String,
    code: String,
    today: NaiveDate,
    opening: String,
    documents: Vec<(String, String, String)>,
    rows: Vec<(String, String)>,
    terms: Vec<String>,
    signed: bool,
}

#[component]
pub fn PrintedPaper() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let papers = expect_context::<Papers>();
    let letter = Desk::here().about(move |portfolio, id, today| {
        let account = portfolio.account(id)?;
        letter(lang, papers.chosen(), portfolio, account, today)
    });
    move || letter.get().map(|letter| view! { <Sheet letter /> })
}

fn letter(
    lang: Lang,
    paper: Paper,
    portfolio: &Portfolio,
    account: &Account,
    today: NaiveDate,
) -> Option<Letter> {
    let customer = &account.customer;
    let activity = portfolio.activity(&customer.id);
    let blank = Letter {
        title: "",
        creditor: portfolio.settings().creditor.clone(),
        name: customer.name.clone(),
        code: customer.tax_id.clone().unwrap_or_else(|| customer.code.clone()),
        today,
        opening: String::new(),
        documents: Vec::new(),
        rows: Vec::new(),
        terms: Vec::new(),
        signed: true,
    };
    match paper {
        Paper::Statement => None,
        Paper::Plan(id) => {
            let plan = activity.plans.iter().find(|plan| plan.id == id)?;
            let total = plan.total()?;
            let rows = plan
                .instalments
                .iter()
                .map(|it| (format::date_long(lang, it.due_on), format::money(lang, it.amount, true)));
            let note = Some(plan.note.clone()).filter(|note| !note.is_empty());
            let fixed = [words::deals::plan_term_paid(lang), words::deals::plan_term_missed(lang)];
            Some(Letter {
                title: words::deals::plan_title(lang),
                opening: words::deals::plan_opening(lang, format::money(lang, total, true)),
                documents: named(lang, account, &plan.documents),
                rows: rows.collect(),
                terms: note.into_iter().chain(fixed.map(str::to_owned)).collect(),
                ..blank
            })
        }
        Paper::Offer(id) => {
            let offer = activity.offers.iter().find(|offer| offer.id == id)?;
            let money = |amount| format::money(lang, amount, true);
            Some(Letter {
                title: words::deals::offer_title(lang),
                opening: words::deals::offer_opening(lang, format::date_long(lang, offer.until)),
                documents: named(lang, account, &offer.documents),
                rows: vec![
                    (words::deals::to_pay(lang).to_owned(), money(offer.pay)),
                    (words::deals::let_off(lang).to_owned(), money(offer.discount)),
                ],
                terms: vec![words::deals::offer_term(lang).to_owned()],
                ..blank
            })
        }
        Paper::Brief => Some(brief(lang, blank, portfolio, account, today)),
    }
}

/// What the manager has to know before calling: the debt, what was tried, what was promised.
fn brief(lang: Lang, blank: Letter, portfolio: &Portfolio, account: &Account, today: NaiveDate) -> Letter {
    let balance = account.balance(today);
    let contacts = account.customer.contact_points.iter().filter(|it| !it.wrong).map(|it| it.value.clone());
    let mut rows = vec![
        (words::customer::overdue(lang).to_owned(), format::totals(lang, &balance.overdue)),
        (words::customer::open(lang).to_owned(), format::totals(lang, &balance.open)),
    ];
    if let Some(days) = balance.oldest_days.filter(|days| *days > 0) {
        rows.push((words::deals::oldest(lang).to_owned(), words::deals::days(lang, days)));
    }
    rows.extend(contacts.map(|value| (words::deals::contact(lang).to_owned(), value)));
    let days = timeline_days(lang, portfolio, &account.customer.id, today);
    let lines = days.into_iter().flat_map(|day| {
        let title = day.title;
        day.lines
            .into_iter()
            .filter(|line| line.kind != LineKind::Moment)
            .map(move |line| format!("{title}: {}", line.title))
    });
    let escalation = portfolio
        .activity(&account.customer.id)
        .escalated(today)
        .map(|it| it.note.clone())
        .unwrap_or_default();
    let ids: Vec<_> = account.collectible().map(|it| it.id.clone()).collect();
    Letter {
        title: words::deals::brief_title(lang),
        opening: escalation,
        documents: named(lang, account, &ids),
        rows,
        terms: lines.take(BRIEF_LINES).collect(),
        signed: false,
        ..blank
    }
}

/// One page.
const BRIEF_LINES: usize = 15;

/// Number, due date and balance.
fn named(lang: Lang, account: &Account, ids: &[DocumentId]) -> Vec<(String, String, String)> {
    let known: Vec<_> = account.documents.iter().chain(&account.settled).cloned().collect();
    let line = |id: &DocumentId| {
        let document = known.iter().find(|it| it.id == *id);
        let due = document.and_then(|it| it.due_on).map(|day| format::date(lang, day));
        let balance = document.map(|it| format::money(lang, it.balance, true));
        (number_of(&known, id), due.unwrap_or_default(), balance.unwrap_or_default())
    };
    ids.iter().map(line).collect()
}

#[component]
fn Sheet(letter: Letter) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let documents = letter.documents.into_iter().map(|(number, due, balance)| {
        view! { <tr><th scope="row">{number}</th><td>{due}</td><td class="amount">{balance}</td></tr> }
    });
    let rows = letter
        .rows
        .into_iter()
        .map(|(name, value)| view! { <tr><th scope="row">{name}</th><td class="amount">{value}</td></tr> });
    let terms = letter.terms.into_iter().map(|term| view! { <p class="preserve-lines">{term}</p> });
    let signatures = letter.signed.then(|| {
        view! {
            <div class="statement-signatures">
                <p>{letter.creditor.name.clone()}</p>
                <p>{letter.name.clone()}</p>
            </div>
        }
    });
    view! {
        <article class="statement print-only">
            <header class="statement-head">
                <div>
                    <p class="strong large">{letter.creditor.name.clone()}</p>
                    <p class="preserve-lines">{letter.creditor.signature.clone()}</p>
                </div>
                <div class="statement-date">
                    <p class="statement-title">{letter.title}</p>
                    <p>{format::date_long(lang, letter.today)}</p>
                </div>
            </header>
            <p><span class="strong">{letter.name.clone()}</span> <br /> {letter.code}</p>
            <p class="preserve-lines">{letter.opening}</p>
            <table class="statement-table">
                <thead>
                    <tr>
                        <th scope="col">{words::customer::document(lang)}</th>
                        <th scope="col">{words::customer::due(lang)}</th>
                        <th scope="col" class="amount">{words::customer::balance(lang)}</th>
                    </tr>
                </thead>
                <tbody>{documents.collect_view()}</tbody>
            </table>
            <table class="statement-table"><tbody>{rows.collect_view()}</tbody></table>
            {terms.collect_view()}
            {signatures}
        </article>
    }
}

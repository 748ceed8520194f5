//! What is handed over on paper: the agreement of a plan or an offer, the brief and the file of a
//! case. One paper at a time comes out of the printer; without one it is the statement of account.
//!
//! What a paper says is `i18n`'s; here it is laid out, printed, or saved as text.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::receipt::Roll;
use crate::app::{Session, files};
use crate::domain::id::{CustomerId, OfferId, PlanId, ReceiptId};
use crate::domain::portfolio::Portfolio;
use crate::domain::settings::Creditor;
use crate::i18n::{self, Lang, format};
use crate::ui::kit::window;
use crate::ui::page::customer::desk::Desk;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    Statement,
    Plan(PlanId),
    Offer(OfferId),
    /// For money in hand.
    Receipt(ReceiptId, Roll),
    /// One page for the manager's call.
    Brief,
    /// Everything, for a third party.
    CaseFile,
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

/// Saves a paper as a text that any program opens.
pub(super) fn save(lang: Lang, session: Session, customer: &CustomerId, name: &str, paper: Paper) -> bool {
    let paper = session.ask(|portfolio, today| written(lang, paper, portfolio, customer, today));
    paper.is_some_and(|paper| files::save_text(name, "text/plain", &paper.text()))
}

fn written(
    lang: Lang,
    paper: Paper,
    portfolio: &Portfolio,
    id: &CustomerId,
    today: NaiveDate,
) -> Option<i18n::Paper> {
    let activity = portfolio.activity(id);
    match paper {
        Paper::Statement | Paper::Receipt(..) => None,
        Paper::Plan(plan) => {
            let plan = activity.plans.iter().find(|it| it.id == plan)?;
            i18n::plan_letter(lang, portfolio, id, plan)
        }
        Paper::Offer(offer) => {
            let offer = activity.offers.iter().find(|it| it.id == offer)?;
            i18n::offer_letter(lang, portfolio, id, offer)
        }
        Paper::Brief => i18n::brief(lang, portfolio, id, today),
        Paper::CaseFile => i18n::case_file(lang, portfolio, id, today),
    }
}

#[component]
pub fn PrintedPaper() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let papers = expect_context::<Papers>();
    let paper = Desk::here().about(move |portfolio, id, today| {
        let paper = written(lang, papers.chosen(), portfolio, id, today)?;
        Some((paper, portfolio.settings().creditor.clone(), today))
    });
    move || paper.get().map(|(paper, creditor, today)| view! { <Sheet paper creditor today /> })
}

#[component]
fn Sheet(paper: i18n::Paper, creditor: Creditor, today: NaiveDate) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let sections = paper.sections.into_iter().map(section).collect_view();
    let opening = paper.opening.into_iter().map(|line| view! { <p class="preserve-lines">{line}</p> });
    let mut signatures = paper.signatures.into_iter();
    let signed = signatures.next().map(|title| {
        let names = signatures.map(|name| view! { <p>{name}</p> }).collect_view();
        view! { <p>{title}</p> <div class="statement-signatures">{names}</div> }
    });
    view! {
        <article class="statement print-only">
            <header class="statement-head">
                <div>
                    <p class="strong large">{creditor.name}</p>
                    <p class="preserve-lines">{creditor.signature}</p>
                </div>
                <div class="statement-date"><p>{format::date_long(lang, today)}</p></div>
            </header>
            <h1 class="statement-title">{paper.title}</h1>
            {opening.collect_view()}
            {sections}
            {signed}
        </article>
    }
}

fn section(section: i18n::Section) -> AnyView {
    let name = Some(section.name).filter(|name| !name.is_empty());
    let name = name.map(|name| view! { <h2 class="statement-section">{name}</h2> });
    let lines = section.lines.into_iter();
    match section.listed {
        true => view! { {name} <ul class="statement-list">{lines.map(|it| view! { <li>{it}</li> }).collect_view()}</ul> }
            .into_any(),
        false => {
            let lines = lines.map(|it| view! { <p class="preserve-lines">{it}</p> }).collect_view();
            view! { {name} {lines} }.into_any()
        }
    }
}

//! En espera: who owes and is not on the list, by cause; and "why not that one?" for anybody.

use leptos::prelude::*;

use super::aside::{AsideLine, AsideList, Away};
use crate::app::Session;
use crate::domain::id::CustomerId;
use crate::domain::order;
use crate::domain::portfolio::Portfolio;
use crate::domain::worklist::{Placement, WaitingCause, Worklist};
use crate::i18n::{Lang, count, explain, words};
use crate::ui::kit::{EmptyState, Icon, SearchInput};
use crate::ui::matching::{Folded, Needle, best};

/// So many are found at once; who looks for one customer types more.
const FOUND: usize = 50;

#[component]
pub fn WaitingView() -> impl IntoView {
    let session = expect_context::<Session>();
    let lang = expect_context::<Lang>();
    let typed = RwSignal::new(String::new());
    let searching = Memo::new(move |_| !Needle::new(&typed.read()).is_empty());
    let people = session.query(|portfolio, _| Directory::of(portfolio));
    let worklist = session.worklist();
    let lines = session.query(move |portfolio, _| {
        let list = worklist.read();
        match searching.get() {
            true => found(lang, portfolio, &list, people.read().find(&typed.read())),
            false => grouped(lang, portfolio, &list),
        }
    });
    let any = Memo::new(move |_| !lines.read().is_empty());
    let content = move || match (any.get(), searching.get()) {
        (true, true) => {
            view! { <AsideList label=words::today::waiting_found(lang) lines=lines.into() /> }.into_any()
        }
        (true, false) => {
            view! { <AsideList label=words::today::waiting_list(lang) lines=lines.into() /> }.into_any()
        }
        (false, true) => {
            let title = words::today::waiting_not_found(lang, typed.get());
            view! { <EmptyState icon=Icon::Search title /> }.into_any()
        }
        (false, false) => view! {
            <EmptyState icon=Icon::Clock title=words::today::waiting_none(lang)
                text=words::today::waiting_none_text(lang) />
        }
        .into_any(),
    };
    view! {
        <div class="today-search">
            <SearchInput value=typed label=words::today::waiting_search(lang)
                placeholder=words::today::waiting_search(lang) />
        </div>
        {content}
    }
}

/// Everybody, ready to be searched.
#[derive(Clone)]
struct Directory {
    customers: Vec<CustomerId>,
    names: Vec<Folded>,
}

/// Made anew only when the portfolio is; comparing the names would cost as much as folding them.
impl PartialEq for Directory {
    fn eq(&self, _: &Directory) -> bool {
        false
    }
}

impl Directory {
    fn of(portfolio: &Portfolio) -> Directory {
        let people = portfolio.accounts().map(|account| {
            let it = &account.customer;
            let detail = format!("{} {}", it.code, it.city.as_deref().unwrap_or_default());
            (it.id.clone(), Folded::new(&it.name, &detail))
        });
        let (customers, names) = people.unzip();
        Directory { customers, names }
    }

    fn find(&self, typed: &str) -> Vec<CustomerId> {
        let places = best(&Needle::new(typed), &self.names, FOUND);
        places.into_iter().map(|place| self.customers[place].clone()).collect()
    }
}

fn found(lang: Lang, portfolio: &Portfolio, list: &Worklist, who: Vec<CustomerId>) -> Vec<AsideLine> {
    let away = who.into_iter().filter_map(|customer| {
        let (standing, can_return) = match list.placement(&customer) {
            Placement::Listed { position } => (words::today::listed_at(lang, position), false),
            Placement::Waiting(cause) => {
                (explain::waiting(lang, &cause), portfolio.activity(&customer).standing.keeps_off(&cause))
            }
        };
        Away::of(portfolio, &customer, standing, can_return)
    });
    away.map(AsideLine::Customer).collect()
}

/// By cause; within a cause, who comes back first stands first.
fn grouped(lang: Lang, portfolio: &Portfolio, list: &Worklist) -> Vec<AsideLine> {
    let mut waiting: Vec<_> = list.waiting.iter().collect();
    order::sort_by_cached_key(&mut waiting, |it| {
        (group(lang, &it.cause).0, it.cause.returns_on(), it.customer.clone())
    });
    let mut lines = Vec::with_capacity(waiting.len() + 5);
    for together in waiting.chunk_by(|a, b| group(lang, &a.cause) == group(lang, &b.cause)) {
        let name = group(lang, &together[0].cause).1;
        lines.push(AsideLine::Group { name, count: count(lang, together.len() as i64) });
        lines.extend(together.iter().filter_map(|it| {
            let can_return = portfolio.activity(&it.customer).standing.keeps_off(&it.cause);
            let standing = explain::waiting(lang, &it.cause);
            Away::of(portfolio, &it.customer, standing, can_return).map(AsideLine::Customer)
        }));
    }
    lines
}

/// The place and the name of a cause's group.
fn group(lang: Lang, cause: &WaitingCause) -> (u8, &'static str) {
    match cause {
        WaitingCause::Snoozed { .. } => (0, words::today::waiting_snoozed(lang)),
        WaitingCause::Excluded { .. } => (1, words::today::waiting_excluded(lang)),
        WaitingCause::PromiseLive { .. } => (2, words::today::waiting_promise(lang)),
        WaitingCause::Contacted { .. } | WaitingCause::Unanswered { .. } => {
            (3, words::today::waiting_contacted(lang))
        }
        WaitingCause::InPlan { .. } => (4, words::today::waiting_plan(lang)),
        WaitingCause::Disputed { .. } | WaitingCause::Paused { .. } => (5, words::today::waiting_apart(lang)),
        WaitingCause::Escalated { .. } => (6, words::today::waiting_escalated(lang)),
        WaitingCause::CoveredByCredits => (7, words::today::waiting_credits(lang)),
        WaitingCause::NothingDue { .. } => (8, words::today::waiting_not_due(lang)),
        WaitingCause::DoneToday => (9, words::today::waiting_done(lang)),
        WaitingCause::NothingOwed => (10, words::today::waiting_nothing(lang)),
        WaitingCause::Law { .. } => (11, words::today::waiting_law(lang)),
    }
}

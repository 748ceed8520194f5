//! Hechos hoy: who was ticked off or answered today.

use leptos::prelude::*;

use super::aside::{AsideLine, AsideList, Away};
use crate::app::Session;
use crate::domain::letters;
use crate::domain::worklist::WaitingCause;
use crate::i18n::{Lang, explain, words};
use crate::ui::kit::{EmptyState, Icon};

#[component]
pub fn DoneView() -> impl IntoView {
    let session = expect_context::<Session>();
    let lang = expect_context::<Lang>();
    let worklist = session.worklist();
    let lines = session.query(move |portfolio, today| {
        let list = worklist.read();
        let done = list.done.iter().filter_map(|customer| {
            let activity = portfolio.activity(customer);
            let answered =
                activity.attempts.iter().rev().find(|it| it.opened_at.date() == today && it.is_direct());
            let standing = match answered.and_then(|attempt| attempt.outcome.as_ref()) {
                Some(outcome) => {
                    words::today::done_answered(lang, letters::lower(explain::result(lang, outcome.result)))
                }
                None => words::today::done_ticked(lang).to_owned(),
            };
            let can_return = activity.standing.keeps_off(&WaitingCause::DoneToday) && answered.is_none();
            Away::of(portfolio, customer, standing, can_return)
        });
        done.map(AsideLine::Customer).collect::<Vec<_>>()
    });
    let any = Memo::new(move |_| !lines.read().is_empty());
    move || {
        match any.get() {
        true => view! { <AsideList label=words::today::done_list(lang) lines=lines.into() /> }.into_any(),
        false => view! {
            <EmptyState icon=Icon::Check title=words::today::done_none(lang) text=words::today::done_none_text(lang) />
        }
        .into_any(),
    }
    }
}

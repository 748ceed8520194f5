//! Nothing left to do.

use leptos::prelude::*;

use super::WAITING;
use crate::app::Session;
use crate::i18n::{Lang, format, words};
use crate::ui::kit::{ButtonKind, EmptyState, Icon, LinkButton};
use crate::ui::route::{Address, Route};

/// The list is empty because the work is done. Says what comes next.
#[component]
pub(super) fn AllDone() -> impl IntoView {
    let session = expect_context::<Session>();
    let lang = expect_context::<Lang>();
    let next = session.worklist().with_untracked(|list| list.next_return());
    let today = session.ask(|_, today| today);
    let after = next.map(|it| {
        let (date, when) = (format::day_month(lang, it.on), format::relative(lang, it.on, today));
        words::today::all_done_next(lang, it.customers as i64, date, when)
    });
    let text = [Some(words::today::all_done_text(lang).to_owned()), after];
    let text: Vec<String> = text.into_iter().flatten().collect();
    view! {
        <EmptyState icon=Icon::Check title=words::today::all_done(lang) text=text.join(" ")>
            <LinkButton icon=Icon::Calendar href=Address::from(Route::Agenda).to_string()>
                {words::today::all_done_agenda(lang)}
            </LinkButton>
            <LinkButton kind=ButtonKind::Quiet href=Route::Today.with("ver", WAITING).to_string()>
                {words::today::all_done_waiting(lang)}
            </LinkButton>
        </EmptyState>
    }
}

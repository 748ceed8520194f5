//! Hoy: whom to contact now, why, and what to do next.
//!
//! The list is the session's; this page shows it, explains it, and sends what the collector
//! decides about each customer. Nothing here ranks or judges.

mod actions;
mod aside;
mod day;
mod detail;
mod done;
mod empty;
mod exclude;
mod filter;
mod forms;
mod law;
mod line;
mod list;
mod selection;
mod snooze;
mod summary;
mod verbs;
mod waiting;
mod ways;
mod why;

// What comes later, when it is asked for.
pub use self::detail::DetailBody;
pub use self::done::DoneView;
pub use self::forms::Forms;
pub use self::verbs::Verbs;
pub use self::waiting::WaitingView;

use leptos::prelude::*;

use self::day::Day;
use self::list::ListView;
use crate::app::Session;
use crate::i18n::{Lang, count, format, words};
use crate::ui::first::NoPortfolio;
use crate::ui::kit::{Icon, Tab, TabPanel, Tabs};
use crate::ui::later::{Later, Piece};
use crate::ui::navigate::use_query_value;
use crate::ui::shell::{Page, PageWidth};

const LIST: &str = "lista";
const WAITING: &str = "espera";
const DONE: &str = "hechos";

#[component]
pub fn TodayPage() -> impl IntoView {
    let session = expect_context::<Session>();
    let lang = expect_context::<Lang>();
    let empty = session.query(|portfolio, _| portfolio.is_empty());
    let date =
        move || view! { <span class="quiet">{move || format::date_long(lang, session.today())}</span> };
    let day = move || (!empty.get()).then(|| view! { <Day /> });
    let day = move || view! { {day} };
    view! {
        <Page title=words::today::title(lang) detail=date actions=day width=PageWidth::Full>
            {move || match empty.get() {
                true => view! {
                    <NoPortfolio icon=Icon::Today title=words::today::empty(lang) text=words::today::empty_text(lang) />
                }
                .into_any(),
                false => view! { <Later piece=Piece::Worklist /> }.into_any(),
            }}
        </Page>
    }
}

/// The day's work, in three views. It comes once there is a portfolio: nobody has one on the
/// first visit, and from the second on it is kept for offline use.
#[component]
pub fn Worklist() -> impl IntoView {
    let session = expect_context::<Session>();
    let lang = expect_context::<Lang>();
    let worklist = session.worklist();
    let selected = use_query_value("ver", LIST);
    let tabs = move || {
        let list = worklist.read();
        let many = |n: usize| count(lang, n as i64);
        vec![
            Tab::new(LIST, words::today::view_list(lang)).icon(Icon::List).count(many(list.entries.len())),
            Tab::new(WAITING, words::today::view_waiting(lang))
                .icon(Icon::Clock)
                .count(many(list.waiting.len())),
            Tab::new(DONE, words::today::view_done(lang)).icon(Icon::Check).count(many(list.done.len())),
        ]
    };
    view! {
        <div class="today">
            <div class="today-ways">
                <Tabs label=words::today::views(lang) tabs=Signal::derive(tabs) selected />
                <ways::Ways />
            </div>
            <TabPanel tab=LIST selected><ListView /></TabPanel>
            <TabPanel tab=WAITING selected><Later piece=Piece::Waiting /></TabPanel>
            <TabPanel tab=DONE selected><Later piece=Piece::Done /></TabPanel>
        </div>
    }
}

//! The strip above the agenda: what is late and the next seven days, each a jump.

use leptos::prelude::*;

use super::desk::Desk;
use super::sections::heading_id;
use crate::domain::agenda::When;
use crate::i18n::{format, words};
use crate::ui::kit::window;
use crate::ui::shell::use_lang;

#[component]
pub(super) fn WeekStrip() -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let late = Memo::new(move |_| desk.agenda.read().late());
    let week = Memo::new(move |_| desk.agenda.read().week(desk.session.today()));
    let late_tile = move || {
        let count = late.get();
        (count > 0).then(|| {
            view! {
                <Tile when=When::Late exact=String::new()
                    above=words::agenda::late(lang).to_owned() middle=String::new() count />
            }
        })
    };
    let days = move || {
        let today = desk.session.today();
        week.get()
            .map(|(day, count)| {
                let exact = format::date_long(lang, day);
                let above = if day == today {
                    words::format::today(lang).to_owned()
                } else {
                    format::weekday_short(lang, day).to_owned()
                };
                let middle = chrono::Datelike::day(&day).to_string();
                view! { <Tile when=When::Day(day) exact above middle count /> }
            })
            .collect_view()
    };
    view! {
        <nav class="agenda-week" aria-label=words::agenda::week(lang)>
            {late_tile}
            {days}
        </nav>
    }
}

#[component]
fn Tile(when: When, exact: String, above: String, middle: String, count: usize) -> impl IntoView {
    let lang = use_lang();
    let go = move |_| window::focus(&heading_id(when));
    view! {
        <button type="button" class="agenda-tile" title=exact disabled=count == 0
            data-late=(when == When::Late).then_some("true") on:click=go>
            <span class="agenda-tile-name small">{above}</span>
            " "
            <span class="agenda-tile-day tabular">{middle}</span>
            " "
            <span class="agenda-tile-count tabular" aria-hidden="true">{count}</span>
            <span class="visually-hidden">{words::agenda::items(lang, count as i64)}</span>
        </button>
    }
}

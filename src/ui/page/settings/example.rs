//! The example portfolio: in with one press, out with another.

use leptos::prelude::*;

use super::desk::Desk;
use crate::command::RemoveSource;
use crate::demo;
use crate::i18n::words;
use crate::ui::kit::{Button, Icon};
use crate::ui::later;
use crate::ui::shell::use_lang;

#[component]
pub(super) fn Example() -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let is_there = desk.session.query(|portfolio, _| portfolio.holds(&demo::source()));
    let example = later::Example::here();
    let load = move || example.bring();
    let remove = move || {
        desk.act.run(RemoveSource { source: demo::source() }, words::settings::example_removed(lang));
    };
    let verb = move || {
        match is_there.get() {
        true => view! { <Button icon=Icon::Trash on_click=remove>{words::settings::example_remove(lang)}</Button> }.into_any(),
        false => view! { <Button icon=Icon::Spark on_click=load>{words::settings::example_load(lang)}</Button> }.into_any(),
    }
    };
    view! {
        <div class="stack">
            <p class="quiet reading">{words::settings::example_intro(lang)}</p>
            <div>{verb}</div>
        </div>
    }
}

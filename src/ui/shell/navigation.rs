//! Where one can go: the sidebar of a desk, the bottom bar of a tablet.

use leptos::prelude::*;

use super::language::use_lang;
use crate::i18n::{Lang, words};
use crate::ui::kit::{Glyph, Icon};
use crate::ui::navigate::A;
use crate::ui::route::Route;

/// A page that the navigation leads to.
#[derive(Clone)]
pub(super) struct Destination {
    pub route: Route,
    pub label: &'static str,
    pub icon: Icon,
}

pub(super) fn destinations(lang: Lang) -> Vec<Destination> {
    let to = |route, label, icon| Destination { route, label, icon };
    vec![
        to(Route::Today, words::shell::today(lang), Icon::Today),
        to(Route::Portfolio, words::shell::portfolio(lang), Icon::Portfolio),
        to(Route::Agenda, words::shell::agenda(lang), Icon::Calendar),
        to(Route::Messages, words::shell::messages(lang), Icon::Chat),
        to(Route::Import, words::shell::import(lang), Icon::Upload),
        to(Route::Settings, words::shell::settings(lang), Icon::Settings),
    ]
}

#[component]
pub(super) fn Navigation() -> impl IntoView {
    let lang = use_lang();
    let links: Vec<_> = destinations(lang)
        .into_iter()
        .map(|Destination { route, label, icon }| {
            view! {
                <li>
                    <A route attr:class="shell-link">
                        <Glyph icon />
                        <span>{label}</span>
                    </A>
                </li>
            }
        })
        .collect();
    view! { <nav class="shell-navigation" aria-label=words::shell::navigation(lang)><ul>{links}</ul></nav> }
}

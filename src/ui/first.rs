//! The first minute: a page that has nothing to show yet says what belongs there and offers
//! the two ways in, a file or the example.

use leptos::prelude::*;

use super::act::Act;
use super::kit::{Button, ButtonKind, EmptyState, Icon, LinkButton};
use super::route::{Address, Route};
use crate::app::Session;
use crate::demo;
use crate::i18n::{Lang, words};

#[component]
pub fn NoPortfolio(icon: Icon, #[prop(into)] title: String, #[prop(into)] text: String) -> impl IntoView {
    let session = expect_context::<Session>();
    let lang = expect_context::<Lang>();
    let act = Act::here();
    let loading = RwSignal::new(false);
    let load = move || {
        loading.set(true);
        let happenings = demo::happenings(session.ask(|_, today| today));
        act.load(happenings, words::first::demo_said(lang));
    };
    view! {
        <EmptyState icon title text>
            <LinkButton kind=ButtonKind::Primary icon=Icon::Upload href=Address::from(Route::Import).to_string()>
                {words::first::import(lang)}
            </LinkButton>
            <Button busy=loading on_click=load>{words::first::demo(lang)}</Button>
        </EmptyState>
    }
}

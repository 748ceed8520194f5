//! The first minute: a page that has nothing to show yet says what belongs there and offers
//! the two ways in, a file or the example.

use leptos::prelude::*;

use super::kit::{Button, ButtonKind, EmptyState, Icon, LinkButton};
use super::later::Example;
use super::route::{Address, Route};
use crate::i18n::{Lang, words};

#[component]
pub fn NoPortfolio(icon: Icon, #[prop(into)] title: String, #[prop(into)] text: String) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let example = Example::here();
    view! {
        <EmptyState icon title text>
            <LinkButton kind=ButtonKind::Primary icon=Icon::Upload href=Address::from(Route::Import).to_string()>
                {words::first::import(lang)}
            </LinkButton>
            <Button busy=example.loading() on_click=move || example.bring()>{words::first::demo(lang)}</Button>
        </EmptyState>
    }
}

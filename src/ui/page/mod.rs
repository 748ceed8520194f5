//! The pages, one folder each. A page asks the session and sends commands; it holds no rule
//! and knows no other page.

pub mod agenda;
pub mod customer;
pub mod day;
pub mod import;
pub mod messages;
pub mod portfolio;
pub mod sending;
pub mod settings;
pub mod today;

use leptos::prelude::*;

use super::kit::{Card, EmptyState, Icon, LinkButton};
use super::later::{Later, Piece};
use super::navigate::use_route;
use super::route::{Address, Route};
use super::shell::Page;
use crate::i18n::{Lang, words};

/// The page that the address names.
#[component]
pub fn InSight() -> impl IntoView {
    let route = use_route();
    move || match route.get() {
        #[cfg(debug_assertions)]
        Route::Gallery => view! { <super::gallery::GalleryPage /> }.into_any(),
        Route::Today => view! { <today::TodayPage /> }.into_any(),
        #[cfg(not(debug_assertions))]
        Route::Gallery => view! { <NotFound /> }.into_any(),
        Route::Unknown(_) => view! { <NotFound /> }.into_any(),
        route => view! { <Later piece=Piece::Page(route) /> }.into_any(),
    }
}

/// An address that no page answers to.
#[component]
fn NotFound() -> impl IntoView {
    let lang = expect_context::<Lang>();
    view! {
        <Page title=words::start::not_found(lang)>
            <Card>
                <EmptyState icon=Icon::Search title=words::start::not_found(lang)>
                    <LinkButton href=Address::from(Route::Today).to_string()>{words::shell::today(lang)}</LinkButton>
                </EmptyState>
            </Card>
        </Page>
    }
}

//! Where the pages come from. In the finished app each is a file of its own, loaded when it
//! is first opened (`cfg(split)`, see `build.rs` and `xtask/src/split.rs`); in any other build
//! they are part of the program. They stand here and not in the library, because the worker
//! shares that and must not carry them.

use std::future::ready;

use cartera::domain::id::CustomerId;
use cartera::ui::page::later::{Arrival, Draw};
use cartera::ui::page::{agenda, customer, import, portfolio, settings};
use cartera::ui::route::Route;
use leptos::prelude::*;
#[cfg(split)]
use wasm_split_helpers::wasm_split;

/// The page of a route; Hoy is the first screen and never comes later.
pub fn load(route: Route) -> Arrival {
    match route {
        Route::Customer(id) => load_customer(id),
        Route::Portfolio => load_portfolio(),
        Route::Agenda => load_agenda(),
        Route::Import => load_import(),
        Route::Settings => load_settings(),
        Route::Today | Route::Gallery | Route::Unknown(_) => Box::pin(ready(nothing())),
    }
}

fn nothing() -> Draw {
    Box::new(|| ().into_any())
}

macro_rules! part {
    ($part:ident, $load:ident, $draw:ident($($argument:ident: $kind:ty)?), $page:expr) => {
        #[cfg_attr(split, wasm_split($part))]
        fn $draw($($argument: $kind)?) -> Draw {
            Box::new(move || $page.into_any())
        }

        fn $load($($argument: $kind)?) -> Arrival {
            #[cfg(split)]
            return Box::pin($draw($($argument)?));
            #[cfg(not(split))]
            return Box::pin(ready($draw($($argument)?)));
        }
    };
}

part!(agenda, load_agenda, draw_agenda(), view! { <agenda::AgendaPage /> });
part!(
    customer,
    load_customer,
    draw_customer(id: CustomerId),
    view! { <customer::CustomerPage id=id.clone() /> }
);
part!(import, load_import, draw_import(), view! { <import::ImportPage /> });
part!(portfolio, load_portfolio, draw_portfolio(), view! { <portfolio::PortfolioPage /> });
part!(settings, load_settings, draw_settings(), view! { <settings::SettingsPage /> });

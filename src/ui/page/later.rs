//! Pages that arrive when they are first opened, so that the first screen does not wait for
//! them. The program that starts the app says where they come from (`src/pages.rs`); this
//! library, which the worker shares, knows only how to show one that has arrived.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::ui::route::Route;

/// What draws a page, once it has arrived.
pub type Draw = Box<dyn Fn() -> AnyView + Send + Sync>;

pub type Arrival = Pin<Box<dyn Future<Output = Draw>>>;

/// Where the pages come from; provided as context.
#[derive(Clone, Copy)]
pub struct Pages(pub fn(Route) -> Arrival);

/// The page of a route: nothing for the moment that it takes to arrive.
#[component]
pub fn Later(route: Route) -> impl IntoView {
    let Pages(load) = expect_context();
    let draw = RwSignal::new(None::<Draw>);
    spawn_local(async move {
        let arrived = load(route).await;
        // The person may have gone elsewhere meanwhile.
        let _ = draw.try_set(Some(arrived));
    });
    move || draw.with(|draw| draw.as_ref().map(|draw| draw()))
}

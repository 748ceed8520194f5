//! What comes out of the printer on this page: the route or the count, one at a time.

use leptos::prelude::*;

use super::{cash, route};
use crate::ui::kit::window;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    Count,
    Route,
}

/// Which paper the printer gets. In context for the page.
#[derive(Clone, Copy)]
pub struct Papers {
    chosen: RwSignal<Option<Paper>>,
    /// The route as it stands: whom the collector put on it and took off it.
    pub added: RwSignal<Vec<crate::domain::id::CustomerId>>,
    pub removed: RwSignal<Vec<crate::domain::id::CustomerId>>,
}

impl Papers {
    pub fn provide() {
        provide_context(Papers {
            chosen: RwSignal::new(None),
            added: RwSignal::new(Vec::new()),
            removed: RwSignal::new(Vec::new()),
        });
    }

    pub fn print(self, paper: Paper) {
        self.chosen.set(Some(paper));
        request_animation_frame(window::print);
    }
}

#[component]
pub fn Printed() -> impl IntoView {
    let papers = expect_context::<Papers>();
    move || {
        papers.chosen.get().map(|paper| match paper {
            Paper::Count => view! { <cash::Sheet /> }.into_any(),
            Paper::Route => view! { <route::Sheet /> }.into_any(),
        })
    }
}

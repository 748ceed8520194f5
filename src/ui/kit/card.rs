//! A group of things that belong together, with its name.

use leptos::prelude::*;

use super::id;
use super::tone::Tone;

/// A surface with a title, a place for its actions, and a body.
#[component]
pub fn Card(
    /// Its heading, and the name of the region.
    #[prop(optional, into)]
    title: Signal<Option<String>>,
    /// Buttons at the end of the heading.
    #[prop(optional, into)]
    actions: ViewFn,
    #[prop(optional)] tone: Tone,
    /// The body reaches the edges, for tables and lists.
    #[prop(optional)]
    flush: bool,
    children: Children,
) -> impl IntoView {
    let title_id = id::fresh("card");
    let titled = title.read_untracked().is_some();
    let head = titled.then(|| {
        view! {
            <div class="card-head">
                <h2 class="card-title" id=title_id.clone()>{move || title.get()}</h2>
                <div class="card-actions">{actions.run()}</div>
            </div>
        }
    });
    view! {
        <section class="card" data-tone=tone.name() aria-labelledby=titled.then_some(title_id)>
            {head}
            <div class="card-body" data-flush=flush.then_some("true")>{children()}</div>
        </section>
    }
    .into_any()
}

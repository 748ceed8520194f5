//! What stands where content is not: nothing yet, or not yet.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use crate::i18n::{Lang, words};

/// Nothing here yet: what belongs here, and the one thing to do about it.
#[component]
pub fn EmptyState(
    #[prop(optional, into)] icon: Option<Icon>,
    #[prop(into)] title: String,
    #[prop(optional, into)] text: Option<String>,
    /// The actions.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty-state">
            {icon.map(|icon| view! { <Glyph icon /> })}
            <h2 class="empty-state-title">{title}</h2>
            {text.map(|text| view! { <p class="empty-state-text">{text}</p> })}
            {children.map(|children| view! { <div class="empty-state-actions">{children()}</div> })}
        </div>
    }
    .into_any()
}

/// Content is on its way; visible only when the wait passes 300 ms.
#[component]
pub fn Skeleton(#[prop(default = 4)] lines: usize) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let lines: Vec<_> =
        (0..lines).map(|_| view! { <div class="skeleton-line" aria-hidden="true"></div> }).collect();
    view! {
        <div class="skeleton" role="status">
            <span class="visually-hidden">{words::kit::loading(lang)}</span>
            {lines}
        </div>
    }
    .into_any()
}

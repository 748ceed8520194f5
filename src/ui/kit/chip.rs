//! Small facts with a colour that means something.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use super::tone::Tone;

/// A fact in a word or two: "promesa rota", "45 días".
#[component]
pub fn Chip(
    #[prop(optional)] tone: Tone,
    #[prop(optional, into)] icon: Option<Icon>,
    children: Children,
) -> impl IntoView {
    view! {
        <span class="chip" data-tone=tone.name()>
            {icon.map(|icon| view! { <Glyph icon /> })}
            <span class="chip-text">{children()}</span>
        </span>
    }
    .into_any()
}

/// A chip that filters: pressed while the filter holds.
#[component]
pub fn FilterChip(
    #[prop(into)] pressed: Signal<bool>,
    #[prop(optional, into)] icon: Option<Icon>,
    #[prop(into)] on_toggle: Callback<()>,
    children: Children,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="chip chip-button"
            aria-pressed=move || pressed.get().to_string()
            on:click=move |_| on_toggle.run(())
        >
            {icon.map(|icon| view! { <Glyph icon /> })}
            <span class="chip-text">{children()}</span>
        </button>
    }
    .into_any()
}

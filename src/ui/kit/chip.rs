//! Small facts with a colour that means something.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use super::tone::Tone;
use crate::i18n::{Lang, count};

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

/// A chip that filters by one value of several, with how many it keeps. Pressed while
/// `value` holds its key; not shown while it would keep nothing.
#[component]
pub fn CountedFilter(
    label: &'static str,
    key: &'static str,
    value: RwSignal<String>,
    #[prop(into)] many: Signal<usize>,
) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let pressed = Memo::new(move |_| *value.read() == key);
    let shown = Memo::new(move |_| many.get() > 0 || pressed.get());
    let toggle = move || value.set(if pressed.get_untracked() { String::new() } else { key.to_owned() });
    let content = move || {
        shown.get().then(|| {
            view! {
                <FilterChip pressed on_toggle=toggle>
                    {label} " " <span class="quiet">{move || count(lang, many.get() as i64)}</span>
                </FilterChip>
            }
        })
    };
    content.into_any()
}

//! Controls that take text, days and times. Each binds to a signal of its text;
//! inside a `Field` it is tied to the label, alone it needs `label`.

use leptos::prelude::*;

use super::field::Tie;
use super::icon::{Glyph, Icon};

/// What is typed: decides the keyboard of a tablet and nothing else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputKind {
    #[default]
    Text,
    Phone,
    Email,
    /// An amount; any separators, the page reads them.
    Amount,
    /// A whole number.
    Count,
    Secret,
}

impl InputKind {
    fn attributes(self) -> (&'static str, Option<&'static str>) {
        match self {
            InputKind::Text => ("text", None),
            InputKind::Phone => ("tel", None),
            InputKind::Email => ("email", None),
            InputKind::Amount => ("text", Some("decimal")),
            InputKind::Count => ("text", Some("numeric")),
            InputKind::Secret => ("password", None),
        }
    }
}

/// One line of text.
#[component]
pub fn TextInput(
    value: RwSignal<String>,
    #[prop(optional)] kind: InputKind,
    /// Its name, when no `Field` is around it.
    #[prop(optional, into)]
    label: Option<String>,
    /// An example of a good answer.
    #[prop(optional, into)]
    placeholder: Option<String>,
    #[prop(optional, into)] disabled: Signal<bool>,
    /// Takes the focus when the dialog around it opens.
    #[prop(optional)]
    autofocus: bool,
    /// The text as it stands when the person leaves it or presses Enter.
    #[prop(optional, into)]
    on_change: Option<Callback<String>>,
) -> impl IntoView {
    let (kind, keyboard) = kind.attributes();
    let look = Look { class: "input", keyboard, placeholder, label, autofocus, disabled, ..Look::default() };
    line(kind, value, on_change, look)
}

/// A day. Its text is ISO (`2025-07-09`), or empty; the browser shows it as the
/// person is used to.
#[component]
pub fn DateInput(
    value: RwSignal<String>,
    #[prop(optional, into)] label: Option<String>,
    /// The first day that may be chosen, in ISO.
    #[prop(optional, into)]
    min: Signal<Option<String>>,
    #[prop(optional, into)] max: Signal<Option<String>>,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional, into)] on_change: Option<Callback<String>>,
) -> impl IntoView {
    line(
        "date",
        value,
        on_change,
        Look { class: "input input-date", label, disabled, min, max, ..Look::default() },
    )
}

/// A time of day. Its text is `HH:MM`, or empty.
#[component]
pub fn TimeInput(
    value: RwSignal<String>,
    #[prop(optional, into)] label: Option<String>,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional, into)] on_change: Option<Callback<String>>,
) -> impl IntoView {
    line("time", value, on_change, Look { class: "input input-date", label, disabled, ..Look::default() })
}

/// Several lines of text; grows with them.
#[component]
pub fn TextArea(
    value: RwSignal<String>,
    #[prop(optional, into)] label: Option<String>,
    #[prop(optional, into)] placeholder: Option<String>,
    #[prop(default = 3)] rows: u32,
    #[prop(optional)] autofocus: bool,
    #[prop(optional, into)] on_change: Option<Callback<String>>,
) -> impl IntoView {
    let tie = Tie::here();
    let invalid = tie.invalid;
    let changed = move |event: leptos::ev::Event| {
        if let Some(on_change) = on_change {
            on_change.run(event_target_value(&event));
        }
    };
    view! {
        <textarea
            class="input"
            id=tie.id.clone()
            rows=rows
            placeholder=placeholder
            autofocus=autofocus
            aria-label=label
            aria-describedby=tie.described_by()
            aria-invalid=move || invalid.get().then_some("true")
            aria-required=tie.required.then_some("true")
            prop:value=move || value.get()
            on:input=move |event| value.set(event_target_value(&event))
            on:change=changed
        ></textarea>
    }
    .into_any()
}

/// A line to search with. Its name is said, not shown.
#[component]
pub fn SearchInput(
    value: RwSignal<String>,
    #[prop(into)] label: String,
    #[prop(optional, into)] placeholder: Option<String>,
) -> impl IntoView {
    view! {
        <span class="search-box">
            <Glyph icon=Icon::Search />
            {line("search", value, None, Look { class: "input", placeholder, label: Some(label), ..Look::default() })}
        </span>
    }
    .into_any()
}

/// What differs between one-line controls.
#[derive(Default)]
struct Look {
    class: &'static str,
    keyboard: Option<&'static str>,
    placeholder: Option<String>,
    label: Option<String>,
    autofocus: bool,
    disabled: Signal<bool>,
    min: Signal<Option<String>>,
    max: Signal<Option<String>>,
}

fn line(
    kind: &'static str,
    value: RwSignal<String>,
    on_change: Option<Callback<String>>,
    look: Look,
) -> AnyView {
    let tie = Tie::here();
    let invalid = tie.invalid;
    let changed = move |event: leptos::ev::Event| {
        if let Some(on_change) = on_change {
            on_change.run(event_target_value(&event));
        }
    };
    view! {
        <input
            class=look.class
            type=kind
            id=tie.id.clone()
            autocomplete="off"
            inputmode=look.keyboard
            placeholder=look.placeholder
            autofocus=look.autofocus
            min=move || look.min.get()
            max=move || look.max.get()
            disabled=move || look.disabled.get()
            aria-label=look.label
            aria-describedby=tie.described_by()
            aria-invalid=move || invalid.get().then_some("true")
            aria-required=tie.required.then_some("true")
            prop:value=move || value.get()
            on:input=move |event| value.set(event_target_value(&event))
            on:change=changed
        />
    }
    .into_any()
}

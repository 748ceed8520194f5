//! A control with its label, its hint and what is wrong with it.

use leptos::context::Provider;
use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use super::id;
use crate::i18n::{Lang, words};

/// What a control inside a field needs to be tied to it.
#[derive(Clone)]
pub(super) struct Tie {
    pub id: String,
    pub described_by: String,
    pub invalid: Signal<bool>,
    pub required: bool,
}

impl Tie {
    /// The tie of the field around this control; a control alone makes its own.
    pub fn here() -> Tie {
        use_context::<Tie>().unwrap_or_else(|| Tie {
            id: id::fresh("control"),
            described_by: String::new(),
            invalid: Signal::stored(false),
            required: false,
        })
    }

    pub fn described_by(&self) -> Option<String> {
        Some(self.described_by.clone()).filter(|ids| !ids.is_empty())
    }
}

/// A label, one control (`TextInput`, `Select`, `DateInput`…), a hint and an error.
///
/// The error is read out when it appears and marks the control as invalid.
#[component]
pub fn Field(
    #[prop(into)] label: Signal<String>,
    /// What to write, in a few words. Never the label again.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// What is wrong, and what would be right. Empty or absent: nothing.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    #[prop(optional)] required: bool,
    children: Children,
) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let id = id::fresh("field");
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    let problem = Memo::new(move |_| error.get().filter(|text| !text.is_empty()));
    let tie = Tie {
        id: id.clone(),
        described_by: format!("{hint_id} {error_id}"),
        invalid: Signal::derive(move || problem.read().is_some()),
        required,
    };
    view! {
        <div class="field">
            <label class="field-label" for=id>
                {move || label.get()}
                {required.then(|| view! { " " <span class="field-required">"(" {words::kit::required(lang)} ")"</span> })}
            </label>
            <Provider value=tie>{children()}</Provider>
            {move || hint.get().map(|hint| view! { <p class="field-hint" id=hint_id.clone()>{hint}</p> })}
            <p class="field-error" id=error_id aria-live="polite">
                {move || problem.get().map(|text| view! { <Glyph icon=Icon::Warning /> <span>{text}</span> })}
            </p>
        </div>
    }
    .into_any()
}

/// Several controls under one question; a group with a name.
#[component]
pub fn FieldGroup(#[prop(into)] label: String, children: Children) -> impl IntoView {
    view! {
        <fieldset class="field">
            <legend class="field-label">{label}</legend>
            {children()}
        </fieldset>
    }
    .into_any()
}

/// A form that never leaves the page: Enter in any of its fields, or its
/// submitting button, calls `on_submit`.
#[component]
pub fn Form(#[prop(into)] on_submit: Callback<()>, children: Children) -> impl IntoView {
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        on_submit.run(());
    };
    view! { <form class="stack" novalidate=true on:submit=submit>{children()}</form> }.into_any()
}

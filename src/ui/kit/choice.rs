//! Controls that choose among known things.

use leptos::prelude::*;

use super::field::Tie;
use super::icon::{Glyph, Icon};
use super::id;

/// One thing that can be chosen: what is kept, and what is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
}

impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Choice {
        Choice { value: value.into(), label: label.into() }
    }
}

/// A list that opens, for five choices and more.
#[component]
pub fn Select(
    value: RwSignal<String>,
    #[prop(into)] choices: Signal<Vec<Choice>>,
    /// Its name, when no `Field` is around it.
    #[prop(optional, into)]
    label: Option<String>,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional, into)] on_change: Option<Callback<String>>,
) -> impl IntoView {
    let tie = Tie::here();
    let invalid = tie.invalid;
    let changed = move |event: leptos::ev::Event| {
        let chosen = event_target_value(&event);
        value.set(chosen.clone());
        if let Some(on_change) = on_change {
            on_change.run(chosen);
        }
    };
    let options = move || {
        let choices = choices.get().into_iter();
        choices.map(|Choice { value: own, label }| {
            let is_chosen = { let own = own.clone(); move || *value.read() == own };
            view! { <option value=own selected=is_chosen.clone() prop:selected=is_chosen>{label}</option> }
        }).collect_view()
    };
    view! {
        <span class="select">
            <select
                class="input"
                id=tie.id.clone()
                disabled=move || disabled.get()
                aria-label=label
                aria-describedby=tie.described_by()
                aria-invalid=move || invalid.get().then_some("true")
                aria-required=tie.required.then_some("true")
                on:change=changed
            >
                {options}
            </select>
            <Glyph icon=Icon::ChevronDown />
        </span>
    }
    .into_any()
}

/// Choices that all stand in sight, one of which holds. Inside a `FieldGroup`.
#[component]
pub fn Choices(
    value: RwSignal<String>,
    #[prop(into)] choices: Signal<Vec<Choice>>,
    /// Beside each other instead of below.
    #[prop(optional)]
    inline: bool,
    #[prop(optional, into)] on_change: Option<Callback<String>>,
) -> impl IntoView {
    let group = id::fresh("choices");
    let choose = move |chosen: String| {
        value.set(chosen.clone());
        if let Some(on_change) = on_change {
            on_change.run(chosen);
        }
    };
    let options = move || {
        let group = group.clone();
        let choices = choices.get().into_iter();
        choices
            .map(move |Choice { value: own, label }| {
                let is_chosen = {
                    let own = own.clone();
                    move || *value.read() == own
                };
                let chosen = own.clone();
                view! {
                    <label class="checkbox">
                        <input type="radio" name=group.clone() value=own prop:checked=is_chosen
                            on:change=move |_| choose(chosen.clone()) />
                        <span>{label}</span>
                    </label>
                }
            })
            .collect_view()
    };
    view! { <div class="choices" data-inline=inline.then_some("true")>{options}</div> }.into_any()
}

/// Yes or no, with its words beside it.
#[component]
pub fn Checkbox(
    checked: RwSignal<bool>,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional, into)] on_change: Option<Callback<bool>>,
    children: Children,
) -> impl IntoView {
    let changed = move |event: leptos::ev::Event| {
        let now = event_target_checked(&event);
        checked.set(now);
        if let Some(on_change) = on_change {
            on_change.run(now);
        }
    };
    view! {
        <label class="checkbox">
            <input type="checkbox" prop:checked=move || checked.get() disabled=move || disabled.get()
                on:change=changed />
            <span>{children()}</span>
        </label>
    }
    .into_any()
}

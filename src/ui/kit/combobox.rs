//! A line that finds one among many: a customer among thousands.
//!
//! An ARIA combobox: the focus stays in the line, arrows move the active option, Enter
//! takes it. What is left in the line without being taken does not count.

use leptos::html;
use leptos::prelude::*;

use super::field::Tie;
use super::icon::{Glyph, Icon};
use super::{id, window};
use crate::ui::matching::{self, Folded, Needle};

/// More than anybody reads; the next word typed narrows it down.
const LIMIT: usize = 8;

/// One thing that can be found: what is kept, what is read, and what is searched too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub value: String,
    pub label: String,
    pub detail: String,
}

/// Finds by typing, accents aside. `value` holds what was taken, or nothing.
#[component]
pub fn Combobox(
    value: RwSignal<String>,
    /// Folded once, when the line appears.
    candidates: Vec<Candidate>,
    #[prop(optional, into)] placeholder: Option<String>,
    /// Takes the focus when the dialog around it opens.
    #[prop(optional)]
    autofocus: bool,
) -> impl IntoView {
    let tie = Tie::here();
    let list_id = id::fresh("options");
    let folded: Vec<Folded> = candidates.iter().map(|it| Folded::new(&it.label, &it.detail)).collect();
    let candidates = StoredValue::new(candidates);
    let label_of = move |value: &str| {
        let found =
            candidates.with_value(|all| all.iter().find(|it| it.value == value).map(|it| it.label.clone()));
        found.unwrap_or_default()
    };
    let typed = RwSignal::new(label_of(&value.read_untracked()));
    let (open, active) = (RwSignal::new(false), RwSignal::new(0_usize));
    let found = Memo::new(move |_| match open.get() {
        true => matching::best(&Needle::new(&typed.read()), &folded, LIMIT),
        false => Vec::new(),
    });
    let list = NodeRef::<html::Ul>::new();

    let take = Callback::new(move |position: usize| {
        let place = found.read_untracked().get(position).copied();
        let taken = place.and_then(|place| candidates.with_value(|all| all.get(place).cloned()));
        if let Some(taken) = taken {
            typed.set(taken.label);
            value.set(taken.value);
            open.set(false);
        }
    });
    let search = move |event| {
        typed.set(event_target_value(&event));
        value.set(String::new());
        active.set(0);
        open.set(true);
    };
    let struck = move |event: leptos::ev::KeyboardEvent| {
        let last = found.read_untracked().len().checked_sub(1);
        let here = active.get_untracked();
        match (event.key().as_str(), last) {
            ("Escape", _) if open.get_untracked() => open.set(false),
            ("ArrowDown", None) => open.set(true),
            ("ArrowDown", Some(last)) => active.set(if here >= last { 0 } else { here + 1 }),
            ("ArrowUp", Some(last)) => active.set(here.checked_sub(1).unwrap_or(last)),
            ("Enter", Some(_)) => take.run(here),
            _ => return,
        }
        // Otherwise Escape would close the dialog around, and Enter send the form.
        event.prevent_default();
        if let Some(list) = list.get_untracked() {
            window::show_child(&list, active.get_untracked());
        }
    };
    let left = move |_| {
        open.set(false);
        typed.set(label_of(&value.read_untracked()));
    };
    let invalid = tie.invalid;
    let options = {
        let list_id = list_id.clone();
        move || {
            let list_id = list_id.clone();
            let found = found.get().into_iter().enumerate();
            found
                .filter_map(|(position, place)| {
                    Some((position, candidates.with_value(|all| all.get(place).cloned())?))
                })
                .map(|(position, candidate)| {
                    option(format!("{list_id}-{position}"), position, candidate, active, take)
                })
                .collect_view()
        }
    };
    let active_id = {
        let list_id = list_id.clone();
        move || (!found.read().is_empty()).then(|| format!("{list_id}-{}", active.get()))
    };
    let name = list_id.clone();
    view! {
        <span class="search-box combobox">
            <Glyph icon=Icon::Search />
            <input class="input" type="text" role="combobox" autocomplete="off" spellcheck="false"
                id=tie.id.clone()
                autofocus=autofocus
                placeholder=placeholder
                aria-autocomplete="list"
                aria-controls=list_id.clone()
                aria-expanded=move || open.get().to_string()
                aria-activedescendant=active_id
                aria-describedby=tie.described_by()
                aria-invalid=move || invalid.get().then_some("true")
                prop:value=move || typed.get()
                on:input=search
                on:keydown=struck
                on:click=move |_| open.set(true)
                on:blur=left
            />
            <ul class="combobox-list" id=name role="listbox" node_ref=list hidden=move || found.read().is_empty()>
                {options}
            </ul>
        </span>
    }
    .into_any()
}

fn option(
    id: String,
    position: usize,
    candidate: Candidate,
    active: RwSignal<usize>,
    take: Callback<usize>,
) -> AnyView {
    view! {
        // The press must not take the focus from the line before it has chosen.
        <li class="combobox-option" role="option" id=id
            aria-selected=move || (active.get() == position).to_string()
            on:pointerdown=move |event| event.prevent_default()
            on:mousedown=move |event| event.prevent_default()
            on:pointermove=move |_| if active.get_untracked() != position { active.set(position) }
            on:click=move |_| take.run(position)
        >
            <span class="combobox-title">{candidate.label}</span>
            <span class="combobox-detail">{candidate.detail}</span>
        </li>
    }
    .into_any()
}

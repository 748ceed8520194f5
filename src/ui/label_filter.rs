//! One chip for each of the collector's own tags; nothing where none was put on.

use leptos::prelude::*;

use crate::app::Session;
use crate::domain::tags;
use crate::ui::kit::{FilterChip, Icon};

/// Pressed while `value` names the tag.
#[component]
pub fn LabelFilter(value: RwSignal<String>) -> impl IntoView {
    let labels = expect_context::<Session>().query(|portfolio, _| tags::labels(portfolio));
    let chip = move |label: String| {
        let (name, own) = (label.clone(), label.clone());
        let pressed = Signal::derive(move || *value.read() == own);
        let toggle = move || value.set(if pressed.get_untracked() { String::new() } else { label.clone() });
        view! { <FilterChip pressed icon=Icon::Tag on_toggle=toggle>{name}</FilterChip> }
    };
    move || labels.get().into_iter().map(chip).collect_view()
}

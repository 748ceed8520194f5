//! The forms of Hoy: putting a customer off, and leaving one out.

use leptos::prelude::*;

use super::exclude::ExcludeDialog;
use super::snooze::SnoozeDialog;
use super::verbs::Verbs;

#[component]
pub fn Forms(verbs: Verbs) -> impl IntoView {
    view! {
        <SnoozeDialog verbs />
        <ExcludeDialog verbs />
    }
}

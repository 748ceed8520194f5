//! Long work: how far it is, what it is doing, and the way out.

use leptos::prelude::*;

use super::button::{Button, ButtonKind};
use super::id;
use crate::i18n::{Lang, words};

/// A bar that fills, or wanders while nobody knows how far it is.
#[component]
pub fn Progress(
    /// What is going on: "Leyendo cartera.xlsx".
    #[prop(into)]
    label: Signal<String>,
    /// From 0 to 1; absent while unknown.
    #[prop(into)]
    done: Signal<Option<f64>>,
    /// Rows read, time left.
    #[prop(optional, into)]
    detail: Signal<Option<String>>,
    /// Stops the work. Absent: it cannot be stopped.
    #[prop(optional, into)]
    on_cancel: Option<Callback<()>>,
) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let id = id::fresh("progress");
    let cancel = on_cancel.map(|on_cancel| {
        view! {
            <Button kind=ButtonKind::Secondary on_click=move || on_cancel.run(())>{words::kit::cancel(lang)}</Button>
        }
    });
    view! {
        <div class="progress">
            <div class="progress-head">
                <span id=id.clone()>{move || label.get()}</span>
                <span class="progress-detail">{move || detail.get()}</span>
            </div>
            <div class="progress-line">
                <progress class="progress-bar" max="1" aria-labelledby=id
                    value=move || done.get().map(|done| done.clamp(0.0, 1.0).to_string())></progress>
                {cancel}
            </div>
        </div>
    }
    .into_any()
}

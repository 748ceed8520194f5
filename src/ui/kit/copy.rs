//! "Copiar" beside a link, a number or a message.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::button::{Button, ButtonKind, IconButton};
use super::icon::Icon;
use super::toast::Toasts;
use crate::i18n::{Lang, words};

/// Copies `text` and says so on itself for two seconds; a refusal by the browser
/// is a notice.
#[component]
pub fn CopyButton(
    #[prop(into)] text: Signal<String>,
    /// What is copied, for its name: "Copiar número". Absent: "Copiar".
    #[prop(optional, into)]
    label: Option<String>,
    /// The icon alone, for rows.
    #[prop(optional)]
    icon_only: bool,
    /// After the text is on the clipboard.
    #[prop(optional, into)]
    on_copied: Option<Callback<()>>,
) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let toasts = expect_context::<Toasts>();
    let label = label.unwrap_or_else(|| words::kit::copy(lang).to_owned());
    let copied = RwSignal::new(false);
    let copy = move || {
        let text = text.get_untracked();
        leptos::task::spawn_local(async move {
            if !write(&text).await {
                toasts.fail(words::kit::copy_refused(lang));
                return;
            }
            copied.try_set(true);
            set_timeout(
                move || {
                    copied.try_set(false);
                },
                Duration::from_secs(2),
            );
            if let Some(on_copied) = on_copied {
                on_copied.try_run(());
            }
        });
    };
    let said = move || match copied.get() {
        true => words::kit::copied(lang).to_owned(),
        false => label.clone(),
    };
    let button = match icon_only {
        true => view! { <IconButton icon=Icon::Copy label=said on_click=copy /> }.into_any(),
        false => {
            view! { <Button kind=ButtonKind::Quiet icon=Icon::Copy on_click=copy>{said}</Button> }.into_any()
        }
    };
    view! {
        {button}
        <span class="visually-hidden" role="status">{move || copied.get().then(|| words::kit::copied(lang))}</span>
    }
    .into_any()
}

/// Puts text on the clipboard; says whether the browser allowed it.
async fn write(text: &str) -> bool {
    JsFuture::from(window().navigator().clipboard().write_text(text)).await.is_ok()
}

//! Which version this is, and what never leaves this device.

use leptos::prelude::*;

use crate::i18n::words;
use crate::ui::shell::use_lang;

#[component]
pub(super) fn About() -> impl IntoView {
    let lang = use_lang();
    view! {
        <div class="stack" data-gap="2">
            <p class="strong">{words::settings::about_version(lang, env!("CARGO_PKG_VERSION"))}</p>
            <p class="reading">{words::settings::about_private(lang)}</p>
            <p class="quiet">{words::settings::about_open(lang)}</p>
        </div>
    }
}

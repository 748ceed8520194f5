//! A new version waits for the person's word. It stands above the page until it is taken,
//! and takes nothing away until then.

use leptos::prelude::*;

use crate::app::updates;
use crate::i18n::words;
use crate::ui::kit::{Button, Glyph, Icon};
use crate::ui::shell::use_lang;

/// `waiting` is `app::updates::watch()`, called once at the root.
#[component]
pub fn NewVersion(waiting: ReadSignal<bool>) -> impl IntoView {
    let lang = use_lang();
    let notice = move || {
        waiting.get().then(|| {
            view! {
                <div class="status-update">
                    <Glyph icon=Icon::Spark />
                    <span>{words::status::new_version(lang)}</span>
                    <Button on_click=|()| updates::apply()>{words::status::update(lang)}</Button>
                </div>
            }
        })
    };
    view! { <div role="status">{notice}</div> }
}

//! Whether everything in sight is on the disk. A failure is loud and stays until something
//! is saved again.

use leptos::prelude::*;

use crate::app::{Saving as State, Session};
use crate::i18n::{explain, words};
use crate::ui::kit::{Glyph, Icon};
use crate::ui::shell::use_lang;

#[component]
pub fn Saving() -> impl IntoView {
    let lang = use_lang();
    let session = expect_context::<Session>();
    let quiet = move || match session.saving() {
        State::Saved => Some((Icon::Check, words::status::saved(lang))),
        State::Writing => Some((Icon::Clock, words::status::saving(lang))),
        State::Failed(_) => None,
    };
    let loud = move || match session.saving() {
        State::Failed(failure) => Some(explain::failure(lang, &failure)),
        State::Saved | State::Writing => None,
    };
    let notice = move |sentence: String| {
        let title = sentence.clone();
        view! {
            <span class="status-note" data-failed="true" title=title>
                <Glyph icon=Icon::Warning />
                <span>{words::status::not_saved(lang)}</span>
                <span class="visually-hidden">{sentence}</span>
            </span>
        }
    };
    view! {
        {move || quiet().map(|(icon, text)| view! { <span class="status-note"><Glyph icon /> <span>{text}</span></span> })}
        <span role="alert">
            {move || loud().map(notice)}
        </span>
    }
}

//! What a template can say: the blanks and the conditions, each to be copied.

use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::message::facts::{Condition, Field};
use crate::i18n::{explain, words};
use crate::ui::kit::CopyButton;

#[component]
pub fn Blanks() -> impl IntoView {
    let lang = Desk::here().lang;
    let blank = |field: Field| {
        let written = format!("{{{{{}}}}}", field.name());
        view! {
            <li>
                <code>{written.clone()}</code>
                <span class="small quiet">{explain::review::field_name(lang, field)}</span>
                <CopyButton text=Signal::stored(written) icon_only=true />
            </li>
        }
    };
    let condition = |(name, _): (&'static str, Condition)| {
        let written = format!("{{{{#if {name}}}}} … {{{{/if}}}}");
        view! { <li><code>{written.clone()}</code> <CopyButton text=Signal::stored(written) icon_only=true /></li> }
    };
    view! {
        <details class="messages-blanks">
            <summary>{words::messages::blanks(lang)}</summary>
            <p class="small quiet">{words::messages::blanks_hint(lang)}</p>
            <ul>{Field::ALL.map(blank).collect_view()}</ul>
            <p class="small quiet">{words::messages::conditions_hint(lang)}</p>
            <ul>{Condition::NAMED.map(condition).collect_view()}</ul>
        </details>
    }
}

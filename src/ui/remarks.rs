//! What is worth changing in a message, beside its text; and how a chat will show it.

use leptos::prelude::*;

use super::kit::{Glyph, Icon};
use crate::domain::message::marks;
use crate::domain::message::review::Remark;
use crate::i18n::{Lang, explain, words};

/// The remarks as a list; where there is none, a word that says so.
#[component]
pub fn Remarks(#[prop(into)] remarks: Signal<Vec<Remark>>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let list = move || {
        let remarks = remarks.read();
        if remarks.is_empty() {
            return view! {
                <p class="remarks-none small"><Glyph icon=Icon::Check /> <span>{words::messages::nothing_to_change(lang)}</span></p>
            }
            .into_any();
        }
        let line = |remark: &Remark| {
            let stops = remark.stops().then_some("true");
            view! {
                <li data-stops=stops>
                    <Glyph icon=if remark.stops() { Icon::Warning } else { Icon::Info } />
                    <span>{explain::review::remark(lang, remark)}</span>
                </li>
            }
        };
        view! { <ul class="remarks small">{remarks.iter().map(line).collect_view()}</ul> }.into_any()
    };
    view! { <div role="status" aria-label=words::messages::review(lang)>{list}</div> }
}

/// A text with WhatsApp's marks taken as the chat takes them.
#[component]
pub fn Marked(#[prop(into)] text: Signal<String>) -> impl IntoView {
    let line = |line: &str| {
        let stretch = |it: marks::Stretch| {
            let plain = it.text;
            let plain = match it.struck {
                true => view! { <s>{plain}</s> }.into_any(),
                false => plain.into_any(),
            };
            let plain = match it.italic {
                true => view! { <em>{plain}</em> }.into_any(),
                false => plain,
            };
            match it.bold {
                true => view! { <strong>{plain}</strong> }.into_any(),
                false => plain,
            }
        };
        let stretches: Vec<_> = marks::stretches(line).into_iter().map(stretch).collect();
        view! { {stretches} "\n" }
    };
    let lines = move || text.read().lines().map(line).collect_view();
    view! { <p class="preserve-lines">{lines}</p> }
}

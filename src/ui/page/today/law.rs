//! What the law says of an entry: an hour to wait for, a warning, and what is left.

use leptos::prelude::*;

use crate::app::Session;
use crate::domain::law::Subject;
use crate::domain::worklist::{Offer, WorklistEntry};
use crate::i18n::{Lang, explain, format, words};
use crate::ui::kit::{Chip, Icon, Tone};

/// On the line: from when on, or that a reason will be asked for.
pub(super) fn chip(lang: Lang, entry: &WorklistEntry) -> Option<AnyView> {
    match entry.offer? {
        Offer::Later { at, .. } => {
            let text = words::law::from(lang, format::time(at.time()));
            Some(view! { <Chip tone=Tone::Due icon=Icon::Clock>{text}</Chip> }.into_any())
        }
        Offer::Now { warning: Some(_), .. } => {
            let text = words::law::warning(lang);
            Some(view! { <Chip tone=Tone::Due icon=Icon::Warning>{text}</Chip> }.into_any())
        }
        Offer::Now { warning: None, .. } | Offer::Never { .. } => None,
    }
}

/// Beside the list: the gate's word and the budget.
#[component]
pub(super) fn LawOfEntry(entry: WorklistEntry) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let said = match entry.offer {
        Some(Offer::Later { objection, .. } | Offer::Now { warning: Some(objection), .. }) => {
            Some(objection.rule.norm)
        }
        _ => None,
    };
    let customer = entry.customer;
    let left = session.query_now(move |portfolio, now| {
        let Some(subject) = Subject::of(portfolio, &customer, now) else { return Vec::new() };
        let budget = subject.budget(&portfolio.settings().law_of(now));
        budget.iter().map(|it| explain::law::allowance(lang, it)).collect::<Vec<String>>()
    });
    let rows = move || left.get().into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
    view! {
        {said.map(|norm| view! { <p class="small">{norm}</p> })}
        <ul class="law-list small" aria-label=words::law::budget(lang)>{rows}</ul>
    }
}

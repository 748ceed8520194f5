//! What did not go in as it stands: grouped by cause, with the first places and the remedy,
//! and the whole list to take away.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::app::files;
use crate::i18n::{Lang, count, explain, words};
use crate::import::{Issue, SkipCause};
use crate::ui::kit::{Button, Card, Chip, Icon, Toasts, Tone};

/// So many places stand under an issue.
const PLACES: usize = 5;

#[component]
pub fn Checks(issues: Vec<Issue>, skipped: BTreeMap<SkipCause, usize>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    if issues.is_empty() && skipped.is_empty() {
        return view! {
            <p class="row import-clean"><Chip tone=Tone::Paid icon=Icon::Check>{words::import_page::clean(lang)}</Chip></p>
        }
        .into_any();
    }
    let items: Vec<_> = issues.iter().map(|issue| item(lang, issue)).collect();
    let skips: Vec<_> = skipped
        .into_iter()
        .map(|(cause, n)| {
            view! { <li><strong>{count(lang, n as i64)}</strong>" "{explain::import::skip_cause(lang, cause)}</li> }
        })
        .collect();
    let any_skips = !skips.is_empty();
    let has_issues = !issues.is_empty();
    view! {
        <Card title=words::import_page::checks(lang)>
            {has_issues.then(|| view! { <ul class="import-issues">{items}</ul> })}
            {any_skips.then(|| view! {
                <h3>{words::import_page::skipped(lang)}</h3>
                <ul class="import-skipped">{skips}</ul>
            })}
            {has_issues.then(|| view! { <Rejects issues /> })}
        </Card>
    }
    .into_any()
}

fn item(lang: Lang, issue: &Issue) -> impl IntoView + use<> {
    let places: Vec<String> =
        issue.places.iter().take(PLACES).map(|place| explain::import::place(lang, issue, place)).collect();
    let sentence = explain::import::problem(lang, issue.problem);
    let times = words::import_page::times(lang, issue.count as i64);
    view! {
        <li>
            <details>
                <summary><Chip tone=Tone::Due>{times}</Chip>" "{sentence}</summary>
                <ul class="quiet">{places.into_iter().map(|it| view! { <li>{it}</li> }).collect::<Vec<_>>()}</ul>
            </details>
        </li>
    }
}

/// The list as a file that a spreadsheet opens.
#[component]
fn Rejects(issues: Vec<Issue>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let toasts = expect_context::<Toasts>();
    let save = move || {
        let text = explain::import::issues_as_csv(lang, &issues);
        if !files::save_text(words::import_page::rejects_file(lang), "text/csv", &text) {
            toasts.fail(words::import_page::not_saved(lang));
        }
    };
    view! { <Button icon=Icon::Download on_click=save>{words::import_page::rejects(lang)}</Button> }
}

//! What did not go in as it stands: grouped by cause, with the first places and the remedy,
//! and the whole list to take away.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::desk::{Desk, FILE};
use crate::app::files;
use crate::i18n::{Lang, count, explain, words};
use crate::import::{DateOrder, DecimalMark, Issue, Problem, SkipCause};
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
    let mut issues = issues;
    issues.sort_by_key(|it| (!it.problem.leaves_out(), it.problem.is_of_contact()));
    let items: Vec<_> = issues.iter().map(|issue| item(lang, issue)).collect();
    let skips: Vec<_> = skipped
        .into_iter()
        .map(|(cause, n)| {
            let cause = explain::import::skip_cause(lang, cause);
            view! { <li>{words::import_desk::skip_times(lang, cause, count(lang, n as i64))}</li> }
        })
        .collect();
    let any_skips = !skips.is_empty();
    let has_issues = !issues.is_empty();
    let title = match has_issues {
        true => words::import_page::checks(lang),
        false => words::import_page::skipped(lang),
    };
    view! {
        <Card title=title>
            {has_issues.then(|| view! { <ul class="import-issues">{items}</ul> })}
            {any_skips.then(|| view! {
                {has_issues.then(|| view! { <h3>{words::import_page::skipped(lang)}</h3> })}
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
    let (tone, icon) = match issue.problem.leaves_out() {
        true => (Tone::Danger, Icon::Warning),
        false if issue.problem.is_of_contact() => (Tone::Neutral, Icon::Info),
        false => (Tone::Due, Icon::Info),
    };
    let column = issue.column.as_ref().map(|it| view! { <strong>{it.clone()}</strong>": " });
    let more = issue.count.saturating_sub(places.len());
    let more = (more > 0 && !places.is_empty())
        .then(|| view! { <li>{words::import_page::rejects_more(lang, more as i64)}</li> });
    view! {
        <li>
            <details>
                <summary>
                    <Chip tone icon=icon>{times}</Chip>
                    <span>{column}{sentence}</span>
                </summary>
                <Remedy problem=issue.problem />
                <ul class="quiet">
                    {places.into_iter().map(|it| view! { <li>{it}</li> }).collect::<Vec<_>>()}
                    {more}
                </ul>
            </details>
        </li>
    }
}

/// What may be chosen on the spot; the file is read again at once.
#[component]
fn Remedy(problem: Problem) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    let dates = [
        (words::import_page::day_first(lang), DateOrder::DayFirst),
        (words::import_page::month_first(lang), DateOrder::MonthFirst),
    ];
    let decimals = [
        (words::import_page::decimal_comma(lang), DecimalMark::Comma),
        (words::import_page::decimal_point(lang), DecimalMark::Point),
    ];
    let buttons = match problem {
        Problem::DateOrderAssumed | Problem::DatesSwapped | Problem::DateUnreadable => dates
            .map(|(label, order)| {
                let fix = move || desk.correct(FILE, |corrections| corrections.date_order = Some(order));
                view! { <Button on_click=fix>{label}</Button> }.into_any()
            })
            .into_iter()
            .collect::<Vec<_>>(),
        Problem::AmountUnreadable => decimals
            .map(|(label, mark)| {
                let fix = move || desk.correct(FILE, |corrections| corrections.decimal = Some(mark));
                view! { <Button on_click=fix>{label}</Button> }.into_any()
            })
            .into_iter()
            .collect(),
        _ => return ().into_any(),
    };
    view! { <p class="row import-remedy"><span>{words::import_review::read_as(lang)}</span>{buttons}</p> }
        .into_any()
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

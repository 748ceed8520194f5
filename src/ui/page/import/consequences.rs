//! What would follow: figures, differences, and the one button that writes.

use std::sync::Arc;

use leptos::prelude::*;

use super::desk::{Desk, Draft};
use crate::app::Session;
use crate::demo;
use crate::domain::money::Totals;
use crate::i18n::{Lang, format, words};
use crate::import::Figures;
use crate::import::difference::Difference;
use crate::ui::act::Act;
use crate::ui::kit::{Button, ButtonKind, Card, Checkbox, Chip, Icon, Tone};

#[component]
pub fn Consequences(draft: Arc<Draft>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    let difference = desk.difference(draft.clone());
    let figures = draft.reading.summary.figures.clone();
    view! {
        <Card title=words::import_page::consequences(lang)>
            <FiguresList figures />
            {move || view! { <Differences difference=difference.get() /> }}
            <Commit draft difference />
        </Card>
    }
}

#[component]
fn FiguresList(figures: Figures) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let money = |totals: &Totals| format::totals(lang, totals);
    let rows = [
        (
            words::import_page::documents(lang),
            words::import_page::n_documents(lang, figures.documents as i64),
        ),
        (
            words::import_page::customers(lang),
            words::import_page::n_customers(lang, figures.customers as i64),
        ),
        (words::import_page::total(lang), money(&figures.totals)),
        (
            words::import_page::overdue_documents(lang),
            words::import_page::n_overdue(lang, figures.overdue.count as i64),
        ),
        (words::import_page::overdue_total(lang), money(&figures.overdue.totals)),
    ];
    let rows = rows.map(|(name, value)| {
        view! { <div class="import-figure"><dt>{name}</dt><dd>{value}</dd></div> }
    });
    view! { <dl class="import-figures" aria-label=words::import_page::figures(lang)>{rows.collect_view()}</dl> }
}

/// Each group of what differs, with its sum; a quiet word when nothing does.
#[component]
fn Differences(difference: Difference) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    if difference.is_empty() {
        let text = words::import_page::nothing_new(lang);
        return view! { <p role="status"><Chip tone=Tone::Paid icon=Icon::Check>{text}</Chip></p> }
            .into_any();
    }
    let first = difference.same == 0 && difference.changed.is_empty() && difference.gone.is_empty();
    let money = |totals: &Totals| format::totals(lang, totals);
    let n = |count: usize| count as i64;
    let groups = [
        (
            difference.new.len(),
            words::import_page::new(lang, n(difference.new.len()), money(&difference.new_totals)),
        ),
        (
            difference.changed.len(),
            words::import_page::changed(lang, n(difference.changed.len()), money(&difference.fallen_totals)),
        ),
        (
            difference.gone.len(),
            words::import_page::gone(lang, n(difference.gone.len()), money(&difference.gone_totals)),
        ),
        (difference.due_moved.len(), words::import_page::due_moved(lang, n(difference.due_moved.len()))),
        (difference.same, words::import_page::same(lang, n(difference.same))),
    ];
    let groups: Vec<_> = groups
        .into_iter()
        .filter(|(count, _)| *count > 0 && !first)
        .map(|(_, text)| view! { <li>{text}</li> })
        .collect();
    let balance = words::import_page::before_after(
        lang,
        money(&difference.totals.before),
        money(&difference.totals.after),
    );
    let any_gone = !difference.gone.is_empty();
    view! {
        {(!first).then(|| view! { <ul class="import-groups">{groups}</ul> <p class="quiet">{balance}</p> })}
        {any_gone.then(|| view! {
            <Checkbox checked=desk.complete>{words::import_page::complete(lang)}</Checkbox>
        })}
    }
    .into_any()
}

#[component]
fn Commit(draft: Arc<Draft>, difference: Memo<Difference>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    let session = expect_context::<Session>();
    let act = Act::here();
    let has_demo = session.query(|portfolio, _| portfolio.holds(&demo::source()));
    let documents = draft.reading.summary.figures.documents as i64;
    let nothing = move || difference.read().is_empty() && !(has_demo.get() && desk.remove_demo.get());
    let write = move || {
        desk.writing.set(true);
        let command = desk.command(&draft, has_demo.get_untracked());
        act.run_then(command, words::import_page::imported(lang, documents), move |result| {
            desk.written(&result);
            if result.is_ok() {
                // What the browser answers stands in Ajustes, with what to do about it.
                leptos::task::spawn_local(async move {
                    session.keep_data().await;
                });
            }
        });
    };
    view! {
        <Show when=move || has_demo.get()>
            <Checkbox checked=desk.remove_demo>{words::import_page::remove_demo(lang)}</Checkbox>
        </Show>
        <div class="row import-commit">
            <Button kind=ButtonKind::Primary icon=Icon::Check busy=desk.writing
                disabled=Signal::derive(nothing) on_click=write>
                {words::import_page::commit(lang, documents)}
            </Button>
        </div>
    }
}

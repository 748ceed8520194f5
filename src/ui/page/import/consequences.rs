//! What would follow: figures, differences, and the one button that writes.

use std::sync::Arc;

use leptos::prelude::*;

use super::asked::WhatBecame;
use super::changes::Changes;
use super::desk::Desk;
use super::judged::{Draft, Judged, Owner};
use super::promises::Promises;
use crate::app::Session;
use crate::demo;
use crate::domain::money::Totals;
use crate::i18n::{Lang, count, format, words};
use crate::import::{Figures, Summary};
use crate::ui::act::Act;
use crate::ui::kit::{Button, ButtonKind, Card, Checkbox, Chip, Icon, Tone};

#[component]
pub fn Consequences(draft: Arc<Draft>, judged: Memo<Judged>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    let summary = &draft.reading.summary;
    let figures = summary.figures.clone();
    let left_out = left_out(lang, summary);
    let as_of = summary.understood.cutoff.unwrap_or_else(|| desk.session.ask(|_, today| today));
    view! {
        <Card title=words::import_page::consequences(lang)>
            <FiguresList figures />
            {left_out.map(|said| view! {
                <p class="import-left-out"><Chip tone=Tone::Danger icon=Icon::Warning>{said}</Chip></p>
            })}
            <Differences judged as_of />
            <Commit draft judged />
        </Card>
    }
}

/// Rows that name a document and cannot be taken: said before anything is written.
fn left_out(lang: Lang, summary: &Summary) -> Option<String> {
    let rows: usize = summary.issues.iter().filter(|it| it.problem.leaves_out()).map(|it| it.count).sum();
    (rows > 0).then(|| words::import_desk::left_out(lang, rows as i64))
}

#[component]
fn FiguresList(figures: Figures) -> impl IntoView {
    let lang = expect_context::<Lang>();
    if figures.documents == 0 {
        return view! {
            <dl class="import-figures" aria-label=words::import_page::figures(lang)>
                <div class="import-figure">
                    <dt>{words::import_page::customers(lang)}</dt>
                    <dd>{count(lang, figures.customers as i64)}</dd>
                </div>
            </dl>
            <p class="quiet">{words::import_desk::only_customers(lang)}</p>
        }
        .into_any();
    }
    let money = |totals: &Totals| format::totals(lang, totals);
    let rows = [
        (words::import_page::documents(lang), count(lang, figures.documents as i64)),
        (words::import_page::customers(lang), count(lang, figures.customers as i64)),
        (words::import_page::total(lang), money(&figures.totals)),
        (words::import_page::overdue_documents(lang), count(lang, figures.overdue.count as i64)),
        (words::import_page::overdue_total(lang), money(&figures.overdue.totals)),
    ];
    let rows = rows.map(|(name, value)| {
        view! { <div class="import-figure"><dt>{name}</dt><dd>{value}</dd></div> }
    });
    view! { <dl class="import-figures" aria-label=words::import_page::figures(lang)>{rows.collect_view()}</dl> }
        .into_any()
}

/// What differs from what is held; a quiet word when nothing does.
#[component]
fn Differences(judged: Memo<Judged>, as_of: chrono::NaiveDate) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let first = Memo::new(move |_| judged.with(|it| it.first));
    let same = Memo::new(move |_| judged.with(|it| it.difference.is_empty()));
    let balance = move || {
        judged.with(|judged| {
            let totals = &judged.difference.totals;
            let money = |totals: &Totals| format::totals(lang, totals);
            let same = words::import_page::same(lang, judged.difference.same as i64);
            let moved = words::import_page::before_after(lang, money(&totals.before), money(&totals.after));
            format!("{moved} · {same}")
        })
    };
    move || {
        match (first.get(), same.get()) {
        (_, true) => view! {
            <p role="status"><Chip tone=Tone::Paid icon=Icon::Check>{words::import_page::nothing_new(lang)}</Chip></p>
        }
        .into_any(),
        (true, false) => ().into_any(),
        (false, false) => view! {
            <p class="quiet import-balance">{balance}</p>
            <WhatBecame judged />
            <Promises judged as_of />
            <Changes judged />
        }
        .into_any(),
    }
    }
}

#[component]
fn Commit(draft: Arc<Draft>, judged: Memo<Judged>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    let session = expect_context::<Session>();
    let act = Act::here();
    let has_demo = session.query(|portfolio, _| portfolio.holds(&demo::source()));
    let figures = &draft.reading.summary.figures;
    let (documents, customers) = (figures.documents as i64, figures.customers as i64);
    let (verb, done) = match documents {
        0 => (
            words::import_desk::commit_customers(lang, customers),
            words::import_desk::imported_customers(lang, customers),
        ),
        _ => (words::import_page::commit(lang, documents), words::import_page::imported(lang, documents)),
    };
    let done = StoredValue::new(done);
    let nothing =
        move || judged.with(|it| it.difference.is_empty()) && !(has_demo.get() && desk.remove_demo.get());
    let unanswered =
        Memo::new(move |_| desk.gone.read().is_none() && judged.with(|it| !it.difference.gone.is_empty()));
    let unnamed = move || *desk.owner.read() == Owner::New && desk.new_name.read().trim().is_empty();
    let write = move || {
        desk.writing.set(true);
        let command = judged.with_untracked(|it| it.command(desk, &draft, has_demo.get_untracked()));
        act.run_then(command, done.get_value(), move |result| {
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
                disabled=Signal::derive(move || desk.again.get() || nothing() || unanswered.get() || unnamed()) on_click=write>
                {verb}
            </Button>
            <Show when=move || unanswered.get()>
                <span class="quiet" role="status">{words::import_review::gone_first(lang)}</span>
            </Show>
        </div>
    }
}

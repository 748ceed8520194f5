//! Importar: from a file to a reviewed plan, and one command that writes it.

use leptos::prelude::*;

use self::desk::{BRING, Phase, REFUSED};
use super::super::kit::{Button, ButtonKind, Card, EmptyState, Icon, Progress};
use super::super::shell::{Page, PageWidth};
use crate::i18n::{Lang, count, explain, format, words};
use crate::import::{Progress as Reading, Unreadable};

mod asked;
mod bring;
mod changes;
mod checks;
mod consequences;
mod desk;
mod digest;
mod judged;
mod preview;
mod promises;
mod question;
mod settings;
mod understood;

pub use desk::Desk;

#[component]
pub fn ImportPage() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let phase = desk.phase;
    let body = move || match phase.get() {
        Phase::Waiting => view! { <div id=BRING class="stack"><bring::Bring /></div> }.into_any(),
        Phase::Reading(progress) => view! { <InProgress progress /> }.into_any(),
        Phase::Refused(why, glimpse) => {
            let text = explain::import::unreadable(lang, &why);
            let seen = glimpse.map(|glimpse| view! { <understood::Seen glimpse /> });
            let cancelled = why == Unreadable::Cancelled;
            view! { <Refused text cancelled /> {seen} }.into_any()
        }
        Phase::Read(draft) => view! { <understood::Review draft /> }.into_any(),
    };
    view! {
        <Page title=words::import_page::title(lang) width=PageWidth::Comfortable>
            <p class="visually-hidden" role="status">{move || said(lang, desk)}</p>
            <div class="import-page stack">{body}</div>
        </Page>
    }
}

/// What a screen reader hears when the files have come a step further.
fn said(lang: Lang, desk: Desk) -> String {
    match desk.phase.get() {
        Phase::Waiting => String::new(),
        Phase::Reading(_) => words::import_page::reading(lang, desk.shown_names(lang)),
        Phase::Refused(..) => words::import_desk::said_refused(lang).to_owned(),
        Phase::Read(draft) => {
            let summary = &draft.reading.summary;
            let figures = &summary.figures;
            let documents = words::import_desk::documents(lang, figures.documents as i64);
            let customers = words::import_desk::customers(lang, figures.customers as i64);
            let total = format::totals(lang, &figures.totals);
            let remarks = match summary.issues.len() {
                0 => words::import_page::clean(lang).to_owned(),
                n => words::import_desk::said_remarks(lang, n as i64),
            };
            format!("{}. {remarks}", words::import_desk::said_read(lang, documents, customers, total))
        }
    }
}

#[component]
fn InProgress(progress: Option<Reading>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    let label = move || words::import_page::reading(lang, desk.shown_names(lang));
    let share = progress.filter(|it| it.total > 0).map(|it| it.done as f64 / it.total as f64);
    let detail = progress.map(|it| {
        let stage = explain::import::stage(lang, it.stage);
        match it.done {
            0 => stage.to_owned(),
            done => format!(
                "{stage} · {}",
                words::import_page::done_of(lang, count(lang, done as i64), count(lang, it.total as i64))
            ),
        }
    });
    view! {
        <Card>
            <Progress label=Signal::derive(label) done=Signal::stored(share) detail=Signal::stored(detail)
                on_cancel=Callback::new(move |()| desk.cancel()) />
        </Card>
    }
}

/// The sentence, what is safe, and the way on.
#[component]
fn Refused(text: String, cancelled: bool) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    let title = match cancelled {
        true => words::import_desk::cancelled(lang).to_owned(),
        false => words::import_desk::refused(lang, desk.shown_names(lang)),
    };
    view! {
        <Card>
            <div role="alert" id=REFUSED>
                <EmptyState icon=Icon::Warning title=title text=text>
                    <Button kind=ButtonKind::Primary on_click=move || desk.clear()>
                        {words::import_page::another_file(lang)}
                    </Button>
                </EmptyState>
            </div>
            <p class="quiet">{words::import_page::nothing_written(lang)}</p>
        </Card>
    }
}

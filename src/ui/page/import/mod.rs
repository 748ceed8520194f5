//! Importar: from a file to a reviewed plan, and one command that writes it.

use leptos::prelude::*;

use self::desk::Phase;
use super::super::kit::{Button, ButtonKind, Card, EmptyState, Icon, Progress};
use super::super::shell::{Page, PageWidth};
use crate::i18n::{Lang, count, explain, words};
use crate::import::Progress as Reading;

mod asked;
mod bring;
mod changes;
mod checks;
mod consequences;
mod desk;
mod judged;
mod preview;
mod settings;
mod understood;

pub use desk::Desk;

#[component]
pub fn ImportPage() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let phase = desk.phase;
    let body = move || match phase.get() {
        Phase::Waiting => view! { <bring::Bring /> }.into_any(),
        Phase::Reading(progress) => view! { <InProgress progress /> }.into_any(),
        Phase::Refused(why, glimpse) => {
            let text = explain::import::unreadable(lang, &why);
            let seen = glimpse.map(|glimpse| view! { <understood::Seen glimpse /> });
            view! { <Refused text /> {seen} }.into_any()
        }
        Phase::Read(draft) => view! { <understood::Review draft /> }.into_any(),
    };
    view! {
        <Page title=words::import_page::title(lang) width=PageWidth::Comfortable>
            <div class="import-page stack">{body}</div>
        </Page>
    }
}

#[component]
fn InProgress(progress: Option<Reading>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    let label = move || words::import_page::reading(lang, desk.names.get());
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
fn Refused(text: String) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    view! {
        <Card>
            <div role="alert">
                <EmptyState icon=Icon::Warning title=words::import_page::refused(lang) text=text>
                    <Button kind=ButtonKind::Primary on_click=move || desk.clear()>
                        {words::import_page::another_file(lang)}
                    </Button>
                </EmptyState>
            </div>
            <p class="quiet">{words::import_page::nothing_written(lang)}</p>
        </Card>
    }
}

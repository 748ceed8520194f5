//! The first step: drop, pick or paste; or the example portfolio.

use leptos::prelude::*;

use super::desk::Desk;
use crate::app::Session;
use crate::demo;
use crate::i18n::{Lang, words};
use crate::ui::kit::{Button, Card, FileDrop, Icon, TextArea};
use crate::ui::later::Example;
use crate::ui::navigate::navigate;
use crate::ui::route::Route;

const ACCEPT: &str = ".xlsx,.xls,.xlsb,.xlsm,.ods,.csv,.tsv,.txt,.html,.htm,.xml,.zip";

#[component]
pub fn Bring() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    let session = expect_context::<Session>();
    let example = Example::here();
    let has_demo = session.query(|portfolio, _| portfolio.holds(&demo::source()));
    let load_demo = move || {
        example.bring();
        navigate(Route::Today);
    };
    view! {
        <FileDrop title=words::import_page::drop_title(lang) hint=words::import_page::drop_hint(lang)
            pick=words::import_page::pick(lang) accept=ACCEPT multiple=true
            on_files=Callback::new(move |files| desk.take(files)) />
        <Paste />
        <Show when=move || !has_demo.get()>
            <Card>
                <div class="row">
                    <p class="quiet">{words::import_page::demo_hint(lang)}</p>
                    <Button icon=Icon::Today on_click=load_demo>{words::import_page::demo(lang)}</Button>
                </div>
            </Card>
        </Show>
    }
}

/// Cells copied from a spreadsheet.
#[component]
fn Paste() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    let text = RwSignal::new(String::new());
    let read = move || desk.paste(words::import_page::pasted_name(lang), &text.get_untracked());
    view! {
        <details class="import-paste">
            <summary>{words::import_page::paste(lang)}</summary>
            <div class="stack">
                <TextArea value=text label=words::import_page::paste_label(lang) />
                <Button disabled=Signal::derive(move || text.read().trim().is_empty()) on_click=read>
                    {words::import_page::paste_read(lang)}
                </Button>
            </div>
        </details>
    }
}

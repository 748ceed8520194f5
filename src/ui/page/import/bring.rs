//! The first step: drop, pick or paste; or the example portfolio.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::asked::name_of;
use super::desk::Desk;
use crate::app::Session;
use crate::command::RemoveSource;
use crate::demo;
use crate::i18n::{Lang, format, words};
use crate::import::whose::{self, Source};
use crate::ui::act::Act;
use crate::ui::kit::{Button, ButtonKind, Card, FileDrop, Icon, TextArea};
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
        <Sources />
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

/// The portfolios of several creditors or systems; one alone needs no list.
#[component]
fn Sources() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let act = Act::here();
    let sources = session.query(|portfolio, _| {
        let last = |source: &Source| {
            let own = portfolio.imports().iter().rev().find(|it| it.source == source.id);
            own.map(|it| (it.file.clone(), it.as_of))
        };
        let all = whose::sources(portfolio, &demo::source());
        all.into_iter().map(|source| (last(&source), source)).collect::<Vec<_>>()
    });
    let row = move |(last, source): (Option<(String, NaiveDate)>, Source)| {
        let last =
            last.map(|(file, day)| words::import_review::source_last(lang, file, format::date(lang, day)));
        let name = words::import_review::whose_of(lang, source.customers as i64, name_of(lang, &source));
        let id = StoredValue::new(source.id);
        let remove = move || {
            act.run(RemoveSource { source: id.get_value() }, words::import_review::source_removed(lang));
        };
        view! {
            <li class="row">
                <p>{name}" "<span class="quiet">{last}</span></p>
                <Button kind=ButtonKind::Quiet icon=Icon::Exclude on_click=remove>
                    {words::import_review::source_remove(lang)}
                </Button>
            </li>
        }
    };
    view! {
        <Show when=move || sources.with(|sources| sources.len() > 1)>
            <Card title=words::import_review::sources(lang)>
                <ul class="import-sources">{move || sources.get().into_iter().map(row).collect_view()}</ul>
            </Card>
        </Show>
    }
}

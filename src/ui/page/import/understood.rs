//! What was understood, in a sentence, above what can be corrected and what would follow.

use std::sync::Arc;

use leptos::prelude::*;

use super::asked::{Recalled, Whose, header_at};
use super::checks::Checks;
use super::consequences::Consequences;
use super::desk::{Desk, FILE};
use super::digest::Digest;
use super::judged::{Draft, Judged, Owner};
use super::preview::Preview;
use super::question::Asked;
use super::settings::ReadingSettings;
use crate::i18n::{Lang, format, words};
use crate::import::question::question;
use crate::import::{Encoding, Glimpse, Part, Scale, Understood};
use crate::ui::kit::{Button, ButtonKind, Card, Icon};

#[component]
pub fn Review(draft: Arc<Draft>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    let summary = &draft.reading.summary;
    let sentence = sentence(lang, &summary.understood, &desk.names.get_untracked());
    let today = desk.session.ask(|_, today| today);
    let (digest, asked) = (summary.clone(), question(summary));
    let known = summary.understood.clone();
    let (for_preview, for_question) = (known.clone(), known.clone());
    let judged = Judged::of(desk, draft.clone());
    let preview = summary.preview.clone();
    let settings_rows = preview.clone();
    let (issues, skipped) = (summary.issues.clone(), summary.skipped.clone());
    view! {
        <header class="row import-file">
            <p id=FILE tabindex="-1">
                <strong>{move || desk.shown_names(lang)}</strong>" "<span class="quiet">{sentence}</span>
            </p>
            <Button kind=ButtonKind::Quiet icon=Icon::Close on_click=move || desk.clear()>
                {words::import_page::another_file(lang)}
            </Button>
        </header>
        <Parts parts=summary.parts.clone() />
        <Recalled understood=known.clone() />
        <Whose draft=draft.clone() />
        {asked.map(|question| {
            let understood = for_question.clone();
            let alone = move || desk.owner.get() != Owner::New && !judged.with(Judged::asks);
            view! { <Show when=alone><Asked question=question.clone() understood=understood.clone() /></Show> }
        })}
        <Digest summary=digest today />
        <Consequences draft=draft.clone() judged />
        <Checks issues skipped />
        <Card title=words::import_page::columns(lang) flush=true>
            <Preview understood=for_preview rows=preview />
        </Card>
        <ReadingSettings understood=known.clone() rows=settings_rows />
    }
}

/// What each sheet brought, where there are several.
#[component]
fn Parts(parts: Vec<Part>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    if parts.len() < 2 {
        return ().into_any();
    }
    let lines = parts.into_iter().map(|it| {
        let documents = words::portfolio::documents_count(lang, it.documents as i64);
        let total = format::totals(lang, &it.totals);
        let said = match it.sheet.is_empty() || it.sheet == it.file {
            true => words::import_page::part_of_file(lang, it.file, documents, total),
            false => words::import_page::part_of_sheet(lang, it.file, it.sheet, documents, total),
        };
        view! { <li>{said}</li> }
    });
    view! {
        <details class="import-settings">
            <summary>{words::import_page::parts(lang)}</summary>
            <ul class="quiet">{lines.collect_view()}</ul>
        </details>
    }
    .into_any()
}

/// The first rows of a file that was refused: what they mean may be said by hand.
#[component]
pub fn Seen(glimpse: Arc<Glimpse>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let Glimpse { understood, preview } = (*glimpse).clone();
    let (shown, rows) = (understood.clone(), preview.clone());
    view! {
        <Card title=words::import_page::columns(lang) flush=true>
            <p class="quiet import-seen">{words::import_review::first_rows(lang)}</p>
            <Preview understood=shown rows />
        </Card>
        <ReadingSettings understood rows=preview open=true />
    }
}

/// «Hoja1», encabezado en la fila 1; 14 de 20 columnas reconocidas.
fn sentence(lang: Lang, understood: &Understood, names: &str) -> String {
    let columns = understood.columns.len();
    let known = understood.columns.iter().filter(|column| column.field.is_some()).count();
    let mut parts = vec![header_at(lang, understood.header_row)];
    // A text file is its own only sheet.
    if !understood.sheet.is_empty() && !names.contains(&understood.sheet) {
        parts.insert(0, words::import_page::sheet(lang, &understood.sheet));
    }
    let unusual = understood.encoding.filter(|it| *it != Encoding::Utf8);
    parts.extend(unusual.map(|it| it.name().to_owned()));
    parts.extend(scale(lang, understood.scale).map(str::to_owned));
    parts.push(words::import_page::columns_known(lang, known, columns));
    parts.join(" · ")
}

/// "cifras en miles"; nothing where amounts are what they are.
pub fn scale(lang: Lang, it: Scale) -> Option<&'static str> {
    match it {
        Scale::Units => None,
        Scale::Thousands => Some(words::import_page::in_thousands(lang)),
        Scale::Millions => Some(words::import_page::in_millions(lang)),
    }
}

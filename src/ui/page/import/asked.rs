//! What only the person knows: whose the file is, and what became of what it lacks. Each is
//! asked once and remembered.

use std::sync::Arc;

use leptos::prelude::*;

use super::desk::Desk;
use super::judged::{Draft, Judged, Owner};
use crate::app::Session;
use crate::demo;
use crate::domain::change::Gone;
use crate::domain::id::SourceId;
use crate::i18n::{Lang, explain, format, words};
use crate::import::whose::{self, Source};
use crate::import::{Corrections, DateOrder, SaidPaid, Understood};
use crate::ui::kit::{
    Button, ButtonKind, Card, Chip, Choice, Choices, Field, FieldGroup, Icon, TextInput, Tone,
};

/// What is shown and chosen where a new source is meant.
const NEW: &str = " ";

/// How a file is said to have been read as the last one, and the way back.
#[component]
pub fn Recalled(understood: Understood) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    if !understood.recalled {
        return ().into_any();
    }
    let what = recalled(lang, &understood);
    view! {
        <Card tone=Tone::Info>
            <div class="row import-recalled">
                <p>
                    <Chip tone=Tone::Info icon=Icon::Check>{words::import_review::recalled(lang)}</Chip>" "
                    <span class="quiet">{what}</span>
                </p>
                <Button kind=ButtonKind::Quiet icon=Icon::Undo on_click=move || desk.forget()>
                    {words::import_review::forget(lang)}
                </Button>
            </div>
        </Card>
    }
    .into_any()
}

fn recalled(lang: Lang, understood: &Understood) -> String {
    let Corrections { sheet, header_row, date_order, currency, scale, said_paid, mapping, encoding, .. } =
        &understood.corrections;
    let mut parts = Vec::new();
    parts.extend(sheet.as_ref().map(|it| words::import_page::sheet(lang, it)));
    parts.extend(header_row.map(|row| header_at(lang, row)));
    parts.extend(encoding.map(|it| it.name().to_owned()));
    parts.extend(date_order.map(|order| match order {
        DateOrder::DayFirst => words::import_page::day_first(lang).to_owned(),
        DateOrder::MonthFirst => words::import_page::month_first(lang).to_owned(),
    }));
    parts.extend(currency.map(|it| it.to_string()));
    parts.extend(scale.and_then(|it| super::understood::scale(lang, it)).map(str::to_owned));
    parts.extend(said_paid.map(|it| match it {
        SaidPaid::Settled => words::import_desk::question_paid_settled(lang).to_owned(),
        SaidPaid::Owed => words::import_desk::question_paid_owed(lang).to_owned(),
    }));
    let header = |index: &usize| {
        understood.columns.iter().find(|it| it.index == *index).map(|it| format!("«{}»", it.header))
    };
    let chosen: Vec<String> = mapping
        .iter()
        .filter(|(_, columns)| !columns.is_empty())
        .map(|(&field, columns)| {
            let headers: Vec<String> = columns.iter().filter_map(header).collect();
            format!("{} {}", explain::import::field(lang, field), headers.join(" + "))
        })
        .collect();
    if !chosen.is_empty() {
        parts.push(words::import_review::recalled_columns(lang, chosen.join(", ")));
    }
    parts.join(" · ")
}

/// "encabezados en la fila 4", "sin encabezados".
pub fn header_at(lang: Lang, row: u32) -> String {
    match row {
        0 => words::import_review::no_header(lang).to_owned(),
        row => words::import_page::header_at(lang, row),
    }
}

/// Whose the file is: asked where it is not told, and to be changed where there are several.
#[component]
pub fn Whose(draft: Arc<Draft>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    let session = expect_context::<Session>();
    let sources = session.ask(|portfolio, _| whose::sources(portfolio, &demo::source()));
    if sources.is_empty() {
        return ().into_any();
    }
    let unlike = desk.owner.get_untracked() == Owner::New;
    let value = RwSignal::new(match desk.owner.get_untracked() {
        Owner::Known(source) => source.as_str().to_owned(),
        Owner::New => NEW.to_owned(),
    });
    let mut choices: Vec<Choice> = sources.iter().map(|it| choice(lang, it)).collect();
    choices.push(Choice::new(NEW, words::import_review::whose_other(lang)));
    let sources = StoredValue::new(sources);
    let chosen = move |value: String| {
        let owner = if value == NEW { Owner::New } else { Owner::Known(SourceId::new(value)) };
        desk.belongs_to(owner, &draft);
    };
    let is_new = move || value.get() == NEW;
    let error = Signal::derive(move || {
        let missing = desk.new_name.read().trim().is_empty();
        missing.then(|| words::import_review::whose_name_missing(lang).to_owned())
    });
    let question = view! {
        <FieldGroup label=words::import_review::whose(lang)>
            {unlike.then(|| view! { <p class="quiet">{words::import_review::whose_unlike(lang)}</p> })}
            <Choices value choices=Signal::stored(choices) on_change=Callback::new(chosen) />
        </FieldGroup>
        <Show when=is_new>
            <div class="import-new-source">
                <Field label=words::import_review::whose_name(lang) error>
                    <TextInput value=desk.new_name />
                </Field>
            </div>
        </Show>
    };
    if unlike {
        return view! {
            <Card>
                <p><Chip tone=Tone::Due icon=Icon::Info>{words::import_review::whose_asked(lang)}</Chip></p>
                {question}
            </Card>
        }
        .into_any();
    }
    // Recognised: said in a line, and to be changed.
    let name = move || {
        let chosen = value.get();
        let known = sources
            .with_value(|all| all.iter().find(|it| it.id.as_str() == chosen).map(|it| name_of(lang, it)));
        let new = || words::import_review::whose_other(lang).to_owned();
        words::import_review::whose_is(lang, known.unwrap_or_else(new))
    };
    view! { <details class="import-settings import-whose"><summary>{name}</summary><Card>{question}</Card></details> }
        .into_any()
}

pub fn name_of(lang: Lang, source: &Source) -> String {
    match source.name.as_str() {
        "" => words::import_review::whose_first(lang).to_owned(),
        name => name.to_owned(),
    }
}

fn choice(lang: Lang, source: &Source) -> Choice {
    let name = name_of(lang, source);
    Choice::new(source.id.as_str(), words::import_review::whose_of(lang, source.customers as i64, name))
}

/// What became of the documents that the file lacks.
#[component]
pub fn WhatBecame(judged: Memo<Judged>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    let question = Memo::new(move |_| {
        judged.with(|judged| {
            let (n, totals) = (judged.difference.gone.len() as i64, &judged.difference.gone_totals);
            (n > 0).then(|| {
                (words::import_review::asked_gone(lang, n, format::totals(lang, totals)), judged.lacks_most)
            })
        })
    });
    let value = RwSignal::new(String::new());
    Effect::new(move |_| value.set(desk.gone.get().map_or("", value_of).to_owned()));
    let chosen = move |value: String| {
        desk.gone.set(Some(if value == value_of(Gone::Kept) { Gone::Kept } else { Gone::PresumedPaid }));
    };
    move || {
        let (label, lacks_most) = question.get()?;
        let choices = vec![
            Choice::new(value_of(Gone::PresumedPaid), words::import_review::gone_paid(lang)),
            Choice::new(value_of(Gone::Kept), words::import_review::gone_kept(lang)),
        ];
        Some(view! {
            <div class="import-gone">
                <FieldGroup label>
                    {lacks_most.then(|| view! {
                        <p><Chip tone=Tone::Due icon=Icon::Warning>{words::import_review::lacks_most(lang)}</Chip></p>
                    })}
                    <Choices value choices=Signal::stored(choices) on_change=Callback::new(chosen) />
                    <p class="field-hint">{words::import_review::gone_once(lang)}</p>
                </FieldGroup>
            </div>
        })
    }
}

fn value_of(gone: Gone) -> &'static str {
    match gone {
        Gone::PresumedPaid => "paid",
        Gone::Kept => "kept",
    }
}

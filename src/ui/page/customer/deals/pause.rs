//! A pause: one document is not asked for until a day, for a reason.

use leptos::prelude::*;

use super::debt::{DocumentSelect, number_of};
use super::{Ending, Entry, Sheet, listed};
use crate::command::{PauseDocument, ResumeDocument};
use crate::domain::id::DocumentId;
use crate::domain::quick_day::QuickDay;
use crate::domain::standing::{Exclusion, ExclusionCause};
use crate::i18n::{Lang, explain, format, words};
use crate::ui::act::Act;
use crate::ui::kit::{Button, ButtonKind, Choice, Field, Form, Select, TextArea};
use crate::ui::page::customer::day_field::DayField;
use crate::ui::page::customer::desk::Desk;

#[component]
pub(super) fn PauseForm(sheet: Sheet) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let document = RwSignal::new(String::new());
    let cause = RwSignal::new(format!("{:?}", ExclusionCause::Other));
    let note = RwSignal::new(String::new());
    let until = RwSignal::new(String::new());
    let submit = move || {
        let Ok(review_on) = until.read_untracked().parse() else {
            return sheet.say(words::deals::day_missing(lang));
        };
        let cause = ExclusionCause::ALL.into_iter().find(|it| format!("{it:?}") == *cause.read_untracked());
        let pause = Exclusion {
            cause: cause.unwrap_or(ExclusionCause::Other),
            note: note.read_untracked().trim().to_owned(),
            review_on,
        };
        let document = DocumentId::new(&*document.read_untracked());
        let command = PauseDocument { customer: sheet.desk.customer(), document, pause };
        sheet.send(command, words::deals::pause_said(lang));
    };
    let causes =
        ExclusionCause::ALL.map(|it| Choice::new(format!("{it:?}"), explain::exclusion_cause(lang, it)));
    view! {
        <Form on_submit=submit>
            <Field label=words::customer::document(lang)><DocumentSelect value=document /></Field>
            <Field label=words::deals::cause(lang)><Select value=cause choices=causes.to_vec() /></Field>
            <Field label=words::deals::note(lang)><TextArea value=note rows=2 /></Field>
            <DayField label=words::deals::comes_back(lang) value=until first=QuickDay::Tomorrow required=true />
            <Ending sheet />
        </Form>
    }
}

#[component]
pub(super) fn Pauses() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let act = Act::here();
    let paused = desk.about(|portfolio, id, today| {
        let activity = portfolio.activity(id);
        let documents = portfolio.account(id).map(|it| it.documents.as_slice()).unwrap_or_default();
        let paused =
            documents.iter().filter_map(|it| Some((it.id.clone(), activity.paused(&it.id, today)?.clone())));
        paused.map(|(id, pause)| (number_of(documents, &id), id, pause)).collect::<Vec<_>>()
    });
    let row = move |(number, document, pause): (String, DocumentId, Exclusion)| {
        let resume = move || {
            let command = ResumeDocument { customer: desk.customer(), document: document.clone() };
            act.run(command, words::deals::resumed(lang));
        };
        view! {
            <Entry>
                <strong>{number}</strong>
                <span class="quiet">{explain::exclusion_cause(lang, pause.cause)}</span>
                <span class="quiet grow">{words::deals::review(lang, format::date(lang, pause.review_on))}</span>
                <Button kind=ButtonKind::Quiet on_click=move |()| resume()>{words::deals::resume(lang)}</Button>
            </Entry>
        }
        .into_any()
    };
    move || listed(words::deals::pauses(lang), paused.get().into_iter().map(row).collect())
}

//! Leaving a customer out of the list: a reason and a day to look again, both always.

use leptos::prelude::*;

use super::verbs::Verbs;
use crate::app::Trouble;
use crate::domain::calendar::day_after;
use crate::domain::standing::{Exclusion, ExclusionCause};
use crate::i18n::{Lang, explain, words};
use crate::ui::kit::{
    Button, ButtonKind, Choice, Choices, DateInput, Dialog, DialogActions, Field, FieldGroup, Form, TextArea,
};

/// When nobody says otherwise, a month goes by before the review.
const REVIEW_AFTER: u64 = 30;

#[component]
pub(super) fn ExcludeDialog(verbs: Verbs) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let title = move || {
        let name = verbs.target.read().as_ref().map(|target| target.name.clone()).unwrap_or_default();
        words::today::exclude_title(lang, name)
    };
    view! {
        <Dialog open=verbs.exclude_open title=Signal::derive(title)><ExcludeForm verbs /></Dialog>
    }
}

#[component]
fn ExcludeForm(verbs: Verbs) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let today = verbs.today();
    let cause = RwSignal::new(String::new());
    let note = RwSignal::new(String::new());
    let review = RwSignal::new(day_after(today, REVIEW_AFTER).to_string());
    let no_cause = RwSignal::new(false);
    let problem = RwSignal::new(String::new());
    let submit = move || {
        let chosen = cause_of(&cause.read_untracked());
        no_cause.set(chosen.is_none());
        let day = review.read_untracked().parse().ok();
        problem.set(if day.is_none() { words::today::day_missing(lang).to_owned() } else { String::new() });
        let Some((cause, review_on)) = chosen.zip(day) else { return };
        let exclusion = Exclusion { cause, note: note.read_untracked().trim().to_owned(), review_on };
        verbs.exclude_target(exclusion, move |result| match result {
            Ok(_) => verbs.exclude_open.set(false),
            Err(Trouble::Refused(refusal)) => problem.set(explain::refusal(lang, refusal)),
            Err(Trouble::Failed(_)) => {}
        });
    };
    view! {
        <Form on_submit=submit>
            <p class="quiet">{words::today::exclude_text(lang)}</p>
            <FieldGroup label=words::today::exclude_cause(lang)>
                <Choices value=cause choices=Signal::stored(choices(lang)) on_change=move |_| no_cause.set(false) />
                <p class="field-error" role="alert">
                    {move || no_cause.get().then(|| words::today::exclude_cause_missing(lang))}
                </p>
            </FieldGroup>
            <Field label=words::today::exclude_note(lang) hint=words::today::exclude_note_hint(lang)>
                <TextArea value=note rows=2 />
            </Field>
            <Field label=words::today::exclude_review(lang) error=move || Some(problem.get()) required=true>
                <DateInput value=review min=day_after(today, 1).to_string() />
            </Field>
            <DialogActions>
                <Button on_click=move || verbs.exclude_open.set(false)>{words::kit::cancel(lang)}</Button>
                <Button kind=ButtonKind::Primary submit=true>{words::today::exclude(lang)}</Button>
            </DialogActions>
        </Form>
    }
}

fn choices(lang: Lang) -> Vec<Choice> {
    let all = ExclusionCause::ALL.into_iter();
    all.map(|cause| Choice::new(key(cause), explain::exclusion_cause(lang, cause))).collect()
}

fn key(cause: ExclusionCause) -> String {
    (cause as usize).to_string()
}

fn cause_of(text: &str) -> Option<ExclusionCause> {
    ExclusionCause::ALL.into_iter().find(|&cause| key(cause) == text)
}

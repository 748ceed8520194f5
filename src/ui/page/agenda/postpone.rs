//! Another day for an item, chosen from the calendar.

use chrono::{NaiveDate, NaiveTime};
use leptos::prelude::*;

use super::desk::{Desk, focus_soon, name};
use crate::app::Trouble;
use crate::domain::agenda::AgendaItem;
use crate::i18n::{explain, format, words};
use crate::ui::act::Act;
use crate::ui::kit::{
    Button, ButtonKind, DateInput, Dialog, DialogActions, DialogWidth, Field, Form, TimeInput,
};
use crate::ui::shell::use_lang;
use crate::ui::when::SaidDay;

#[component]
pub(super) fn MoveDialog() -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let open = RwSignal::new(false);
    Effect::new(move || open.set(desk.moving.read().is_some()));
    let form = move || desk.moving.get().map(|item| view! { <MoveForm item /> });
    view! {
        <Dialog open title=words::agenda::move_title(lang) width=DialogWidth::Narrow
            on_close=move || desk.moving.set(None)>
            {form}
        </Dialog>
    }
}

#[component]
fn MoveForm(item: AgendaItem) -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let act = Act::here();
    let today = desk.session.ask(|_, today| today);
    let day = RwSignal::new(item.due_on.max(today).to_string());
    let time = RwSignal::new(item.due_at.map(format::time).unwrap_or_default());
    let problem = RwSignal::new(String::new());
    let title = name(lang, &item);
    let submit = move || {
        let Some((task, due_on)) = item.task.zip(day_of(&day.read_untracked())) else {
            problem.set(words::agenda::form_day_missing(lang).to_owned());
            return;
        };
        let next = desk.beside(&item).filter(|_| due_on != item.due_on);
        let said = desk.said_moved(&item, due_on);
        let command = desk.moved(task, due_on, time_of(&time.read_untracked()));
        act.run_then(command, said, move |result| match result {
            Ok(_) => {
                desk.moving.set(None);
                focus_soon(next);
            }
            Err(Trouble::Refused(refusal)) => problem.set(explain::refusal(lang, refusal)),
            Err(Trouble::Failed(_)) => {}
        });
    };
    view! {
        <Form on_submit=submit>
            <p class="strong">{title}</p>
            <div class="cluster" data-align="start" data-gap="4">
                <Field label=words::agenda::form_day(lang) error=move || Some(problem.get())>
                    <DateInput value=day min=today.to_string() />
                </Field>
                <Field label=words::agenda::form_time(lang)><TimeInput value=time /></Field>
            </div>
            <SaidDay day time />
            <DialogActions>
                <Button on_click=move || desk.moving.set(None)>{words::kit::cancel(lang)}</Button>
                <Button kind=ButtonKind::Primary submit=true>{words::agenda::postpone(lang)}</Button>
            </DialogActions>
        </Form>
    }
    .into_any()
}

/// What a date control holds.
pub(super) fn day_of(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

/// What a time control holds; nothing when it is empty.
pub(super) fn time_of(text: &str) -> Option<NaiveTime> {
    let minutes = NaiveTime::parse_from_str(text, "%H:%M");
    minutes.or_else(|_| text.parse()).ok()
}

//! Putting a customer off to another day, near days at one press.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::verbs::Verbs;
use crate::app::Trouble;
use crate::domain::calendar::{day_after, next_monday};
use crate::i18n::{Lang, explain, words};
use crate::ui::kit::{Button, ButtonKind, DateInput, Dialog, DialogActions, DialogWidth, Field, Form};
use crate::ui::when::SaidDay;

#[component]
pub(super) fn SnoozeDialog(verbs: Verbs) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let title = move || {
        let name = verbs.target.read().as_ref().map(|target| target.name.clone()).unwrap_or_default();
        words::today::snooze_title(lang, name)
    };
    view! {
        <Dialog open=verbs.snooze_open title=Signal::derive(title) width=DialogWidth::Narrow>
            <SnoozeForm verbs />
        </Dialog>
    }
}

#[component]
fn SnoozeForm(verbs: Verbs) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let today = verbs.today();
    let day = RwSignal::new(String::new());
    let problem = RwSignal::new(String::new());
    let until = move |day: NaiveDate| {
        verbs.snooze_target(day, move |result| match result {
            Ok(_) => verbs.snooze_open.set(false),
            Err(Trouble::Refused(refusal)) => problem.set(explain::refusal(lang, refusal)),
            Err(Trouble::Failed(_)) => {}
        });
    };
    let submit = move || match day.read_untracked().parse() {
        Ok(day) => until(day),
        Err(_) => problem.set(words::today::day_missing(lang).to_owned()),
    };
    view! {
        <div class="stack">
            <div class="cluster">
                <Button on_click=move || until(day_after(today, 1))>{words::today::snooze_tomorrow(lang)}</Button>
                <Button on_click=move || until(day_after(today, 3))>{words::today::snooze_three_days(lang)}</Button>
                <Button on_click=move || until(next_monday(today))>{words::today::snooze_monday(lang)}</Button>
            </div>
            <Form on_submit=submit>
                <Field label=words::today::snooze_day(lang) error=move || Some(problem.get())>
                    <DateInput value=day min=day_after(today, 1).to_string() />
                </Field>
                <SaidDay day />
                <DialogActions>
                    <Button on_click=move || verbs.snooze_open.set(false)>{words::kit::cancel(lang)}</Button>
                    <Button kind=ButtonKind::Primary submit=true>{words::today::snooze(lang)}</Button>
                </DialogActions>
            </Form>
        </div>
    }
}

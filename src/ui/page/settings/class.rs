//! One class of customers: its name, its terms, its cadence, its message.

use leptos::prelude::*;

use super::desk::Desk;
use crate::app::Trouble;
use crate::command::AdjustSettings;
use crate::domain::class::{Class, LateMessage};
use crate::domain::habit::Habit;
use crate::domain::ladder::Cadence;
use crate::domain::settings::Settings;
use crate::i18n::{Lang, explain, words};
use crate::ui::kit::{
    Button, ButtonKind, Choice, Dialog, DialogActions, Field, Form, Icon, InputKind, Select, TextInput,
};
use crate::ui::shell::use_lang;

#[component]
pub(super) fn ClassDialog(editing: RwSignal<Option<usize>>) -> impl IntoView {
    let lang = use_lang();
    let open = RwSignal::new(false);
    Effect::new(move || open.set(editing.read().is_some()));
    let form = move || editing.get().map(|at| view! { <ClassForm at editing /> });
    view! {
        <Dialog open title=words::class::of_customer(lang) on_close=move || editing.set(None)>{form}</Dialog>
    }
}

/// What is typed, as text, until it is kept.
#[derive(Clone, Copy)]
struct Draft {
    name: RwSignal<String>,
    terms: RwSignal<String>,
    before: RwSignal<String>,
    after: RwSignal<String>,
    every: RwSignal<String>,
    min_interval: RwSignal<String>,
    retry: RwSignal<String>,
    message: RwSignal<String>,
    habit: RwSignal<String>,
}

impl Draft {
    /// A new class begins with what holds for everybody.
    fn of(class: Option<&Class>, settings: &Settings) -> Draft {
        let text = |text: String| RwSignal::new(text);
        let cadence = class.map_or(settings.cadence, |it| it.cadence);
        let days = |days: u16| text(days.to_string());
        Draft {
            name: text(class.map(|it| it.name.clone()).unwrap_or_default()),
            terms: text(class.and_then(|it| it.terms).map(|it| it.to_string()).unwrap_or_default()),
            before: days(cadence.before),
            after: days(cadence.after),
            every: days(cadence.every),
            min_interval: days(cadence.min_interval),
            retry: days(cadence.retry),
            message: text(class.and_then(|it| it.message).map(|it| format!("{it:?}")).unwrap_or_default()),
            habit: text(class.and_then(|it| it.habit).map(|it| format!("{it:?}")).unwrap_or_default()),
        }
    }

    /// Nothing where a number is none.
    fn class(self) -> Option<Class> {
        let days = |text: RwSignal<String>| text.read_untracked().trim().parse::<u16>().ok();
        let terms = match self.terms.read_untracked().trim() {
            "" => None,
            _ => Some(days(self.terms)?),
        };
        Some(Class {
            name: self.name.read_untracked().trim().to_owned(),
            terms,
            cadence: Cadence {
                before: days(self.before)?,
                after: days(self.after)?,
                every: days(self.every)?,
                min_interval: days(self.min_interval)?,
                retry: days(self.retry)?,
            },
            message: LateMessage::ALL
                .into_iter()
                .find(|it| format!("{it:?}") == *self.message.read_untracked()),
            habit: Habit::ALL.into_iter().find(|it| format!("{it:?}") == *self.habit.read_untracked()),
        })
    }
}

#[component]
fn ClassForm(at: usize, editing: RwSignal<Option<usize>>) -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let draft = desk.settings.with_untracked(|settings| Draft::of(settings.classes.get(at), settings));
    let known = desk.settings.with_untracked(|settings| settings.classes.get(at).map(|it| it.name.clone()));
    let problem = RwSignal::new(String::new());
    let submit = move || {
        let Some(class) = draft.class() else {
            return problem.set(words::settings::not_a_number(lang).to_owned());
        };
        let said = words::class::saved(lang, &class.name);
        let adjust = move |settings: &mut Settings| match settings.classes.get_mut(at) {
            Some(known) => *known = class,
            None => settings.classes.push(class),
        };
        desk.act.run_then(AdjustSettings { adjust }, said, move |result| match result {
            Ok(_) => editing.set(None),
            Err(Trouble::Refused(refusal)) => problem.set(explain::refusal(lang, refusal)),
            Err(Trouble::Failed(_)) => {}
        });
    };
    let remove = known.map(|name| {
        let gone = name.clone();
        let remove = move || {
            let gone = gone.clone();
            desk.change_saying(&words::class::removed(lang, &gone), move |settings| {
                settings.classes.retain(|it| it.name != gone);
            });
            editing.set(None);
        };
        view! { <Button icon=Icon::Trash on_click=move || remove()>{words::class::remove(lang)}</Button> }
    });
    view! {
        <Form on_submit=submit>
            <Field label=words::class::name(lang) error=move || Some(problem.get()) required=true>
                <TextInput value=draft.name placeholder=words::class::name_example(lang) autofocus=true />
            </Field>
            <Field label=words::class::terms(lang) hint=words::class::terms_hint(lang)>
                <TextInput value=draft.terms kind=InputKind::Count />
            </Field>
            <div class="settings-cadence">
                <Days label=words::class::before(lang) value=draft.before />
                <Days label=words::class::after(lang) value=draft.after />
                <Days label=words::class::every(lang) value=draft.every />
                <Days label=words::class::min_interval(lang) value=draft.min_interval />
                <Days label=words::class::retry(lang) value=draft.retry />
            </div>
            <Field label=words::class::message(lang)><Select value=draft.message choices=messages(lang) /></Field>
            <Field label=words::class::habit(lang)><Select value=draft.habit choices=habits(lang) /></Field>
            <DialogActions>
                {remove}
                <Button on_click=move || editing.set(None)>{words::kit::cancel(lang)}</Button>
                <Button kind=ButtonKind::Primary submit=true icon=Icon::Check>{words::deals::save(lang)}</Button>
            </DialogActions>
        </Form>
    }
    .into_any()
}

#[component]
fn Days(label: &'static str, value: RwSignal<String>) -> impl IntoView {
    view! { <Field label><TextInput value kind=InputKind::Count /></Field> }.into_any()
}

fn messages(lang: Lang) -> Vec<Choice> {
    let name = |it| match it {
        LateMessage::Early => words::class::message_early(lang),
        LateMessage::Late => words::class::message_late(lang),
        LateMessage::Brief => words::class::message_brief(lang),
    };
    let stage = Choice::new("", words::class::message_stage(lang));
    [stage].into_iter().chain(LateMessage::ALL.map(|it| Choice::new(format!("{it:?}"), name(it)))).collect()
}

fn habits(lang: Lang) -> Vec<Choice> {
    let nobody = Choice::new("", words::class::habit_nobody(lang));
    let of = Habit::ALL
        .map(|it| Choice::new(format!("{it:?}"), words::class::habit_of(lang, explain::habit(lang, it))));
    [nobody].into_iter().chain(of).collect()
}

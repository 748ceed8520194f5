//! A new task, with or without a customer.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::desk::Desk;
use super::postpone::{day_of, time_of};
use crate::app::Trouble;
use crate::command::{AddTask, Refusal};
use crate::domain::calendar::{day_after, next_monday};
use crate::domain::id::CustomerId;
use crate::domain::order;
use crate::domain::task::TaskKind;
use crate::i18n::{Lang, explain, format, words};
use crate::ui::act::Act;
use crate::ui::kit::{
    Button, ButtonKind, Candidate, Choice, Combobox, DateInput, Dialog, DialogActions, Field, FilterChip,
    Form, Select, TextInput, TimeInput,
};
use crate::ui::shell::use_lang;
use crate::ui::when::{RepeatField, SaidDay, repeat_of};

#[component]
pub(super) fn AddTaskDialog(open: RwSignal<bool>) -> impl IntoView {
    let lang = use_lang();
    view! {
        <Dialog open title=words::agenda::add(lang)>
            <AddTaskForm open />
        </Dialog>
    }
}

/// What is typed, as text, until it is sent.
#[derive(Clone, Copy)]
struct Draft {
    customer: RwSignal<String>,
    kind: RwSignal<String>,
    title: RwSignal<String>,
    day: RwSignal<String>,
    time: RwSignal<String>,
    repeat: RwSignal<String>,
}

impl Draft {
    fn new(today: NaiveDate) -> Draft {
        Draft {
            customer: RwSignal::default(),
            kind: RwSignal::new("0".to_owned()),
            title: RwSignal::default(),
            day: RwSignal::new(today.to_string()),
            time: RwSignal::default(),
            repeat: RwSignal::default(),
        }
    }

    /// Nothing without a day.
    fn command(self) -> Option<AddTask> {
        let kind = self
            .kind
            .read_untracked()
            .parse()
            .ok()
            .and_then(|place: usize| TaskKind::CHOICES.get(place).copied());
        let customer = self.customer.get_untracked();
        Some(AddTask {
            customer: (!customer.is_empty()).then(|| CustomerId::new(customer)),
            kind: kind.unwrap_or(TaskKind::Other),
            title: self.title.get_untracked(),
            due_on: day_of(&self.day.read_untracked())?,
            due_at: time_of(&self.time.read_untracked()),
            repeat: repeat_of(&self.repeat.read_untracked()),
        })
    }
}

#[component]
fn AddTaskForm(open: RwSignal<bool>) -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let act = Act::here();
    let (today, customers) = desk.session.ask(|portfolio, today| (today, candidates(portfolio)));
    let draft = Draft::new(today);
    let (about_title, about_day) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let submit = move || {
        about_title.set(String::new());
        about_day.set(String::new());
        let Some(command) = draft.command() else {
            return about_day.set(words::agenda::form_day_missing(lang).to_owned());
        };
        let said = words::agenda::said_added(lang, format::date(lang, command.due_on));
        act.run_then(command, said, move |result| match result {
            Ok(_) => open.set(false),
            Err(Trouble::Refused(refusal @ Refusal::InThePast { .. })) => {
                about_day.set(explain::refusal(lang, refusal));
            }
            Err(Trouble::Refused(refusal)) => about_title.set(explain::refusal(lang, refusal)),
            Err(Trouble::Failed(_)) => {}
        });
    };
    view! {
        <Form on_submit=submit>
            <Field label=words::agenda::form_customer(lang) hint=words::agenda::form_customer_hint(lang)>
                <Combobox value=draft.customer candidates=customers autofocus=true />
            </Field>
            <Field label=words::agenda::form_kind(lang)>
                <Select value=draft.kind choices=kinds(lang) />
            </Field>
            <Field label=words::agenda::form_title(lang) error=move || Some(about_title.get())>
                <TextInput value=draft.title placeholder=words::agenda::form_title_example(lang) />
            </Field>
            <div class="cluster" data-align="start" data-gap="4">
                <Field label=words::agenda::form_day(lang) error=move || Some(about_day.get())>
                    <DateInput value=draft.day min=today.to_string() />
                </Field>
                <Field label=words::agenda::form_time(lang)><TimeInput value=draft.time /></Field>
            </div>
            <NearDays day=draft.day today />
            <SaidDay day=draft.day time=draft.time />
            <RepeatField value=draft.repeat />
            <DialogActions>
                <Button on_click=move || open.set(false)>{words::kit::cancel(lang)}</Button>
                <Button kind=ButtonKind::Primary submit=true>{words::agenda::add(lang)}</Button>
            </DialogActions>
        </Form>
    }
    .into_any()
}

/// The days that are chosen most, one press each.
#[component]
fn NearDays(day: RwSignal<String>, today: NaiveDate) -> impl IntoView {
    let lang = use_lang();
    let days = [
        (words::agenda::to_today(lang), today),
        (words::agenda::to_tomorrow(lang), day_after(today, 1)),
        (words::agenda::in_three_days(lang), day_after(today, 3)),
        (words::agenda::to_monday(lang), next_monday(today)),
    ];
    let chips = days.map(|(label, near)| {
        let text = near.to_string();
        let own = text.clone();
        let pressed = Signal::derive(move || *day.read() == own);
        view! { <FilterChip pressed on_toggle=move || day.set(text.clone())>{label}</FilterChip> }
    });
    view! { <div class="cluster">{chips.collect_view()}</div> }
}

fn kinds(lang: Lang) -> Vec<Choice> {
    let named = TaskKind::CHOICES.iter().enumerate();
    named.map(|(place, kind)| Choice::new(place.to_string(), explain::task_kind(lang, *kind))).collect()
}

fn candidates(portfolio: &crate::domain::portfolio::Portfolio) -> Vec<Candidate> {
    let mut all: Vec<Candidate> = portfolio
        .accounts()
        .map(|account| Candidate {
            value: account.customer.id.to_string(),
            label: account.customer.name.clone(),
            detail: account.customer.code.clone(),
        })
        .collect();
    order::sort_by(&mut all, |a, b| a.label.cmp(&b.label));
    all
}

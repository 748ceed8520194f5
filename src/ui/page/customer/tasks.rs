//! What is to be done for this customer.

use chrono::NaiveTime;
use leptos::prelude::*;

use super::day_field::{DayField, TimeField};
use super::desk::Desk;
use super::places;
use crate::app::{Session, Trouble};
use crate::command::{AddTask, FinishTask, MoveTask};
use crate::domain::order;
use crate::domain::quick_day::QuickDay;
use crate::domain::task::{Task, TaskKind};
use crate::i18n::{Lang, explain, format, words};
use crate::ui::act::Act;
use crate::ui::kit::{
    Button, Card, Chip, Choice, Field, Form, Icon, IconButton, Menu, MenuItem, Select, TextInput, Tone,
    window,
};
use crate::ui::when::{RepeatField, repeat_of};

#[component]
pub fn Tasks() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let adding = desk.adding_task;
    let toggled = move |event: leptos::ev::Event| adding.set(window::is_open(&event));
    let tasks = desk.about(|portfolio, id, _| {
        let own = portfolio.tasks().filter(|task| task.customer.as_ref() == Some(id) && task.is_open());
        let mut tasks: Vec<Task> = own.cloned().collect();
        order::sort_by_key(&mut tasks, |task| (task.due_on, task.due_at, task.id));
        tasks
    });
    let list = move || {
        let tasks = tasks.get();
        match tasks.is_empty() {
            true => view! { <p class="quiet">{words::customer::no_tasks(lang)}</p> }.into_any(),
            false => {
                let rows = tasks.into_iter().map(|task| view! { <Row task /> }).collect_view();
                view! { <ul class="customer-list">{rows}</ul> }.into_any()
            }
        }
    };
    view! {
        <Card title=words::customer::tasks(lang)>
            <div class="stack" data-gap="3">
                {list}
                <details prop:open=move || adding.get() on:toggle=toggled>
                    <summary>{words::customer::add_task(lang)}</summary>
                    <div id=places::TASK><NewTask /></div>
                </details>
            </div>
        </Card>
    }
}

#[component]
fn Row(task: Task) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let act = Act::here();
    let Task { id, kind, due_on, due_at, repeat, .. } = task;
    let name = match task.title.trim() {
        "" => explain::task_kind(lang, kind).to_owned(),
        title => title.to_owned(),
    };
    let done = move || act.run(FinishTask { task: id }, words::customer::task_done(lang));
    let move_to = move |quick: QuickDay| {
        let due_on = quick.from(session.today());
        let said = words::customer::task_moved(lang, format::date(lang, due_on));
        act.run(MoveTask { task: id, due_on, due_at }, said);
    };
    let when = move || {
        let relative = format::relative(lang, due_on, session.today());
        match due_at {
            Some(time) => format!("{relative}, {}", format::time(time)),
            None => relative,
        }
    };
    let late = move || due_on < session.today();
    let exact = format::date_long(lang, due_on);
    let chip = move || {
        let tone = if late() { Tone::Danger } else { Tone::Neutral };
        let when = when();
        view! { <Chip tone>{when}</Chip> }
    };
    let choices = move || {
        let days = QuickDay::choices(session.today(), QuickDay::Today).into_iter();
        let item = |(quick, day)| {
            view! {
                <MenuItem on_choose=move |()| move_to(quick)>
                    {explain::quick_day(lang, quick)} " · " {format::day_month(lang, day)}
                </MenuItem>
            }
        };
        days.map(item).collect_view()
    };
    view! {
        <li class="customer-task">
            <IconButton icon=Icon::Check label=words::customer::finish_task(lang, &name) on_click=done />
            <span class="grow">{name.clone()}</span>
            {repeat.map(|it| view! { <span class="quiet small">{explain::recurrence(lang, it)}</span> })}
            <span title=exact>{chip}</span>
            <Menu label=words::customer::move_task(lang, &name) icon=Icon::Calendar icon_only=true>
                {move || choices()}
            </Menu>
        </li>
    }
}

#[component]
fn NewTask() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let desk = Desk::here();
    let act = Act::here();
    let kind = RwSignal::new(key(TaskKind::FollowUp).to_owned());
    let title = RwSignal::new(String::new());
    let day = RwSignal::new(QuickDay::Tomorrow.from(session.ask(|_, today| today)).to_string());
    let time = RwSignal::new(String::new());
    let repeat = RwSignal::new(String::new());
    let refusal = RwSignal::new(None::<String>);
    let choices =
        TaskKind::CHOICES.map(|kind| Choice::new(key(kind), explain::task_kind(lang, kind))).to_vec();
    let add = move || {
        let Ok(due_on) = day.read_untracked().parse() else {
            refusal.set(Some(words::customer::day_missing(lang).to_owned()));
            return;
        };
        let command = AddTask {
            customer: Some(desk.customer()),
            kind: kind_of(&kind.read_untracked()),
            title: title.get_untracked(),
            due_on,
            due_at: read_time(&time.read_untracked()),
            repeat: repeat_of(&repeat.read_untracked()),
        };
        let said = words::customer::task_added(lang, format::date(lang, due_on));
        act.run_then(command, said, move |result| match result {
            Ok(_) => {
                title.set(String::new());
                repeat.set(String::new());
                refusal.set(None);
            }
            Err(Trouble::Refused(why)) => refusal.set(Some(explain::refusal(lang, why))),
            Err(Trouble::Failed(_)) => {}
        });
    };
    view! {
        <Form on_submit=move |()| add()>
            <Field label=words::customer::task_kind(lang)><Select value=kind choices /></Field>
            <Field label=words::customer::task_title(lang)><TextInput value=title /></Field>
            <DayField label=words::customer::day(lang) value=day time error=refusal />
            <TimeField label=words::customer::time_optional(lang) value=time />
            <RepeatField value=repeat />
            <div><Button submit=true icon=Icon::Plus>{words::customer::add_task(lang)}</Button></div>
        </Form>
    }
}

/// What a form keeps of a kind of task.
pub(super) fn key(kind: TaskKind) -> &'static str {
    match kind {
        TaskKind::CheckPromise => "check-promise",
        TaskKind::CallBack => "call-back",
        TaskKind::FollowUp => "follow-up",
        TaskKind::SendDocument => "send-document",
        TaskKind::Other => "other",
    }
}

pub(super) fn kind_of(text: &str) -> TaskKind {
    TaskKind::CHOICES.into_iter().find(|kind| key(*kind) == text).unwrap_or(TaskKind::Other)
}

pub(super) fn read_time(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M").ok()
}

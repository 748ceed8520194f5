//! What is to be done, as events for another calendar: no amounts and no names of customers,
//! only their codes, because a calendar is seen by others.

use chrono::NaiveDate;

use super::{Lang, explain, words};
use crate::domain::agenda::{AgendaItem, Matter, agenda};
use crate::domain::id::TaskId;
use crate::domain::portfolio::Portfolio;
use crate::domain::task::Task;
use crate::export::ics::Event;

/// The open tasks, those that look after promises among them, and the instalments to come.
pub fn events(lang: Lang, portfolio: &Portfolio, today: NaiveDate) -> Vec<Event> {
    let tasks = portfolio.tasks().filter(|task| task.is_open()).map(|task| event(lang, portfolio, task));
    let agenda = agenda(portfolio, today);
    let items = agenda.sections.iter().flat_map(|section| &section.items);
    tasks.chain(items.filter_map(|item| instalment(lang, portfolio, item))).collect()
}

/// What an item of the agenda is called in every calendar, for ever; nothing for what has no event.
pub fn uid(item: &AgendaItem) -> Option<String> {
    match (&item.matter, item.task) {
        (_, Some(task)) => Some(task_uid(task)),
        (Matter::Instalment { plan, number, .. }, None) => Some(format!("{}-{number}@cartera", plan.0)),
        (Matter::Promise { .. } | Matter::Task { .. }, None) => None,
    }
}

fn task_uid(task: TaskId) -> String {
    format!("{}@cartera", task.0)
}

fn instalment(lang: Lang, portfolio: &Portfolio, item: &AgendaItem) -> Option<Event> {
    let Matter::Instalment { number, .. } = item.matter else { return None };
    let code = &portfolio.account(&item.customer.as_ref()?.id)?.customer.code;
    let what = words::calendar::instalment(lang, number);
    Some(Event {
        uid: uid(item)?,
        sequence: 0,
        day: item.due_on,
        at: None,
        title: words::calendar::with_customer(lang, what, code),
        detail: String::new(),
    })
}

fn event(lang: Lang, portfolio: &Portfolio, task: &Task) -> Event {
    let customer = task.customer.as_ref().and_then(|id| portfolio.account(id)).map(|it| &it.customer.code);
    let kind = explain::task_kind(lang, task.kind);
    let title = match (customer, task.title.trim()) {
        (Some(code), _) => words::calendar::with_customer(lang, kind, code),
        (None, "") => kind.to_owned(),
        (None, title) => title.to_owned(),
    };
    Event {
        uid: task_uid(task.id),
        sequence: task.moves,
        day: task.due_on,
        at: task.due_at,
        title,
        detail: String::new(),
    }
}

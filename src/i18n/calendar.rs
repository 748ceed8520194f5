//! What is to be done, as events for another calendar: no amounts and no names of customers,
//! only their codes, because a calendar is seen by others.

use super::{Lang, explain, words};
use crate::domain::portfolio::Portfolio;
use crate::domain::task::Task;
use crate::export::ics::Event;

/// The open tasks, those that look after promises among them.
pub fn events(lang: Lang, portfolio: &Portfolio) -> Vec<Event> {
    portfolio.tasks().filter(|task| task.is_open()).map(|task| event(lang, portfolio, task)).collect()
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
        uid: format!("{}@cartera", task.id.0),
        sequence: task.moves,
        day: task.due_on,
        at: task.due_at,
        title,
        detail: String::new(),
    }
}

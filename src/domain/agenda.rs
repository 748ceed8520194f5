//! The agenda (*agenda*): what is coming, day by day.
//!
//! Open tasks, live promises and the instalments of live plans, each under the day it is for. A promise and the task that
//! looks after it are one item, and finishing or moving the item is finishing or moving the
//! task. A promise is late once it is broken, not before: while its tolerance lasts it
//! stands under today. A kept promise asks for nothing and is not here.

use crate::domain::order;
use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, NaiveTime};

use super::account::Account;
use super::calendar::day_after;
use super::due_item::{DueWhat, due};
use super::id::{CustomerId, PlanId, PromiseId, TaskId};
use super::money::Money;
use super::portfolio::Portfolio;
use super::promise::{Promise, PromiseState};
use super::task::{Recurrence, Task, TaskKind};

/// So many days, from today on, have a heading of their own; what comes later goes by week.
pub const DAYS_AHEAD: usize = 7;

/// The agenda of one day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agenda {
    /// In order of time; only today is there without items.
    pub sections: Vec<Section>,
    /// What was finished today, the latest first.
    pub done_today: Vec<AgendaItem>,
}

/// The items under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub when: When,
    pub items: Vec<AgendaItem>,
}

/// A heading of the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    /// Before today (*atrasado*).
    Late,
    Day(NaiveDate),
    /// A week, by its Monday.
    Week(NaiveDate),
}

/// Something to be done, or some money to be looked out for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct AgendaItem {
    pub matter: Matter,
    /// A task may be about nobody in particular.
    pub customer: Option<Who>,
    pub due_on: NaiveDate,
    pub due_at: Option<NaiveTime>,
    /// The task that "done" and "move" act on; a promise that was looked after already has none.
    pub task: Option<TaskId>,
    pub done_at: Option<NaiveDateTime>,
}

/// A customer, enough of it for a line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Who {
    pub name: String,
    pub id: CustomerId,
}

/// What an item is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Matter {
    Promise {
        promise: PromiseId,
        amount: Option<Money>,
        promised_for: NaiveDate,
        state: PromiseState,
    },
    Task {
        kind: TaskKind,
        title: String,
        repeat: Option<Recurrence>,
    },
    /// An instalment that is not paid; `number` is 1 for the first.
    Instalment {
        plan: PlanId,
        number: usize,
        amount: Money,
        missed: bool,
    },
}

/// Which items are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Show {
    #[default]
    Everything,
    Tasks,
    Promises,
    Instalments,
}

/// Everything that is to be done, as of `today`.
pub fn agenda(portfolio: &Portfolio, today: NaiveDate) -> Agenda {
    let mut items = promises(portfolio, today);
    items.extend(instalments(portfolio, today));
    let own = portfolio.tasks().filter(|task| task.promise.is_none());
    items.extend(own.filter(|task| task.is_open() || done_on(task, today)).map(|task| {
        let account = task.customer.as_ref().and_then(|it| portfolio.account(it));
        let matter = Matter::Task { kind: task.kind, title: task.title.clone(), repeat: task.repeat };
        item(matter, account, task.due_on, Some(task))
    }));
    let (mut done_today, mut open): (Vec<_>, Vec<_>) =
        items.into_iter().partition(|item| item.done_at.is_some());
    order::sort_by(&mut done_today, |a, b| (b.done_at, &a.customer).cmp(&(a.done_at, &b.customer)));
    order::sort_by_cached_key(&mut open, order);

    let mut sections: BTreeMap<When, Vec<AgendaItem>> = BTreeMap::new();
    sections.insert(When::Day(today), Vec::new());
    for item in open {
        sections.entry(When::of(item.due_on, today)).or_default().push(item);
    }
    let sections = sections.into_iter().map(|(when, items)| Section { when, items }).collect();
    Agenda { sections, done_today }
}

fn promises(portfolio: &Portfolio, today: NaiveDate) -> Vec<AgendaItem> {
    let tolerance = portfolio.settings().tolerance();
    let checks: HashMap<PromiseId, &Task> =
        portfolio.tasks().filter_map(|task| Some((task.promise?, task))).collect();
    let mut items = Vec::new();
    for account in portfolio.accounts() {
        let activity = portfolio.activity(&account.customer.id);
        let live = activity.live_promise().map(|promise| promise.id);
        for promise in &activity.promises {
            let state = promise.state(&account.payments, today, tolerance);
            let check = checks.get(&promise.id).copied();
            let finished = check.filter(|task| done_on(task, today));
            let waits = live == Some(promise.id) && state != PromiseState::Kept;
            let (due_on, task) = match check.filter(|task| task.is_open()) {
                _ if finished.is_some() => (promise.due_on, finished),
                Some(check) if waits => (day_of(check.due_on, state, today), Some(check)),
                None if waits && state == PromiseState::Pending => {
                    (day_of(promise.due_on, state, today), None)
                }
                _ => continue,
            };
            items.push(item(matter_of(promise, state), Some(account), due_on, task));
        }
    }
    items
}

/// What live plans have yet to be paid. Like a promise, an instalment is late once it was missed.
fn instalments(portfolio: &Portfolio, today: NaiveDate) -> Vec<AgendaItem> {
    let mut items = Vec::new();
    for account in portfolio.accounts() {
        let activity = portfolio.activity(&account.customer.id);
        if activity.plans.is_empty() {
            continue;
        }
        for asked in due(account, activity, portfolio.settings(), today).items {
            let (DueWhat::Instalment { plan, number, missed }, Some(due_on)) = (asked.what, asked.due_on)
            else {
                continue;
            };
            let day = if missed { due_on } else { due_on.max(today) };
            let matter = Matter::Instalment { plan, number, amount: asked.amount, missed };
            items.push(item(matter, Some(account), day, None));
        }
    }
    items
}

fn day_of(due_on: NaiveDate, state: PromiseState, today: NaiveDate) -> NaiveDate {
    if state == PromiseState::Pending { due_on.max(today) } else { due_on }
}

fn matter_of(promise: &Promise, state: PromiseState) -> Matter {
    let Promise { id, amount, due_on, .. } = *promise;
    Matter::Promise { promise: id, amount, promised_for: due_on, state }
}

fn item(matter: Matter, account: Option<&Account>, due_on: NaiveDate, task: Option<&Task>) -> AgendaItem {
    let customer = account.map(|it| &it.customer);
    AgendaItem {
        matter,
        customer: customer.map(|it| Who { name: it.name.clone(), id: it.id.clone() }),
        due_on,
        due_at: task.and_then(|task| task.due_at),
        task: task.map(|task| task.id),
        done_at: task.and_then(|task| task.done_at),
    }
}

fn done_on(task: &Task, day: NaiveDate) -> bool {
    task.done_at.is_some_and(|at| at.date() == day)
}

/// By day; what has a time before what has none, promises before tasks; then by name.
fn order(item: &AgendaItem) -> (NaiveDate, bool, Option<NaiveTime>, bool, Option<Who>, Option<TaskId>) {
    let is_task = matches!(item.matter, Matter::Task { .. });
    (item.due_on, item.due_at.is_none(), item.due_at, is_task, item.customer.clone(), item.task)
}

impl When {
    fn of(day: NaiveDate, today: NaiveDate) -> When {
        match (day - today).num_days() {
            ..0 => When::Late,
            ahead if ahead < DAYS_AHEAD as i64 => When::Day(day),
            _ => When::Week(monday_of(day)),
        }
    }
}

fn monday_of(day: NaiveDate) -> NaiveDate {
    let since = chrono::Days::new(u64::from(day.weekday().num_days_from_monday()));
    day.checked_sub_days(since).unwrap_or(day)
}

impl Agenda {
    /// The same agenda with some kinds of items left out.
    pub fn only(&self, show: Show) -> Agenda {
        let keep = |items: &[AgendaItem]| items.iter().filter(|it| it.is(show)).cloned().collect::<Vec<_>>();
        let sections = self.sections.iter();
        let today = self.today();
        Agenda {
            sections: sections
                .map(|it| Section { when: it.when, items: keep(&it.items) })
                .filter(|it| !it.items.is_empty() || it.when == today)
                .collect(),
            done_today: keep(&self.done_today),
        }
    }

    /// How many open items there are of a kind.
    pub fn count(&self, show: Show) -> usize {
        self.sections.iter().flat_map(|it| &it.items).filter(|it| it.is(show)).count()
    }

    /// How many are late.
    pub fn late(&self) -> usize {
        self.sections.iter().filter(|it| it.when == When::Late).map(|it| it.items.len()).sum()
    }

    /// The days that have headings of their own, and how many items each has.
    pub fn week(&self, today: NaiveDate) -> [(NaiveDate, usize); DAYS_AHEAD] {
        std::array::from_fn(|ahead| {
            let day = day_after(today, ahead as u64);
            let section = self.sections.iter().find(|it| it.when == When::Day(day));
            (day, section.map_or(0, |it| it.items.len()))
        })
    }

    /// Whether amounts of more than one currency stand together, so that each needs its code.
    pub fn mixes_currencies(&self) -> bool {
        let open = self.sections.iter().flat_map(|it| &it.items);
        let mut currencies = open.chain(&self.done_today).filter_map(|item| match item.matter {
            Matter::Promise { amount, .. } => amount.map(|amount| amount.currency),
            Matter::Instalment { amount, .. } => Some(amount.currency),
            Matter::Task { .. } => None,
        });
        let first = currencies.next();
        currencies.any(|it| Some(it) != first)
    }

    /// Nothing is coming and nothing was finished.
    pub fn is_empty(&self) -> bool {
        self.done_today.is_empty() && self.count(Show::Everything) == 0
    }

    /// Its section is always there, and the first after what is late.
    fn today(&self) -> When {
        self.sections.iter().map(|it| it.when).find(|when| *when != When::Late).unwrap_or(When::Late)
    }
}

impl AgendaItem {
    fn is(&self, show: Show) -> bool {
        match show {
            Show::Everything => true,
            Show::Tasks => matches!(self.matter, Matter::Task { .. }),
            Show::Promises => matches!(self.matter, Matter::Promise { .. }),
            Show::Instalments => matches!(self.matter, Matter::Instalment { .. }),
        }
    }
}

#[cfg(test)]
mod tests;

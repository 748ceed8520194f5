//! What the parts of the agenda share: the items in sight, the one at hand, the verbs.
//!
//! After an item is finished or moved the focus goes to the one after it, so that a pile
//! of late tasks is worked off without touching the list.

use chrono::{DateTime, NaiveDate, NaiveTime};
use leptos::prelude::*;

use crate::app::{Session, files};
use crate::command::{FinishTask, MoveTask};
use crate::domain::agenda::{Agenda, AgendaItem, Matter, Show, agenda};
use crate::domain::calendar::day_after;
use crate::domain::id::TaskId;
use crate::domain::task::TaskKind;
use crate::export::ics;
use crate::i18n::{Lang, calendar, explain, format, words};
use crate::ui::act::Act;
use crate::ui::kit::window;
use crate::ui::navigate::navigate;
use crate::ui::route::Route;
use crate::ui::shell::{use_lang, use_shortcut};

#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub lang: Lang,
    pub session: Session,
    act: Act,
    /// Everything that is coming.
    pub whole: Memo<Agenda>,
    pub show: RwSignal<Show>,
    /// What the filter leaves of it.
    pub agenda: Memo<Agenda>,
    /// Whether amounts need their currency's code.
    pub codes: Memo<bool>,
    /// The row that has, or last had, the focus.
    pub at_hand: RwSignal<Option<String>>,
    /// The item for which another day is being chosen.
    pub moving: RwSignal<Option<AgendaItem>>,
}

impl Desk {
    pub fn provide() -> Desk {
        let session = expect_context::<Session>();
        let whole = session.query(agenda);
        let show = RwSignal::new(Show::default());
        let desk = Desk {
            lang: use_lang(),
            session,
            act: Act::here(),
            whole,
            show,
            agenda: Memo::new(move |_| whole.read().only(show.get())),
            codes: Memo::new(move |_| whole.read().mixes_currencies()),
            at_hand: RwSignal::new(None),
            moving: RwSignal::new(None),
        };
        provide_context(desk);
        desk
    }

    pub fn here() -> Desk {
        expect_context()
    }

    pub fn finish(self, item: &AgendaItem) {
        let Some(task) = item.task else { return };
        let said = words::agenda::said_done(self.lang, name(self.lang, item));
        let next = self.beside(item);
        self.act.run_then(FinishTask { task }, said, move |result| {
            if result.is_ok() {
                focus_soon(next);
            }
        });
    }

    pub fn reopen(self, item: &AgendaItem) {
        let Some(task) = item.task else { return };
        let today = self.session.ask(|_, today| today);
        let said = words::agenda::said_reopened(self.lang, name(self.lang, item));
        self.act.run(MoveTask { task, due_on: today, due_at: item.due_at }, said);
    }

    pub fn move_to(self, item: &AgendaItem, due_on: NaiveDate) {
        let Some(task) = item.task.filter(|_| due_on != item.due_on) else { return };
        let next = self.beside(item);
        self.act.run_then(
            self.moved(task, due_on, item.due_at),
            self.said_moved(item, due_on),
            move |result| {
                if result.is_ok() {
                    focus_soon(next);
                }
            },
        );
    }

    pub fn moved(self, task: TaskId, due_on: NaiveDate, due_at: Option<NaiveTime>) -> MoveTask {
        MoveTask { task, due_on, due_at }
    }

    pub fn said_moved(self, item: &AgendaItem, due_on: NaiveDate) -> String {
        words::agenda::said_moved(self.lang, name(self.lang, item), format::date(self.lang, due_on))
    }

    /// Downloads one item, or all there is to be done, as a file for another calendar.
    pub fn to_calendar(self, only: Option<&AgendaItem>) {
        let lang = self.lang;
        let uid = only.and_then(calendar::uid);
        let (events, now) = self.session.ask_now(|portfolio, now| {
            let mut events = calendar::events(lang, portfolio, now.civil.date());
            events.retain(|event| uid.as_ref().is_none_or(|uid| event.uid == *uid));
            (events, now.millis)
        });
        let file = match only {
            Some(_) => words::agenda::ics_one_file(lang),
            None => words::agenda::ics_file(lang),
        };
        let made_at = i64::try_from(now).ok().and_then(DateTime::from_timestamp_millis).unwrap_or_default();
        let text = ics::calendar(&events, made_at.naive_utc());
        let many = i64::try_from(events.len()).unwrap_or(i64::MAX);
        self.act.say(match files::save_text(file, "text/calendar", &text) {
            true => words::agenda::ics_said(lang, many),
            false => words::agenda::ics_failed(lang).to_owned(),
        });
    }

    /// The keys of the page.
    pub fn use_keys(self, adding: RwSignal<bool>) {
        let lang = self.lang;
        let at_hand = move |act: fn(Desk, &AgendaItem)| {
            move || {
                if let Some(item) = self.item_at_hand() {
                    act(self, &item);
                }
            }
        };
        use_shortcut("j", words::agenda::key_next(lang), Callback::new(move |()| self.step(true)));
        use_shortcut("k", words::agenda::key_previous(lang), Callback::new(move |()| self.step(false)));
        use_shortcut("arrowdown", words::agenda::key_next(lang), Callback::new(move |()| self.step(true)));
        use_shortcut("arrowup", words::agenda::key_previous(lang), Callback::new(move |()| self.step(false)));
        let key = |keys, label: &'static str, act: fn(Desk, &AgendaItem)| {
            let run = at_hand(act);
            use_shortcut(keys, label, Callback::new(move |()| run()));
        };
        key("enter", words::agenda::key_open(lang), |_, item| {
            if let Some(who) = &item.customer {
                navigate(Route::Customer(who.id.clone()));
            }
        });
        key("d", words::agenda::key_done(lang), |desk, item| desk.finish(item));
        key("m", words::agenda::key_move(lang), |_, item| {
            window::press(&format!("#{} .agenda-move > button", row_id(item)));
        });
        key("shift+arrowright", words::agenda::key_later(lang), |desk, item| {
            let today = desk.session.ask(|_, today| today);
            desk.move_to(item, day_after(item.due_on.max(today), 1));
        });
        key("shift+arrowleft", words::agenda::key_sooner(lang), |desk, item| {
            let today = desk.session.ask(|_, today| today);
            if let Some(day) = item.due_on.pred_opt().filter(|day| *day >= today) {
                desk.move_to(item, day);
            }
        });
        use_shortcut("t", words::agenda::key_add(lang), Callback::new(move |()| adding.set(true)));
    }

    /// Moves the focus to the next or the previous row; to the first when none has it.
    fn step(self, onwards: bool) {
        let rows: Vec<String> = self.rows().iter().map(row_id).collect();
        let here = self.at_hand.get_untracked().and_then(|id| rows.iter().position(|row| *row == id));
        let target = match here {
            None => 0,
            Some(here) if onwards => (here + 1).min(rows.len().saturating_sub(1)),
            Some(here) => here.saturating_sub(1),
        };
        if let Some(row) = rows.get(target) {
            window::focus(row);
        }
    }

    fn item_at_hand(self) -> Option<AgendaItem> {
        let id = self.at_hand.get_untracked();
        let rows = self.rows();
        rows.iter().find(|item| Some(row_id(item)) == id).or(rows.first()).cloned()
    }

    /// The row that takes the focus when this one leaves its place.
    pub fn beside(self, item: &AgendaItem) -> Option<String> {
        let rows = self.rows();
        let here = rows.iter().position(|row| row == item)?;
        rows.get(here + 1).or_else(|| rows.get(here.checked_sub(1)?)).map(row_id)
    }

    fn rows(self) -> Vec<AgendaItem> {
        let agenda = self.agenda.read_untracked();
        agenda.sections.iter().flat_map(|section| section.items.iter().cloned()).collect()
    }
}

/// Once the list has been drawn anew.
pub(super) fn focus_soon(row: Option<String>) {
    if let Some(row) = row {
        request_animation_frame(move || window::focus(&row));
    }
}

/// The id of an item's row: that of its task, its promise or its instalment.
pub(super) fn row_id(item: &AgendaItem) -> String {
    let stamp = match (&item.task, &item.matter) {
        (Some(task), _) => task.0.to_string(),
        (None, Matter::Promise { promise, .. }) => promise.0.to_string(),
        (None, Matter::Instalment { plan, number, .. }) => format!("{}-{number}", plan.0),
        (None, Matter::Task { .. }) => String::new(),
    };
    format!("agenda-{stamp}")
}

/// An item in a few words, for notices.
pub(super) fn name(lang: Lang, item: &AgendaItem) -> String {
    let what = match &item.matter {
        Matter::Task { title, .. } if !title.is_empty() => title.clone(),
        Matter::Task { kind, .. } => explain::task_kind(lang, *kind).to_owned(),
        Matter::Promise { .. } => explain::task_kind(lang, TaskKind::CheckPromise).to_owned(),
        Matter::Instalment { number, .. } => words::agenda::instalment(lang, *number),
    };
    match &item.customer {
        Some(who) => format!("{what}, {}", who.name),
        None => what,
    }
}

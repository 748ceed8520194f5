//! The start: open the journal, fold it, and say clearly when something is wrong with it.

use std::cell::RefCell;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::session::{Machine, Session};
use crate::browser::{device, panic, tabs, update};
use crate::domain::history::History;
use crate::domain::stamp::{DeviceId, StampClock};
use crate::storage::{self, IndexedDb, StorageFailure, Witnessed, codec};

/// How far the start has come.
#[derive(Clone)]
pub enum Start {
    Opening,
    Ready(Session),
    /// The browser gave back less than was written: work is missing. Going on is a choice.
    Lost {
        session: Session,
        witnessed: Witnessed,
    },
    /// The journal cannot be opened at all.
    Dead(StorageFailure),
}

/// The start, to be shown by the root of the page.
#[derive(Clone, Copy)]
pub struct Boot {
    pub start: RwSignal<Start>,
}

impl Boot {
    pub fn begin() -> Boot {
        let boot = Boot { start: RwSignal::new(Start::Opening) };
        // Signals of the session must outlive the task that opens it.
        let owner = Owner::current();
        spawn_local(async move {
            let opened = open(owner).await;
            boot.start.set(opened.unwrap_or_else(Start::Dead));
        });
        boot
    }

    /// Goes on with what is there, although something is missing.
    pub fn go_on(self) {
        if let Start::Lost { session, .. } = self.start.get_untracked() {
            session.vouch();
            self.start.set(Start::Ready(session));
        }
    }
}

/// What has to stand before anything else: a panic is told, never silent.
pub fn watch_for_panics() {
    panic::announce();
}

/// Opens the page again.
pub fn reload() {
    update::reload();
}

/// Gives the page to the last card, which needs nothing of the app and can still export.
pub fn show_last_card(message: &str) {
    panic::show_card("start", message);
}

async fn open(owner: Option<Owner>) -> Result<Start, StorageFailure> {
    let journal = IndexedDb::open().await?;
    let started = storage::start(&journal).await?;
    let (entries, unread) = codec::decode_all(started.loaded);
    let mut stamps = StampClock::new(DeviceId(device::id()));
    entries.iter().for_each(|entry| stamps.observe(entry.stamp));
    let machine = Machine { journal, tabs: tabs::Channel::open(), clock: RefCell::new(stamps) };
    let history = History::of(entries);
    let start = move || Session::start(history, unread.len(), machine);
    let session = match owner {
        Some(owner) => owner.with(start),
        None => start(),
    };
    Ok(match started.witnessed {
        Witnessed::FirstStart | Witnessed::Agrees | Witnessed::WitnessMissing => Start::Ready(session),
        witnessed @ (Witnessed::Changed { .. } | Witnessed::DatabaseLost { .. }) => {
            Start::Lost { session, witnessed }
        }
    })
}

//! The history: every change in order, and the portfolio they make.
//!
//! Order is that of the stamps, whatever the order of arrival, and a command that was
//! undone is left out of the fold. So two devices that hold the same changes hold the same
//! portfolio, and a change with its undo is as if nothing had happened.

use crate::domain::order;
use std::collections::HashSet;

use super::change::{Change, Entry};
use super::portfolio::Portfolio;
use super::stamp::Stamp;

#[derive(Clone, Debug, Default)]
pub struct History {
    entries: Vec<Entry>,
    portfolio: Portfolio,
    /// The portfolio as of the last import, so that undoing a note does not read it again.
    checkpoint: Checkpoint,
}

#[derive(Clone, Debug, Default)]
struct Checkpoint {
    /// How many entries it includes.
    entries: usize,
    last: Option<Stamp>,
    /// The commands that were left out of it.
    undone: HashSet<Stamp>,
    portfolio: Portfolio,
}

impl Checkpoint {
    /// Whether the same entries, less the same commands, still come first. Entries are
    /// sorted and only ever added, so the last stamp in its place says it for all of them.
    fn holds(&self, entries: &[Entry], undone: &HashSet<Stamp>) -> bool {
        let Some(last) = self.last else { return false };
        entries.get(self.entries - 1).is_some_and(|entry| entry.stamp == last)
            && undone.iter().filter(|&&command| command <= last).count() == self.undone.len()
            && self.undone.is_subset(undone)
    }
}

impl History {
    /// Folds changes that may come in any order and more than once.
    pub fn of(entries: Vec<Entry>) -> History {
        let mut history = History::default();
        history.learn(entries);
        history
    }

    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub fn portfolio(&self) -> &Portfolio {
        &self.portfolio
    }

    pub fn last_stamp(&self) -> Option<Stamp> {
        self.entries.last().map(|entry| entry.stamp)
    }

    /// Takes in changes: new ones of this device, or late ones of another.
    pub fn learn(&mut self, mut arrived: Vec<Entry>) {
        let known: HashSet<Stamp> = arrived
            .iter()
            .map(|entry| entry.stamp)
            .filter(|stamp| self.entries.binary_search_by_key(stamp, |entry| entry.stamp).is_ok())
            .collect();
        arrived.retain(|entry| !known.contains(&entry.stamp));
        order::sort_by_key(&mut arrived, |entry| entry.stamp);
        arrived.dedup_by_key(|entry| entry.stamp);
        let Some(first) = arrived.first() else { return };
        let in_order = self.last_stamp().is_none_or(|last| last < first.stamp);
        let plain = !arrived.iter().any(is_undo_or_redo);
        let from = self.entries.len();
        self.entries.append(&mut arrived);
        if in_order && plain {
            // What arrives last was not undone yet; what was undone before is already left out.
            let undone = self.undone();
            self.fold(from, &undone);
        } else {
            order::sort_by_key(&mut self.entries, |entry| entry.stamp);
            self.refold();
        }
    }

    /// The command that an undo would take back: the last that counts.
    pub fn undoable(&self) -> Option<Stamp> {
        self.stacks().0.last().copied()
    }

    /// The command that a redo would bring back: the last undone, unless something came since.
    pub fn redoable(&self) -> Option<Stamp> {
        self.stacks().1.last().copied()
    }

    /// Whether a command counts: it is known, and not undone.
    pub fn counts(&self, command: Stamp) -> bool {
        self.stacks().0.contains(&command)
    }

    /// The highest number that any receipt was ever given, undone ones too: the paper may be out.
    pub fn last_receipt_number(&self) -> u32 {
        let numbered = self.entries.iter().filter_map(|entry| match &entry.change {
            Change::PaymentRecorded { terms, .. } => terms.number,
            _ => None,
        });
        numbered.max().unwrap_or_default()
    }

    /// The changes of one command.
    pub fn command(&self, command: Stamp) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.command == command)
    }

    /// Commands that count and commands that were undone, each in order.
    fn stacks(&self) -> (Vec<Stamp>, Vec<Stamp>) {
        let (mut done, mut undone): (Vec<Stamp>, Vec<Stamp>) = Default::default();
        let mut seen = HashSet::new();
        for entry in &self.entries {
            match &entry.change {
                Change::Undone { command } => move_between(*command, &mut done, &mut undone),
                Change::Redone { command } => move_between(*command, &mut undone, &mut done),
                // Nobody did it, so nobody takes it back.
                Change::ContactRefused(_) => {}
                _ if seen.insert(entry.command) => {
                    done.push(entry.command);
                    undone.clear();
                }
                _ => {}
            }
        }
        (done, undone)
    }

    /// The commands whose last word is "undone".
    fn undone(&self) -> HashSet<Stamp> {
        let mut undone = HashSet::new();
        for entry in &self.entries {
            match &entry.change {
                Change::Undone { command } => {
                    undone.insert(*command);
                }
                Change::Redone { command } => {
                    undone.remove(command);
                }
                _ => {}
            }
        }
        undone
    }

    fn refold(&mut self) {
        let undone = self.undone();
        if !self.checkpoint.holds(&self.entries, &undone) {
            self.checkpoint = Checkpoint::default();
        }
        self.portfolio = self.checkpoint.portfolio.clone();
        self.fold(self.checkpoint.entries, &undone);
    }

    fn fold(&mut self, from: usize, undone: &HashSet<Stamp>) {
        for (place, entry) in self.entries.iter().enumerate().skip(from) {
            if undone.contains(&entry.command) {
                continue;
            }
            self.portfolio.apply(entry);
            if matches!(entry.change, Change::FileImported(_)) {
                self.checkpoint = Checkpoint {
                    entries: place + 1,
                    last: Some(entry.stamp),
                    undone: undone.iter().copied().filter(|&it| it <= entry.stamp).collect(),
                    portfolio: self.portfolio.clone(),
                };
            }
        }
    }
}

fn is_undo_or_redo(entry: &Entry) -> bool {
    matches!(entry.change, Change::Undone { .. } | Change::Redone { .. })
}

fn move_between(command: Stamp, from: &mut Vec<Stamp>, to: &mut Vec<Stamp>) {
    if let Some(place) = from.iter().rposition(|&it| it == command) {
        to.push(from.remove(place));
    }
}

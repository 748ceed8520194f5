//! Which customer is chosen. The choice stays with the customer while the list moves around
//! it; when the customer leaves the list, the next one takes the place.

use leptos::prelude::*;

use super::filter::Filter;
use crate::app::Session;
use crate::domain::id::CustomerId;
use crate::domain::worklist::WorklistEntry;
use crate::ui::kit::window;

/// What stands around the list: the focus that is here moves on to the chosen line.
pub(super) const PANES: &str = "today-panes";

/// An entry with what its line names.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub entry: WorklistEntry,
    pub name: String,
    pub city: Option<String>,
}

/// The lines that the filter keeps, in the order of the list.
pub(super) fn lines(session: Session, filter: Filter) -> Memo<Vec<Line>> {
    let worklist = session.worklist();
    session.query(move |portfolio, _| {
        let list = worklist.read();
        let kept = list.entries.iter().filter(|entry| filter.keeps(portfolio, entry));
        kept.filter_map(|entry| {
            let customer = &portfolio.account(&entry.customer)?.customer;
            let (name, city) = (customer.name.clone(), customer.city.clone());
            Some(Line { entry: entry.clone(), name, city })
        })
        .collect()
    })
}

#[derive(Clone, Copy)]
pub(super) struct Selection {
    pub lines: Memo<Vec<Line>>,
    /// The place of the chosen line.
    pub current: RwSignal<Option<usize>>,
    pub chosen: Memo<Option<Line>>,
    kept: StoredValue<Option<CustomerId>>,
}

impl Selection {
    pub fn over(lines: Memo<Vec<Line>>) -> Selection {
        let first = lines.with_untracked(|lines| (!lines.is_empty()).then_some(0));
        let current = RwSignal::new(first);
        let chosen = Memo::new(move |_| current.get().and_then(|place| lines.read().get(place).cloned()));
        let selection = Selection { lines, current, chosen, kept: StoredValue::new(None) };
        Effect::new(move || selection.follow_customer());
        Effect::new(move || {
            let here = current.get().and_then(|place| selection.customer_at(place));
            selection.kept.set_value(here);
        });
        selection
    }

    fn follow_customer(self) {
        let lines = self.lines.read();
        let here = self.current.get_untracked();
        let (place, gone) = self.kept.with_value(|kept| {
            let place = kept.as_ref().and_then(|kept| lines.iter().position(|it| it.entry.customer == *kept));
            (place, kept.is_some() && place.is_none())
        });
        let last = lines.len().checked_sub(1);
        let target = place.or(last.map(|last| here.unwrap_or(0).min(last)));
        drop(lines);
        // Said again even where the place is the same: another customer stands there now.
        if target != here || gone {
            self.current.set(target);
        }
    }

    fn customer_at(self, place: usize) -> Option<CustomerId> {
        self.lines.with_untracked(|lines| Some(lines.get(place)?.entry.customer.clone()))
    }

    /// Back to the first line, after the filter changed.
    pub fn restart(self) {
        self.kept.set_value(None);
        self.current.set(self.lines.with_untracked(|lines| (!lines.is_empty()).then_some(0)));
    }

    /// Moves on by key: that takes the focus to the list from wherever it is.
    pub fn next(self) {
        window::focus(PANES);
        let last = self.lines.with_untracked(Vec::len).checked_sub(1);
        let here = self.current.get_untracked();
        self.current.set(last.map(|last| here.map_or(0, |here| here + 1).min(last)));
    }

    pub fn previous(self) {
        window::focus(PANES);
        let any = self.lines.with_untracked(|lines| !lines.is_empty());
        let here = self.current.get_untracked();
        self.current.set(any.then(|| here.map_or(0, |here| here.saturating_sub(1))));
    }

    /// Gives the focus back to the chosen line.
    pub fn refocus(self) {
        window::focus(PANES);
        self.current.update(|_| ());
    }
}

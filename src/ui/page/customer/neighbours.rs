//! The neighbours on today's list: whom one comes from, and who is next.

use leptos::prelude::*;

use crate::domain::id::CustomerId;
use crate::domain::worklist::Worklist;
use crate::ui::route::{Address, Route};

/// The customers before and after this one, as seen from here.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Neighbours {
    previous: Option<CustomerId>,
    next: Option<CustomerId>,
}

impl Neighbours {
    /// Follows the list. A customer that leaves it while in sight keeps its place, so that
    /// "next" goes on from there and not from the top.
    pub fn follow(worklist: Memo<Worklist>, here: CustomerId) -> Memo<Neighbours> {
        let place = StoredValue::new(None::<usize>);
        Memo::new(move |_| {
            let list = worklist.read();
            let at = |place: usize| list.entries.get(place).map(|entry| entry.customer.clone());
            let found = list.entries.iter().position(|entry| entry.customer == here);
            if found.is_some() {
                place.set_value(found);
            }
            match (found, place.get_value()) {
                (Some(now), _) => Neighbours { previous: now.checked_sub(1).and_then(at), next: at(now + 1) },
                (None, Some(was)) => {
                    Neighbours { previous: was.checked_sub(1).and_then(at), next: at(was).or_else(|| at(0)) }
                }
                (None, None) => Neighbours { previous: None, next: at(0) },
            }
        })
    }

    /// Empty where nobody comes before.
    pub fn previous_address(&self) -> String {
        address(&self.previous)
    }

    /// Empty where nobody comes after.
    pub fn next_address(&self) -> String {
        address(&self.next)
    }
}

fn address(to: &Option<CustomerId>) -> String {
    to.clone().map(|id| Address::from(Route::Customer(id)).to_string()).unwrap_or_default()
}

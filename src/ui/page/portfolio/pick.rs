//! Picking rows: one, a stretch with Shift, or all in sight.

use leptos::prelude::*;

use super::rows::Row;
use super::view::View;
use crate::i18n::{Lang, words};

/// Where the last single pick was, for a stretch.
#[derive(Clone, Copy)]
pub(super) struct Anchor(StoredValue<Option<usize>>);

impl Anchor {
    pub fn new() -> Anchor {
        Anchor(StoredValue::new(None))
    }
}

/// Picks or leaves the row at a place, or every row from the last one picked.
pub(super) fn pick<R: Row>(view: View<R>, anchor: Anchor, place: usize, stretch: bool) {
    let shown = view.shown.read_untracked();
    let Some(id) = shown.get(place).map(|row| row.id().to_owned()) else { return };
    let now = !view.picked.read_untracked().contains(&id);
    let from = anchor.0.get_value().filter(|_| stretch).unwrap_or(place);
    let (first, last) = (from.min(place), from.max(place).min(shown.len() - 1));
    view.picked.update(|picked| {
        for row in &shown[first.min(last)..=last] {
            match now {
                true => picked.insert(row.id().to_owned()),
                false => picked.remove(row.id()),
            };
        }
    });
    anchor.0.set_value(Some(place));
}

/// The box of one row.
pub(super) fn pick_box<R: Row>(lang: Lang, view: View<R>, anchor: Anchor, place: usize, row: &R) -> AnyView {
    let id = row.id().to_owned();
    let is_picked = move || view.picked.read().contains(&id);
    let clicked = move |event: leptos::ev::MouseEvent| pick(view, anchor, place, event.shift_key());
    view! {
        <label class="checkbox portfolio-pick">
            <input type="checkbox" aria-label=words::portfolio::pick(lang, row.name())
                prop:checked=is_picked on:click=clicked />
        </label>
    }
    .into_any()
}

/// The box of all rows in sight.
pub(super) fn pick_all_box<R: Row>(lang: Lang, view: View<R>) -> AnyView {
    let all = Memo::new(move |_| {
        let (shown, picked) = (view.shown.read(), view.picked.read());
        !shown.is_empty() && shown.iter().all(|row| picked.contains(row.id()))
    });
    let clicked = move |_| {
        let pick = !all.get_untracked();
        let shown = view.shown.read_untracked();
        view.picked.update(|picked| {
            for row in shown.iter() {
                match pick {
                    true => picked.insert(row.id().to_owned()),
                    false => picked.remove(row.id()),
                };
            }
        });
    };
    view! {
        <label class="checkbox portfolio-pick">
            <input type="checkbox" aria-label=words::portfolio::pick_all(lang)
                prop:checked=move || all.get() on:click=clicked />
        </label>
    }
    .into_any()
}

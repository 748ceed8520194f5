//! Thousands of rows of one height, of which only those in sight exist.
//!
//! One row at a time is current: arrows, Home, End and the page keys move it,
//! Enter opens it. The current row exists even out of sight, so that the focus
//! it may hold is never lost.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::id;
use super::window;

/// Rows beyond each edge that exist already, so that scrolling shows no gaps.
const MARGIN: usize = 8;

/// What the rows are, to a screen reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rows {
    /// Each row is one thing.
    #[default]
    Items,
    /// Each row has cells (`role="cell"`), under a head with `role="columnheader"`s.
    Table,
}

/// A list that shows `items` through `row`, and keeps up with a hundred thousand.
#[component]
pub fn VirtualList<T, V>(
    #[prop(into)] label: String,
    #[prop(into)] items: Signal<Vec<T>>,
    /// The height of every row in pixels, the same as in the stylesheet.
    #[prop(into)]
    row_height: Signal<f64>,
    /// Draws one row; called again only when its item changes.
    row: impl Fn(usize, T) -> V + Send + Sync + 'static,
    #[prop(optional)] rows: Rows,
    /// Stays above the rows while they scroll.
    #[prop(optional, into)]
    head: ViewFn,
    /// The current row; pass a signal to know it or to move it.
    #[prop(optional, into)]
    current: Option<RwSignal<Option<usize>>>,
    /// Enter on the current row, or a press on any.
    #[prop(optional, into)]
    on_open: Option<Callback<usize>>,
    /// A press, where it does something else than Enter.
    #[prop(optional, into)]
    on_press: Option<Callback<usize>>,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let prefix = id::fresh("row");
    let row = Arc::new(move |index, item| row(index, item).into_any());
    let current = current.unwrap_or_else(|| RwSignal::new(None));
    let scroller = NodeRef::<html::Div>::new();
    let seen = RwSignal::new((0.0, 0.0));
    let measure = move || {
        // A frame was asked for, and meanwhile the list may have gone.
        if let Some(element) = scroller.try_get_untracked().flatten() {
            let now = (f64::from(element.scroll_top()), f64::from(element.client_height()));
            if seen.try_get_untracked().is_some_and(|seen| seen != now) {
                seen.set(now);
            }
        }
    };
    measure_when_shown(scroller, measure);

    let count = Memo::new(move |_| items.read().len());
    let existing = Memo::new(move |_| {
        let (top, height) = seen.get();
        in_sight(top, height, row_height.get(), count.get(), current.get())
    });
    let row_id = {
        let prefix = prefix.clone();
        move |index: usize| format!("{prefix}-{index}")
    };
    let follow = row_id.clone();
    Effect::new(move |before: Option<()>| {
        // Where it stood at the start is shown; where it goes later takes the focus along,
        // unless the person is at work somewhere else.
        if let Some(index) = current.get() {
            reveal(scroller, index, row_height.get_untracked());
            measure();
            if before.is_some() {
                let id = follow(index);
                request_animation_frame(move || {
                    if scroller.try_get_untracked().flatten().is_some_and(|list| window::is_focus_free(&list))
                    {
                        window::focus(&id);
                    }
                });
            }
        }
    });
    let struck = move |event: leptos::ev::KeyboardEvent| {
        let Some(last) = count.get_untracked().checked_sub(1) else { return };
        let here = current.get_untracked();
        let page = (seen.get_untracked().1 / row_height.get_untracked()).max(1.0) as usize;
        let target = match event.key().as_str() {
            "ArrowDown" => here.map_or(0, |here| here + 1),
            "ArrowUp" => here.map_or(0, |here| here.saturating_sub(1)),
            "PageDown" => here.unwrap_or(0) + page,
            "PageUp" => here.unwrap_or(0).saturating_sub(page),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        current.set(Some(target.min(last)));
    };
    let body_role = if rows == Rows::Table { "rowgroup" } else { "presentation" };
    let draw = {
        let row = row.clone();
        move |index: usize| {
            let item = Memo::new(move |_| items.read().get(index).cloned());
            let row = row.clone();
            let content = move || item.get().map(|item| row(index, item));
            let on_press = on_press.or(on_open);
            let at = RowAt { index, id: row_id(index), rows, row_height, count, current, on_open, on_press };
            place_row(at, content)
        }
    };
    view! {
        <div class="virtual-list" node_ref=scroller
            role=if rows == Rows::Table { "table" } else { "list" }
            aria-label=label
            aria-rowcount=move || (rows == Rows::Table).then(|| (count.get() + 1).to_string())
            tabindex=move || if current.get().is_some() { "-1" } else { "0" }
            on:scroll=move |_| measure()
            on:keydown=struck
        >
            <div class="virtual-list-head" role=(rows == Rows::Table).then_some("rowgroup")>{head.run()}</div>
            <div class="virtual-list-space" role=body_role
                style:block-size=move || format!("{}px", count.get() as f64 * row_height.get())>
                <For each=move || existing.get() key=|index| *index children=draw />
            </div>
        </div>
    }
    .into_any()
}

/// Where a row stands and what it answers to.
struct RowAt {
    index: usize,
    id: String,
    rows: Rows,
    row_height: Signal<f64>,
    count: Memo<usize>,
    current: RwSignal<Option<usize>>,
    on_open: Option<Callback<usize>>,
    on_press: Option<Callback<usize>>,
}

fn place_row(at: RowAt, content: impl Fn() -> Option<AnyView> + Send + 'static) -> AnyView {
    let RowAt { index, id, rows, row_height, count, current, on_open, on_press } = at;
    let as_table = rows == Rows::Table;
    let is_current = move || current.get() == Some(index);
    let pressed = move |event: leptos::ev::MouseEvent| {
        // A press on a link or a button inside the row is that one's.
        if let Some(on_press) = on_press.filter(|_| !window::is_on_control(&event)) {
            on_press.run(index);
        }
    };
    let struck = move |event: leptos::ev::KeyboardEvent| {
        // Enter on a button inside the row is that button's.
        let on_row = event.key() == "Enter" && event.target() == event.current_target();
        if let Some(on_open) = on_open.filter(|_| on_row) {
            event.prevent_default();
            on_open.run(index);
        }
    };
    view! {
        <div class="virtual-list-row" id=id
            role=if as_table { "row" } else { "listitem" }
            aria-rowindex=as_table.then(|| (index + 2).to_string())
            aria-posinset=(!as_table).then(|| (index + 1).to_string())
            aria-setsize=move || (!as_table).then(|| count.get().to_string())
            aria-current=move || is_current().then_some("true")
            data-opens=on_press.is_some().then_some("true")
            tabindex=move || if is_current() { "0" } else { "-1" }
            style:block-size=move || format!("{}px", row_height.get())
            style:transform=move || format!("translateY({}px)", index as f64 * row_height.get())
            on:focus=move |_| current.set(Some(index))
            on:click=pressed
            on:keydown=struck
        >
            {content}
        </div>
    }
    .into_any()
}

/// The rows that should exist, in order.
fn in_sight(top: f64, height: f64, row_height: f64, count: usize, current: Option<usize>) -> Vec<usize> {
    let first = ((top / row_height) as usize).saturating_sub(MARGIN);
    let last = (((top + height) / row_height) as usize + 1 + MARGIN).min(count);
    let mut rows: Vec<usize> = (first.min(last)..last).collect();
    match current.filter(|current| *current < count) {
        Some(current) if current < first => rows.insert(0, current),
        Some(current) if current >= last => rows.push(current),
        _ => {}
    }
    rows
}

/// Scrolls as little as needed for a row to stand in full sight.
fn reveal(scroller: NodeRef<html::Div>, index: usize, row_height: f64) {
    let Some(element) = scroller.get_untracked() else { return };
    let head = element.first_element_child().map_or(0.0, |head| f64::from(head.client_height()));
    let (top, height) = (f64::from(element.scroll_top()), f64::from(element.client_height()) - head);
    let row_top = index as f64 * row_height;
    if row_top < top {
        element.set_scroll_top(row_top as i32);
    } else if row_top + row_height > top + height {
        element.set_scroll_top((row_top + row_height - height).ceil() as i32);
    }
}

/// Measures once the element stands in the page, and whenever the window changes size.
fn measure_when_shown(scroller: NodeRef<html::Div>, measure: impl Fn() + Copy + 'static) {
    Effect::new(move || {
        if scroller.get().is_some() {
            request_animation_frame(measure);
        }
    });
    let resized = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());
}

//! The frame of a table and the header that sorts it; rows are plain `<tr>`.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};

/// A table that scrolls inside its frame; its header and first column stay.
///
/// Children are `<thead>` and `<tbody>`; amounts carry the class `amount`.
#[component]
pub fn Table(
    /// What its rows are.
    #[prop(into)]
    label: String,
    /// Rows of 32 pixels instead of 40.
    #[prop(optional, into)]
    compact: Signal<bool>,
    children: Children,
) -> impl IntoView {
    let name = label.clone();
    view! {
        <div class="table-frame" role="region" tabindex="0" aria-label=label
            data-density=move || compact.get().then_some("compact")>
            <table class="table" aria-label=name>{children()}</table>
        </div>
    }
    .into_any()
}

/// How a column is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sorted {
    Ascending,
    Descending,
}

/// A column's header that sorts by it.
#[component]
pub fn SortHeader(
    #[prop(into)] label: String,
    /// How the table is sorted by this column now, if it is.
    #[prop(into)]
    sorted: Signal<Option<Sorted>>,
    /// A column of amounts: its name stands at the end.
    #[prop(optional)]
    amount: bool,
    #[prop(into)] on_sort: Callback<()>,
) -> impl IntoView {
    view! {
        <th scope="col" class=amount.then_some("amount") aria-sort=move || said(sorted)>
            {sorter(label, sorted, on_sort)}
        </th>
    }
    .into_any()
}

/// The same, above rows that are not a table's: those of a `VirtualList`.
#[component]
pub fn SortColumn(
    #[prop(into)] label: String,
    #[prop(into)] sorted: Signal<Option<Sorted>>,
    #[prop(optional)] amount: bool,
    #[prop(into)] on_sort: Callback<()>,
    /// Before the name: the box that picks every row.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div role="columnheader" class=amount.then_some("amount") aria-sort=move || said(sorted)>
            {children.map(|children| children())}
            {sorter(label, sorted, on_sort)}
        </div>
    }
    .into_any()
}

fn said(sorted: Signal<Option<Sorted>>) -> Option<&'static str> {
    sorted.get().map(|sorted| match sorted {
        Sorted::Ascending => "ascending",
        Sorted::Descending => "descending",
    })
}

fn sorter(label: String, sorted: Signal<Option<Sorted>>, on_sort: Callback<()>) -> AnyView {
    let arrow = move || match sorted.get() {
        Some(Sorted::Descending) => view! { <Glyph icon=Icon::ArrowDown /> },
        _ => view! { <Glyph icon=Icon::ArrowUp /> },
    };
    view! {
        <button type="button" class="table-sort" on:click=move |_| on_sort.run(())>{label} {arrow}</button>
    }
    .into_any()
}

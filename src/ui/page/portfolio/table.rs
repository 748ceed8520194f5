//! The table: filter above, rows that exist only in sight, and what they add up to.

use std::sync::Arc;

use leptos::prelude::*;

use super::pick::{Anchor, pick, pick_all_box, pick_box};
use super::rows::{Row, Setting};
use super::status::Shown;
use super::view::View;
use crate::domain::stage::Stage;
use crate::i18n::{Lang, explain, words};
use crate::ui::kit::{
    Button, CopyButton, CountedFilter, EmptyState, Icon, Rows, SearchInput, SortColumn, VirtualList, window,
};
use crate::ui::label_filter::LabelFilter;
use crate::ui::navigate::navigate;
use crate::ui::route::{Route, stage_key};
use crate::ui::shell::use_shortcut;

/// The height of a row in pixels, as `--row-height` says.
fn row_height() -> f64 {
    if window::matches_media("(pointer: coarse)") { 44.0 } else { 40.0 }
}

#[component]
pub(super) fn RowTable<R: Row>(view: View<R>, label: &'static str) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let anchor = Anchor::new();
    let any = Memo::new(move |_| !view.shown.read().is_empty());
    register_keys(lang, view, anchor);
    let open = move |place: usize| {
        if let Some(row) = view.shown.read_untracked().get(place) {
            navigate(Route::Customer(row.customer().clone()));
        }
    };
    let rows = move || match any.get() {
        true => {
            let setting = view.setting.get();
            let draw = move |place, row: Arc<R>| cells(setting, view, anchor, place, &row);
            view! {
                <div class="portfolio-table" data-rows=R::ROWS>
                    <VirtualList label rows=Rows::Table items=view.shown row_height=Signal::stored(row_height())
                        head=move || head(lang, view)
                        row=draw
                        current=view.current on_open=open />
                </div>
            }
            .into_any()
        }
        false => view! {
            <EmptyState icon=Icon::Search title=words::portfolio::nothing(lang)>
                <Button on_click=move || view.clear()>{words::portfolio::clear(lang)}</Button>
            </EmptyState>
        }
        .into_any(),
    };
    view! {
        <Filters view />
        {rows}
        <Shown view />
    }
}

fn register_keys<R: Row>(lang: Lang, view: View<R>, anchor: Anchor) {
    use_shortcut("x", words::portfolio::pick_key(lang), move || {
        if let Some(place) = view.current.get_untracked() {
            pick(view, anchor, place, false);
        }
    });
}

#[component]
fn Filters<R: Row>(view: View<R>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let stages = Stage::ALL.map(|stage| {
        let many = move || view.found.read().iter().filter(|row| row.stage() == Some(stage)).count();
        let (label, key) = (explain::stage(lang, stage), stage_key(stage));
        view! { <CountedFilter label key value=view.stage many=Signal::derive(many) /> }
    });
    view! {
        <div class="portfolio-filters">
            <div class="portfolio-search">
                <SearchInput value=view.typed label=words::portfolio::search(lang)
                    placeholder=words::portfolio::search(lang) />
            </div>
            <span class="portfolio-copy" title=words::portfolio::copy_hint(lang)>
                <CopyButton text=Signal::derive(move || view.copied()) label=words::portfolio::copy(lang) />
            </span>
            <div class="portfolio-stages cluster" data-gap="1" role="group" aria-label=words::portfolio::stages(lang)>
                {stages.into_iter().collect_view()}
                <LabelFilter value=view.label />
            </div>
        </div>
    }
}

fn head<R: Row>(lang: Lang, view: View<R>) -> AnyView {
    let columns = view.columns.with_value(|columns| {
        let heads = columns.iter().enumerate().map(|(place, column)| {
            let (key, name, amount) = (column.key, column.name, column.amount);
            let sorted = Signal::derive(move || view.sorted_by(key));
            let first = (place == 0).then(|| pick_all_box(lang, view));
            view! {
                <SortColumn label=name amount sorted on_sort=move || view.sort_by(key, amount)
                    attr:data-column=key>{first}</SortColumn>
            }
        });
        heads.collect::<Vec<_>>()
    });
    view! { <div class="portfolio-head" role="row">{columns}</div> }.into_any()
}

fn cells<R: Row>(setting: Setting, view: View<R>, anchor: Anchor, place: usize, row: &Arc<R>) -> AnyView {
    let cells = view.columns.with_value(|columns| {
        let cells = columns.iter().enumerate().map(|(column_place, column)| {
            let first = (column_place == 0).then(|| pick_box(setting.lang, view, anchor, place, &**row));
            view! {
                <div role="cell" class=column.amount.then_some("amount") data-column=column.key>
                    {first}
                    {(column.show)(setting, row)}
                </div>
            }
        });
        cells.collect::<Vec<_>>()
    });
    cells.into_any()
}

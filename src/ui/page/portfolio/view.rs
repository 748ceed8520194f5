//! What of the rows is in sight: filtered, sorted, picked. The address remembers the filter.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::rows::{Column, Row, Setting, sorted};
use crate::app::Session;
use crate::domain::figures::Figures;
use crate::export::tsv::tsv;
use crate::i18n::Lang;
use crate::ui::kit::Sorted;
use crate::ui::matching::Needle;
use crate::ui::navigate::use_query_value;
use crate::ui::route::stage_key;

/// A typed filter goes into the address once the typing rests.
const REST: Duration = Duration::from_millis(400);

pub(super) struct View<R: Row> {
    pub setting: Memo<Setting>,
    pub columns: StoredValue<Vec<Column<R>>>,
    pub typed: RwSignal<String>,
    pub stage: RwSignal<String>,
    pub label: RwSignal<String>,
    order: RwSignal<String>,
    /// What the text keeps, whatever its stage.
    pub found: Memo<Vec<Arc<R>>>,
    pub shown: Memo<Vec<Arc<R>>>,
    pub picked: RwSignal<HashSet<String>>,
    pub current: RwSignal<Option<usize>>,
}

impl<R: Row> Clone for View<R> {
    fn clone(&self) -> View<R> {
        *self
    }
}

impl<R: Row> Copy for View<R> {}

impl<R: Row> View<R> {
    /// Reads context: call it in the first lines of a component.
    pub fn here() -> View<R> {
        let session = expect_context::<Session>();
        let lang = expect_context::<Lang>();
        let typed = use_typed_filter();
        let stage = use_query_value("etapa", "");
        let label = use_query_value("etiqueta", "");
        let order = use_query_value("orden", R::ORDER);
        let columns = StoredValue::new(R::columns(lang));
        let all = session.query(R::all);
        let setting = session.query(move |portfolio, today| {
            let mixed = Figures::of(portfolio, today).open.iter().count() > 1;
            Setting { lang, today, mixed }
        });
        let found = Memo::new(move |_| {
            let needle = Needle::new(&typed.read());
            let rows = all.read();
            rows.iter().filter(|row| needle.score(row.words()).is_some()).cloned().collect::<Vec<_>>()
        });
        let shown = Memo::new(move |_| {
            let (key, label) = (stage.read(), label.read());
            let rows = found.read();
            let kept = rows.iter().filter(|row| {
                (key.is_empty() || row.stage().map(stage_key) == Some(&**key))
                    && (label.is_empty() || row.labels().contains(&label))
            });
            columns.with_value(|columns| in_order(kept.cloned().collect(), columns, &order.read()))
        });
        let picked = RwSignal::new(HashSet::new());
        View {
            setting,
            columns,
            typed,
            stage,
            label,
            order,
            found,
            shown,
            picked,
            current: RwSignal::new(None),
        }
    }

    /// How a column is sorted now, if it is.
    pub fn sorted_by(self, key: &'static str) -> Option<Sorted> {
        let order = self.order.read();
        let (column, descending) = direction(&order);
        (column == key).then_some(if descending { Sorted::Descending } else { Sorted::Ascending })
    }

    /// Sorts by a column, the other way round when it already is. Amounts start with the largest.
    pub fn sort_by(self, key: &'static str, amount: bool) {
        let descending = match self.sorted_by(key) {
            Some(Sorted::Ascending) => true,
            Some(Sorted::Descending) => false,
            None => amount,
        };
        self.order.set(if descending { format!("{key}-") } else { key.to_owned() });
    }

    pub fn clear(self) {
        self.typed.set(String::new());
        self.stage.set(String::new());
        self.label.set(String::new());
    }

    pub fn is_filtered(self) -> bool {
        let kept = [self.typed, self.stage, self.label];
        kept.into_iter().any(|it| !it.read().trim().is_empty())
    }

    /// The picked rows among those in sight; all in sight when none is picked.
    pub fn chosen(self) -> Vec<Arc<R>> {
        let (shown, picked) = (self.shown.read(), self.picked.read());
        let chosen: Vec<Arc<R>> = shown.iter().filter(|row| picked.contains(row.id())).cloned().collect();
        if chosen.is_empty() { shown.clone() } else { chosen }
    }

    /// What is chosen, for a spreadsheet, with the names of the columns.
    pub fn copied(self) -> String {
        let setting = self.setting.get();
        let rows = self.chosen();
        self.columns.with_value(|columns| {
            let head = columns.iter().map(|column| column.name.to_owned()).collect();
            let lines = rows.iter().map(|row| columns.iter().map(|it| (it.text)(setting, row)).collect());
            tsv(std::iter::once(head).chain(lines))
        })
    }
}

/// What is typed, at once; the address follows.
fn use_typed_filter() -> RwSignal<String> {
    let kept = use_query_value("q", "");
    let typed = RwSignal::new(kept.get_untracked());
    let mut keep = debounce(REST, move |text: String| {
        kept.try_set(text);
    });
    Effect::new(move |before: Option<()>| {
        let text = typed.get();
        if before.is_some() {
            keep(text);
        }
    });
    typed
}

/// `vencido-` is the column `vencido`, the largest first.
fn direction(order: &str) -> (&str, bool) {
    order.strip_suffix('-').map_or((order, false), |column| (column, true))
}

/// An order that these rows do not know is their own.
fn in_order<R: Row>(rows: Vec<Arc<R>>, columns: &[Column<R>], order: &str) -> Vec<Arc<R>> {
    let known = |order| {
        let (key, descending) = direction(order);
        columns.iter().find(|column| column.key == key).map(|column| (column, descending))
    };
    match known(order).or_else(|| known(R::ORDER)) {
        Some((column, descending)) => sorted(rows, column, descending),
        None => rows,
    }
}

//! Filters over the list: a group, a stage. The address remembers them.

use leptos::prelude::*;

use crate::domain::stage::{Bucket, Stage};
use crate::domain::worklist::{Tier, WorklistEntry};
use crate::i18n::{Lang, count, explain, words};
use crate::ui::kit::FilterChip;
use crate::ui::navigate::use_query_value;

const TIERS: [Tier; 4] = [Tier::BrokenPromise, Tier::Today, Tier::Reminder, Tier::Overdue];
const STAGES: [Stage; 6] = [
    Stage::Preventive,
    Stage::Due,
    Stage::Overdue(Bucket::Days1To30),
    Stage::Overdue(Bucket::Days31To60),
    Stage::Overdue(Bucket::Days61To90),
    Stage::Overdue(Bucket::Days91AndMore),
];

/// What the list is narrowed to; each holds the key of the address, or nothing.
#[derive(Clone, Copy)]
pub(super) struct Filter {
    tier: RwSignal<String>,
    stage: RwSignal<String>,
}

impl Filter {
    pub fn here() -> Filter {
        Filter { tier: use_query_value("grupo", ""), stage: use_query_value("etapa", "") }
    }

    pub fn keeps(self, entry: &WorklistEntry) -> bool {
        let (tier, stage) = (self.tier.read(), self.stage.read());
        (tier.is_empty() || tier_key(entry.tier) == *tier)
            && (stage.is_empty() || entry.stage.is_some_and(|it| stage_key(it) == *stage))
    }

    /// What it is narrowed to now.
    pub fn keys(self) -> (String, String) {
        (self.tier.get(), self.stage.get())
    }

    pub fn clear(self) {
        self.tier.set(String::new());
        self.stage.set(String::new());
    }
}

fn tier_key(tier: Tier) -> &'static str {
    match tier {
        Tier::BrokenPromise => "promesa-rota",
        Tier::Today => "agendado",
        Tier::Reminder => "recordatorio",
        Tier::Overdue => "puntaje",
    }
}

fn tier_name(lang: Lang, tier: Tier) -> &'static str {
    match tier {
        Tier::BrokenPromise => words::today::tier_broken_promise(lang),
        Tier::Today => words::today::tier_today(lang),
        Tier::Reminder => words::today::tier_reminder(lang),
        Tier::Overdue => words::today::tier_overdue(lang),
    }
}

fn stage_key(stage: Stage) -> &'static str {
    match stage {
        Stage::Preventive => "preventiva",
        Stage::Due => "vence",
        Stage::Overdue(Bucket::Days1To30) => "1-30",
        Stage::Overdue(Bucket::Days31To60) => "31-60",
        Stage::Overdue(Bucket::Days61To90) => "61-90",
        Stage::Overdue(Bucket::Days91AndMore) => "91",
    }
}

/// One chip for each group and stage that somebody on the list is in.
#[component]
pub(super) fn FilterChips(filter: Filter, entries: Signal<Vec<WorklistEntry>>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let tiers = TIERS.map(|tier| {
        let many = move || entries.read().iter().filter(|it| it.tier == tier).count();
        chip(lang, tier_name(lang, tier), tier_key(tier), filter.tier, many)
    });
    let stages = STAGES.map(|stage| {
        let many = move || entries.read().iter().filter(|it| it.stage == Some(stage)).count();
        chip(lang, explain::stage(lang, stage), stage_key(stage), filter.stage, many)
    });
    view! {
        <div class="today-filters" role="group" aria-label=words::today::filter(lang)>
            {tiers.into_iter().collect_view()}
            <span class="today-filters-break"></span>
            {stages.into_iter().collect_view()}
        </div>
    }
}

/// A chip that nobody answers to is not shown, unless it is what filters.
fn chip(
    lang: Lang,
    name: &'static str,
    key: &'static str,
    value: RwSignal<String>,
    many: impl Fn() -> usize + Copy + Send + Sync + 'static,
) -> AnyView {
    let pressed = Memo::new(move |_| *value.read() == key);
    let many = Memo::new(move |_| many());
    let toggle = move || value.set(if pressed.get_untracked() { String::new() } else { key.to_owned() });
    let shown = Memo::new(move |_| many.get() > 0 || pressed.get());
    let content = move || {
        shown.get().then(|| {
            view! {
                <FilterChip pressed on_toggle=toggle>
                    {name} " " <span class="quiet">{move || count(lang, many.get() as i64)}</span>
                </FilterChip>
            }
        })
    };
    content.into_any()
}

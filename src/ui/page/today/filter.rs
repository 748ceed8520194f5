//! Filters over the list: a group, a stage. The address remembers them.

use leptos::prelude::*;

use crate::domain::portfolio::Portfolio;
use crate::domain::stage::Stage;
use crate::domain::worklist::{Tier, WorklistEntry};
use crate::i18n::{Lang, explain, words};
use crate::ui::kit::CountedFilter;
use crate::ui::label_filter::LabelFilter;
use crate::ui::navigate::use_query_value;
use crate::ui::route::stage_key;

const TIERS: [Tier; 4] = [Tier::BrokenPromise, Tier::Today, Tier::Reminder, Tier::Overdue];
/// What the list is narrowed to; each holds the key of the address, or nothing.
#[derive(Clone, Copy)]
pub(super) struct Filter {
    tier: RwSignal<String>,
    stage: RwSignal<String>,
    /// One of the collector's own tags.
    label: RwSignal<String>,
}

impl Filter {
    pub fn here() -> Filter {
        Filter {
            tier: use_query_value("grupo", ""),
            stage: use_query_value("etapa", ""),
            label: use_query_value("etiqueta", ""),
        }
    }

    pub fn keeps(self, portfolio: &Portfolio, entry: &WorklistEntry) -> bool {
        let (tier, stage, label) = (self.tier.read(), self.stage.read(), self.label.read());
        (tier.is_empty() || tier_key(entry.tier) == *tier)
            && (stage.is_empty() || entry.stage.is_some_and(|it| stage_key(it) == *stage))
            && (label.is_empty() || portfolio.activity(&entry.customer).labels.contains(&label))
    }

    /// What it is narrowed to now.
    pub fn keys(self) -> [String; 3] {
        [self.tier.get(), self.stage.get(), self.label.get()]
    }

    pub fn clear(self) {
        self.tier.set(String::new());
        self.stage.set(String::new());
        self.label.set(String::new());
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

/// One chip for each group and stage that somebody on the list is in.
#[component]
pub(super) fn FilterChips(filter: Filter, entries: Signal<Vec<WorklistEntry>>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let tiers = TIERS.map(|tier| {
        let many = move || entries.read().iter().filter(|it| it.tier == tier).count();
        let (label, key) = (tier_name(lang, tier), tier_key(tier));
        view! { <CountedFilter label key value=filter.tier many=Signal::derive(many) /> }
    });
    let stages = Stage::ALL.map(|stage| {
        let many = move || entries.read().iter().filter(|it| it.stage == Some(stage)).count();
        let (label, key) = (explain::stage(lang, stage), stage_key(stage));
        view! { <CountedFilter label key value=filter.stage many=Signal::derive(many) /> }
    });
    view! {
        <div class="today-filters" role="group" aria-label=words::today::filter(lang)>
            {tiers.into_iter().collect_view()}
            <span class="today-filters-break"></span>
            {stages.into_iter().collect_view()}
            <LabelFilter value=filter.label />
        </div>
    }
}

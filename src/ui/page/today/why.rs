//! "Why this one?": its group, and each part of the score with the fact behind it.

use leptos::prelude::*;

use crate::domain::worklist::{Part, WorklistEntry};
use crate::i18n::{Lang, explain, words};
use crate::ui::kit::{Bar, BarPart, Card, Tone};

#[component]
pub(super) fn Why(entry: WorklistEntry) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let group = match entry.for_coverage {
        true => words::today::coverage_text(lang),
        false => explain::tier(lang, entry.tier),
    };
    let most: u32 = entry.score.parts.iter().map(|part| part.most).sum();
    let total =
        words::today::why_total(lang, explain::part(lang, entry.score.total()), explain::part(lang, most));
    let large = entry.large.then(|| view! { <p>{words::today::large_text(lang)}</p> });
    let parts: Vec<_> = entry.score.parts.iter().map(|part| row(lang, part)).collect();
    view! {
        <Card title=words::today::why(lang)>
            <div class="stack" data-gap="3">
                <p>{group} "."</p>
                {large}
                <ul class="today-parts">{parts}</ul>
                <p class="split"><span class="strong">{total}</span></p>
                <p class="quiet small">{words::today::why_tier_outranks(lang)}</p>
            </div>
        </Card>
    }
}

fn row(lang: Lang, part: &Part) -> AnyView {
    let (name, points) = (explain::part_name(lang, part.kind), explain::points(lang, part));
    let share = BarPart::new(Tone::Info, f64::from(part.points), name, points.clone());
    view! {
        <li>
            <p class="split">
                <span>{name}</span>
                <span class="quiet small tabular">{points}</span>
            </p>
            <Bar label=name parts=Signal::stored(vec![share]) whole=f64::from(part.most.max(1)) small=true />
            <p class="quiet small">{explain::fact(lang, &part.fact)}</p>
        </li>
    }
    .into_any()
}

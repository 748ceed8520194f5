//! The first ten of the list as other weights would have it, and where each stands now.

use std::collections::HashMap;

use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::id::CustomerId;
use crate::domain::money::Money;
use crate::domain::portfolio::Portfolio;
use crate::domain::settings::Settings;
use crate::domain::worklist::{Worklist, rank_with};
use crate::i18n::{explain, format, words};
use crate::ui::kit::{Glyph, GlyphSize, Icon};
use crate::ui::shell::use_lang;

const SHOWN: usize = 10;

/// A line of the preview.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    position: usize,
    /// Where the customer stood when the page opened, if among the first ten.
    before: Option<usize>,
    name: String,
    overdue: Option<Money>,
    points: u32,
}

#[component]
pub(super) fn Preview(would_be: Memo<Settings>) -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let session = desk.session;
    // The places as they were when the page opened: keeping a weight does not hide its effect.
    let at_first = desk.settings.get_untracked();
    let before = session.query(move |portfolio, today| places(&rank_with(portfolio, &at_first, today)));
    let lines = session.query(move |portfolio, today| {
        let list = rank_with(portfolio, &would_be.read(), today);
        lines(portfolio, &list, &before.read())
    });
    let rows = move || {
        let rows = lines.get().into_iter();
        rows.map(|line| view! { <PreviewLine line /> }).collect_view()
    };
    let nothing = move || lines.read().is_empty().then(|| words::settings::preview_empty(lang));
    view! {
        <section class="settings-preview" aria-label=words::settings::preview(lang)>
            <h3>{words::settings::preview(lang)}</h3>
            <ol class="settings-preview-list">{rows}</ol>
            <p class="quiet">{nothing}</p>
        </section>
    }
}

#[component]
fn PreviewLine(line: Line) -> impl IntoView {
    let lang = use_lang();
    let Line { position, before, name, overdue, points } = line;
    let moved = match before {
        Some(before) if before == position => None,
        Some(before) => {
            let icon = if before > position { Icon::ArrowUp } else { Icon::ArrowDown };
            Some((icon, words::settings::preview_was(lang, before)))
        }
        None => Some((Icon::ArrowUp, words::settings::preview_new(lang).to_owned())),
    };
    view! {
        <li class="settings-preview-line">
            <span class="quiet tabular">{position}</span>
            <span class="settings-preview-name">
                <span>{name}</span>
                <span class="small quiet tabular">
                    {overdue.map(|it| format!("{} · ", format::money_compact(lang, it, false)))}
                    {words::settings::preview_points(lang, explain::part(lang, points))}
                </span>
            </span>
            {moved.map(|(icon, text)| view! {
                <span class="settings-preview-moved small"><Glyph icon size=GlyphSize::Small /> {text}</span>
            })}
        </li>
    }
}

fn places(list: &Worklist) -> HashMap<CustomerId, usize> {
    list.entries.iter().take(SHOWN).map(|entry| (entry.customer.clone(), entry.position)).collect()
}

fn lines(portfolio: &Portfolio, list: &Worklist, before: &HashMap<CustomerId, usize>) -> Vec<Line> {
    let shown = list.entries.iter().take(SHOWN);
    shown
        .filter_map(|entry| {
            Some(Line {
                position: entry.position,
                before: before.get(&entry.customer).copied(),
                name: portfolio.account(&entry.customer)?.customer.name.clone(),
                overdue: entry.balance.overdue.main(),
                points: entry.score.total(),
            })
        })
        .collect()
}

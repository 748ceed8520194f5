//! One line of the list: place, customer and reasons, amount and stage, next step.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::selection::Line;
use crate::domain::contact_point::Channel;
use crate::domain::money::Totals;
use crate::domain::worklist::{NextAction, Reason, WorklistEntry};
use crate::i18n::{Lang, explain, format, words};
use crate::ui::kit::{ButtonKind, Chip, Icon, LinkButton, Tone};
use crate::ui::meaning::{channel_icon, reason_icon, reason_tone, stage_tone};
use crate::ui::route::{Address, Route};

/// What every line needs to know beside its entry.
#[derive(Clone, Copy)]
pub(super) struct Setting {
    pub lang: Lang,
    pub today: NaiveDate,
    /// Amounts on the page stand in more than one currency.
    pub mixed: bool,
}

/// The names of the columns, in the order of [`cells`].
pub(super) fn head(lang: Lang) -> AnyView {
    view! {
        <div class="today-line-head" role="row">
            <span role="columnheader" class="amount">
                <span aria-hidden="true">"#"</span>
                <span class="visually-hidden">{words::today::column_position(lang)}</span>
            </span>
            <span role="columnheader">{words::today::column_customer(lang)}</span>
            <span role="columnheader" class="amount">{words::today::column_overdue(lang)}</span>
            <span role="columnheader">{words::today::column_next(lang)}</span>
        </div>
    }
    .into_any()
}

pub(super) fn cells(setting: Setting, line: Line) -> AnyView {
    let Line { entry, name, city } = line;
    let Setting { lang, today, .. } = setting;
    // A reminder owed already says how late it is.
    let days_said = entry.reasons.iter().any(|it| matches!(it, Reason::LadderStep { days: 1.., .. }));
    let reasons: Vec<_> = entry
        .reasons
        .iter()
        .filter(|it| !(days_said && matches!(it, Reason::Overdue { .. })))
        .map(|it| {
            let (tone, text) = (reason_tone(it), explain::reason(lang, it, today));
            match reason_icon(it) {
                Some(icon) => view! { <Chip tone icon>{text}</Chip> }.into_any(),
                None => view! { <Chip tone>{text}</Chip> }.into_any(),
            }
        })
        .collect();
    let to = next_address(&entry);
    view! {
        <span role="cell" class="today-position amount">{entry.position}</span>
        <div role="cell" class="today-who">
            <p class="strong truncate">{name.clone()}</p>
            <p class="today-reasons">
                {reasons}
                {marks(lang, &entry)}
                <span class="today-city">{city}</span>
            </p>
        </div>
        <div role="cell" class="today-amount amount">{amount(setting, &entry)} {stage(lang, &entry)}</div>
        <div role="cell" class="today-next">
            <LinkButton href=to icon=next_icon(entry.next) kind=ButtonKind::Secondary>
                <span class="today-next-text">{next_word(lang, entry.next)}</span>
                <span class="visually-hidden">
                    ": " {words::today::next_for(lang, explain::objective(lang, entry.next.objective), name)}
                </span>
            </LinkButton>
        </div>
    }
    .into_any()
}

/// Why it stands here other than by its points, and what makes it special.
pub(super) fn marks(lang: Lang, entry: &WorklistEntry) -> AnyView {
    let coverage = entry.for_coverage.then(|| {
        view! { <Chip icon=Icon::Clock>{words::today::coverage(lang)}</Chip> }
    });
    let large = entry.large.then(|| {
        view! { <Chip tone=Tone::Dispute icon=Icon::User>{words::today::large(lang)}</Chip> }
    });
    (coverage, large, super::law::chip(lang, entry)).into_any()
}

/// What is overdue; where nothing is, what will be.
fn amount(setting: Setting, entry: &WorklistEntry) -> AnyView {
    let Setting { lang, mixed, .. } = setting;
    let text = |totals: &Totals| format::totals_among(lang, totals, mixed);
    match entry.balance.overdue.any_positive() {
        true => view! { <span class="strong">{text(&entry.balance.overdue)}</span> }.into_any(),
        false => view! {
            <span class="quiet">{text(&entry.balance.open)}</span>
            <span class="visually-hidden">" " {words::today::not_overdue(lang)}</span>
        }
        .into_any(),
    }
}

fn stage(lang: Lang, entry: &WorklistEntry) -> Option<AnyView> {
    let stage = entry.stage?;
    let tone = stage_tone(stage);
    Some(
        view! { <span class="today-stage" data-tone=tone.name()>{explain::stage(lang, stage)}</span> }
            .into_any(),
    )
}

/// Where the next step is taken: the customer, at the channel that fits.
pub(super) fn next_address(entry: &WorklistEntry) -> String {
    let customer = entry.customer.clone();
    match entry.next.channel {
        Some(channel) => Route::contact(customer, channel).to_string(),
        None => Address::from(Route::Customer(customer)).to_string(),
    }
}

pub(super) fn next_icon(next: NextAction) -> Icon {
    next.channel.map_or(Icon::Edit, channel_icon)
}

/// One word for a narrow button.
fn next_word(lang: Lang, next: NextAction) -> &'static str {
    match next.channel {
        Some(Channel::Call) => words::today::next_call(lang),
        Some(Channel::WhatsApp) => words::today::next_whatsapp(lang),
        Some(Channel::Sms) => words::today::next_sms(lang),
        Some(Channel::Email) => words::today::next_email(lang),
        Some(Channel::Visit) => words::today::next_visit(lang),
        None => words::today::next_complete(lang),
    }
}

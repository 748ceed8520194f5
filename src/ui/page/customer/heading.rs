//! Who it is, at a glance, and where one may go from here.

use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::segment::segments;
use crate::domain::tags;
use crate::i18n::{Lang, explain, statement, words};
use crate::ui::kit::{ButtonKind, Chip, CopyButton, Icon, IconButton, LinkButton, ShareButton, window};
use crate::ui::meaning::{stage_tone, tag_tone};
use crate::ui::route::{Address, Route};

/// The stage and the tags; code, tax id, city and salesperson.
#[component]
pub fn Identity() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let known = desk.account(move |account, _| {
        let customer = &account.customer;
        let tax_id = customer.tax_id.clone().filter(|it| *it != customer.code);
        let parts =
            [Some(customer.code.clone()), tax_id, customer.city.clone(), customer.salesperson.clone()];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    });
    let stage = desk.account(|account, today| account.stage(today));
    let found = desk.about(|portfolio, id, today| {
        let account = portfolio.account(id);
        account
            .map(|it| tags::tags(it, portfolio.activity(id), portfolio.settings(), today))
            .unwrap_or_default()
    });
    let segment = desk.about(|portfolio, id, today| segments(portfolio, today).remove(id));
    let segment = move || segment.get().map(|it| explain::segment(lang, it));
    let stage_chip = move || {
        let stage = stage.get().flatten()?;
        Some(view! { <Chip tone=stage_tone(stage)>{explain::stage(lang, stage)}</Chip> })
    };
    let tag_chips = move || {
        let tags = found.get().into_iter();
        tags.map(|tag| view! { <Chip tone=tag_tone(tag)>{explain::tag(lang, tag)}</Chip> }).collect_view()
    };
    view! {
        <p class="cluster" data-gap="1">
            {stage_chip} {tag_chips}
            <span class="quiet">{move || known.get()}</span>
            <span class="quiet" title=words::class::segment(lang)>{segment}</span>
        </p>
    }
}

/// Back to the list, the next of the list, the statement.
#[component]
pub fn Actions() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let text =
        desk.about(move |portfolio, id, today| statement(lang, portfolio, id, today).unwrap_or_default());
    let previous = Signal::derive(move || desk.neighbours.read().previous_address());
    let next = Signal::derive(move || desk.neighbours.read().next_address());
    view! {
        <IconButton icon=Icon::Print label=words::customer::print_statement(lang) on_click=|| window::print() />
        <CopyButton text label=words::customer::copy_statement(lang) />
        <ShareButton text label=words::paper::share(lang) />
        <LinkButton kind=ButtonKind::Quiet icon=Icon::Today href=Address::from(Route::Today).to_string()>
            {words::customer::back_to_today(lang)}
        </LinkButton>
        <LinkButton kind=ButtonKind::Quiet icon=Icon::ChevronLeft href=previous>
            {words::customer::previous(lang)}
        </LinkButton>
        <LinkButton icon=Icon::ChevronRight href=next>{words::customer::next(lang)}</LinkButton>
    }
}

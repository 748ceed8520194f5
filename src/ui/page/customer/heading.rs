//! Who it is, at a glance, and where one may go from here.

use leptos::prelude::*;

use super::desk::Desk;
use crate::app::Session;
use crate::domain::id::CustomerId;
use crate::domain::tags;
use crate::i18n::{Lang, explain, words};
use crate::ui::kit::{ButtonKind, Chip, Icon, IconButton, LinkButton, window};
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
        let tolerance = portfolio.settings().promise_tolerance;
        let account = portfolio.account(id);
        account.map(|it| tags::tags(it, portfolio.activity(id), today, tolerance)).unwrap_or_default()
    });
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
        </p>
    }
}

/// The neighbours on today's list, as seen from here.
#[derive(Clone, Debug, Default, PartialEq)]
struct Neighbours {
    previous: Option<CustomerId>,
    next: Option<CustomerId>,
}

/// Back to the list, the next of the list, the statement.
#[component]
pub fn Actions() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let neighbours = use_neighbours(Desk::here());
    let address = |to: Option<CustomerId>| {
        to.map(|id| Address::from(Route::Customer(id)).to_string()).unwrap_or_default()
    };
    let previous = move || address(neighbours.read().previous.clone());
    let next = move || address(neighbours.read().next.clone());
    view! {
        <IconButton icon=Icon::Print label=words::customer::print_statement(lang) on_click=|| window::print() />
        <LinkButton kind=ButtonKind::Quiet icon=Icon::Today href=Address::from(Route::Today).to_string()>
            {words::customer::back_to_today(lang)}
        </LinkButton>
        <LinkButton kind=ButtonKind::Quiet icon=Icon::ChevronLeft href=Signal::derive(previous)>
            {words::customer::previous(lang)}
        </LinkButton>
        <LinkButton icon=Icon::ChevronRight href=Signal::derive(next)>{words::customer::next(lang)}</LinkButton>
    }
}

/// A customer that leaves the list while in sight keeps its place, so that "next" goes on
/// from there and not from the top.
fn use_neighbours(desk: Desk) -> Memo<Neighbours> {
    let worklist = expect_context::<Session>().worklist();
    let here = desk.customer();
    let place = StoredValue::new(None::<usize>);
    Memo::new(move |_| {
        let list = worklist.read();
        let at = |place: usize| list.entries.get(place).map(|entry| entry.customer.clone());
        let found = list.entries.iter().position(|entry| entry.customer == here);
        if found.is_some() {
            place.set_value(found);
        }
        match (found, place.get_value()) {
            (Some(now), _) => Neighbours { previous: now.checked_sub(1).and_then(at), next: at(now + 1) },
            (None, Some(was)) => {
                Neighbours { previous: was.checked_sub(1).and_then(at), next: at(was).or_else(|| at(0)) }
            }
            (None, None) => Neighbours { previous: None, next: at(0) },
        }
    })
}

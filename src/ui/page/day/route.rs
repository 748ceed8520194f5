//! The day's visits in the order in which they are made, on the screen and on paper.

use leptos::prelude::*;

use super::paper::{Paper, Papers};
use crate::app::Session;
use crate::domain::contact_point::{Channel, ContactKind};
use crate::domain::id::CustomerId;
use crate::domain::message::links::{self, Platform};
use crate::domain::portfolio::Portfolio;
use crate::domain::visits::{self, Place, coordinates};
use crate::domain::worklist::{Worklist, next_for};
use crate::i18n::{Lang, explain, format, words};
use crate::ui::kit::{Button, ButtonKind, Card, EmptyState, Icon, IconButton, LinkButton, window};
use crate::ui::route::{Address, Route};

/// So many more are offered for the route; the list of Hoy has all of them.
const OFFERED: usize = 12;

#[derive(Clone, PartialEq)]
struct Visit {
    customer: CustomerId,
    name: String,
    address: String,
    zone: String,
    phone: String,
    owes: String,
    aim: &'static str,
    map: Option<String>,
}

#[derive(Clone, PartialEq)]
struct Way {
    visits: Vec<Visit>,
    offered: Vec<(CustomerId, String)>,
}

/// Those whose next step is a visit, and those that were put on by hand, less those taken off.
fn use_way(lang: Lang) -> Memo<Way> {
    let session = expect_context::<Session>();
    let papers = expect_context::<Papers>();
    let worklist = session.worklist();
    let platform = if window::is_apple() { Platform::Apple } else { Platform::Other };
    session.query(move |portfolio, today| {
        let (list, added, removed) = (worklist.read(), papers.added.read(), papers.removed.read());
        let by_visit = proposed(&list).filter(|it| !removed.contains(it) && !added.contains(it));
        let wanted: Vec<CustomerId> = by_visit.chain(added.iter().cloned()).collect();
        let found: Vec<(Visit, Place)> =
            wanted.iter().filter_map(|it| visit(lang, portfolio, it, (today, platform))).collect();
        let places: Vec<Place> = found.iter().map(|(_, place)| place.clone()).collect();
        let visits = visits::order(&places).into_iter().map(|at| found[at].0.clone()).collect();
        let others = list.entries.iter().map(|it| &it.customer).filter(|it| !wanted.contains(it));
        // A city is enough to plan a visit, not to propose one.
        let offered = others.filter_map(|it| {
            let customer = &portfolio.account(it)?.customer;
            let known = customer.city.is_some() || address_of(portfolio, it).is_some();
            known.then(|| (it.clone(), customer.name.clone()))
        });
        Way { visits, offered: offered.take(OFFERED).collect() }
    })
}

fn proposed(list: &Worklist) -> impl Iterator<Item = CustomerId> {
    let visited = list.entries.iter().filter(|it| it.next.channel == Some(Channel::Visit));
    visited.map(|it| it.customer.clone())
}

fn address_of(portfolio: &Portfolio, customer: &CustomerId) -> Option<String> {
    let points = portfolio.contact_points(customer);
    points.into_iter().find(|it| it.kind == ContactKind::Address && !it.wrong).map(|it| it.value)
}

fn visit(
    lang: Lang,
    portfolio: &Portfolio,
    id: &CustomerId,
    (today, platform): (chrono::NaiveDate, Platform),
) -> Option<(Visit, Place)> {
    let account = portfolio.account(id)?;
    let customer = &account.customer;
    let address = address_of(portfolio, id).unwrap_or_default();
    let zone = [customer.region.as_deref(), customer.city.as_deref()];
    let zone = zone.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let phone =
        portfolio.contact_points(id).into_iter().find(|it| it.kind == ContactKind::Phone && !it.wrong);
    let whole = match (address.is_empty(), customer.city.as_deref()) {
        (false, Some(city)) => format!("{address}, {city}"),
        (false, None) => address.clone(),
        (true, _) => zone.clone(),
    };
    let aim = next_for(portfolio, id, today).map(|it| explain::objective(lang, it.objective));
    let place = Place { zone: zone.clone(), address: address.clone(), at: coordinates(&address) };
    let visit = Visit {
        customer: id.clone(),
        name: customer.name.clone(),
        map: links::map(&whole, platform).map(|link| link.href),
        address,
        zone,
        phone: phone.map(|it| it.value).unwrap_or_default(),
        owes: format::totals(lang, &account.balance(today).overdue),
        aim: aim.unwrap_or_default(),
    };
    Some((visit, place))
}

#[component]
pub fn Visits() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let papers = expect_context::<Papers>();
    let way = use_way(lang);
    let none = Memo::new(move |_| way.read().visits.is_empty());
    let row = move |visit: Visit| {
        let Visit { customer, name, address, zone, phone, owes, aim, map } = visit;
        let page = Address::from(Route::Customer(customer.clone())).to_string();
        let off = words::day::take_off(lang, &name);
        let take_off = move || {
            papers.added.update(|added| added.retain(|it| *it != customer));
            papers.removed.update(|removed| removed.push(customer.clone()));
        };
        view! {
            <li>
                <span class="grow">
                    <a href=page><strong>{name}</strong></a> <br />
                    <span class="quiet small">{[address, zone, phone].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" · ")}</span>
                </span>
                <span class="amount">{owes} <br /> <span class="quiet small">{aim}</span></span>
                {map.map(|href| view! {
                    <LinkButton kind=ButtonKind::Quiet icon=Icon::Visit href>{words::day::map(lang)}</LinkButton>
                })}
                <IconButton icon=Icon::Close label=off at_edge=true on_click=move || take_off() />
            </li>
        }
    };
    let offer = move |(customer, name): (CustomerId, String)| {
        let label = words::day::put_on(lang, &name);
        let put_on = move || {
            papers.removed.update(|removed| removed.retain(|it| *it != customer));
            papers.added.update(|added| added.push(customer.clone()));
        };
        view! {
            <Button icon=Icon::Plus on_click=move |()| put_on()>
                <span aria-hidden="true">{name}</span> <span class="visually-hidden">{label}</span>
            </Button>
        }
    };
    view! {
        <Card title=words::day::route(lang)>
            <div class="stack" data-gap="3">
                {move || match none.get() {
                    true => view! { <EmptyState icon=Icon::Visit title=words::day::route_none(lang) /> }.into_any(),
                    false => view! {
                        <p class="quiet small">
                            {move || words::day::route_visits(lang, way.read().visits.len() as i64)} " · "
                            {words::day::route_order(lang)}
                        </p>
                        <ol class="day-list">{move || way.get().visits.into_iter().map(row).collect_view()}</ol>
                        <div>
                            <Button kind=ButtonKind::Primary icon=Icon::Print on_click=move |()| papers.print(Paper::Route)>
                                {words::day::print_route(lang)}
                            </Button>
                        </div>
                    }.into_any(),
                }}
                {move || (!way.read().offered.is_empty()).then(|| view! {
                    <section class="stack" data-gap="2" aria-label=words::day::route_candidates(lang)>
                        <p class="strong">{words::day::route_candidates(lang)}</p>
                        <div class="cluster">{way.get().offered.into_iter().map(offer).collect_view()}</div>
                    </section>
                })}
            </div>
        </Card>
    }
}

/// The route on paper, with room to write.
#[component]
pub fn Sheet() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let way = use_way(lang);
    let rows = move || {
        let visits = way.get().visits.into_iter().enumerate();
        visits
            .map(|(place, visit)| {
                view! {
                    <tr>
                        <td class="amount">{place + 1}</td>
                        <th scope="row">{visit.name} <br /> {visit.phone}</th>
                        <td>{visit.address} <br /> {visit.zone}</td>
                        <td class="amount">{visit.owes}</td>
                        <td>{visit.aim}</td>
                        <td class="day-blank"></td>
                    </tr>
                }
            })
            .collect_view()
    };
    view! {
        <article class="statement print-only">
            <header class="statement-head">
                <p class="statement-title">{words::day::route(lang)}</p>
                <p>{move || format::date_long(lang, session.today())}</p>
            </header>
            <table class="statement-table">
                <thead>
                    <tr>
                        <th scope="col">"#"</th>
                        <th scope="col">{words::day::customer(lang)}</th>
                        <th scope="col">{words::day::address(lang)}</th>
                        <th scope="col" class="amount">{words::day::owes(lang)}</th>
                        <th scope="col">{words::day::aim(lang)}</th>
                        <th scope="col">{words::day::result(lang)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </article>
    }
}

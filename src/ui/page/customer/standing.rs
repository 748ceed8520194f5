//! What must be seen before anyone dials: pinned notes, the live promise, and where the
//! customer stands with today's list.

use leptos::prelude::*;

use super::desk::Desk;
use crate::app::Session;
use crate::command::{PinNote, ReadmitCustomer, WithdrawPromise};
use crate::domain::money::Money;
use crate::domain::note::Note;
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::worklist::{Placement, WaitingCause, WorklistEntry};
use crate::i18n::{Lang, explain, format, words};
use crate::ui::act::Act;
use crate::ui::kit::{Button, ButtonKind, Chip, Glyph, Icon, IconButton, Tone};
use crate::ui::meaning::promise_tone;

/// Pinned notes, above everything.
#[component]
pub fn Pinned() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let act = Act::here();
    let notes = desk.about(|portfolio, id, _| {
        portfolio.activity(id).notes.iter().filter(|it| it.pinned).cloned().collect::<Vec<Note>>()
    });
    let unpin = move |note: &Note| {
        let command = PinNote { customer: desk.customer(), note: note.id, pinned: false };
        act.run(command, words::customer::note_unpinned(lang));
    };
    let row = move |note: Note| {
        let text = note.text.clone();
        view! {
            <li class="customer-pinned">
                <Glyph icon=Icon::Pin />
                <p class="grow preserve-lines">{text}</p>
                <IconButton icon=Icon::Close label=words::customer::unpin(lang) at_edge=true
                    on_click=move || unpin(&note) />
            </li>
        }
    };
    move || {
        let notes = notes.get();
        (!notes.is_empty()).then(|| {
            view! {
                <ul class="stack" data-gap="1" aria-label=words::customer::pinned(lang)>
                    {notes.into_iter().rev().map(row).collect_view()}
                </ul>
            }
        })
    }
}

/// The promise that stands and the place on the list, side by side.
#[component]
pub fn Alerts() -> impl IntoView {
    view! {
        <div class="customer-alerts">
            <LivePromise />
            <OnTheList />
        </div>
    }
}

/// A promise as it stands: what became of it, and what is still missing.
#[derive(Clone, PartialEq)]
struct Live {
    promise: Promise,
    state: PromiseState,
    missing: Option<Money>,
}

#[component]
fn LivePromise() -> impl IntoView {
    let desk = Desk::here();
    let live = desk.about(|portfolio, id, today| {
        let account = portfolio.account(id)?;
        let promise = portfolio.activity(id).live_promise()?;
        let tolerance = portfolio.settings().tolerance();
        let state = promise.state(&account.payments, today, tolerance);
        let missing = promise.missing(&account.payments, tolerance);
        Some(Live { promise: promise.clone(), state, missing })
    });
    move || live.get().filter(|it| it.state != PromiseState::Kept).map(|live| view! { <PromiseCard live /> })
}

#[component]
fn PromiseCard(live: Live) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let desk = Desk::here();
    let act = Act::here();
    let Live { promise, state, missing } = live;
    let (id, due_on) = (promise.id, promise.due_on);
    let withdraw = move || {
        let command = WithdrawPromise { customer: desk.customer(), promise: id };
        act.run(command, words::customer::promise_withdrawn(lang));
    };
    let what = match promise.amount {
        Some(amount) => format::money(lang, amount, false),
        None => words::customer::promise_any(lang).to_owned(),
    };
    let when = move || {
        let relative = format::relative(lang, due_on, session.today());
        words::customer::promise_due(lang, format::date(lang, due_on), relative)
    };
    let part_missing = missing.filter(|it| it.is_positive() && Some(*it) != promise.amount);
    let method = promise.method.map(|method| explain::payment_method(lang, method));
    let said_by = promise.promised_by.clone().map(|who| words::customer::promised_by_whom(lang, who));
    view! {
        <section class="customer-alert" data-tone=promise_tone(state).name() aria-label=words::customer::promise(lang)>
            <Glyph icon=Icon::Promise />
            <div class="grow">
                <p><strong class="tabular">{what}</strong> " " {when}</p>
                <div class="cluster">
                    <Chip tone=promise_tone(state)>{explain::promise_state(lang, state)}</Chip>
                    {part_missing.map(|it| words::customer::promise_missing(lang, format::money(lang, it, false)))}
                    {method.map(|method| view! { <span class="quiet">{method}</span> })}
                    {said_by.map(|who| view! { <span class="quiet">{who}</span> })}
                    <Button kind=ButtonKind::Quiet on_click=move |()| withdraw()>
                        {words::customer::withdraw(lang)}
                    </Button>
                </div>
            </div>
        </section>
    }
}

/// Why the customer is on today's list, or why not and until when.
#[component]
fn OnTheList() -> impl IntoView {
    let desk = Desk::here();
    let worklist = expect_context::<Session>().worklist();
    let here = desk.customer();
    let sought = here.clone();
    let entry = Memo::new(move |_| worklist.read().entries.iter().find(|it| it.customer == sought).cloned());
    let placement = Memo::new(move |_| worklist.read().placement(&here));
    move || match (entry.get(), placement.get()) {
        (Some(entry), _) => Some(view! { <Listed entry /> }.into_any()),
        (None, Placement::Waiting(cause)) => Some(view! { <Waiting cause /> }.into_any()),
        (None, Placement::Listed { .. }) => None,
    }
}

#[component]
fn Listed(entry: WorklistEntry) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let why = explain::why(lang, &entry);
    let rows = entry.score.parts.iter().map(|part| {
        view! {
            <tr>
                <th scope="row">{explain::part_name(lang, part.kind)}</th>
                <td class="amount">{explain::points(lang, part)}</td>
                <td>{explain::fact(lang, &part.fact)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let total = explain::part(lang, entry.score.total());
    view! {
        <details class="customer-alert customer-why">
            <summary>
                <Glyph icon=Icon::List />
                <span class="grow">{words::customer::why_listed(lang)}</span>
                <Chip>{words::customer::position(lang, entry.position)}</Chip>
            </summary>
            <p>{why}</p>
            <table class="customer-points">
                <caption class="visually-hidden">{words::customer::points(lang)}</caption>
                <tbody>{rows}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{words::customer::points_total(lang)}</th>
                        <td class="amount">{total}</td>
                        <td></td>
                    </tr>
                </tfoot>
            </table>
        </details>
    }
}

#[component]
fn Waiting(cause: WaitingCause) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let act = Act::here();
    let can_readmit = matches!(
        cause,
        WaitingCause::Snoozed { .. } | WaitingCause::Excluded { .. } | WaitingCause::DoneToday
    );
    // A contact that was answered today puts nobody aside; only a standing can be lifted.
    let stands = desk.about(|portfolio, id, _| portfolio.activity(id).standing != Default::default());
    let readmit = move || {
        act.run(ReadmitCustomer { customer: desk.customer() }, words::customer::readmitted(lang));
    };
    view! {
        <section class="customer-alert" data-tone=Tone::Neutral.name() aria-label=words::customer::why_not_listed(lang)>
            <Glyph icon=Icon::Clock />
            <p class="grow">
                <span class="quiet">{words::customer::not_on_the_list(lang)} " "</span>
                {explain::waiting(lang, &cause)}
            </p>
            {move || (can_readmit && stands.get()).then(|| {
                view! { <Button kind=ButtonKind::Quiet on_click=move |()| readmit()>{words::customer::readmit(lang)}</Button> }
            })}
        </section>
    }
}

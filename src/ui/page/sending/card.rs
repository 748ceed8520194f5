//! The reminder in hand: to whom, through which channel, the exact text, what the law says; and
//! after it was opened, the question whether it went out.

use leptos::prelude::*;

use super::round::Round;
use super::{NEXT, TEXT};
use crate::app::Session;
use crate::domain::attempt::{Attempt, ResultCode};
use crate::domain::contact_point::{Channel, ContactKind};
use crate::domain::id::{AttemptId, CustomerId};
use crate::domain::law::Subject;
use crate::domain::message::launch::phone;
use crate::domain::queue::{CHANNELS, Step};
use crate::export::hand_off;
use crate::i18n::{Lang, explain, format, words};
use crate::ui::contact::HandOffDialog;
use crate::ui::kit::{
    Button, ButtonKind, Choice, CopyButton, Field, Glyph, Icon, LinkButton, Menu, MenuItem, Select, TextArea,
    TextInput, window,
};
use crate::ui::meaning::channel_icon;
use crate::ui::route::{Address, Route};

#[component]
pub fn InHandCard(hand_off: RwSignal<bool>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let round = Round::here();
    let opened = Memo::new(move |_| {
        let in_hand = round.in_hand.read();
        in_hand.as_ref().and_then(|it| match it.reminder.step {
            Step::Opened(attempt) => Some((it.reminder.customer.clone(), attempt)),
            _ => None,
        })
    });
    view! {
        <section class="sending-card" aria-label=words::sending::in_hand(lang)>
            <Whom />
            {move || match opened.get() {
                Some((customer, attempt)) => view! { <WhatBecame customer attempt /> }.into_any(),
                None => view! { <Prepared hand_off /> }.into_any(),
            }}
        </section>
    }
}

/// Who it is, what is asked, and what for.
#[component]
fn Whom() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let round = Round::here();
    let told = session.query(move |portfolio, today| {
        let in_hand = round.in_hand.read();
        let it = in_hand.as_ref()?;
        let account = portfolio.account(&it.reminder.customer)?;
        let balance = account.balance(today);
        let owed = if balance.overdue.any_positive() { &balance.overdue } else { &balance.open };
        let stage = account.stage(today).map(|stage| explain::stage(lang, stage));
        let aim = explain::objective(lang, it.reminder.objective);
        let told = [Some(format::totals(lang, owed)), stage.map(str::to_owned), Some(aim.to_owned())];
        Some((it.reminder.customer.clone(), it.name.clone(), told.into_iter().flatten().collect::<Vec<_>>()))
    });
    move || {
        told.get().map(|(customer, name, told)| {
            view! {
                <header class="sending-whom">
                    <h2><a href=Address::from(Route::Customer(customer)).to_string()>{name}</a></h2>
                    <p class="quiet tabular">{told.join(" · ")}</p>
                </header>
            }
        })
    }
}

#[component]
fn Prepared(hand_off: RwSignal<bool>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let round = Round::here();
    let verdict = round.verdict();
    let refused = Memo::new(move |_| verdict.get().is_some_and(|it| it.is_refused()));
    let with_subject =
        Memo::new(move |_| round.in_hand.read().as_ref().is_some_and(|it| it.channel == Channel::Email));
    let lint = Memo::new(move |_| round.lint().map(|found| explain::law::lint(lang, found)));
    let leave = |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" || window::is_send(&event) {
            event.prevent_default();
            window::focus_within(NEXT);
        }
    };
    view! {
        <Channels />
        {move || with_subject.get().then(|| view! {
            <Field label=words::customer::subject(lang)><TextInput value=round.subject /></Field>
        })}
        <div id=TEXT on:keydown=leave>
            <Field label=words::customer::text(lang) error=lint><TextArea value=round.body rows=9 /></Field>
        </div>
        <LawSays />
        <div id=NEXT class="sending-verbs">
            {move || match refused.get() {
                true => view! {
                    <Button kind=ButtonKind::Primary icon=Icon::Note on_click=move |()| round.note_refusal()>
                        {words::sending::note_and_go_on(lang)}
                    </Button>
                }.into_any(),
                false => view! { <Launch hand_off /> }.into_any(),
            }}
            <Button icon=Icon::ChevronRight keys="x" on_click=move |()| round.skip()>{words::sending::skip(lang)}</Button>
            <Menu label=words::sending::later(lang) icon=Icon::Snooze>
                <MenuItem on_choose=move |()| round.skip()>{words::sending::at_the_end(lang)}</MenuItem>
                <MenuItem keys="z" on_choose=move |()| round.tomorrow()>{words::today::snooze_tomorrow(lang)}</MenuItem>
                <MenuItem on_choose=move |()| round.monday()>{words::today::snooze_monday(lang)}</MenuItem>
            </Menu>
        </div>
        <p class="small quiet">{words::sending::note(lang)}</p>
    }
}

/// Which channel, and which number or address of it.
#[component]
fn Channels() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let round = Round::here();
    let here = Memo::new(move |_| round.in_hand.read().as_ref().map(|it| it.channel));
    let button = move |channel: Channel| {
        let pressed = Signal::derive(move || here.get() == Some(channel));
        view! {
            <Button icon=channel_icon(channel) pressed on_click=move |()| round.turn_to(channel)>
                {explain::channel(lang, channel)}
            </Button>
        }
    };
    let points = Memo::new(move |_| {
        let in_hand = round.in_hand.read();
        let choice = |value: &String, country: &str, kind| {
            let read = match kind {
                ContactKind::Phone => phone(value, country).map(|phone| phone.display()),
                ContactKind::Email | ContactKind::Address => None,
            };
            Choice::new(value.clone(), read.unwrap_or_else(|| value.clone()))
        };
        let points = in_hand.as_ref().map(|it| {
            it.points.iter().map(|point| choice(&point.value, &it.country, point.kind)).collect::<Vec<_>>()
        });
        points.unwrap_or_default()
    });
    let to = RwSignal::new(String::new());
    Effect::new(move || {
        to.set(round.in_hand.read().as_ref().and_then(|it| it.to.clone()).unwrap_or_default());
    });
    view! {
        <div class="cluster">
            <div class="sending-channels" role="group" aria-label=words::customer::step_channel(lang)>
                {CHANNELS.map(button)}
            </div>
            {move || match points.read().len() {
                0 => ().into_any(),
                1 => view! { <span class="tabular">{points.get().pop().map(|it| it.label)}</span> }.into_any(),
                _ => view! {
                    <Select value=to choices=points label=words::customer::to(lang) on_change=move |to| round.send_to(to) />
                }.into_any(),
            }}
        </div>
    }
}

/// What the law says of this one, and what is left of its limits.
#[component]
fn LawSays() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let round = Round::here();
    let verdict = round.verdict();
    let left = session.query_now(move |portfolio, now| {
        let in_hand = round.in_hand.read();
        let id = in_hand.as_ref().map(|it| it.reminder.customer.clone());
        let subject = id.and_then(|id| Subject::of(portfolio, &id, now));
        let law = portfolio.settings().law_of(now);
        let budget = subject.map(|subject| subject.budget(&law)).unwrap_or_default();
        budget.iter().map(|it| explain::law::allowance(lang, it)).collect::<Vec<String>>().join(" · ")
    });
    move || {
        let verdict = verdict.get()?;
        let said = explain::law::verdict(lang, &verdict);
        let free = said.is_none();
        let reason = verdict.asks_for_reason().then(|| {
            view! {
                <Field label=words::law::despite(lang) hint=words::law::despite_hint(lang)>
                    <TextInput value=round.despite />
                </Field>
            }
        });
        Some(view! {
            <div class="law-says" data-refused=verdict.is_refused().then_some("true")>
                <p class="sending-law" role="status">
                    <Glyph icon=if free { Icon::Check } else { Icon::Warning } />
                    <span>{said.unwrap_or_else(|| words::sending::allowed(lang).to_owned())}</span>
                    <span class="quiet small">{left.get()}</span>
                </p>
                {reason}
            </div>
        })
    }
}

/// The link itself, its code, its text to copy.
#[component]
fn Launch(hand_off: RwSignal<bool>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let round = Round::here();
    let verdict = round.verdict();
    let may = Memo::new(move |_| {
        let reasoned =
            verdict.get().is_none_or(|it| !it.asks_for_reason() || !round.despite.read().trim().is_empty());
        reasoned && round.lint().is_none()
    });
    let href = move || round.link().ok().filter(|_| may.get()).map(|it| it.href).unwrap_or_default();
    let obstacle = Memo::new(move |_| round.link().err());
    let channel =
        Memo::new(move |_| round.in_hand.read().as_ref().map_or(Channel::WhatsApp, |it| it.channel));
    let number = Signal::derive(move || {
        let in_hand = round.in_hand.read();
        let read = in_hand.as_ref().and_then(|it| phone(it.to.as_deref()?, &it.country));
        read.map(|phone| phone.display()).unwrap_or_default()
    });
    let text = Signal::derive(move || round.body.get());
    let scanned = move |()| {
        if round.may_open() {
            round.opened();
        }
    };
    view! {
        {move || {
            let channel = channel.get();
            view! {
                <LinkButton href=Signal::derive(href) kind=ButtonKind::Primary icon=channel_icon(channel) keys="enter"
                    new_tab=channel == Channel::WhatsApp
                    guard=Callback::new(move |()| round.may_open()) on_click=move |()| round.opened()>
                    {explain::channel_verb(lang, channel)}
                </LinkButton>
                {hand_off::suits(channel).then(|| view! {
                    <Button icon=Icon::Device keys="q" on_click=move |()| hand_off.set(true)>
                        {words::sending::hand_off_short(lang)}
                    </Button>
                })}
            }
        }}
        <CopyButton text label=words::customer::copy_text(lang) />
        <HandOffDialog open=hand_off number allowed=may on_scanned=scanned
            make=Callback::new(move |()| untrack(|| round.hand_off())) />
        {move || obstacle.get().map(|why| view! {
            <p class="customer-obstacle" role="status"><Glyph icon=Icon::Warning /> <span>{explain::obstacle(lang, why)}</span></p>
        })}
    }
}

/// It was opened elsewhere: only the collector knows whether it went out.
#[component]
fn WhatBecame(customer: CustomerId, attempt: AttemptId) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let round = Round::here();
    let id = customer.clone();
    let kept = session.ask(|portfolio, _| {
        let mut attempts = portfolio.activity(&id).attempts.iter();
        attempts.find(|it| it.id == attempt).cloned()
    });
    let said = kept.as_ref().map(|it| words::sending::opened_in(lang, explain::channel(lang, it.channel)));
    let text = kept.and_then(|Attempt { text, .. }| text).unwrap_or_default();
    view! {
        <p class="strong" role="status">{said}</p>
        <blockquote class="sending-text preserve-lines" tabindex="0">{text}</blockquote>
        <div id=NEXT class="sending-verbs" role="group" aria-label=words::customer::result(lang)>
            <ResultButton key_name="m" primary=true attempt result=ResultCode::MessageSent label=words::sending::mark(lang) />
            <ResultButton key_name="n" attempt result=ResultCode::NotMade label=words::sending::not_made(lang) />
            <LinkButton kind=ButtonKind::Quiet icon=Icon::Edit href=Route::record(customer, attempt).to_string()>
                {words::sending::other_result(lang)}
            </LinkButton>
            <Button kind=ButtonKind::Quiet keys="x" on_click=move |()| round.skip()>{words::sending::ask_later(lang)}</Button>
        </div>
        <p class="small quiet">{words::sending::honest(lang)}</p>
    }
}

#[component]
fn ResultButton(
    key_name: &'static str,
    #[prop(optional)] primary: bool,
    attempt: AttemptId,
    result: ResultCode,
    label: &'static str,
) -> impl IntoView {
    let round = Round::here();
    let kind = if primary { ButtonKind::Primary } else { ButtonKind::Secondary };
    let icon = if primary { Icon::Check } else { Icon::Close };
    view! {
        <Button kind icon keys=key_name attr:data-key=key_name on_click=move |()| round.close(attempt, result)>{label}</Button>
    }
}

//! What still wants its result: the usual answers in one press, any other on the customer's page.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::Session;
use crate::command::RecordOutcome;
use crate::domain::attempt::{Attempt, ResultCode};
use crate::domain::contact_point::Channel;
use crate::domain::id::CustomerId;
use crate::i18n::{Lang, explain, format, words};
use crate::ui::act::Act;
use crate::ui::kit::{Button, ButtonKind, Card, Glyph, Icon, LinkButton};
use crate::ui::meaning::channel_icon;
use crate::ui::route::Route;

#[derive(Clone, PartialEq)]
struct Waiting {
    customer: CustomerId,
    name: String,
    attempt: Attempt,
}

#[component]
pub fn Open() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let act = Act::here();
    let waiting = session.query(|portfolio, _| {
        let open = portfolio.open_attempts().into_iter().filter_map(|(customer, attempt)| {
            let name = portfolio.account(customer)?.customer.name.clone();
            Some(Waiting { customer: customer.clone(), name, attempt: attempt.clone() })
        });
        open.collect::<Vec<Waiting>>()
    });
    let made = session.query(|portfolio, today| {
        let of_today = |attempt: &&Attempt| attempt.opened_at.date() == today && attempt.counts();
        let all = portfolio.accounts().map(|account| portfolio.activity(&account.customer.id));
        all.map(|activity| activity.attempts.iter().filter(of_today).count()).sum::<usize>()
    });
    view! {
        <Card title=words::day::open(lang)>
            <p class="quiet">
                {words::day::contacts(lang)} ": " {move || words::day::contacts_count(lang, made.get() as i64)}
            </p>
            {move || match waiting.read().is_empty() {
                true => view! { <p role="status">{words::day::open_none(lang)}</p> }.into_any(),
                false => {
                    let today = session.today();
                    let rows = waiting.get().into_iter().map(|it| row(lang, act, today, it)).collect_view();
                    view! { <ul class="day-list">{rows}</ul> }.into_any()
                }
            }}
        </Card>
    }
}

fn row(lang: Lang, act: Act, today: NaiveDate, waiting: Waiting) -> impl IntoView {
    let Waiting { customer, name, attempt } = waiting;
    let (when, time) = (format::relative(lang, attempt.opened_at.date(), today), attempt.opened_at.time());
    let said = words::day::opened_at(lang, explain::channel(lang, attempt.channel), when, format::time(time));
    let likely = match attempt.channel {
        Channel::Call | Channel::Visit => (ResultCode::NoAnswer, words::day::no_answer(lang)),
        Channel::WhatsApp | Channel::Sms | Channel::Email => {
            (ResultCode::MessageSent, words::day::sent(lang))
        }
    };
    let other = Route::record(customer.clone(), attempt.id).to_string();
    let button = |(result, label): (ResultCode, &'static str)| {
        let (customer, channel, id) = (customer.clone(), attempt.channel, attempt.id);
        let said = words::day::closed_said(lang, &name, explain::result(lang, result));
        let close = move || {
            let command = RecordOutcome::closing(customer.clone(), id, channel, result);
            act.run(command, said.clone());
        };
        view! { <Button on_click=move |()| close()>{label}</Button> }
    };
    view! {
        <li>
            <Glyph icon=channel_icon(attempt.channel) />
            <span class="grow"><strong>{name.clone()}</strong> <br /> <span class="quiet small">{said}</span></span>
            {button(likely)}
            {button((ResultCode::NotMade, words::day::not_made(lang)))}
            <LinkButton kind=ButtonKind::Quiet icon=Icon::Edit href=other>{words::day::other(lang)}</LinkButton>
        </li>
    }
}

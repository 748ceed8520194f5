//! The whole round beside the one in hand: who is next, and how far each has come.

use leptos::prelude::*;

use super::round::Round;
use crate::app::Session;
use crate::domain::contact_point::Channel;
use crate::domain::id::CustomerId;
use crate::domain::queue::Step;
use crate::i18n::{Lang, words};
use crate::ui::kit::{Chip, Glyph, Tone};
use crate::ui::meaning::channel_icon;

#[derive(Clone, PartialEq)]
struct Line {
    customer: CustomerId,
    name: String,
    channel: Channel,
    step: Step,
    can_be_picked: bool,
    passed: bool,
}

#[component]
pub fn TheRest() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let round = Round::here();
    let lines = expect_context::<Session>().query(move |portfolio, _| {
        let (queue, passed) = (round.queue.read(), round.passed.read());
        let line = |it: &crate::domain::queue::Reminder| {
            Some(Line {
                name: portfolio.account(&it.customer)?.customer.name.clone(),
                passed: passed.contains(&it.customer),
                can_be_picked: it.wanted || matches!(it.step, Step::Opened(_)),
                customer: it.customer.clone(),
                channel: it.channel,
                step: it.step,
            })
        };
        queue.0.iter().filter_map(line).collect::<Vec<Line>>()
    });
    let here = Memo::new(move |_| round.in_hand.read().as_ref().map(|it| it.reminder.customer.clone()));
    let rows = move || lines.get().into_iter().map(|it| row(lang, round, here, it)).collect_view();
    view! {
        <aside class="sending-rest" aria-label=words::sending::all(lang)>
            <ol class="sending-list" tabindex="0" aria-label=words::sending::all(lang)>{rows}</ol>
        </aside>
    }
}

fn row(lang: Lang, round: Round, here: Memo<Option<CustomerId>>, line: Line) -> impl IntoView {
    let Line { customer, name, channel, step, can_be_picked, passed } = line;
    let (tone, said) = match step {
        Step::Prepared if passed => (Tone::Neutral, words::sending::step_passed(lang)),
        Step::Prepared => (Tone::Info, words::sending::step_prepared(lang)),
        Step::Opened(_) => (Tone::Due, words::sending::step_opened(lang)),
        Step::Marked => (Tone::Paid, words::sending::step_marked(lang)),
        Step::NotMade => (Tone::Neutral, words::sending::step_not_made(lang)),
        Step::Refused => (Tone::Danger, words::sending::step_refused(lang)),
    };
    let id = customer.clone();
    let current = move || (here.read().as_ref() == Some(&id)).then_some("true");
    let body = view! {
        <Glyph icon=channel_icon(channel) />
        <span class="grow truncate">{name}</span>
        <Chip tone>{said}</Chip>
    };
    let row = match can_be_picked && step != Step::Marked {
        true => view! {
            <button type="button" class="sending-line" on:click=move |_| round.pick(customer.clone())>{body}</button>
        }
        .into_any(),
        false => view! { <span class="sending-line">{body}</span> }.into_any(),
    };
    view! { <li aria-current=current>{row}</li> }
}

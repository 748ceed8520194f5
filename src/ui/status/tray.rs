//! The tray of attempts without a result. It does not go away by itself: a contact that
//! nobody wrote down is a contact that did not happen.

use leptos::prelude::*;

use crate::app::Session;
use crate::domain::contact_point::Channel;
use crate::domain::id::{AttemptId, CustomerId};
use crate::i18n::{Lang, explain, words};
use crate::ui::kit::{Glyph, Icon};
use crate::ui::route::Route;

/// So many stand side by side; the rest is counted.
const SHOWN: usize = 4;

#[derive(Clone, Debug, PartialEq)]
struct Waiting {
    attempt: AttemptId,
    customer: CustomerId,
    name: String,
    channel: Channel,
}

#[component]
pub fn Tray() -> impl IntoView {
    let session = expect_context::<Session>();
    let lang = expect_context::<Lang>();
    let waiting = session.query(|portfolio, _| {
        let open = portfolio.open_attempts().into_iter().filter_map(|(customer, attempt)| {
            let name = portfolio.account(customer)?.customer.name.clone();
            Some(Waiting { attempt: attempt.id, customer: customer.clone(), name, channel: attempt.channel })
        });
        open.collect::<Vec<_>>()
    });
    move || {
        let waiting = waiting.get();
        let count = waiting.len();
        (count > 0).then(|| {
            let links: Vec<_> = waiting.into_iter().rev().take(SHOWN).map(|it| link(lang, it)).collect();
            view! {
                <section class="tray" aria-label=words::status::tray(lang)>
                    <Glyph icon=Icon::Clock />
                    <strong>{words::status::without_result(lang, count as i64)}</strong>
                    <ul class="cluster">{links}</ul>
                </section>
            }
        })
    }
}

fn link(lang: Lang, waiting: Waiting) -> impl IntoView {
    let to = Route::record(waiting.customer, waiting.attempt);
    let what = words::status::record(lang, explain::channel(lang, waiting.channel), waiting.name);
    view! { <li><a href=to.to_string()>{what}</a></li> }
}

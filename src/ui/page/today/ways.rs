//! The ways out of the list that take all of it along: today's reminders, and the working day.

use leptos::prelude::*;

use crate::app::Session;
use crate::domain::queue::{Queue, Step};
use crate::i18n::{Lang, words};
use crate::ui::kit::{ButtonKind, Icon, LinkButton};
use crate::ui::route::{Address, Route};

#[component]
pub(super) fn Ways() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let worklist = session.worklist();
    let left = session.query(move |portfolio, today| {
        let queue = Queue::of(portfolio, &worklist.read(), today);
        queue.count(|step| matches!(step, Step::Prepared | Step::Opened(_)))
    });
    let sending = Address::from(Route::Sending).to_string();
    view! {
        <div class="cluster">
            {move || (left.get() > 0).then(|| view! {
                <LinkButton icon=Icon::Message href=sending.clone()>
                    {words::sending::prepare(lang, left.get() as i64)}
                </LinkButton>
            })}
            <LinkButton icon=Icon::Visit kind=ButtonKind::Quiet href=Address::from(Route::Day).to_string()>
                {words::day::title(lang)}
            </LinkButton>
        </div>
    }
}

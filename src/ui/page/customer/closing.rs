//! After the third reminder a contact ends in a payment, a promise, a plan, a dispute or nobody
//! there. Where a result leaves the question open, the form says so and offers those that close it.

use leptos::prelude::*;

use super::desk::Desk;
use super::record::Record;
use crate::domain::attempt::ResultCode;
use crate::domain::ladder;
use crate::domain::worklist::wants_closing;
use crate::i18n::{Lang, explain, words};
use crate::ui::kit::{Button, Glyph, Icon};

const CLOSING: [ResultCode; 4] =
    [ResultCode::Promised, ResultCode::AsksForPlan, ResultCode::Disputed, ResultCode::PaymentInProcess];

/// Whether the chosen result leaves open what this contact has to settle.
pub(super) fn use_left_open(desk: Desk, record: Record) -> Memo<bool> {
    let wanted = desk.about(wants_closing);
    Memo::new(move |_| wanted.get() && record.result.get().is_some_and(ladder::leaves_open))
}

#[component]
pub(super) fn Closing(record: Record) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let open = use_left_open(Desk::here(), record);
    let offer = move |result: ResultCode| {
        view! { <Button on_click=move |()| record.choose(result)>{explain::result(lang, result)}</Button> }
    };
    move || {
        open.get().then(|| {
            view! {
                <div class="customer-after" role="status">
                    <p class="customer-after-title"><Glyph icon=Icon::Warning /> <span>{words::customer::must_close(lang)}</span></p>
                    <div class="cluster">{CLOSING.map(offer).collect_view()}</div>
                </div>
            }
        })
    }
}

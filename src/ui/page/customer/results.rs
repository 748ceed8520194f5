//! What came of it: the usual results of the channel first, the rest one press away.

use leptos::prelude::*;

use super::places;
use super::record::Record;
use crate::domain::attempt::ResultCode;
use crate::domain::likely;
use crate::i18n::{Lang, explain, words};
use crate::ui::kit::{Button, ButtonKind};

#[component]
pub fn Results(record: Record) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let all = RwSignal::new(false);
    let chip = move |result: ResultCode| {
        view! {
            <label class="chip chip-button customer-result">
                <input type="radio" name="customer-result"
                    prop:checked=move || record.result.get() == Some(result)
                    on:change=move |_| record.choose(result) />
                <span class="chip-text">{explain::result(lang, result)}</span>
            </label>
        }
    };
    let first = move || likely::results(record.channel.get()).map(chip);
    // A result chosen by a key stays in sight, wherever it belongs.
    let beyond = Memo::new(move |_| {
        let first = likely::results(record.channel.get());
        let chosen = record.result.get();
        let more = ResultCode::ALL.into_iter().filter(|result| !first.contains(result));
        more.filter(|result| all.get() || chosen == Some(*result)).collect::<Vec<ResultCode>>()
    });
    let rest = move || beyond.get().into_iter().map(chip).collect_view();
    let more = move || {
        (!all.get()).then(|| {
            view! {
                <Button kind=ButtonKind::Quiet on_click=move |()| all.set(true)>
                    {words::customer::more_results(lang)}
                </Button>
            }
        })
    };
    view! {
        <div class="cluster" data-gap="1" role="radiogroup" id=places::RESULTS aria-label=words::customer::result(lang)>
            {first} {rest} {more}
        </div>
    }
}

//! What came of it: the usual results of the channel first, the rest one press away.

use leptos::prelude::*;

use super::places;
use super::record::Record;
use crate::domain::attempt::ResultCode;
use crate::domain::likely;
use crate::i18n::{Lang, explain, words};
use crate::ui::kit::{Button, ButtonKind, FilterChip};

#[component]
pub fn Results(record: Record) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let all = RwSignal::new(false);
    let chip = move |result: ResultCode| {
        let pressed = Signal::derive(move || record.result.get() == Some(result));
        view! {
            <FilterChip pressed on_toggle=move || record.choose(result)>{explain::result(lang, result)}</FilterChip>
        }
    };
    let first = move || likely::results(record.channel.get()).map(chip);
    let rest = move || {
        let first = likely::results(record.channel.get());
        let is_chosen = |result: &ResultCode| record.result.get() == Some(*result);
        let more = ResultCode::ALL.into_iter().filter(|result| !first.contains(result));
        let shown = more.filter(|result| all.get() || is_chosen(result));
        shown.map(chip).collect_view()
    };
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
        <div class="cluster" data-gap="1" role="group" id=places::RESULTS aria-label=words::customer::result(lang)>
            {first} {rest} {more}
        </div>
    }
}

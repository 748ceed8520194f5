//! What a file shows of the promises that stand, beside the likely payments that say so.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::desk::Desk;
use super::judged::Judged;
use crate::i18n::{Lang, format, words};
use crate::import::promised::{Fate, Judgement, Verdict};
use crate::import::review::Line;
use crate::ui::kit::{Button, ButtonKind, Chip, Icon, Tone};

/// So many promises are shown at first.
const SHOWN: usize = 5;

#[component]
pub fn Promises(judged: Memo<Judged>, as_of: chrono::NaiveDate) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    let all = RwSignal::new(false);
    let fates = Memo::new(move |_| {
        let (gone, refused) = (desk.gone.get(), desk.refused.get());
        judged.with(|judged| fates(judged, desk, gone, &refused, as_of))
    });
    let rows = move || {
        let most = if all.get() { usize::MAX } else { SHOWN };
        fates.with(|fates| fates.iter().take(most).map(|fate| row(lang, fate)).collect_view())
    };
    let unseen = move || if all.get() { 0 } else { fates.read().len().saturating_sub(SHOWN) };
    let any_unseen = move || unseen() != 0;
    let none = move || fates.read().is_empty();
    view! {
        <Show when=move || !none()>
            <div class="import-promises">
                <h3>{words::import_desk::promises(lang)}</h3>
                <ul>{rows}</ul>
                <Show when=any_unseen>
                    <Button kind=ButtonKind::Quiet icon=Icon::ChevronDown on_click=move || all.set(true)>
                        {move || words::import_review::more(lang, unseen() as i64)}
                    </Button>
                </Show>
            </div>
        </Show>
    }
}

/// Those kept first, then by customer as they come.
fn fates(
    judged: &Judged,
    desk: Desk,
    gone: Option<crate::domain::change::Gone>,
    refused: &BTreeSet<Line>,
    as_of: chrono::NaiveDate,
) -> Vec<Fate> {
    let (today, tolerance) = desk.session.ask(|portfolio, today| (today, portfolio.settings().tolerance()));
    let judgement = Judgement { gone, refused, as_of, today, tolerance };
    let mut fates: Vec<Fate> = judged.promised.iter().filter_map(|it| it.fate(&judgement)).collect();
    fates.sort_by_key(|fate| fate.verdict);
    fates
}

fn row(lang: Lang, fate: &Fate) -> impl IntoView + use<> {
    let (tone, icon, verdict) = match fate.verdict {
        Verdict::Kept => (Tone::Paid, Icon::Check, words::import_desk::verdict_kept(lang)),
        Verdict::Part => (Tone::Due, Icon::Promise, words::import_desk::verdict_part(lang)),
        Verdict::Late => (Tone::Overdue1, Icon::Clock, words::import_desk::verdict_late(lang)),
    };
    let came = format::totals(lang, &fate.came);
    let day = format::date(lang, fate.due_on);
    let sentence = match fate.amount {
        Some(amount) => {
            words::import_desk::promised(lang, &fate.customer, format::money(lang, amount, false), day, came)
        }
        None => words::import_desk::promised_any(lang, &fate.customer, day, came),
    };
    view! { <li><Chip tone icon=icon>{verdict}</Chip>" "<span>{sentence}</span></li> }
}

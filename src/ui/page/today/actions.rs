//! The verbs about the chosen customer.

use leptos::prelude::*;

use super::line::{next_address, next_icon};
use super::verbs::Verbs;
use crate::domain::calendar::{day_after, next_monday};
use crate::domain::worklist::NextAction;
use crate::i18n::{Lang, explain, words};
use crate::ui::kit::{Button, ButtonKind, Icon, LinkButton, Menu, MenuItem, MenuSeparator};

#[component]
pub(super) fn Actions(verbs: Verbs) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let next = Memo::new(move |_| verbs.chosen.read().as_ref().map(|line| line.entry.next));
    let href = move || verbs.chosen.read().as_ref().map(|line| next_address(&line.entry)).unwrap_or_default();
    let objective = move || next.get().map(|next| explain::objective(lang, next.objective));
    let verb = move || next.get().map(|next| verb(lang, next));
    // The drawing belongs to the channel; the link itself stays.
    let icon = move || next.get().map(|next| view! { <crate::ui::kit::Glyph icon=next_icon(next) /> });
    view! {
        <p class="quiet small">{objective}</p>
        <div class="cluster">
            <LinkButton kind=ButtonKind::Primary href=Signal::derive(href)>{icon} {verb}</LinkButton>
            <Button icon=Icon::Check keys="h" tooltip=words::today::done_hint(lang)
                on_click=move || verbs.finish()>{words::today::done(lang)}</Button>
            <SnoozeMenu verbs />
            <Button kind=ButtonKind::Quiet icon=Icon::Exclude on_click=move || verbs.ask_exclude()>
                {words::today::exclude(lang)}
            </Button>
        </div>
    }
}

fn verb(lang: Lang, next: NextAction) -> &'static str {
    match next.channel {
        Some(channel) => explain::channel_verb(lang, channel),
        None => words::verb::complete_data(lang),
    }
}

#[component]
fn SnoozeMenu(verbs: Verbs) -> impl IntoView {
    let lang = expect_context::<Lang>();
    view! {
        <Menu label=words::today::snooze(lang) icon=Icon::Snooze>
            <MenuItem on_choose=move || verbs.snooze(day_after(verbs.today(), 1))>
                {words::today::snooze_tomorrow(lang)}
            </MenuItem>
            <MenuItem on_choose=move || verbs.snooze(day_after(verbs.today(), 3))>
                {words::today::snooze_three_days(lang)}
            </MenuItem>
            <MenuItem on_choose=move || verbs.snooze(next_monday(verbs.today()))>
                {words::today::snooze_monday(lang)}
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon=Icon::Calendar on_choose=move || verbs.ask_snooze()>
                {words::today::snooze_choose(lang)}
            </MenuItem>
        </Menu>
    }
}

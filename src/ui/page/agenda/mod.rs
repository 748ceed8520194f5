//! Agenda: what is coming, by day, what is late first.
//!
//! Which item stands where is `domain::agenda`; here it is shown, walked through with keys
//! and sent to "done" or to another day.

use leptos::prelude::*;

mod add;
mod desk;
mod item;
mod postpone;
mod sections;
mod week;

use add::AddTaskDialog;
use desk::Desk;
use postpone::MoveDialog;
use sections::{DoneToday, Sections};
use week::WeekStrip;

use crate::domain::agenda::Show;
use crate::i18n::words;
use crate::ui::kit::{Button, ButtonKind, EmptyState, FilterChip, Icon};
use crate::ui::shell::{Page, use_lang};

#[component]
pub fn AgendaPage() -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::provide();
    let adding = RwSignal::new(false);
    desk.use_keys(adding);
    let count = move || {
        let open = move || desk.whole.read().count(Show::Everything) as i64;
        view! { <span class="quiet">{move || words::agenda::items(lang, open())}</span> }
    };
    let actions = move || {
        view! {
            <Button icon=Icon::Download on_click=move || desk.to_calendar(None)>{words::agenda::ics(lang)}</Button>
            <Button kind=ButtonKind::Primary icon=Icon::Plus keys="t" on_click=move || adding.set(true)>
                {words::agenda::add(lang)}
            </Button>
        }
    };
    let is_empty = Memo::new(move |_| desk.whole.read().is_empty());
    let content = move || match is_empty.get() {
        true => view! { <Nothing adding /> }.into_any(),
        false => view! { <WeekStrip /> <Filters /> <Sections /> <DoneToday /> }.into_any(),
    };
    view! {
        <Page title=words::agenda::title(lang) detail=move || count() actions>
            {content}
        </Page>
        <AddTaskDialog open=adding />
        <MoveDialog />
    }
}

#[component]
fn Nothing(adding: RwSignal<bool>) -> impl IntoView {
    let lang = use_lang();
    view! {
        <EmptyState icon=Icon::Calendar title=words::agenda::empty_title(lang) text=words::agenda::empty_text(lang)>
            <Button icon=Icon::Plus on_click=move || adding.set(true)>{words::agenda::add(lang)}</Button>
        </EmptyState>
    }
}

#[component]
fn Filters() -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let count = move |show| desk.whole.read().count(show);
    let toggle = move |own| {
        desk.show.update(|show| *show = if *show == own { Show::Everything } else { own });
    };
    view! {
        <div class="cluster" role="group" aria-label=words::agenda::filters(lang)>
            <FilterChip pressed=Signal::derive(move || desk.show.get() == Show::Tasks) icon=Icon::List
                on_toggle=move || toggle(Show::Tasks)>
                {move || words::agenda::tasks(lang, count(Show::Tasks))}
            </FilterChip>
            <FilterChip pressed=Signal::derive(move || desk.show.get() == Show::Promises) icon=Icon::Promise
                on_toggle=move || toggle(Show::Promises)>
                {move || words::agenda::promises(lang, count(Show::Promises))}
            </FilterChip>
            {move || (count(Show::Instalments) > 0).then(|| view! {
                <FilterChip pressed=Signal::derive(move || desk.show.get() == Show::Instalments) icon=Icon::Money
                    on_toggle=move || toggle(Show::Instalments)>
                    {move || words::agenda::instalments(lang, count(Show::Instalments))}
                </FilterChip>
            })}
        </div>
    }
}

//! The ranked list, with the chosen customer beside it.

use leptos::prelude::*;

use super::detail::Detail;
use super::empty::AllDone;
use super::filter::{Filter, FilterChips};
use super::line::{self, Setting};
use super::selection::{PANES, Selection, lines};
use super::verbs::Verbs;
use crate::app::Session;
use crate::domain::figures::Figures;
use crate::i18n::{Lang, words};
use crate::ui::kit::{Button, EmptyState, Icon, Rows, VirtualList, window};
use crate::ui::later::{Later, Piece};
use crate::ui::shell::use_shortcut;

/// The height of a line, as in the stylesheet.
const LINE_HEIGHT: f64 = 52.0;
pub(super) const DETAIL: &str = "today-detail";
/// Narrower than this the detail is a sheet over the list, as in the stylesheet.
const NARROW: &str = "(width < 1024px)";

#[component]
pub(super) fn ListView() -> impl IntoView {
    let session = expect_context::<Session>();
    let worklist = session.worklist();
    let nobody = Memo::new(move |_| worklist.read().entries.is_empty());
    move || match nobody.get() {
        true => view! { <AllDone /> }.into_any(),
        false => view! { <Panes /> }.into_any(),
    }
}

#[component]
fn Panes() -> impl IntoView {
    let session = expect_context::<Session>();
    let filter = Filter::here();
    let selection = Selection::over(lines(session, filter));
    let verbs = Verbs::over(selection);
    let sheet = RwSignal::new(false);
    let narrowed = Memo::new(move |_| filter.keys());
    Effect::new(move |before: Option<[String; 3]>| {
        let now = narrowed.get();
        if before.is_some_and(|before| before != now) {
            selection.restart();
        }
        now
    });
    let worklist = session.worklist();
    let entries = Signal::derive(move || worklist.with(|list| list.entries.clone()));
    let close = move || {
        sheet.set(false);
        selection.refocus();
    };
    let struck = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" && sheet.get_untracked() {
            event.prevent_default();
            close();
        }
    };
    register_keys(selection, verbs);
    let forms_wanted = verbs.forms_wanted();
    view! {
        <FilterChips filter entries />
        <div class="today-panes" id=PANES tabindex="-1" on:keydown=struck>
            <Lines selection verbs filter sheet />
            <Detail verbs open=sheet on_close=close />
        </div>
        {move || forms_wanted.get().then(|| view! { <Later piece=Piece::Forms(Box::new(verbs)) /> })}
    }
}

fn register_keys(selection: Selection, verbs: Verbs) {
    let lang = expect_context::<Lang>();
    use_shortcut("j", words::today::key_next(lang), move || selection.next());
    use_shortcut("k", words::today::key_previous(lang), move || selection.previous());
    use_shortcut("enter", words::today::key_open(lang), move || verbs.open());
    use_shortcut("h", words::today::done(lang), move || verbs.finish());
    use_shortcut("z", words::today::snooze(lang), move || verbs.ask_snooze());
    use_shortcut("x", words::today::exclude(lang), move || verbs.ask_exclude());
}

#[component]
fn Lines(selection: Selection, verbs: Verbs, filter: Filter, sheet: RwSignal<bool>) -> impl IntoView {
    let session = expect_context::<Session>();
    let lang = expect_context::<Lang>();
    let mixed = session.query(|portfolio, today| Figures::of(portfolio, today).open.iter().count() > 1);
    let press = move |_| {
        if window::matches_media(NARROW) {
            sheet.set(true);
            request_animation_frame(|| window::focus(DETAIL));
        }
    };
    let any = Memo::new(move |_| !selection.lines.read().is_empty());
    move || {
        match any.get() {
        true => {
            let setting = Setting { lang, today: session.today(), mixed: mixed.get() };
            view! {
                <div class="today-list">
                    <VirtualList label=words::today::list(lang) rows=Rows::Table
                        items=selection.lines row_height=Signal::stored(LINE_HEIGHT)
                        head=move || line::head(lang)
                        row=move |_, line| line::cells(setting, line)
                        current=selection.current
                        on_open=move |_| verbs.open() on_press=press
                    />
                </div>
            }
            .into_any()
        }
        false => view! {
            <EmptyState icon=Icon::Search title=words::today::filter_empty(lang) text=words::today::filter_empty_text(lang)>
                <Button on_click=move || filter.clear()>{words::today::filter_clear(lang)}</Button>
            </EmptyState>
        }
        .into_any(),
    }
    }
}

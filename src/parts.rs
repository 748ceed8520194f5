//! Where the parts come from that are not in the first program. In the finished app they are
//! files of their own, loaded when they are first asked for (`cfg(split)`, see `build.rs` and
//! `xtask/src/split.rs`); in any other build they are part of the program. They stand here and
//! not in the library, because the worker shares that and must not carry them.
//!
//! What is used together comes in one file: `work` is Hoy once there is a portfolio, `tables`
//! the agenda and the portfolio. Many parts would make many files of what two of them share.

use std::future::ready;

use cartera::app::{Boot, Session, StorageFailure, Witnessed};
use cartera::browser::later_style;
use cartera::demo;
use cartera::domain::change::Happening;
use cartera::domain::id::CustomerId;
use cartera::ui::later::{Arrival, Draw, Missing, Parts, Piece};
use cartera::ui::page::{agenda, customer, day, import, messages, portfolio, sending, settings, today};
use cartera::ui::route::Route;
use cartera::ui::{palette, playbook, trouble};
use chrono::NaiveDate;
use leptos::prelude::*;
#[cfg(split)]
use wasm_split_helpers::wasm_split;

pub const PARTS: Parts = Parts { piece, example: load_example };

fn piece(piece: Piece) -> Arrival<Draw> {
    let drawn = drawing(piece);
    Box::pin(async move {
        match later_style::arrived().await {
            true => drawn.await,
            false => Err(Missing),
        }
    })
}

fn drawing(piece: Piece) -> Arrival<Draw> {
    match piece {
        Piece::Page(route) => page(route),
        Piece::Worklist => load_worklist(),
        Piece::Waiting => load_waiting(),
        Piece::Done => load_done(),
        Piece::Forms(verbs) => load_forms(*verbs),
        Piece::Detail { verbs, close } => load_detail(*verbs, close),
        Piece::Lost { boot, session, witnessed } => load_lost(boot, session, witnessed),
        Piece::Dead(failure) => load_dead(failure),
        Piece::Palette => load_palette(),
        Piece::Playbook => load_playbook(),
        Piece::Tip(place) => load_tip(place),
    }
}

/// The page of a route; Hoy is the first screen and never comes later, its list apart.
fn page(route: Route) -> Arrival<Draw> {
    match route {
        Route::Customer(id) => load_customer(id),
        Route::Portfolio => load_portfolio(),
        Route::Agenda => load_agenda(),
        Route::Messages => load_messages(),
        Route::Import => load_import(),
        Route::Settings => load_settings(),
        Route::Sending => load_sending(),
        Route::Day => load_day(),
        Route::Today | Route::Gallery | Route::Unknown(_) => Box::pin(ready(Ok(draw(|| ().into_any())))),
    }
}

macro_rules! part {
    ($part:ident, $load:ident, $make:ident($($argument:ident: $kind:ty),*) -> $made:ty, $body:expr) => {
        #[cfg_attr(split, wasm_split($part, fallible))]
        fn $make($($argument: $kind),*) -> Result<$made, Missing> {
            Ok($body)
        }

        fn $load($($argument: $kind),*) -> Arrival<$made> {
            #[cfg(split)]
            return Box::pin($make($($argument),*));
            #[cfg(not(split))]
            return Box::pin(ready($make($($argument),*)));
        }
    };
}

part!(tables, load_agenda, draw_agenda() -> Draw, draw(|| view! { <agenda::AgendaPage /> }.into_any()));
part!(
    customer,
    load_customer,
    draw_customer(id: CustomerId) -> Draw,
    draw(move || view! { <customer::CustomerPage id=id.clone() /> }.into_any())
);
part!(
    messages,
    load_messages,
    draw_messages() -> Draw,
    draw(|| view! { <messages::MessagesPage /> }.into_any())
);
part!(messages, load_playbook, draw_playbook() -> Draw, draw(|| view! { <playbook::Playbook /> }.into_any()));
part!(
    messages,
    load_tip,
    draw_tip(place: &'static str) -> Draw,
    draw(move || view! { <playbook::Tip place /> }.into_any())
);
part!(customer, load_day, draw_day() -> Draw, draw(|| view! { <day::DayPage /> }.into_any()));
part!(customer, load_sending, draw_sending() -> Draw, draw(|| view! { <sending::SendingPage /> }.into_any()));
part!(import, load_import, draw_import() -> Draw, draw(|| view! { <import::ImportPage /> }.into_any()));
part!(
    tables,
    load_portfolio,
    draw_portfolio() -> Draw,
    draw(|| view! { <portfolio::PortfolioPage /> }.into_any())
);
part!(rare, load_settings, draw_settings() -> Draw, draw(|| view! { <settings::SettingsPage /> }.into_any()));
part!(
    work,
    load_worklist,
    draw_worklist() -> Draw,
    draw(|| view! { <today::Worklist /> }.into_any())
);
part!(work, load_waiting, draw_waiting() -> Draw, draw(|| view! { <today::WaitingView /> }.into_any()));
part!(work, load_done, draw_done() -> Draw, draw(|| view! { <today::DoneView /> }.into_any()));
part!(
    work,
    load_forms,
    draw_forms(verbs: today::Verbs) -> Draw,
    draw(move || view! { <today::Forms verbs /> }.into_any())
);
part!(
    work,
    load_detail,
    draw_detail(verbs: today::Verbs, close: Callback<()>) -> Draw,
    draw(move || view! { <today::DetailBody verbs close /> }.into_any())
);
part!(
    rare,
    load_lost,
    draw_lost(boot: Boot, session: Session, witnessed: Witnessed) -> Draw,
    draw(move || view! { <trouble::Lost boot session witnessed=witnessed.clone() /> }.into_any())
);
part!(
    rare,
    load_dead,
    draw_dead(failure: StorageFailure) -> Draw,
    draw(move || view! { <trouble::Dead failure=failure.clone() /> }.into_any())
);
part!(work, load_palette, draw_palette() -> Draw, draw(|| view! { <palette::Palette /> }.into_any()));
part!(rare, load_example, make_example(today: NaiveDate) -> Vec<Happening>, demo::happenings(today));

fn draw(view: impl Fn() -> AnyView + Send + Sync + 'static) -> Draw {
    Box::new(view)
}

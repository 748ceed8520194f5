//! What arrives when it is first asked for, so that the first screen does not wait for it:
//! pages, dialogs and the example portfolio. The program that starts the app says where they come
//! from (`src/parts.rs`); this library, which the worker shares, knows only how to wait for
//! one, and what to say when it does not come.

use std::future::Future;
use std::pin::Pin;

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::act::Act;
use super::kit::{Button, ButtonKind, Card, EmptyState, Icon};
use super::page::today::Verbs;
use super::route::Route;
use crate::app::{Boot, Session, StorageFailure, Witnessed};
use crate::domain::change::Happening;
use crate::i18n::{Lang, words};

/// What draws a page, once it has arrived.
pub type Draw = Box<dyn Fn() -> AnyView + Send + Sync>;

pub type Arrival<T> = Pin<Box<dyn Future<Output = Result<T, Missing>>>>;

/// The part could not be loaded: no connection, and not kept for offline use yet.
#[derive(Clone, Copy, Debug)]
pub struct Missing;

#[cfg(split)]
impl From<wasm_split_helpers::SplitLoaderError> for Missing {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Missing {
        Missing
    }
}

/// What is drawn only when somebody asks for it.
#[derive(Clone)]
pub enum Piece {
    Page(Route),
    /// Hoy: the ranked list, once there is a portfolio.
    Worklist,
    /// Hoy: who waits, and who is done.
    Waiting,
    Done,
    /// Hoy: putting off and leaving out.
    Forms(Box<Verbs>),
    /// Hoy: what is known of the chosen customer.
    Detail {
        verbs: Box<Verbs>,
        close: Callback<()>,
    },
    /// The journal gave back less than was written, or cannot be opened.
    Lost {
        boot: Boot,
        session: Session,
        witnessed: Witnessed,
    },
    Dead(StorageFailure),
    Palette,
    /// The playbook, to be searched while a customer is on the line.
    Playbook,
    /// One tip of the playbook, by its place.
    Tip(&'static str),
}

/// Where the parts come from; provided as context.
#[derive(Clone, Copy)]
pub struct Parts {
    pub piece: fn(Piece) -> Arrival<Draw>,
    /// The example portfolio as it stands on a day.
    pub example: fn(NaiveDate) -> Arrival<Vec<Happening>>,
}

/// A piece: nothing for the moment that it takes to arrive.
#[component]
pub fn Later(piece: Piece) -> impl IntoView {
    let parts = expect_context::<Parts>();
    let draw = RwSignal::new(None::<Result<Draw, Missing>>);
    let load = move || {
        let arrival = (parts.piece)(piece.clone());
        spawn_local(async move {
            let arrived = arrival.await;
            // The person may have gone elsewhere meanwhile.
            let _ = draw.try_set(Some(arrived));
        });
    };
    load();
    let again = Callback::new(move |()| load());
    move || {
        draw.with(|draw| match draw {
            None => ().into_any(),
            Some(Ok(draw)) => draw(),
            Some(Err(Missing)) => view! { <DidNotCome again /> }.into_any(),
        })
    }
}

#[component]
fn DidNotCome(again: Callback<()>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    view! {
        <Card>
            <div role="alert">
                <EmptyState icon=Icon::Warning title=words::start::part_missing(lang)
                    text=words::start::part_missing_text(lang)>
                    <Button kind=ButtonKind::Primary on_click=move || again.run(())>
                        {words::start::try_again(lang)}
                    </Button>
                </EmptyState>
            </div>
        </Card>
    }
}

/// The one way to bring in the example portfolio.
#[derive(Clone, Copy)]
pub struct Example {
    parts: Parts,
    session: Session,
    act: Act,
    lang: Lang,
    loading: RwSignal<bool>,
}

impl Example {
    /// Reads context: call it in the first lines of a component.
    pub fn here() -> Example {
        Example {
            parts: expect_context(),
            session: expect_context(),
            act: Act::here(),
            lang: expect_context(),
            loading: RwSignal::new(false),
        }
    }

    /// Whether it is on its way.
    pub fn loading(self) -> RwSignal<bool> {
        self.loading
    }

    pub fn bring(self) {
        self.loading.set(true);
        let example = (self.parts.example)(self.session.ask(|_, today| today));
        spawn_local(async move {
            match example.await {
                Ok(happenings) => self.act.load(happenings, words::first::demo_said(self.lang)),
                Err(Missing) => self.act.say(words::start::part_missing_text(self.lang)),
            }
            let _ = self.loading.try_set(false);
        });
    }
}

//! What is seen while the journal opens, when it cannot, and from then on.

use leptos::prelude::*;

use super::act::Act;
use super::intake::Intake;
use super::kit::{Skeleton, WindowDrop};
use super::later::{Later, Parts, Piece};
use super::page::InSight;
use super::shell::{Frame, Root, use_shortcut_everywhere};
use super::status::{BackupAge, NewVersion, Saving, Tray};
use crate::app::{Boot, Session, Start, updates};
use crate::i18n::{Lang, words};

/// Mounts the app. The journal opens once, whatever the language does later.
pub fn mount(parts: Parts) {
    mount_to_body(move || {
        provide_context(parts);
        let boot = Boot::begin();
        let waiting = updates::watch();
        view! { <Root>{move || view! { <App boot waiting /> }}</Root> }
    });
}

#[component]
fn App(boot: Boot, waiting: ReadSignal<bool>) -> impl IntoView {
    move || match boot.start.get() {
        Start::Opening => view! { <Opening /> }.into_any(),
        Start::Ready(session) => view! { <Work session waiting /> }.into_any(),
        Start::Lost { session, witnessed } => {
            let piece = Piece::Lost { boot, session, witnessed };
            view! { <Later piece /> }.into_any()
        }
        Start::Dead(failure) => view! { <Later piece=Piece::Dead(failure) /> }.into_any(),
    }
}

/// Nothing for a moment, so that a fast start does not flicker; CSS shows it after 300 ms.
#[component]
fn Opening() -> impl IntoView {
    view! { <main class="start-opening"><Skeleton lines=6 /></main> }
}

/// The app at work.
#[component]
fn Work(session: Session, waiting: ReadSignal<bool>) -> impl IntoView {
    provide_context(session);
    let lang = expect_context::<Lang>();
    let intake = Intake::provide(session);
    let act = Act::here();
    use_shortcut_everywhere("ctrl+z", words::act::undo_last(lang), move || act.undo_last());
    use_shortcut_everywhere("ctrl+shift+z", words::act::redo_last(lang), move || act.redo_last());
    view! {
        <Frame
            palette=|| view! { <Later piece=Piece::Palette /> }
            saved=|| view! { <Saving /> }
            backup=|| view! { <BackupAge /> }
            tray=move || view! { <NewVersion waiting /> <Tray /> }
        >
            <WindowDrop label=words::import_page::drop_anywhere(lang)
                on_files=Callback::new(move |files| intake.bring(files)) />
            <InSight />
        </Frame>
    }
}

//! What is seen while the journal opens, when it cannot, and from then on.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::act::Act;
use super::intake::Intake;
use super::kit::{Button, ButtonKind, Card, Icon, Skeleton, Toasts, Tone, WindowDrop};
use super::later::{Later, Parts, Piece};
use super::navigate::navigate;
use super::page::InSight;
use super::route::Route;
use super::shell::{Frame, Root, use_shortcut_everywhere};
use super::status::{BackupAge, NewVersion, Saving, Tray};
use crate::app::{Boot, Session, Start, StorageFailure, Witnessed, boot, updates};
use crate::i18n::{Lang, explain, words};

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
        Start::Lost { session, witnessed } => view! { <Lost boot session witnessed /> }.into_any(),
        Start::Dead(failure) => view! { <Dead failure /> }.into_any(),
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

/// Some of what was written is gone. The backup is the way back; going on is a choice.
#[component]
fn Lost(boot: Boot, session: Session, witnessed: Witnessed) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let toasts = expect_context::<Toasts>();
    let export = move |()| {
        spawn_local(async move {
            if let Err(failure) = session.save_backup().await {
                toasts.fail(explain::failure(lang, &failure));
            }
        });
    };
    let restore = move |()| {
        boot.go_on();
        navigate(Route::Settings);
    };
    view! {
        <main class="start-card">
            <Card title=words::start::lost_title(lang) tone=Tone::Danger>
                <p>{explain::witnessed(lang, &witnessed)}</p>
                <p>{words::start::lost_advice(lang)}</p>
                <div class="cluster">
                    <Button kind=ButtonKind::Primary on_click=restore>{words::start::restore(lang)}</Button>
                    <Button icon=Icon::Download on_click=export>{words::start::export(lang)}</Button>
                    <Button kind=ButtonKind::Quiet on_click=move |()| boot.go_on()>
                        {words::start::go_on(lang)}
                    </Button>
                </div>
            </Card>
        </main>
    }
}

/// The journal cannot be opened. Nothing was changed; the last card can still read what is
/// there.
#[component]
fn Dead(failure: StorageFailure) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let detail = explain::failure(lang, &failure);
    let for_card = detail.clone();
    view! {
        <main class="start-card">
            <Card title=words::start::dead_title(lang) tone=Tone::Danger>
                <p>{detail}</p>
                <p>{words::start::dead_advice(lang)}</p>
                <div class="cluster">
                    <Button kind=ButtonKind::Primary on_click=|()| boot::reload()>
                        {words::start::reload(lang)}
                    </Button>
                    <Button icon=Icon::Download on_click=move |()| boot::show_last_card(&for_card)>
                        {words::start::export(lang)}
                    </Button>
                </div>
            </Card>
        </main>
    }
}

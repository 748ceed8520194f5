//! What is seen when the journal cannot be opened, or gave back less than was written.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::kit::{Button, ButtonKind, Card, Icon, Toasts, Tone};
use super::navigate::navigate;
use super::route::Route;
use crate::app::{Boot, Session, StorageFailure, Witnessed, boot};
use crate::i18n::{Lang, explain, words};

/// Some of what was written is gone. The backup is the way back; going on is a choice.
#[component]
pub fn Lost(boot: Boot, session: Session, witnessed: Witnessed) -> impl IntoView {
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
pub fn Dead(failure: StorageFailure) -> impl IntoView {
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

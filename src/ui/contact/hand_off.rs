//! From the laptop to the telephone: the code, large enough for a camera, with the number in
//! figures for whoever dials it by hand. Nothing is fetched.

use leptos::prelude::*;

use crate::domain::message::launch::Obstacle;
use crate::export::hand_off::HandOff;
use crate::i18n::{Lang, explain, words};
use crate::ui::kit::{Button, Dialog, DialogActions};

/// Opens while `open` is true. `make` is asked then, and only then.
#[component]
pub fn HandOffDialog(
    open: RwSignal<bool>,
    #[prop(into)] make: Callback<(), Result<HandOff, Obstacle>>,
    /// The number as it is read.
    #[prop(into)]
    number: Signal<String>,
    /// The code was scanned: the contact is under way on the telephone.
    #[prop(into)]
    on_scanned: Callback<()>,
    /// Whether it may be opened, asked when the code is shown.
    #[prop(into)]
    allowed: Signal<bool>,
) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let scanned = move || {
        open.set(false);
        on_scanned.run(());
    };
    view! {
        <Dialog open title=words::sending::hand_off(lang)>
            <div class="hand-off">
                {match make.run(()) {
                    Ok(made) => drawn(lang, made),
                    Err(why) => view! { <p role="alert">{explain::obstacle(lang, why)}</p> }.into_any(),
                }}
                <p class="hand-off-number tabular">{move || number.get()}</p>
                <p class="small quiet">{words::sending::hand_off_text(lang)}</p>
            </div>
            <DialogActions>
                <Button on_click=move |()| open.set(false)>{words::kit::close(lang)}</Button>
                <Button disabled=Signal::derive(move || !allowed.get()) on_click=move |()| scanned()>
                    {words::sending::scanned(lang)}
                </Button>
            </DialogActions>
        </Dialog>
    }
}

fn drawn(lang: Lang, made: HandOff) -> AnyView {
    let HandOff { code, without_text, .. } = made;
    let side = code.drawn_side();
    view! {
        <svg class="hand-off-code" role="img" aria-label=words::sending::code(lang)
            viewBox=format!("0 0 {side} {side}") shape-rendering="crispEdges">
            <rect width=side height=side fill="#fff" />
            <path d=code.path() fill="#000" />
        </svg>
        {without_text.then(|| view! { <p role="note" class="strong">{words::sending::without_text(lang)}</p> })}
    }
    .into_any()
}

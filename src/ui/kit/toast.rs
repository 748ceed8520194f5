//! Short notices at the edge: what was done, with its undo; what failed, to stay.
//!
//! The regions exist from the start and are empty, so that screen readers hear
//! what appears in them. A notice waits while it is pointed at or focused.

use std::time::Duration;

use leptos::prelude::*;

use super::button::{Button, IconButton};
use super::icon::{Glyph, Icon};
use crate::i18n::{Lang, words};

const STAY: Duration = Duration::from_secs(10);
const AFTER_ATTENTION: Duration = Duration::from_secs(4);

/// Where notices are sent: `expect_context::<Toasts>()`.
#[derive(Clone, Copy)]
pub struct Toasts {
    shown: RwSignal<Vec<Toast>>,
    last: StoredValue<u32>,
}

#[derive(Clone)]
struct Toast {
    number: u32,
    text: String,
    action: Option<(String, Callback<()>)>,
    failure: bool,
}

impl Toasts {
    /// Makes the place and puts it into context, once, at the root.
    pub fn provide() -> Toasts {
        let toasts = Toasts { shown: RwSignal::new(Vec::new()), last: StoredValue::new(0) };
        provide_context(toasts);
        toasts
    }

    /// Says what was done, for ten seconds, with a verb that takes it back:
    /// `toasts.show(text, Some((words::kit::undo(lang), undo)))`.
    ///
    /// A new notice replaces the one before: only the last thing done is at hand.
    pub fn show(self, text: impl Into<String>, action: Option<(impl Into<String>, Callback<()>)>) {
        let toast = Toast {
            number: self.next(),
            text: text.into(),
            action: action.map(|(label, callback)| (label.into(), callback)),
            failure: false,
        };
        self.shown.update(|shown| {
            shown.retain(|other| other.failure);
            shown.push(toast);
        });
    }

    /// Says what was done, without anything to take back.
    pub fn say(self, text: impl Into<String>) {
        self.show(text, None::<(String, _)>);
    }

    /// Says what failed and stays until it is dismissed. The same failure twice is one notice.
    pub fn fail(self, text: impl Into<String>) {
        let toast = Toast { number: self.next(), text: text.into(), action: None, failure: true };
        self.shown.update(|shown| {
            shown.retain(|other| !other.failure || other.text != toast.text);
            shown.push(toast);
        });
    }

    fn dismiss(self, number: u32) {
        // A timer may fire after the page has gone.
        self.shown.try_update(|shown| shown.retain(|toast| toast.number != number));
    }

    fn next(self) -> u32 {
        self.last.update_value(|last| *last += 1);
        self.last.get_value()
    }
}

/// The place where notices appear; once, at the root.
#[component]
pub fn ToastStack() -> impl IntoView {
    let toasts = expect_context::<Toasts>();
    let lang = expect_context::<Lang>();
    let of_kind = move |failure: bool| {
        let shown = toasts.shown.read();
        shown.iter().filter(|toast| toast.failure == failure).cloned().collect::<Vec<_>>()
    };
    view! {
        <section class="toasts" aria-label=words::kit::notices(lang)>
            <div class="toasts-list" role="alert">
                <For each=move || of_kind(true) key=|toast| toast.number let:toast>
                    <Notice toast />
                </For>
            </div>
            <div class="toasts-list" role="status">
                <For each=move || of_kind(false) key=|toast| toast.number let:toast>
                    <Notice toast />
                </For>
            </div>
        </section>
    }
    .into_any()
}

#[component]
fn Notice(toast: Toast) -> impl IntoView {
    let toasts = expect_context::<Toasts>();
    let lang = expect_context::<Lang>();
    let Toast { number, text, action, failure } = toast;
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(running) = timer.try_update_value(Option::take).flatten() {
            running.clear();
        }
    };
    let start = move |stay: Duration| {
        stop();
        if !failure {
            timer.set_value(set_timeout_with_handle(move || toasts.dismiss(number), stay).ok());
        }
    };
    start(STAY);
    on_cleanup(stop);

    let act = action.map(|(label, callback)| {
        let act = move || {
            toasts.dismiss(number);
            callback.run(());
        };
        view! { <Button on_click=act>{label}</Button> }
    });
    view! {
        <div class="toast" data-tone=failure.then_some("danger")
            on:pointerenter=move |_| stop()
            on:pointerleave=move |_| start(AFTER_ATTENTION)
            on:focusin=move |_| stop()
            on:focusout=move |_| start(AFTER_ATTENTION)
        >
            {failure.then(|| view! { <Glyph icon=Icon::Warning /> })}
            <span class="toast-text">{text}</span>
            {act}
            <IconButton icon=Icon::Close label=words::kit::dismiss(lang) at_edge=true
                on_click=move || toasts.dismiss(number) />
        </div>
    }
    .into_any()
}

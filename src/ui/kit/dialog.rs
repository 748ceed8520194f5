//! A question or a form in front of the page.
//!
//! The browser's own `<dialog>`: it holds the focus, answers Escape and gives the
//! focus back. Its content exists only while it is open, so a form opens empty.

use leptos::html;
use leptos::prelude::*;

use super::button::IconButton;
use super::icon::Icon;
use crate::i18n::{Lang, words};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DialogWidth {
    Narrow,
    #[default]
    Medium,
    Wide,
}

/// Opens while `open` is true; closing by any means sets it to false.
///
/// The element with `autofocus` takes the focus, else the first that can. End the
/// content with `DialogActions`.
#[component]
pub fn Dialog(
    open: RwSignal<bool>,
    #[prop(into)] title: Signal<String>,
    #[prop(optional)] width: DialogWidth,
    /// A press beside the dialog closes it. Not for forms: half a text would be lost.
    #[prop(optional)]
    light: bool,
    /// After it closed, whether by Escape, by the cross or by `open`.
    #[prop(optional, into)]
    on_close: Option<Callback<()>>,
    children: ChildrenFn,
) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let width = match width {
        DialogWidth::Narrow => "narrow",
        DialogWidth::Medium => "medium",
        DialogWidth::Wide => "wide",
    };
    view! {
        <ModalFrame open label=title light on_close attr:data-width=width>
            <div class="dialog-frame">
                <div class="dialog-head">
                    <h2 class="dialog-title">{move || title.get()}</h2>
                    <IconButton icon=Icon::Close label=words::kit::close(lang) at_edge=true
                        on_click=move || open.set(false) />
                </div>
                <div class="dialog-body" tabindex="-1">{children()}</div>
            </div>
        </ModalFrame>
    }
    .into_any()
}

/// A dialog without a head: what holds the focus, closes and gives it back.
#[component]
pub fn ModalFrame(
    open: RwSignal<bool>,
    /// Its name, said and not shown.
    #[prop(into)]
    label: Signal<String>,
    #[prop(default = "dialog")] class: &'static str,
    #[prop(optional)] light: bool,
    #[prop(optional_no_strip, into)] on_close: Option<Callback<()>>,
    children: ChildrenFn,
) -> impl IntoView {
    let element = NodeRef::<html::Dialog>::new();
    show_while(open, element);
    let closed = move |_| {
        open.set(false);
        if let Some(on_close) = on_close {
            on_close.run(());
        }
    };
    let pressed = move |event: leptos::ev::PointerEvent| {
        let beside = element.get_untracked().is_some_and(|dialog| {
            let dialog: &web_sys::EventTarget = dialog.as_ref();
            event.target().as_ref() == Some(dialog)
        });
        if light && beside {
            open.set(false);
        }
    };
    view! {
        <dialog class=class node_ref=element aria-label=move || label.get() on:close=closed on:pointerdown=pressed>
            {move || open.get().then(|| children())}
        </dialog>
    }
    .into_any()
}

/// The verbs at the end of a dialog; the main one last.
#[component]
pub fn DialogActions(children: Children) -> impl IntoView {
    view! { <div class="dialog-actions">{children()}</div> }
}

/// Follows `open` with the element. Showing waits for the content, so that the
/// focus finds its place; the browser gives it back on closing.
fn show_while(open: RwSignal<bool>, element: NodeRef<html::Dialog>) {
    Effect::new(move || {
        let Some(dialog) = element.get() else { return };
        match open.get() {
            true => request_animation_frame(move || {
                if open.try_get_untracked() == Some(true) && !dialog.open() {
                    // It can only fail for an element that has left the page.
                    let _ = dialog.show_modal();
                    prefer_autofocus(&dialog);
                }
            }),
            false if dialog.open() => dialog.close(),
            false => {}
        }
    });
}

/// The cross stands first in the dialog but should not have the focus first. Without
/// anything to fill in or press, the text takes it, and the arrow keys scroll.
fn prefer_autofocus(dialog: &web_sys::HtmlDialogElement) {
    const WANTED: [&str; 3] = [
        "[autofocus]",
        ".dialog-body :is(input, select, textarea, button, a[href]):not(:disabled)",
        ".dialog-body",
    ];
    let first = WANTED.iter().find_map(|selector| dialog.query_selector(selector).ok().flatten());
    if let Some(first) = first {
        super::window::focus_element(&first);
    }
}

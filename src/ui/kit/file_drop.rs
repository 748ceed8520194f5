//! Bringing files in: a place to drop and a button to pick, and the whole window.

use leptos::html;
use leptos::prelude::*;
use web_sys::File;

use super::button::{Button, ButtonKind};
use super::icon::{Glyph, Icon};

/// A place for files. The button opens the picker; both give the files to `on_files`.
#[component]
pub fn FileDrop(
    #[prop(into)] title: String,
    #[prop(into)] hint: String,
    /// The verb on the button.
    #[prop(into)]
    pick: String,
    /// Endings and types as `<input accept>` takes them: ".csv,.xlsx".
    #[prop(optional, into)]
    accept: Option<String>,
    #[prop(optional)] multiple: bool,
    #[prop(into)] on_files: Callback<Vec<File>>,
) -> impl IntoView {
    let over = RwSignal::new(false);
    let input = NodeRef::<html::Input>::new();
    let picked = move |_| {
        let Some(input) = input.get_untracked() else { return };
        let files = listed(input.files());
        // The same file again must be a change again.
        input.set_value("");
        if !files.is_empty() {
            on_files.run(files);
        }
    };
    let dropped = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        over.set(false);
        let files = listed(event.data_transfer().and_then(|data| data.files()));
        if !files.is_empty() {
            on_files.run(files);
        }
    };
    let open_picker = move || {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    view! {
        <div class="file-drop" data-over=move || over.get().then_some("true")
            on:dragover=move |event| { event.prevent_default(); over.set(true); }
            on:dragleave=move |_| over.set(false)
            on:drop=dropped
        >
            <Glyph icon=Icon::Upload />
            <p class="file-drop-title">{title.clone()}</p>
            <Button kind=ButtonKind::Primary on_click=open_picker>{pick}</Button>
            <p class="file-drop-hint">{hint}</p>
            <input type="file" class="visually-hidden" tabindex="-1" node_ref=input
                aria-label=title accept=accept multiple=multiple on:change=picked />
        </div>
    }
    .into_any()
}

/// A button that opens the file picker, where there is no room for a drop place.
#[component]
pub fn FileButton(
    #[prop(optional)] kind: ButtonKind,
    #[prop(default = Icon::Upload)] icon: Icon,
    #[prop(into)] label: String,
    #[prop(optional, into)] accept: Option<String>,
    #[prop(into)] on_file: Callback<File>,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let picked = move |_| {
        let Some(input) = input.get_untracked() else { return };
        let files = listed(input.files());
        input.set_value("");
        files.into_iter().for_each(|file| on_file.run(file));
    };
    let open_picker = move || {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    let name = label.clone();
    view! {
        <Button kind icon on_click=open_picker>{label}</Button>
        <input type="file" class="visually-hidden" tabindex="-1" node_ref=input
            aria-label=name accept=accept on:change=picked />
    }
    .into_any()
}

/// Takes files dropped anywhere in the window; says so while one is held over it.
/// Once, at the root.
#[component]
pub fn WindowDrop(#[prop(into)] label: String, #[prop(into)] on_files: Callback<Vec<File>>) -> impl IntoView {
    let held = RwSignal::new(false);
    let over = window_event_listener(leptos::ev::dragover, move |event| {
        // Without this the browser would open the file instead of the app.
        event.prevent_default();
        if carries_files(&event) && !held.get_untracked() {
            held.set(true);
        }
    });
    let left = window_event_listener(leptos::ev::dragleave, move |event| {
        if event.related_target().is_none() {
            held.set(false);
        }
    });
    let dropped = window_event_listener(leptos::ev::drop, move |event| {
        held.set(false);
        // A place of its own inside the page has taken them.
        if event.default_prevented() {
            return;
        }
        event.prevent_default();
        let files = listed(event.data_transfer().and_then(|data| data.files()));
        if !files.is_empty() {
            on_files.run(files);
        }
    });
    on_cleanup(move || {
        over.remove();
        left.remove();
        dropped.remove();
    });
    let overlay = move || {
        held.get().then(
            || view! { <div class="window-drop"><Glyph icon=Icon::Upload /> <p>{label.clone()}</p></div> },
        )
    };
    view! { {overlay} }.into_any()
}

fn carries_files(event: &web_sys::DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0))
}

fn listed(files: Option<web_sys::FileList>) -> Vec<File> {
    let Some(files) = files else { return Vec::new() };
    (0..files.length()).filter_map(|at| files.item(at)).collect()
}

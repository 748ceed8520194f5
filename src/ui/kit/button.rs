//! Things to press: a button acts here, a link button leads somewhere.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use super::kbd::Keys;

/// How much a button asks to be pressed. One primary in a view, at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The thing to do next.
    Primary,
    #[default]
    Secondary,
    /// In toolbars and rows, where many stand together.
    Quiet,
    /// Takes something away.
    Danger,
}

impl ButtonKind {
    pub(super) fn name(self) -> &'static str {
        match self {
            ButtonKind::Primary => "primary",
            ButtonKind::Secondary => "secondary",
            ButtonKind::Quiet => "quiet",
            ButtonKind::Danger => "danger",
        }
    }
}

/// A button with a verb on it.
#[component]
pub fn Button(
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional, into)] icon: Option<Icon>,
    /// Work is under way: shows a spinner and ignores presses, but keeps the focus.
    #[prop(optional, into)]
    busy: Signal<bool>,
    #[prop(optional, into)] disabled: Signal<bool>,
    /// Pressed or not, for a button that toggles.
    #[prop(optional, into)]
    pressed: Option<Signal<bool>>,
    /// One line more than the verb says, on hover and focus.
    #[prop(optional, into)]
    tooltip: Signal<Option<String>>,
    /// The key that does the same, as `use_shortcut` writes it ("n", "ctrl+k").
    #[prop(optional, into)]
    keys: Option<&'static str>,
    /// Submits the form around it.
    #[prop(optional)]
    submit: bool,
    /// As wide as its place.
    #[prop(optional)]
    wide: bool,
    #[prop(optional, into)] on_click: Option<Callback<()>>,
    children: Children,
) -> impl IntoView {
    let press = move |event: leptos::ev::MouseEvent| match on_click {
        _ if busy.get_untracked() => event.prevent_default(),
        Some(on_click) => on_click.run(()),
        None => {}
    };
    let spinner_or_icon = move || match busy.get() {
        true => Some(view! { <span class="button-spinner" aria-hidden="true"></span> }.into_any()),
        false => icon.map(|icon| view! { <Glyph icon /> }.into_any()),
    };
    view! {
        <button
            class="button"
            type=if submit { "submit" } else { "button" }
            data-kind=kind.name()
            data-wide=wide.then_some("true")
            data-tooltip=move || tooltip.get()
            aria-description=move || tooltip.get()
            aria-busy=move || busy.get().then_some("true")
            aria-pressed=move || pressed.map(|pressed| pressed.get().to_string())
            disabled=move || disabled.get()
            on:click=press
        >
            {spinner_or_icon}
            {children()}
            {keys.map(|keys| view! { <Keys keys /> })}
        </button>
    }
    .into_any()
}

/// A link that looks like a button: a call, a chat, an e-mail, a page.
///
/// It is a real anchor, so that the long press, the middle click and "copy
/// address" work. `on_click` runs beside the link, never instead of it; only `guard`,
/// asked at the press itself, can keep it from opening.
#[component]
pub fn LinkButton(
    /// Where it leads. Empty: nowhere yet, and it says so.
    #[prop(into)]
    href: Signal<String>,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional, into)] icon: Option<Icon>,
    /// Opens beside the app, for pages that would replace it.
    #[prop(optional)]
    new_tab: bool,
    #[prop(optional, into)] tooltip: Signal<Option<String>>,
    #[prop(optional, into)] keys: Option<&'static str>,
    #[prop(optional)] wide: bool,
    /// Whether it may open, after all, at this moment.
    #[prop(optional, into)]
    guard: Option<Callback<(), bool>>,
    #[prop(optional, into)] on_click: Option<Callback<()>>,
    children: Children,
) -> impl IntoView {
    let leads_somewhere = move || !href.read().is_empty();
    let launched = move |event: leptos::ev::MouseEvent| {
        if href.read_untracked().is_empty() {
            return;
        }
        if guard.is_some_and(|guard| !guard.run(())) {
            event.prevent_default();
        } else if let Some(on_click) = on_click {
            on_click.run(());
        }
    };
    // The middle button opens it too, and raises another event.
    let middle_launched = move |event: leptos::ev::MouseEvent| {
        if event.button() == 1 {
            launched(event);
        }
    };
    view! {
        <a
            class="button"
            href=move || leads_somewhere().then(|| href.get())
            role=move || (!leads_somewhere()).then_some("link")
            aria-disabled=move || (!leads_somewhere()).then_some("true")
            target=new_tab.then_some("_blank")
            rel=new_tab.then_some("noopener noreferrer")
            data-kind=kind.name()
            data-wide=wide.then_some("true")
            data-tooltip=move || tooltip.get()
            aria-description=move || tooltip.get()
            on:click=launched
            on:auxclick=middle_launched
        >
            {icon.map(|icon| view! { <Glyph icon /> })}
            {children()}
            {keys.map(|keys| view! { <Keys keys /> })}
        </a>
    }
    .into_any()
}

/// A square button whose name is heard and shown on hover, for toolbars and rows.
#[component]
pub fn IconButton(
    icon: Icon,
    /// The verb: its accessible name and its tooltip.
    #[prop(into)]
    label: Signal<String>,
    #[prop(default = ButtonKind::Quiet)] kind: ButtonKind,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional, into)] pressed: Option<Signal<bool>>,
    /// Aligns the tooltip with the button's end, for buttons at the edge of the window.
    #[prop(optional)]
    at_edge: bool,
    #[prop(optional, into)] on_click: Option<Callback<()>>,
) -> impl IntoView {
    let press = move |_| {
        if let Some(on_click) = on_click {
            on_click.run(());
        }
    };
    view! {
        <button
            class="button"
            type="button"
            data-kind=kind.name()
            data-shape="square"
            data-tooltip=move || label.get()
            data-tooltip-side=at_edge.then_some("start")
            aria-label=move || label.get()
            aria-pressed=move || pressed.map(|pressed| pressed.get().to_string())
            disabled=move || disabled.get()
            on:click=press
        >
            <Glyph icon />
        </button>
    }
    .into_any()
}

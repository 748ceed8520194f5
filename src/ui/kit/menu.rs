//! A button that opens a list of verbs.
//!
//! The browser's popover closes it on Escape and on a press elsewhere and gives
//! the focus back; placing it and walking through it is done here.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::button::ButtonKind;
use super::icon::{Glyph, Icon};
use super::id;
use super::kbd::Keys;
use super::window::focus_element;

/// A button and its menu. Inside: `MenuItem`, `MenuLink`, `MenuChoice`, `MenuSeparator`.
#[component]
pub fn Menu(
    /// The name of the button and of the menu.
    #[prop(into)]
    label: String,
    #[prop(optional, into)] icon: Option<Icon>,
    /// Shows the icon alone; the label becomes a tooltip.
    #[prop(optional)]
    icon_only: bool,
    #[prop(default = ButtonKind::Quiet)] kind: ButtonKind,
    children: ChildrenFn,
) -> impl IntoView {
    let id = id::fresh("menu");
    let open = RwSignal::new(false);
    let list = NodeRef::<html::Div>::new();
    let button = NodeRef::<html::Button>::new();

    // The items exist only while the menu is open: a table has one menu a row. They go
    // after it has closed, when the focus is back on the button.
    let before = move |event: web_sys::Event| {
        if new_state(&event) == "open" {
            open.set(true);
        }
    };
    let after = move |event: web_sys::Event| {
        // The event comes late: what was chosen may have led to another page.
        let (list, button) = (list.try_get_untracked().flatten(), button.try_get_untracked().flatten());
        let Some((list, button)) = list.zip(button) else { return };
        if new_state(&event) == "open" {
            place(&list, &button);
            walk(&list, Step::First);
        } else {
            open.set(false);
            // The next opening must not flash where this one stood.
            let _ = list.remove_attribute("data-placed");
            // Some browsers do not focus a button that is pressed, so there is nowhere
            // for the popover to give the focus back to.
            if document().active_element().is_none_or(|focused| focused.tag_name() == "BODY") {
                focus_element(&button);
            }
        }
    };
    let walked = move |event: leptos::ev::KeyboardEvent| {
        let step = match event.key().as_str() {
            "ArrowDown" => Step::Next,
            "ArrowUp" => Step::Previous,
            "Home" => Step::First,
            "End" => Step::Last,
            _ => return,
        };
        event.prevent_default();
        if let Some(list) = list.get_untracked() {
            walk(&list, step);
        }
    };
    let chosen = move |event: leptos::ev::MouseEvent| {
        let on_item = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .and_then(|target| target.closest("[role^=menuitem]").ok().flatten());
        if let Some(list) = list.get_untracked().filter(|_| on_item.is_some()) {
            // Already hidden is as good as hidden.
            let _ = list.hide_popover();
        }
    };
    view! {
        <button class="button" type="button" node_ref=button
            data-kind=kind.name()
            data-shape=icon_only.then_some("square")
            data-tooltip=icon_only.then(|| label.clone())
            aria-label=icon_only.then(|| label.clone())
            aria-haspopup="menu"
            aria-expanded=move || open.get().to_string()
            popovertarget=id.clone()
        >
            {icon.map(|icon| view! { <Glyph icon /> })}
            {(!icon_only).then(|| label.clone())}
            {(!icon_only).then(|| view! { <Glyph icon=Icon::ChevronDown size=super::icon::GlyphSize::Small /> })}
        </button>
        <div class="menu" id=id role="menu" popover="auto" node_ref=list aria-label=label
            on:beforetoggle=before on:toggle=after on:keydown=walked on:click=chosen>
            {move || open.get().then(|| children())}
        </div>
    }
    .into_any()
}

/// One verb.
#[component]
pub fn MenuItem(
    #[prop(optional, into)] icon: Option<Icon>,
    #[prop(optional, into)] keys: Option<&'static str>,
    /// Takes something away.
    #[prop(optional)]
    danger: bool,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(into)] on_choose: Callback<()>,
    children: Children,
) -> impl IntoView {
    view! {
        <button class="menu-item" type="button" role="menuitem" tabindex="-1"
            data-tone=danger.then_some("danger")
            disabled=move || disabled.get()
            on:click=move |_| on_choose.run(())
        >
            {icon.map(|icon| view! { <Glyph icon /> })}
            <span>{children()}</span>
            {keys.map(|keys| view! { <Keys keys /> })}
        </button>
    }
    .into_any()
}

/// One place to go.
#[component]
pub fn MenuLink(
    #[prop(into)] href: String,
    #[prop(optional, into)] icon: Option<Icon>,
    #[prop(optional)] new_tab: bool,
    #[prop(optional, into)] on_choose: Option<Callback<()>>,
    children: Children,
) -> impl IntoView {
    let chosen = move |_| {
        if let Some(on_choose) = on_choose {
            on_choose.run(());
        }
    };
    view! {
        <a class="menu-item" role="menuitem" tabindex="-1" href=href
            target=new_tab.then_some("_blank")
            rel=new_tab.then_some("noopener noreferrer")
            on:click=chosen
        >
            {icon.map(|icon| view! { <Glyph icon /> })}
            <span>{children()}</span>
        </a>
    }
    .into_any()
}

/// One of several, of which one holds.
#[component]
pub fn MenuChoice(
    #[prop(into)] checked: Signal<bool>,
    #[prop(into)] on_choose: Callback<()>,
    children: Children,
) -> impl IntoView {
    view! {
        <button class="menu-item" type="button" role="menuitemradio" tabindex="-1"
            aria-checked=move || checked.get().to_string()
            on:click=move |_| on_choose.run(())
        >
            <Glyph icon=Icon::Check />
            <span>{children()}</span>
        </button>
    }
    .into_any()
}

/// A line between groups of verbs.
#[component]
pub fn MenuSeparator() -> impl IntoView {
    view! { <div class="menu-separator" role="separator"></div> }
}

/// The name of the group of verbs that follows.
#[component]
pub fn MenuHeading(children: Children) -> impl IntoView {
    view! { <div class="menu-heading" role="presentation">{children()}</div> }
}

/// "open" or "closed": where a popover's toggle leads.
fn new_state(event: &web_sys::Event) -> String {
    js_sys::Reflect::get(event, &"newState".into())
        .ok()
        .and_then(|state| state.as_string())
        .unwrap_or_default()
}

#[derive(Clone, Copy)]
enum Step {
    First,
    Next,
    Previous,
    Last,
}

fn walk(list: &web_sys::HtmlElement, step: Step) {
    let Ok(found) = list.query_selector_all("[role^=menuitem]:not(:disabled)") else { return };
    let items: Vec<web_sys::Element> =
        (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect();
    let Some(last) = items.len().checked_sub(1) else { return };
    let focused = document().active_element();
    let here = items.iter().position(|item| Some(item) == focused.as_ref());
    let target = match (step, here) {
        (Step::First, _) | (Step::Next, None) => 0,
        (Step::Last, _) | (Step::Previous, None | Some(0)) => last,
        (Step::Next, Some(here)) => {
            if here == last {
                0
            } else {
                here + 1
            }
        }
        (Step::Previous, Some(here)) => here - 1,
    };
    focus_element(&items[target]);
}

/// Below the button and in line with it, or above where there is no room below,
/// never outside the window.
fn place(list: &web_sys::HtmlElement, button: &web_sys::HtmlElement) {
    const MARGIN: f64 = 8.0;
    const GAP: f64 = 4.0;
    let (at, size) = (button.get_bounding_client_rect(), list.get_bounding_client_rect());
    let length =
        |value: Result<wasm_bindgen::JsValue, _>| value.ok().and_then(|value| value.as_f64()).unwrap_or(0.0);
    let (width, height) = (length(window().inner_width()), length(window().inner_height()));

    let fits_below = at.bottom() + GAP + size.height() + MARGIN <= height;
    let top = if fits_below { at.bottom() + GAP } else { at.top() - GAP - size.height() };
    let left = if at.left() + size.width() + MARGIN <= width { at.left() } else { at.right() - size.width() };

    let style = list.style();
    // Both properties exist everywhere; a refusal leaves the menu in the corner, usable.
    let _ = style.set_property("top", &format!("{}px", top.max(MARGIN)));
    let _ = style.set_property("left", &format!("{}px", left.max(MARGIN)));
    let _ = list.set_attribute("data-placed", "true");
}

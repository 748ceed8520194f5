//! Views of one thing, of which one is in sight.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use super::window;

/// One view: its key (also in addresses), its name, perhaps how much is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    pub key: &'static str,
    pub label: String,
    pub icon: Option<Icon>,
    pub count: Option<String>,
}

impl Tab {
    pub fn new(key: &'static str, label: impl Into<String>) -> Tab {
        Tab { key, label: label.into(), icon: None, count: None }
    }

    pub fn icon(self, icon: Icon) -> Tab {
        Tab { icon: Some(icon), ..self }
    }

    /// A number beside the name, already written as people read it.
    pub fn count(self, count: impl Into<String>) -> Tab {
        Tab { count: Some(count.into()), ..self }
    }
}

/// The row of tabs; each has its `TabPanel` with the same key somewhere below.
/// Arrows move between them, as in any tab list.
#[component]
pub fn Tabs(
    /// What these are views of.
    #[prop(into)]
    label: String,
    #[prop(into)] tabs: Signal<Vec<Tab>>,
    selected: RwSignal<String>,
) -> impl IntoView {
    let moved = move |event: leptos::ev::KeyboardEvent| {
        let tabs = tabs.read_untracked();
        let here = tabs.iter().position(|tab| *selected.read_untracked() == tab.key).unwrap_or(0);
        let Some(last) = tabs.len().checked_sub(1) else { return };
        let target = match event.key().as_str() {
            "ArrowRight" => (here + 1) % tabs.len(),
            "ArrowLeft" => here.checked_sub(1).unwrap_or(last),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        selected.set(tabs[target].key.to_owned());
        window::focus(&tab_id(tabs[target].key));
    };
    let row = move || {
        let tabs = tabs.get().into_iter();
        tabs.map(|tab| {
            let key = tab.key;
            let is_selected = move || *selected.read() == key;
            view! {
                <button class="tab" type="button" role="tab"
                    id=tab_id(key)
                    aria-controls=panel_id(key)
                    aria-selected=move || is_selected().to_string()
                    tabindex=move || if is_selected() { "0" } else { "-1" }
                    on:click=move |_| selected.set(key.to_owned())
                >
                    {tab.icon.map(|icon| view! { <Glyph icon /> })}
                    {tab.label}
                    {tab.count.map(|count| view! { <span class="tab-count">{count}</span> })}
                </button>
            }
        })
        .collect_view()
    };
    view! { <div class="tabs" role="tablist" aria-label=label on:keydown=moved>{row}</div> }.into_any()
}

/// What a tab shows. Its content exists only while it is in sight.
#[component]
pub fn TabPanel(tab: &'static str, selected: RwSignal<String>, children: ChildrenFn) -> impl IntoView {
    let in_sight = Memo::new(move |_| *selected.read() == tab);
    view! {
        <div class="tab-panel" role="tabpanel" tabindex="0"
            id=panel_id(tab)
            aria-labelledby=tab_id(tab)
            hidden=move || !in_sight.get()
        >
            {move || in_sight.get().then(|| children())}
        </div>
    }
    .into_any()
}

fn tab_id(key: &str) -> String {
    format!("tab-{key}")
}

fn panel_id(key: &str) -> String {
    format!("panel-{key}")
}

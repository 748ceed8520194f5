//! Ctrl+K: one line that finds customers, documents, pages and actions.
//!
//! An ARIA combobox over a list of options: the focus stays in the line, arrows
//! move the active option, Enter runs it. Candidates are collected and folded
//! once, when it opens.

use leptos::html;
use leptos::prelude::*;

use super::keyboard::{Scope, Shortcuts};
use super::language::use_lang;
use super::navigation::destinations;
use crate::i18n::{Lang, words};
use crate::ui::kit::{Glyph, Icon, Keys, ModalFrame, window};
use crate::ui::matching::{self, Folded, Needle};
use crate::ui::navigate::navigate;
use crate::ui::route::Address;

/// More than anybody reads; the next word typed narrows it down.
const LIMIT: usize = 50;

const LIST: &str = "palette-list";

/// One thing that can be found.
#[derive(Clone)]
pub struct PaletteItem {
    pub title: String,
    /// Searched too, and shown quietly: a tax id, an amount, where it belongs.
    pub detail: String,
    pub icon: Icon,
    pub keys: Option<&'static str>,
    pub action: PaletteAction,
}

#[derive(Clone)]
pub enum PaletteAction {
    Go(Address),
    Run(Callback<()>),
}

impl PaletteItem {
    /// Leads to a page: cheap, for thousands of customers.
    pub fn go(
        title: impl Into<String>,
        detail: impl Into<String>,
        icon: Icon,
        to: impl Into<Address>,
    ) -> PaletteItem {
        let action = PaletteAction::Go(to.into());
        PaletteItem { title: title.into(), detail: detail.into(), icon, keys: None, action }
    }

    /// Does something here.
    pub fn run(
        title: impl Into<String>,
        detail: impl Into<String>,
        icon: Icon,
        run: impl Into<Callback<()>>,
    ) -> PaletteItem {
        let action = PaletteAction::Run(run.into());
        PaletteItem { title: title.into(), detail: detail.into(), icon, keys: None, action }
    }
}

/// Whether the palette is open. In context from the root on.
#[derive(Clone, Copy)]
pub(super) struct Palette(RwSignal<bool>);

impl Palette {
    pub fn provide() {
        provide_context(Palette(RwSignal::new(false)));
    }
}

/// Set to true to open the palette, as a search button of a page may do.
pub fn use_palette() -> RwSignal<bool> {
    expect_context::<Palette>().0
}

#[component]
pub fn PaletteDialog(items: Callback<(), Vec<PaletteItem>>) -> impl IntoView {
    let open = use_palette();
    let lang = use_lang();
    view! {
        <ModalFrame open label=words::shell::palette(lang) class="dialog palette" light=true>
            <Finder items open />
        </ModalFrame>
    }
}

#[component]
fn Finder(items: Callback<(), Vec<PaletteItem>>, open: RwSignal<bool>) -> impl IntoView {
    let lang = use_lang();
    let mut candidates = own_items(lang);
    candidates.extend(items.run(()));
    let folded: Vec<Folded> = candidates.iter().map(|item| Folded::new(&item.title, &item.detail)).collect();
    let candidates = StoredValue::new(candidates);

    let query = RwSignal::new(String::new());
    let active = RwSignal::new(0_usize);
    let found = Memo::new(move |_| matching::best(&Needle::new(&query.read()), &folded, LIMIT));
    let item_at = move |place: usize| candidates.with_value(|items| items.get(place).cloned());
    let list = NodeRef::<html::Ul>::new();

    let choose = move |position: usize| {
        let Some(item) = found.read_untracked().get(position).and_then(|place| item_at(*place)) else {
            return;
        };
        open.set(false);
        // The dialog gives the focus back first; the action may want it elsewhere.
        request_animation_frame(move || match item.action {
            PaletteAction::Go(address) => navigate(address),
            PaletteAction::Run(run) => {
                run.try_run(());
            }
        });
    };
    let struck = move |event: leptos::ev::KeyboardEvent| {
        let Some(last) = found.read_untracked().len().checked_sub(1) else { return };
        let here = active.get_untracked();
        let target = match event.key().as_str() {
            "ArrowDown" => {
                if here == last {
                    0
                } else {
                    here + 1
                }
            }
            "ArrowUp" => here.checked_sub(1).unwrap_or(last),
            "Enter" => {
                event.prevent_default();
                return choose(here);
            }
            _ => return,
        };
        event.prevent_default();
        active.set(target);
        if let Some(list) = list.get_untracked() {
            window::show_child(&list, target);
        }
    };
    let typed = move |event| {
        query.set(event_target_value(&event));
        active.set(0);
    };
    let options = move || {
        let found = found.get().into_iter().enumerate();
        found
            .filter_map(|(position, place)| Some((position, item_at(place)?)))
            .map(|(position, item)| option(position, item, active, choose))
            .collect_view()
    };
    let nothing = move || {
        found.read().is_empty().then(|| {
            view! { <p class="palette-empty">{words::shell::palette_empty(lang, query.read().trim())}</p> }
        })
    };
    view! {
        <div class="palette-search">
            <Glyph icon=Icon::Search />
            <input type="text" class="palette-input" autocomplete="off" spellcheck="false" autofocus=true
                role="combobox" aria-expanded="true" aria-autocomplete="list"
                aria-controls=LIST
                aria-label=words::shell::palette(lang)
                aria-activedescendant=move || (!found.read().is_empty()).then(|| option_id(active.get()))
                placeholder=words::shell::search_hint(lang)
                on:input=typed
                on:keydown=struck
            />
            <Keys keys="escape" />
        </div>
        <ul class="palette-list" id=LIST role="listbox" aria-label=words::shell::palette(lang) node_ref=list>{options}</ul>
        {nothing}
        <p class="visually-hidden" role="status">
            {move || words::shell::palette_results(lang, found.read().len() as i64)}
        </p>
    }
}

fn option(
    position: usize,
    item: PaletteItem,
    active: RwSignal<usize>,
    choose: impl Fn(usize) + Copy + 'static,
) -> AnyView {
    view! {
        <li class="palette-option" role="option" id=option_id(position)
            aria-selected=move || (active.get() == position).to_string()
            on:pointermove=move |_| if active.get_untracked() != position { active.set(position) }
            on:click=move |_| choose(position)
        >
            <Glyph icon=item.icon />
            <span class="palette-title">{item.title}</span>
            <span class="palette-detail">{item.detail}</span>
            {item.keys.map(|keys| view! { <Keys keys /> })}
        </li>
    }
    .into_any()
}

fn option_id(position: usize) -> String {
    format!("palette-option-{position}")
}

/// What the shell itself offers: the keys of the page in sight, then the pages.
fn own_items(lang: Lang) -> Vec<PaletteItem> {
    let shortcuts = expect_context::<Shortcuts>();
    let actions = shortcuts.of(Scope::Page).into_iter().map(|shortcut| PaletteItem {
        title: shortcut.label,
        detail: String::new(),
        icon: Icon::Play,
        keys: Some(shortcut.keys),
        action: PaletteAction::Run(shortcut.run),
    });
    let pages = destinations(lang).into_iter().map(|to| PaletteItem::go(to.label, "", to.icon, to.route));
    actions.chain(pages).collect()
}

//! The frame around the page in sight. One set of elements, laid out as a sidebar
//! where the window is wide and as bars at the edges where it is not.

use leptos::prelude::*;

use super::keyboard::{Scope, Shortcuts};
use super::language::use_lang;
use super::navigation::Navigation;
use super::palette::use_palette;
use super::preferences::Preferences;
use super::sheet::ShortcutSheet;
use crate::i18n::words;
use crate::ui::kit::{Glyph, Icon, Keys, window};

const CONTENT: &str = "content";

/// Navigation, search, state of the app, and the page.
#[component]
pub fn Frame(
    /// The palette; from its first opening on.
    #[prop(into)]
    palette: ViewFn,
    /// "Guardado", or what went wrong with it.
    #[prop(optional, into)]
    saved: ViewFn,
    /// The age of the last backup.
    #[prop(optional, into)]
    backup: ViewFn,
    /// What waits for the person above every page: attempts without a result.
    #[prop(optional, into)]
    tray: ViewFn,
    children: Children,
) -> impl IntoView {
    let lang = use_lang();
    let open_palette = use_palette();
    let palette_wanted = Memo::new(move |before: Option<&bool>| before == Some(&true) || open_palette.get());
    let sheet = RwSignal::new(false);
    let shortcuts = expect_context::<Shortcuts>();
    let everywhere = |keys, label: &str, while_typing, run: Callback<()>| {
        shortcuts.register(keys, label.to_owned(), Scope::Everywhere, while_typing, run);
    };
    everywhere(
        "ctrl+k",
        words::shell::shortcut_palette(lang),
        true,
        Callback::new(move |()| open_palette.set(true)),
    );
    everywhere(
        "/",
        words::shell::shortcut_search(lang),
        false,
        Callback::new(move |()| open_palette.set(true)),
    );
    everywhere("?", words::shell::shortcut_sheet(lang), false, Callback::new(move |()| sheet.set(true)));

    view! {
        <div class="shell">
            // A link to "#content" would be a navigation here.
            <button type="button" class="skip-link" on:click=move |_| window::focus(CONTENT)>
                {words::shell::skip(lang)}
            </button>
            <header class="shell-brand">
                <Glyph icon=Icon::Promise />
                <span>{words::shell::product(lang)}</span>
            </header>
            <div class="shell-search">
                <button type="button" class="shell-search-button" aria-haspopup="dialog"
                    on:click=move |_| open_palette.set(true)>
                    <Glyph icon=Icon::Search />
                    <span>{words::shell::search(lang)}</span>
                    <Keys keys="ctrl+k" />
                </button>
            </div>
            <Navigation />
            <footer class="shell-status">
                <div class="shell-status-notes">
                    <Offline />
                    {saved.run()}
                    {backup.run()}
                </div>
                <Preferences />
            </footer>
            <div class="shell-main">
                <div class="shell-tray">{tray.run()}</div>
                <main class="shell-content" id=CONTENT tabindex="-1">{children()}</main>
            </div>
        </div>
        {move || palette_wanted.get().then(|| palette.run())}
        <ShortcutSheet open=sheet />
    }
    .into_any()
}

/// A quiet word, never an alarm: offline is how the app lives.
#[component]
fn Offline() -> impl IntoView {
    let lang = use_lang();
    let online = window::use_online();
    let pill = move || {
        (!online.get()).then(|| {
            view! {
                <span class="shell-pill" title=words::shell::offline_detail(lang)>
                    <Glyph icon=Icon::Offline />
                    {words::shell::offline(lang)}
                </span>
            }
        })
    };
    view! { <span role="status">{pill}</span> }
}

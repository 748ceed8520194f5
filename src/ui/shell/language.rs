//! The language of the screen: the person's choice, else the browser's.

use gloo_storage::{LocalStorage, Storage as _};
use leptos::context::Provider;
use leptos::prelude::*;

use crate::i18n::Lang;
use crate::ui::kit::window;

/// `public/theme.js` reads the same key before the first paint.
const KEY: &str = "cartera.lang";

/// The language, to read and to change.
#[derive(Clone, Copy)]
pub struct LanguageChoice(RwSignal<Lang>);

impl LanguageChoice {
    fn load() -> LanguageChoice {
        let stored = LocalStorage::get::<Lang>(KEY).ok();
        let preferred = || window::languages().iter().find_map(|tag| Lang::parse(tag));
        LanguageChoice(RwSignal::new(stored.or_else(preferred).unwrap_or_default()))
    }

    pub fn get(self) -> Lang {
        self.0.get()
    }

    /// Switches every text at once. Where preferences cannot be stored, the choice
    /// holds until the page is closed.
    pub fn set(self, lang: Lang) {
        let _ = LocalStorage::set(KEY, lang);
        self.0.set(lang);
    }
}

/// The language of this part of the page. It never changes under a part: a switch
/// makes the parts anew.
pub fn use_lang() -> Lang {
    expect_context()
}

/// Gives its children the language, and makes them anew when it changes.
#[component]
pub(super) fn Localized(children: ChildrenFn) -> impl IntoView {
    let choice = LanguageChoice::load();
    provide_context(choice);
    move || {
        let lang = choice.get();
        window::set_root_attribute("lang", Some(lang.code()));
        let children = children.clone();
        view! { <Provider value=lang>{children()}</Provider> }
    }
}

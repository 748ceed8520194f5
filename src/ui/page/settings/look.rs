//! The language and the theme of this device. Preferences, not part of the data.

use leptos::prelude::*;

use crate::i18n::{Lang, words};
use crate::ui::kit::{Choice, Choices, FieldGroup};
use crate::ui::shell::{LanguageChoice, Theme, ThemeChoice, use_lang};

#[component]
pub(super) fn Look() -> impl IntoView {
    let lang = use_lang();
    let language = expect_context::<LanguageChoice>();
    let theme = expect_context::<ThemeChoice>();
    let chosen_language = RwSignal::new(lang.code().to_owned());
    let chosen_theme = RwSignal::new(String::new());
    Effect::new(move || chosen_theme.set(code(theme.get()).to_owned()));
    let languages = vec![
        Choice::new(Lang::Es.code(), words::shell::spanish(lang)),
        Choice::new(Lang::En.code(), words::shell::english(lang)),
    ];
    let themes = vec![
        Choice::new(code(Theme::System), words::shell::theme_system(lang)),
        Choice::new(code(Theme::Light), words::shell::theme_light(lang)),
        Choice::new(code(Theme::Dark), words::shell::theme_dark(lang)),
    ];
    let set_language = move |chosen: String| {
        if let Some(chosen) = Lang::parse(&chosen) {
            language.set(chosen);
        }
    };
    let set_theme = move |chosen: String| {
        let known = [Theme::System, Theme::Light, Theme::Dark];
        if let Some(chosen) = known.into_iter().find(|it| code(*it) == chosen) {
            theme.set(chosen);
        }
    };
    view! {
        <div class="grid">
            <FieldGroup label=words::settings::language(lang)>
                <Choices value=chosen_language choices=languages on_change=set_language />
            </FieldGroup>
            <FieldGroup label=words::settings::theme(lang)>
                <Choices value=chosen_theme choices=themes on_change=set_theme />
            </FieldGroup>
        </div>
    }
}

fn code(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "system",
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}

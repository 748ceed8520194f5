//! Theme and language, one press away.

use leptos::prelude::*;

use super::language::{LanguageChoice, use_lang};
use super::theme::{Theme, ThemeChoice};
use crate::i18n::{Lang, words};
use crate::ui::kit::{Icon, Menu, MenuChoice, MenuHeading, MenuSeparator};

#[component]
pub(super) fn Preferences() -> impl IntoView {
    let lang = use_lang();
    let theme = expect_context::<ThemeChoice>();
    let language = expect_context::<LanguageChoice>();
    let themes = [
        (Theme::System, words::shell::theme_system(lang)),
        (Theme::Light, words::shell::theme_light(lang)),
        (Theme::Dark, words::shell::theme_dark(lang)),
    ];
    // A language is named in itself, so that it can be found in any other.
    let languages = [(Lang::Es, words::shell::spanish(lang)), (Lang::En, words::shell::english(lang))];
    view! {
        <Menu label=words::shell::preferences(lang) icon=Icon::Sun icon_only=true>
            <MenuHeading>{words::shell::theme(lang)}</MenuHeading>
            {themes.map(|(own, label)| view! {
                <MenuChoice checked=move || theme.get() == own on_choose=move || theme.set(own)>{label}</MenuChoice>
            }).collect_view()}
            <MenuSeparator />
            <MenuHeading>{words::shell::language(lang)}</MenuHeading>
            {languages.map(|(own, label)| view! {
                <MenuChoice checked=move || language.get() == own on_choose=move || language.set(own)>{label}</MenuChoice>
            }).collect_view()}
        </Menu>
    }
}

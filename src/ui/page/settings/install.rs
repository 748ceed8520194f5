//! How to install the app, said for each kind of machine, this one first.

use leptos::prelude::*;

use crate::i18n::words;
use crate::ui::kit::window::{self, Platform};
use crate::ui::kit::{Glyph, Icon};
use crate::ui::shell::use_lang;

#[component]
pub(super) fn Install() -> impl IntoView {
    let lang = use_lang();
    let here = window::platform();
    let mut ways = [
        (
            Platform::Desktop,
            words::settings::install_desktop(lang),
            words::settings::install_desktop_how(lang),
        ),
        (
            Platform::Android,
            words::settings::install_android(lang),
            words::settings::install_android_how(lang),
        ),
        (Platform::Ios, words::settings::install_ios(lang), words::settings::install_ios_how(lang)),
    ];
    // Stable: the others keep their order.
    ways.sort_by_key(|(platform, ..)| *platform != here);
    let lines = ways.map(|(platform, name, how)| {
        let mark = (platform == here).then(|| format!(" ({})", words::settings::install_here(lang)));
        view! { <div><dt class="strong">{name}{mark}</dt><dd>{how}</dd></div> }
    });
    let installed = window::is_installed().then(|| {
        view! { <p class="settings-backup"><Glyph icon=Icon::Check /> {words::settings::installed(lang)}</p> }
    });
    view! {
        <div class="stack">
            <p class="quiet reading">{words::settings::install_intro(lang)}</p>
            {installed}
            <dl class="stack" data-gap="3">{lines.collect_view()}</dl>
        </div>
    }
}

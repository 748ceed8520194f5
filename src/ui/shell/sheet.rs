//! The sheet that `?` opens: which keys do what, here and everywhere.

use leptos::prelude::*;

use super::keyboard::{Scope, Shortcuts};
use super::language::use_lang;
use crate::i18n::words;
use crate::ui::kit::{Dialog, Keys};

#[component]
pub(super) fn ShortcutSheet(open: RwSignal<bool>) -> impl IntoView {
    let lang = use_lang();
    view! {
        <Dialog open title=words::shell::shortcuts(lang) light=true>
            <div class="shortcut-sheet">
                <Group title=words::shell::shortcuts_here(lang) scope=Scope::Page />
                <Group title=words::shell::shortcuts_everywhere(lang) scope=Scope::Everywhere />
            </div>
        </Dialog>
    }
}

#[component]
fn Group(title: &'static str, scope: Scope) -> impl IntoView {
    let shortcuts = expect_context::<Shortcuts>().of(scope);
    (!shortcuts.is_empty()).then(|| {
        let lines: Vec<_> = shortcuts
            .into_iter()
            .map(|shortcut| {
                let spoken = shortcut.keys.replace('+', " ");
                view! {
                    <div class="shortcut-line">
                        <dt>{shortcut.label}</dt>
                        <dd><Keys keys=shortcut.keys /><span class="visually-hidden">{spoken}</span></dd>
                    </div>
                }
            })
            .collect();
        view! {
            <section class="stack" data-gap="2">
                <h3>{title}</h3>
                <dl>{lines}</dl>
            </section>
        }
    })
}

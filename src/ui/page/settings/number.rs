//! A whole number of the settings: typed, checked when it is left, then kept.

use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::settings::Settings;
use crate::i18n::words;
use crate::ui::kit::{Field, InputKind, TextInput};
use crate::ui::shell::use_lang;

/// Which number it is: how it is read and how it is set.
#[derive(Clone, Copy)]
pub(super) struct Setting {
    pub read: fn(&Settings) -> i64,
    pub write: fn(&mut Settings, i64),
    pub most: i64,
}

#[component]
pub(super) fn NumberField(label: &'static str, hint: &'static str, setting: Setting) -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let text = desk.text(move |settings| (setting.read)(settings).to_string());
    let problem = RwSignal::new(None::<String>);
    let keep = move |typed: String| match whole(&typed).filter(|number| *number <= setting.most) {
        Some(number) => {
            problem.set(None);
            // As it is kept, without what was typed around it.
            text.set(number.to_string());
            desk.change(move |settings| (setting.write)(settings, number));
        }
        None => problem.set(Some(words::settings::not_a_number(lang).to_owned())),
    };
    view! {
        <Field label hint error=problem>
            <TextInput value=text kind=InputKind::Count on_change=keep />
        </Field>
    }
}

/// Digits, with thousands grouped or not.
fn whole(text: &str) -> Option<i64> {
    let digits: String = text.chars().filter(|it| !matches!(it, '.' | ',' | ' ' | '\u{a0}' | '\'')).collect();
    digits.parse().ok().filter(|number| *number >= 0)
}

//! Whose telephone numbers these are, and what amounts are in where a file does not say.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::country::Country;
use crate::domain::money::Currency;
use crate::domain::order;
use crate::i18n::{Lang, explain, words};
use crate::ui::kit::{Choice, Field, Select};
use crate::ui::shell::use_lang;

#[component]
pub(super) fn CountryAndCurrency() -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let country = desk.text(|it| it.country.clone());
    let currency = desk.text(|it| it.currency.code().to_owned());
    let keep_country = move |code: String| {
        // The money of the country comes with it, as long as it was not chosen apart.
        desk.change(move |settings| {
            let of = |code: &str| code.parse().ok().map(Country::currency);
            if of(&settings.country) == Some(settings.currency) {
                settings.currency = of(&code).unwrap_or(settings.currency);
            }
            settings.country = code;
        });
    };
    let keep_currency = move |code: String| {
        if let Ok(currency) = code.parse() {
            desk.change(move |settings| settings.currency = currency);
        }
    };
    view! {
        <div class="grid">
            <Field label=words::settings::country_label(lang) hint=words::settings::country_hint(lang)>
                <Select value=country choices=countries(lang) on_change=keep_country />
            </Field>
            <Field label=words::settings::currency_label(lang) hint=words::settings::currency_hint(lang)>
                <Select value=currency choices=currencies() on_change=keep_currency />
            </Field>
        </div>
    }
}

fn countries(lang: Lang) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Country::ALL
        .iter()
        .map(|&it| Choice::new(it.code(), format!("{} (+{})", explain::country(lang, it), it.calling_code())))
        .collect();
    order::sort_by(&mut choices, |a, b| a.label.cmp(&b.label));
    choices
}

fn currencies() -> Vec<Choice> {
    let known: BTreeSet<Currency> = Country::ALL.iter().map(|country| country.currency()).collect();
    known.iter().map(|it| Choice::new(it.code(), it.code())).collect()
}

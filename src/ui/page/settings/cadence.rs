//! When reminders fall, for everybody and for each class of customers.

use leptos::prelude::*;

use super::class::ClassDialog;
use super::desk::Desk;
use super::number::{NumberField, Setting};
use crate::domain::account::Account;
use crate::domain::class::Class;
use crate::domain::membership::class_of;
use crate::i18n::{Lang, words};
use crate::ui::kit::{Button, Icon};
use crate::ui::shell::use_lang;

/// A year: what lies beyond is no cadence.
const LONGEST: i64 = 365;

#[component]
pub(super) fn CadenceAndClasses() -> impl IntoView {
    let lang = use_lang();
    let before = Setting {
        read: |it| it.cadence.before.into(),
        write: |it, n| it.cadence.before = narrow(n),
        most: LONGEST,
    };
    let after = Setting {
        read: |it| it.cadence.after.into(),
        write: |it, n| it.cadence.after = narrow(n),
        most: LONGEST,
    };
    let every = Setting {
        read: |it| it.cadence.every.into(),
        write: |it, n| it.cadence.every = narrow(n),
        most: LONGEST,
    };
    let rest = Setting {
        read: |it| it.cadence.min_interval.into(),
        write: |it, n| it.cadence.min_interval = narrow(n),
        most: LONGEST,
    };
    let retry = Setting {
        read: |it| it.cadence.retry.into(),
        write: |it, n| it.cadence.retry = narrow(n),
        most: LONGEST,
    };
    view! {
        <div class="stack">
            <p class="quiet reading">{words::class::intro(lang)}</p>
            <div class="settings-cadence">
                <NumberField label=words::class::before(lang) hint=words::class::before_hint(lang) setting=before />
                <NumberField label=words::class::after(lang) hint=words::class::after_hint(lang) setting=after />
                <NumberField label=words::class::every(lang) hint=words::class::every_hint(lang) setting=every />
                <NumberField label=words::class::min_interval(lang) hint=words::class::min_interval_hint(lang) setting=rest />
                <NumberField label=words::class::retry(lang) hint=words::class::retry_hint(lang) setting=retry />
            </div>
            <Classes />
        </div>
    }
}

/// The classes, how each is treated, and how many customers are in it.
#[component]
fn Classes() -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    // The place of the class in the form; the one after the last is a new one.
    let editing = RwSignal::new(None::<usize>);
    let classes = desk.session.query(|portfolio, today| {
        let settings = portfolio.settings();
        let of = |account: &Account| {
            let activity = portfolio.activity(&account.customer.id);
            class_of(account, activity, settings, today).map(|it| it.name.clone())
        };
        let worn: Vec<String> = match settings.classes.is_empty() {
            true => Vec::new(),
            false => portfolio.accounts().filter_map(of).collect(),
        };
        let many = |it: &Class| worn.iter().filter(|name| **name == it.name).count();
        settings.classes.iter().map(|it| (it.clone(), many(it))).collect::<Vec<_>>()
    });
    let rows = move || {
        let classes = classes.get().into_iter().enumerate();
        classes
            .map(|(at, (class, many))| view! { <Row class many on_edit=move || editing.set(Some(at)) /> })
            .collect_view()
    };
    let nothing = move || {
        classes.read().is_empty().then(|| view! { <p class="quiet">{words::class::none_yet(lang)}</p> })
    };
    view! {
        <section class="stack" data-gap="3" aria-label=words::class::classes(lang)>
            <h3>{words::class::classes(lang)}</h3>
            <p class="quiet reading">{words::class::classes_intro(lang)}</p>
            {nothing}
            <ul class="settings-classes">{rows}</ul>
            <div>
                <Button icon=Icon::Plus on_click=move || editing.set(Some(classes.read_untracked().len()))>
                    {words::class::add(lang)}
                </Button>
            </div>
            <ClassDialog editing />
        </section>
    }
}

#[component]
fn Row(class: Class, many: usize, #[prop(into)] on_edit: Callback<()>) -> impl IntoView {
    let lang = use_lang();
    let name = class.name.clone();
    let label = words::class::edit_named(lang, &name);
    view! {
        <li class="settings-class">
            <span class="grow">
                <span class="strong">{name}</span>
                <span class="quiet small">{treated(lang, &class)}</span>
            </span>
            <span class="quiet small tabular">{words::class::customers(lang, i64::try_from(many).unwrap_or(i64::MAX))}</span>
            <Button icon=Icon::Edit on_click=move || on_edit.run(())>
                <span aria-hidden="true">{words::class::edit(lang)}</span>
                <span class="visually-hidden">{label}</span>
            </Button>
        </li>
    }
}

fn treated(lang: Lang, class: &Class) -> String {
    let it = class.cadence;
    let line = words::class::line(lang, it.before, it.after, it.every, it.min_interval);
    let terms = class.terms.map(|days| words::class::line_terms(lang, days));
    [Some(line), terms].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Checked against a most that is far below the range.
fn narrow(number: i64) -> u16 {
    u16::try_from(number).unwrap_or(0)
}

//! Ajustes: what is the collector's own. Every section saves by itself; there is no button
//! for it.

use leptos::prelude::*;

mod about;
mod cadence;
mod class;
mod country;
mod creditor;
mod desk;
mod erase;
mod example;
mod holdings;
mod install;
mod law;
mod look;
mod norms;
mod number;
mod preview;
mod proofs;
mod restore;
mod safety;
mod section;
mod weights;

use section::Section;

use crate::i18n::words;
use crate::ui::kit::{Card, window};
use crate::ui::navigate::use_query;
use crate::ui::shell::{Page, use_lang};

#[component]
pub fn SettingsPage() -> impl IntoView {
    let lang = use_lang();
    desk::Desk::provide();
    let query = use_query();
    // The address may name a section: a link to the backup leads to the backup.
    Effect::new(move || {
        let wanted = query.read().get("seccion").and_then(Section::parse);
        if let Some(section) = wanted {
            // The title takes the focus on arrival; this comes after it.
            request_animation_frame(move || section.focus());
        }
    });
    let sections = Section::ALL.map(|section| {
        view! {
            <div class="settings-section" id=section.id() tabindex="-1">
                <Card title=section.title(lang)>{section.content()}</Card>
            </div>
        }
    });
    view! {
        <Page title=words::settings::title(lang)>
            <div class="settings">
                <Contents />
                <div class="settings-sections">{sections.collect_view()}</div>
            </div>
        </Page>
    }
}

/// The sections by name, each a jump.
#[component]
fn Contents() -> impl IntoView {
    let lang = use_lang();
    let links = Section::ALL.map(|section| {
        view! {
            <li>
                <button type="button" class="settings-jump" on:click=move |_| window::focus(section.id())>
                    {section.title(lang)}
                </button>
            </li>
        }
    });
    view! {
        <nav class="settings-contents" aria-label=words::settings::sections(lang)>
            <ul>{links.collect_view()}</ul>
        </nav>
    }
}

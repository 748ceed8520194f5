//! How old the last backup is, always in sight; a press leads to where another is made.

use leptos::prelude::*;

use crate::app::Session;
use crate::i18n::{format, words};
use crate::ui::kit::{Glyph, Icon};
use crate::ui::route::Route;
use crate::ui::shell::use_lang;

/// Nothing while there is nothing to lose.
#[component]
pub fn BackupAge() -> impl IntoView {
    let lang = use_lang();
    let session = expect_context::<Session>();
    let link = Route::Settings.with("seccion", "seguridad").to_string();
    move || {
        let changes = session.changes();
        if changes == 0 {
            return None;
        }
        let age = session.backup_age();
        let due = age.is_none_or(|age| age.is_due());
        let text = match session.last_backup() {
            None => words::status::no_backup(lang).to_owned(),
            Some(last) => {
                let when = format::relative(lang, last.made_at.date(), session.today());
                words::status::backup(lang, when)
            }
        };
        let missing = age.map_or(changes, |age| age.changes);
        let detail = words::status::backup_detail(lang, missing as i64);
        let icon = if due { Icon::Warning } else { Icon::Backup };
        Some(view! {
            <a class="status-note" href=link.clone() title=detail data-due=due.then_some("true")>
                <Glyph icon />
                <span>{text}</span>
            </a>
        })
    }
}

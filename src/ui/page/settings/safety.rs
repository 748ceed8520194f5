//! Backups, and what the browser promised about keeping the data.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::desk::Desk;
use super::restore::RestoreButton;
use crate::app::safety::Keeping;
use crate::i18n::{format, words};
use crate::ui::kit::{Button, ButtonKind, Glyph, Icon};
use crate::ui::shell::use_lang;

#[component]
pub(super) fn Safety() -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let unread = move || {
        let count = desk.session.unread();
        (count > 0).then(|| {
            view! {
                <p class="settings-warning"><Glyph icon=Icon::Warning /> {words::settings::unread(lang, count as i64)}</p>
            }
        })
    };
    view! {
        <div class="stack">
            <p class="quiet reading">{words::settings::safety_intro(lang)}</p>
            <LastBackup />
            <div class="cluster">
                <Button kind=ButtonKind::Primary icon=Icon::Download on_click=move || desk.act.back_up()>
                    {words::settings::back_up_now(lang)}
                </Button>
                <RestoreButton />
            </div>
            {unread}
            <Permanence />
        </div>
    }
}

#[component]
fn LastBackup() -> impl IntoView {
    let lang = use_lang();
    let session = Desk::here().session;
    let due = move || session.backup_age().is_none_or(|age| age.is_due());
    let sentence = move || match session.last_backup().zip(session.backup_age()) {
        None => words::settings::backup_never(lang).to_owned(),
        Some((last, age)) => {
            let (day, today) = (last.made_at.date(), session.today());
            let when = format::relative(lang, day, today);
            let time = format::time(last.made_at.time());
            let first = words::settings::backup_last(lang, when, format::date(lang, day), time);
            let rest = match age.changes {
                0 => words::settings::backup_complete(lang).to_owned(),
                changes => words::settings::backup_changes(lang, changes as i64),
            };
            format!("{first} {rest}")
        }
    };
    view! {
        <p class="settings-backup" data-due=move || due().then_some("true")>
            {move || view! { <Glyph icon=if due() { Icon::Warning } else { Icon::Backup } /> }}
            <span>{sentence}</span>
        </p>
    }
}

#[component]
fn Permanence() -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let keeping = RwSignal::new(None::<Keeping>);
    let look = move || {
        spawn_local(async move {
            let found = desk.session.keeping().await;
            keeping.try_set(Some(found));
        });
    };
    look();
    let ask = move || {
        spawn_local(async move {
            match desk.session.keep_data().await {
                true => desk.toasts.say(words::settings::kept(lang)),
                false => desk.toasts.say(words::settings::not_kept(lang)),
            }
            look();
        });
    };
    let state = move || {
        keeping.get().map(|it| {
            let promise = match it.promised {
                true => words::settings::keeping_promised(lang),
                false => words::settings::keeping_not(lang),
            };
            let room = it.room.map(|room| {
                words::settings::room(lang, format::bytes(lang, room.used), format::bytes(lang, room.quota))
            });
            view! {
                <p>{promise} " " <span class="quiet">{room}</span></p>
                {(!it.promised).then(|| view! {
                    <div><Button icon=Icon::Lock on_click=ask>{words::settings::keep_ask(lang)}</Button></div>
                })}
            }
        })
    };
    view! {
        <section class="stack" data-gap="2" aria-label=words::settings::keeping(lang)>
            <h3>{words::settings::keeping(lang)}</h3>
            {state}
        </section>
    }
}

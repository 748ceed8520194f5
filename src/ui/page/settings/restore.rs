//! Putting a backup in place of everything: looked at before and after, then confirmed.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::desk::Desk;
use crate::app::Trouble;
use crate::app::files::{self, File, ReadFault};
use crate::app::safety::{Restorable, Summary};
use crate::i18n::{Lang, count, explain, format, words};
use crate::ui::kit::{Button, ButtonKind, Dialog, DialogActions, FileButton, Icon, Table};
use crate::ui::shell::use_lang;

/// A backup that was read, and what its file is called.
#[derive(Clone)]
struct Chosen {
    file: String,
    backup: Restorable,
}

#[component]
pub(super) fn RestoreButton() -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let chosen = RwSignal::new(None::<Chosen>);
    let open = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let picked = Callback::new(move |file: File| {
        problem.set(None);
        spawn_local(async move {
            let name = file.name();
            let read = files::backup_bytes(&file).await.map_err(|fault| unread(lang, &fault));
            let preview = |bytes: Vec<u8>| {
                desk.session.preview_restore(&bytes).map_err(|fault| explain::backup_fault(lang, &fault))
            };
            match read.and_then(preview) {
                Ok(backup) => {
                    chosen.set(Some(Chosen { file: name, backup }));
                    open.set(true);
                }
                Err(sentence) => problem.set(Some(sentence)),
            }
        });
    });
    let asked = move || chosen.get().map(|chosen| view! { <Comparison chosen open /> });
    view! {
        <FileButton icon=Icon::Upload label=words::settings::restore(lang)
            accept=".cartera,application/x-ndjson,application/json,text/plain" on_file=picked />
        <p class="settings-problem" role="alert">{move || problem.get()}</p>
        <Dialog open title=words::settings::restore_title(lang) on_close=move || chosen.set(None)>
            {asked}
        </Dialog>
    }
}

/// What is here and what would be here, line by line.
#[component]
fn Comparison(chosen: Chosen, open: RwSignal<bool>) -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let busy = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let Chosen { file, backup } = chosen;
    let made = backup.made_at;
    let made =
        words::settings::restore_made(lang, format::date(lang, made.date()), format::time(made.time()), file);
    let lost = backup.now.changes.saturating_sub(backup.then.changes);
    let warning = match lost {
        0 => words::settings::restore_replaces(lang).to_owned(),
        lost => {
            let lost = words::settings::restore_older(lang, lost as i64);
            format!("{} {lost}", words::settings::restore_replaces(lang))
        }
    };
    let rows = rows(lang, &backup);
    let restore = move || {
        let backup = backup.clone();
        busy.set(true);
        spawn_local(async move {
            let restored = desk.session.restore(backup).await;
            busy.try_set(false);
            match restored {
                Ok(()) => {
                    desk.toasts.say(words::settings::restored(lang));
                    open.try_set(false);
                }
                Err(trouble) => {
                    problem.try_set(Some(sentence(lang, &trouble)));
                }
            }
        });
    };
    view! {
        <div class="stack">
            <p>{made}</p>
            <Table label=words::settings::restore_title(lang) compact=true>
                <thead>
                    <tr>
                        <th></th>
                        <th class="amount" scope="col">{words::settings::restore_before(lang)}</th>
                        <th class="amount" scope="col">{words::settings::restore_after(lang)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </Table>
            <p class="settings-warning">{warning}</p>
            <p class="settings-problem" role="alert">{move || problem.get()}</p>
            <DialogActions>
                <Button on_click=move || open.set(false)>{words::kit::cancel(lang)}</Button>
                <Button kind=ButtonKind::Danger busy on_click=restore>{words::settings::restore_do(lang)}</Button>
            </DialogActions>
        </div>
    }
    .into_any()
}

fn rows(lang: Lang, backup: &Restorable) -> Vec<AnyView> {
    let number = |n: usize| count(lang, n as i64);
    let last = |it: &Summary| match it.last_change_on {
        Some(day) => format::date(lang, day),
        None => words::settings::nothing(lang).to_owned(),
    };
    let (now, then) = (&backup.now, &backup.then);
    let mut lines = vec![
        (words::settings::row_customers(lang), number(now.customers), number(then.customers)),
        (words::settings::row_documents(lang), number(now.documents), number(then.documents)),
        (words::settings::row_open(lang), format::totals(lang, &now.open), format::totals(lang, &then.open)),
        (words::settings::row_changes(lang), number(now.changes), number(then.changes)),
        (words::settings::row_last(lang), last(now), last(then)),
    ];
    if backup.unread > 0 {
        lines.push((words::settings::row_unread(lang), String::new(), number(backup.unread)));
    }
    let row = |(name, now, then): (&'static str, String, String)| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td class="amount">{now}</td>
                <td class="amount">{then}</td>
            </tr>
        }
        .into_any()
    };
    lines.into_iter().map(row).collect()
}

fn unread(lang: Lang, fault: &ReadFault) -> String {
    match fault {
        ReadFault::TooBig { bytes, limit } => {
            words::settings::file_too_big(lang, format::bytes(lang, *bytes), format::bytes(lang, *limit))
        }
        ReadFault::Unreadable(_) => words::settings::file_unreadable(lang).to_owned(),
    }
}

/// Why everything is still as it was.
pub(super) fn sentence(lang: Lang, trouble: &Trouble) -> String {
    match trouble {
        Trouble::Refused(refusal) => explain::refusal(lang, *refusal),
        Trouble::Failed(failure) => explain::failure(lang, failure),
    }
}

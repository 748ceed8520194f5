//! Erasing everything: the one thing here that asks before it acts.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::desk::Desk;
use super::holdings::Holdings;
use super::restore::sentence;
use crate::i18n::{count, words};
use crate::ui::kit::{Button, ButtonKind, Dialog, DialogActions, Field, Form, Icon, TextInput};
use crate::ui::shell::use_lang;

#[component]
pub(super) fn Erase() -> impl IntoView {
    let lang = use_lang();
    let open = RwSignal::new(false);
    view! {
        <div class="stack">
            <p class="quiet reading">{words::settings::erase_intro(lang)}</p>
            <div>
                <Button kind=ButtonKind::Danger icon=Icon::Trash on_click=move || open.set(true)>
                    {words::settings::erase_open(lang)}
                </Button>
            </div>
        </div>
        <Dialog open title=words::settings::erase_title(lang)>
            <EraseForm open />
        </Dialog>
    }
}

#[component]
fn EraseForm(open: RwSignal<bool>) -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let word = words::settings::erase_word(lang);
    let typed = RwSignal::new(String::new());
    let (busy, problem) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let may = move || typed.read().trim().eq_ignore_ascii_case(word);
    let number = |n: usize| count(lang, n as i64);
    let holdings = desk.session.ask(|portfolio, _| Holdings::of(portfolio));
    let changes = untrack(|| desk.session.changes());
    let counts = words::settings::erase_counts(
        lang,
        number(holdings.customers),
        number(holdings.documents),
        number(changes),
    );
    let erase = move || {
        if !untrack(may) || busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let erased = desk.session.erase().await;
            busy.try_set(false);
            match erased {
                Ok(()) => {
                    desk.toasts.say(words::settings::erased(lang));
                    open.try_set(false);
                }
                Err(trouble) => {
                    problem.try_set(Some(sentence(lang, &trouble)));
                }
            }
        });
    };
    view! {
        <Form on_submit=erase>
            <p>{counts} " " {words::settings::erase_intro(lang)}</p>
            <div>
                <Button icon=Icon::Download on_click=move || desk.act.back_up()>
                    {words::settings::erase_backup_first(lang)}
                </Button>
            </div>
            <Field label=words::settings::erase_type(lang, word) error=problem>
                <TextInput value=typed autofocus=true />
            </Field>
            <DialogActions>
                <Button on_click=move || open.set(false)>{words::kit::cancel(lang)}</Button>
                <Button kind=ButtonKind::Danger submit=true busy disabled=Signal::derive(move || !may())>
                    {words::settings::erase_do(lang)}
                </Button>
            </DialogActions>
        </Form>
    }
    .into_any()
}

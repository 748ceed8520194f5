//! The text itself, with what is wrong in it while it is typed.

use leptos::prelude::*;

use super::desk::Desk;
use crate::app::Trouble;
use crate::command::{Refusal, WriteTexts};
use crate::domain::message::texts::{self, Named};
use crate::i18n::{explain, words};
use crate::ui::act::Act;
use crate::ui::kit::{Button, ButtonKind, Card, Field, Icon, TextArea};

#[component]
pub fn Editor() -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let act = Act::here();
    let chosen = desk.chosen();
    let title = Signal::derive(move || {
        Some(match texts::named(&chosen.read()) {
            Some(Named::Template(kind, channel, _)) => explain::review::template_name(lang, kind, channel),
            Some(Named::Part(part, _)) => explain::review::part(lang, part).to_owned(),
            None => words::messages::editor(lang).to_owned(),
        })
    });
    let hint = Signal::derive(move || {
        let is_part = matches!(texts::named(&chosen.read()), Some(Named::Part(..)));
        is_part.then(|| words::messages::part_hint(lang).to_owned())
    });
    let error =
        Signal::derive(move || desk.problem.get().map(|why| explain::review::template_error(lang, &why)));
    let edited = Memo::new(move |_| desk.is_edited());
    let is_own = desk.session.query(move |portfolio, _| portfolio.own_text(&chosen.read()).is_some());
    let write = move |text: Option<String>, said: &'static str| {
        let name = chosen.get_untracked();
        act.run_then(WriteTexts { texts: vec![(name, text)] }, said, move |result| {
            if let Err(Trouble::Refused(why)) = result
                && why != Refusal::NothingNew
            {
                act.say(explain::refusal(lang, why));
            }
        });
    };
    let save = move || {
        if desk.problem.read_untracked().is_none() {
            write(Some(desk.text.get_untracked()), words::messages::saved(lang));
        }
    };
    view! {
        <Card title>
            <Field label=words::messages::text(lang) hint error>
                <TextArea value=desk.text rows=14 />
            </Field>
            <div class="cluster">
                <Button kind=ButtonKind::Primary icon=Icon::Check on_click=move |()| save()
                    disabled=Signal::derive(move || !edited.get() || desk.problem.read().is_some())>
                    {words::messages::save(lang)}
                </Button>
                {move || edited.get().then(|| view! {
                    <Button icon=Icon::Undo on_click=move |()| desk.text.set(desk.kept.get_untracked())>
                        {words::messages::discard(lang)}
                    </Button>
                })}
                {move || is_own.get().then(|| view! {
                    <Button kind=ButtonKind::Quiet icon=Icon::Undo
                        on_click=move |()| write(None, words::messages::restored(lang))>
                        {words::messages::restore(lang)}
                    </Button>
                })}
            </div>
        </Card>
    }
}

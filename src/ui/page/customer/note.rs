//! Writing a note: two presses from anywhere on the page.

use leptos::prelude::*;

use super::desk::Desk;
use super::places;
use crate::app::Trouble;
use crate::command::WriteNote;
use crate::i18n::{Lang, explain, words};
use crate::ui::act::Act;
use crate::ui::kit::{Button, Field, Form, Icon, TextArea, window};

#[component]
pub fn NoteComposer() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let act = Act::here();
    let text = RwSignal::new(String::new());
    let refusal = RwSignal::new(None::<String>);
    let write = move || {
        let command = WriteNote { customer: desk.customer(), text: text.get_untracked() };
        act.run_then(command, words::customer::note_written(lang), move |result| match result {
            Ok(_) => {
                text.set(String::new());
                refusal.set(None);
            }
            Err(Trouble::Refused(why)) => refusal.set(Some(explain::refusal(lang, why))),
            Err(Trouble::Failed(_)) => {}
        });
    };
    let key = move |event: leptos::ev::KeyboardEvent| {
        if window::is_send(&event) {
            event.prevent_default();
            write();
        }
    };
    view! {
        <div class="customer-composer" id=places::NOTE on:keydown=key>
            <Form on_submit=move |()| write()>
                <Field label=words::customer::note(lang) error=refusal>
                    <TextArea value=text rows=2 placeholder=words::customer::note_hint(lang) />
                </Field>
                <div class="row">
                    <Button submit=true icon=Icon::Note keys="ctrl+enter">{words::customer::write_note(lang)}</Button>
                </div>
            </Form>
        </div>
    }
}

//! A write-off: a document that is not collected any more, and why.

use leptos::prelude::*;

use super::debt::DocumentSelect;
use super::{Ending, Sheet};
use crate::command::WriteOffDocument;
use crate::domain::id::DocumentId;
use crate::i18n::{Lang, words};
use crate::ui::kit::{Field, Form, TextArea};

#[component]
pub(super) fn WriteOffForm(sheet: Sheet) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let document = RwSignal::new(String::new());
    let note = RwSignal::new(String::new());
    let submit = move || {
        let command = WriteOffDocument {
            customer: sheet.desk.customer(),
            document: DocumentId::new(&*document.read_untracked()),
            note: note.get_untracked(),
        };
        sheet.send(command, words::deals::write_off_said(lang));
    };
    view! {
        <Form on_submit=submit>
            <p class="quiet">{words::deals::write_off_text(lang)}</p>
            <Field label=words::customer::document(lang)><DocumentSelect value=document /></Field>
            <Field label=words::deals::why(lang) required=true><TextArea value=note rows=2 /></Field>
            <Ending sheet />
        </Form>
    }
}

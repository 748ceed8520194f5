//! On whose behalf one collects, and how to pay: what every message carries.

use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::contact_point::Channel;
use crate::domain::message::manner::Manner;
use crate::domain::message::{TemplateKind, compose};
use crate::domain::settings::{Creditor, Settings};
use crate::i18n::{self, words};
use crate::ui::kit::{Field, TextArea, TextInput};
use crate::ui::shell::use_lang;

#[component]
pub(super) fn CreditorDetails() -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let name = desk.text(|it| it.creditor.name.clone());
    let signature = desk.text(|it| it.creditor.signature.clone());
    let payment_link = desk.text(|it| it.creditor.payment_link.clone());
    let bank_details = desk.text(|it| it.creditor.bank_details.clone());
    let keep = move |set: fn(&mut Creditor, String)| {
        Callback::new(move |text: String| {
            desk.change(move |settings| set(&mut settings.creditor, text.trim().to_owned()));
        })
    };
    let draft = Memo::new(move |_| Settings {
        creditor: Creditor {
            name: name.get().trim().to_owned(),
            signature: signature.get().trim().to_owned(),
            payment_link: payment_link.get().trim().to_owned(),
            bank_details: bank_details.get().trim().to_owned(),
        },
        ..desk.settings.get()
    });
    view! {
        <div class="stack">
            <p class="quiet reading">{words::settings::creditor_intro(lang)}</p>
            <Field label=words::settings::creditor_name(lang) hint=words::settings::creditor_name_hint(lang)>
                <TextInput value=name on_change=keep(|it, text| it.name = text) />
            </Field>
            <Field label=words::settings::signature(lang) hint=words::settings::signature_hint(lang)>
                <TextArea value=signature rows=2 on_change=keep(|it, text| it.signature = text) />
            </Field>
            <Field label=words::settings::payment_link(lang) hint=words::settings::payment_link_hint(lang)>
                <TextInput value=payment_link on_change=keep(|it, text| it.payment_link = text) />
            </Field>
            <Field label=words::settings::bank_details(lang) hint=words::settings::bank_details_hint(lang)>
                <TextArea value=bank_details rows=3 on_change=keep(|it, text| it.bank_details = text) />
            </Field>
            <Sample draft />
        </div>
    }
}

/// A message as a customer would get it, with what is being typed.
#[component]
fn Sample(draft: Memo<Settings>) -> impl IntoView {
    let lang = use_lang();
    let session = Desk::here().session;
    let text = move || {
        let settings = draft.read();
        let ready = !settings.creditor.name.is_empty() && !settings.creditor.signature.is_empty();
        let facts = i18n::example_facts(lang, &settings, Manner::default(), session.today());
        let message = compose(TemplateKind::OverdueEarly, Channel::WhatsApp, lang, &facts, &|_| None);
        match message.ok().filter(|_| ready) {
            Some(message) => {
                view! { <p class="settings-sample preserve-lines">{message.body}</p> }.into_any()
            }
            None => view! { <p class="quiet">{words::settings::sample_missing(lang)}</p> }.into_any(),
        }
    };
    view! {
        <section class="stack" data-gap="2" aria-label=words::settings::sample(lang)>
            <h3 class="small quiet">{words::settings::sample(lang)}</h3>
            {text}
        </section>
    }
}

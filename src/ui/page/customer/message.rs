//! The message as it will be opened, to be changed before that.

use leptos::prelude::*;

use super::desk::Desk;
use super::letter::Letter;
use super::step::{Stage, Step};
use crate::domain::contact_point::Channel;
use crate::domain::message::TemplateKind;
use crate::domain::message::links::{self, Budget, MAILTO_BUDGET};
use crate::domain::message::review::{Remark, Reviewed, review};
use crate::domain::message::segments;
use crate::i18n::{self, Lang, explain, words};
use crate::ui::kit::{Button, ButtonKind, Choice, Field, Icon, Select, TextArea, TextInput};
use crate::ui::later::{Later, Piece};
use crate::ui::manner::MannerFields;
use crate::ui::remarks::Remarks;

#[component]
pub fn MessageStep() -> impl IntoView {
    let desk = Desk::here();
    let spoken = Memo::new(move |_| matches!(desk.channel.get(), Channel::Call | Channel::Visit));
    let with_subject = Memo::new(move |_| desk.channel.get() == Channel::Email);
    let lang = expect_context::<Lang>();
    let subject = move || {
        with_subject.get().then(|| {
            view! {
                <Field label=words::customer::subject(lang)><TextInput value=desk.subject /></Field>
            }
        })
    };
    let lint = super::law::use_lint(desk, lang);
    let letter = expect_context::<Letter>();
    let text = move || match spoken.get() {
        true => view! { <Script /> }.into_any(),
        false => view! {
            {subject}
            <Field label=words::customer::text(lang) error=lint><TextArea value=desk.body rows=6 /></Field>
            <Meter />
            <Review />
        }
        .into_any(),
    };
    view! {
        <Step stage=Stage::Message>
            <KindChoice />
            <MannerFields proposed=letter.proposed chosen=desk.chosen_manner />
            {text}
            {move || spoken.get().then(|| view! { <Argue /> })}
        </Step>
    }
}

/// Which kind of message; only those that have something to say.
#[component]
fn KindChoice() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let draft = expect_context::<Letter>().draft;
    let value = RwSignal::new(String::new());
    let kinds = Memo::new(move |_| draft.read().kinds.clone());
    Effect::new(move || value.set(key(draft.read().kind)));
    let choices = Signal::derive(move || {
        let kinds = kinds.get().into_iter();
        kinds.map(|kind| Choice::new(key(kind), explain::template_kind(lang, kind))).collect::<Vec<_>>()
    });
    let choose = move |chosen: String| {
        desk.chosen_kind.set(TemplateKind::ALL.into_iter().find(|kind| key(*kind) == chosen));
    };
    let gap = move || draft.read().message.as_ref().err().map(|gap| explain::gap(lang, gap));
    view! {
        {move || (!kinds.read().is_empty()).then(|| view! {
            <Select value choices on_change=choose label=words::customer::message_kind(lang) />
        })}
        {move || gap().map(|why| view! { <p class="small quiet">{why}</p> })}
    }
}

fn key(kind: TemplateKind) -> String {
    format!("{kind:?}")
}

/// What to say aloud: to be read while speaking, not to be sent.
#[component]
fn Script() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    view! {
        <div class="customer-script" role="note" tabindex="0" aria-label=words::customer::script(lang)>
            <p class="preserve-lines">{move || desk.body.get()}</p>
        </div>
    }
}

/// What to answer, to be searched while the customer is on the line.
#[component]
fn Argue() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let open = RwSignal::new(false);
    view! {
        <details class="customer-playbook" on:toggle=move |_| open.set(true)>
            <summary>{words::playbook::open(lang)}</summary>
            {move || open.get().then(|| view! { <Later piece=Piece::Playbook /> })}
        </details>
    }
}

/// What is worth changing in the text as it stands.
#[component]
fn Review() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let letter = expect_context::<Letter>();
    let remarks = desk.about(move |portfolio, id, today| {
        let draft = letter.draft.read();
        let Some(facts) = i18n::facts(lang, portfolio, id, draft.kind, draft.manner, today) else {
            return Vec::new();
        };
        let (subject, body) = (desk.subject.read(), desk.body.read());
        let judicial = portfolio.activity(id).is_in_court();
        let (kind, channel) = (draft.kind, draft.channel);
        let mut remarks =
            review(&Reviewed { kind, channel, subject: &subject, body: &body, facts: &facts, judicial });
        // That one stands at the field, as what keeps the link closed.
        remarks.retain(|remark| !matches!(remark, Remark::Undignified(_)));
        remarks
    });
    let written = move || !desk.body.read().trim().is_empty();
    move || written().then(|| view! { <Remarks remarks /> })
}

/// How the text stands against what its channel takes.
#[component]
fn Meter() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let letter = expect_context::<Letter>();
    let measure = move || match desk.channel.get() {
        Channel::Sms => Some(sms_measure(lang, &desk.body.read())),
        Channel::Email => Some(mail_measure(lang, &desk.subject.read(), &desk.body.read())),
        Channel::WhatsApp | Channel::Call | Channel::Visit => None,
    };
    let costly =
        move || desk.channel.get() == Channel::Sms && !segments::costly(&desk.body.read()).is_empty();
    let plain = move || desk.body.update(|body| *body = segments::without_accents(body));
    view! {
        <div class="cluster">
            <span class="small quiet tabular" role="status">{measure}</span>
            {move || costly().then(|| view! {
                <Button kind=ButtonKind::Quiet on_click=move |()| plain()>{words::customer::without_accents(lang)}</Button>
            })}
            {move || letter.is_edited().then(|| view! {
                <Button kind=ButtonKind::Quiet icon=Icon::Undo on_click=move |()| letter.reset()>
                    {words::customer::reset_text(lang)}
                </Button>
            })}
        </div>
    }
}

fn sms_measure(lang: Lang, body: &str) -> String {
    let count = segments::count(body);
    let segments = i64::try_from(count.segments).unwrap_or(i64::MAX);
    words::customer::sms_segments(lang, segments, count.units, count.left)
}

fn mail_measure(lang: Lang, subject: &str, body: &str) -> String {
    // Which address it goes to changes the length by little; the limit itself is checked on the link.
    let Some(link) = links::mailto("a@b.co", subject, body) else { return String::new() };
    let written = |number: usize| i18n::count(lang, i64::try_from(number).unwrap_or(i64::MAX));
    let (length, most) = (written(link.encoded_len()), written(MAILTO_BUDGET));
    match link.budget() {
        Budget::Fits => words::customer::mail_fits(lang, length, most),
        Budget::Long | Budget::TooLong => words::customer::mail_long(lang, length, most),
    }
}

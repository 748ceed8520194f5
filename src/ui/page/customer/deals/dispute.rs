//! A dispute: which document, how much of it, why, and when to look again; and its end.

use leptos::prelude::*;

use super::debt::{DocumentSelect, amount, number_of};
use super::{Ending, Entry, Sheet, listed};
use crate::command::{OpenDispute, ResolveDispute};
use crate::domain::dispute::{Dispute, DisputeReason, Resolution};
use crate::domain::id::DocumentId;
use crate::domain::quick_day::QuickDay;
use crate::i18n::{Lang, explain, format, words};
use crate::ui::act::Act;
use crate::ui::kit::{
    ButtonKind, Chip, Choice, Field, Form, InputKind, Menu, MenuItem, Select, TextArea, TextInput, Tone,
};
use crate::ui::page::customer::day_field::DayField;
use crate::ui::page::customer::desk::Desk;

#[component]
pub(super) fn DisputeForm(sheet: Sheet) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = sheet.desk;
    let document = RwSignal::new(String::new());
    let part = RwSignal::new(String::new());
    let reason = RwSignal::new(format!("{:?}", DisputeReason::Goods));
    let note = RwSignal::new(String::new());
    let review = RwSignal::new(String::new());
    let currency = desk.account(move |account, _| {
        let id = DocumentId::new(&*document.read());
        account.documents.iter().find(|it| it.id == id).map(|it| it.balance.currency)
    });
    let submit = move || {
        let text = part.get_untracked();
        let amount = match (text.trim(), currency.get_untracked().flatten()) {
            ("", _) | (_, None) => None,
            (text, Some(currency)) => match amount(lang, text, currency) {
                Ok(amount) => Some(amount),
                Err(why) => return sheet.say(why),
            },
        };
        let Ok(review_on) = review.read_untracked().parse() else {
            return sheet.say(words::deals::day_missing(lang));
        };
        let command = OpenDispute {
            customer: desk.customer(),
            document: DocumentId::new(&*document.read_untracked()),
            amount,
            reason: reason_of(&reason.read_untracked()),
            note: note.get_untracked(),
            review_on,
        };
        sheet.send(command, words::deals::dispute_said(lang));
    };
    let reasons =
        DisputeReason::ALL.map(|it| Choice::new(format!("{it:?}"), explain::dispute_reason(lang, it)));
    view! {
        <Form on_submit=submit>
            <Field label=words::customer::document(lang)><DocumentSelect value=document /></Field>
            <Field label=words::deals::disputed_part(lang) hint=words::deals::disputed_part_hint(lang)>
                <TextInput value=part kind=InputKind::Amount />
            </Field>
            <Field label=words::deals::dispute_reason(lang)><Select value=reason choices=reasons.to_vec() /></Field>
            <Field label=words::deals::note(lang)><TextArea value=note rows=2 /></Field>
            <DayField label=words::deals::review_on(lang) value=review first=QuickDay::Tomorrow required=true />
            <Ending sheet />
        </Form>
    }
}

fn reason_of(key: &str) -> DisputeReason {
    DisputeReason::ALL.into_iter().find(|it| format!("{it:?}") == key).unwrap_or(DisputeReason::Other)
}

#[component]
pub(super) fn Disputes() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let act = Act::here();
    let disputes = desk.about(|portfolio, id, _| {
        let open = portfolio.activity(id).disputes.iter().filter(|it| it.is_open());
        let documents = portfolio.account(id).map(|it| it.documents.as_slice()).unwrap_or_default();
        open.map(|it| (it.clone(), number_of(documents, &it.document))).collect::<Vec<_>>()
    });
    let row = move |(dispute, number): (Dispute, String)| {
        let id = dispute.id;
        let part = match dispute.amount {
            Some(amount) => format::money(lang, amount, false),
            None => words::deals::all_of_it(lang).to_owned(),
        };
        let ends = Resolution::ALL
            .map(|resolution| {
                let end = move |()| {
                    let command = ResolveDispute { customer: desk.customer(), dispute: id, resolution };
                    act.run(command, words::deals::resolved(lang));
                };
                (resolution, Callback::new(end))
            })
            .to_vec();
        let items = move || {
            let item = |(resolution, end): (Resolution, Callback<()>)| {
                view! { <MenuItem on_choose=end>{explain::resolution(lang, resolution)}</MenuItem> }
            };
            ends.clone().into_iter().map(item).collect_view()
        };
        view! {
            <Entry>
                <strong>{number}</strong>
                <span class="tabular">{part}</span>
                <Chip tone=Tone::Dispute>{explain::dispute_reason(lang, dispute.reason)}</Chip>
                <span class="quiet grow">{words::deals::review(lang, format::date(lang, dispute.review_on))}</span>
                <Menu label=words::deals::resolve(lang) kind=ButtonKind::Quiet>{items()}</Menu>
            </Entry>
        }
        .into_any()
    };
    move || listed(words::deals::disputes(lang), disputes.get().into_iter().map(row).collect())
}

//! Handing a case on: to the manager, a third party, the lawyers; with the day it comes back.

use leptos::prelude::*;

use super::paper::{Paper, Papers, save};
use super::{Ending, Entry, Sheet};
use crate::app::Session;
use crate::command::{EndEscalation, EscalateCustomer};
use crate::domain::escalation::EscalatedTo;
use crate::domain::quick_day::QuickDay;
use crate::i18n::{Lang, explain, format, words};
use crate::ui::act::Act;
use crate::ui::kit::{
    Button, ButtonKind, Chip, Choice, Choices, Field, FieldGroup, Form, Icon, TextArea, Tone,
};
use crate::ui::page::customer::day_field::DayField;
use crate::ui::page::customer::desk::Desk;

#[component]
pub(super) fn EscalationForm(sheet: Sheet) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let to = RwSignal::new(format!("{:?}", EscalatedTo::Manager));
    let note = RwSignal::new(String::new());
    let review = RwSignal::new(String::new());
    let submit = move || {
        let Ok(review_on) = review.read_untracked().parse() else {
            return sheet.say(words::deals::day_missing(lang));
        };
        let chosen = EscalatedTo::ALL.into_iter().find(|it| format!("{it:?}") == *to.read_untracked());
        let to = chosen.unwrap_or(EscalatedTo::Manager);
        let command =
            EscalateCustomer { customer: sheet.desk.customer(), to, note: note.get_untracked(), review_on };
        sheet.send(command, words::deals::escalated_said(lang));
    };
    let whom = EscalatedTo::ALL.map(|it| Choice::new(format!("{it:?}"), explain::escalated_to(lang, it)));
    view! {
        <Form on_submit=submit>
            <FieldGroup label=words::deals::escalate_to(lang)>
                <Choices value=to choices=Signal::stored(whom.to_vec()) />
            </FieldGroup>
            <Field label=words::deals::why(lang)><TextArea value=note rows=3 /></Field>
            <DayField label=words::deals::comes_back(lang) value=review first=QuickDay::Tomorrow required=true />
            <Ending sheet />
        </Form>
    }
}

/// The case as it was handed on, with its papers.
#[component]
pub(super) fn Escalated() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let act = Act::here();
    let papers = expect_context::<Papers>();
    let session = expect_context::<Session>();
    let escalation = desk.about(|portfolio, id, today| portfolio.activity(id).escalated(today).cloned());
    let end =
        move || act.run(EndEscalation { customer: desk.customer() }, words::deals::escalation_ended(lang));
    let code = desk.account(|account, _| account.customer.code.clone());
    let save_case = move || {
        let name = words::deals::case_file_name(lang, code.get_untracked().unwrap_or_default());
        act.say(match save(lang, session, &desk.customer(), &name, Paper::CaseFile) {
            true => words::deals::case_saved(lang),
            false => words::deals::case_not_saved(lang),
        });
    };
    move || {
        escalation.get().map(|it| {
            view! {
                <ul>
                    <Entry>
                        <Chip tone=Tone::Danger>{explain::escalated_to(lang, it.to)}</Chip>
                        <span class="grow">{it.note}</span>
                        <span class="quiet">{words::deals::review(lang, format::date(lang, it.review_on))}</span>
                        <Button kind=ButtonKind::Quiet icon=Icon::Print on_click=move |()| papers.print(Paper::Brief)>
                            {words::deals::print_brief(lang)}
                        </Button>
                        <Button kind=ButtonKind::Quiet icon=Icon::Print on_click=move |()| papers.print(Paper::CaseFile)>
                            {words::deals::print_case(lang)}
                        </Button>
                        <Button kind=ButtonKind::Quiet icon=Icon::Download on_click=move |()| save_case()>
                            {words::deals::save_case(lang)}
                        </Button>
                        <Button kind=ButtonKind::Quiet on_click=move |()| end()>{words::deals::end_escalation(lang)}</Button>
                    </Entry>
                </ul>
            }
        })
    }
}

//! Whose each number or address is: who answers, at what hour, and whether the debtor authorised
//! it. The law's gate reads it.

use leptos::prelude::*;

use super::desk::Desk;
use super::tasks::read_time;
use crate::command::QualifyContactPoint;
use crate::domain::activity::Qualified;
use crate::domain::law::Recipient;
use crate::i18n::{Lang, explain, format, words};
use crate::ui::act::Act;
use crate::ui::kit::{Checkbox, Chip, Choice, Field, Select, TextInput, TimeInput, Tone};

#[component]
pub fn Whose() -> impl IntoView {
    let desk = Desk::here();
    let points = desk.about(|portfolio, id, _| {
        let activity = portfolio.activity(id);
        let known = |value: String| {
            let known = activity.known_of(&value).cloned();
            known.unwrap_or_else(|| Qualified { value, ..Qualified::default() })
        };
        portfolio.contact_points(id).into_iter().map(|point| known(point.value)).collect::<Vec<_>>()
    });
    move || points.get().into_iter().map(|known| view! { <Owner known /> }).collect_view()
}

#[component]
fn Owner(known: Qualified) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let act = Act::here();
    let value = StoredValue::new(known.value.clone());
    let who = RwSignal::new(format!("{:?}", known.recipient));
    let allowed = RwSignal::new(key_of(known.authorised).to_owned());
    let (name, role) = (RwSignal::new(known.name), RwSignal::new(known.role));
    let evidence = RwSignal::new(known.evidence);
    let preferred = RwSignal::new(known.preferred);
    let best_at = RwSignal::new(known.best_at.map(format::time).unwrap_or_default());
    let keep = move || {
        let named = |it: &Recipient| format!("{it:?}") == *who.read_untracked();
        let known = Qualified {
            value: value.get_value(),
            recipient: Recipient::ALL.into_iter().find(named).unwrap_or_default(),
            authorised: authorised_of(&allowed.read_untracked()),
            evidence: evidence.get_untracked(),
            name: name.get_untracked(),
            role: role.get_untracked(),
            preferred: preferred.get_untracked(),
            best_at: read_time(&best_at.read_untracked()),
        };
        let command = QualifyContactPoint { customer: desk.customer(), known };
        act.run(command, words::law::qualified(lang));
    };
    let whose = Recipient::ALL.map(|it| Choice::new(format!("{it:?}"), explain::law::recipient(lang, it)));
    let answers = [
        Choice::new("", words::law::authorised_unknown(lang)),
        Choice::new("yes", words::law::authorised_yes(lang)),
        Choice::new("no", words::law::authorised_no(lang)),
    ];
    let third = known.recipient.is_third_party().then(|| {
        view! { <Chip tone=Tone::Danger>{explain::law::recipient(lang, known.recipient)}</Chip> }
    });
    view! {
        <fieldset class="law-owner">
            <legend class="tabular">{known.value} " " {third}</legend>
            <div class="customer-pair">
                <Field label=words::people::name(lang)><TextInput value=name on_change=move |_| keep() /></Field>
                <Field label=words::people::role(lang)><TextInput value=role on_change=move |_| keep() /></Field>
            </div>
            <div class="customer-pair">
                <Field label=words::law::whose_label(lang)>
                    <Select value=who choices=whose.to_vec() on_change=move |_| keep() />
                </Field>
                <Field label=words::people::best_at(lang)>
                    <TimeInput value=best_at on_change=move |_| keep() />
                </Field>
            </div>
            <Field label=words::law::authorised(lang)>
                <Select value=allowed choices=answers.to_vec() on_change=move |_| keep() />
            </Field>
            <Field label=words::law::evidence(lang)>
                <TextInput value=evidence on_change=move |_| keep() />
            </Field>
            <Checkbox checked=preferred on_change=move |_| keep()>{words::people::preferred(lang)}</Checkbox>
        </fieldset>
    }
}

fn key_of(authorised: Option<bool>) -> &'static str {
    match authorised {
        None => "",
        Some(true) => "yes",
        Some(false) => "no",
    }
}

fn authorised_of(key: &str) -> Option<bool> {
    match key {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

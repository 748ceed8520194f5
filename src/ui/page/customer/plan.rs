//! Understanding and planning: the evidence in sentences, and the aim that follows.

use leptos::prelude::*;

use super::desk::Desk;
use super::step::{Stage, Step};
use crate::app::Session;
use crate::domain::attempt::Objective;
use crate::domain::evidence::{self, Evidence};
use crate::i18n::{Lang, explain, words};
use crate::ui::kit::{Chip, Choice, Glyph, Icon, Select, Tone};

#[component]
pub fn UnderstandStep() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let desk = Desk::here();
    let found = desk.about(evidence::evidence);
    let hint = desk.about(evidence::hint);
    let facts = move || {
        let today = session.today();
        let sentence = |it: &Evidence| {
            let said = matches!(it, Evidence::Said { .. }).then_some("true");
            view! { <li data-said=said>{explain::evidence(lang, it, today)}</li> }
        };
        found.read().iter().map(sentence).collect_view()
    };
    let advice = move || {
        let hint = hint.get()?;
        Some(view! {
            <p class="customer-hint">
                <Glyph icon=Icon::Spark />
                <span>{explain::hint(lang, hint)}</span>
            </p>
        })
    };
    view! {
        <Step stage=Stage::Understand>
            <ul class="customer-evidence">{facts}</ul>
            {advice}
        </Step>
    }
}

#[component]
pub fn PlanStep() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let (objective, proposed) = (desk.objective(), desk.proposed());
    let value = RwSignal::new(String::new());
    Effect::new(move || value.set(key(objective.get()).to_owned()));
    let choices = Objective::ALL.map(|it| Choice::new(key(it), explain::objective(lang, it))).to_vec();
    let choose = move |chosen: String| {
        let objective = Objective::ALL.into_iter().find(|it| key(*it) == chosen);
        desk.chosen_objective.set(objective);
        // Another aim asks for another text.
        desk.chosen_kind.set(None);
    };
    let detail = move || {
        view! {
            {move || (objective.get() == proposed.get())
                .then(|| view! { <Chip tone=Tone::Info>{words::customer::proposed(lang)}</Chip> })}
        }
    };
    view! {
        <Step stage=Stage::Plan detail>
            <Select value choices on_change=choose label=words::customer::objective(lang) />
        </Step>
    }
}

fn key(objective: Objective) -> &'static str {
    match objective {
        Objective::Remind => "remind",
        Objective::GetDate => "get-date",
        Objective::ConfirmPromise => "confirm-promise",
        Objective::RenewPromise => "renew-promise",
        Objective::AgreePlan => "agree-plan",
        Objective::GetDocumentReceived => "get-document-received",
        Objective::ResolveDispute => "resolve-dispute",
    }
}

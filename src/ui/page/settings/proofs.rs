//! Conformance: two proofs that anyone can run on a copy of the portfolio.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::desk::Desk;
use crate::command::{Proof, paid_is_left_alone, too_late_in_peru};
use crate::domain::portfolio::Portfolio;
use crate::i18n::{Lang, explain, words};
use crate::ui::kit::{Button, Chip, Icon, Tone};
use crate::ui::shell::use_lang;

/// What a proof is: the portfolio and the day in, what came of it out.
type Run = fn(&Portfolio, NaiveDate) -> Option<Proof>;

#[component]
pub(super) fn Proofs() -> impl IntoView {
    let lang = use_lang();
    view! {
        <section class="stack" data-gap="3" aria-label=words::law::conformance(lang)>
            <h3>{words::law::conformance(lang)}</h3>
            <p class="quiet small">{words::law::conformance_hint(lang)}</p>
            <OneProof what=words::law::proof_paid(lang) run=paid_is_left_alone />
            <OneProof what=words::law::proof_peru(lang) run=too_late_in_peru />
        </section>
    }
}

#[component]
fn OneProof(what: &'static str, run: Run) -> impl IntoView {
    let lang = use_lang();
    let desk = Desk::here();
    let shown = RwSignal::new(None::<AnyProof>);
    let prove = move || {
        let proof = desk.session.ask(run);
        shown.set(Some(told(lang, proof)));
    };
    let result = move || {
        shown.get().map(|proof| {
            let tone = if proof.held { Tone::Paid } else { Tone::Danger };
            view! {
                <p role="status">
                    <Chip tone>{proof.verdict}</Chip> " " {proof.said}
                </p>
            }
        })
    };
    view! {
        <div class="law-proof stack" data-gap="2">
            <p>{what}</p>
            <div><Button icon=Icon::Check on_click=move |()| prove()>{words::law::prove(lang)}</Button></div>
            {result}
        </div>
    }
}

/// A proof in words.
#[derive(Clone)]
struct AnyProof {
    held: bool,
    verdict: &'static str,
    said: String,
}

fn told(lang: Lang, proof: Option<Proof>) -> AnyProof {
    let Some(proof) = proof else {
        let said = words::law::proof_nobody(lang).to_owned();
        return AnyProof { held: false, verdict: words::law::proof_not_run(lang), said };
    };
    let when = explain::law::when(lang, proof.at);
    match proof.refusal {
        Some(refusal) => AnyProof {
            held: proof.noted,
            verdict: words::law::proof_held(lang),
            said: words::law::proof_told(lang, proof.customer, when, explain::refusal(lang, refusal)),
        },
        None => AnyProof { held: false, verdict: words::law::proof_failed(lang), said: proof.customer },
    }
}

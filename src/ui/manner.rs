//! How one speaks and which cause one has in mind: what the record suggests, or what the
//! collector chooses.

use leptos::prelude::*;

use super::kit::{Choice, Field, Select};
use crate::domain::attempt::NonPaymentReason;
use crate::domain::message::manner::{Manner, Tone};
use crate::domain::named::Named as _;
use crate::i18n::{Lang, explain, words};

#[component]
pub fn MannerFields(
    /// What the record suggests.
    #[prop(into)]
    proposed: Signal<Manner>,
    /// What was chosen instead.
    chosen: RwSignal<Option<Manner>>,
) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let manner = Memo::new(move |_| chosen.get().unwrap_or_else(|| proposed.get()));
    let (tone, reason) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    Effect::new(move || {
        let manner = manner.get();
        tone.set(manner.tone.name().to_owned());
        reason.set(manner.reason.map(|it| it.name().to_owned()).unwrap_or_default());
    });
    let mark = move |said: &str, is_it: bool| match is_it {
        true => words::messages::suggested(lang, said),
        false => said.to_owned(),
    };
    let tones = Signal::derive(move || {
        let proposed = proposed.get().tone;
        Tone::ALL
            .map(|it| Choice::new(it.name(), mark(explain::review::tone(lang, it), it == proposed)))
            .to_vec()
    });
    let reasons = Signal::derive(move || {
        let proposed = proposed.get().reason;
        let none = Choice::new("", mark(words::messages::no_reason(lang), proposed.is_none()));
        let all = NonPaymentReason::ALL.map(|it| {
            Choice::new(it.name(), mark(explain::non_payment_reason(lang, it), Some(it) == proposed))
        });
        std::iter::once(none).chain(all).collect::<Vec<_>>()
    });
    let choose_tone = move |name: String| {
        if let Some(tone) = Tone::ALL.into_iter().find(|it| it.name() == name) {
            chosen.set(Some(Manner { tone, ..manner.get_untracked() }));
        }
    };
    let choose_reason = move |name: String| {
        let reason = NonPaymentReason::ALL.into_iter().find(|it| it.name() == name);
        chosen.set(Some(Manner { reason, ..manner.get_untracked() }));
    };
    view! {
        <div class="manner">
            <Field label=words::messages::tone(lang)><Select value=tone choices=tones on_change=choose_tone /></Field>
            <Field label=words::messages::reason(lang)><Select value=reason choices=reasons on_change=choose_reason /></Field>
        </div>
    }
}

//! Shares of a whole: the balance by age, the day done and left.

use leptos::prelude::*;

use super::tone::Tone;

/// A share: its meaning, its weight, its name and what it amounts to in words.
#[derive(Clone, Debug, PartialEq)]
pub struct BarPart {
    pub tone: Tone,
    pub weight: f64,
    pub label: String,
    pub amount: String,
}

impl BarPart {
    pub fn new(tone: Tone, weight: f64, label: impl Into<String>, amount: impl Into<String>) -> BarPart {
        BarPart { tone, weight, label: label.into(), amount: amount.into() }
    }
}

/// A bar of shares. Read out as one sentence; `key` also writes it below.
#[component]
pub fn Bar(
    #[prop(into)] label: String,
    #[prop(into)] parts: Signal<Vec<BarPart>>,
    /// The whole, where the parts do not fill it: the day's list, of which some is done.
    #[prop(optional, into)]
    whole: Signal<Option<f64>>,
    #[prop(optional)] small: bool,
    /// Names and amounts below, each with its colour.
    #[prop(optional)]
    key: bool,
) -> impl IntoView {
    let sentence = move || {
        let parts = parts.read();
        let list: Vec<String> = parts.iter().map(|part| format!("{} {}", part.label, part.amount)).collect();
        format!("{label}: {}", list.join(", "))
    };
    let shares = move || {
        let parts = parts.read();
        let total =
            whole.get().unwrap_or_else(|| parts.iter().map(|part| part.weight).sum()).max(f64::MIN_POSITIVE);
        parts
            .iter()
            .filter(|part| part.weight > 0.0)
            .map(|part| {
                let share = format!("{:.3}%", part.weight / total * 100.0);
                view! { <div class="bar-part" data-tone=part.tone.name() style:inline-size=share></div> }
            })
            .collect_view()
    };
    let names = move || {
        let parts = parts.get().into_iter();
        parts
            .map(|part| {
                view! {
                    <span class="bar-key-part">
                        <span class="bar-key-dot" data-tone=part.tone.name()></span>
                        {part.label}
                        " "
                        <span class="bar-key-value">{part.amount}</span>
                    </span>
                }
            })
            .collect_view()
    };
    view! {
        <div class="stack" data-gap="2">
            <div class="bar" role="img" aria-label=sentence data-size=small.then_some("small")>{shares}</div>
            {key.then(|| view! { <div class="bar-key" aria-hidden="true">{names}</div> })}
        </div>
    }
    .into_any()
}

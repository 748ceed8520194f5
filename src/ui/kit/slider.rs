//! A number that is pushed along a line, where its effect matters more than its digits.

use leptos::prelude::*;

use super::field::Tie;

/// `value` follows the thumb; `on_change` runs once, when it is let go.
#[component]
pub fn Slider(
    value: RwSignal<u32>,
    #[prop(default = 0)] min: u32,
    #[prop(default = 100)] max: u32,
    #[prop(default = 1)] step: u32,
    /// The number as it is read: "35 puntos".
    #[prop(into)]
    text: Signal<String>,
    #[prop(optional, into)] on_change: Option<Callback<u32>>,
) -> impl IntoView {
    let tie = Tie::here();
    let read = |event: &leptos::ev::Event| event_target_value(event).parse::<u32>().ok();
    let moved = move |event: leptos::ev::Event| {
        if let Some(now) = read(&event) {
            value.set(now);
        }
    };
    let let_go = move |event: leptos::ev::Event| {
        if let Some((on_change, now)) = on_change.zip(read(&event)) {
            value.set(now);
            on_change.run(now);
        }
    };
    view! {
        <span class="slider">
            <input type="range" id=tie.id.clone()
                min=min max=max step=step
                aria-describedby=tie.described_by()
                aria-valuetext=move || text.get()
                prop:value=move || value.get().to_string()
                on:input=moved
                on:change=let_go
            />
            <output class="slider-value" for=tie.id.clone()>{move || text.get()}</output>
        </span>
    }
    .into_any()
}

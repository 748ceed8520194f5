//! The contact, from understanding to the written result, on one screen.

use leptos::prelude::*;

use super::channel::ChannelStep;
use super::desk::Desk;
use super::launch::LaunchStep;
use super::letter::Letter;
use super::message::MessageStep;
use super::places;
use super::plan::{PlanStep, UnderstandStep};
use super::record::RecordStep;
use super::step::{Current, Steps};
use crate::app::returned;
use crate::i18n::{Lang, words};
use crate::ui::kit::{Card, window};

#[component]
pub fn Flow() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    Current::provide(desk);
    Letter::provide(desk, lang);
    ask_on_return(desk);
    view! {
        <div id=places::FLOW tabindex="-1" class="customer-flow customer-part">
            <Card title=words::customer::flow(lang)>
                <div class="customer-flow-steps">
                    <Steps />
                    <UnderstandStep />
                    <PlanStep />
                    <ChannelStep />
                    <MessageStep />
                    <LaunchStep />
                    <RecordStep />
                </div>
            </Card>
        </div>
    }
}

/// Whoever comes back from a call or a chat finds the question of what came of it.
fn ask_on_return(desk: Desk) {
    let returns = returned::returns();
    let in_hand = desk.attempt_in_hand();
    Effect::new(move |before: Option<u32>| {
        let now = returns.get();
        let came_back = before.is_some_and(|before| before != now);
        if came_back && desk.launched.get_untracked() && in_hand.read_untracked().is_some() {
            window::focus_within(places::RESULTS);
        }
        now
    });
}

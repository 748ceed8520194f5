//! The steps of a contact: all in sight, the current one marked. Nothing is locked; a good
//! collector jumps.

use leptos::prelude::*;

use super::desk::{Desk, Recording};
use crate::i18n::{Lang, words};
use crate::ui::kit::window;
use crate::ui::later::{Later, Piece};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Understand,
    Plan,
    Channel,
    Message,
    Contact,
    Record,
}

impl Stage {
    pub const ALL: [Stage; 6] =
        [Stage::Understand, Stage::Plan, Stage::Channel, Stage::Message, Stage::Contact, Stage::Record];

    fn name(self, lang: Lang) -> &'static str {
        match self {
            Stage::Understand => words::customer::step_understand(lang),
            Stage::Plan => words::customer::step_plan(lang),
            Stage::Channel => words::customer::step_channel(lang),
            Stage::Message => words::customer::step_message(lang),
            Stage::Contact => words::customer::step_contact(lang),
            Stage::Record => words::customer::step_record(lang),
        }
    }

    /// The tip that helps here.
    fn tip(self) -> &'static str {
        match self {
            Stage::Understand => "understand",
            Stage::Plan => "plan",
            Stage::Channel => "channel",
            Stage::Message => "message",
            Stage::Contact => "contact",
            Stage::Record => "record",
        }
    }

    fn place(self) -> &'static str {
        match self {
            Stage::Understand => "customer-understand",
            Stage::Plan => "customer-plan",
            Stage::Channel => "customer-channel",
            Stage::Message => "customer-message",
            Stage::Contact => super::places::LAUNCH,
            Stage::Record => super::places::RECORD,
        }
    }
}

/// Where the person is: the step last touched, or the result as soon as one is owed.
#[derive(Clone, Copy)]
pub struct Current {
    touched: RwSignal<Stage>,
    now: Memo<Stage>,
}

impl Current {
    pub fn provide(desk: Desk) {
        let touched = RwSignal::new(Stage::Understand);
        let in_hand = desk.attempt_in_hand();
        let now = Memo::new(move |_| {
            let owed = in_hand.read().is_some() || desk.recording.get() == Recording::ByHand;
            if owed { Stage::Record } else { touched.get() }
        });
        provide_context(Current { touched, now });
    }
}

/// The six names in a row; each leads to its part.
#[component]
pub fn Steps() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let current = expect_context::<Current>();
    let step = |stage: Stage| {
        let marked = move || (current.now.get() == stage).then_some("step");
        view! {
            <li>
                <button type="button" class="customer-step-name" aria-current=marked
                    on:click=move |_| window::focus(stage.place())>
                    {stage.name(lang)}
                </button>
            </li>
        }
    };
    view! {
        <nav aria-label=words::customer::steps(lang)>
            <ol class="customer-steps">{Stage::ALL.map(step)}</ol>
        </nav>
    }
}

/// One step: its name, and what is to be done in it.
#[component]
pub fn Step(stage: Stage, #[prop(optional, into)] detail: ViewFn, children: Children) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let current = expect_context::<Current>();
    let number = Stage::ALL.iter().position(|it| *it == stage).map_or(0, |place| place + 1);
    let heading = format!("{}-name", stage.place());
    let name = heading.clone();
    view! {
        <section
            class="customer-step"
            id=stage.place()
            tabindex="-1"
            aria-labelledby=heading
            data-current=move || (current.now.get() == stage).then_some("true")
            on:focusin=move |_| current.touched.set(stage)
        >
            <div class="customer-step-head">
                <span class="customer-step-number" aria-hidden="true">{number}</span>
                <h3 id=name>{stage.name(lang)}</h3>
                {detail.run()}
                <Later piece=Piece::Tip(stage.tip()) />
            </div>
            <div class="customer-step-body">{children()}</div>
        </section>
    }
}

//! Payments and agreements: what was received, agreed, offered, disputed and handed on, and
//! the forms that write it down. One form at a time, in a dialog.

mod debt;
mod dispute;
mod escalation;
mod offer;
mod paper;
mod pause;
mod payment;
mod plan;
mod receipt;
mod write_off;

use leptos::prelude::*;

use super::desk::Desk;
use crate::app::Trouble;
use crate::app::session::{self, Decide};
use crate::command::Command;
use crate::i18n::{Lang, explain, words};
use crate::ui::act::Act;
use crate::ui::kit::{Button, ButtonKind, Card, Dialog, DialogActions, Icon, Menu, MenuItem};

pub use paper::{Paper, Papers, PrintedPaper};
pub use receipt::PrintedReceipt;

/// What can be written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deal {
    Payment,
    Plan,
    Offer,
    Dispute,
    Pause,
    WriteOff,
    Escalation,
}

impl Deal {
    const ALL: [Deal; 7] = [
        Deal::Payment,
        Deal::Plan,
        Deal::Offer,
        Deal::Dispute,
        Deal::Pause,
        Deal::WriteOff,
        Deal::Escalation,
    ];

    fn name(self, lang: Lang) -> &'static str {
        match self {
            Deal::Payment => words::deals::payment(lang),
            Deal::Plan => words::deals::plan(lang),
            Deal::Offer => words::deals::offer(lang),
            Deal::Dispute => words::deals::dispute(lang),
            Deal::Pause => words::deals::pause(lang),
            Deal::WriteOff => words::deals::write_off(lang),
            Deal::Escalation => words::deals::escalation(lang),
        }
    }

    fn icon(self) -> Icon {
        match self {
            Deal::Payment => Icon::Money,
            Deal::Plan => Icon::Calendar,
            Deal::Offer => Icon::Tag,
            Deal::Dispute => Icon::Dispute,
            Deal::Pause => Icon::Snooze,
            Deal::WriteOff => Icon::Trash,
            Deal::Escalation => Icon::ArrowUp,
        }
    }
}

/// The form in front of the page, and how it sends what it holds.
#[derive(Clone, Copy)]
struct Sheet {
    desk: Desk,
    act: Act,
    lang: Lang,
    deal: RwSignal<Deal>,
    open: RwSignal<bool>,
    trouble: RwSignal<Option<String>>,
}

impl Sheet {
    fn new() -> Sheet {
        Sheet {
            desk: Desk::here(),
            act: Act::here(),
            lang: expect_context(),
            deal: RwSignal::new(Deal::Payment),
            open: RwSignal::new(false),
            trouble: RwSignal::new(None),
        }
    }

    fn ask(self, deal: Deal) {
        self.trouble.set(None);
        self.deal.set(deal);
        self.open.set(true);
    }

    /// Sends a command: the dialog closes when it happened, or says why it did not.
    fn send(self, command: impl Command + 'static, said: impl Into<String>) {
        self.decide(session::decide(command), said);
    }

    fn decide(self, decide: Decide, said: impl Into<String>) {
        self.act.decide_then(decide, said, move |result| match result {
            Ok(_) => self.open.set(false),
            Err(Trouble::Refused(refusal)) => self.say(explain::refusal(self.lang, refusal)),
            Err(Trouble::Failed(_)) => {}
        });
    }

    fn say(self, trouble: impl Into<String>) {
        self.trouble.set(Some(trouble.into()));
    }
}

#[component]
pub fn Deals() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let sheet = Sheet::new();
    // Somebody else on the page asked for the form that hands the case on.
    Effect::new(move || {
        if sheet.desk.wants_escalation.get() {
            sheet.desk.wants_escalation.set(false);
            sheet.ask(Deal::Escalation);
        }
    });
    let title = Signal::derive(move || sheet.deal.get().name(lang).to_owned());
    let items = move || {
        let item = move |deal: Deal| {
            view! { <MenuItem icon=deal.icon() on_choose=move |()| sheet.ask(deal)>{deal.name(lang)}</MenuItem> }
        };
        Deal::ALL.into_iter().map(item).collect_view()
    };
    let form = move || match sheet.deal.get() {
        Deal::Payment => view! { <payment::PaymentForm sheet /> }.into_any(),
        Deal::Plan => view! { <plan::PlanForm sheet /> }.into_any(),
        Deal::Offer => view! { <offer::OfferForm sheet /> }.into_any(),
        Deal::Dispute => view! { <dispute::DisputeForm sheet /> }.into_any(),
        Deal::Pause => view! { <pause::PauseForm sheet /> }.into_any(),
        Deal::WriteOff => view! { <write_off::WriteOffForm sheet /> }.into_any(),
        Deal::Escalation => view! { <escalation::EscalationForm sheet /> }.into_any(),
    };
    view! {
        <div class="customer-part">
            <Card title=words::deals::title(lang)>
                <div class="stack" data-gap="3">
                    <div class="cluster">
                        <Button icon=Icon::Money on_click=move |()| sheet.ask(Deal::Payment)>
                            {words::deals::payment(lang)}
                        </Button>
                        <Menu label=words::deals::more(lang) icon=Icon::Plus>{items()}</Menu>
                    </div>
                    <escalation::Escalated />
                    <plan::Plans />
                    <offer::Offers />
                    <dispute::Disputes />
                    <pause::Pauses />
                    <payment::Receipts />
                </div>
            </Card>
            <Dialog open=sheet.open title>{form()}</Dialog>
        </div>
    }
}

/// What went wrong with the whole form, and its two buttons.
#[component]
fn Ending(sheet: Sheet) -> impl IntoView {
    let lang = expect_context::<Lang>();
    view! {
        <p class="field-error" role="alert">{move || sheet.trouble.get()}</p>
        <DialogActions>
            <Button on_click=move |()| sheet.open.set(false)>{words::kit::cancel(lang)}</Button>
            <Button kind=ButtonKind::Primary submit=true icon=Icon::Check>{words::deals::save(lang)}</Button>
        </DialogActions>
    }
}

/// One thing of a list: what it is, where it stands, what can be done with it.
#[component]
fn Entry(children: Children) -> impl IntoView {
    view! { <li class="customer-deal">{children()}</li> }
}

/// A list with its name; nothing where it is empty.
fn listed(name: &'static str, entries: Vec<AnyView>) -> Option<AnyView> {
    (!entries.is_empty()).then(|| {
        view! {
            <section class="customer-deals" aria-label=name>
                <h3 class="customer-deals-title">{name}</h3>
                <ul>{entries}</ul>
            </section>
        }
        .into_any()
    })
}

//! Writing down what came of a contact: one form, one command.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::after::{After, AfterResult};
use super::agreement::Agreement;
use super::closing::{Closing, use_left_open};
use super::desk::{Desk, Recording};
use super::learned::{Beside, Heard, LearnedFields};
use super::next_step::Next;
use super::places;
use super::results::Results;
use super::step::{Stage, Step};
use crate::app::{Session, Trouble};
use crate::command::{RecordOutcome, Refusal};
use crate::domain::attempt::{Attempt, Direction, NonPaymentReason, ResultCode};
use crate::domain::contact_point::Channel;
use crate::domain::id::CustomerId;
use crate::domain::law;
use crate::domain::likely;
use crate::domain::task::TaskKind;
use crate::i18n::{Lang, explain, format, words};
use crate::ui::act::Act;
use crate::ui::kit::{
    Button, ButtonKind, Choice, Choices, Dictation, Field, FieldGroup, Form, Glyph, Icon, LinkButton, Select,
    TextArea, window,
};
use crate::ui::meaning::channel_icon;

/// Where a refusal is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Amount,
    PromiseDay,
    NextDay,
    Whole,
}

/// The form as it stands; one for each contact that is recorded.
#[derive(Clone, Copy)]
pub struct Record {
    pub channel: RwSignal<Channel>,
    pub direction: RwSignal<String>,
    pub result: RwSignal<Option<ResultCode>>,
    pub summary: RwSignal<String>,
    pub reason: RwSignal<String>,
    pub agreement: Agreement,
    pub next: Next,
    pub beside: Beside,
    trouble: RwSignal<Option<(Place, String)>>,
    session: Session,
    customer: StoredValue<CustomerId>,
}

impl Record {
    fn new(session: Session, desk: Desk, channel: Channel, lang: Lang) -> Record {
        Record {
            channel: RwSignal::new(channel),
            direction: RwSignal::new("in".to_owned()),
            result: RwSignal::new(None),
            summary: RwSignal::new(String::new()),
            reason: RwSignal::new(String::new()),
            agreement: Agreement::new(session, desk, lang),
            next: Next::new(),
            beside: Beside::new(session, desk, lang),
            trouble: RwSignal::new(None),
            session,
            customer: StoredValue::new(desk.customer()),
        }
    }

    /// Takes a result and proposes what usually follows it.
    pub fn choose(self, result: ResultCode) {
        self.result.set(Some(result));
        self.trouble.set(None);
        let today = self.session.ask(|_, today| today);
        let step = likely::next_step(result).map(|(kind, day)| (kind, day.from(today)));
        self.next.propose(step.map(|(kind, day)| (kind, self.legal_day(kind, day, result))));
    }

    /// A contact is proposed for a day on which the law lets it through.
    fn legal_day(self, kind: TaskKind, day: NaiveDate, result: ResultCode) -> NaiveDate {
        let made = self.channel.get_untracked();
        let channel = match kind {
            TaskKind::CallBack => Channel::Call,
            TaskKind::FollowUp => made,
            _ => return day,
        };
        self.session.ask_now(|portfolio, now| {
            let Some(subject) = law::Subject::of(portfolio, &self.customer.get_value(), now) else {
                return day;
            };
            let law = portfolio.settings().law_of(now);
            subject.first_legal_day(&law, channel, day, Some((made, result.is_direct())))
        })
    }

    pub fn error(self, place: Place) -> Signal<Option<String>> {
        Signal::derive(move || {
            let trouble = self.trouble.get();
            trouble.filter(|(where_, _)| *where_ == place).map(|(_, text)| text)
        })
    }

    fn refuse(self, lang: Lang, refusal: Refusal) {
        let place = place(refusal, self.next.day());
        self.trouble.set(Some((place, explain::refusal(lang, refusal))));
    }
}

/// The field that a refusal speaks of.
fn place(refusal: Refusal, next_day: Option<NaiveDate>) -> Place {
    match refusal {
        Refusal::MoreThanOwed { .. } | Refusal::NothingPromised => Place::Amount,
        Refusal::PromiseMissing => Place::PromiseDay,
        Refusal::CallBackDayMissing => Place::NextDay,
        Refusal::InThePast { today } if next_day.is_some_and(|day| day < today) => Place::NextDay,
        Refusal::InThePast { .. } => Place::PromiseDay,
        _ => Place::Whole,
    }
}

#[component]
pub fn RecordStep() -> impl IntoView {
    let desk = Desk::here();
    let in_hand = desk.attempt_in_hand();
    let by_hand = Memo::new(move |_| desk.recording.get() == Recording::ByHand);
    view! {
        <Step stage=Stage::Record>
            {move || match (in_hand.get(), by_hand.get()) {
                (attempt @ Some(_), _) => view! { <RecordForm attempt /> }.into_any(),
                (None, true) => view! { <RecordForm attempt=None /> }.into_any(),
                (None, false) => view! { <Nothing /> }.into_any(),
            }}
        </Step>
    }
}

/// No contact wants its result; one that no button began can still be written down.
#[component]
fn Nothing() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let next = Signal::derive(move || desk.neighbours.read().next_address());
    let begin = move || {
        desk.recording.set(Recording::ByHand);
        request_animation_frame(|| window::focus_within(places::RESULTS));
    };
    view! {
        <div class="stack" data-gap="2">
            <AfterResult />
            <p class="quiet">
                {move || match desk.recorded.get() {
                    true => words::customer::all_recorded(lang),
                    false => words::customer::nothing_to_record(lang),
                }}
            </p>
            <div class="cluster">
                {move || desk.recorded.get().then(|| view! {
                    <LinkButton kind=ButtonKind::Primary icon=Icon::ChevronRight href=next>
                        {words::customer::next(lang)}
                    </LinkButton>
                })}
                <Button icon=Icon::Edit keys="r" on_click=move |()| begin()>{words::customer::record_by_hand(lang)}</Button>
            </div>
        </div>
    }
}

#[component]
fn RecordForm(attempt: Option<Attempt>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let desk = Desk::here();
    let act = Act::here();
    let channel = attempt.as_ref().map_or(desk.channel.get_untracked(), |attempt| attempt.channel);
    let record = Record::new(session, desk, channel, lang);
    let id = attempt.as_ref().map(|attempt| attempt.id);
    follow_wish(desk, record);
    let left_open = use_left_open(desk, record);
    let save = move || {
        let Some(result) = record.result.get_untracked() else {
            record.trouble.set(Some((Place::Whole, words::customer::choose_result(lang).to_owned())));
            return;
        };
        let promise = match record.agreement.terms(lang, result) {
            Ok(promise) => promise,
            Err(text) => return record.trouble.set(Some((Place::Amount, text))),
        };
        let next = record.next.step();
        let left_open = left_open.get_untracked();
        if left_open && next.is_none() {
            let text = words::customer::must_close_day(lang).to_owned();
            return record.trouble.set(Some((Place::Whole, text)));
        }
        let learned = match record.beside.learned(lang, result) {
            Ok(learned) => learned,
            Err(text) => return record.trouble.set(Some((Place::Whole, text))),
        };
        let command = RecordOutcome {
            customer: desk.customer(),
            attempt: id,
            channel: record.channel.get_untracked(),
            direction: direction_of(&record.direction.read_untracked()),
            result,
            summary: record.summary.get_untracked(),
            reason: reason_of(&record.reason.read_untracked()),
            promise,
            next,
            learned,
        };
        let said = words::customer::recorded(lang, explain::result(lang, result));
        act.run_then(command, said, move |outcome| match outcome {
            Ok(_) => {
                desk.recording.set(Recording::Latest);
                desk.launched.set(false);
                desk.recorded.set(true);
                desk.after.set(match result {
                    ResultCode::Promised => Some(After::Promised),
                    _ if left_open => Some(After::LeftOpen),
                    _ => None,
                });
                request_animation_frame(|| window::focus(places::RECORD));
            }
            Err(Trouble::Refused(refusal)) => record.refuse(lang, refusal),
            Err(Trouble::Failed(_)) => {}
        });
    };
    let by_hand = attempt.is_none();
    let key = move |event: leptos::ev::KeyboardEvent| {
        if window::is_send(&event) {
            event.prevent_default();
            save();
        }
    };
    view! {
        <section aria-label=words::customer::record(lang) on:keydown=key><Form on_submit=move |()| save()>
            {attempt.map(|attempt| view! { <Subject attempt /> })}
            {by_hand.then(|| view! { <ByHand record /> })}
            <Results record />
            <Closing record />
            <Details record />
            <Whole error=record.error(Place::Whole) />
            <div class="row">
                <Button kind=ButtonKind::Primary submit=true icon=Icon::Check keys="ctrl+enter">{words::customer::save(lang)}</Button>
                {by_hand.then(|| view! {
                    <Button kind=ButtonKind::Quiet on_click=move |()| desk.recording.set(Recording::Latest)>
                        {words::kit::cancel(lang)}
                    </Button>
                })}
            </div>
        </Form></section>
    }
}

/// What the result brings with it: the agreement, the words, the next step.
#[component]
fn Details(record: Record) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let promised = Memo::new(move |_| record.result.get() == Some(ResultCode::Promised));
    let chosen = Memo::new(move |_| record.result.read().is_some());
    let may_ask = super::law::use_may_ask_reason(Desk::here());
    let reasons = [Choice::new("", words::customer::no_reason(lang))].into_iter();
    let reasons = reasons.chain(
        NonPaymentReason::ALL
            .into_iter()
            .map(|reason| Choice::new(format!("{reason:?}"), explain::non_payment_reason(lang, reason))),
    );
    let reasons: Vec<Choice> = reasons.collect();
    view! {
        {move || promised.get().then(|| view! { <super::agreement::AgreementFields record /> })}
        {move || record.result.get().map(|result| view! { <LearnedFields beside=record.beside result /> })}
        <Field label=words::customer::summary(lang)>
            <TextArea value=record.summary rows=2 placeholder=words::customer::summary_hint(lang) />
        </Field>
        <Dictation text=record.summary />
        {move || chosen.get().then(|| {
            let reasons = reasons.clone();
            view! {
                {match may_ask.get() {
                    true => view! {
                        <Field label=words::customer::reason(lang)>
                            <Select value=record.reason choices=reasons />
                        </Field>
                    }.into_any(),
                    false => view! { <p class="quiet small">{words::law::not_asked(lang)}</p> }.into_any(),
                }}
                <Heard beside=record.beside />
                <super::next_step::NextFields record />
            }
        })}
    }
}

/// Which contact it is about.
#[component]
fn Subject(attempt: Attempt) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let session = expect_context::<Session>();
    let opened = attempt.opened_at;
    let when = move || {
        let day = format::relative(lang, opened.date(), session.today());
        format!("{day}, {}", format::time(opened.time()))
    };
    view! {
        <p class="customer-subject">
            <Glyph icon=channel_icon(attempt.channel) />
            <span class="grow">
                {explain::channel(lang, attempt.channel)}
                {attempt.to.map(|to| format!(" · {to}"))}
            </span>
            <span class="quiet small">{when}</span>
        </p>
    }
}

/// Who began it, and how, where no button did.
#[component]
fn ByHand(record: Record) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let channel = RwSignal::new(format!("{:?}", record.channel.get_untracked()));
    let channels = Channel::ALL.map(|it| Choice::new(format!("{it:?}"), explain::channel(lang, it))).to_vec();
    let directions = vec![
        Choice::new("in", words::customer::inbound(lang)),
        Choice::new("out", words::customer::outbound(lang)),
    ];
    let choose = move |chosen: String| {
        if let Some(it) = Channel::ALL.into_iter().find(|it| format!("{it:?}") == chosen) {
            record.channel.set(it);
        }
    };
    view! {
        <FieldGroup label=words::customer::who_began(lang)>
            <Choices value=record.direction choices=directions inline=true />
        </FieldGroup>
        <Field label=words::customer::step_channel(lang)>
            <Select value=channel choices=channels on_change=choose />
        </Field>
    }
}

#[component]
fn Whole(error: Signal<Option<String>>) -> impl IntoView {
    view! {
        <p class="customer-obstacle" role="alert">
            {move || error.get().map(|text| view! { <Glyph icon=Icon::Warning /> <span>{text}</span> })}
        </p>
    }
}

/// `p` chooses the promise as soon as the form is there.
fn follow_wish(desk: Desk, record: Record) {
    Effect::new(move || {
        if desk.wants_promise.get() {
            desk.wants_promise.set(false);
            record.choose(ResultCode::Promised);
        }
    });
}

fn direction_of(text: &str) -> Direction {
    if text == "out" { Direction::Outbound } else { Direction::Inbound }
}

fn reason_of(text: &str) -> Option<NonPaymentReason> {
    NonPaymentReason::ALL.into_iter().find(|reason| format!("{reason:?}") == text)
}

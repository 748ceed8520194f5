//! The round: whose turn it is, what would go out, and what the collector does with it.
//!
//! Only who was passed over and which one was picked by hand are kept here; all else follows
//! from the journal.

use leptos::prelude::*;

use crate::app::Session;
use crate::command::{NoteRefusal, OpenAttempt, RecordOutcome, SnoozeCustomer};
use crate::domain::attempt::{Direction, ResultCode};
use crate::domain::calendar::{day_after, next_monday};
use crate::domain::contact_point::{Channel, ContactPoint};
use crate::domain::id::{AttemptId, CustomerId};
use crate::domain::law::{Subject, Verdict};
use crate::domain::message::Message;
use crate::domain::message::launch::{Draft, Obstacle, first_choice};
use crate::domain::message::links::{Link, Platform};
use crate::domain::message::lint::{Lint, lint};
use crate::domain::portfolio::Portfolio;
use crate::domain::queue::{CHANNELS, Queue, Reminder, Step};
use crate::export::hand_off::{self, HandOff};
use crate::i18n::{Lang, format, prepare, words};
use crate::ui::act::Act;
use crate::ui::kit::window;

/// The reminder in hand, as far as it follows from the record and from what was chosen.
#[derive(Clone, PartialEq)]
pub struct InHand {
    pub reminder: Reminder,
    pub name: String,
    pub channel: Channel,
    /// The numbers or addresses that the channel can use.
    pub points: Vec<ContactPoint>,
    pub to: Option<String>,
    pub country: String,
    pub composed: Option<Message>,
}

#[derive(Clone, Copy)]
pub struct Round {
    session: Session,
    act: Act,
    lang: Lang,
    pub queue: Memo<Queue>,
    pub in_hand: Memo<Option<InHand>>,
    /// Put off for this round.
    pub passed: RwSignal<Vec<CustomerId>>,
    picked: RwSignal<Option<CustomerId>>,
    by_hand: RwSignal<Option<(CustomerId, Channel, Option<String>)>>,
    pub subject: RwSignal<String>,
    pub body: RwSignal<String>,
    pub despite: RwSignal<String>,
    /// The gate's answer at the last press, where it was no.
    pressed: RwSignal<Option<(CustomerId, Channel, Verdict)>>,
}

impl Round {
    pub fn provide() -> Round {
        let session: Session = expect_context();
        let lang: Lang = expect_context();
        let worklist = session.worklist();
        let queue = session.query(move |portfolio, today| Queue::of(portfolio, &worklist.read(), today));
        let (passed, picked) = (RwSignal::new(Vec::new()), RwSignal::new(None::<CustomerId>));
        let by_hand = RwSignal::new(None);
        let in_hand = session.query(move |portfolio, today| {
            let queue = queue.read();
            let picked = picked.read();
            let picked = queue.0.iter().find(|it| Some(&it.customer) == picked.as_ref());
            let reminder = picked.filter(|it| can_go_on(it)).or_else(|| queue.next(&passed.read()))?;
            in_hand(lang, portfolio, reminder, by_hand.read().as_ref(), today)
        });
        let round = Round {
            session,
            act: Act::here(),
            lang,
            queue,
            in_hand,
            passed,
            picked,
            by_hand,
            subject: RwSignal::new(String::new()),
            body: RwSignal::new(String::new()),
            despite: RwSignal::new(String::new()),
            pressed: RwSignal::new(None),
        };
        round.follow_text();
        provide_context(round);
        round
    }

    pub fn here() -> Round {
        expect_context()
    }

    /// The text follows the record until it is changed; another customer or channel brings its own.
    fn follow_text(self) {
        Effect::new(move |before: Option<Option<InHand>>| {
            let now = self.in_hand.get();
            let key = |it: &InHand| (it.reminder.customer.clone(), it.channel);
            let before = before.flatten();
            let same = before.as_ref().map(key) == now.as_ref().map(key);
            let edited = untrack(|| before.is_some_and(|before| self.differs(before.composed.as_ref())));
            if !same || !edited {
                let composed = now.as_ref().and_then(|it| it.composed.clone());
                self.subject.set(composed.as_ref().and_then(|it| it.subject.clone()).unwrap_or_default());
                self.body.set(composed.map(|it| it.body).unwrap_or_default());
            }
            if !same {
                self.despite.set(String::new());
                self.pressed.set(None);
            }
            now
        });
    }

    fn differs(self, composed: Option<&Message>) -> bool {
        let body = composed.map_or("", |it| it.body.as_str());
        let subject = composed.and_then(|it| it.subject.as_deref()).unwrap_or_default();
        *self.body.read() != *body || *self.subject.read() != *subject
    }

    fn with_draft<T>(self, of: impl FnOnce(&Draft) -> T) -> Option<T> {
        let in_hand = self.in_hand.read();
        let InHand { channel, to, country, .. } = in_hand.as_ref()?;
        let (subject, body) = (self.subject.read(), self.body.read());
        let to = to.as_deref().unwrap_or_default();
        Some(of(&Draft { channel: *channel, to, country, subject: &subject, body: &body }))
    }

    /// The link as it stands, or what is in its way.
    pub fn link(self) -> Result<Link, Obstacle> {
        let platform = if window::is_apple() { Platform::Apple } else { Platform::Other };
        self.with_draft(|draft| match draft.to.is_empty() {
            true => Err(Obstacle::NoContactPoint),
            false => draft.link(platform),
        })
        .unwrap_or(Err(Obstacle::NoContactPoint))
    }

    pub fn hand_off(self) -> Result<HandOff, Obstacle> {
        self.with_draft(hand_off::hand_off).unwrap_or(Err(Obstacle::NoContactPoint))
    }

    /// What the message may not say.
    pub fn lint(self) -> Option<Lint> {
        let in_hand = self.in_hand.read();
        let InHand { reminder, name, .. } = in_hand.as_ref()?;
        let judicial = self.session.ask(|portfolio, _| portfolio.activity(&reminder.customer).is_in_court());
        let text = format!("{}\n{}", self.subject.read(), self.body.read());
        lint(&text, name, judicial)
    }

    /// The gate's answer, minute by minute and at the last press.
    pub fn verdict(self) -> Memo<Option<Verdict>> {
        let at_this_minute = self.session.query_now(move |portfolio, now| {
            let in_hand = self.in_hand.read();
            let InHand { reminder, channel, to, .. } = in_hand.as_ref()?;
            Subject::verdict(portfolio, &reminder.customer, *channel, to.as_deref().unwrap_or_default(), now)
        });
        Memo::new(move |_| {
            let (in_hand, pressed) = (self.in_hand.read(), self.pressed.read());
            let here = in_hand.as_ref().map(|it| (&it.reminder.customer, it.channel));
            let pressed = pressed.as_ref().filter(|(id, channel, _)| here == Some((id, *channel)));
            pressed.map(|(_, _, verdict)| *verdict).or_else(|| at_this_minute.get())
        })
    }

    /// The gate, asked once more at the press: what it refuses does not open.
    pub fn may_open(self) -> bool {
        let Some(InHand { reminder, channel, to, .. }) = self.in_hand.get_untracked() else { return false };
        let answer = self.session.ask_now(|portfolio, now| {
            let id = &reminder.customer;
            let owes = portfolio.account(id).is_some_and(|it| it.collectible().next().is_some());
            let to = to.as_deref().unwrap_or_default();
            Subject::verdict(portfolio, id, channel, to, now).filter(|_| owes)
        });
        let Some(verdict) = answer else { return false };
        let reasoned = !verdict.asks_for_reason() || !self.despite.read_untracked().trim().is_empty();
        let open = !verdict.is_refused() && reasoned && untrack(|| self.lint()).is_none();
        self.pressed.set((!open).then_some((reminder.customer, channel, verdict)));
        open
    }

    /// An attempt opens, with the exact text that went along.
    pub fn opened(self) {
        let Some(in_hand) = self.in_hand.get_untracked() else { return };
        // A second press on the same link is the same attempt.
        if matches!(in_hand.reminder.step, Step::Opened(_)) {
            return;
        }
        let despite = self.despite.get_untracked();
        let command = OpenAttempt {
            customer: in_hand.reminder.customer.clone(),
            channel: in_hand.channel,
            direction: Direction::Outbound,
            text: untrack(|| self.with_draft(|draft| draft.text()).flatten()),
            to: in_hand.to,
            objective: Some(in_hand.reminder.objective),
            despite: Some(despite),
        };
        self.picked.set(Some(in_hand.reminder.customer));
        self.act.run(command, words::sending::opened_said(self.lang));
    }

    /// What the collector says became of it.
    pub fn close(self, attempt: AttemptId, result: ResultCode) {
        let Some(InHand { reminder, channel, name, .. }) = self.in_hand.get_untracked() else { return };
        let said = match result {
            ResultCode::NotMade => words::sending::not_made_said(self.lang, name),
            _ => words::sending::marked_said(self.lang, name),
        };
        let command = RecordOutcome::closing(reminder.customer, attempt, channel, result);
        self.picked.set(None);
        self.act.run(command, said);
    }

    /// The refusal goes on record, and the next one has its turn.
    pub fn note_refusal(self) {
        let Some(InHand { reminder, channel, to, .. }) = self.in_hand.get_untracked() else { return };
        self.pass(&reminder.customer);
        let command = NoteRefusal { customer: reminder.customer, channel, to };
        self.act.run(command, words::law::refusal_noted(self.lang));
    }

    /// Not now: the next one has its turn, and this one stays on the list.
    pub fn skip(self) {
        if let Some(in_hand) = self.in_hand.get_untracked() {
            self.pass(&in_hand.reminder.customer);
        }
    }

    fn pass(self, customer: &CustomerId) {
        self.picked.set(None);
        self.passed.update(|passed| passed.push(customer.clone()));
    }

    pub fn tomorrow(self) {
        self.put_off(self.session.ask(|_, today| day_after(today, 1)));
    }

    pub fn monday(self) {
        self.put_off(self.session.ask(|_, today| next_monday(today)));
    }

    fn put_off(self, until: chrono::NaiveDate) {
        let Some(InHand { reminder, name, .. }) = self.in_hand.get_untracked() else { return };
        let said = words::today::snooze_said(self.lang, format::day_month(self.lang, until), name);
        self.picked.set(None);
        self.act.run(SnoozeCustomer { customer: reminder.customer, until }, said);
    }

    /// Those that were passed over have their turn again.
    pub fn begin_again(self) {
        self.passed.set(Vec::new());
    }

    pub fn pick(self, customer: CustomerId) {
        self.picked.set(Some(customer));
    }

    pub fn turn_to(self, channel: Channel) {
        if let Some(in_hand) = self.in_hand.get_untracked() {
            self.by_hand.set(Some((in_hand.reminder.customer, channel, None)));
        }
    }

    /// The next channel in turn: one key goes through all of them.
    pub fn next_channel(self) {
        let Some(here) = self.in_hand.read_untracked().as_ref().map(|it| it.channel) else { return };
        let place = CHANNELS.iter().position(|it| *it == here).map_or(0, |it| it + 1);
        self.turn_to(CHANNELS[place % CHANNELS.len()]);
    }

    pub fn send_to(self, to: String) {
        if let Some(in_hand) = self.in_hand.get_untracked() {
            self.by_hand.set(Some((in_hand.reminder.customer, in_hand.channel, Some(to))));
        }
    }
}

/// Whether there is still something to do about it.
fn can_go_on(reminder: &Reminder) -> bool {
    match reminder.step {
        Step::Opened(_) => true,
        Step::Prepared | Step::NotMade | Step::Refused => reminder.wanted,
        Step::Marked => false,
    }
}

fn in_hand(
    lang: Lang,
    portfolio: &Portfolio,
    reminder: &Reminder,
    by_hand: Option<&(CustomerId, Channel, Option<String>)>,
    today: chrono::NaiveDate,
) -> Option<InHand> {
    let id = &reminder.customer;
    let country = portfolio.settings().country.clone();
    let all = portfolio.contact_points(id);
    let by_hand = by_hand.filter(|(customer, ..)| customer == id);
    let channel = by_hand.map_or_else(|| usable(reminder.channel, &all, &country), |it| it.1);
    let points: Vec<ContactPoint> =
        all.into_iter().filter(|it| it.kind == channel.needs() && !it.wrong).collect();
    let chosen = by_hand.and_then(|it| it.2.clone());
    let to = chosen.or_else(|| first_choice(channel, &points, &country).map(|it| it.value.clone()));
    Some(InHand {
        name: portfolio.account(id)?.customer.name.clone(),
        composed: prepare(lang, portfolio, id, reminder.objective, channel, today),
        reminder: reminder.clone(),
        channel,
        points,
        to,
        country,
    })
}

/// The proposed channel where its link opens, else the first whose does.
fn usable(proposed: Channel, points: &[ContactPoint], country: &str) -> Channel {
    let opens = |channel: &Channel| {
        first_choice(*channel, points, country).is_some_and(|point| {
            let draft = Draft { channel: *channel, to: &point.value, country, subject: "", body: "" };
            draft.link(Platform::Other).is_ok()
        })
    };
    std::iter::once(proposed).chain(CHANNELS).find(opens).unwrap_or(proposed)
}

//! What the parts of the page share: whose page it is, and the contact in preparation.
//!
//! One value in context, made anew for each customer, so that half a message to one never
//! reaches another.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::after::After;
use super::neighbours::Neighbours;
use crate::app::Session;
use crate::domain::account::Account;
use crate::domain::attempt::{Attempt, Objective};
use crate::domain::contact_point::{Channel, ContactPoint};
use crate::domain::id::{AttemptId, CustomerId};
use crate::domain::law::Now;
use crate::domain::message::TemplateKind;
use crate::domain::message::launch::first_choice;
use crate::domain::message::manner::Manner;
use crate::domain::portfolio::Portfolio;
use crate::domain::worklist;

/// Which contact the result is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Recording {
    /// The last that was launched, if it still wants its result.
    #[default]
    Latest,
    This(AttemptId),
    /// A contact that no button began.
    ByHand,
}

#[derive(Clone, Copy)]
pub struct Desk {
    session: Session,
    customer: StoredValue<CustomerId>,
    /// What the contact is for, chosen by hand; else what is proposed.
    pub chosen_objective: RwSignal<Option<Objective>>,
    pub channel: RwSignal<Channel>,
    /// The number or address chosen by hand; else the first that is good.
    pub chosen_point: RwSignal<Option<String>>,
    pub chosen_kind: RwSignal<Option<TemplateKind>>,
    /// Tone and cause, chosen by hand; else what suits the customer.
    pub chosen_manner: RwSignal<Option<Manner>>,
    pub subject: RwSignal<String>,
    pub body: RwSignal<String>,
    pub recording: RwSignal<Recording>,
    /// A link was opened from this page: the return from it asks for the result.
    pub launched: RwSignal<bool>,
    /// `Promesa` is to be chosen when the form opens.
    pub wants_promise: RwSignal<bool>,
    /// The form of a new task is open.
    pub adding_task: RwSignal<bool>,
    /// A result was written down since the page opened: on to the next one.
    pub recorded: RwSignal<bool>,
    pub neighbours: Memo<Neighbours>,
    /// What the result just written down asks for.
    pub after: RwSignal<Option<After>>,
    /// The form that hands the case on is to open.
    pub wants_escalation: RwSignal<bool>,
}

impl Desk {
    /// Makes the desk of a customer and puts it into context.
    pub fn provide(session: Session, id: CustomerId) -> Desk {
        let next = session.ask(|portfolio, today| worklist::next_for(portfolio, &id, today));
        let channel = next.and_then(|next| next.channel).unwrap_or(Channel::Call);
        let neighbours = Neighbours::follow(session.worklist(), id.clone());
        let desk = Desk {
            session,
            customer: StoredValue::new(id),
            chosen_objective: RwSignal::new(None),
            channel: RwSignal::new(channel),
            chosen_point: RwSignal::new(None),
            chosen_kind: RwSignal::new(None),
            chosen_manner: RwSignal::new(None),
            subject: RwSignal::new(String::new()),
            body: RwSignal::new(String::new()),
            recording: RwSignal::new(Recording::default()),
            launched: RwSignal::new(false),
            wants_promise: RwSignal::new(false),
            adding_task: RwSignal::new(false),
            recorded: RwSignal::new(false),
            neighbours,
            after: RwSignal::new(None),
            wants_escalation: RwSignal::new(false),
        };
        provide_context(desk);
        desk
    }

    pub fn here() -> Desk {
        expect_context()
    }

    pub fn customer(self) -> CustomerId {
        self.customer.get_value()
    }

    /// Asks about this customer, again whenever something changes.
    pub fn about<T>(
        self,
        ask: impl Fn(&Portfolio, &CustomerId, NaiveDate) -> T + Send + Sync + 'static,
    ) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        let id = self.customer();
        self.session.query(move |portfolio, today| ask(portfolio, &id, today))
    }

    /// Asks what changes with the hour too.
    pub fn at_this_minute<T>(
        self,
        ask: impl Fn(&Portfolio, &CustomerId, Now) -> T + Send + Sync + 'static,
    ) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        let id = self.customer();
        self.session.query_now(move |portfolio, now| ask(portfolio, &id, now))
    }

    /// Asks about the account; nothing once the customer has left the portfolio.
    pub fn account<T>(self, ask: impl Fn(&Account, NaiveDate) -> T + Send + Sync + 'static) -> Memo<Option<T>>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        self.about(move |portfolio, id, today| portfolio.account(id).map(|account| ask(account, today)))
    }

    /// The objective that the record proposes.
    pub fn proposed(self) -> Memo<Objective> {
        self.about(|portfolio, id, today| {
            worklist::next_for(portfolio, id, today).map_or(Objective::GetDate, |next| next.objective)
        })
    }

    pub fn objective(self) -> Memo<Objective> {
        let proposed = self.proposed();
        Memo::new(move |_| self.chosen_objective.get().unwrap_or_else(|| proposed.get()))
    }

    /// The contact points that the chosen channel can use, wrong ones too.
    pub fn points(self) -> Memo<Vec<ContactPoint>> {
        let all = self.about(|portfolio, id, _| portfolio.contact_points(id));
        Memo::new(move |_| {
            let kind = self.channel.get().needs();
            all.with(|all| all.iter().filter(|point| point.kind == kind).cloned().collect())
        })
    }

    /// The number or address that the contact goes to.
    pub fn to(self) -> Memo<Option<String>> {
        let points = self.points();
        let country = self.country();
        Memo::new(move |_| {
            let (chosen, points, country) = (self.chosen_point.get(), points.read(), country.read());
            let known = |value: &String| points.iter().any(|point| point.value == *value);
            let first = || first_choice(self.channel.get(), &points, &country).map(|it| it.value.clone());
            chosen.filter(known).or_else(first)
        })
    }

    /// Whose telephone numbers these are.
    pub fn country(self) -> Memo<String> {
        self.about(|portfolio, _, _| portfolio.settings().country.clone())
    }

    /// Turns to a channel, with its own first number and its own text.
    pub fn turn_to(self, channel: Channel) {
        if self.channel.get_untracked() != channel {
            self.channel.set(channel);
            self.chosen_point.set(None);
            self.chosen_kind.set(None);
        }
    }

    /// Attempts that want their result, oldest first.
    pub fn open_attempts(self) -> Memo<Vec<Attempt>> {
        self.about(|portfolio, id, _| {
            portfolio.activity(id).attempts.iter().filter(|it| it.is_open()).cloned().collect()
        })
    }

    /// The attempt whose result is being written down.
    pub fn attempt_in_hand(self) -> Memo<Option<Attempt>> {
        let open = self.open_attempts();
        Memo::new(move |_| {
            let open = open.get();
            match self.recording.get() {
                Recording::ByHand => None,
                Recording::This(id) if open.iter().any(|it| it.id == id) => {
                    open.into_iter().find(|it| it.id == id)
                }
                Recording::This(_) | Recording::Latest => open.into_iter().last(),
            }
        })
    }
}

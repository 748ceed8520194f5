//! A customer of the portfolio as the gate sees it: person or company, the debtor's own hour,
//! and every contact so far in that hour.
//!
//! The collector's clock says when; the stamp of each attempt says the same in UTC. Where both
//! do not belong together (an example, an imported history) the collector's time is taken.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::budget::Allowance;
use super::contact::{Contact, Intent, Person, Recipient, Request};
use super::gate::{Law, Verdict};
use super::zone::Zone;
use crate::domain::attempt::{Attempt, Direction};
use crate::domain::contact_point::Channel;
use crate::domain::country::Country;
use crate::domain::id::CustomerId;
use crate::domain::message::launch;
use crate::domain::portfolio::Portfolio;

/// No place on earth is further from UTC.
const FURTHEST: TimeDelta = TimeDelta::hours(15);

/// The moment at which somebody asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// Where the collector sits.
    pub civil: NaiveDateTime,
    /// Milliseconds since 1970, UTC.
    pub millis: u64,
}

/// What one customer brings to the gate.
#[derive(Clone, Debug)]
pub struct Subject {
    pub person: Person,
    pub zone: Zone,
    /// The debtor's own time.
    pub at: NaiveDateTime,
    /// How far the debtor's clock is ahead of the collector's.
    ahead: TimeDelta,
    pub history: Vec<Contact>,
}

impl Now {
    /// The last full so many minutes.
    pub fn floored(self, minutes: u64) -> Now {
        let past = self.millis % (minutes * 60_000);
        let civil = self.civil - TimeDelta::milliseconds(past.cast_signed());
        Now { civil, millis: self.millis - past }
    }

    fn utc(self) -> Option<NaiveDateTime> {
        utc(self.civil, self.millis)
    }
}

/// The moment in UTC, if it can be the same as the civil one.
fn utc(civil: NaiveDateTime, millis: u64) -> Option<NaiveDateTime> {
    let utc = DateTime::from_timestamp_millis(i64::try_from(millis).ok()?)?.naive_utc();
    ((civil - utc).abs() <= FURTHEST).then_some(utc)
}

impl Subject {
    pub fn of(portfolio: &Portfolio, id: &CustomerId, now: Now) -> Option<Subject> {
        let customer = &portfolio.account(id)?.customer;
        let activity = portfolio.activity(id);
        let settings = portfolio.settings();
        let person = activity.person.unwrap_or_else(|| Person::of(customer, &settings.country));
        let country = settings.country.parse::<Country>().unwrap_or(Country::CO);
        let places = [customer.region.as_deref(), customer.city.as_deref()];
        let places: Vec<&str> = places.into_iter().flatten().collect();
        let phones =
            customer.contact_points.iter().find_map(|it| launch::phone(&it.value, &settings.country));
        let zone = activity.zone.unwrap_or_else(|| Zone::of_debtor(country, &places, phones.as_slice()));
        let at = now.utc().map_or(now.civil, |utc| zone.local(utc));
        let attempts = activity.attempts.iter().filter(|attempt| attempt.counts());
        let contact = |attempt: &Attempt| Contact {
            at: utc(attempt.opened_at, attempt.id.0.millis())
                .map_or(attempt.opened_at, |utc| zone.local(utc)),
            means: attempt.channel.into(),
            direct: attempt.is_direct(),
            inbound: attempt.direction == Direction::Inbound,
        };
        let history = attempts.map(contact).collect();
        Some(Subject { person, zone, at, ahead: at - now.civil, history })
    }

    /// The gate's answer for a customer of the portfolio; nothing for one that nobody knows.
    pub fn verdict(
        portfolio: &Portfolio,
        id: &CustomerId,
        channel: Channel,
        to: &str,
        now: Now,
    ) -> Option<Verdict> {
        let subject = Subject::of(portfolio, id, now)?;
        let law = portfolio.settings().law(Datelike::year(&subject.at));
        let (recipient, authorised) = portfolio.activity(id).qualified(to);
        Some(subject.gate(&law, channel, recipient, authorised))
    }

    /// May it be contacted through this channel, at this number or address, now?
    pub fn gate(
        &self,
        law: &Law,
        channel: Channel,
        recipient: Recipient,
        authorised: Option<bool>,
    ) -> Verdict {
        law.gate(&Request {
            person: self.person,
            recipient,
            means: channel.into(),
            authorised,
            intent: Intent::Collect,
            at: self.at,
            history: &self.history,
        })
    }

    /// The first day from `day` on, by the collector's calendar, on which the law lets a contact
    /// through: nothing is planned for a day that would refuse it. `just_made` is the contact
    /// whose result is being written down, answered or not.
    pub fn first_legal_day(
        &self,
        law: &Law,
        channel: Channel,
        day: NaiveDate,
        just_made: Option<(Channel, bool)>,
    ) -> NaiveDate {
        let mut history = self.history.clone();
        history.extend(just_made.map(|(channel, direct)| Contact {
            at: self.at,
            means: channel.into(),
            direct,
            inbound: false,
        }));
        let next = law.next_legal(&Request {
            person: self.person,
            recipient: Recipient::Debtor,
            means: channel.into(),
            authorised: None,
            intent: Intent::Collect,
            at: day.and_time(NaiveTime::MIN) + self.ahead,
            history: &history,
        });
        next.map_or(day, |next| self.on_collectors_clock(next).date())
    }

    /// What is left of each limit today.
    pub fn budget(&self, law: &Law) -> Vec<Allowance> {
        law.budget(self.person, &self.history, self.at.date())
    }

    /// A moment of the debtor's on the collector's clock.
    pub fn on_collectors_clock(&self, local: NaiveDateTime) -> NaiveDateTime {
        // Both clocks may change before then; the debtor's hour is what the law looks at.
        local - self.ahead
    }
}

//! Two proofs that anyone can run: who paid is left alone, and half past eight in Perú is too
//! late. They are carried out on a copy of the portfolio; nothing is written.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::{
    AllocateTo, ChangeSettings, Command, Moment, NoteRefusal, OpenAttempt, RecordPayment, Refusal, SetPerson,
    carry_out,
};
use crate::domain::attempt::Direction;
use crate::domain::calendar::{CountryCode, banking_days_after};
use crate::domain::contact_point::Channel;
use crate::domain::id::CustomerId;
use crate::domain::law::{LawChoice, Person, Zone};
use crate::domain::money::Totals;
use crate::domain::payment::PaymentKind;
use crate::domain::portfolio::Portfolio;
use crate::domain::stamp::{DeviceId, StampClock};
use crate::domain::worklist;

/// What was tried, and what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Proof {
    pub customer: String,
    /// By the customer's clock.
    pub at: NaiveDateTime,
    /// The answer; nothing if the contact would have gone out, which is a mistake.
    pub refusal: Option<Refusal>,
    /// The record of it was accepted for the journal.
    pub noted: bool,
}

/// Marks the first customer of the list paid and tries to call. Nothing without a customer.
pub fn paid_is_left_alone(portfolio: &Portfolio, today: NaiveDate) -> Option<Proof> {
    let mut trial = Trial::of(portfolio, today.and_time(ten()))?;
    let account = trial.portfolio.account(&trial.customer)?;
    let owed: Totals = account.collectible().map(|document| document.balance).collect();
    for amount in owed.iter().filter(|amount| amount.is_positive()).collect::<Vec<_>>() {
        let customer = trial.customer.clone();
        trial.run(RecordPayment {
            customer,
            kind: PaymentKind::default(),
            amount,
            received_on: today,
            method: None,
            reference: String::new(),
            to: AllocateTo::OldestFirst,
            to_verify: false,
        });
    }
    trial.call()
}

/// Sets the clock to half past eight in Perú, on the next working day, and tries to call.
pub fn too_late_in_peru(portfolio: &Portfolio, today: NaiveDate) -> Option<Proof> {
    let day = banking_days_after(today, 1, CountryCode::new("PE"));
    let mut trial = Trial::of(portfolio, day.and_time(NaiveTime::from_hms_opt(20, 30, 0)?))?;
    let mut settings = trial.portfolio.settings().clone();
    "PE".clone_into(&mut settings.country);
    settings.law = LawChoice::default();
    trial.run(ChangeSettings { settings });
    let customer = trial.customer.clone();
    trial.run(SetPerson { customer, person: Person::Natural });
    trial.call()
}

fn ten() -> NaiveTime {
    NaiveTime::from_hms_opt(10, 0, 0).unwrap_or_default()
}

/// A copy to try things on.
struct Trial {
    portfolio: Portfolio,
    customer: CustomerId,
    now: NaiveDateTime,
    millis: u64,
    clock: StampClock,
}

impl Trial {
    fn of(portfolio: &Portfolio, now: NaiveDateTime) -> Option<Trial> {
        let list = worklist::rank(portfolio, now.date());
        let first = list.entries.first().map(|entry| entry.customer.clone());
        let owing = || {
            let owes = portfolio.accounts().find(|account| account.collectible().next().is_some());
            owes.map(|account| account.customer.id.clone())
        };
        let utc = Zone::Lima.utc(now).and_utc().timestamp_millis();
        Some(Trial {
            portfolio: portfolio.clone(),
            customer: first.or_else(owing)?,
            now,
            millis: u64::try_from(utc).unwrap_or_default(),
            clock: StampClock::new(DeviceId(0)),
        })
    }

    /// Carries a command out on the copy.
    fn run(&mut self, command: impl Command) -> bool {
        let mut moment = Moment { now: self.now, millis: self.millis, clock: &mut self.clock };
        let entries = carry_out(command, &self.portfolio, &mut moment);
        let done = entries.is_ok();
        entries.unwrap_or_default().iter().for_each(|entry| self.portfolio.apply(entry));
        done
    }

    /// Tries to call, and to put the refusal on record.
    fn call(mut self) -> Option<Proof> {
        let customer = self.customer.clone();
        let attempt = OpenAttempt {
            customer: customer.clone(),
            channel: Channel::Call,
            direction: Direction::Outbound,
            to: None,
            text: None,
            objective: None,
            despite: None,
        };
        let mut moment = Moment { now: self.now, millis: self.millis, clock: &mut self.clock };
        let refusal = attempt.decide(&self.portfolio, &mut moment).err();
        let name = self.portfolio.account(&customer)?.customer.name.clone();
        let noted = self.run(NoteRefusal { customer, channel: Channel::Call, to: None });
        Some(Proof { customer: name, at: self.now, refusal, noted })
    }
}

//! From a portfolio to the facts of a message: figures become words here.

use chrono::NaiveDate;

use super::{Lang, format, words};
use crate::domain::account::Account;
use crate::domain::activity::Activity;
use crate::domain::calendar::day_from;
use crate::domain::contact_point::Channel;
use crate::domain::document::Document;
use crate::domain::due_item::{DueWhat, due};
use crate::domain::id::{CustomerId, DocumentId};
use crate::domain::message::facts::{DocumentFact, Facts, InstalmentFact, OfferFact, PromiseFact};
use crate::domain::message::manner::Manner;
use crate::domain::message::{Gap, Message, TemplateKind, compose, compose_whole};
use crate::domain::money::{Money, Totals};
use crate::domain::offer::{Offer, OfferState};
use crate::domain::order;
use crate::domain::plan::{InstalmentState, Plan, PlanState};
use crate::domain::portfolio::Portfolio;
use crate::domain::promise::Promise;
use crate::domain::settings::Settings;
use crate::domain::worklist::reminder_for;

/// The message of a kind for a customer, in the collector's own words where it has any.
pub fn message(
    lang: Lang,
    portfolio: &Portfolio,
    customer: &CustomerId,
    (kind, channel): (TemplateKind, Channel),
    manner: Manner,
    today: NaiveDate,
) -> Result<Message, Gap> {
    let facts = facts(lang, portfolio, customer, kind, manner, today).ok_or(Gap::NoTemplate)?;
    compose(kind, channel, lang, &facts, &|name| portfolio.own_text(name).map(str::to_owned))
}

/// The same with every document listed, for a file instead of a link.
pub fn whole_message(
    lang: Lang,
    portfolio: &Portfolio,
    customer: &CustomerId,
    (kind, channel): (TemplateKind, Channel),
    manner: Manner,
    today: NaiveDate,
) -> Result<Message, Gap> {
    let facts = facts(lang, portfolio, customer, kind, manner, today).ok_or(Gap::NoTemplate)?;
    compose_whole(kind, channel, lang, &facts, &|name| portfolio.own_text(name).map(str::to_owned))
}

/// What a message of `kind` can say about a customer; nothing when the portfolio does not
/// know the customer. A kind that finds no document to speak of leaves the documents empty.
pub fn facts(
    lang: Lang,
    portfolio: &Portfolio,
    customer: &CustomerId,
    kind: TemplateKind,
    manner: Manner,
    today: NaiveDate,
) -> Option<Facts> {
    let account = portfolio.account(customer)?;
    let activity = portfolio.activity(customer);
    let settings = portfolio.settings();
    let creditor = &settings.creditor;
    let case = Case { account, activity, settings, today };
    let promise = activity.live_promise();
    let (plan, offer) = (case.plan(), case.offer());
    let named = match kind {
        TemplateKind::Instalment => plan.map(|it| it.documents.as_slice()),
        TemplateKind::Offer => offer.map(|it| it.documents.as_slice()),
        _ if kind.is_about_promise() => promise.map(|it| it.documents.as_slice()),
        _ => None,
    };
    let documents = case.spoken_of(kind, named.unwrap_or_default());
    let total: Totals = documents.iter().map(|(_, asked)| *asked).collect();
    let open = account.balance(today).open;
    // Two currencies in one message need their codes.
    let mixed = total.iter().count() > 1 || open.iter().filter(|amount| !amount.is_zero()).count() > 1;
    // Where the credits cover everything there is nothing to ask for.
    let documents = if total.any_positive() { documents } else { Vec::new() };
    let fact = |(document, asked): &(&Document, Money)| DocumentFact {
        number: document.number.clone(),
        amount: format::money(lang, *asked, mixed),
        due_on: document.due_on.map(|day| format::date(lang, day)),
        days_late: document.days_past_due(today).unwrap_or_default(),
        credit: document.is_credit(),
    };
    Some(Facts {
        customer: account.customer.name.trim().to_owned(),
        creditor: creditor.name.clone(),
        signature: creditor.signature.clone(),
        payment_link: creditor.payment_link.clone(),
        bank_details: creditor.bank_details.clone(),
        today: format::date(lang, today),
        documents: documents.iter().map(fact).collect(),
        total: format::totals(lang, &total),
        open_balance: format::totals(lang, &open),
        reminded: reminded(lang, portfolio, customer, kind, today),
        last_contact: activity
            .last_direct_contact_on()
            .map(|day| format::date(lang, day))
            .unwrap_or_default(),
        promise: promise.map(|promise| promise_fact(lang, promise, mixed)),
        instalment: plan.and_then(|plan| case.instalment(lang, plan)),
        offer: offer.map(|offer| offer_fact(lang, offer)),
        manner,
    })
}

/// An invented customer of whom everything is known: one late document, a promise, a plan, an
/// offer. For showing a text before there is anybody to send it to.
pub fn example_facts(lang: Lang, settings: &Settings, manner: Manner, today: NaiveDate) -> Facts {
    const UNITS: i64 = 1_250_000;
    const DAYS_LATE: u16 = 12;
    let money = |units: i64| {
        let amount = Money::new(units * settings.currency.scale(), settings.currency);
        format::money(lang, amount, false)
    };
    let day = |from_now: i64| format::date(lang, day_from(today, from_now));
    let creditor = &settings.creditor;
    let or = |own: &str, else_said: &str| if own.is_empty() { else_said.to_owned() } else { own.to_owned() };
    Facts {
        customer: words::settings::sample_customer(lang).to_owned(),
        creditor: or(&creditor.name, words::messages::example_creditor(lang)),
        signature: or(&creditor.signature, words::messages::example_signature(lang)),
        payment_link: creditor.payment_link.clone(),
        bank_details: creditor.bank_details.clone(),
        today: day(0),
        documents: vec![DocumentFact {
            number: words::settings::sample_number(lang).to_owned(),
            amount: money(UNITS),
            due_on: Some(day(-i64::from(DAYS_LATE))),
            days_late: DAYS_LATE.into(),
            credit: false,
        }],
        total: money(UNITS),
        open_balance: money(UNITS),
        reminded: format::listed(lang, &[day(-12), day(-7)]),
        last_contact: day(-7),
        promise: Some(PromiseFact { due_on: day(2), amount: Some(money(UNITS)) }),
        instalment: Some(InstalmentFact { due_on: day(5), amount: money(UNITS / 5), left: 3 }),
        offer: Some(OfferFact { pay: money(UNITS / 10 * 9), discount: money(UNITS / 10), until: day(8) }),
        manner,
    }
}

/// What is known of one customer on a day.
#[derive(Clone, Copy)]
struct Case<'a> {
    account: &'a Account,
    activity: &'a Activity,
    settings: &'a Settings,
    today: NaiveDate,
}

impl<'a> Case<'a> {
    /// The documents a message is about, oldest first, with what is asked on each: those that
    /// are `named`, else those that the kind speaks of, with the credits that go with them.
    /// What is in dispute, paused or in a plan is not asked for unless it is named.
    fn spoken_of(self, kind: TemplateKind, named: &[DocumentId]) -> Vec<(&'a Document, Money)> {
        let all = || self.account.documents.iter().filter(|it| !it.written_off && !it.balance.is_zero());
        let whole = |document: &'a Document| (document, document.balance);
        let mut chosen: Vec<_> = all().filter(|it| named.contains(&it.id)).map(whole).collect();
        if chosen.is_empty() {
            let due = due(self.account, self.activity, self.settings, self.today);
            let asked = |document: &'a Document| {
                let of_this = |what: &DueWhat| matches!(what, DueWhat::Document(id) if **id == document.id);
                let item = due.items.iter().find(|item| of_this(&item.what));
                let amount = item.map(|item| item.amount);
                amount
                    .or_else(|| document.is_credit().then_some(document.balance))
                    .map(|amount| (document, amount))
            };
            let speaks = |it: &&Document| kind.speaks_of(it.days_past_due(self.today));
            chosen = all().filter(speaks).filter_map(asked).collect();
            if chosen.is_empty() && kind.is_about_promise() {
                chosen = all().filter_map(asked).collect();
            }
        }
        order::sort_by(&mut chosen, |(a, _), (b, _)| (a.due_on, &a.number).cmp(&(b.due_on, &b.number)));
        chosen
    }

    /// The plan that stands.
    fn plan(self) -> Option<&'a Plan> {
        let (tolerance, after) = (self.settings.tolerance(), self.settings.plan_broken_after);
        self.activity.plans.iter().rev().find(|plan| {
            let state = plan.state(&self.account.payments, self.today, tolerance, after);
            matches!(state, PlanState::Live { .. })
        })
    }

    /// The offer that is open.
    fn offer(self) -> Option<&'a Offer> {
        let mut offers = self.activity.offers.iter().rev();
        offers.find(|offer| offer.state(&self.account.payments, self.today) == OfferState::Open)
    }

    fn instalment(self, lang: Lang, plan: &Plan) -> Option<InstalmentFact> {
        let all = plan.instalments_on(&self.account.payments, self.today, self.settings.tolerance());
        let mut open = all.iter().filter(|it| it.state != InstalmentState::Paid);
        let left = open.clone().count();
        let next = open.next()?;
        Some(InstalmentFact {
            due_on: format::date(lang, next.instalment.due_on),
            amount: format::money(lang, next.left, false),
            left,
        })
    }
}

fn promise_fact(lang: Lang, promise: &Promise, mixed: bool) -> PromiseFact {
    PromiseFact {
        due_on: format::date(lang, promise.due_on),
        amount: promise.amount.map(|amount| format::money(lang, amount, mixed)),
    }
}

fn offer_fact(lang: Lang, offer: &Offer) -> OfferFact {
    OfferFact {
        pay: format::money(lang, offer.pay, false),
        discount: format::money(lang, offer.discount, false),
        until: format::date(lang, offer.until),
    }
}

/// The days on which the customer was told of what is late: a third reminder names those of the
/// first two, a later one those of the two before it.
fn reminded(
    lang: Lang,
    portfolio: &Portfolio,
    customer: &CustomerId,
    kind: TemplateKind,
    today: NaiveDate,
) -> String {
    if !matches!(kind, TemplateKind::OverdueEarly | TemplateKind::OverdueLate) {
        return String::new();
    }
    let owed = reminder_for(portfolio, customer, today).filter(|it| it.number >= 3);
    let earlier = owed.map(|it| it.earlier).unwrap_or_default();
    let last = &earlier[earlier.len().saturating_sub(2)..];
    let days: Vec<String> = last.iter().map(|day| format::date(lang, *day)).collect();
    format::listed(lang, &days)
}

//! What the law says of this customer: whether it may be contacted now, what is left of each
//! limit, and what the first contact has to say.

use leptos::prelude::*;

use super::desk::Desk;
use crate::command::{SetPerson, SetZone};
use crate::domain::contact_point::Channel;
use crate::domain::country::Country;
use crate::domain::law::{Allowance, Person, Recipient, Subject, Verdict, Zone};
use crate::domain::message::lint::lint;
use crate::i18n::{Lang, explain, format, words};
use crate::ui::act::Act;
use crate::ui::kit::{Card, Choice, Field, Select};

/// The gate's answer for a channel and the number it goes to, minute by minute.
pub fn use_verdict(desk: Desk) -> Memo<Option<Verdict>> {
    let to = desk.to();
    desk.at_this_minute(move |portfolio, id, now| {
        Subject::verdict(portfolio, id, desk.channel.get(), to.read().as_deref().unwrap_or_default(), now)
    })
}

/// The channels that the law closes now.
pub fn use_closed(desk: Desk) -> Memo<Vec<Channel>> {
    desk.at_this_minute(|portfolio, id, now| {
        let Some(subject) = Subject::of(portfolio, id, now) else { return Vec::new() };
        let law = portfolio.settings().law_of(now);
        let refused = |channel: &Channel| subject.gate(&law, *channel, Recipient::Debtor, None).is_refused();
        Channel::ALL.into_iter().filter(refused).collect()
    })
}

/// What the message may not say, in words; nothing for a decent one.
pub fn use_lint(desk: Desk, lang: Lang) -> Memo<Option<String>> {
    let known = desk.about(|portfolio, id, _| {
        let name = portfolio.account(id).map(|account| account.customer.name.clone());
        (name.unwrap_or_default(), portfolio.activity(id).is_in_court())
    });
    Memo::new(move |_| {
        let (name, judicial) = known.get();
        let said = format!("{}\n{}", desk.subject.read(), desk.body.read());
        lint(&said, &name, judicial).map(|found| explain::law::lint(lang, found))
    })
}

/// Whether the collector may ask why nothing was paid.
pub fn use_may_ask_reason(desk: Desk) -> Memo<bool> {
    desk.about(|portfolio, _, _| portfolio.settings().may_ask_reason())
}

#[derive(Clone, PartialEq)]
struct Standing {
    person: Person,
    pack: &'static str,
    norm: &'static str,
    local: String,
    left: Vec<(String, Option<String>)>,
    disclosure: Vec<&'static str>,
    retain: Option<u16>,
}

#[component]
pub fn Law() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let standing = desk.at_this_minute(move |portfolio, id, now| {
        let subject = Subject::of(portfolio, id, now)?;
        let law = portfolio.settings().law_of(now);
        let told = |it: &Allowance| (explain::law::allowance(lang, it), explain::law::renewal(lang, it));
        Some(Standing {
            person: subject.person,
            pack: law.pack.name,
            norm: law.pack.norm,
            local: format::time(subject.at.time()),
            left: subject.budget(&law).iter().map(told).collect(),
            disclosure: law.disclosure(&subject.history).collect(),
            retain: law.retain_days(),
        })
    });
    view! {
        <Card title=words::law::title(lang)>
            <div class="stack" data-gap="3">
                {move || standing.get().map(|standing| budget(lang, standing))}
                <PersonChoice />
                <ZoneChoice />
            </div>
        </Card>
    }
}

fn budget(lang: Lang, standing: Standing) -> AnyView {
    let Standing { pack, norm, local, left, disclosure, retain, .. } = standing;
    let none = left.is_empty().then(|| view! { <p class="quiet small">{words::law::no_limit(lang)}</p> });
    let rows = left.into_iter().map(|(text, renews)| {
        view! { <li>{text} " " <span class="quiet small">{renews}</span></li> }
    });
    let first = (!disclosure.is_empty()).then(|| {
        let items = disclosure.into_iter().map(|item| view! { <li>{item}</li> }).collect_view();
        view! {
            <details>
                <summary>{words::law::rule_disclosure(lang)}</summary>
                <ul class="law-list">{items}</ul>
            </details>
        }
    });
    let retained = retain.map(|days| words::law::retained(lang, crate::i18n::count(lang, days.into())));
    view! {
        <p>
            <strong>{pack}</strong> " · " {words::law::local_time(lang, local)}
            <br/>
            <span class="quiet small">{norm}</span>
        </p>
        {none}
        <ul class="law-list" aria-label=words::law::budget(lang)>{rows.collect_view()}</ul>
        {first}
        {retained.map(|text| view! { <p class="quiet small">{text}</p> })}
    }
    .into_any()
}

#[component]
fn PersonChoice() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let act = Act::here();
    let kept = desk.about(|portfolio, id, _| {
        let guess = || {
            let customer = &portfolio.account(id)?.customer;
            Some(Person::of(customer, &portfolio.settings().country))
        };
        portfolio.activity(id).person.or_else(guess).unwrap_or_default()
    });
    const PERSONS: [(&str, Person); 2] = [("natural", Person::Natural), ("company", Person::Company)];
    let key =
        |person: Person| PERSONS.into_iter().find(|(_, it)| *it == person).map_or("natural", |(key, _)| key);
    let value = RwSignal::new(key(kept.get_untracked()).to_owned());
    Effect::new(move || value.set(key(kept.get()).to_owned()));
    let choices = PERSONS.map(|(key, person)| Choice::new(key, explain::law::person(lang, person))).to_vec();
    let set = move |chosen: String| {
        if let Some((_, person)) = PERSONS.into_iter().find(|(key, _)| *key == chosen) {
            act.run(SetPerson { customer: desk.customer(), person }, words::law::person_set(lang));
        }
    };
    view! {
        <Field label=words::law::person(lang) hint=words::law::person_hint(lang)>
            <Select value choices on_change=set />
        </Field>
    }
}

/// Where it lives, in countries that have more than one hour.
#[component]
fn ZoneChoice() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = Desk::here();
    let act = Act::here();
    let zones = desk.about(|portfolio, _, _| {
        let country = portfolio.settings().country.parse::<Country>();
        country.map(Zone::all_of).unwrap_or_default()
    });
    let kept = desk.about(|portfolio, id, _| portfolio.activity(id).zone.map_or("", Zone::name));
    let value = RwSignal::new(String::new());
    Effect::new(move || value.set(kept.get().to_owned()));
    let choices = Signal::derive(move || {
        let guessed = Choice::new("", words::law::zone_guessed(lang));
        let zones = zones.get().into_iter().map(|zone| Choice::new(zone.name(), zone.city()));
        std::iter::once(guessed).chain(zones).collect::<Vec<Choice>>()
    });
    let set = move |name: String| {
        act.run(SetZone { customer: desk.customer(), zone: Zone::named(&name) }, words::law::zone_set(lang));
    };
    move || {
        (zones.read().len() > 1).then(|| {
            view! {
                <Field label=words::law::zone(lang)>
                    <Select value choices on_change=set />
                </Field>
            }
        })
    }
}

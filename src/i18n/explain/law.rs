//! What the law says, in sentences. The norm itself comes from the pack and stays in Spanish.

use chrono::NaiveDateTime;

use super::super::{Lang, count, format, words};
use super::names::channel as channel_name;
use crate::command::NOTHING_TO_COLLECT;
use crate::domain::contact_point::Channel;
use crate::domain::law::{
    Allowance, Confidence, Kind, Means, Objection, Period, Person, Recipient, Severity, Verdict,
};
use crate::domain::message::lint::Lint;
use crate::domain::objection::ObjectionNoted;

/// Why a contact is refused, and from when on it would not be.
pub fn refused(lang: Lang, objection: &Objection) -> String {
    match objection.next {
        Some(next) => words::law::refused_until(lang, objection.rule.norm, when(lang, next)),
        None => words::law::refused_never(lang, objection.rule.norm),
    }
}

/// What stands against a contact; nothing where nothing does.
pub fn verdict(lang: Lang, verdict: &Verdict) -> Option<String> {
    match verdict {
        Verdict::Allowed => None,
        Verdict::Warning(objection) => Some(words::law::warned(lang, objection.rule.norm)),
        Verdict::Refused(objection) => Some(refused(lang, objection)),
    }
}

/// `lunes 9 de marzo a las 07:00`
pub fn when(lang: Lang, at: NaiveDateTime) -> String {
    let day = at.date();
    words::law::when(lang, format::weekday(lang, day), format::day_month(lang, day), format::time(at.time()))
}

/// A refusal as the timeline keeps it.
pub fn refusal_noted(
    lang: Lang,
    channel: Channel,
    objection: &ObjectionNoted,
    next: Option<NaiveDateTime>,
) -> String {
    let (channel, norm) = (channel_name(lang, channel), objection.norm.as_str());
    match next {
        _ if objection.rule == NOTHING_TO_COLLECT => words::timeline::refused_paid(lang, channel),
        Some(next) => words::timeline::refused(lang, channel, norm, when(lang, next)),
        None => words::timeline::refused_never(lang, channel, norm),
    }
}

/// Why a customer waits, and until when by the collector's clock.
pub fn waits(lang: Lang, objection: &Objection, until: Option<NaiveDateTime>) -> String {
    match until {
        Some(until) => words::law::waits_until(lang, when(lang, until), objection.rule.norm),
        None => words::law::waits(lang, objection.rule.norm),
    }
}

/// `Mensajes esta semana: quedan 1 de 2`
pub fn allowance(lang: Lang, it: &Allowance) -> String {
    let calls = it.means.holds(Means::Call);
    let group = match (calls, it.means.holds(Means::Sms)) {
        (true, true) => words::law::group_any(lang),
        (true, false) if it.means.holds(Means::Visit) => words::law::group_calls(lang),
        (true, false) => words::law::group_calls_only(lang),
        (false, _) => words::law::group_messages(lang),
    };
    let period = match it.period {
        Period::Day => words::law::period_day(lang).to_owned(),
        Period::Week => words::law::period_week(lang).to_owned(),
        Period::Days(days) => words::law::period_days(lang, count(lang, days.into())),
    };
    words::law::left(lang, group, period, count(lang, it.left.into()), count(lang, it.of.into()))
}

/// When an allowance grows again.
pub fn renewal(lang: Lang, it: &Allowance) -> Option<String> {
    it.renews_on.map(|day| words::law::renews(lang, format::date(lang, day)))
}

/// Why a text may not go out.
pub fn lint(lang: Lang, it: Lint) -> String {
    match it {
        Lint::Threat(word) => words::law::lint_threat(lang, word.trim()),
        Lint::Judicial(word) => words::law::lint_judicial(lang, word.trim()),
    }
}

/// What a rule is about.
pub fn rule(lang: Lang, kind: &Kind) -> &'static str {
    match kind {
        Kind::Hours { .. } => words::law::rule_hours(lang),
        Kind::Recipients { .. } => words::law::rule_recipients(lang),
        Kind::Authorised => words::law::rule_authorised(lang),
        Kind::Visits { .. } => words::law::rule_visits(lang),
        Kind::Limit { .. } => words::law::rule_limit(lang),
        Kind::Gap { .. } => words::law::rule_gap(lang),
        Kind::OneMeans { .. } => words::law::rule_one_means(lang),
        Kind::Cooldown { .. } => words::law::rule_cooldown(lang),
        Kind::AskReason => words::law::rule_ask_reason(lang),
        Kind::ReceivePayment { .. } => words::law::rule_receive_payment(lang),
        Kind::Disclosure { .. } => words::law::rule_disclosure(lang),
        Kind::Retain { .. } => words::law::rule_retain(lang),
    }
}

pub fn severity(lang: Lang, it: Severity) -> &'static str {
    match it {
        Severity::Advice => words::law::severity_advice(lang),
        Severity::Soft => words::law::severity_soft(lang),
        Severity::Hard => words::law::severity_hard(lang),
    }
}

pub fn confidence(lang: Lang, it: Confidence) -> &'static str {
    match it {
        Confidence::Verified => words::law::confidence_verified(lang),
        Confidence::OneSource => words::law::confidence_one_source(lang),
        Confidence::Conflicting => words::law::confidence_conflicting(lang),
        Confidence::Unsourced => words::law::confidence_unsourced(lang),
    }
}

pub fn person(lang: Lang, it: Person) -> &'static str {
    match it {
        Person::Natural => words::law::person_natural(lang),
        Person::Company => words::law::person_company(lang),
    }
}

pub fn recipient(lang: Lang, it: Recipient) -> &'static str {
    match it {
        Recipient::Debtor => words::law::recipient_debtor(lang),
        Recipient::Guarantor => words::law::recipient_guarantor(lang),
        Recipient::Reference => words::law::recipient_reference(lang),
        Recipient::Relative => words::law::recipient_relative(lang),
        Recipient::Employer => words::law::recipient_employer(lang),
    }
}

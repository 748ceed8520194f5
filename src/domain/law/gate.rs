//! The gate (*compuerta*): may this contact be made now, and if not, when.
//!
//! A pure function of the pack, the collector's own narrower rules, the request and the
//! history. It does not know the ranking. The first rule that refuses gives its name; the next
//! moment satisfies them all.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, NaiveTime, Timelike as _};

use super::calendar::Holidays;
use super::contact::{Intent, Person, Request};
use super::pack::{Confidence, Kind, Pack, Rule, Scope, Severity, Window};
use crate::domain::calendar::day_after;
use crate::domain::objection::ObjectionNoted;

/// How many days ahead a legal moment is looked for.
const HORIZON: u64 = 400;

/// What holds for a portfolio: a pack, its holidays, and what the collector narrows.
#[derive(Clone, Debug)]
pub struct Law {
    pub pack: &'static Pack,
    pub holidays: Holidays,
    /// Hours of the collector's own choice. They only narrow: what a norm closes stays closed.
    pub own_hours: Option<OwnHours>,
    /// Collects for somebody else.
    pub third_party: bool,
    /// The portfolio is of the kind for which visits are allowed after all.
    pub visits_excepted: bool,
}

/// Hours of every day outside of which the collector does not want to contact anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct OwnHours {
    /// Minutes since midnight.
    pub from: u16,
    pub to: u16,
}

/// Why a contact may not be made, or not without a word.
#[derive(Clone, Copy, Debug)]
pub struct Objection {
    /// The pack that the rule comes from.
    pub pack: &'static Pack,
    pub rule: &'static Rule,
    /// How it speaks to this customer.
    pub severity: Severity,
    /// The first moment at which it would not be refused; none when that never comes. Of a
    /// warning, the first without one.
    pub next: Option<NaiveDateTime>,
}

impl Objection {
    /// As the journal keeps it.
    pub fn noted(&self) -> ObjectionNoted {
        ObjectionNoted { rule: format!("{}.{}", self.pack.id, self.rule.id), norm: self.rule.norm.to_owned() }
    }
}

impl PartialEq for Objection {
    /// The same rule of the same pack, as heavy, for as long.
    fn eq(&self, other: &Objection) -> bool {
        let named = |it: &Objection| (it.pack.id, it.rule.id, it.severity, it.next);
        named(self) == named(other)
    }
}

impl Eq for Objection {}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Allowed,
    Warning(Objection),
    Refused(Objection),
}

impl Verdict {
    /// A warning wants a reason; advice does not.
    pub fn asks_for_reason(&self) -> bool {
        matches!(self, Verdict::Warning(objection) if objection.severity > Severity::Advice)
    }

    pub fn is_refused(&self) -> bool {
        matches!(self, Verdict::Refused(_))
    }

    pub fn objection(&self) -> Option<&Objection> {
        match self {
            Verdict::Allowed => None,
            Verdict::Warning(objection) | Verdict::Refused(objection) => Some(objection),
        }
    }
}

/// The collector's own hours, as a rule among the others.
static OWN_HOURS: Rule = Rule {
    id: "own_hours",
    kind: Kind::Hours { windows: &[], closed_on_holidays: false },
    severity: Severity::Hard,
    norm: "Ajuste propio: sus horas",
    source: "Ajustes",
    checked_on: "",
    confidence: Confidence::Unsourced,
};

impl Law {
    /// The law of a pack as it stands, with quick holidays around a year.
    pub fn of(pack: &'static Pack, around: i32) -> Law {
        Law {
            pack,
            holidays: Holidays::of(pack, &[], around),
            own_hours: None,
            third_party: true,
            visits_excepted: false,
        }
    }

    /// May this contact be made at its moment?
    pub fn gate(&self, request: &Request) -> Verdict {
        // What no waiting helps speaks before what only has to wait.
        let mut worst: Option<(&'static Pack, &'static Rule, (Severity, bool))> = None;
        for (pack, rule, severity) in self.rules(request.person) {
            let weight = (severity, !rule.depends_on_time());
            let heavier = worst.is_none_or(|(.., known)| weight > known);
            if heavier && self.objects(rule, request, request.at) {
                worst = Some((pack, rule, weight));
            }
        }
        let Some((pack, rule, (severity, _))) = worst else { return Verdict::Allowed };
        let next = self.next(request, if severity == Severity::Hard { severity } else { Severity::Advice });
        let objection = Objection { pack, rule, severity, next };
        if severity == Severity::Hard { Verdict::Refused(objection) } else { Verdict::Warning(objection) }
    }

    /// The first moment from the request's own on at which it would not be refused.
    pub fn next_legal(&self, request: &Request) -> Option<NaiveDateTime> {
        self.next(request, Severity::Hard)
    }

    /// Every rule with how it speaks to such a person, and the collector's own hours.
    pub(super) fn rules(
        &self,
        person: Person,
    ) -> impl Iterator<Item = (&'static Pack, &'static Rule, Severity)> {
        let own = self.own_hours.map(|_| (self.pack, &OWN_HOURS));
        own.into_iter().chain(self.pack.rules()).map(move |(pack, rule)| {
            let gentler = person == Person::Company && pack.scope == Scope::Natural;
            (pack, rule, if gentler { for_company(rule) } else { rule.severity })
        })
    }

    /// The first moment at which nothing of this weight or more objects.
    fn next(&self, request: &Request, weight: Severity) -> Option<NaiveDateTime> {
        let rules: Vec<&'static Rule> = self
            .rules(request.person)
            .filter(|(.., severity)| *severity >= weight)
            .map(|(_, rule, _)| rule)
            .collect();
        let never = |rule: &&&Rule| !rule.depends_on_time();
        if rules.iter().filter(never).any(|rule| self.objects(rule, request, request.at)) {
            return None;
        }
        let (hours, limits): (Vec<_>, Vec<_>) = rules
            .into_iter()
            .filter(|rule| rule.depends_on_time())
            .partition(|rule| matches!(rule.kind, Kind::Hours { .. }));
        for ahead in 0..HORIZON {
            let day = day_after(request.at.date(), ahead);
            let midnight = day.and_time(NaiveTime::MIN);
            if limits.iter().any(|rule| self.objects(rule, request, midnight)) {
                continue;
            }
            // A day's legal time begins where some window does, or where the day does.
            let starts = hours.iter().filter_map(|rule| self.opens(rule, day)).flatten();
            let starts = starts.chain([if ahead == 0 { request.at } else { midnight }]);
            let legal = |start: &NaiveDateTime| {
                *start >= request.at && !hours.iter().any(|rule| self.objects(rule, request, *start))
            };
            if let Some(start) = starts.filter(legal).min() {
                return Some(start);
            }
        }
        None
    }

    /// The moments of a day at which the windows of a rule open.
    fn opens(&self, rule: &Rule, day: NaiveDate) -> Option<impl Iterator<Item = NaiveDateTime>> {
        let Kind::Hours { windows, .. } = &rule.kind else { return None };
        let own = self.own_hours.filter(|_| windows.is_empty()).map(|own| own.from);
        let starts = windows.iter().filter(move |it| it.holds_day(day)).map(|it| it.from).chain(own);
        Some(starts.filter_map(move |minutes| {
            Some(day.and_time(NaiveTime::from_hms_opt(u32::from(minutes) / 60, u32::from(minutes) % 60, 0)?))
        }))
    }

    /// Whether a rule stands against the request at a moment.
    fn objects(&self, rule: &Rule, request: &Request, at: NaiveDateTime) -> bool {
        match &rule.kind {
            Kind::Hours { windows: [], .. } => self.own_hours.is_some_and(|own| !own.holds(at)),
            Kind::Hours { windows, closed_on_holidays } => {
                !windows.iter().any(|window| window.holds(at))
                    || *closed_on_holidays && self.holidays.is_holiday(at.date())
            }
            Kind::Recipients { allowed } => !allowed.contains(&request.recipient),
            Kind::Authorised => request.authorised == Some(false),
            Kind::Visits { .. } => request.means == super::Means::Visit && !self.visits_excepted,
            Kind::AskReason => request.intent == Intent::AskReason,
            Kind::ReceivePayment { third_party_only } => {
                request.intent == Intent::ReceivePayment && (self.third_party || !third_party_only)
            }
            Kind::Disclosure { .. } | Kind::Retain { .. } => false,
            limit => limit.is_spent(request.means, request.history, at.date()),
        }
    }

    /// Whether the collector may take the money.
    pub fn may_receive_payment(&self) -> bool {
        !self.pack.rules().any(|(_, rule)| match rule.kind {
            Kind::ReceivePayment { third_party_only } => self.third_party || !third_party_only,
            _ => false,
        })
    }

    /// What the first contact with a debtor has to say; nothing once there was one.
    pub fn disclosure(&self, history: &[super::Contact]) -> impl Iterator<Item = &'static str> {
        let first = history.iter().all(|contact| contact.inbound);
        let rules = self.pack.rules().filter(move |_| first);
        rules
            .filter_map(|(_, rule)| match rule.kind {
                Kind::Disclosure { items } => Some(items),
                _ => None,
            })
            .flatten()
            .copied()
    }

    /// How many days the record of a contact is kept at least.
    pub fn retain_days(&self) -> Option<u16> {
        let days = self.pack.rules().filter_map(|(_, rule)| match rule.kind {
            Kind::Retain { days } => Some(days),
            _ => None,
        });
        days.max()
    }
}

/// To a company the norms for persons are advice: hours warn, frequency is only told. That a
/// debt is nobody else's business holds for all.
fn for_company(rule: &Rule) -> Severity {
    match rule.kind {
        Kind::Recipients { .. } | Kind::ReceivePayment { .. } => rule.severity,
        Kind::Limit { .. } | Kind::Gap { .. } | Kind::OneMeans { .. } | Kind::Cooldown { .. } => {
            Severity::Advice
        }
        _ if std::ptr::eq(rule, &OWN_HOURS) => rule.severity,
        _ => rule.severity.min(Severity::Soft),
    }
}

impl Rule {
    /// Whether waiting can make it fall silent.
    fn depends_on_time(&self) -> bool {
        match self.kind {
            Kind::Hours { .. }
            | Kind::Limit { .. }
            | Kind::Gap { .. }
            | Kind::OneMeans { .. }
            | Kind::Cooldown { .. } => true,
            Kind::Recipients { .. }
            | Kind::Authorised
            | Kind::Visits { .. }
            | Kind::AskReason
            | Kind::ReceivePayment { .. }
            | Kind::Disclosure { .. }
            | Kind::Retain { .. } => false,
        }
    }
}

impl Window {
    fn holds_day(&self, day: NaiveDate) -> bool {
        self.days & (1 << day.weekday().num_days_from_monday()) != 0
    }

    /// Whether a moment lies in it. Its last minute is already out.
    pub fn holds(&self, at: NaiveDateTime) -> bool {
        self.holds_day(at.date()) && (self.from..self.to).contains(&minutes(at))
    }
}

impl OwnHours {
    fn holds(&self, at: NaiveDateTime) -> bool {
        (self.from..self.to).contains(&minutes(at))
    }
}

fn minutes(at: NaiveDateTime) -> u16 {
    (at.hour() * 60 + at.minute()) as u16
}

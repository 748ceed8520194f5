//! Country packs (*paquetes*): what the law of a place says about contacting a debtor, as dated
//! data with its sources.
//!
//! Written in `packs/*.json`, one file a place, and turned into plain data before anything
//! compiles (`build/packs.rs`). Nothing here decides: see `gate`.

use super::contact::{MeansSet, Recipient};
use super::holiday::{Holiday, Move, When};

/// What one place asks for.
#[derive(Debug)]
pub struct Pack {
    pub id: &'static str,
    pub name: &'static str,
    /// ISO 3166 code; none for packs that are of no country.
    pub country: Option<&'static str>,
    /// The part of the country where it holds, if not everywhere.
    pub region: Option<&'static str>,
    pub norm: &'static str,
    pub scope: Scope,
    /// The day on which somebody last compared it with its sources.
    pub checked_on: &'static str,
    pub confidence: Confidence,
    pub sources: &'static [&'static str],
    pub notes: &'static [&'static str],
    /// The rules and holidays of all other packs hold too.
    pub every_pack: bool,
    /// Its own rules, those that never change their answer first.
    pub rules: &'static [Rule],
    pub calendar: Calendar,
}

/// Whom the norms protect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Natural persons; for companies the same is advice.
    Natural,
    All,
}

/// How sure we are of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// Read in two sources or in the norm itself.
    Verified,
    OneSource,
    /// Sources disagree; the strict reading holds.
    Conflicting,
    /// General knowledge or our own prudence.
    Unsourced,
}

/// How a rule speaks, softest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Shown; asks for nothing.
    Advice,
    /// Goes on with a reason.
    Soft,
    /// Never goes on.
    Hard,
}

/// One thing that the law asks, and where that is written.
#[derive(Debug)]
pub struct Rule {
    pub id: &'static str,
    pub kind: Kind,
    pub severity: Severity,
    pub norm: &'static str,
    pub source: &'static str,
    pub checked_on: &'static str,
    pub confidence: Confidence,
}

#[derive(Debug)]
pub enum Kind {
    /// Contact only within these hours of the debtor's own day.
    Hours { windows: &'static [Window], closed_on_holidays: bool },
    /// Only these persons.
    Recipients { allowed: &'static [Recipient] },
    /// Only through channels that the debtor authorised.
    Authorised,
    /// No visits, with the conditions under which they are allowed after all.
    Visits { unless: &'static [&'static str] },
    /// So many contacts in a period; with `after_direct`, counted from the first contact of the
    /// week that the debtor answered.
    Limit { means: MeansSet, max: u8, period: Period, after_direct: bool },
    /// So many days between two contacts, counted by date.
    Gap { means: MeansSet, days: u8, same_means: bool },
    /// So many different channels in a week.
    OneMeans { max: u8, after_direct: bool },
    /// None for so many days, the day of the conversation being the first.
    Cooldown { means: MeansSet, after: MeansSet, days: u8 },
    /// Why somebody has not paid may not be asked.
    AskReason,
    /// The collector may not take the money.
    ReceivePayment { third_party_only: bool },
    /// What the first contact has to say.
    Disclosure { items: &'static [&'static str] },
    /// How long the record of what was done is kept.
    Retain { days: u16 },
}

/// Hours of a day on which contact is allowed: `from` belongs to it, `to` no longer does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// A bit a weekday, Monday first.
    pub days: u8,
    /// Minutes since midnight.
    pub from: u16,
    pub to: u16,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    Day,
    /// Monday to Sunday.
    Week,
    /// So many days in a row, the day itself among them.
    Days(u8),
}

#[derive(Debug)]
pub enum Calendar {
    Own(Holidays),
    /// That of another pack.
    SameAs(&'static str),
}

/// The public holidays of a place.
#[derive(Debug)]
pub struct Holidays {
    pub norm: &'static str,
    pub source: &'static str,
    pub checked_on: &'static str,
    pub confidence: Confidence,
    pub days: &'static [Holiday],
}

impl Pack {
    /// By its name, however it is written.
    pub fn find(id: &str) -> Option<&'static Pack> {
        PACKS.iter().find(|pack| pack.id.eq_ignore_ascii_case(id.trim()))
    }

    /// Every pack, in alphabetical order.
    pub fn all() -> &'static [Pack] {
        PACKS
    }

    /// The pack of a country as a whole, or the prudent one where there is none.
    pub fn of_country(code: &str) -> &'static Pack {
        let own = PACKS.iter().find(|pack| pack.country == Some(code) && pack.region.is_none());
        own.or_else(|| Pack::find("GENERIC")).unwrap_or(&PACKS[0])
    }

    /// Its rules with the pack that each comes from: its own, then, for the strictest, all others.
    pub fn rules(&'static self) -> impl Iterator<Item = (&'static Pack, &'static Rule)> {
        let others = PACKS.iter().filter(|other| self.every_pack && !other.every_pack);
        std::iter::once(self).chain(others).flat_map(|pack| pack.rules.iter().map(move |rule| (pack, rule)))
    }

    /// The lists of holidays on which its hours are closed.
    pub fn calendars(&'static self) -> impl Iterator<Item = &'static Holidays> {
        PACKS.iter().filter(|pack| std::ptr::eq(*pack, self) || self.every_pack && pack.closes()).filter_map(
            |pack| match &pack.calendar {
                Calendar::Own(holidays) => Some(holidays),
                Calendar::SameAs(id) => match &Pack::find(id)?.calendar {
                    Calendar::Own(holidays) => Some(holidays),
                    Calendar::SameAs(_) => None,
                },
            },
        )
    }

    /// Whether a holiday ends contact under it.
    fn closes(&self) -> bool {
        self.rules.iter().any(|rule| matches!(rule.kind, Kind::Hours { closed_on_holidays: true, .. }))
    }
}

include!(concat!(env!("OUT_DIR"), "/packs.rs"));

//! The list as the law leaves it: what the gate allows now is offered, the rest is planned for
//! its legal moment.
//!
//! No score passes here. A customer that no channel may reach today waits, with the rule and the
//! day of return; one that may be reached later today stays, with the hour.

use chrono::{Datelike as _, NaiveDateTime};

use super::{Waiting, WaitingCause, Worklist, WorklistEntry};
use crate::domain::contact_point::Channel;
use crate::domain::law::{Law, Now, Objection, Recipient, Subject, Verdict};
use crate::domain::portfolio::Portfolio;

/// What the gate says of an entry's next contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    Now {
        channel: Channel,
        /// What is to be known, or answered with a reason.
        warning: Option<Objection>,
    },
    /// Not before this moment by the collector's clock.
    Later {
        channel: Channel,
        at: NaiveDateTime,
        objection: Objection,
    },
    Never {
        objection: Objection,
    },
}

/// The order in which channels are tried when the likely one may not be used.
const CHANNELS: [Channel; 5] =
    [Channel::WhatsApp, Channel::Email, Channel::Call, Channel::Sms, Channel::Visit];

impl Worklist {
    /// Puts the gate's answer on every entry and lets those wait that nobody may contact today.
    pub fn under_the_law(mut self, portfolio: &Portfolio, now: Now) -> Worklist {
        let law = portfolio.settings().law(now.civil.year());
        let mut entries = Vec::with_capacity(self.entries.len());
        for mut entry in self.entries {
            let offer = offer(portfolio, &law, &entry, now);
            match offer {
                Some(Offer::Later { at, objection, .. }) if at.date() > now.civil.date() => {
                    self.waiting.push(waiting(&entry, objection, Some(at)));
                    continue;
                }
                Some(Offer::Never { objection }) => {
                    self.waiting.push(waiting(&entry, objection, None));
                    continue;
                }
                Some(Offer::Now { channel, .. } | Offer::Later { channel, .. }) => {
                    // Whom no contact point reaches, no channel is proposed to.
                    entry.next.channel = entry.next.channel.map(|_| channel);
                }
                None => {}
            }
            entry.offer = offer;
            entry.position = entries.len() + 1;
            entries.push(entry);
        }
        self.entries = entries;
        self
    }
}

fn waiting(entry: &WorklistEntry, objection: Objection, until: Option<NaiveDateTime>) -> Waiting {
    Waiting { customer: entry.customer.clone(), cause: WaitingCause::Law { objection, until } }
}

/// The first channel that may be used now, the likely one before the others; else the one that
/// may be used soonest. For a customer whose number nobody wrote down, what holds for a call.
pub fn offer(portfolio: &Portfolio, law: &Law, entry: &WorklistEntry, now: Now) -> Option<Offer> {
    let subject = Subject::of(portfolio, &entry.customer, now)?;
    let activity = portfolio.activity(&entry.customer);
    let points = portfolio.contact_points(&entry.customer);
    let likely = entry.next.channel;
    let others = CHANNELS.into_iter().filter(|channel| Some(*channel) != likely);
    let mut best: Option<Offer> = None;
    for channel in likely.into_iter().chain(others) {
        for point in points.iter().filter(|point| point.kind == channel.needs() && !point.wrong) {
            let offer = answer(&subject, law, channel, activity.qualified(&point.value));
            if matches!(offer, Offer::Now { warning: None, .. }) {
                return Some(offer);
            }
            if best.as_ref().is_none_or(|best| rank(&offer) < rank(best)) {
                best = Some(offer);
            }
        }
    }
    best.or_else(|| Some(answer(&subject, law, Channel::Call, Default::default())))
}

fn answer(
    subject: &Subject,
    law: &Law,
    channel: Channel,
    (recipient, authorised): (Recipient, Option<bool>),
) -> Offer {
    match subject.gate(law, channel, recipient, authorised) {
        Verdict::Allowed => Offer::Now { channel, warning: None },
        Verdict::Warning(objection) => Offer::Now { channel, warning: Some(objection) },
        Verdict::Refused(objection) => match objection.next {
            Some(next) => Offer::Later { channel, at: subject.on_collectors_clock(next), objection },
            None => Offer::Never { objection },
        },
    }
}

/// Sooner is better, and anything is better than never.
fn rank(offer: &Offer) -> (u8, Option<NaiveDateTime>) {
    match offer {
        Offer::Now { .. } => (0, None),
        Offer::Later { at, .. } => (1, Some(*at)),
        Offer::Never { .. } => (2, None),
    }
}

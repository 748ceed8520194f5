//! A channel is launched: an attempt opens, and waits for its result.
//!
//! Nothing is launched past the gate: what the law forbids is refused, and what it warns of
//! goes on with a reason only.

use super::{Command, Moment, Refusal, known};
use crate::domain::attempt::{Direction, Objective};
use crate::domain::change::{AttemptOpened, Change};
use crate::domain::contact_point::Channel;
use crate::domain::id::{AttemptId, CustomerId};
use crate::domain::law::{Objection, Severity, Subject, Verdict};
use crate::domain::message::lint::lint;
use crate::domain::portfolio::Portfolio;

#[derive(Clone, Debug)]
pub struct OpenAttempt {
    pub customer: CustomerId,
    pub channel: Channel,
    pub direction: Direction,
    /// The number or address it goes to.
    pub to: Option<String>,
    /// The exact text that was prepared.
    pub text: Option<String>,
    pub objective: Option<Objective>,
    /// Why it goes out against a warning of the law.
    pub despite: Option<String>,
}

impl Command for OpenAttempt {
    fn decide(self, portfolio: &Portfolio, moment: &mut Moment) -> Result<Vec<Change>, Refusal> {
        known(portfolio, &self.customer)?;
        let OpenAttempt { customer, channel, direction, to, text, objective, despite } = self;
        let warned = match direction {
            Direction::Outbound => permitted(portfolio, &customer, channel, to.as_deref(), moment)?,
            Direction::Inbound => None,
        };
        if direction == Direction::Outbound {
            dignified(portfolio, &customer, text.as_deref().unwrap_or_default())?;
        }
        let reason = despite.map(|it| it.trim().to_owned()).filter(|it| !it.is_empty());
        let attempt = AttemptId(moment.fresh());
        let mut changes = vec![Change::AttemptOpened(AttemptOpened {
            attempt,
            customer: customer.clone(),
            channel,
            direction,
            to,
            text,
            objective,
        })];
        // Advice is shown and asks for nothing; a warning asks for a word.
        match (warned, reason) {
            (None, _) => {}
            (Some(objection), Some(reason)) => changes.push(Change::WarningOverridden {
                customer,
                attempt,
                objection: objection.noted(),
                reason,
            }),
            (Some(objection), None) if objection.severity > Severity::Advice => {
                return Err(Refusal::ReasonNeeded(objection));
            }
            (Some(_), None) => {}
        }
        Ok(changes)
    }
}

/// No message threatens, and none looks like a court's unless one is really at work.
fn dignified(portfolio: &Portfolio, customer: &CustomerId, text: &str) -> Result<(), Refusal> {
    let name = portfolio.account(customer).map_or("", |account| &account.customer.name);
    let judicial = portfolio.activity(customer).is_in_court();
    lint(text, name, judicial).map_or(Ok(()), |found| Err(Refusal::Undignified(found)))
}

/// Whether a contact may go out now; with the warning, where there is one.
pub(super) fn permitted(
    portfolio: &Portfolio,
    customer: &CustomerId,
    channel: Channel,
    to: Option<&str>,
    moment: &Moment,
) -> Result<Option<Objection>, Refusal> {
    let owes = portfolio.account(customer).is_some_and(|account| account.collectible().next().is_some());
    if !owes {
        return Err(Refusal::NothingToCollect);
    }
    let verdict = Subject::verdict(portfolio, customer, channel, to.unwrap_or_default(), moment.as_of());
    match verdict.ok_or(Refusal::NoSuchCustomer)? {
        Verdict::Allowed => Ok(None),
        Verdict::Warning(objection) => Ok(Some(objection)),
        Verdict::Refused(objection) => Err(Refusal::AgainstTheLaw(objection)),
    }
}

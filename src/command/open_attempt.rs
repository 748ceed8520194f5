//! A channel is launched: an attempt opens, and waits for its result.

use super::{Command, Moment, Refusal, known};
use crate::domain::attempt::{Direction, Objective};
use crate::domain::change::{AttemptOpened, Change};
use crate::domain::contact_point::Channel;
use crate::domain::id::{AttemptId, CustomerId};
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
}

impl Command for OpenAttempt {
    fn decide(self, portfolio: &Portfolio, moment: &mut Moment) -> Result<Vec<Change>, Refusal> {
        known(portfolio, &self.customer)?;
        let OpenAttempt { customer, channel, direction, to, text, objective } = self;
        let attempt = AttemptId(moment.fresh());
        Ok(vec![Change::AttemptOpened(AttemptOpened {
            attempt,
            customer,
            channel,
            direction,
            to,
            text,
            objective,
        })])
    }
}

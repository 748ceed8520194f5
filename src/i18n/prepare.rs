//! Preparing a reminder: the text that suits the aim, or the first that has something to say.

use chrono::NaiveDate;

use super::{Lang, message};
use crate::domain::attempt::Objective;
use crate::domain::contact_point::Channel;
use crate::domain::id::CustomerId;
use crate::domain::message::{Message, TemplateKind, manner, suited};
use crate::domain::portfolio::Portfolio;

/// The message for a customer through a channel; nothing where no text has its facts.
pub fn prepare(
    lang: Lang,
    portfolio: &Portfolio,
    customer: &CustomerId,
    objective: Objective,
    channel: Channel,
    today: NaiveDate,
) -> Option<Message> {
    let manner = manner::suggested(portfolio, customer, today);
    let suited = suited(portfolio, customer, objective, today);
    let mut kinds = std::iter::once(suited).chain(TemplateKind::of_channel(channel));
    kinds.find_map(|kind| message(lang, portfolio, customer, (kind, channel), manner, today).ok())
}

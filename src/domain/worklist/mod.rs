//! The worklist (*Hoy*): whom to contact now, and why.
//!
//! Every customer with something to collect is either on the list, with its points
//! explained, or waiting, with the reason and the day of return. Broken promises come
//! first, then what was agreed for today, then reminders of what is not late yet and the rest by
//! score, by turns; every few places one goes to the customer nobody has touched for longest,
//! so that the large and old never starve the small and new.
//!
//! Ranking is total: the same portfolio gives the same list, whatever the order of its rows.

use crate::domain::order;
use std::cmp::Reverse;

use chrono::NaiveDate;

use super::account::Balance;
use super::id::CustomerId;
use super::ladder::{self, Reminder};
use super::money::Totals;
use super::portfolio::Portfolio;
use super::settings::Settings;
use super::stage::Stage;

mod case;
mod coverage;
mod legal;
mod next_action;
mod placement;
mod score;
mod tier;
mod waiting;

use case::Case;
pub use coverage::longest_wait;
pub use legal::Offer;
pub use next_action::{NextAction, Tone, written_channels};
pub use placement::{Placement, Return};
pub use score::{Fact, Part, PartKind, Score};
pub use tier::{Reason, Tier};
pub use waiting::{NextDue, Waiting, WaitingCause};

/// One line of the worklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorklistEntry {
    /// 1 for the first.
    pub position: usize,
    pub customer: CustomerId,
    pub tier: Tier,
    /// Why it stands where it does, weightiest first.
    pub reasons: Vec<Reason>,
    pub score: Score,
    pub balance: Balance,
    /// What is late and asked for: less credits and what is in dispute, paused or in a plan.
    pub asked: Totals,
    pub stage: Option<Stage>,
    /// Stands here because nobody touched it for longest, not by its points.
    pub for_coverage: bool,
    /// More than a tenth of the book: a decision about the relationship, not only a call.
    pub large: bool,
    pub next: NextAction,
    /// What the law says of it; nothing until somebody asked.
    pub offer: Option<Offer>,
}

/// The list of one day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Worklist {
    pub entries: Vec<WorklistEntry>,
    /// Customers with something to collect that are not on the list, with the reason.
    pub waiting: Vec<Waiting>,
    /// Customers ticked off or reached today.
    pub done: Vec<CustomerId>,
}

/// Ranks the portfolio for `today`.
pub fn rank(portfolio: &Portfolio, today: NaiveDate) -> Worklist {
    rank_with(portfolio, portfolio.settings(), today)
}

/// Ranks the portfolio as other settings would: to look before they are kept.
pub fn rank_with(portfolio: &Portfolio, settings: &Settings, today: NaiveDate) -> Worklist {
    let tasks = tier::TasksToday::of(portfolio, today);
    let mut list = Worklist::default();
    let mut listed = Vec::new();
    for account in portfolio.accounts() {
        let case = Case::of(portfolio, account, settings, today);
        let reasons = tier::reasons(&case, &tasks, settings, today);
        match waiting::cause(&case, &reasons, settings, today) {
            Some(WaitingCause::NothingOwed) => {}
            Some(WaitingCause::DoneToday) => list.done.push(account.customer.id.clone()),
            Some(cause) => list.waiting.push(Waiting { customer: account.customer.id.clone(), cause }),
            None => listed.push((case, reasons)),
        }
    }
    list.entries = entries(listed, settings, today);
    list
}

/// The next best action for one customer, whether it is on today's list or not.
pub fn next_for(portfolio: &Portfolio, customer: &CustomerId, today: NaiveDate) -> Option<NextAction> {
    let account = portfolio.account(customer)?;
    let case = Case::of(portfolio, account, portfolio.settings(), today);
    let tasks = tier::TasksToday::of(portfolio, today);
    let reasons = tier::reasons(&case, &tasks, portfolio.settings(), today);
    Some(next_action::next_action(&case, &reasons, portfolio.settings(), today))
}

/// The one reminder that a customer is owed: its step, how many of its documents it is for, the
/// days on which it was told before, and until when the minimum interval holds it back.
pub fn reminder_for(portfolio: &Portfolio, customer: &CustomerId, today: NaiveDate) -> Option<Reminder> {
    let settings = portfolio.settings();
    let case = Case::of(portfolio, portfolio.account(customer)?, settings, today);
    let due = case.due.items.iter().filter_map(|item| item.due_on);
    ladder::reminder(due, &case.told, &case.cadence, today)
}

/// Whether a contact has to end in one of the five ways: something that is asked for has reached
/// the step after its due date.
pub fn wants_closing(portfolio: &Portfolio, customer: &CustomerId, today: NaiveDate) -> bool {
    let Some(account) = portfolio.account(customer) else { return false };
    let case = Case::of(portfolio, account, portfolio.settings(), today);
    case.asked.any_positive() && case.oldest_days.is_some_and(|days| days >= i64::from(case.cadence.after))
}

fn entries(listed: Vec<(Case, Vec<Reason>)>, settings: &Settings, today: NaiveDate) -> Vec<WorklistEntry> {
    let book = score::Book::of(listed.iter().map(|(case, _)| &case.asked));
    let mut ranked: Vec<(WorklistEntry, coverage::Untouched)> = listed
        .into_iter()
        .map(|(case, reasons)| {
            let untouched = coverage::Untouched::of(&case);
            let entry = WorklistEntry {
                position: 0,
                customer: case.account.customer.id.clone(),
                tier: Tier::of(&reasons),
                score: score::score(&case, &book, settings, today),
                stage: case.stage,
                for_coverage: false,
                large: book.is_large(&case.asked),
                next: next_action::next_action(&case, &reasons, settings, today),
                asked: case.asked,
                offer: None,
                balance: case.balance,
                reasons,
            };
            (entry, untouched)
        })
        .collect();
    order::sort_by_cached_key(&mut ranked, |(entry, _)| order(entry));
    let mut entries = coverage::interleave(ranked, settings);
    for (place, entry) in entries.iter_mut().enumerate() {
        entry.position = place + 1;
    }
    entries
}

/// Tier, then points, then amount, then age; the customer's code settles what is left.
fn order(entry: &WorklistEntry) -> (Tier, Reverse<u32>, Reverse<i64>, Reverse<Option<i64>>, CustomerId) {
    let amount = entry.asked.main().map_or(0, |money| money.minor);
    (
        entry.tier,
        Reverse(entry.score.total()),
        Reverse(amount),
        Reverse(entry.balance.oldest_days),
        entry.customer.clone(),
    )
}

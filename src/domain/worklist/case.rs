//! The case of one customer: what the ranking looks at.

use chrono::NaiveDate;

use crate::domain::account::{Account, Balance};
use crate::domain::activity::Activity;
use crate::domain::due_item::{Due, due};
use crate::domain::ladder::{self, Cadence};
use crate::domain::membership::{cadence_of, class_of};
use crate::domain::money::{Money, Totals};
use crate::domain::portfolio::Portfolio;
use crate::domain::settings::Settings;
use crate::domain::stage::Stage;

/// What the ranking looks at for one customer.
pub struct Case<'a> {
    pub account: &'a Account,
    pub activity: &'a Activity,
    pub balance: Balance,
    pub stage: Option<Stage>,
    /// What is asked for: less what is in dispute, paused, or in a plan.
    pub due: Due<'a>,
    /// What of it is late, credits and what stands on account taken off.
    pub asked: Totals,
    /// Days past due of the oldest thing that is asked for.
    pub oldest_days: Option<i64>,
    /// The days on which the debtor was told something.
    pub told: Vec<NaiveDate>,
    /// When its reminders fall: its class's, or everybody's.
    pub cadence: Cadence,
}

impl<'a> Case<'a> {
    pub fn of(
        portfolio: &'a Portfolio,
        account: &'a Account,
        settings: &Settings,
        today: NaiveDate,
    ) -> Case<'a> {
        let activity = portfolio.activity(&account.customer.id);
        let balance = account.balance(today);
        let due = due(account, activity, settings, today);
        let mut asked = Totals::default();
        let mut oldest_days = None;
        for item in &due.items {
            let days = item.days_past_due(today);
            if days.is_some_and(|days| days >= 1) {
                asked.add(item.amount);
            }
            oldest_days = oldest_days.max(days);
        }
        let credits = account.documents.iter().filter(|it| it.is_credit() && !it.written_off);
        credits.filter(|it| it.is_past_due(today)).for_each(|it| asked.add(it.balance));
        balance.on_account.iter().for_each(|it| asked.add(Money::new(-it.minor, it.currency)));
        let told = ladder::given(&activity.attempts);
        let cadence = cadence_of(class_of(account, activity, settings, today), settings);
        Case {
            account,
            activity,
            stage: account.stage(today),
            balance,
            due,
            asked,
            oldest_days,
            told,
            cadence,
        }
    }
}

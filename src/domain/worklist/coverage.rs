//! Coverage: places kept for customers that nobody has touched.

use crate::domain::order;
use std::cmp::Reverse;

use chrono::NaiveDate;

use super::super::settings::Settings;
use super::tier::Tier;
use super::{Case, WorklistEntry};

/// Since when a customer has been left alone: never tried comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Untouched {
    last_attempt_on: Option<NaiveDate>,
    oldest_days: Reverse<Option<i64>>,
}

impl Untouched {
    pub(super) fn of(case: &Case) -> Untouched {
        Untouched {
            last_attempt_on: case.activity.last_attempt_on(),
            oldest_days: Reverse(case.balance.oldest_days),
        }
    }
}

/// Gives every n-th place of the last tier to the customer untouched for longest. Small
/// balances wait for such a place; when there are none left to give, they close the list.
pub(super) fn interleave(ranked: Vec<(WorklistEntry, Untouched)>, settings: &Settings) -> Vec<WorklistEntry> {
    let every = settings.coverage_every as usize;
    let (rest, first): (Vec<_>, Vec<_>) =
        ranked.into_iter().partition(|(entry, _)| entry.tier == Tier::Overdue);
    let mut list: Vec<WorklistEntry> = first.into_iter().map(|(entry, _)| entry).collect();
    let mut untouched: Vec<usize> = (0..rest.len()).collect();
    // The sort is stable, so among equals the one with more points comes first.
    order::sort_by_key(&mut untouched, |&place| rest[place].1);
    let mut untouched = untouched.into_iter();
    let small: Vec<bool> = rest.iter().map(|(entry, _)| is_small(entry, settings)).collect();
    let mut rest: Vec<Option<WorklistEntry>> = rest.into_iter().map(|(entry, _)| Some(entry)).collect();
    let mut by_score = (0..rest.len()).filter(|&place| !small[place]).collect::<Vec<_>>().into_iter();
    for slot in 1..=rest.len() {
        let coverage_slot = every > 0 && slot % every == 0;
        let mut take = |places: &mut std::vec::IntoIter<usize>| places.find_map(|place| rest[place].take());
        let chosen = if coverage_slot {
            take(&mut untouched).map(|entry| WorklistEntry { for_coverage: true, ..entry })
        } else {
            take(&mut by_score).or_else(|| take(&mut untouched))
        };
        list.extend(chosen);
    }
    list
}

fn is_small(entry: &WorklistEntry, settings: &Settings) -> bool {
    let least = |scale: i64| settings.small_balance.saturating_mul(scale);
    entry.balance.overdue.iter().all(|money| money.minor < least(money.currency.scale()))
}

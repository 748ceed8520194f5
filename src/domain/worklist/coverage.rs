//! Coverage: places kept for customers that nobody has touched, and reminders of what is not late
//! spread among those who are.

use crate::domain::order;
use std::cmp::Reverse;

use chrono::NaiveDate;

use super::super::settings::Settings;
use super::WorklistEntry;
use super::case::Case;
use super::tier::Tier;

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

/// After what was agreed, every n-th place is a reminder's, the first to begin with, while there are
/// both; reminders alone would take the day from those who are late. With 0 they all come first.
fn with_reminders(in_order: Vec<usize>, tiers: &[Tier], every: usize) -> Vec<usize> {
    if every == 0 {
        return in_order;
    }
    let of = |wanted: fn(Tier) -> bool| in_order.iter().copied().filter(move |&place| wanted(tiers[place]));
    let mut list: Vec<usize> = of(|tier| tier < Tier::Reminder).collect();
    let mut reminders = of(|tier| tier == Tier::Reminder);
    let mut late = of(|tier| tier > Tier::Reminder);
    for slot in 0..in_order.len() - list.len() {
        let next = match slot % every {
            0 => reminders.next().or_else(|| late.next()),
            _ => late.next().or_else(|| reminders.next()),
        };
        list.extend(next);
    }
    list
}

/// Gives every n-th place of the whole list to the late customer untouched for longest. Small
/// balances wait for such a place; when there are none left to give, they close the list.
pub(super) fn interleave(ranked: Vec<(WorklistEntry, Untouched)>, settings: &Settings) -> Vec<WorklistEntry> {
    let every = settings.coverage_every as usize;
    let tiers: Vec<Tier> = ranked.iter().map(|(entry, _)| entry.tier).collect();
    let late: Vec<bool> = tiers.iter().map(|tier| *tier == Tier::Overdue).collect();
    let mut untouched: Vec<usize> = (0..ranked.len()).filter(|&place| late[place]).collect();
    // The sort is stable, so among equals the one with more points comes first.
    order::sort_by_key(&mut untouched, |&place| ranked[place].1);
    let small: Vec<bool> = ranked.iter().map(|(entry, _)| is_small(entry, settings)).collect();
    let mut left: Vec<Option<WorklistEntry>> = ranked.into_iter().map(|(entry, _)| Some(entry)).collect();
    let in_order: Vec<usize> = (0..left.len()).filter(|&place| !(late[place] && small[place])).collect();
    let in_order = with_reminders(in_order, &tiers, settings.reminder_every as usize);
    let (mut untouched, mut in_order) = (untouched.into_iter(), in_order.into_iter());
    let mut list = Vec::with_capacity(left.len());
    for slot in 1..=left.len() {
        let mut take = |places: &mut std::vec::IntoIter<usize>| places.find_map(|place| left[place].take());
        let reserved = if every > 0 && slot % every == 0 { take(&mut untouched) } else { None };
        let chosen = match reserved {
            Some(entry) => Some(WorklistEntry { for_coverage: true, ..entry }),
            None => take(&mut in_order).or_else(|| take(&mut untouched)),
        };
        list.extend(chosen);
    }
    list
}

/// What the coverage setting promises: a late customer that may be contacted is seen within so
/// many working days, if the collector works through as many places a day. Nothing is promised
/// where no place is kept, or the day ends before the first.
pub fn longest_wait(late: usize, places_a_day: u32, every: u32) -> Option<usize> {
    let kept = places_a_day.checked_div(every)?;
    late.checked_add(kept as usize)?.saturating_sub(1).checked_div(kept as usize)
}

fn is_small(entry: &WorklistEntry, settings: &Settings) -> bool {
    let least = |scale: i64| settings.small_balance.saturating_mul(scale);
    entry.asked.iter().all(|money| money.minor < least(money.currency.scale()))
}

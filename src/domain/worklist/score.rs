//! The score: named parts, each with its points, its ceiling and the fact behind it.
//!
//! Points are kept in hundredths, in whole numbers, so that they add up exactly.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::super::money::{Currency, Money, Totals};
use super::super::promise::Credibility;
use super::super::settings::Settings;
use super::super::stage::Bucket;
use super::case::Case;

/// Hundredths of a point in a point.
const POINT: u32 = 100;
/// From this many days on, age earns no more.
const OLDEST: i64 = 90;
/// From this many days on, silence earns no more.
const LONGEST_SILENCE: i64 = 30;
/// A document that gets into a worse bucket within so many days counts as worsening.
const TREND_DAYS: i64 = 5;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartKind {
    Amount,
    Age,
    Habit,
    Silence,
    Trend,
}

/// What a part of the score rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// Owes more, overdue, than this share of the customers on the list, in thousandths.
    Overdue {
        amount: Option<Money>,
        above: u32,
    },
    OldestDays {
        days: i64,
    },
    /// Promises kept of those judged.
    Promises {
        credibility: Credibility,
    },
    NoPromisesYet,
    /// Days since the debtor last answered.
    SilentFor {
        days: i64,
    },
    NeverReached,
    /// A document gets into a worse bucket on this many days from now.
    WorsensIn {
        days: i64,
    },
    /// How deep the oldest thing asked for has fallen.
    InBucket {
        bucket: Bucket,
    },
    Stable,
}

/// One part of the score, in hundredths of a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub kind: PartKind,
    pub points: u32,
    /// The most this part can give.
    pub most: u32,
    pub fact: Fact,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    pub parts: Vec<Part>,
}

impl Score {
    /// Hundredths of a point: the sum of the parts.
    pub fn total(&self) -> u32 {
        self.parts.iter().map(|part| part.points).sum()
    }
}

/// What the amounts of one list are measured against.
pub(super) struct Book {
    overdue: BTreeMap<Currency, Vec<i64>>,
    /// All that is overdue, credits left aside: asked for by every entry, so summed once.
    sums: BTreeMap<Currency, i64>,
}

impl Book {
    pub(super) fn of<'a>(asked: impl Iterator<Item = &'a Totals>) -> Book {
        let mut overdue: BTreeMap<Currency, Vec<i64>> = BTreeMap::new();
        for money in asked.flat_map(Totals::iter) {
            overdue.entry(money.currency).or_default().push(money.minor);
        }
        overdue.values_mut().for_each(|amounts| amounts.sort_unstable());
        let sum = |amounts: &Vec<i64>| amounts.iter().filter(|&&it| it > 0).sum();
        let sums = overdue.iter().map(|(&currency, amounts)| (currency, sum(amounts))).collect();
        Book { overdue, sums }
    }

    /// The share of listed customers that owe less than this, in thousandths.
    fn above(&self, amount: Money) -> u32 {
        let Some(amounts) = self.overdue.get(&amount.currency) else { return 0 };
        let below = amounts.partition_point(|&it| it < amount.minor);
        match amounts.len() {
            0 => 0,
            1 => 1000,
            // Both are counts of customers, far below the range.
            many => (below * 1000 / (many - 1)).min(1000) as u32,
        }
    }

    /// More than a tenth of everything overdue in its currency.
    pub(super) fn is_large(&self, asked: &Totals) -> bool {
        asked.iter().any(|money| {
            let all = self.sums.get(&money.currency).copied().unwrap_or_default();
            money.is_positive() && all > 0 && money.minor > all / 10 && money.minor < all
        })
    }
}

pub(super) fn score(case: &Case, book: &Book, settings: &Settings, today: NaiveDate) -> Score {
    let weights = &settings.weights;
    let part = |kind, weight: u32, thousandths: u32, fact| Part {
        kind,
        points: weight * POINT * thousandths.min(1000) / 1000,
        most: weight * POINT,
        fact,
    };
    let (amount, amount_fact) = amount(case, book);
    let (age, age_fact) = age(case);
    let (habit, habit_fact) = habit(case, settings, today);
    let (silence, silence_fact) = silence(case, today);
    let (trend, trend_fact) = trend(case, today);
    Score {
        parts: vec![
            part(PartKind::Amount, weights.amount, amount, amount_fact),
            part(PartKind::Age, weights.age, age, age_fact),
            part(PartKind::Habit, weights.habit, habit, habit_fact),
            part(PartKind::Silence, weights.silence, silence, silence_fact),
            part(PartKind::Trend, weights.trend, trend, trend_fact),
        ],
    }
}

/// The best place that any of its currencies gives it.
fn amount(case: &Case, book: &Book) -> (u32, Fact) {
    let owed = case.asked.iter().filter(Money::is_positive);
    match owed.max_by_key(|&money| (book.above(money), money.currency)) {
        Some(money) => (book.above(money), Fact::Overdue { amount: Some(money), above: book.above(money) }),
        None => (0, Fact::Overdue { amount: None, above: 0 }),
    }
}

fn age(case: &Case) -> (u32, Fact) {
    let days = case.oldest_days.unwrap_or(0);
    (thousandths(days, OLDEST), Fact::OldestDays { days })
}

fn habit(case: &Case, settings: &Settings, today: NaiveDate) -> (u32, Fact) {
    let payments = &case.account.payments;
    let credibility = case.activity.credibility(payments, today, settings.tolerance());
    let fact = match credibility.judged {
        0 => Fact::NoPromisesYet,
        _ => Fact::Promises { credibility },
    };
    (1000 - credibility.thousandths(), fact)
}

fn silence(case: &Case, today: NaiveDate) -> (u32, Fact) {
    match case.activity.last_direct_contact_on() {
        Some(on) => {
            let days = (today - on).num_days();
            (thousandths(days, LONGEST_SILENCE), Fact::SilentFor { days })
        }
        None => (1000, Fact::NeverReached),
    }
}

/// How many buckets the oldest thing asked for has fallen through, one that it is about to
/// enter included. So the points come a few days before each bucket and stay.
fn trend(case: &Case, today: NaiveDate) -> (u32, Fact) {
    let soon = |days: i64| Bucket::of(days.saturating_add(TREND_DAYS)).map_or(0, |bucket| bucket.place() + 1);
    let deepest = case.oldest_days.map_or(0, soon);
    let points = (deepest * 1000 / Bucket::COUNT) as u32;
    let worsens_in = |days: i64| (1..=TREND_DAYS).find(|ahead| Bucket::of(days + ahead) != Bucket::of(days));
    let days = case.due.items.iter().filter_map(|it| it.days_past_due(today));
    let soonest = days.filter_map(worsens_in).min();
    let bucket = case.oldest_days.and_then(Bucket::of);
    let fact = match (soonest, bucket) {
        (Some(days), _) => Fact::WorsensIn { days },
        (None, Some(bucket)) => Fact::InBucket { bucket },
        (None, None) => Fact::Stable,
    };
    (points, fact)
}

/// `value` of `most`, held between nothing and everything.
fn thousandths(value: i64, most: i64) -> u32 {
    (value.clamp(0, most) * 1000 / most) as u32
}

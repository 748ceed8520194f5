//! Why a customer stands where it does on the list, or is not on it.

use chrono::NaiveDate;

use super::super::{Lang, format, words};
use super::names;
use crate::domain::calendar::day_after;
use crate::domain::letters;
use crate::domain::order;
use crate::domain::worklist::{Fact, Part, Reason, Tier, WaitingCause, WorklistEntry};

/// A reason in a few words, as a chip.
pub fn reason(lang: Lang, it: &Reason, today: NaiveDate) -> String {
    use words::reason as say;
    match it {
        Reason::PromiseBroken { due_on, .. } => say::promise_broken(lang, format::day_month(lang, *due_on)),
        Reason::PromiseDueToday => say::promise_due_today(lang).to_owned(),
        Reason::TaskDue { kind, due_on, due_at, .. } => {
            let task = letters::lower(names::task_kind(lang, *kind));
            match due_at {
                _ if *due_on < today => say::task_late(lang, task, format::day_month(lang, *due_on)),
                Some(time) => say::task_due_at(lang, task, format::time(*time)),
                None => say::task_due(lang, task),
            }
        }
        Reason::PlanBroken { due_on, .. } => say::plan_broken(lang, format::day_month(lang, *due_on)),
        Reason::InstalmentDue { number, due_on } if *due_on < today => {
            say::instalment_missed(lang, number, format::day_month(lang, *due_on))
        }
        Reason::InstalmentDue { number, .. } => say::instalment_due(lang, number),
        Reason::LadderStep { days: 0, .. } => say::due_today(lang).to_owned(),
        Reason::LadderStep { days, .. } if *days < 0 => {
            let due_on = day_after(today, days.unsigned_abs());
            say::due_in(lang, format::relative(lang, due_on, today))
        }
        Reason::LadderStep { step, days } if step == days => say::turns_overdue(lang, *days),
        Reason::LadderStep { days, .. } => say::reminder_owed(lang, *days),
        Reason::Overdue { days } => say::overdue(lang, *days),
    }
}

/// What puts a group of customers where it stands.
pub fn tier(lang: Lang, it: Tier) -> &'static str {
    match it {
        Tier::BrokenPromise => words::explain::tier_broken_promise(lang),
        Tier::Today => words::explain::tier_today(lang),
        Tier::Reminder => words::explain::tier_reminder(lang),
        Tier::Overdue => words::explain::tier_overdue(lang),
    }
}

/// Points of a part, `31,5 de 35`.
pub fn points(lang: Lang, part: &Part) -> String {
    words::explain::points(lang, hundredths(lang, part.points), hundredths(lang, part.most))
}

/// Hundredths of a point with one decimal, none when it is zero.
pub fn part(lang: Lang, points: u32) -> String {
    hundredths(lang, points)
}

fn hundredths(lang: Lang, points: u32) -> String {
    let tenths = (points + 5) / 10;
    let mark = match lang {
        Lang::Es => ',',
        Lang::En => '.',
    };
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        tenth => format!("{}{mark}{tenth}", tenths / 10),
    }
}

/// The fact behind a part of the score.
pub fn fact(lang: Lang, it: &Fact) -> String {
    use words::fact as say;
    match it {
        Fact::Overdue { amount: Some(amount), above: 1000 } => {
            say::most_overdue(lang, format::money(lang, *amount, false))
        }
        Fact::Overdue { amount: Some(amount), above } => {
            // Rounded down: only the first of the list owes more than all of it.
            let share = format::percent(lang, *above);
            say::overdue(lang, format::money(lang, *amount, false), share)
        }
        Fact::Overdue { amount: None, .. } => say::nothing_overdue(lang).to_owned(),
        Fact::OldestDays { days } if *days > 0 => say::oldest_days(lang, *days),
        Fact::OldestDays { .. } => say::not_late(lang).to_owned(),
        Fact::Promises { credibility } => say::promises(lang, credibility.kept, credibility.judged),
        Fact::NoPromisesYet => say::no_promises(lang).to_owned(),
        Fact::SilentFor { days: 0 } => say::answered_today(lang).to_owned(),
        Fact::SilentFor { days } => say::silent_for(lang, *days),
        Fact::NeverReached => say::never_reached(lang).to_owned(),
        Fact::WorsensIn { days } => say::worsens_in(lang, *days),
        Fact::InBucket { bucket } => say::in_bucket(lang, names::bucket(lang, *bucket)),
        Fact::Stable => say::stable(lang).to_owned(),
    }
}

/// Why this one, in one sentence: its group and the facts that earned it most.
pub fn why(lang: Lang, entry: &WorklistEntry) -> String {
    let group = match entry.for_coverage {
        true => words::explain::for_coverage(lang),
        false => tier(lang, entry.tier),
    };
    let mut parts: Vec<&Part> = entry.score.parts.iter().filter(|part| part.points > 0).collect();
    // Stable, so among equals the order of the parts decides.
    order::sort_by_key(&mut parts, |part| std::cmp::Reverse(part.points));
    let facts: Vec<String> = parts.iter().take(3).map(|part| fact(lang, &part.fact)).collect();
    words::explain::because(lang, group, facts.join("; "))
}

/// Why a customer is not on today's list, and when it comes back.
pub fn waiting(lang: Lang, it: &WaitingCause) -> String {
    use words::waiting as say;
    let on = |day: NaiveDate| format::date(lang, day);
    match it {
        WaitingCause::Excluded { cause, review_on } => {
            say::excluded(lang, letters::lower(names::exclusion_cause(lang, *cause)), on(*review_on))
        }
        WaitingCause::Snoozed { until } => say::snoozed(lang, on(*until)),
        WaitingCause::Escalated { to, review_on } => {
            say::escalated(lang, super::escalated_to(lang, *to), on(*review_on))
        }
        WaitingCause::PromiseLive { due_on, back_on } if due_on == back_on => {
            say::promise_live(lang, on(*due_on))
        }
        WaitingCause::PromiseLive { due_on, back_on } => say::promise_back(lang, on(*due_on), on(*back_on)),
        WaitingCause::Contacted { on: day, back_on } => say::contacted(lang, on(*day), on(*back_on)),
        WaitingCause::Unanswered { on: day, back_on } => say::unanswered(lang, on(*day), on(*back_on)),
        WaitingCause::InPlan { next_due_on } => say::in_plan(lang, on(*next_due_on)),
        WaitingCause::Disputed { review_on } => say::disputed(lang, on(*review_on)),
        WaitingCause::Paused { review_on } => say::paused(lang, on(*review_on)),
        WaitingCause::NothingDue { next: Some(next) } if next.due_on == next.back_on => {
            say::nothing_due(lang, on(next.due_on))
        }
        WaitingCause::NothingDue { next: Some(next) } => {
            say::nothing_due_yet(lang, on(next.due_on), on(next.back_on))
        }
        WaitingCause::NothingDue { next: None } => say::nothing_due_ever(lang).to_owned(),
        WaitingCause::CoveredByCredits => say::covered_by_credits(lang).to_owned(),
        WaitingCause::DoneToday => say::done_today(lang).to_owned(),
        WaitingCause::NothingOwed => say::nothing_owed(lang).to_owned(),
        WaitingCause::Law { objection, until } => super::law::waits(lang, objection, *until),
    }
}

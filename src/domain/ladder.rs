//! The reminder ladder (*escalera de recordatorios*): five days before a due date, on it, five
//! days after, then every seven.
//!
//! Each document climbs on its own; a customer gets one message, at the highest step that is
//! owed to any of them. Days on which nobody looked are not made up for: only the latest step
//! is owed, never a burst. What counts as given is a contact that told the debtor something,
//! so a partial payment changes nothing about what was already said.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::attempt::{Attempt, Direction, ResultCode};
use super::calendar::{day_after, day_from};
use super::order;

/// When reminders fall, in days from the due date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Cadence {
    /// Days before the due date; 0 for no reminder before it.
    pub before: u16,
    /// Days after it.
    pub after: u16,
    /// And then every so many days; 0 for never again.
    pub every: u16,
    /// A customer is left alone for so many days after a contact.
    pub min_interval: u16,
    /// And for so many after a try that nobody answered: others are reached meanwhile.
    pub retry: u16,
}

impl Default for Cadence {
    fn default() -> Cadence {
        Cadence { before: 5, after: 5, every: 7, min_interval: 5, retry: 3 }
    }
}

impl Cadence {
    /// The latest step reached by a document so many days past due.
    pub fn step(&self, days_past_due: i64) -> Option<i64> {
        let [before, after, every] = [self.before, self.after, self.every].map(i64::from);
        match days_past_due {
            days if days < -before => None,
            ..0 => Some(-before),
            days if days < after => Some(0),
            _ if every == 0 => Some(after),
            days => Some(after + (days - after) / every * every),
        }
    }

    /// 1 for the reminder before the due date, 2 on it, 3 after it, and so on.
    pub fn number(&self, step: i64) -> u32 {
        let (after, every) = (i64::from(self.after), i64::from(self.every.max(1)));
        match step {
            ..0 => 1,
            step if step < after => 2,
            step => u32::try_from(3 + (step - after) / every).unwrap_or(u32::MAX),
        }
    }

    /// The first day on which a customer contacted on `day` may be contacted again.
    pub fn next_contact(&self, day: NaiveDate) -> NaiveDate {
        day_after(day, self.min_interval.into())
    }

    /// The first day on which a customer that did not answer on `day` is tried again.
    pub fn next_try(&self, day: NaiveDate) -> NaiveDate {
        day_after(day, self.retry.into())
    }
}

/// The reminder that a customer is owed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// The highest step owed, in days from the due date.
    pub step: i64,
    /// The how-manieth reminder that step is.
    pub number: u32,
    /// Days past due of the document at that step; of several, the oldest.
    pub days: i64,
    /// Documents and instalments to which a step is owed.
    pub items: usize,
    /// When that document was reminded of before, oldest first: the third reminder names them.
    pub earlier: Vec<NaiveDate>,
    /// Owed, and held back until this day by the minimum interval.
    pub held_until: Option<NaiveDate>,
}

/// The one reminder for a customer whose documents fall due on these days, with reminders
/// already given on those.
pub fn reminder(
    due: impl IntoIterator<Item = NaiveDate>,
    given: &[NaiveDate],
    cadence: &Cadence,
    today: NaiveDate,
) -> Option<Reminder> {
    let mut top: Option<(i64, i64, NaiveDate)> = None;
    let mut items = 0;
    for due_on in due {
        let days = (today - due_on).num_days();
        let Some(step) = cadence.step(days) else { continue };
        let step_day = day_from(due_on, step);
        if given.iter().any(|&day| day >= step_day && day <= today) {
            continue;
        }
        items += 1;
        top = top.max(Some((step, days, due_on)));
    }
    let (step, days, due_on) = top?;
    let first = day_from(due_on, -i64::from(cadence.before));
    let mut earlier: Vec<NaiveDate> =
        given.iter().copied().filter(|day| (first..today).contains(day)).collect();
    order::sort_by_key(&mut earlier, |day| *day);
    earlier.dedup();
    let last = given.iter().copied().filter(|&day| day <= today).max();
    let held_until = last.map(|day| cadence.next_contact(day)).filter(|&day| today < day);
    Some(Reminder { step, number: cadence.number(step), days, items, earlier, held_until })
}

/// The days on which the customer was told something.
pub fn given(attempts: &[Attempt]) -> Vec<NaiveDate> {
    attempts.iter().filter(|it| it.reminds()).map(|it| it.opened_at.date()).collect()
}

/// Whether a result ends the step after the due date: a payment, a promise, a plan, a dispute,
/// or nobody there. Anything else leaves the question open.
pub fn closes(result: ResultCode) -> bool {
    use ResultCode as R;
    match result {
        R::AlreadyPaid | R::PaymentInProcess | R::Promised | R::AsksForPlan | R::Disputed => true,
        R::InvoiceNotReceived | R::NoAnswer | R::Voicemail | R::ThirdParty | R::WrongNumber => true,
        R::MessageSent | R::CallBack | R::Refused | R::InApproval | R::NotMade => false,
    }
}

/// Whether somebody answered and nothing was settled: from the third reminder on a next step is
/// owed, and somebody else may do better.
pub fn leaves_open(result: ResultCode) -> bool {
    result.is_direct() && !closes(result)
}

impl Attempt {
    /// Whether the debtor was told something: it answered, or a message is there for it.
    /// A launch whose result nobody wrote down yet tells nothing.
    pub fn reminds(&self) -> bool {
        let Some(outcome) = &self.outcome else { return false };
        let left = matches!(outcome.result, ResultCode::MessageSent | ResultCode::Voicemail);
        outcome.result.is_direct() || (left && self.direction == Direction::Outbound)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn days(texts: &[&str]) -> Vec<NaiveDate> {
        texts.iter().map(|text| day(text)).collect()
    }

    #[test]
    fn steps_fall_before_on_and_after_and_then_every_week() {
        let check = |days, step| assert_eq!(Cadence::default().step(days), step, "{days} days past due");
        check(-6, None);
        check(-5, Some(-5));
        check(-1, Some(-5));
        check(0, Some(0));
        check(4, Some(0));
        check(5, Some(5));
        check(11, Some(5));
        check(12, Some(12));
        check(19, Some(19));
        check(400, Some(397));
    }

    #[test]
    fn a_cadence_may_have_no_first_step_and_no_end() {
        let once = Cadence { before: 0, every: 0, ..Cadence::default() };
        assert_eq!([once.step(-1), once.step(0), once.step(90)], [None, Some(0), Some(5)]);
        let numbers = [-5, 0, 5, 12, 19].map(|step| Cadence::default().number(step));
        assert_eq!(numbers, [1, 2, 3, 4, 5]);
    }

    /// What is owed on 2025-07-09 to documents due on these days, after reminders on those.
    fn check(due: &[&str], given: &[&str], expected: Option<(i64, usize)>) {
        let owed = reminder(days(due), &days(given), &Cadence::default(), day("2025-07-09"));
        assert_eq!(owed.map(|it| (it.step, it.items)), expected, "due {due:?}, given {given:?}");
    }

    #[test]
    fn one_reminder_a_customer_at_the_highest_step() {
        check(&["2025-07-14"], &[], Some((-5, 1)));
        check(&["2025-07-14", "2025-07-09", "2025-07-04"], &[], Some((5, 3)));
        check(&["2025-07-15"], &[], None);
    }

    #[test]
    fn missed_days_owe_the_latest_step_only() {
        check(&["2025-07-12"], &[], Some((-5, 1)));
        check(&["2025-05-01"], &[], Some((68, 1)));
        check(&["2025-05-01"], &["2025-07-08"], None);
        check(&["2025-05-01"], &["2025-07-07"], Some((68, 1)));
    }

    #[test]
    fn what_was_given_is_not_given_again() {
        check(&["2025-07-14"], &["2025-07-09"], None);
        check(&["2025-07-09"], &["2025-07-04"], Some((0, 1)));
        check(&["2025-07-09"], &["2025-07-09"], None);
    }

    #[test]
    fn the_third_reminder_names_the_dates_of_the_first_two() {
        let given = days(&["2025-06-29", "2025-07-04", "2025-05-01"]);
        let third = reminder(days(&["2025-07-04"]), &given, &Cadence::default(), day("2025-07-09"));
        let third = third.expect("owed");
        assert_eq!((third.step, third.number), (5, 3));
        assert_eq!(third.earlier, days(&["2025-06-29", "2025-07-04"]));
    }

    #[test]
    fn the_minimum_interval_holds_a_reminder_back_and_says_until_when() {
        let given = days(&["2025-07-07"]);
        let due = days(&["2025-07-09"]);
        let held = reminder(due.clone(), &given, &Cadence::default(), day("2025-07-09")).expect("owed");
        assert_eq!(held.held_until, Some(day("2025-07-12")));
        let free = reminder(due, &given, &Cadence::default(), day("2025-07-12")).expect("owed");
        assert_eq!(free.held_until, None);
    }

    #[test]
    fn after_the_due_date_a_contact_ends_in_one_of_five_ways() {
        assert!(closes(ResultCode::Promised) && closes(ResultCode::NoAnswer) && closes(ResultCode::Disputed));
        assert!(!closes(ResultCode::MessageSent) && !closes(ResultCode::CallBack));
        assert!(leaves_open(ResultCode::Refused) && leaves_open(ResultCode::InApproval));
        assert!(!leaves_open(ResultCode::MessageSent), "nobody has answered yet");
    }
}
